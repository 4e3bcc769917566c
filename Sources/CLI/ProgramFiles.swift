import Base
import Driver

/// The programs that lie at a path.
enum ProgramFiles {
    /// One program.
    struct Program: Sendable {
        /// Its path in the folder that was given, without the ending.
        var name: String
        /// Its text, with those of its components.
        var folder: ProgramFolder
    }

    /// How many levels of folders are looked through: a folder may be a link to one that holds it.
    private static let depth = 24

    /// What was found at a path.
    struct Contents {
        var programs: [Program] = []
        /// What the programs are written in.
        var format: SourceFormat
        /// What could not be read.
        var diagnostics: [Diagnostic] = []
    }

    /// The program that a file holds, or the programs in a folder. Without a format, names tell what they are written in: a
    /// file's ending, or what the folder holds.
    static func read(_ path: String, format: SourceFormat?) -> Contents {
        let isFolder = path != "-" && Files.isFolder(path)
        var contents = Contents(format: .yaml)
        for format in format.map({ [$0] }) ?? SourceFormat.likely(of: path, isFolder: isFolder) {
            var reader = ProgramFilesReader(format: format)
            if isFolder {
                reader.readFolder(path, name: "", depth: depth)
            } else {
                reader.readFile(path, name: "", kind: .snippet, depth: depth)
            }
            contents = Contents(programs: reader.programs, format: format, diagnostics: reader.diagnostics)
            if !contents.programs.isEmpty || !contents.diagnostics.isEmpty { return contents }
        }
        let known = (format.map { [$0] } ?? [.yaml, .pcl, .hcl]).compactMap(\.endings.first)
        let endings = (known.dropLast(2) + [known.suffix(2).joined(separator: " or ")]).joined(separator: ", ")
        contents.diagnostics.append(
            Diagnostic(
                .error, .unreadableFile, "the folder holds no program", hint: "Programs end in \(endings).", file: path))
        return contents
    }
}

/// Reads programs one after the other.
private struct ProgramFilesReader {
    let format: SourceFormat
    var programs: [ProgramFiles.Program] = []
    var diagnostics: [Diagnostic] = []

    init(format: SourceFormat) { self.format = format }

    /// A file by itself; a main program in PCL with the components in the folders beside it.
    mutating func readFile(_ file: String, name: String, kind: ProgramFolder.Kind, depth: Int) {
        guard let source = source(file, label: file == "-" ? "<stdin>" : file) else { return }
        var folder = ProgramFolder(source, kind: kind)
        if let main = format.mainFile, file == main || file.hasSuffix("/\(main)") {
            var files = [(path: main, source: source)]
            addFiles(in: Files.folder(of: file), path: "", isRoot: true, depth: depth, to: &files)
            addOutsideFiles(of: Files.folder(of: file), to: &files)
            folder = ProgramFolder(files: files, kind: kind) ?? folder
        }
        programs.append(ProgramFiles.Program(name: name, folder: folder))
    }

    /// A folder that is a program, or that holds some.
    mutating func readFolder(_ path: String, name: String, depth: Int) {
        guard depth > 0, let entries = entries(of: path) else { return }
        switch format {
        case .yaml:
            if let main = entries.first(where: SourceFormat.yamlProjectNames.contains) {
                readFile("\(path)/\(main)", name: name, kind: .project, depth: depth)
                return
            }
        case .pcl, .hcl, .terraform:
            // All files of a folder are one program.
            if entries.contains(where: isProgram) {
                var files: [(path: String, source: SourceFile)] = []
                addFiles(in: path, path: "", isRoot: false, depth: depth, to: &files)
                addOutsideFiles(of: path, to: &files)
                if let folder = ProgramFolder(files: files, kind: .project) {
                    programs.append(ProgramFiles.Program(name: name, folder: folder))
                }
                return
            }
        }
        for entry in entries {
            let inner = name.isEmpty ? entry : "\(name)/\(entry)"
            if Files.isFolder("\(path)/\(entry)"), !entry.hasPrefix(".") {
                readFolder("\(path)/\(entry)", name: inner, depth: depth - 1)
            } else if let ending = format.endings.first(where: entry.hasSuffix) {
                readFile("\(path)/\(entry)", name: String(inner.dropLast(ending.count)), kind: .snippet, depth: depth)
            }
        }
    }

    /// The files of a program's folder, unless it is read already, and of the folders below: its components.
    private mutating func addFiles(
        in folder: String, path: String, isRoot: Bool, depth: Int, to files: inout [(path: String, source: SourceFile)]
    ) {
        guard depth > 0, let entries = entries(of: folder) else { return }
        let before = folder == "." ? "" : folder == "/" ? "/" : "\(folder)/"
        for entry in entries where !entry.hasPrefix(".") {
            let inner = path.isEmpty ? entry : "\(path)/\(entry)"
            if Files.isFolder(before + entry) {
                addFiles(in: before + entry, path: inner, isRoot: false, depth: depth - 1, to: &files)
            } else if !isRoot, isProgram(entry), let source = source(before + entry, label: before + entry) {
                files.append((inner, source))
            }
        }
    }

    /// The files of components in folders outside the program's own, such as `../modules/net`, and of those that these name in turn.
    private mutating func addOutsideFiles(of folder: String, to files: inout [(path: String, source: SourceFile)]) {
        var tried: Set<String> = []
        while let program = ProgramFolder(files: files) {
            let paths = program.foldersOutside.filter { tried.insert($0).inserted }
            guard !paths.isEmpty, tried.count <= Self.outsideFolders else { return }
            for path in paths where Files.isFolder("\(folder)/\(path)") {
                for entry in entries(of: "\(folder)/\(path)") ?? [] where isProgram(entry) && !entry.hasPrefix(".") {
                    let file = "\(folder)/\(path)/\(entry)"
                    if let source = source(file, label: file) { files.append(("\(path)/\(entry)", source)) }
                }
            }
        }
    }

    /// How many folders outside its own a program may have.
    private static let outsideFolders = 256

    private func isProgram(_ entry: String) -> Bool { format.isOf(entry) }

    private mutating func source(_ file: String, label: String) -> SourceFile? {
        do throws(Files.Failure) {
            return SourceFile(name: label, bytes: try Files.read(file))
        } catch {
            report(error)
            return nil
        }
    }

    private mutating func entries(of folder: String) -> [String]? {
        do throws(Files.Failure) {
            return try Files.entries(of: folder)
        } catch {
            report(error)
            return nil
        }
    }

    private mutating func report(_ failure: Files.Failure) {
        diagnostics.append(
            Diagnostic(
                .error, .unreadableFile, "the file can't be read: \(failure.reason)", hint: "Check its path and who may read it.",
                file: failure.path))
    }
}

extension SourceFormat {
    /// What the programs at a path may be written in, the likeliest first. The folder of a program in PCL may have a
    /// `Pulumi.yaml`, which only describes the project.
    fileprivate static func likely(of path: String, isFolder: Bool) -> [SourceFormat] {
        guard isFolder else { return [.pcl, .hcl].first { $0.isOf(path) }.map { [$0] } ?? [.yaml] }
        let entries = (try? Files.entries(of: path)) ?? []
        return [.pcl, .hcl].first { entries.contains(where: $0.isOf) }.map { [$0] } ?? [.yaml, .pcl, .hcl]
    }

    /// Whether a file is a program in it, by its name.
    fileprivate func isOf(_ file: String) -> Bool { endings.contains(where: file.hasSuffix) }

    /// What names of programs end in.
    fileprivate var endings: [String] {
        switch self {
        case .yaml: [".yaml", ".yml"]
        case .pcl: [".pp"]
        case .hcl, .terraform: [".tf"]
        }
    }

    /// The name of a program's main file, beside which the folders of its components lie; nil where there are none.
    fileprivate var mainFile: String? {
        switch self {
        case .yaml: nil
        case .pcl: "main.pp"
        case .hcl, .terraform: "main.tf"
        }
    }

    /// The file that makes a folder one program in YAML.
    fileprivate static let yamlProjectNames = ["Pulumi.yaml", "Pulumi.yml", "Main.yaml"]
}
