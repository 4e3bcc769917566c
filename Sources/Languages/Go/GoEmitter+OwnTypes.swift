import Program
import Schema

/// The types that values have by themselves, where no place gives them one.
extension GoEmitter {
    /// The type of a value as the published generator sees it: a number or boolean is the only value of its type, so that
    /// objects that differ in one differ in type, and members of declared objects may be missing only if their schema says so:
    /// what may be missing is a pointer in Go.
    func ownType(of expression: Expression) -> ValueType {
        switch expression {
        case .literal(let e):
            switch e.value {
            case .number, .boolean: return expression.constantValue.map { .constant(e.type, $0) } ?? e.type
            case .string, .null: return e.type
            }
        case .list(let e): return .tuple(e.items.map { ownType(of: $0.value) })
        case .object(let e):
            var members: [LiteralMember] = []
            for item in e.items {
                guard let name = item.name else { return e.type }
                members.append(LiteralMember(name, ownType(of: item.value)))
            }
            return .object(.literal(members))
        case .reference(let e): return e.types.first?.declared(after: e.steps) ?? e.type
        case .access(let e): return e.types.first?.declared(after: e.steps) ?? e.type
        case .binary(let e):
            // Go divides integers as integers, and counts with them.
            return e.operation.isArithmetic && hasIntegers(e) ? e.type.withInteger : e.type
        case .unary(let e): return e.operation == .negate && isInteger(e.operand) ? e.type.withInteger : e.type
        case .splat, .forEach: return goType(of: expression)
        case .conditional(let e): return variableType(of: e)
        case .template, .index, .call, .invoke, .method, .convert, .apply:
            return expression.type
        }
    }
}

extension GoEmitter {
    /// Whether all that is computed with is integers. A long sum is gone through without going deeper for each operand.
    private func hasIntegers(_ e: BinaryExpression) -> Bool {
        var link = e
        while isInteger(link.right) {
            guard case .binary(let inner) = link.left, inner.operation.isArithmetic else { return isInteger(link.left) }
            link = inner
        }
        return false
    }

    private func isInteger(_ operand: Expression) -> Bool {
        if case .convert(let e) = operand { return isInteger(e.value) }
        var type = goType(of: operand).resolved.withoutOptional
        if case .constant(let t, _) = type { type = t }
        return type == .integer
    }
}

extension BinaryOperator {
    /// Whether it computes a number.
    var isArithmetic: Bool {
        switch self {
        case .add, .subtract, .multiply, .divide, .modulo: true
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .and, .or: false
        }
    }
}

extension ValueType {
    /// The type with an integer in place of the number that it is or gives.
    fileprivate var withInteger: ValueType {
        switch self {
        case .output: .output(.integer)
        case .promise: .promise(.integer)
        default: .integer
        }
    }

    /// The type after the steps, as the schema has it: a member is optional only where it is declared so.
    func declared(after steps: [Step]) -> ValueType { steps.reduce(self) { $0.declared(after: $1) } }

    private func declared(after step: Step) -> ValueType {
        switch self {
        case .output(let t): return .output(t.declared(after: step).plain)
        case .promise(let t): return .promise(t.declared(after: step).plain)
        case .optional(let t):
            let inner = t.declared(after: step)
            return inner == .dynamic ? inner : .optionally(inner)
        case .input(let t), .constant(let t, _): return t.declared(after: step)
        case .object(.declared(let type, let isInput)):
            guard let property = step.name.flatMap({ type.properties[$0] }) else { return .dynamic }
            return .of(property, in: type.package, isInput: isInput)
        default: return traversed(step)
        }
    }

    private var plain: ValueType { eventualElement ?? self }
}
