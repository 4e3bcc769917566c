public import Base

/// A component that the program instantiates from a folder of its own.
public struct ComponentDeclaration: Sendable {
    /// Its name.
    public var name: String
    /// The name that users see.
    public var logicalName: String
    /// Folder of its program, as written; empty if it has none.
    public var directory: String
    /// The type token of a component without a program of its own: the SDK's base class stands for it.
    public var token: String?
    /// Name of its class, from the folder's.
    public var className: String
    /// What it is given.
    public var inputs: [Attribute]
    /// Its options.
    public var options: ResourceOptions
    /// How many there are.
    public var range: ResourceDeclaration.Range?
    /// Comments that stand with it.
    public var comments: Comments
    /// Where it stands in the source.
    public var span: SourceSpan

    /// Creates a component.
    public init(
        name: String, logicalName: String, directory: String, className: String, inputs: [Attribute],
        options: ResourceOptions = ResourceOptions(), range: ResourceDeclaration.Range? = nil, comments: Comments = .none,
        span: SourceSpan = .none
    ) {
        self.name = name
        self.logicalName = logicalName
        self.directory = directory
        self.className = className
        self.inputs = inputs
        self.options = options
        self.range = range
        self.comments = comments
        self.span = span
    }
}
