#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What one run of a command took.
struct Measurement {
    /// Seconds on the wall, from before the start until its end was seen.
    let wall: Double
    /// Seconds of all processors, as the system counted them.
    let cpu: Double
    /// The most memory that one of its processes had, in bytes.
    let peak: Double
    /// Its exit status.
    let status: Int32

    /// The command can't be started.
    struct Unstartable: Error, CustomStringConvertible {
        var description: String
    }

    /// Runs a command once. What it writes is thrown away.
    ///
    /// - Parameter errors: the file that takes what it writes on standard error.
    init(of command: [String], input: String? = nil, errors: String = "/dev/null") throws(Unstartable) {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
            let variables = _NSGetEnviron().pointee
        #else
            var actions = posix_spawn_file_actions_t()
            let variables = environ
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, input ?? "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        var arguments = command.map { strdup($0) }
        defer { for argument in arguments { free(argument) } }
        arguments.append(nil)
        var process = pid_t()
        let start = ContinuousClock.now
        let error = posix_spawnp(&process, command.first ?? "", &actions, nil, arguments, variables)
        guard error == 0 else {
            throw Unstartable(description: "\(command.first ?? ""): \(String(cString: strerror(error)))")
        }
        var (ended, usage) = (Int32(0), rusage())
        while wait4(process, &ended, 0, &usage) < 0, errno == EINTR {}
        wall = (ContinuousClock.now - start) / .seconds(1)
        cpu = [usage.ru_utime, usage.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
        #if canImport(Darwin)
            peak = Double(usage.ru_maxrss)
        #else
            peak = Double(usage.ru_maxrss) * 1024
        #endif
        status = ended & 0x7F == 0 ? (ended >> 8) & 0xFF : 128 + (ended & 0x7F)
    }
}
