import ArgumentParser
import Base
import Documents

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Times the finished program from outside, as a build server runs it: whole processes, each several times.
@main
struct Bench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "Time the main jobs of a documentation build.",
        discussion: """
            Every job is a process of its own, run several times after one run that isn't counted; figures are medians. Stages come \
            from --timings-file, summed over threads. Processor time and peak memory are the system's own accounts of the process.
            """)

    @Argument(help: "The program to time.")
    var program: String

    @Option(
        help: "Folder of the corpus: *.jsonl with `id` and `source`. Where it isn't there, the goldens' programs are repeated.")
    var corpus: String?

    @Option(help: "Folder of the corpus's schemas.")
    var schemas: String?

    @Option(help: "A large package schema.")
    var large: String?

    @Option(help: "How often each job runs.")
    var runs = 5

    @Flag(help: "Count instructions too; where the processor's counters can't be read, by valgrind, which takes minutes.")
    var instructions = false

    func run() throws {
        let folder = "\(FileManager.default.temporaryDirectory.path)/sextant-bench-\(ProcessInfo.processInfo.processIdentifier)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        print("\(ProcessInfo.processInfo.activeProcessorCount) processors; medians of \(runs) runs")
        try measure(Job(name: "start", arguments: ["--version"]), in: folder)
        try batch(in: folder)
        if let large { try package(large, in: folder) } else { print("\nno large package was given: --large FILE") }
    }

    /// The batch: every program in every language, on all processors and on one.
    private func batch(in folder: String) throws {
        let questions = try Questions.read(corpus: corpus)
        let input = "\(folder)/questions.jsonl"
        try Data(questions.bytes).write(to: URL(fileURLWithPath: input))
        let schemaOptions = (corpus == nil ? "golden/schemas" : schemas).map { ["--schemas", $0] } ?? []
        print("\nbatch of \(questions.count) programs in all languages, \(questions.origin)")
        for jobs in [[], ["--jobs", "1"]] {
            var job = Job(name: (["convert --batch"] + jobs).joined(separator: " "), arguments: ["convert", "--batch"])
            job.arguments += schemaOptions + jobs
            job.input = input
            job.programs = questions.count
            try measure(job, in: folder)
        }
    }

    /// All pages of a large package with constructor examples: anew, with nothing changed, and on one processor.
    private func package(_ path: String, in folder: String) throws {
        print("\nall pages of \(URL(fileURLWithPath: path).lastPathComponent) with constructor examples in all languages")
        let out = "\(folder)/out"
        let arguments = ["generate", path, "--out", out, "--constructors", "--quiet"]
        var cold = Job(name: "first run", arguments: arguments)
        cold.removes = [out]
        try measure(cold, in: folder)
        try measure(Job(name: "second run, nothing changed", arguments: arguments), in: folder)
        cold.name = "first run --jobs 1"
        cold.arguments += ["--jobs", "1"]
        try measure(cold, in: folder)
    }

    /// Runs a job and prints its row and its stages.
    private func measure(_ job: Job, in folder: String) throws {
        let timings = "\(folder)/timings.json"
        var job = job
        if job.arguments.count > 1 { job.arguments += ["--timings-file", timings] }
        var results: [Measurement] = []
        for run in 0...max(1, runs) {
            for path in job.removes { try? FileManager.default.removeItem(atPath: path) }
            let result = try Measurement(of: [program] + job.arguments, input: job.input)
            if run > 0 { results.append(result) }
        }
        let wall = median(results.map(\.wall))
        var line = "\(job.name): wall \(seconds(wall)), processors \(seconds(median(results.map(\.cpu)))), "
        line += "peak \(Int(median(results.map(\.peak))) >> 20) MiB"
        if job.programs > 0 { line += ", \(Int(Double(job.programs) / wall)) programs/s" }
        if results.contains(where: { $0.status > 1 }) { line += ", FAILED" }
        print(line)
        if instructions { print("  \(Instructions.count(program, job, in: folder))") }
        guard job.arguments.count > 1, let bytes = FileManager.default.contents(atPath: timings),
            let stages = DataNode.parse(SourceFile(name: timings, bytes: Array(bytes))).root?["stages"]
        else { return }
        for (stage, time) in stages.members {
            let (wall, cpu) = (time["wall"]?.number ?? 0, time["cpu"]?.number ?? 0)
            let name = stage + String(repeating: " ", count: max(0, 18 - stage.count))
            print("  \(name) wall \(seconds(wall)), processors \(seconds(cpu)), \(time["count"]?.integer ?? 0) times")
        }
    }

    private func seconds(_ value: Double) -> String {
        let thousandths = String(Int((value * 1000).rounded()))
        let padded = String(repeating: "0", count: max(0, 4 - thousandths.count)) + thousandths
        return "\(padded.dropLast(3)).\(padded.suffix(3)) s"
    }

    private func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        guard let middle = sorted.dropFirst(sorted.count / 2).first else { return 0 }
        return sorted.count % 2 == 1 ? middle : (middle + sorted[sorted.count / 2 - 1]) / 2
    }
}
