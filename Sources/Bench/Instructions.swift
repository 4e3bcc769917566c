import Foundation

/// Counts the instructions of a command: unlike times, they hardly vary from run to run.
enum Instructions {
    /// The count in words, or why there is none.
    static func count(_ program: String, _ job: Job) -> String {
        for path in job.removes { try? FileManager.default.removeItem(atPath: path) }
        if let count = counted(
            by: ["perf", "stat", "-x,", "-e", "instructions:u"], program, job,
            find: { line in
                line.contains("instructions") ? line.split(separator: ",").first.flatMap { Double($0) } : nil
            })
        {
            return "\(millions(count)) instructions (perf)"
        }
        for path in job.removes { try? FileManager.default.removeItem(atPath: path) }
        let bare = withoutDebugInformation(program)
        defer { if bare != program { try? FileManager.default.removeItem(atPath: bare) } }
        if let count = counted(
            by: ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"], bare, job,
            find: { line in
                guard let range = line.range(of: "Collected : ") else { return nil }
                return Double(line[range.upperBound...].split(separator: " ").first ?? "")
            })
        {
            return "\(millions(count)) instructions (valgrind)"
        }
        return "instructions: neither perf's counters nor valgrind are at hand"
    }

    /// A copy of the program without what debuggers read, which valgrind may stumble over; the program itself where none can be made.
    private static func withoutDebugInformation(_ program: String) -> String {
        let copy = FileManager.default.temporaryDirectory.appendingPathComponent("bench-program-\(getpid())").path
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["strip", "-g", "-o", copy, program]
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return program }
        process.waitUntilExit()
        return process.terminationStatus == 0 ? copy : program
    }

    private static func millions(_ count: Double) -> String { "\(Int(count / 1e6)) million" }

    private static func counted(by tool: [String], _ program: String, _ job: Job, find: (Substring) -> Double?) -> Double? {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = tool + [program] + job.arguments
        process.standardInput = job.input.flatMap { FileHandle(forReadingAtPath: $0) } ?? FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        let errors = Pipe()
        process.standardError = errors
        guard (try? process.run()) != nil else { return nil }
        let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text.split(separator: "\n").lazy.compactMap(find).first
    }
}
