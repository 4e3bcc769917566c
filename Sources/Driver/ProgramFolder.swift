public import Base
import Frontend

/// A program's text, with the texts of its components.
public struct ProgramFolder: Sendable {
    /// What a program is, which decides how it is written.
    public enum Kind: Sendable {
        /// A piece of documentation, or a file by itself.
        case snippet
        /// A folder of its own: a project, or a part of one.
        case project
    }

    /// The main program; several files of one folder are joined.
    public var source: SourceFile
    /// The texts in the folders below the program's, by the folders' paths.
    public var components: [String: SourceFile]
    /// What it is.
    public var kind: Kind
    /// What the project is called for which the program is written with all files that make it start; nil for the program alone.
    public var projectName: String?

    /// Creates a program's text.
    public init(_ source: SourceFile, components: [String: SourceFile] = [:], kind: Kind = .snippet) {
        self.source = source
        self.components = components
        self.kind = kind
    }

    /// Creates the text of a program in PCL or HCL from the files of its folder and the folders below, each with its path from there.
    /// All files of a folder are one program. Nil if there is none in the folder itself.
    public init?(files: [(path: String, source: SourceFile)], kind: Kind = .project) {
        var folders: [String: [SourceFile]] = [:]
        for (path, source) in files.sorted(by: { $0.path < $1.path }) {
            let folder = path.utf8.lastIndex(of: 0x2F).map { String(path[..<$0]) } ?? ""
            folders[folder, default: []].append(source)
        }
        let texts = folders.mapValues { SourceFile.joining($0, name: Self.mainName(of: $0)) }
        guard let source = texts[""] else { return nil }
        self.init(source, components: texts.filter { !$0.key.isEmpty }, kind: kind)
    }

    /// The folders outside the program's own whose programs its components ask for and that aren't at hand: paths from its folder.
    public var foldersOutside: [String] {
        ComponentFolders.outside(of: components.merging(["": source]) { known, _ in known })
    }

    private static func mainName(of files: [SourceFile]) -> String {
        let main = files.first { file in ["main.pp", "main.tf"].contains { file.name == $0 || file.name.hasSuffix("/\($0)") } }
        return (main ?? files.first)?.name ?? "main.pp"
    }

    /// How it is bound.
    var binding: BindingOptions {
        switch kind {
        case .snippet: BindingOptions(invokeForm: .plain)
        case .project: BindingOptions(invokeForm: .output)
        }
    }
}
