public import Schema

/// How a value becomes one of the type that its destination requires, apart from what a language's own type system asks for.
public enum Coercion: Sendable {
    /// The value is used as it is.
    case none
    /// A constant becomes the enum member that has its value.
    case member(EnumType.Member, of: EnumType)
    /// The member with the value is looked up when the program runs.
    case enumeration(EnumType)
    /// A primitive value becomes one of another primitive type.
    case primitive(from: Kind, to: Primitive)

    /// A value that may be absent is used where one is needed.
    case opening(Need)

    /// What a place needs that can't use an absent value.
    public enum Need: Hashable, Sendable {
        /// The value itself. Where it is absent, the program fails when it runs.
        case value
        /// A list or map to go through or read from. Where it is absent, there is nothing in it.
        case collection
        /// A condition.
        case condition
    }

    /// Whether the value is used as it is.
    public var isNone: Bool {
        if case .none = self { true } else { false }
    }

    /// A primitive type of the program language.
    public enum Primitive: Hashable, Sendable { case boolean, integer, number, text }

    /// What a coercion starts from.
    public enum Kind: Hashable, Sendable {
        case boolean, integer, number, text
        case enumeration
        /// Nothing is known of the value's type.
        case unknown
    }
}

extension ValueType {
    /// The primitive type that it is, apart from everything around it; nil for other types.
    public var primitive: Coercion.Primitive? {
        switch self {
        case .boolean: .boolean
        case .integer: .integer
        case .number: .number
        case .string, .identifier: .text
        case .optional(let t), .input(let t), .output(let t), .promise(let t), .constant(let t, _): t.primitive
        case .none, .dynamic, .asset, .archive, .assetOrArchive, .list, .map, .tuple, .object, .union, .enumeration: nil
        }
    }
}
