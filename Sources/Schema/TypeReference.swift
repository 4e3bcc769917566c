/// A type as a property or a nested position names it. References are resolved by the package that they stand in.
public indirect enum TypeReference: Hashable, Sendable {
    case boolean, integer, number, string
    /// `pulumi.json#/Any`, and an object without declared members.
    case any
    /// `pulumi.json#/Archive`.
    case archive
    /// `pulumi.json#/Asset`: an asset or an archive.
    case asset
    /// `pulumi.json#/Json`.
    case json
    case array(TypeReference)
    case map(TypeReference)
    /// An object or enum type.
    case type(DeclarationName)
    /// A resource.
    case resource(DeclarationName)
    case union(UnionReference)
    /// A position that takes only plain values (`"plain": true`); inside it the input shape starts anew.
    case plain(TypeReference)
}

/// A declaration as a reference names it: one of the same schema, or of another.
public struct DeclarationName: Hashable, Sendable {
    /// The package's name.
    public var package: String
    /// The token in that package.
    public var token: String
    /// The version that the reference asks for: `1.2.3` in `/q/v1.2.3/schema.json#/types/q:x:Y`; nil if it leaves that open.
    public var version: String?

    /// Creates a name.
    public init(package: String, token: String, version: String? = nil) {
        self.package = package
        self.token = token
        self.version = version
    }
}

/// `oneOf`: a value of any of several types.
public struct UnionReference: Hashable, Sendable {
    /// The alternatives, in the schema's order.
    public var elements: [TypeReference]
    /// The property whose value tells the alternatives apart.
    public var discriminator: String?
    /// Discriminator value → type token; values missing here are the token itself.
    public var mapping: [String: String]
    /// The primitive that the union falls back to (`type` beside `oneOf`).
    public var fallback: [TypeReference]

    /// Creates a union.
    public init(
        elements: [TypeReference], discriminator: String? = nil, mapping: [String: String] = [:], fallback: [TypeReference] = []
    ) {
        self.elements = elements
        self.discriminator = discriminator
        self.mapping = mapping
        self.fallback = fallback
    }
}

/// A literal that a schema gives: a default, a constant, or an enum's value.
public enum SchemaValue: Hashable, Sendable {
    case boolean(Bool)
    /// A number without fraction or exponent.
    case integer(Int64)
    case number(Double)
    case string(String)

    /// The number, if it is one.
    public var number: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let value): value
        case .boolean, .string: nil
        }
    }

    /// The value as text: the name of an enum's member that has no other.
    public var text: String {
        switch self {
        case .boolean(let value): value ? "true" : "false"
        case .integer(let value): String(value)
        case .number(let value): String(value)
        case .string(let value): value
        }
    }
}
