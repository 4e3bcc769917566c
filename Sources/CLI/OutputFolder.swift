import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// An open folder. Paths lead from it to files below it and never beside it: no symbolic link on the way is followed.
///
/// Every operation names what it works on by descriptors, so that a link that someone sets meanwhile leads nowhere either.
final class OutputFolder: Sendable {
    /// Why something could not be done.
    enum Failure: Error {
        /// A symbolic link is in the way, at this path.
        case link(String)
        /// What the system says, at this path.
        case system(String, path: String)
    }

    /// Its path as the user gave it.
    let path: String
    private let root: OpenFolder
    private var descriptor: Int32 { root.descriptor }
    /// Folders below that are open already, by path: a run writes many files to each.
    private let known = Mutex<[String: OpenFolder]>([:])
    /// Other folders are opened for each file: a process may have only so many open.
    private static let mostKnown = 200

    /// An open folder, or file; it is closed when nobody uses it any more.
    private final class OpenFolder: Sendable {
        let descriptor: Int32
        init(_ descriptor: Int32) { self.descriptor = descriptor }
        deinit { close(descriptor) }
    }

    /// Opens a folder, and makes it where it is missing. The path itself may lead over links.
    init(_ path: String) throws(Files.Failure) {
        self.path = path
        try Files.makeFolder(path)
        let opened = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard opened >= 0 else { throw Files.failure(path) }
        root = OpenFolder(opened)
    }

    /// Waits until no other process holds the folder; false if one still does after the given time. File systems without locks
    /// count as free.
    func lock(seconds: Int, waiting: () -> Void) -> Bool {
        for attempt in 0...(seconds * 20) {
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK { return true }
            if attempt == 0 { waiting() }
            usleep(50_000)
        }
        return false
    }

    /// The bytes of a file; nil if there is none.
    func read(_ file: String) throws(Failure) -> [UInt8]? {
        guard let (open, name) = try folder(of: file, makes: false) else { return nil }
        let folder = open.descriptor
        defer { withExtendedLifetime(open) {} }
        let opened = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        guard opened >= 0 else {
            if errno == ENOENT { return nil }
            throw failure(in: folder, name, file)
        }
        defer { close(opened) }
        var info = stat()
        guard fstat(opened, &info) == 0 else { throw failure(in: folder, name, file) }
        guard info.st_mode & S_IFMT == S_IFREG else { throw .system("it is no file", path: file) }
        var bytes: [UInt8] = []
        while let piece = Files.readPiece(opened, upTo: max(4096, Int(info.st_size) + 1)) {
            if piece.isEmpty { return bytes }
            if bytes.isEmpty { bytes = piece } else { bytes.append(contentsOf: piece) }
        }
        throw failure(in: folder, name, file)
    }

    /// Writes a new file; folders that hold it are made.
    func create(_ file: String, with bytes: [UInt8], isFlushed: Bool = false) throws(Failure) {
        guard let (open, name) = try folder(of: file, makes: true) else { throw .system("its folder is missing", path: file) }
        let folder = open.descriptor
        defer { withExtendedLifetime(open) {} }
        let opened = openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
        guard opened >= 0 else { throw failure(in: folder, name, file) }
        var isWritten = writeAll(bytes, to: opened)
        if isFlushed, isWritten { isWritten = fsync(opened) == 0 }
        let reason = errno
        isWritten = close(opened) == 0 && isWritten
        guard isWritten else {
            if reason != 0 { errno = reason }
            let failure = failure(in: folder, name, file)
            unlinkat(folder, name, 0)
            throw failure
        }
    }

    /// A file that is open for additions. Each addition is one call, so that those of several threads don't mix.
    final class Additions: Sendable {
        private let file: OpenFolder
        private let path: String

        fileprivate init(_ descriptor: Int32, _ path: String) {
            file = OpenFolder(descriptor)
            self.path = path
        }

        /// Adds bytes at the file's end.
        func append(_ bytes: [UInt8]) throws(Failure) {
            guard writeAll(bytes, to: file.descriptor) else {
                throw .system(String(cString: strerror(errno)).lowercased(), path: path)
            }
        }
    }

    /// Opens a file for additions; the file and its folder are made where they are missing.
    func additions(to file: String) throws(Failure) -> Additions {
        guard let (open, name) = try folder(of: file, makes: true) else { throw .system("its folder is missing", path: file) }
        let folder = open.descriptor
        defer { withExtendedLifetime(open) {} }
        let opened = openat(folder, name, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0o666)
        guard opened >= 0 else { throw failure(in: folder, name, file) }
        return Additions(opened, file)
    }

    /// Puts a file in the place of another in one step: readers see the old file or the new.
    func move(_ file: String, to target: String) throws(Failure) {
        guard let (from, name) = try folder(of: file, makes: false) else { throw .system("it is gone", path: file) }
        guard let (open, targetName) = try folder(of: target, makes: true) else {
            throw .system("its folder is missing", path: target)
        }
        defer { withExtendedLifetime((from, open)) {} }
        guard renameat(from.descriptor, name, open.descriptor, targetName) == 0 else {
            throw failure(in: open.descriptor, targetName, target)
        }
    }

    /// Gives a file a second name in the same folder; false if that name is taken.
    func keep(_ file: String, as other: String) throws(Failure) -> Bool {
        guard let (open, name) = try folder(of: file, makes: false) else { return true }
        let folder = open.descriptor
        defer { withExtendedLifetime(open) {} }
        let otherName = other.split(separator: "/").last.map(String.init) ?? other
        if linkat(folder, name, folder, otherName, 0) == 0 { return true }
        if errno == EEXIST { return false }
        throw failure(in: folder, name, file)
    }

    /// Removes a file; where asked, the folders that are empty without it too.
    func remove(_ file: String, withEmptyFolders: Bool = false) throws(Failure) {
        guard let (open, name) = try folder(of: file, makes: false) else { return }
        defer { withExtendedLifetime(open) {} }
        guard unlinkat(open.descriptor, name, 0) == 0 || errno == ENOENT else {
            throw failure(in: open.descriptor, name, file)
        }
        guard withEmptyFolders else { return }
        var path = file
        while let slash = path.lastIndex(of: "/") {
            path = String(path[..<slash])
            guard let (outer, name) = try self.folder(of: path, makes: false) else { return }
            defer { withExtendedLifetime(outer) {} }
            if unlinkat(outer.descriptor, name, AT_REMOVEDIR) != 0 { return }
            known.withLock { $0[path] = nil }
        }
    }

    /// Removes a folder right below this one, if it is empty.
    func removeFolder(_ name: String) {
        if unlinkat(descriptor, name, AT_REMOVEDIR) == 0 { known.withLock { $0[name] = nil } }
    }

    /// Names of the entries of a folder right below this one, sorted; empty if it is missing or a link.
    func entries(of name: String) -> [String] {
        let opened = openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        return (Files.names(inOpen: opened) ?? []).sorted()
    }

    /// The open folder that a file lies in, and the file's name there; nil if the folder is missing and isn't to be made.
    private func folder(of file: String, makes: Bool) throws(Failure) -> (open: OpenFolder, name: String)? {
        guard let slash = file.lastIndex(of: "/") else {
            guard !file.isEmpty else { throw .system("it has no name", path: file) }
            return (root, file)
        }
        let (path, name) = (String(file[..<slash]), String(file[file.index(after: slash)...]))
        if let open = known.withLock({ $0[path] }) { return (open, name) }
        guard let (outer, component) = try folder(of: path, makes: makes) else { return nil }
        defer { withExtendedLifetime(outer) {} }
        var opened = openat(outer.descriptor, component, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        if opened < 0, errno == ENOENT {
            guard makes else { return nil }
            // Another thread may have made it meanwhile.
            if mkdirat(outer.descriptor, component, 0o777) == 0 || errno == EEXIST {
                opened = openat(outer.descriptor, component, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            }
        }
        guard opened >= 0 else { throw failure(in: outer.descriptor, component, path) }
        let open = OpenFolder(opened)
        known.withLock { if $0.count < Self.mostKnown { $0[path] = open } }
        return (open, name)
    }

    /// What the system just said about an entry of a folder.
    private func failure(in folder: Int32, _ name: String, _ path: String) -> Failure {
        let reason = String(cString: strerror(errno)).lowercased()
        var info = stat()
        if fstatat(folder, name, &info, AT_SYMLINK_NOFOLLOW) == 0, info.st_mode & S_IFMT == S_IFLNK { return .link(path) }
        return .system(reason, path: path)
    }
}
