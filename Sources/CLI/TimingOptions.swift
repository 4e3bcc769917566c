import ArgumentParser
import Base
import Driver

/// Whether a run takes its times.
struct TimingOptions: ParsableArguments {
    @Flag(help: "Show how long each stage and language took, on standard error.")
    var timings = false

    @Option(help: "Write how long each stage and language took to a file, as JSON.", completion: .file(extensions: ["json"]))
    var timingsFile: String?

    /// A watch, if one is asked for.
    func watch() -> Timings? { timings || timingsFile != nil ? Timings() : nil }

    /// Reports what the watch shows; gives what was found.
    func finish(_ watch: Timings?) -> [Diagnostic] {
        guard let watch else { return [] }
        let report = TimingsReport(watch)
        if timings { StandardError.write(Array(report.text.utf8)) }
        guard let timingsFile else { return [] }
        return ReportFile.write(report.json, to: timingsFile)
    }
}
