#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Counts the instructions of a command: unlike times, they hardly vary from run to run.
enum Instructions {
    /// The count in words, or why there is none.
    ///
    /// - Parameter folder: where files may be written.
    static func count(_ program: String, _ job: Job, in folder: String) -> String {
        let perf = ["perf", "stat", "-x,", "-e", "instructions:u"]
        if let count = counted(
            by: perf, program, job, in: folder,
            find: { line in
                line.contains("instructions") ? line.split(separator: ",").first.flatMap { Double($0) } : nil
            })
        {
            return "\(millions(count)) instructions (perf)"
        }
        // What debuggers read may make valgrind stumble.
        let bare = "\(folder)/program"
        let isStripped = (try? Measurement(of: ["strip", "-g", "-o", bare, program]))?.status == 0
        // The work is done by another process.
        let valgrind = ["valgrind", "--tool=callgrind", "--trace-children=yes", "--callgrind-out-file=/dev/null"]
        if let count = counted(
            by: valgrind, isStripped ? bare : program, job, in: folder,
            find: { line in
                guard let range = line.firstRange(of: "Collected : ") else { return nil }
                return Double(line[range.upperBound...].split(separator: " ").first ?? "")
            })
        {
            return "\(millions(count)) instructions (valgrind)"
        }
        return "instructions: neither perf's counters nor valgrind are at hand"
    }

    private static func millions(_ count: Double) -> String { "\(Int(count / 1e6)) million" }

    /// The sum of what `find` finds in the lines that a tool writes about a run.
    private static func counted(
        by tool: [String], _ program: String, _ job: Job, in folder: String, find: (Substring) -> Double?
    ) -> Double? {
        for path in job.removes { try? FileManager.default.removeItem(atPath: path) }
        let report = "\(folder)/instructions"
        guard (try? Measurement(of: tool + [program] + job.arguments, input: job.input, errors: report)) != nil,
            let bytes = FileManager.default.contents(atPath: report)
        else { return nil }
        let counts = String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap(find)
        return counts.isEmpty ? nil : counts.reduce(0, +)
    }
}
