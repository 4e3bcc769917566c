import ArgumentParser
import Base
import Documents
import Driver
import LanguageKit
import Reference
import Schema

/// `sextant reference`: package schemas in, API reference out.
struct ReferenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reference", abstract: "Make the API reference of packages.",
        discussion: """
            Every resource, function and module has a page with its constructor, inputs, outputs, methods and types in all languages. \
            Files that are right already are left alone.

            Format registry writes the pages of the public registry, byte for byte. Format markdown writes one page for each resource and \
            function, with each property once, and llms.txt for programs that read documentation. Format json writes the same as data, \
            which schema/reference.schema.json describes. Format html writes a site of plain files that opens from disk or from any web \
            server, with search and a choice of language.

            Examples:
              sextant reference random.json --out reference --format registry
              sextant reference random.json --out reference --format markdown --language python
              sextant reference random.json --out site --format html
            """)

    /// How the reference is written.
    enum Format: String, CaseIterable, ExpressibleByArgument { case registry, markdown, json, html }

    @Argument(help: "Package schemas, JSON or YAML.", completion: .file(extensions: ["json", "yaml", "yml"]))
    var packages: [String]

    @Option(help: "Folder to write to.", completion: .directory)
    var out: String

    @Option(help: "How the reference is written: registry, markdown, json or html.")
    var format: Format

    @Option(help: .hidden)
    var generator = "sextant"

    @OptionGroup var languages: LanguageOptions
    @OptionGroup var schemas: SchemaOptions
    @Option(
        help: "How example programs look: current, published (as in the registry), classic, or a folder with a style.",
        completion: .list(Style.bundledNames))
    var style: String?

    @OptionGroup var running: RunOptions
    @OptionGroup var timing: TimingOptions
    @OptionGroup var report: ReportOptions

    mutating func run() throws { try Supervisor.run(report) { worker in try run(worker) } }

    private func run(_ worker: Worker?) throws {
        let watch = timing.watch()
        var (style, diagnostics) = try StyleOptions.load(style ?? (format == .registry ? "published" : "current"))
        // The registry shows examples in the form that HCL has in projects.
        if format == .registry { style = style.setting("snippets", to: "project", in: "hcl") }
        let chosen = languages.names == "all" ? [] : try languages.selectedForPages(style).map { $0.id }
        for path in packages {
            do throws(Files.Failure) { try Files.check(path) } catch {
                diagnostics.append(
                    Diagnostic(.error, .unreadableFile, "the file can't be read: \(error.reason)", file: error.path))
            }
        }
        let loader = schemas.packages(files: packages)
        let loaded = watch.measure("load") { loader.givenPackages }
        let output = Output(folder: out, keepsManifest: true)
        if !output.isOpen { return try report.finish(diagnostics + loader.diagnostics + output.diagnostics) }
        let pipeline = Pipeline(packages: loader, style: style, timings: watch)
        var items: [FileMaker.Item] = []
        /// Files that are known once all others are made.
        var finals: [() -> [FileMaker.Item]] = []
        for package in loaded {
            let tree = ReferenceTree(package)
            // One package's pages lie in the folder itself, as pipelines expect them; several have a folder each.
            let folder = loaded.count > 1 ? package.name + "/" : ""
            func place(_ parts: [ReferencePart]) -> [FileMaker.Item] {
                parts.map { FileMaker.Item(path: folder + $0.path, source: package.node.source, make: $0.make) }
            }
            if format == .html {
                let site = HTMLPages(tree, languages: chosen) { pipeline.constructorTexts(of: $0) }
                items += place(site.parts)
                finals.append { place(site.finalParts) }
            } else {
                items += place(parts(of: tree, chosen) { pipeline.constructorTexts(of: $0) })
            }
        }
        let progress = Progress(of: "pages", total: items.count, isWanted: report.isTalking)
        let maker = FileMaker(jobs: running.jobs, log: worker?.log)
        var faults = maker.make(items, progress: { progress.advance() }, to: output)
        faults += maker.make(finals.flatMap { $0() }, to: output)
        progress.end()
        watch.measure("write") { output.finish() }
        diagnostics += faults + loader.diagnostics + output.diagnostics
        report.say(
            "\(counted(items.count, "page")) of \(counted(loaded.count, "package")): \(counted(output.written, "file")) written, "
                + "\(output.unchanged) unchanged, in \(out)")
        try report.finish(diagnostics + timing.finish(watch), sources: loaded.map(\.node.source))
    }

    /// The files of a package in the chosen format. Pages of the public registry have all languages.
    private func parts(
        of tree: ReferenceTree, _ languages: [LanguageID], examples: @escaping RegistryPages.Examples
    ) -> [ReferencePart] {
        switch format {
        case .registry: RegistryPages(tree, generator: generator, examples: examples).parts
        case .markdown: MarkdownPages(tree, languages: languages, examples: examples).parts
        case .json: JSONPages(tree, languages: languages, examples: examples).parts
        case .html: HTMLPages(tree, languages: languages, examples: examples).parts
        }
    }
}
