import ArgumentParser
import Base
import Driver
import Schema

/// `sextant check`: compares what is generated with what is expected.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Compare what is generated with the goldens.",
        discussion: """
            A case is a folder with an input (program.yaml; schema.yaml or schema.json for pages; package.yaml for SDKs) and, for \
            each style, a folder with the files that must come of it. Schemas are found in DIR/schemas and with --schemas. Missing and stale files fail the check.

            Examples:
              sextant check --golden golden
              sextant check --golden golden --update
            """)

    @Option(help: "Folder of goldens.", completion: .directory)
    var golden: String

    @Flag(help: "Write what came instead of comparing, and remove what is stale.")
    var update = false

    @Option(help: "How many differences are shown; the rest are counted.")
    var show: Int = 10

    @OptionGroup var schemas: SchemaOptions
    @OptionGroup var running: RunOptions
    @OptionGroup var report: ReportOptions

    mutating func run() throws {
        let folder = GoldenFolder(path: golden)
        let cases: [GoldenCase]
        do throws(Files.Failure) {
            cases = try folder.cases()
        } catch {
            try report.finish([
                Diagnostic(.error, .unreadableFile, "the goldens can't be read: \(error.reason)", file: error.path)
            ])
            return
        }
        var options = schemas
        options.folders.append("\(golden)/schemas")
        let loader = options.packages()
        let results = GoldenCheck(packages: loader).run(cases, jobs: running.jobs)
        if update {
            var changed = 0
            var diagnostics = loader.diagnostics
            for result in results {
                let (count, found) = folder.update(result)
                changed += count
                diagnostics += found
            }
            report.say("\(counted(cases.count, "golden")): \(counted(changed, "file")) changed")
            try report.finish(diagnostics)
            return
        }
        let failed = results.filter { !$0.differences.isEmpty }.count
        let differences = results.flatMap { result in result.differences.map { (result.name, $0.path, $0.difference) } }
        for (name, path, difference) in differences.prefix(max(0, show)) {
            StandardOutput.write(Array(Self.text(difference, at: "\(name)/\(path)").utf8))
        }
        if differences.count > show { StandardOutput.write(Array("… and \(differences.count - show) more files differ\n".utf8)) }
        report.say("\(counted(cases.count, "golden")): \(cases.count - failed) as expected, \(failed) differ")
        var found = loader.diagnostics
        if cases.isEmpty {
            found.append(
                Diagnostic(.error, .noGoldens, "the folder holds no goldens", hint: "See sextant check --help.", file: golden))
        }
        try report.finish(found)
        if failed > 0 { throw ExitCode(1) }
    }

    private static func text(_ difference: GoldenCheck.Difference, at path: String) -> String {
        switch difference {
        case .missing: "missing: \(path) is not expected yet\n"
        case .stale: "stale: \(path) is expected, but nothing comes of it\n"
        case .changed(let diff): diff
        }
    }
}

extension DiagnosticCode {
    /// A folder of goldens has none.
    static let noGoldens: DiagnosticCode = "no-goldens"
}
