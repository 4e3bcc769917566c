public import Documents

/// One property of a resource, function, object type or configuration.
///
/// A class: compilers pass properties around more often than they read schemas, and a reference is cheap to copy.
public final class Property: Sendable {
    /// Name as declared, in camelCase.
    public let name: String
    /// Its type.
    public let type: TypeReference
    /// Whether the enclosing declaration lists it as required.
    public let isRequired: Bool
    /// Whether its value is always a secret.
    public let isSecret: Bool
    /// Whether a change of it replaces the resource.
    public let replacesOnChange: Bool
    /// The only value that it can have.
    public let constant: SchemaValue?
    /// The value that it has when none is given.
    public let defaultValue: SchemaValue?
    /// The document node that declares it; description, deprecation and language blocks are read from it on demand.
    public let node: DataNode

    /// Creates a property.
    public init(
        name: String, type: TypeReference, isRequired: Bool, isSecret: Bool = false, replacesOnChange: Bool = false,
        constant: SchemaValue? = nil, defaultValue: SchemaValue? = nil, node: DataNode
    ) {
        self.name = name
        self.type = type
        self.isRequired = isRequired
        self.isSecret = isSecret
        self.replacesOnChange = replacesOnChange
        self.constant = constant
        self.defaultValue = defaultValue
        self.node = node
    }

    /// Markdown description; empty if there is none.
    public var description: String { node["description"]?.string ?? "" }
    /// Why not to use it any more, if it is deprecated.
    public var deprecation: String? { node["deprecationMessage"]?.string }
    /// The name that a language uses in its place (`language.<id>.name`).
    public func name(in language: String) -> String? { node["language"]?[language]?["name"]?.string }
}

/// Properties in declared order, with look-up by name.
public struct PropertyList: Sendable, RandomAccessCollection {
    /// The properties, in the schema's order.
    public let properties: [Property]
    private let index: [String: Int]

    /// Creates a list; of two properties with one name the first counts.
    public init(_ properties: [Property] = []) {
        self.properties = properties
        index = Dictionary(properties.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The property with the given name.
    public subscript(name: String) -> Property? { index[name].map { properties[$0] } }
    /// Always 0.
    public var startIndex: Int { 0 }
    /// The number of properties.
    public var endIndex: Int { properties.count }
    /// The property at a position, from 0.
    public subscript(position: Int) -> Property { properties[position] }
}
