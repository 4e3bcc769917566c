import Foundation

/// The finished program, run as a user runs it.
struct Command {
    /// What came of a run.
    struct Outcome {
        var status: Int32
        var output: String
        var errors: String
    }

    /// A folder of its own for each test, removed with the value that holds it.
    final class Folder {
        let path: String

        init() throws {
            let url = FileManager.default.temporaryDirectory.appendingPathComponent("sextant-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
            path = url.path
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }

        /// Writes a file and gives its path.
        @discardableResult
        func write(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
            let url = URL(fileURLWithPath: path).appendingPathComponent(name)
            try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: url)
            return url.path
        }

        /// Writes a text and gives its path.
        @discardableResult
        func write(_ name: String, _ text: String) throws -> String { try write(name, text.utf8) }

        /// The text of a file; nil if there is none.
        func read(_ name: String) -> String? { try? String(contentsOfFile: "\(path)/\(name)", encoding: .utf8) }

        /// Paths of all files in the folder, sorted.
        var files: [String] {
            let all = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
            var isFolder: ObjCBool = false
            return all.filter {
                FileManager.default.fileExists(atPath: "\(path)/\($0)", isDirectory: &isFolder) && !isFolder.boolValue
            }
            .sorted()
        }
    }

    /// Runs `sextant` with the arguments, and waits.
    static func run(_ arguments: String..., input: String = "") throws -> Outcome { try run(arguments, input: input) }

    /// Runs `sextant` with the arguments, and waits.
    static func run(_ arguments: [String], input: String = "") throws -> Outcome {
        try run(process(arguments), input: input)
    }

    /// Runs `sextant` with the arguments and a fault that is brought about on purpose (`ForcedFault`), and waits.
    static func run(_ arguments: [String], fault: String, input: String = "") throws -> Outcome {
        let process = process(arguments)
        process.environment = ProcessInfo.processInfo.environment.merging(["SEXTANT_FAULT": fault]) { _, new in new }
        return try run(process, input: input)
    }

    /// Runs a shell's command whose `$0` is `sextant`, with the arguments, and waits.
    static func run(shell: String, _ arguments: [String]) throws -> Outcome {
        let process = process(["-c", shell, executable.path] + arguments)
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        return try run(process, input: "")
    }

    private static func run(_ process: Process, input: String) throws -> Outcome {
        let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
        process.standardInput = stdin
        process.standardOutput = stdout
        process.standardError = stderr
        try process.run()
        // The inputs of these tests are smaller than a pipe.
        stdin.fileHandleForWriting.write(Data(input.utf8))
        try stdin.fileHandleForWriting.close()
        let errors = Reader(stderr)
        let output = stdout.fileHandleForReading.readDataToEndOfFile()
        let text = String(decoding: errors.wait(), as: UTF8.self)
        process.waitUntilExit()
        return Outcome(
            status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
            output: String(decoding: output, as: UTF8.self), errors: text)
    }

    /// A run that is not yet started.
    static func process(_ arguments: [String]) -> Process {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        return process
    }

    /// Reads a pipe on a thread of its own, so that neither of two pipes can fill up unread.
    private final class Reader: @unchecked Sendable {
        private var data = Data()
        private let done = DispatchSemaphore(value: 0)

        init(_ pipe: Pipe) {
            Thread.detachNewThread { [self] in
                data = pipe.fileHandleForReading.readDataToEndOfFile()
                done.signal()
            }
        }

        func wait() -> Data {
            done.wait()
            return data
        }
    }

    /// The program lies beside the tests.
    private static var executable: URL {
        URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent("sextant")
    }
}
