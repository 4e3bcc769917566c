import Driver
import Foundation
import Synchronization

/// A cache on the disk: a file for each entry. What can't be read counts as not there, and what can't be written isn't kept.
///
/// An entry is written beside the others and moved to its place, so that runs at the same time see it whole or not at all.
final class CacheFolder: CacheStore {
    /// The folder's path.
    let path: String
    private let entries: String
    private let written = Atomic<Int>(0)

    /// Opens a cache; the folder is made with the first entry.
    init(_ path: String) {
        self.path = path
        entries = "\(path)/results"
    }

    /// The user's cache folder; nil if the user has none.
    static var usual: String? {
        let environment = ProcessInfo.processInfo.environment
        // The specification of base directories: a path that isn't absolute is to be ignored.
        if let base = environment["XDG_CACHE_HOME"], base.hasPrefix("/") { return "\(base)/sextant" }
        guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
        return "\(home)/.cache/sextant"
    }

    private func file(_ key: Digest) -> String {
        let name = key.hex
        return "\(entries)/\(name.prefix(2))/\(name.dropFirst(2))"
    }

    func read(_ key: Digest, from offset: Int, upTo count: Int) -> [UInt8]? {
        let descriptor = open(file(key), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var info = stat()
        guard fstat(descriptor, &info) == 0, info.st_mode & S_IFMT == S_IFREG, offset >= 0, count > 0 else { return nil }
        if offset == 0 { touch(descriptor, info) }
        // What an entry says of its length may be wrong.
        let wanted = min(count, Int(info.st_size) - offset)
        guard wanted > 0, lseek(descriptor, off_t(offset), SEEK_SET) == off_t(offset) else { return count == 0 ? [] : nil }
        var bytes: [UInt8] = []
        while bytes.count < wanted, let piece = Files.readPiece(descriptor, upTo: wanted - bytes.count), !piece.isEmpty {
            if bytes.isEmpty { bytes = piece } else { bytes.append(contentsOf: piece) }
        }
        return bytes
    }

    /// Notes that an entry was of use, once a day: the oldest are removed first.
    private func touch(_ descriptor: Int32, _ info: stat) {
        #if canImport(Darwin)
            let changed = info.st_mtimespec.tv_sec
        #else
            let changed = info.st_mtim.tv_sec
        #endif
        if time(nil) - changed > 86_400 { futimens(descriptor, nil) }
    }

    func write(_ key: Digest, _ bytes: [UInt8]) {
        let target = file(key)
        let number = written.add(1, ordering: .relaxed).newValue
        let temporary = "\(entries)/new-\(getpid())-\(number)"
        do throws(Files.Failure) {
            try Files.makeFolder(Files.folder(of: target), mode: 0o700)
        } catch {
            return
        }
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return }
        let isWritten = writeAll(bytes, to: descriptor)
        if close(descriptor) != 0 || !isWritten || rename(temporary, target) != 0 { unlink(temporary) }
    }

    /// Removes the entries that were longest of no use until no more than the given number of bytes is left, and what interrupted runs
    /// left. Does nothing in a run that kept nothing new.
    func trim(to limit: Int) {
        guard written.load(ordering: .relaxed) > 0 else { return }
        var found: [(path: String, size: Int, time: Int)] = []
        for folder in (try? Files.entries(of: entries)) ?? [] {
            if folder.hasPrefix("new-") {
                removeLeftover("\(entries)/\(folder)")
                continue
            }
            for name in (try? Files.entries(of: "\(entries)/\(folder)")) ?? [] {
                let path = "\(entries)/\(folder)/\(name)"
                var info = stat()
                guard lstat(path, &info) == 0 else { continue }
                #if canImport(Darwin)
                    let time = info.st_mtimespec.tv_sec
                #else
                    let time = info.st_mtim.tv_sec
                #endif
                found.append((path, Int(info.st_size), time))
            }
        }
        var total = found.reduce(0) { $0 + $1.size }
        guard total > limit else { return }
        for entry in found.sorted(by: { ($0.time, $0.path) < ($1.time, $1.path) }) where total > limit {
            if unlink(entry.path) == 0 { total -= entry.size }
        }
    }

    /// Removes a file that was being written more than an hour ago.
    private func removeLeftover(_ path: String) {
        var info = stat()
        guard lstat(path, &info) == 0 else { return }
        #if canImport(Darwin)
            let changed = info.st_mtimespec.tv_sec
        #else
            let changed = info.st_mtim.tv_sec
        #endif
        if time(nil) - changed > 3600 { unlink(path) }
    }

    /// Removes all entries, and nothing else that may lie in the folder; gives how many there were.
    func clean() throws(Files.Failure) -> Int {
        guard Files.isFolder(entries) else { return 0 }
        var count = 0
        for name in try Files.entries(of: entries) {
            let inner = "\(entries)/\(name)"
            if name.hasPrefix("new-") {
                unlink(inner)
                continue
            }
            // A link is removed by itself below, never what it leads to.
            var info = stat()
            guard lstat(inner, &info) == 0, info.st_mode & S_IFMT == S_IFDIR else { continue }
            for entry in try Files.entries(of: inner) {
                guard unlink("\(inner)/\(entry)") == 0 else { throw Files.failure("\(inner)/\(entry)") }
                count += 1
            }
            rmdir(inner)
        }
        rmdir(entries)
        rmdir(path)
        return count
    }
}
