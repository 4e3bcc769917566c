import Base
public import Docs
import Frontend
public import LanguageKit
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
    /// What the projects of pages' examples are called; nil where pages' programs aren't written as projects.
    public var exampleProject: String?
    /// Whether programs are taken for whole ones: unknown names and values of wrong types are errors.
    public var isStrict = false
    /// Notes what is in hand, where another process watches this one for faults.
    public var log: WorkLog?
    /// The item in hand.
    private var work: WorkLog.Work?
    private let packages: any PackageProvider
    /// What providers of Terraform say about their names.
    private var mappings = TerraformMappings.none
    /// The constructor examples that pages show.
    let constructorStore = ConstructorStore()
    private let showsConstructors: Bool
    let programs: ProgramStyle
    private let templates: PageTemplates
    /// Takes the times of the stages, if they were asked for.
    let timings: Timings?

    /// Creates a pipeline.
    ///
    /// - Parameters:
    ///   - languages: the languages to write, in the order of a page.
    ///   - constructors: whether pages show constructor examples, whatever the style says.
    ///   - timings: takes the times of the stages; nil if nobody asks.
    public init(
        packages: any PackageProvider, style: Style, languages: [any Language.Type] = LanguageRegistry.all,
        constructors: Bool = false, timings: Timings? = nil
    ) {
        self.packages = timings.map { TimedPackages(packages: packages, timings: $0) } ?? packages
        self.timings = timings
        showsConstructors = constructors || style.showsConstructors
        templates = style.templates
        programs = style.programs
        self.languages = languages.map { $0.init(style: style.section($0.id)) }
    }

    /// Uses what providers of Terraform say about their names, in files that are read by the given function when first asked for.
    public mutating func useMappings(in folders: [String], read: @escaping @Sendable (String) -> [UInt8]?) {
        mappings = TerraformMappings(directories: folders, read: read)
    }

    /// The same pipeline for the item in hand.
    func working(on work: WorkLog.Work?) -> Pipeline {
        guard let work else { return self }
        var copy = self
        copy.work = work
        return copy
    }

    /// Program → every language. Never fails as a whole: what can't be said is a diagnostic at its place.
    public func convert(_ folder: ProgramFolder, from format: SourceFormat) -> Conversion {
        let (syntax, unread) = timings.measure("parse") { parse(folder, format) }
        guard let syntax else { return Conversion(outputs: [], diagnostics: unread.sortedOnce()) }
        var options = folder.binding
        options.callsPlainFormsOfAny = programs.callsPlainFormsOfAny
        let (program, unbound) = timings.measure("bind") { bind(syntax, options) }
        let unfit = isStrict ? timings.measure("check") { ProgramChecker().check(program) } : []
        let found =
            unread + unbound + unfit + program.componentLoopsKnownLater
            + (folder.projectName == nil ? program.settingsLeftOut : [])
        let lowered = timings.measure("lower") { LoweredProgram(program, nullInputs: programs.nullInputs) }
        let emissions = languages.indices.map { emit(lowered, languageAt: $0, projectName: folder.projectName) }
        return Conversion(
            outputs: emissions.compactMap(\.output), declaresAnything: !program.declarations.isEmpty,
            diagnostics: ((isStrict ? found.map(\.asError) : found) + emissions.flatMap(\.diagnostics)).sortedOnce())
    }

    /// Resource or function → its page, every example in every language.
    public func page(of subject: PageSubject) -> Page { timings.measure("render") { renderer.page(of: subject) } }

    /// `SourceFile` → `ProgramSyntax`; nil where nothing at all can be read.
    private func parse(_ folder: ProgramFolder, _ format: SourceFormat) -> (syntax: ProgramSyntax?, diagnostics: [Diagnostic]) {
        let (syntax, unread) =
            switch format {
            case .yaml: YAMLFrontend().parse(folder.source)
            case .pcl: PCLFrontend(isProject: folder.kind == .project).parse(folder.source, components: folder.components)
            case .hcl:
                HCLFrontend(packages: packages, isProject: folder.kind == .project)
                    .parse(folder.source, components: folder.components)
            case .terraform:
                TerraformFrontend(
                    packages: packages, mappings: mappings, isProject: folder.kind == .project, omissions: programs.terraform
                ).parse(folder.source, components: folder.components)
            }
        // Languages would make an empty program of a text that is none.
        return (syntax.declarations.isEmpty && unread.hasErrors ? nil : syntax, unread)
    }

    /// `ProgramSyntax` → `Program`.
    private func bind(_ syntax: ProgramSyntax, _ options: BindingOptions) -> (program: Program, diagnostics: [Diagnostic]) {
        Binder(packages: packages, options: options).bind(syntax)
    }

    /// `Program` → its text in one language, which the language lowers and plans by its own rules.
    func emit(
        _ lowered: LoweredProgram, languageAt position: Int, asFragment: Bool = false, projectName: String? = nil
    ) -> (output: Conversion.Output?, diagnostics: [Diagnostic]) {
        let language = languages[position]
        let id = type(of: language).id
        let program = lowered.program(for: language)
        let write = { asFragment ? language.emitFragment(program) : language.emit(program) }
        let emitted = timings.measure(.init("emit \(id.name)")) {
            if let work { work.writing(language: position, id.name, write) } else { write() }
        }
        guard let emission = emitted else {
            return (nil, [.internalFault(in: program.source, language: language)])
        }
        guard !emission.files.isEmpty else {
            return (nil, emission.diagnostics + [.nothingWritten(by: language, of: program.source)])
        }
        let files = projectName.map { type(of: language).files(of: Project(program, name: $0, files: emission.files)) }
        return (Conversion.Output(language: id, files: files ?? emission.files), emission.diagnostics)
    }

    /// What turns texts into pages.
    private var renderer: PageRenderer {
        let chosen = languages.map { PageLanguage(type(of: $0)) }
        let others = LanguageRegistry.all.map { PageLanguage($0) }.filter { other in !chosen.contains { $0.id == other.id } }
        let construct: PageRenderer.Construct = { constructor(of: $0) }
        return PageRenderer(
            languages: chosen, others: others, templates: templates, constructor: showsConstructors ? construct : nil
        ) { program in
            var folder = ProgramFolder(program.source)
            folder.projectName = exampleProject
            return ExamplePrograms(
                convert(folder, from: SourceFormat(program.format)), languages: chosen,
                separatesLanguages: exampleProject != nil && chosen.count > 1)
        }
    }
}

extension Program {
    /// What the source says about the project, where the program is written without a project file.
    fileprivate var settingsLeftOut: [Diagnostic] {
        settings.map { setting in
            Diagnostic(
                .warning, .projectSetting,
                "`\(setting.lines.first ?? setting.key)` is about the project and is left out of the program",
                hint: "Convert with --out, which writes a project file.", in: source, at: setting.span)
        }
    }
}
