import Base
import Program
import Schema

extension Expression {
    /// Whether it is a value that is `None` where it was left out: of lists and maps an empty one stands for that.
    func mayBeNone(_ loopVariables: [VariableID: String]) -> Bool {
        if type.eventualElement != nil { return false }
        switch self {
        case .reference(let e):
            if !e.steps.isEmpty { return e.steps.mayEndInNone(e.types) }
            // An element of a list is there.
            if case .variable(let id) = e.root, loopVariables[id] != nil { return false }
            return e.type.isOptional
        case .access(let e): return e.steps.mayEndInNone(e.types)
        case .convert(let e): return e.value.mayBeNone(loopVariables)
        case .conditional(let e): return e.whenTrue.mayBeNone(loopVariables) || e.whenFalse.mayBeNone(loopVariables)
        case .literal, .template, .object, .list, .index, .call, .invoke, .method, .binary, .unary, .forEach, .splat, .apply:
            return false
        }
    }
}

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
            return t.becomesDictionary
        case .object(.declared(let type, _)): return type.package.type(type.token) != nil
        case .tuple(let types): return types.contains { $0.becomesDictionary }
        case .union(let u): return u.elements.contains { $0.becomesDictionary }
        case .object, .none, .boolean, .integer, .number, .string, .identifier, .dynamic, .asset, .archive, .assetOrArchive,
            .enumeration:
            return false
        }
    }
}

extension PythonEmitter {
    /// Writes a list or map that is gone through; an empty one stands for `None`.
    mutating func writeCollection(_ collection: Expression, orEmpty empty: StaticString, _ place: Int) {
        guard collection.mayBeNone(loopVariables) else { return write(collection, place) }
        parenthesized(PythonPrecedence.or, in: place) { emitter in
            emitter.write(collection, PythonPrecedence.or)
            emitter.out.write(" or ")
            emitter.out.write(empty)
        }
    }

    /// Notes what a loop's variable stands for: plain dictionaries, where what is gone through holds such, or components.
    mutating func enter(_ variable: Variable, over collection: Expression) {
        guard case .reference(let e) = collection.withoutConversions else { return }
        if e.steps.isEmpty, case .declaration = e.root, isInstance(e.root) { instances.insert(variable.id) }
        if case .variable(let id) = e.root, dictionaries.contains(id), variable.type.becomesDictionary {
            dictionaries.insert(variable.id)
        }
    }
}
