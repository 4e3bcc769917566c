import LanguageKit
import Program
import Schema

extension [Step] {
    /// Whether the last step reads a member that may be left out.
    func mayEndInNone(_ types: [ValueType]) -> Bool {
        guard let name = last?.name, types.indices.contains(count - 1) else { return false }
        return types[count - 1].mayLack(name)
    }
}

extension ValueType {
    /// Whether combining outputs makes plain dictionaries of its values: objects of types that a package declares, whose classes
    /// are dictionaries with attributes. A function's result is none.
    var becomesDictionary: Bool {
        switch self {
        case .optional(let t), .input(let t), .output(let t), .promise(let t), .list(let t), .map(let t), .constant(let t, _):
            t.becomesDictionary
        case .object(.declared(let type, _)): type.package.type(type.token) != nil
        case .tuple(let types): types.contains { $0.becomesDictionary }
        case .union(let u): u.elements.contains { $0.becomesDictionary }
        default: false
        }
    }

    /// Whether members of its values are Python attributes: they are of resources and of types that a schema declares.
    var hasAttributes: Bool {
        switch self {
        case .object(let shape): !shape.isLiteral
        case .list(let t), .optional(let t), .input(let t), .output(let t), .promise(let t), .constant(let t, _): t.hasAttributes
        case .union(let u): u.elements.contains { $0.hasAttributes }
        default: false
        }
    }

    /// Whether an empty dictionary stands for a value that was left out, where the value is gone through.
    var isEmptyDictionary: Bool {
        if case .object(.resolvedResource) = resolved.unwrapped { false } else { resolved.isMapLike }
    }

    /// Whether its values are Python dictionaries.
    var isMapLike: Bool {
        switch unwrapped {
        case .map, .object: true
        default: false
        }
    }

    /// What a known value of this type is: the type without anything around it.
    var plainKind: ValueType {
        let plain = resolved.unwrapped
        // An output of something and the same at once are one kind.
        if case .union(let u) = plain, hasEventuals { return ValueType.unified(u.elements).unwrapped }
        return plain
    }

    /// Whether its values are texts, whatever else is known of them.
    var isTextual: Bool {
        switch self {
        case .string, .identifier: true
        case .optional(let t), .constant(let t, _): t.isTextual
        case .union(let u): !u.elements.isEmpty && u.elements.allSatisfy(\.isTextual)
        default: false
        }
    }

    /// Whether it is an output or something that is known at once, as the results of a conditional may be.
    var mayBePlain: Bool {
        if case .union(let u) = withoutOptional { return u.elements.contains { $0.eventualElement == nil } }
        return false
    }
}

extension Expression {
    /// Whether it is a plain value or an output, which only the run decides.
    var mayBePlain: Bool {
        if type.mayBePlain, type.containsOutputs { return true }
        guard type.isOutput else { return false }
        switch self {
        case .call(let e): return e.function == .element && e.arguments.first?.timing == .combinable
        case .index(let e): return e.collection.timing == .combinable
        default: return false
        }
    }
}

extension ObjectShape {
    fileprivate var isLiteral: Bool {
        if case .literal = self { true } else { false }
    }
}

extension Package {
    /// Whether nested objects are written as dictionaries of which each key is a property.
    var hasPythonDictionaries: Bool { PythonSymbols.all[self].settings.hasTypedDictionaries }
}
