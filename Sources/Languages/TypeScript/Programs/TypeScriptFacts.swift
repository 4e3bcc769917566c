import Program
import Schema

// What TypeScript's compiler takes for a value that may be `undefined` follows from what analysis found out about the program.
extension Expression {
    /// Whether the compiler takes the value for one that may be missing. What is read of an output is an output, which is there.
    var mayBeMissing: Bool { type.eventualElement == nil && presence.isMissing }

    /// Whether elements of the list may be missing, which only those are that a loop makes.
    var mayHoldMissing: Bool { elementPresence.isMissing }

    /// Whether it is a plain value or an output, which only the run decides.
    var mayBePlain: Bool {
        if case .union(let u) = type.withoutOptional, u.elements.contains(where: \.isOutput) {
            return u.elements.contains { $0.eventualElement == nil }
        }
        guard type.isOutput else { return false }
        switch self {
        case .call(let e): return e.function == .element && e.arguments.first?.timing == .combinable
        case .index(let e): return e.collection.timing == .combinable
        default: return false
        }
    }

    /// Whether it is a number that needn't be whole, which the text around it has to spell.
    var isNumberInText: Bool { withoutOpening.type.resolved.withoutOptional == .number }

    /// The value, without the opening that shared lowering puts around what may be absent.
    var withoutOpening: Expression {
        if case .convert(let e) = self, case .opening = e.coercion { return e.value }
        return self
    }

    /// The object literal that this is, under any conversion.
    var objectLiteral: ObjectExpression? {
        if case .object(let e) = withoutConversions { return e }
        return nil
    }
}

extension Presence {
    /// Whether the type that the value has in TypeScript says that it may be missing. A resource's variable is read with an
    /// assertion, and `null` has a type of its own.
    var isMissing: Bool {
        switch self {
        case .always, .optional(.condition), .optional(.null): false
        case .optional(.declaration), .optional(.configuration), .optional(.function), .optional(.type): true
        }
    }
}

extension ValueType {
    /// Whether the value may be missing, once it is known.
    var isNullable: Bool {
        switch self {
        case .output(let t), .promise(let t): t == .dynamic || t.isNullable
        default: isOptional
        }
    }

    /// Whether it is an object that may lack every member, so that the compiler takes an empty one for it.
    var isWeak: Bool {
        switch self {
        case .optional(let t): t.isWeak
        case .object(.declared(let type, _)): type.properties.allSatisfy { !$0.isRequired }
        case .object(.literal(let members)): members.allSatisfy { $0.type.isOptional }
        default: false
        }
    }

    /// Whether it consists of other values, or may be one of several types.
    var isComposite: Bool {
        switch self {
        case .list, .map, .tuple, .object, .union, .asset, .archive, .assetOrArchive: true
        default: false
        }
    }

    /// Whether it is a list, and not a map or object.
    var isList: Bool {
        switch self {
        case .list, .tuple: true
        default: false
        }
    }
}

extension Coercion {
    /// Whether it makes a value one of another primitive type.
    var isPrimitive: Bool {
        if case .primitive = self { true } else { false }
    }
}
