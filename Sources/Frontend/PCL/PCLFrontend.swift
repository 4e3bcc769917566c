public import Base
import Program

/// Reads programs in the program language (PCL) into the syntax that the binder takes.
public struct PCLFrontend: Sendable {
    /// Creates a front end.
    public init() {}

    /// The program's syntax and what was found on the way. Never fails as a whole: what can't be read is left out.
    public func parse(_ source: SourceFile) -> (syntax: ProgramSyntax, diagnostics: [Diagnostic]) {
        var parser = PCLParser(source)
        let body = parser.parseFile()
        var reader = PCLProgramReader(source: source, diagnostics: parser.diagnostics)
        return (reader.read(body), reader.diagnostics)
    }
}
