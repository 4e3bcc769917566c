public import Base
import Program

extension DiagnosticCode {
    /// A component whose folder holds no program, or the program that it stands in.
    public static let unknownComponent: DiagnosticCode = "unknown-component"
}

/// Reads programs in the program language (PCL) into the syntax that the binder takes.
public struct PCLFrontend: Sendable {
    /// How deeply components may stand in components.
    static let componentDepth = 24

    /// Whether comments are read as the published generators read a project's: what stands behind the last attribute of a block
    /// ends the block, and what stands after the last block belongs to nothing. In a snippet each comment stays where it is.
    private let isProject: Bool

    /// Creates a front end, which reads projects or snippets.
    public init(isProject: Bool = true) { self.isProject = isProject }

    /// The program's syntax and what was found on the way. Never fails as a whole: what can't be read is left out.
    ///
    /// - Parameter components: the texts in the folders below the program's, by the folders' paths (`network`, `network/subnet`).
    public func parse(
        _ source: SourceFile, components: [String: SourceFile] = [:]
    ) -> (syntax: ProgramSyntax, diagnostics: [Diagnostic]) {
        var reading = ComponentReading(sources: components, isProject: isProject)
        let syntax = reading.read(source, folder: [])
        return (syntax, reading.diagnostics)
    }
}

/// Reads a program, and the programs of the components that it names.
private struct ComponentReading {
    let sources: [String: SourceFile]
    let isProject: Bool
    var diagnostics: [Diagnostic] = []
    /// What has been read, by folder: a component that several name is read once.
    private var known: [String: ProgramSyntax] = [:]
    /// The folders of the programs that are being read, the outermost first.
    private var open: [String] = []

    init(sources: [String: SourceFile], isProject: Bool) {
        self.sources = sources
        self.isProject = isProject
    }

    mutating func read(_ source: SourceFile, folder: [Substring]) -> ProgramSyntax {
        let (body, broken) = PCLParser.parse(source)
        var reader = PCLProgramReader(source: source, isProject: isProject, diagnostics: broken)
        var syntax = reader.read(body)
        diagnostics += reader.diagnostics
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
        let parts = Self.folder(directory, from: folder)
        let path = parts.joined(separator: "/")
        if let known = known[path] { return known }
        let problem: String
        if open.contains(path) {
            problem = "the component's folder `\(directory)` holds the program that it stands in"
        } else if open.count > PCLFrontend.componentDepth {
            problem = "components stand more than \(PCLFrontend.componentDepth) levels deep in components"
        } else if let inner = sources[path] {
            let syntax = read(inner, folder: parts)
            known[path] = syntax
            return syntax
        } else {
            problem = "the component's folder `\(directory)` holds no program"
        }
        diagnostics.append(
            Diagnostic(
                .warning, .unknownComponent, problem, hint: "Name a folder with a main.pp, relative to this program's.",
                in: source, at: span))
        return nil
    }

    /// The path of a folder, from the program's own on; `..` stops there.
    private static func folder(_ directory: String, from folder: [Substring]) -> [Substring] {
        var parts = folder
        for part in directory.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return parts
    }
}
