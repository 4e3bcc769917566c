import Program
import Schema

extension BinaryOperator {
    /// Whether it computes a number.
    var isArithmetic: Bool {
        switch self {
        case .add, .subtract, .multiply, .divide, .modulo: true
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .and, .or: false
        }
    }
}

extension Expression {
    /// Whether it is an id that is known, where a string is wanted.
    var isPlainID: Bool { withoutConversions.type == .identifier }

    /// Whether it reads an optional member of a declared object, which is a pointer already.
    var isOptionalField: Bool {
        guard case .reference(let e) = self, case .member(let name)? = e.steps.last, e.types.count > e.steps.count else {
            return false
        }
        guard let property = e.types[e.steps.count - 1].resolved.objectType?.properties[name] else { return false }
        return !property.isRequired
    }

    /// Whether it gives a value that is there already, rather than a new one.
    var readsValue: Bool {
        switch self {
        case .reference, .access, .index, .call, .conditional, .convert: true
        default: false
        }
    }

    /// The value, without a conversion around it.
    var source: Expression {
        if case .convert(let e) = self { return e.value }
        return self
    }

    /// The object literal that it is, converted or not.
    var object: ObjectExpression? {
        if case .object(let e) = source { return e }
        return nil
    }

    /// The list literal that it is, converted or not.
    var list: ListExpression? {
        if case .list(let e) = source { return e }
        return nil
    }
}
