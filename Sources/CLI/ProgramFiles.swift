import Base
import Driver

/// The programs that lie at a path.
enum ProgramFiles {
    /// One program.
    struct Program: Sendable {
        /// Its path in the folder that was given, without the ending.
        var name: String
        /// Its text.
        var source: SourceFile
        /// The texts of its components, by the paths of their folders from its own.
        var components: [String: SourceFile] = [:]
    }

    /// The program that a file holds, or the programs in a folder; and what could not be read.
    static func read(_ path: String, format: SourceFormat) -> (programs: [Program], diagnostics: [Diagnostic]) {
        var programs: [Program] = []
        var found: [Diagnostic] = []
        for (name, file) in files(at: path, format: format, &found) {
            do throws(Files.Failure) {
                let bytes = try Files.read(file)
                var program = Program(name: name, source: SourceFile(name: file == "-" ? "<stdin>" : file, bytes: bytes))
                if format == .pcl, let slash = file.lastIndex(of: "/"),
                    mainNames(format).contains(String(file[file.index(after: slash)...]))
                {
                    addComponents(in: String(file[..<slash]), path: "", to: &program, &found)
                }
                programs.append(program)
            } catch {
                found.append(unreadable(error))
            }
        }
        if programs.isEmpty, found.isEmpty {
            found.append(
                Diagnostic(
                    .error, .unreadableFile, "the folder holds no program", hint: "Programs end in \(endings(format)[0]).",
                    file: path))
        }
        return (programs, found)
    }

    private static func files(
        at path: String, format: SourceFormat, _ found: inout [Diagnostic]
    ) -> [(name: String, file: String)] {
        guard path != "-", Files.isFolder(path) else { return [("", path)] }
        do throws(Files.Failure) {
            let entries = try Files.entries(of: path)
            if let main = entries.first(where: mainNames(format).contains) { return [("", "\(path)/\(main)")] }
            return entries.flatMap { entry in
                let file = "\(path)/\(entry)"
                if Files.isFolder(file), !entry.hasPrefix(".") {
                    return files(at: file, format: format, &found).map { ($0.isEmpty ? entry : "\(entry)/\($0)", $1) }
                }
                guard let ending = endings(format).first(where: entry.hasSuffix) else { return [] }
                return [(String(entry.dropLast(ending.count)), file)]
            }
        } catch {
            found.append(unreadable(error))
            return []
        }
    }

    /// Reads the programs in the folders below a program's: its components.
    private static func addComponents(in folder: String, path: String, to program: inout Program, _ found: inout [Diagnostic]) {
        // A folder may be a link to one that holds it.
        guard path.split(separator: "/").count < 24 else { return }
        do throws(Files.Failure) {
            for entry in try Files.entries(of: folder) where !entry.hasPrefix(".") && Files.isFolder("\(folder)/\(entry)") {
                let inner = path.isEmpty ? entry : "\(path)/\(entry)"
                let file = "\(folder)/\(entry)/main.pp"
                if try Files.entries(of: "\(folder)/\(entry)").contains("main.pp") {
                    program.components[inner] = SourceFile(name: file, bytes: try Files.read(file))
                }
                addComponents(in: "\(folder)/\(entry)", path: inner, to: &program, &found)
            }
        } catch {
            found.append(unreadable(error))
        }
    }

    private static func unreadable(_ failure: Files.Failure) -> Diagnostic {
        Diagnostic(
            .error, .unreadableFile, "the file can't be read: \(failure.reason)", hint: "Check its path and who may read it.",
            file: failure.path)
    }

    private static func endings(_ format: SourceFormat) -> [String] {
        switch format {
        case .yaml: [".yaml", ".yml"]
        case .pcl: [".pp"]
        }
    }

    private static func mainNames(_ format: SourceFormat) -> [String] {
        switch format {
        case .yaml: ["Pulumi.yaml", "Pulumi.yml", "Main.yaml"]
        case .pcl: ["main.pp"]
        }
    }
}
