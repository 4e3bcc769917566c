import Base
import Driver

/// A folder of goldens on the disk.
struct GoldenFolder {
    /// Its path.
    let path: String

    /// The cases in it: every folder that holds an input, sorted by name.
    func cases() throws(Files.Failure) -> [GoldenCase] {
        var cases: [GoldenCase] = []
        try collect(at: "", into: &cases)
        return cases
    }

    private func collect(at name: String, into cases: inout [GoldenCase]) throws(Files.Failure) {
        let folder = name.isEmpty ? path : "\(path)/\(name)"
        let entries = try Files.entries(of: folder)
        if entries.contains(where: GoldenCase.isInput) {
            var files: [String: [UInt8]] = [:]
            try read(folder, prefix: "", into: &files)
            cases.append(GoldenCase(name: name, files: files))
            return
        }
        for entry in entries where Files.isFolder("\(folder)/\(entry)") {
            try collect(at: name.isEmpty ? entry : "\(name)/\(entry)", into: &cases)
        }
    }

    private func read(_ folder: String, prefix: String, into files: inout [String: [UInt8]]) throws(Files.Failure) {
        for entry in try Files.entries(of: folder) {
            let file = "\(folder)/\(entry)"
            if Files.isFolder(file) {
                try read(file, prefix: "\(prefix)\(entry)/", into: &files)
            } else {
                files["\(prefix)\(entry)"] = try Files.read(file)
            }
        }
    }

    /// Puts what came of a case in place of what was expected.
    func update(_ result: GoldenCheck.Result) -> (changed: Int, diagnostics: [Diagnostic]) {
        let output = Output(folder: "\(path)/\(result.name)")
        output.write(result.files)
        output.finish()
        var changed = output.written
        for (file, difference) in result.differences where difference == .stale {
            if Files.remove("\(path)/\(result.name)/\(file)") { changed += 1 }
        }
        return (changed, output.diagnostics)
    }
}
