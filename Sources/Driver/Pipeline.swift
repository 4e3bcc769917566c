public import Base
import Frontend
public import Languages
import Program
public import Schema

/// The way of a program: bytes → `SourceFile` → `ProgramSyntax` → `Program` → `Emission` of each language.
///
/// A pipeline is a value without state beyond the schemas that it shares; one serves all threads.
public struct Pipeline: Sendable {
    /// The languages to write, with the style's options read.
    public let languages: [any Language]
    private let binder: Binder

    /// Creates a pipeline.
    public init(packages: any PackageProvider, style: Style, languages: [any Language.Type] = LanguageRegistry.all) {
        binder = Binder(packages: packages)
        self.languages = languages.map { $0.init(style: style.section($0.id)) }
    }

    /// One program in every language. Never fails as a whole: what can't be said is a diagnostic.
    public func convert(_ source: SourceFile, from format: SourceFormat) -> Conversion {
        let (syntax, unread) = parse(source, format)
        guard let syntax else { return Conversion(outputs: [], diagnostics: unread.sortedOnce()) }
        let (program, unbound) = binder.bind(syntax)
        let emissions = languages.map { (language: type(of: $0), emission: $0.emit(program)) }
        let silent = emissions.filter { $0.emission.files.isEmpty }.map { $0.language.nothingWritten(of: source) }
        return Conversion(
            outputs: emissions.filter { !$0.emission.files.isEmpty }.map {
                .init(language: $0.language.id, files: $0.emission.files)
            },
            diagnostics: (unread + unbound + emissions.flatMap(\.emission.diagnostics) + silent).sortedOnce())
    }

    /// The syntax of a program, and what was wrong with it; no syntax where nothing at all can be read.
    private func parse(_ source: SourceFile, _ format: SourceFormat) -> (ProgramSyntax?, [Diagnostic]) {
        switch format {
        case .yaml:
            let (syntax, diagnostics) = YAMLFrontend().parse(source)
            return (syntax, diagnostics)
        case .pcl:
            let finding = Diagnostic(
                .error, .pclNotSupported, "a program in PCL can't be read yet", hint: "Give the program in YAML.", in: source,
                at: .none)
            return (nil, [finding])
        }
    }
}

extension DiagnosticCode {
    /// A language gave no program at all.
    public static let nothingWritten: DiagnosticCode = "nothing-written"
}

extension Language {
    /// The finding that this language gave no program.
    static func nothingWritten(of source: SourceFile) -> Diagnostic {
        Diagnostic(
            .error, .nothingWritten, "no \(displayName) program was written",
            hint: "Report this with the program: it is a fault here.",
            in: source, at: .none, language: id.name)
    }
}
