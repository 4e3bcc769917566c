import Base
import Driver
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Writing to a folder: only files whose content changed, each at once or not at all, one run at a time.
///
/// Files may be written from several threads. With a manifest, it is known what Sextant wrote: files that a run no longer makes are
/// removed, and what a person has written is never lost.
final class Output: PageSink {
    /// Whether the folder could be opened; if not, nothing is written.
    var isOpen: Bool { folder != nil }

    /// The folder, if it could be opened.
    let folder: OutputFolder?
    /// Its path as the user gave it.
    let path: String
    private let keepsManifest: Bool
    private let keepsEdited: Bool
    private let earlier: OutputManifest
    private let state = Mutex(State())
    private let temporaryCount = Atomic<Int>(0)
    /// The journal, opened with the first file.
    private let journal = Mutex<OutputFolder.Additions?>(nil)

    private struct State {
        var written = 0
        var unchanged = 0
        var removed = 0
        /// What lies there now, by path.
        var files: [String: Digest] = [:]
        /// Files that could not be written: what lies there is not what should.
        var failed = Set<String>()
        /// Paths by finding without its path: a full disk is one finding, not one for each of two thousand pages.
        var failures: [Reason: [String]] = [:]
        var diagnostics: [Diagnostic] = []
    }

    private struct Reason: Hashable {
        var code: DiagnosticCode
        var text: String
        var hint: String
    }

    /// Opens a folder for writing, and waits while another run writes to it.
    ///
    /// - Parameters:
    ///   - keepsManifest: whether a manifest is kept of what is written.
    ///   - keepsEdited: whether files that were edited since are kept under another name.
    init(folder path: String, keepsManifest: Bool = false, keepsEdited: Bool = true) {
        self.path = path
        self.keepsManifest = keepsManifest
        self.keepsEdited = keepsEdited
        var earlier = OutputManifest()
        do throws(Files.Failure) {
            let folder = try OutputFolder(path)
            let isLocked = folder.lock(seconds: 300) {
                StandardError.write(line: "waiting for another run that writes to \(path)")
            }
            guard isLocked else { throw Files.Failure(path: path, reason: Self.lockedReason) }
            if keepsManifest { earlier = OutputManifest((try? folder.read(OutputManifest.name)).flatMap { $0 }) }
            let left = folder.entries(of: OutputManifest.runFolder)
            if keepsManifest, let journal = (try? folder.read(OutputManifest.journal)).flatMap({ $0 }) {
                earlier.add(journal: journal)
            }
            for name in left where "\(OutputManifest.runFolder)/\(name)" != OutputManifest.journal {
                try? folder.remove("\(OutputManifest.runFolder)/\(name)")
            }
            self.folder = folder
        } catch {
            folder = nil
            let isLocked = error.reason == Self.lockedReason
            state.withLock {
                $0.diagnostics.append(
                    Diagnostic(
                        .error, isLocked ? .outputLocked : .unwritableFile, "the folder can't be written to: \(error.reason)",
                        hint: isLocked ? "Wait until it is done, or end it." : Self.folderHint, file: error.path))
            }
        }
        self.earlier = earlier
    }

    /// How many files were written, were right already, and were removed.
    var written: Int { state.withLock { $0.written } }
    var unchanged: Int { state.withLock { $0.unchanged } }
    var removed: Int { state.withLock { $0.removed } }

    /// What could not be written, and what a person had edited; sorted.
    var diagnostics: [Diagnostic] {
        state.withLock { state in
            let failures = state.failures.compactMap { reason, paths -> Diagnostic? in
                guard let first = paths.min() else { return nil }
                let others = paths.count > 1 ? " and \(paths.count - 1) other\(paths.count > 2 ? "s" : "")" : ""
                return Diagnostic(
                    .error, reason.code, "the file\(others) can't be written: \(reason.text)", hint: reason.hint,
                    file: "\(path)/\(first)")
            }
            return (state.diagnostics + failures).sortedOnce()
        }
    }

    /// Writes a page's files.
    func take(_ files: [File]) { write(files) }

    /// Writes files. One that can't be written is reported; all others are written.
    func write(_ files: [File]) {
        for file in files { write(file) }
    }

    private func write(_ file: File) {
        guard let folder else { return }
        guard Self.isInside(file.path) else {
            fail(file.path, .unwritableFile, "it leads out of the folder", Self.folderHint)
            return
        }
        do throws(OutputFolder.Failure) {
            let digest = Digest(of: file.bytes)
            let old = try folder.read(file.path)
            if let old, old == file.bytes {
                state.withLock {
                    $0.unchanged += 1
                    $0.files[file.path] = digest
                }
                return
            }
            if let old, !isOurs(file.path, old) { try keepEdited(file.path) }
            if keepsManifest {
                try openJournal(in: folder).append(OutputManifest.journalLine(file.path, digest))
            }
            try replace(file.path, with: file.bytes)
            state.withLock {
                $0.written += 1
                $0.files[file.path] = digest
            }
        } catch {
            fail(file.path, error)
        }
    }

    private func openJournal(in folder: OutputFolder) throws(OutputFolder.Failure) -> OutputFolder.Additions {
        try journal.withLock { journal throws(OutputFolder.Failure) in
            if let journal { return journal }
            let opened = try folder.additions(to: OutputManifest.journal)
            journal = opened
            return opened
        }
    }

    /// Removes the files of packages that were made as a whole but have no such page any more, writes the manifest, and clears
    /// what the run needed.
    func finish(wholePackages: Set<String> = []) {
        guard let folder else { return }
        do throws(OutputFolder.Failure) {
            if keepsManifest {
                let files = removeVanished(of: wholePackages)
                let text = OutputManifest.text(files)
                if try folder.read(OutputManifest.name) != text {
                    try replace(OutputManifest.name, with: text, isFlushed: true)
                }
            }
            // The manifest knows what the journal knew.
            journal.withLock { $0 = nil }
            let entries = folder.entries(of: OutputManifest.runFolder)
            for name in entries { try folder.remove("\(OutputManifest.runFolder)/\(name)") }
            folder.removeFolder(OutputManifest.runFolder)
        } catch {
            fail(OutputManifest.name, error)
        }
    }

    /// Removes what is in the manifest but was not made again, and gives what the manifest is to hold.
    private func removeVanished(of wholePackages: Set<String>) -> [String: Digest] {
        var (files, failed) = state.withLock { ($0.files, $0.failed) }
        let vanished = earlier.files.filter { files[$0.key] == nil && Self.isInside($0.key) }
        guard !vanished.isEmpty else { return files }
        let made = Set(files.keys.map { $0.lowercased() }).union(failed.map { $0.lowercased() })
        for (path, digests) in vanished.sorted(by: { $0.key < $1.key }) {
            guard let folder, let old = (try? folder.read(path)).flatMap({ $0 }) else { continue }
            let digest = Digest(of: old)
            let isEdited = keepsEdited && !digests.contains(digest)
            let package = path.prefix { $0 != "/" }
            // Where case doesn't count, a page may have the file of one that is gone.
            guard wholePackages.contains(String(package)), !made.contains(path.lowercased()) else {
                files[path] = isEdited ? digests.min { $0.hex < $1.hex } : digest
                continue
            }
            if isEdited {
                report(
                    .warning, .editedFile, "what it documented is gone, but the file was edited since it was written: it is kept",
                    hint: "Remove it by hand if nobody needs it.", path)
                continue
            }
            do throws(OutputFolder.Failure) {
                try folder.remove(path, withEmptyFolders: true)
                state.withLock { $0.removed += 1 }
            } catch {
                files[path] = digest
                fail(path, error)
            }
        }
        return files
    }

    /// Whether this run wrote a file or found it right.
    func isMade(_ file: String) -> Bool { state.withLock { $0.files[file] != nil || $0.failed.contains(file) } }

    /// Whether an earlier run wrote a file.
    func isKnown(_ file: String) -> Bool { earlier.files[file] != nil }

    /// Removes a file and the folders that are empty without it.
    func remove(_ file: String) {
        do throws(OutputFolder.Failure) {
            try folder?.remove(file, withEmptyFolders: true)
            state.withLock { $0.removed += 1 }
        } catch {
            fail(file, error)
        }
    }

    /// Puts bytes in place of whatever is there, by way of a file in the run's folder.
    private func replace(_ path: String, with bytes: [UInt8], isFlushed: Bool = false) throws(OutputFolder.Failure) {
        guard let folder else { return }
        let number = temporaryCount.add(1, ordering: .relaxed).newValue
        let temporary = "\(OutputManifest.runFolder)/\(number)"
        do throws(OutputFolder.Failure) {
            // Pages aren't flushed to the disk: what a power cut tears, the next run sees and writes again.
            try folder.create(temporary, with: bytes, isFlushed: isFlushed)
            try folder.move(temporary, to: path)
        } catch {
            try? folder.remove(temporary)
            throw error
        }
    }

    /// Whether a file is as Sextant left it. Without a manifest nobody knows; an empty file may be what a power cut left.
    private func isOurs(_ path: String, _ bytes: [UInt8]) -> Bool {
        guard keepsManifest, keepsEdited, earlier.isKnown, !bytes.isEmpty else { return true }
        return earlier.files[path]?.contains(Digest(of: bytes)) ?? false
    }

    /// Keeps a file that is to be replaced under another name.
    private func keepEdited(_ path: String) throws(OutputFolder.Failure) {
        guard let folder else { return }
        for number in 1...1000 {
            let name = number == 1 ? "\(path).edited" : "\(path).edited-\(number)"
            guard try folder.keep(path, as: name) else { continue }
            report(
                .warning, .editedFile,
                "the file was edited since it was written: it is made anew, the edited text kept as \(name)",
                hint: "Edit the schema that the page is made from.", path)
            return
        }
        throw .system("there are a thousand edited texts of it", path: path)
    }

    /// Whether a path is one of a file below the folder that isn't Sextant's own.
    private static func isInside(_ path: String) -> Bool {
        !File.leadsAstray(path) && !path.utf8.contains { $0 == 0 || $0 == 0x0A } && !path.hasPrefix(".sextant")
    }

    private func fail(_ path: String, _ failure: OutputFolder.Failure) {
        switch failure {
        case .link(let link):
            fail(
                path, .linkInOutput, "'\(link)' is a symbolic link, which isn't followed",
                "Remove the link, or write to the folder that it leads to.")
        case .system(let reason, _): fail(path, .unwritableFile, reason, Self.folderHint)
        }
    }

    private func fail(_ path: String, _ code: DiagnosticCode, _ reason: String, _ hint: String) {
        state.withLock {
            $0.failed.insert(path)
            $0.failures[Reason(code: code, text: reason, hint: hint), default: []].append(path)
        }
    }

    /// Adds a finding about a file below the folder.
    func report(_ severity: Severity, _ code: DiagnosticCode, _ message: String, hint: String, _ file: String) {
        let finding = Diagnostic(severity, code, message, hint: hint, file: "\(path)/\(file)")
        state.withLock { $0.diagnostics.append(finding) }
    }

    private static let folderHint = "Check the folder given with --out, who may write to it, and the room on its disk."
    private static let lockedReason = "another run has been writing to it for five minutes"
}

extension DiagnosticCode {
    /// A file can't be written.
    static let unwritableFile: DiagnosticCode = "unwritable-file"
    /// A file can't be read.
    static let unreadableFile: DiagnosticCode = "unreadable-file"
    /// A symbolic link stands where a file is to be written.
    static let linkInOutput: DiagnosticCode = "link-in-output"
    /// Another run writes to the same folder.
    static let outputLocked: DiagnosticCode = "output-locked"
    /// A generated file was edited by hand.
    static let editedFile: DiagnosticCode = "edited-file"
}

extension Files {
    /// Makes a folder and all that hold it.
    static func makeFolder(_ path: String, mode: mode_t = 0o777) throws(Failure) {
        if isFolder(path) { return }
        if let slash = path.lastIndex(of: "/"), slash > path.startIndex { try makeFolder(String(path[..<slash]), mode: mode) }
        guard mkdir(path, mode) == 0 || isFolder(path) else {
            throw errno == EEXIST ? Failure(path: path, reason: "a file is in its place") : failure(path)
        }
    }
}
