public import Base

/// A value of a JSON or YAML document, read the same way from either.
///
/// Stub: the reading is being built; see `JSONDocument` and `YAMLNode`.
public struct DataNode: Sendable {
    /// What kind of value it is.
    public enum Kind: Sendable { case null, boolean, integer, number, string, array, object }

    /// What kind of value it is.
    public var kind: Kind { .null }
    /// The string, if it is one.
    public var string: String? { nil }
    /// The boolean, if it is one.
    public var boolean: Bool? { nil }
    /// The integer, if it is a number without fraction that fits.
    public var integer: Int64? { nil }
    /// The number, if it is one.
    public var number: Double? { nil }
    /// The elements of an array; empty for every other kind.
    public var elements: [DataNode] { [] }
    /// The members of an object in document order; empty for every other kind.
    public var members: [(key: String, value: DataNode)] { [] }
    /// The member with the given key.
    public subscript(key: String) -> DataNode? { nil }
}
