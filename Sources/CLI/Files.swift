#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reading from the disk.
enum Files {
    /// Why a file could not be read.
    struct Failure: Error, CustomStringConvertible {
        var path: String
        var reason: String
        var description: String { "\(path): \(reason)" }
    }

    /// Checks that a path is a file that can be read, and gives its size in bytes.
    @discardableResult
    static func check(_ path: String) throws(Failure) -> Int {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { throw failure(path) }
        defer { close(descriptor) }
        var info = stat()
        guard fstat(descriptor, &info) == 0 else { throw failure(path) }
        guard info.st_mode & S_IFMT != S_IFDIR else { throw Failure(path: path, reason: "it is a folder") }
        return Int(info.st_size)
    }

    /// The bytes of a file, or of standard input for `-`.
    static func read(_ path: String) throws(Failure) -> [UInt8] {
        if path == "-" { return try readStandardInput() }
        let size = try check(path)
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { throw failure(path) }
        defer { close(descriptor) }
        // One byte more than the file has lets the second read see its end.
        return try readAll(descriptor, path, piece: max(65536, size + 1))
    }

    /// All of standard input, or what another process has read of it.
    private static func readStandardInput() throws(Failure) -> [UInt8] {
        let record = Worker.current?.record
        let known = record?.input ?? []
        let rest = try readAll(0, "-", piece: 1 << 20)
        record?.keep(input: rest)
        return known + rest
    }

    private static func readAll(_ descriptor: Int32, _ path: String, piece: Int) throws(Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        while true {
            guard let more = readPiece(descriptor, upTo: piece) else { throw failure(path) }
            if more.isEmpty { return bytes }
            if bytes.isEmpty { bytes = more } else { bytes.append(contentsOf: more) }
        }
    }

    /// What one call gives; empty at the end, nil if it failed.
    static func readPiece(_ descriptor: Int32, upTo size: Int) -> [UInt8]? {
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            var got = readOnce(descriptor, buffer.baseAddress, size)
            while got < 0, errno == EINTR { got = readOnce(descriptor, buffer.baseAddress, size) }
            failed = got < 0
            count = max(0, got)
        }
        return failed ? nil : bytes
    }

    /// The folder that a path lies in.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Names of a folder's entries, sorted.
    static func entries(of folder: String) throws(Failure) -> [String] {
        guard let names = names(inOpen: open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)) else {
            throw isFolder(folder) ? Failure(path: folder, reason: "it can't be read") : failure(folder)
        }
        return names.sorted()
    }

    /// Names of the entries of an open folder, which is closed; nil if it can't be read.
    static func names(inOpen descriptor: Int32) -> [String]? { entries(inOpen: descriptor).map { $0.map(\.name) } }

    /// What an entry of a folder is.
    enum Kind { case folder, link, other }

    /// What lies at a path.
    static func kind(of path: String) -> Kind { isLink(path) ? .link : isFolder(path) ? .folder : .other }

    /// The entries of an open folder, which is closed; nil if it can't be read. File systems need not say what an entry is.
    static func entries(inOpen descriptor: Int32) -> [(name: String, kind: Kind?)]? {
        guard descriptor >= 0 else { return nil }
        guard let stream = fdopendir(descriptor) else {
            close(descriptor)
            return nil
        }
        defer { closedir(stream) }
        var entries: [(name: String, kind: Kind?)] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard name != ".", name != ".." else { continue }
            let kind: Kind? =
                switch Int(entry.pointee.d_type) {
                case Int(DT_DIR): .folder
                case Int(DT_LNK): .link
                case Int(DT_UNKNOWN): nil
                default: .other
                }
            entries.append((name, kind))
        }
        return entries
    }

    /// Removes a file; whether it is gone.
    static func remove(_ path: String) -> Bool { unlink(path) == 0 }

    /// Whether anything has the path.
    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// Whether a path is a file in the narrow sense: no folder, pipe or device.
    static func isFile(_ path: String) -> Bool {
        var info = stat()
        return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFREG
    }

    /// Whether a path is a symbolic link.
    static func isLink(_ path: String) -> Bool {
        var info = stat()
        return lstat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFLNK
    }

    /// Whether a path is a folder.
    static func isFolder(_ path: String) -> Bool {
        var info = stat()
        return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
    }

    /// The failure that the system just reported.
    static func failure(_ path: String) -> Failure { Failure(path: path, reason: String(cString: strerror(errno)).lowercased()) }

    /// Puts a file with the given bytes in place of whatever is there, in one step: readers see the old file or the new.
    static func replace(_ path: String, with bytes: [UInt8]) throws(Failure) {
        if isFolder(path) { throw Failure(path: path, reason: "it is a folder") }
        let temporary = "\(path).\(getpid()).tmp"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
        guard descriptor >= 0 else { throw Failure(path: path, reason: failure(path).reason) }
        var isWritten = writeAll(bytes, to: descriptor)
        isWritten = close(descriptor) == 0 && isWritten
        guard isWritten, rename(temporary, path) == 0 else {
            let reason = failure(path)
            unlink(temporary)
            throw reason
        }
    }
}

/// The system's `read`, under a name that no function of `Files` has.
private func readOnce(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(descriptor, bytes, count)
}
