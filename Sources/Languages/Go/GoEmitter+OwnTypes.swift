import Program
import Schema

/// The types that values have by themselves, where no place gives them one.
extension GoEmitter {
    /// The type of a value as the published generator sees it: a number or boolean is the only value of its type, so that
    /// objects that differ in one differ in type, and members of declared objects may always be missing.
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
        case .reference(let e): return e.type.missing(after: e.steps, e.types)
        case .access(let e): return e.type.missing(after: e.steps, e.types)
        case .binary(let e):
            // Go divides integers as integers, and counts with them.
            switch e.operation {
            case .add, .subtract, .multiply, .divide, .modulo:
                return [e.left, e.right].allSatisfy(isInteger) ? e.type.withInteger : e.type
            case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .and, .or: return e.type
            }
        case .unary(let e): return e.operation == .negate && isInteger(e.operand) ? e.type.withInteger : e.type
        case .template, .index, .call, .invoke, .method, .conditional, .forEach, .splat, .convert, .apply:
            return expression.type
        }
    }
}

extension GoEmitter {
    private func isInteger(_ operand: Expression) -> Bool {
        if case .convert(let e) = operand { return isInteger(e.value) }
        var type = ownType(of: operand).resolved.withoutOptional
        if case .constant(let t, _) = type { type = t }
        return type == .integer
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

    /// The type after the steps: optional if one of them is a member of a declared object.
    fileprivate func missing(after steps: [Step], _ types: [ValueType]) -> ValueType {
        for (step, type) in zip(steps, types) where step.name != nil {
            if case .object(.declared)? = type.resolved.withoutOptional.declaredForm { return madeOptional }
        }
        return self
    }

    private var madeOptional: ValueType {
        switch self {
        case .output(let t): .output(t.madeOptional)
        case .promise(let t): .promise(t.madeOptional)
        case .dynamic, .none: self
        default: .optionally(self)
        }
    }
}
