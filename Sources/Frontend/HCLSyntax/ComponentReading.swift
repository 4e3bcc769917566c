public import Base
import Program

extension DiagnosticCode {
    /// A component whose folder holds no program, or the program that it stands in.
    public static let unknownComponent: DiagnosticCode = "unknown-component"
}

/// Reads a program, and the programs of the components that it names.
struct ComponentReading {
    /// How deeply components may stand in components.
    private static let depth = 24

    /// Reads one program; the second argument says whether it is a component's.
    typealias Reader = (SourceFile, Bool) -> (syntax: ProgramSyntax, diagnostics: [Diagnostic])

    private let sources: [String: SourceFile]
    private let mainFile: String
    private let reader: Reader
    private(set) var diagnostics: [Diagnostic] = []
    /// What has been read, by folder: a component that several name is read once.
    private var known: [String: ProgramSyntax] = [:]
    /// The folders of the programs that are being read, the outermost first.
    private var open: [String] = []

    /// Reads programs from the texts of folders, by the folders' paths.
    ///
    /// - Parameter mainFile: what the main file of a program is called, for hints.
    init(sources: [String: SourceFile], mainFile: String, _ reader: @escaping Reader) {
        self.sources = sources
        self.mainFile = mainFile
        self.reader = reader
    }

    /// The program of the text in the outermost folder.
    mutating func read(_ source: SourceFile) -> ProgramSyntax { read(source, folder: []) }

    private mutating func read(_ source: SourceFile, folder: [Substring]) -> ProgramSyntax {
        var (syntax, found) = reader(source, !folder.isEmpty)
        diagnostics += found
        let path = folder.joined(separator: "/")
        open.append(path)
        defer { open.removeLast() }
        for declaration in syntax.declarations {
            guard case .component(.folder(let directory), _, _) = declaration.kind, syntax.components[directory] == nil else {
                continue
            }
            if let component = component(directory, in: folder, source, declaration.span) {
                syntax.components[directory] = component
            }
        }
        return syntax
    }

    private mutating func component(
        _ directory: String, in folder: [Substring], _ source: SourceFile, _ span: SourceSpan
    ) -> ProgramSyntax? {
        let parts = ComponentFolders.path(of: directory, from: folder)
        let path = parts.joined(separator: "/")
        if let known = known[path] { return known }
        let problem: String
        if open.contains(path) {
            problem = "the component's folder `\(directory)` holds the program that it stands in"
        } else if open.count > Self.depth {
            problem = "components stand more than \(Self.depth) levels deep in components"
        } else if let inner = sources[path] {
            let syntax = read(inner, folder: parts)
            known[path] = syntax
            return syntax
        } else {
            problem = "the component's folder `\(directory)` holds no program"
        }
        diagnostics.append(
            Diagnostic(
                .warning, .unknownComponent, problem, hint: "Name a folder with a \(mainFile), relative to this program's.",
                in: source, at: span))
        return nil
    }
}
