public import Schema

/// The type of an expression, or of the place that an expression stands in.
///
/// `output` and `promise` say when a value is known; `optional` and `input` only occur in the types of places:
/// `input(T)` takes a `T` or an output of it, `optional(T)` may also be left out or null.
public indirect enum ValueType: Hashable, Sendable {
    /// The type of `null`.
    case none
    case boolean, integer, number, string
    /// A resource's id: a string, but a place that takes only ids converts to it.
    case identifier
    /// Nothing is known: converts to and from everything without a trace.
    case dynamic
    /// A file's content or text, by path, URL or value.
    case asset
    /// A tree of assets.
    case archive
    /// A place that takes an asset or an archive.
    case assetOrArchive
    case list(ValueType)
    case map(ValueType)
    /// Several values of known, possibly different types: what a list literal has before it is converted.
    case tuple([ValueType])
    case object(ObjectShape)
    /// A value of any of several types (`oneOf`), in the schema's order.
    case union(UnionShape)
    case enumeration(EnumType)
    /// Exactly one value.
    case constant(ValueType, SchemaValue)
    case optional(ValueType)
    case input(ValueType)
    case output(ValueType)
    case promise(ValueType)

    /// An optional type, without stacking optionals.
    public static func optionally(_ type: ValueType) -> ValueType {
        if case .optional = type { return type }
        return .optional(type)
    }
}

/// The alternatives of a union.
public struct UnionShape: Hashable, Sendable {
    /// The alternatives, in the schema's order.
    public var elements: [ValueType]
    /// As in the schema; nil for a union that no schema declares.
    public var discriminator: String?
    /// Discriminator value → token.
    public var mapping: [String: String]

    /// Creates a union of the alternatives.
    public init(_ elements: [ValueType], discriminator: String? = nil, mapping: [String: String] = [:]) {
        self.elements = elements
        self.discriminator = discriminator
        self.mapping = mapping
    }
}

/// What is known of an object's members.
public enum ObjectShape: Hashable, Sendable {
    /// A declared object type. In the input shape its members take outputs wherever they aren't declared plain.
    case declared(ObjectType, isInput: Bool)
    /// A resource: `id`, `urn` and its outputs, each an output.
    case resource(Resource)
    /// A resource whose outputs are known: what a callback sees of it.
    case resolvedResource(Resource)
    /// The members that a literal has, in its order.
    case literal([LiteralMember])
}

/// A member of an object literal's type.
public struct LiteralMember: Hashable, Sendable {
    /// Its key.
    public var name: String
    /// Its type.
    public var type: ValueType

    /// Creates a member.
    public init(_ name: String, _ type: ValueType) {
        self.name = name
        self.type = type
    }
}
