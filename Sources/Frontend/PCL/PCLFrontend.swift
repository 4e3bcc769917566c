public import Base
import Program

/// Reads programs in the program language (PCL) into the syntax that the binder takes.
public struct PCLFrontend: Sendable {
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
        var reading = ComponentReading(sources: components, mainFile: "main.pp") { source, _ in
            let (body, broken) = HCLParser.parse(source, .pcl)
            var reader = PCLProgramReader(source: source, isProject: isProject, diagnostics: broken)
            let syntax = reader.read(body)
            return (syntax, reader.diagnostics)
        }
        let syntax = reading.read(source)
        return (syntax, reading.diagnostics)
    }
}
