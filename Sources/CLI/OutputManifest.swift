import Base
import Documents
import Driver
import LanguageKit

/// Which files a folder has from earlier runs: path → what Sextant wrote there.
///
/// The manifest is written at the end of a run. While one lasts, a journal holds what is about to be written, a line before each
/// file, so that whatever ends the run leaves no file of which nobody knows where it came from. A path may therefore have several
/// digests: which of the files is there, the disk tells.
struct OutputManifest {
    /// Its name in the output folder.
    static let name = ".sextant-manifest.json"
    /// The folder of a run that isn't done: its journal and the files that are being written.
    static let runFolder = ".sextant-run"
    /// The journal's path.
    static let journal = "\(runFolder)/journal"

    /// Digests of what was written, by path.
    var files: [String: Set<Digest>] = [:]
    /// Whether there was a manifest or a journal at all.
    var isKnown = false

    /// No files.
    init() {}

    /// Reads a manifest; one that is none, or of another form, knows nothing.
    init(_ bytes: [UInt8]?) {
        guard let bytes, let root = DataNode.parse(SourceFile(name: Self.name + ".json", bytes: bytes)).root else { return }
        guard root["format"]?.integer == 1, let files = root["files"], files.kind == .object else { return }
        isKnown = true
        for (path, digest) in files.members {
            if let digest = digest.string.flatMap({ Digest(hex: $0) }) { self.files[path] = [digest] }
        }
    }

    /// Adds what a run that didn't end has written, or was about to.
    mutating func add(journal bytes: [UInt8]) {
        // A line without end is one that the run didn't get to.
        guard let end = bytes.lastIndex(of: 0x0A) else { return }
        for line in bytes[..<end].split(separator: 0x0A) {
            guard line.count > 65, let digest = Digest(hex: String(decoding: line.prefix(64), as: UTF8.self)) else { continue }
            isKnown = true
            files[String(decoding: line.dropFirst(65), as: UTF8.self), default: []].insert(digest)
        }
    }

    /// The journal's line for a file. It opens with a line break, so that the one before may be torn.
    static func journalLine(_ path: String, _ digest: Digest) -> [UInt8] { Array("\n\(digest.hex) \(path)\n".utf8) }

    /// The manifest of the given files as it is written: a line each, sorted.
    static func text(_ files: [String: Digest]) -> [UInt8] {
        var text = Array("{\"format\":1,\"files\":{".utf8)
        text.reserveCapacity(files.count * 160)
        for (number, path) in files.keys.byBytes.enumerated() {
            var line = JSONWriter()
            line.value(path)
            text += (number == 0 ? "\n" : ",\n").utf8
            text += line.bytes
            text += ":\"".utf8
            text += (files[path]?.hex ?? "").utf8
            text.append(0x22)
        }
        return text + Array("\n}}\n".utf8)
    }
}
