public import Base

/// A variable of the program.
public struct LocalVariable: Sendable {
    /// Name for references, an identifier in camelCase.
    public var name: String
    /// The key of the source, before it was made an identifier.
    public var sourceName: String
    /// Its value.
    public var value: Expression
    /// Comments that stand with it.
    public var comments: Comments
    /// Where it stands in the source.
    public var span: SourceSpan

    /// Creates a variable.
    public init(
        name: String, sourceName: String? = nil, value: Expression, comments: Comments = .none, span: SourceSpan = .none
    ) {
        self.name = name
        self.sourceName = sourceName ?? name
        self.value = value
        self.comments = comments
        self.span = span
    }
}
