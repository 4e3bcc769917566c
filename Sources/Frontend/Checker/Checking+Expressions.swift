import Base
import Program
import Schema

extension Checking {
    /// Checks what an expression is made of, wherever it stands.
    mutating func inspect(_ expression: Expression) {
        switch expression {
        case .literal: break
        case .object, .list, .conditional: check(expression, in: .dynamic, named: "a value")
        case .template(let e): for part in e.parts { checkLifted(part, in: .optional(.string), named: "a text") }
        // The binder has checked the steps.
        case .reference: break
        case .access(let e): inspect(e.source)
        case .index(let e): check(e)
        case .call(let e): check(e)
        case .invoke(let e): check(e)
        case .method(let e): check(e)
        case .binary(let e): check(e)
        case .unary(let e):
            checkLifted(e.operand, in: e.operation == .not ? .boolean : .number, named: "an operand of `\(e.operation.rawValue)`")
        case .forEach(let e):
            inspect(e.collection)
            checkCollection(e.collection, "a `for`")
            if let key = e.key { checkLifted(key, in: .string, named: "a key of a `for`") }
            inspect(e.value)
            if let condition = e.condition { checkLifted(condition, in: .boolean, named: "a condition") }
        case .splat(let e):
            inspect(e.source)
            inspect(e.each)
        case .convert(let e): inspect(e.value)
        case .apply(let e):
            for source in e.sources { inspect(source) }
            inspect(e.body)
        }
    }

    private mutating func check(_ e: BinaryExpression) {
        let place: ValueType
        switch e.operation {
        case .add, .subtract, .multiply, .divide, .modulo, .less, .lessOrEqual, .greater, .greaterOrEqual: place = .number
        case .and, .or: place = .boolean
        case .equal, .notEqual: place = .dynamic
        }
        for operand in [e.left, e.right] { checkLifted(operand, in: place, named: "an operand of `\(e.operation.rawValue)`") }
    }

    private mutating func check(_ e: IndexExpression) {
        inspect(e.collection)
        let type = e.collection.type.resolved.withoutOptional
        guard type.isCollection else {
            inspect(e.key)
            report(
                .typeMismatch, "\(TypeWords.text(type)) has no elements", hint: "Only lists, maps and objects have elements.",
                at: e.collection.span)
            return
        }
        switch type {
        case .list, .tuple: checkLifted(e.key, in: .number, named: "an index of a list")
        case .map, .object: checkLifted(e.key, in: .string, named: "a key")
        default: inspect(e.key)
        }
    }

    /// Reports what can't be gone through.
    mutating func checkCollection(_ collection: Expression, _ what: String) {
        let type = collection.type.resolved.withoutOptional
        guard !type.isCollection else { return }
        report(
            .typeMismatch, "\(what) goes through a list, map or object, not \(TypeWords.text(type))",
            hint: "Write a collection, or `[…]` around the value.", at: collection.span)
    }

    /// How many there are of a declaration.
    mutating func check(_ range: ResourceDeclaration.Range?) {
        guard let range else { return }
        inspect(range.expression)
        if case .elements(let collection, _, _) = range { checkCollection(collection, "a range") }
    }
}

extension ValueType {
    /// Whether it has elements that can be gone through, as far as is known.
    var isCollection: Bool {
        switch self {
        case .list, .map, .tuple, .object, .dynamic: true
        case .optional(let t), .input(let t), .output(let t), .promise(let t), .constant(let t, _): t.isCollection
        case .union(let u): u.elements.contains { $0.isCollection }
        case .none, .boolean, .integer, .number, .string, .identifier, .asset, .archive, .assetOrArchive, .enumeration: false
        }
    }
}
