#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Where Swift's backtraces come from: a program of the toolchain, which the runtime doesn't find by itself where it is linked in statically.
enum Backtraces {
    private static let variable = "SWIFT_BACKTRACE"

    /// Tells the runtime of processes started from now on where that program lies: beside this one, or in the toolchain of the `swift` on
    /// the search path. Does nothing where the user has set the runtime's variable, or no such program is found.
    static func locate() {
        guard getenv(variable) == nil else { return }
        var folders = [realPath("/proc/self/exe").map(Files.folder)].compactMap { $0 }
        for folder in getenv("PATH").map({ String(cString: $0) })?.split(separator: ":") ?? [] {
            guard let swift = realPath("\(folder)/swift") else { continue }
            folders.append("\(Files.folder(of: swift))/../libexec/swift/linux")
            break
        }
        for folder in folders where !folder.contains(",") {
            for name in ["swift-backtrace-static", "swift-backtrace"] where access("\(folder)/\(name)", X_OK) == 0 {
                setenv(variable, "swift-backtrace=\(folder)/\(name)", 1)
                return
            }
        }
    }

    /// Ends the programs that a worker's runtime has started and left behind. It waits for them, but where two threads met a fault at the same
    /// time, the second ends the worker while the first is still waiting; the program then waits for ever for the worker's memory, and keeps
    /// standard error open. Such a program has inherited the file of the run's record, under the same number.
    static func endLeftovers(holding record: Int32) {
        var own = stat()
        guard fstat(record, &own) == 0 else { return }
        for name in (try? Files.entries(of: "/proc")) ?? [] {
            guard let process = pid_t(name), process != getpid() else { continue }
            var other = stat()
            guard stat("/proc/\(process)/fd/\(record)", &other) == 0, own.st_dev == other.st_dev, own.st_ino == other.st_ino
            else {
                continue
            }
            kill(process, SIGKILL)
        }
    }

    private static func realPath(_ path: String) -> String? {
        guard let found = realpath(path, nil) else { return nil }
        defer { free(found) }
        return String(cString: found)
    }
}
