public import Base
public import Schema

/// A resource that the program creates, or (with `lookup`) reads.
public struct ResourceDeclaration: Sendable {
    /// How many there are of it.
    public enum Range: Sendable {
        /// One, or none if the condition is false.
        case condition(Expression)
        /// As many as the number says; `range.value` counts from 0.
        case count(Expression)
        /// One for each element; `range.key` and `range.value`.
        case elements(Expression, keyType: ValueType, valueType: ValueType)

        /// The expression that is ranged over.
        public var expression: Expression {
            switch self {
            case .condition(let e), .count(let e): e
            case .elements(let e, _, _): e
            }
        }
    }

    /// Name for references, an identifier in camelCase.
    public var name: String
    /// The key of the source, before it was made an identifier.
    public var sourceName: String
    /// The resource's own name: `name:` where given, else the source's key.
    public var logicalName: String
    /// Canonical token, or as written where no schema is known.
    public var token: String
    /// Its declaration; nil where no schema is known.
    public var schema: Resource?
    /// What it is given.
    public var inputs: [Attribute]
    /// Its options.
    public var options: ResourceOptions
    /// How many there are.
    public var range: Range?
    /// Set for a resource that is read rather than created (`get:`): the id and the state to look it up by.
    public var lookup: Lookup?
    /// Comments that stand with it.
    public var comments: Comments
    /// Comments after the last input.
    public var endComments: [String]
    /// Where it stands in the source.
    public var span: SourceSpan

    /// How an existing resource is found.
    public struct Lookup: Sendable {
        /// The id to look it up by.
        public var id: Expression
        /// What else is known of it.
        public var state: [Attribute]

        /// Creates a look-up.
        public init(id: Expression, state: [Attribute]) {
            self.id = id
            self.state = state
        }
    }

    /// Creates a resource.
    public init(
        name: String, sourceName: String, logicalName: String, token: String, schema: Resource?, inputs: [Attribute],
        options: ResourceOptions = ResourceOptions(), range: Range? = nil, lookup: Lookup? = nil, comments: Comments = .none,
        endComments: [String] = [], span: SourceSpan = .none
    ) {
        self.name = name
        self.sourceName = sourceName
        self.logicalName = logicalName
        self.token = token
        self.schema = schema
        self.inputs = inputs
        self.options = options
        self.range = range
        self.lookup = lookup
        self.comments = comments
        self.endComments = endComments
        self.span = span
    }

    /// The type that references to it have, range included.
    public var type: ValueType {
        let one: ValueType = schema.map { .object(.resource($0)) } ?? .dynamic
        switch range {
        case nil: return one
        case .condition: return .optionally(one)
        case .count: return .list(one)
        case .elements(_, let key, _): return key == .string ? .map(one) : .list(one)
        }
    }
}

/// One input of a resource or component.
public struct Attribute: Sendable {
    /// Its name.
    public var name: String
    /// Its value.
    public var value: Expression
    /// What the place takes; `.dynamic` where no schema is known or the property isn't declared.
    public var destination: ValueType
    /// The value converted to the destination's type, if lowering has done that for all languages; nil if each does it for itself,
    /// because how the value waits for outputs differs between them.
    public var converted: Expression?
    /// Comments that stand with it.
    public var comments: Comments
    /// Where it stands in the source.
    public var span: SourceSpan

    /// Creates an attribute.
    public init(
        name: String, value: Expression, destination: ValueType = .dynamic, comments: Comments = .none, span: SourceSpan = .none
    ) {
        self.name = name
        self.value = value
        self.destination = destination
        self.comments = comments
        self.span = span
    }
}
