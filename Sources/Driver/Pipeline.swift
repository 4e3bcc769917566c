public import Base
public import Docs
import Frontend
public import Languages
import Program
public import Schema

/// The way of the data, one function for each stage:
///
///     bytes ─load→ SourceFile ─parse→ ProgramSyntax ─bind→ Program ─lower, plan, emit→ Emission ─render→ Page ─write→ files
///                       └──────────── package schemas (read once, shared by all languages) ────────────┘
///
/// Loading and writing belong to the command line; lowering and planning to each language. A pipeline is a value without
/// state beyond the schemas that it shares: one serves all threads.
public struct Pipeline: Sendable {
    /// The languages that are written, in the order of a page, the style's options read.
    let languages: [any Language]
    private let binder: Binder
    private let templates: PageTemplates

    /// Creates a pipeline.
    ///
    /// - Parameter languages: the languages to write, in the order of a page.
    public init(
        packages: any PackageProvider, style: Style, languages: [any Language.Type] = LanguageRegistry.all
    ) {
        binder = Binder(packages: packages)
        templates = style.templates
        self.languages = languages.map { $0.init(style: style.section($0.id)) }
    }

    /// Program → every language. Never fails as a whole: what can't be said is a diagnostic at its place.
    public func convert(_ source: SourceFile, from format: SourceFormat) -> Conversion {
        let (syntax, unread) = parse(source, format)
        guard let syntax else { return Conversion(outputs: [], diagnostics: unread.sortedOnce()) }
        let (program, unbound) = bind(syntax)
        let emissions = languages.map { emit(program, $0) }
        return Conversion(
            outputs: emissions.compactMap(\.output), declaresAnything: !program.declarations.isEmpty,
            diagnostics: (unread + unbound + emissions.flatMap(\.diagnostics)).sortedOnce())
    }

    /// Resource or function → its page, every example in every language.
    public func page(of subject: PageSubject) -> Page { renderer.page(of: subject) }

    /// `SourceFile` → `ProgramSyntax`; nil where nothing at all can be read.
    private func parse(_ source: SourceFile, _ format: SourceFormat) -> (syntax: ProgramSyntax?, diagnostics: [Diagnostic]) {
        switch format {
        case .yaml:
            let (syntax, unread) = YAMLFrontend().parse(source)
            // Languages would make an empty program of a text that is none.
            return (syntax.declarations.isEmpty && unread.hasErrors ? nil : syntax, unread)
        case .pcl:
            return (nil, [.pclNotSupported(in: source)])
        }
    }

    /// `ProgramSyntax` → `Program`.
    private func bind(_ syntax: ProgramSyntax) -> (program: Program, diagnostics: [Diagnostic]) { binder.bind(syntax) }

    /// `Program` → its text in one language, which the language lowers and plans by its own rules.
    private func emit(_ program: Program, _ language: any Language) -> (output: Conversion.Output?, diagnostics: [Diagnostic]) {
        let emission = language.emit(program)
        let id = type(of: language).id
        guard !emission.files.isEmpty else {
            return (nil, emission.diagnostics + [.nothingWritten(by: language, of: program.source)])
        }
        return (Conversion.Output(language: id, files: emission.files), emission.diagnostics)
    }

    /// What turns texts into pages.
    private var renderer: PageRenderer {
        let chosen = languages.map { PageLanguage(type(of: $0)) }
        let others = LanguageRegistry.all.map { PageLanguage($0) }.filter { other in !chosen.contains { $0.id == other.id } }
        return PageRenderer(languages: chosen, others: others, templates: templates) { program in
            ExamplePrograms(convert(program.source, from: SourceFormat(program.format)), languages: chosen)
        }
    }
}

extension DiagnosticCode {
    /// A program is written in PCL, which isn't read yet.
    public static let pclNotSupported: DiagnosticCode = "pcl-not-supported"
    /// A language gave no program at all.
    public static let nothingWritten: DiagnosticCode = "nothing-written"
}

extension Diagnostic {
    fileprivate static func pclNotSupported(in source: SourceFile) -> Diagnostic {
        Diagnostic(
            .error, .pclNotSupported, "a program in PCL can't be read yet", hint: "Give the program in YAML.", in: source,
            at: .none)
    }

    fileprivate static func nothingWritten(by language: any Language, of source: SourceFile) -> Diagnostic {
        let language = type(of: language)
        return Diagnostic(
            .error, .nothingWritten, "no \(language.displayName) program was written",
            hint: "Report this with the program: it is a fault here.", in: source, at: .none, language: language.id.name)
    }
}
