import Base
import Driver
import Foundation

/// Writing to the disk: only files whose content changed, and each at once or not at all.
struct Output {
    /// The folder that everything lies in.
    let folder: String
    /// How many files were written, and how many were right already.
    private(set) var written = 0
    private(set) var unchanged = 0
    /// What could not be written.
    private(set) var diagnostics: [Diagnostic] = []
    private var knownFolders = Set<String>()

    /// Creates an output folder's writer.
    init(folder: String) { self.folder = folder }

    /// Writes files. One that can't be written is reported; all others are written.
    mutating func write(_ files: [OutputFile]) {
        for file in files { write(file.bytes, to: file.path) }
    }

    /// Writes one file.
    mutating func write(_ bytes: [UInt8], to path: String) {
        let components = path.split(separator: "/", omittingEmptySubsequences: false)
        guard !path.hasPrefix("/"), !components.contains(where: { $0 == ".." || $0 == "." || $0.isEmpty }) else {
            report("'\(path)' leads out of the output folder", path)
            return
        }
        let target = "\(folder)/\(path)"
        do throws(Files.Failure) {
            if let old = try? Files.read(target), old == bytes {
                unchanged += 1
                return
            }
            try prepareFolder(of: target)
            try Files.replace(target, with: bytes)
            written += 1
        } catch {
            report("the file can't be written: \(error.reason)", error.path)
        }
    }

    private mutating func prepareFolder(of target: String) throws(Files.Failure) {
        let folder = String(target[..<(target.lastIndex(of: "/") ?? target.endIndex)])
        guard !knownFolders.contains(folder) else { return }
        try Files.makeFolder(folder)
        knownFolders.insert(folder)
    }

    private mutating func report(_ message: String, _ path: String) {
        diagnostics.append(
            Diagnostic(
                .error, .unwritableFile, message, hint: "Check the folder given with --out and who may write to it.", file: path))
    }
}

extension DiagnosticCode {
    /// A file can't be written.
    static let unwritableFile: DiagnosticCode = "unwritable-file"
    /// A file can't be read.
    static let unreadableFile: DiagnosticCode = "unreadable-file"
}

extension Files {
    /// Makes a folder and all that hold it.
    static func makeFolder(_ path: String) throws(Failure) {
        if isFolder(path) { return }
        if let slash = path.lastIndex(of: "/"), slash > path.startIndex { try makeFolder(String(path[..<slash])) }
        guard mkdir(path, 0o777) == 0 || isFolder(path) else { throw failure(path) }
    }

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
