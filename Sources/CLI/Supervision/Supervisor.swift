import ArgumentParser
import Base
import Driver

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Runs a command's work in a process of its own, so that a fault of this program costs what it happened in and not the whole run.
///
/// The worker is this program again, with the same arguments, standard input and output. When a fault ends it, it leaves a note of what it
/// had in hand (`WorkLog`); Swift has written a backtrace on standard error. Another worker then starts the work again: first, one at a time,
/// the items that were in hand, so that the next fault names the one to leave out; after that all others. Files that are right already are
/// left alone, and a batch goes on at the first question without an answer. Nothing is cleaned up in a process that met a fault, and
/// nobody waits for what it holds.
enum Supervisor {
    /// A run with more faults than this is given up: each costs a part of a run.
    private static let mostFaults = 100
    /// A language with this many faults is left out from then on.
    private static let mostFaultsOfALanguage = 5
    private static let faultSignals = [SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGBUS, SIGSEGV]

    /// Runs a command's work in a worker, and ends as the worker did; in a worker, and where none can be had, runs it here.
    static func run(_ report: ReportOptions, _ work: (Worker?) throws -> Void) throws {
        if let worker = Worker.current { return try work(worker) }
        guard !Worker.isUnwanted, let record = RunRecord() else { return try work(nil) }
        Backtraces.locate()
        var doubts = 0
        while true {
            guard let ended = runWorker(record) else { return try work(nil) }
            let signal = ended & 0x7F
            if signal == 0 {
                let status = (ended >> 8) & 0xFF
                if status != 0 { throw ExitCode(status) }
                return
            }
            guard faultSignals.contains(signal) else { end(by: signal) }
            Backtraces.endLeftovers(holding: record.descriptor)
            guard learn(from: record, &doubts) else {
                return try report.finish([
                    Diagnostic(
                        .error, .internalFault, "the run ended in a fault of this tool",
                        hint: "Report this with the input and the backtrace above.")
                ])
            }
            let cause = strsignal(signal).map { String(cString: $0).lowercased() } ?? "signal \(signal)"
            report.say("a fault of this tool (\(cause)) ended the work; starting again without what it happened in")
        }
    }

    /// Notes what a worker had in hand at its end. False where no other worker could go on.
    ///
    /// - Parameter doubts: how many faults in a row have left open what brought them about.
    private static func learn(from record: RunRecord, _ doubts: inout Int) -> Bool {
        let inHand = WorkLog.unitsInHand(in: record.workMemory)
        guard !inHand.isEmpty, !record.hasLostInput, record.faults.count < mostFaults else { return false }
        // Of several, the next worker finds out which it was. A fault that doesn't come again when each has its turn costs all of them.
        if inHand.count > 1, doubts == 0 {
            doubts += 1
            record.suspects = inHand
            return true
        }
        doubts = 0
        record.faults += inHand
        for language in Set(inHand.compactMap(\.language))
        where record.faults.filter({ $0.language == language }).count == mostFaultsOfALanguage {
            record.faults.append(WorkLog.Unit(item: nil, language: language))
        }
        return true
    }

    /// Starts a worker and waits for its end; nil if it can't be started.
    private static func runWorker(_ record: RunRecord) -> Int32? {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return nil }
        defer { for end in ends { close(end) } }
        // The worker mustn't hold the end that it watches.
        guard fcntl(ends[1], F_SETFD, FD_CLOEXEC) == 0, let program = executable else { return nil }
        setenv(Worker.variable, Worker.setting(record: record.descriptor, lifeline: ends[0]), 1)
        var arguments = CommandLine.arguments.map { strdup($0) }
        defer { for argument in arguments { free(argument) } }
        arguments.append(nil)
        var process = pid_t()
        #if canImport(Darwin)
            let variables = _NSGetEnviron().pointee
        #else
            let variables = environ
        #endif
        guard posix_spawn(&process, program, nil, nil, arguments, variables) == 0 else { return nil }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 { if errno != EINTR { return nil } }
        return status
    }

    /// Ends this process as the worker ended, by a signal that is no fault.
    private static func end(by number: Int32) -> Never {
        signal(number, SIG_DFL)
        kill(getpid(), number)
        exit(128 + number)
    }

    /// The path of this program.
    private static var executable: String? {
        #if canImport(Darwin)
            var size: UInt32 = 0
            _NSGetExecutablePath(nil, &size)
            var path = [CChar](repeating: 0, count: Int(size))
            return _NSGetExecutablePath(&path, &size) == 0 ? String(cString: path) : nil
        #else
            // The file that runs, even if another has taken its path since.
            return access("/proc/self/exe", X_OK) == 0 ? "/proc/self/exe" : nil
        #endif
    }
}
