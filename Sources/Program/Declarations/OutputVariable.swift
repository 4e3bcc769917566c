public import Base

/// A stack output.
public struct OutputVariable: Sendable {
    /// Name for references, an identifier in camelCase.
    public var name: String
    /// The name that users see.
    public var logicalName: String
    /// Its value.
    public var value: Expression
    /// The type that its value must be of, if the source says so; `.dynamic` else.
    public var type: ValueType = .dynamic
    /// Comments that stand with it.
    public var comments: Comments
    /// Where it stands in the source.
    public var span: SourceSpan

    /// Creates an output.
    public init(name: String, logicalName: String, value: Expression, comments: Comments = .none, span: SourceSpan = .none) {
        self.name = name
        self.logicalName = logicalName
        self.value = value
        self.comments = comments
        self.span = span
    }
}
