import Driver

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The process that does a command's work, while another one watches it (`Supervisor`).
struct Worker: Sendable {
    /// This process, if it is a worker.
    static let current: Worker? = open()

    /// What the run's processes hand to one another.
    let record: RunRecord
    /// Where the work notes what it has in hand.
    let log: WorkLog

    /// The variable that makes a process a worker: the descriptors that it inherits.
    static let variable = "SEXTANT_WORKER"
    /// Whether the variable asks for a run in one process, for profilers: `SEXTANT_WORKER=none`.
    static var isUnwanted: Bool { environment(variable) == "none" }
    /// The variable that brings about a fault: see `ForcedFault`.
    private static let faultVariable = "SEXTANT_FAULT"

    /// The value of the variable for a worker.
    static func setting(record: Int32, lifeline: Int32) -> String { "\(record),\(lifeline)" }

    private static func open() -> Worker? {
        let numbers = (environment(variable) ?? "").split(separator: ",").compactMap { Int32($0) }
        guard numbers.count == 2, let record = RunRecord(inherited: numbers[0]) else { return nil }
        endWithSupervisor(lifeline: numbers[1])
        let suspects = Set(record.suspects.compactMap(\.item))
        let log = WorkLog(
            memory: record.workMemory, faults: Set(record.faults), suspects: suspects,
            forced: environment(faultVariable).flatMap(ForcedFault.init))
        return Worker(record: record, log: log)
    }

    private static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    /// Ends this process when the other end of a pipe is closed, which the supervisor alone holds: whatever ends it, no worker stays
    /// behind.
    private static func endWithSupervisor(lifeline: Int32) {
        DeepThread.detach {
            var byte: UInt8 = 0
            while read(lifeline, &byte, 1) < 0, errno == EINTR {}
            _exit(1)
        }
    }
}
