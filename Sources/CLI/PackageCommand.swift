import ArgumentParser
import Base
import Documents
import Driver
import LanguageKit
import Languages
import Schema

/// `sextant package`: what is made of package schemas for their users.
struct PackageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "package", abstract: "Work with packages.", subcommands: [GenerateSDK.self])
}

/// `sextant package gen-sdk`: a package schema in, SDKs out.
struct GenerateSDK: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gen-sdk", abstract: "Generate a package's SDKs.",
        discussion: """
            Each language has a folder of its own in OUT. Files that are right already are left alone. Generated files that the \
            schema no longer gives are removed; other files in these folders are reported and kept.

            Examples:
              sextant package gen-sdk schema.json --language nodejs,python
              sextant package gen-sdk schema.json --version 1.2.3 --out sdk --overlays overlays
              sextant package gen-sdk schema.json --check
            """)

    @Argument(help: "Package schema, JSON or YAML.", completion: .file(extensions: ["json", "yaml", "yml"]))
    var schema: String

    @Option(help: "Languages to generate, with commas between, or all.", completion: .list(Self.languageNames + ["all"]))
    var language: String = "all"

    @Option(help: "Folder to write to.", completion: .directory)
    var out: String = "./sdk"

    @Option(help: "The SDKs' version, in place of the schema's.")
    var version: String?

    @Flag(help: "Generate SDKs that lie in a user's project.")
    var local = false

    @Option(help: "Folder with a folder for each language, whose files are added to the SDK.", completion: .directory)
    var overlays: String?

    @Flag(help: "Write nothing: show how the folders differ from what would be written, and fail if they do.")
    var check = false

    @OptionGroup var dependencies: SchemaOptions
    @OptionGroup var style: StyleOptions
    @OptionGroup var running: RunOptions
    @OptionGroup var timing: TimingOptions
    @OptionGroup var report: ReportOptions

    private static var languageNames: [String] { LanguageRegistry.bindings.map { $0.folder } }

    func validate() throws {
        if let overlays, !Files.isFolder(overlays) {
            throw ValidationError("There is no folder '\(overlays)'. Check the path given with --overlays.")
        }
        _ = try targets()
    }

    /// The languages asked for, in the registry's order.
    private func targets() throws -> [any BindingsTarget.Type] {
        var chosen: Set<LanguageID> = []
        for part in language.split(separator: ",") {
            let name = part.filter { $0 != " " }.lowercased()
            if name == "all" { return LanguageRegistry.bindings }
            let known = LanguageRegistry.bindings.first {
                $0.folder == name || $0.language == LanguageRegistry.language(LanguageID(name)).map { $0.id }
            }
            guard let known else {
                let names = Self.languageNames.joined(separator: ", ")
                throw ValidationError("no SDK can be generated in '\(name)'; the languages are \(names)")
            }
            chosen.insert(known.language)
        }
        guard !chosen.isEmpty else { throw ValidationError("--language names no language") }
        return LanguageRegistry.bindings.filter { chosen.contains($0.language) }
    }

    mutating func run() throws { try Supervisor.run(report) { worker in try run(worker) } }

    private func run(_ worker: Worker?) throws {
        let watch = timing.watch()
        let targets = try targets()
        var (style, diagnostics) = try style.load()
        do throws(Files.Failure) { try Files.check(schema) } catch {
            return try report.finish([
                Diagnostic(.error, .unreadableFile, "the file can't be read: \(error.reason)", file: error.path)
            ])
        }
        let loader = dependencies.packages(files: [schema])
        guard let package = watch.measure("load", { loader.givenPackages.first }) else {
            return try report.finish(diagnostics + loader.diagnostics)
        }
        let generator = BindingsGenerator(targets, style: style, jobs: running.jobs, timings: watch, log: worker?.log)
        let plan = generator.plan(package) { folder in
            BindingsRequest(
                package, version: version, isLocal: local, overlays: overlayFiles(for: folder, &diagnostics))
        }
        let progress = Progress(of: "files", total: plan.fileCount, isWanted: report.isTalking)
        if check {
            let comparison = SDKComparison(folder: out)
            let generation = generator.generate(plan, progress: { progress.advance() }, to: comparison)
            progress.end()
            let differing = comparison.finish(wholeFolders: generation.wholeFolders)
            diagnostics += loader.diagnostics + generation.diagnostics
            report.say(
                differing == 0
                    ? "\(counted(generation.fileCount, "file")) as generated, in \(out)"
                    : "\(counted(differing, "file")) of \(out) differ\(differing == 1 ? "s" : "") from what would be generated")
            try report.finish(diagnostics + timing.finish(watch), sources: [package.node.source])
            if differing > 0 { throw ExitCode(1) }
            return
        }
        let output = Output(folder: out, keepsManifest: true, keepsEdited: false)
        if !output.isOpen { return try report.finish(diagnostics + loader.diagnostics + output.diagnostics) }
        let generation = generator.generate(plan, progress: { progress.advance() }, to: output)
        progress.end()
        watch.measure("write") {
            output.removeGenerated(in: generation.wholeFolders)
            output.finish(wholePackages: generation.wholeFolders)
        }
        diagnostics += loader.diagnostics + generation.diagnostics + output.diagnostics
        report.say(
            "\(counted(generation.fileCount, "file")) of package \(package.name): \(output.written) written, "
                + "\(output.unchanged) unchanged" + (output.removed > 0 ? ", \(output.removed) removed" : "") + ", in \(out)")
        try report.finish(diagnostics + timing.finish(watch), sources: [package.node.source])
    }

    /// The files to add to the SDK in a folder.
    private func overlayFiles(for folder: String, _ found: inout [Diagnostic]) -> [File] {
        guard let overlays else { return [] }
        let root = "\(overlays)/\(folder)"
        var files: [File] = []
        for path in Files.tree(of: root) {
            do throws(Files.Failure) {
                files.append(File(path: path, bytes: try Files.read("\(root)/\(path)")))
            } catch {
                found.append(
                    Diagnostic(.error, .unreadableFile, "the overlay can't be read: \(error.reason)", file: error.path))
            }
        }
        return files
    }
}
