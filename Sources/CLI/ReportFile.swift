import Base

/// A file that a run writes about itself.
enum ReportFile {
    /// Writes a file at once or not at all; leaves it alone where it is right already. Gives what was found.
    static func write(_ bytes: [UInt8], to path: String) -> [Diagnostic] {
        if let old = try? Files.read(path), old == bytes { return [] }
        do {
            let folder = try OutputFolder(Files.folder(of: path))
            let name = path.split(separator: "/").last.map(String.init) ?? path
            try folder.remove("\(name).new")
            try folder.create("\(name).new", with: bytes)
            try folder.move("\(name).new", to: name)
            return []
        } catch let failure as Files.Failure {
            return [unwritable(failure.path, failure.reason)]
        } catch OutputFolder.Failure.system(let reason, _) {
            return [unwritable(path, reason)]
        } catch {
            return [unwritable(path, "a link is in the way")]
        }
    }

    private static func unwritable(_ path: String, _ reason: String) -> Diagnostic {
        Diagnostic(
            .error, .unwritableFile, "the file can't be written: \(reason)", hint: "Check its path and who may write to it.",
            file: path)
    }
}
