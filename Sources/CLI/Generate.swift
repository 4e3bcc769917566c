import ArgumentParser
import Base
import Docs
import Documents
import Driver
import LanguageKit
import Schema
import Synchronization

/// `sextant generate`: package schemas in, pages out.
struct Generate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make the pages of packages: every example in every language.",
        discussion: """
            A page is written to OUT/PACKAGE/MODULE/NAME.md for each resource and function. Files that are right already are
            left alone; pages of what a package no longer declares are removed, if Sextant wrote them and nobody has edited
            them since. Schemas that examples refer to are found beside the given ones, and with --schemas.

            Examples:
              sextant generate schema/aws-lambda.yaml --out docs --style classic
              sextant generate random.json tls.json --out docs --language typescript,python
              sextant generate random.json --out docs --only '*Pet' --programs
            """)

    @Argument(help: "Package schemas or definitions, JSON or YAML.", completion: .file(extensions: ["json", "yaml", "yml"]))
    var schemas: [String]

    @Option(help: "Folder to write to.", completion: .directory)
    var out: String

    @Option(help: "Make only the pages whose token or path (package/module/name) matches; * stands for anything.")
    var only: String?

    @Flag(help: "Write each example's programs too, as the files of a project.")
    var programs = false

    @Flag(help: "Show on each resource's page all its inputs, each with a placeholder, in every language.")
    var constructors = false

    @Flag(help: "Write programs alone, without the files that make them projects.")
    var noProject = false

    // Scripts from the time when pages were cached may still say it.
    @Flag(help: .hidden)
    var noCache = false

    @OptionGroup var dependencies: SchemaOptions
    @OptionGroup var mappings: MappingOptions
    @OptionGroup var checking: CheckingOptions
    @OptionGroup var languages: LanguageOptions
    @OptionGroup var style: StyleOptions
    @OptionGroup var coverage: CoverageOptions
    @OptionGroup var running: RunOptions
    @OptionGroup var timing: TimingOptions
    @OptionGroup var report: ReportOptions

    func validate() throws {
        if only != nil, coverage.floor != nil {
            throw ValidationError("--coverage-floor is held against all pages: leave out --only")
        }
    }

    mutating func run() throws { try Supervisor.run(report) { worker in try run(worker) } }

    private func run(_ worker: Worker?) throws {
        let watch = timing.watch()
        var (style, diagnostics) = try style.load()
        let chosen = try languages.selectedForPages(style)
        let loader = dependencies.packages(files: schemas)
        for path in schemas { diagnostics += unreadable(path) }
        let packages = watch.measure("load") { loader.givenPackages }
        let output = Output(folder: out, keepsManifest: true)
        // Without a folder to write to, nothing of what follows could come out.
        if !output.isOpen { return try report.finish(diagnostics + loader.diagnostics + output.diagnostics) }
        var pipeline = Pipeline(packages: loader, style: style, languages: chosen, constructors: constructors, timings: watch)
        mappings.use(in: &pipeline)
        pipeline.isStrict = checking.strict
        pipeline.log = worker?.log
        if programs, !noProject { pipeline.exampleProject = "example" }
        let generator = Generator(
            pipeline: pipeline, only: only.map { Glob($0) }, writesPrograms: programs, checksSchemas: true, jobs: running.jobs)
        let progress = Progress(
            of: "pages", total: StandardError.isTerminal ? generator.pageCount(of: packages) : 0, isWanted: report.isTalking)
        let generation = generator.generate(packages, progress: { progress.advance() }, to: output)
        progress.end()
        // Warnings of the check are for those who write the schema: `sextant schema check` shows them.
        diagnostics += generation.schemaFindings.filter { $0.severity == .error }
        // A schema that can't be read as a whole may declare more than was seen.
        let codes: Set<DiagnosticCode> = [.wrongKind, .duplicateKey]
        let broken = loader.diagnostics.filter { $0.severity == .error } + diagnostics.filter { codes.contains($0.code) }
        let doubtful = Set(broken.compactMap(\.file))
        let whole = generation.wholePackages.subtracting(packages.filter { doubtful.contains($0.node.source.name) }.map(\.name))
        watch.measure("write") { output.finish(wholePackages: whole) }
        diagnostics += loader.diagnostics + generation.diagnostics + output.diagnostics
        report.say(
            "\(counted(generation.pageCount, "page")) of \(counted(packages.count, "package")): "
                + "\(counted(output.written, "file")) written, \(output.unchanged) unchanged"
                + (output.removed > 0 ? ", \(output.removed) removed" : "") + ", in \(out)")
        for line in generation.summary { report.say(line) }
        diagnostics += coverage.finish(generation.coverage, languages: chosen.map { $0.id.name })
        // What is in memory need not be read again for the lines of a report.
        try report.finish(diagnostics + timing.finish(watch), sources: packages.map(\.node.source))
    }

    /// The finding that a file can't be read.
    private func unreadable(_ path: String) -> [Diagnostic] {
        do throws(Files.Failure) {
            try Files.check(path)
            return []
        } catch {
            return [Diagnostic(.error, .unreadableFile, "the file can't be read: \(error.reason)", file: error.path)]
        }
    }
}
