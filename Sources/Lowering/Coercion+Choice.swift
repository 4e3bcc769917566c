public import Program
import Schema

extension Coercion {
    /// How a value becomes one of the type that a destination takes.
    ///
    /// A value of unknown type is taken for a value of the type that a schema's destination wants if that is a number, which the
    /// published programs don't convert; for other primitives, the language decides (`.primitive(from: .unknown, …)`).
    public init(of value: Expression, to destination: ValueType) {
        let target = value.conversionTarget(in: destination).resolved.unwrapped
        if case .enumeration(let type) = target {
            self.init(of: value, to: type)
            return
        }
        guard let wanted = target.primitive, let given = value.coercionKind else {
            self = .none
            return
        }
        switch (given, wanted) {
        case (.boolean, .boolean), (.integer, .integer), (.number, .number), (.text, .text), (.unknown, .text): self = .none
        case (.unknown, .number) where destination != .number && !value.type.hasEventuals: self = .none
        default: self = .primitive(from: given, to: wanted)
        }
    }

    private init(of value: Expression, to type: EnumType) {
        if let constant = value.constantValue {
            self = type.member(constant).map { .member($0, of: type) } ?? .none
        } else if case .enumeration = value.type.resolved.unwrapped {
            self = .none
        } else {
            self = .enumeration(type)
        }
    }
}

extension Expression {
    /// What a coercion of the value starts from; nil for what no primitive type is made of, such as null, objects and lists.
    fileprivate var coercionKind: Coercion.Kind? {
        var plain = type.resolved.unwrapped
        // An output of something, and the same as a plain value, are of one kind.
        if case .union(let u) = plain, type.hasEventuals { plain = ValueType.unified(u.elements).unwrapped }
        switch plain {
        case .boolean: return .boolean
        case .integer: return .integer
        case .number: return .number
        case .string, .identifier: return .text
        case .enumeration: return .enumeration
        case .dynamic: return .unknown
        case .none, .asset, .archive, .assetOrArchive, .list, .map, .tuple, .object, .union, .constant, .optional, .input,
            .output, .promise:
            return nil
        }
    }
}
