public import Documents

/// An object type: of the package's `types`, or a function's inputs or outputs (then its token is the function's).
public final class ObjectType: Sendable {
    /// `package:module/Member:Member`.
    public let token: String
    /// The package that declares it.
    public let package: Package
    /// Its members.
    public let properties: PropertyList
    /// The document node that declares it.
    public let node: DataNode

    /// Creates an object type.
    public init(token: String, package: Package, properties: PropertyList, node: DataNode) {
        self.token = token
        self.package = package
        self.properties = properties
        self.node = node
    }

    /// Markdown description; empty if there is none.
    public var description: String { node["description"]?.string ?? "" }
}

/// An enum type: a primitive of which some values have names.
public final class EnumType: Sendable {
    /// One named value.
    public struct Member: Sendable {
        /// Name as declared; nil if the languages derive it from the value.
        public let name: String?
        /// The value.
        public let value: SchemaValue
        /// Markdown description; empty if there is none.
        public let description: String
        /// Why not to use it any more, if it is deprecated.
        public let deprecation: String?

        /// Creates a member.
        public init(name: String?, value: SchemaValue, description: String, deprecation: String?) {
            self.name = name
            self.value = value
            self.description = description
            self.deprecation = deprecation
        }
    }

    /// `package:module/Member:Member`.
    public let token: String
    /// The package that declares it.
    public let package: Package
    /// The primitive that the values are of: `.boolean`, `.integer`, `.number` or `.string`.
    public let valueType: TypeReference
    /// The members, in the schema's order.
    public let members: [Member]

    /// Creates an enum type.
    public init(token: String, package: Package, valueType: TypeReference, members: [Member]) {
        self.token = token
        self.package = package
        self.valueType = valueType
        self.members = members
    }

    /// The member with the given value; a whole number is the same with and without a fraction.
    public func member(_ value: SchemaValue) -> Member? {
        members.first { $0.value == value || ($0.value.number != nil && $0.value.number == value.number) }
    }
}

/// What a token under a package's `types` declares.
public enum TypeDefinition: Sendable {
    case object(ObjectType)
    case enumeration(EnumType)
}
