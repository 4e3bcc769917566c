public import Base
import Synchronization

/// Package schemas from folders and files. Each is read when first asked for, once, whichever thread asks.
///
/// A folder holds `NAME.json`, `NAME.yaml` or `NAME@VERSION.json`. Nothing is ever downloaded.
public final class PackageLoader: PackageProvider {
    private let directories: [String]
    private let files: [String]
    private let read: @Sendable (String) -> [UInt8]?
    private let slots = Mutex<[String: Slot]>([:])

    /// A file that has been asked for. Its own lock makes others wait who want the same file, and only them.
    private final class Slot: Sendable {
        enum State: Sendable {
            case unread
            case absent
            case read(Package?, [Diagnostic])
        }

        let state = Mutex(State.unread)
    }

    /// Creates a loader that reads files by the given function, which gives nil for a file that isn't there. The schemas in
    /// `files` come before those in the directories, and these in their order.
    public init(directories: [String] = [], files: [String] = [], read: @escaping @Sendable (String) -> [UInt8]?) {
        self.directories = directories.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
        self.files = files
        self.read = read
    }

    /// The package with the given name; at the given version if a file of that version is at hand, else at whichever is.
    public func package(_ name: String, version: String?) -> Package? {
        // Names come from programs, and mustn't lead out of the folders.
        guard Self.isFileName(name) else { return nil }
        var other: Package?
        for file in files {
            guard let package = load(file).package, package.name == name else { continue }
            if version == nil || package.version == version { return package }
            other = other ?? package
        }
        if let other { return other }
        var stems: [String] = []
        if let version, Self.isFileName(version) {
            stems.append("\(name)@\(version.hasPrefix("v") ? String(version.dropFirst()) : version)")
        }
        stems.append(name)
        for stem in stems {
            for directory in directories {
                for ending in [".json", ".yaml", ".yml"] {
                    let (package, isThere) = load(directory + stem + ending)
                    if let package { return package }
                    if isThere { return nil }
                }
            }
        }
        return nil
    }

    /// The packages of the files that were given, in their order; files that are broken or missing are left out.
    public var givenPackages: [Package] { files.compactMap { load($0).package } }

    /// What was found in the files that have been read so far, sorted.
    public var diagnostics: [Diagnostic] {
        let all = slots.withLock { Array($0.values) }
        return all.flatMap { slot in
            slot.state.withLock { state in
                if case .read(_, let diagnostics) = state { return diagnostics }
                return []
            }
        }.sortedOnce()
    }

    private func load(_ path: String) -> (package: Package?, isThere: Bool) {
        let slot = slots.withLock { slots in
            if let slot = slots[path] { return slot }
            let slot = Slot()
            slots[path] = slot
            return slot
        }
        return slot.state.withLock { state in
            if case .unread = state {
                if let bytes = read(path) {
                    let (package, diagnostics) = Package.read(from: SourceFile(name: path, bytes: bytes), provider: self)
                    state = .read(package, diagnostics)
                } else {
                    state = .absent
                }
            }
            switch state {
            case .unread, .absent: return (nil, false)
            case .read(let package, _): return (package, true)
            }
        }
    }

    private static func isFileName(_ name: String) -> Bool {
        !name.isEmpty && !name.hasPrefix(".")
            && name.utf8.allSatisfy {
                NameStyle.isLower($0) || NameStyle.isUpper($0) || NameStyle.isDigit($0) || "-_.+".utf8.contains($0)
            }
    }
}
