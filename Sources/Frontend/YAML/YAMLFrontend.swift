public import Base
public import Documents
import Program

/// Reads programs in the YAML language.
///
///     resources:
///       site:
///         type: random:RandomPet
///         properties: {length: 3}
public struct YAMLFrontend: Sendable {
    /// Creates a front end.
    public init() {}

    /// The program of a text, and what was found on the way. Never fails as a whole: what can't be read is left out.
    public func parse(_ source: SourceFile) -> (syntax: ProgramSyntax, diagnostics: [Diagnostic]) {
        let (root, diagnostics) = parseYAML(source)
        guard let root else { return (ProgramSyntax(declarations: [], source: source), diagnostics) }
        let (syntax, found) = parse(node: root, in: source)
        return (syntax, diagnostics + found)
    }

    /// The program that stands in a document, such as under an example's `program:`.
    public func parse(node: YAMLNode, in source: SourceFile) -> (syntax: ProgramSyntax, diagnostics: [Diagnostic]) {
        var reader = YAMLProgramReader(source: source, root: node)
        let syntax = reader.read()
        return (syntax, reader.diagnostics)
    }
}
