public import Base

/// A configuration variable.
public struct ConfigurationVariable: Sendable {
    /// Name for references, an identifier in camelCase.
    public var name: String
    /// The key that users set.
    public var logicalName: String
    /// Its type.
    public var type: ValueType
    /// The value where none is set.
    public var defaultValue: Expression?
    /// Whether its value is a secret.
    public var isSecret: Bool
    /// Whether it may be left unset.
    public var isNullable: Bool
    /// Whether the source gives null as its default: `defaultValue` is nil then.
    public var defaultsToNull = false
    /// What it is for.
    public var description: String
    /// Comments that stand with it.
    public var comments: Comments
    /// Where it stands in the source.
    public var span: SourceSpan

    /// Creates a configuration variable.
    public init(
        name: String, logicalName: String, type: ValueType, defaultValue: Expression? = nil, isSecret: Bool = false,
        isNullable: Bool = false, description: String = "", comments: Comments = .none, span: SourceSpan = .none
    ) {
        self.name = name
        self.logicalName = logicalName
        self.type = type
        self.defaultValue = defaultValue
        self.isSecret = isSecret
        self.isNullable = isNullable
        self.description = description
        self.comments = comments
        self.span = span
    }
}
