import Base
import LanguageKit
import Program

/// Operators and their operands.
extension GoTranslator {
    /// An operator with its operands. Operators of one precedence group to the left: a long chain is gone through without going deeper.
    func translate(_ e: BinaryExpression, _ place: GoPlace) -> GoExpression {
        if let comparison = comparingWhatIsThere(e) { return translate(comparison, place) }
        if !style.keepsOutputTypes, let result = e.constantResult { return .number(result) }
        let operation = GoBinaryOperator(e.operation)
        var chain = [reading(e.comparingIDsAsStrings)]
        while case .binary(let inner) = chain[chain.count - 1].left,
            GoBinaryOperator(inner.operation).precedence == operation.precedence, comparingWhatIsThere(inner) == nil
        {
            chain.append(reading(inner.comparingIDsAsStrings))
        }
        chain.reverse()
        convertingIntegers(&chain)
        return chain.reduce(translate(chain[0].left, place)) { left, link in
            let operation = GoBinaryOperator(link.operation)
            // The test of what may be missing joins a chain of its operator without parentheses.
            if case .binary(let right) = link.right, let test = comparingWhatIsThere(right), test.operation == link.operation {
                let joined = GoExpression.binary(operation, left, translate(test.left, place))
                return .binary(operation, joined, translate(test.right, place))
            }
            return .binary(operation, left, translate(link.right, place))
        }
    }

    /// The comparison of what may be missing with a value: false if it is missing. Nil where none of both is a pointer.
    private func comparingWhatIsThere(_ e: BinaryExpression) -> BinaryExpression? {
        guard e.operation == .equal || e.operation == .notEqual, !e.left.isNull, !e.right.isNull else { return nil }
        let (left, right) = (isPointer(e.left), isPointer(e.right))
        guard left != right else { return nil }
        let null = Expression.literal(LiteralExpression(.null, span: e.span))
        let test = BinaryExpression(e.operation == .equal ? .notEqual : .equal, left ? e.left : e.right, null, span: e.span)
        let comparison = BinaryExpression(e.operation, read(e.left), read(e.right), span: e.span)
        return BinaryExpression(e.operation == .equal ? .and : .or, .binary(test), .binary(comparison), span: e.span)
    }

    /// The operation with what may be missing read through its pointer, unless it is compared with null.
    private func reading(_ e: BinaryExpression) -> BinaryExpression {
        guard !e.left.isNull, !e.right.isNull else { return e }
        var e = e
        e.left = read(e.left)
        e.right = read(e.right)
        return e
    }

    /// A chain of operations, with integers converted beside numbers, which Go doesn't do. Each link's own left operand is all that
    /// goes before it.
    private func convertingIntegers(_ chain: inout [BinaryExpression]) {
        guard let first = chain.first, first.operation != .and, first.operation != .or else { return }
        var left = number(first.left)
        for i in chain.indices {
            let right = number(chain[i].right)
            // A literal takes either type.
            if i == 0, left == .integer, right == .number, first.left.constantValue == nil { chain[0].left = float(first.left) }
            if left == .number, right == .integer, chain[i].right.constantValue == nil { chain[i].right = float(chain[i].right) }
            if right == .number { left = .number }
        }
    }

    private func number(_ operand: Expression) -> GoPrimitive? {
        let primitive = valueType(of: operand).withoutOptional.bare
        return primitive == .integer || primitive == .number ? primitive : nil
    }

    private func float(_ integer: Expression) -> Expression { .convert(ConvertExpression(integer, to: .number)) }
}

extension BinaryExpression {
    /// The result of a calculation with fractions that are all constants: Go computes with these exactly, other languages with doubles.
    fileprivate var constantResult: String? {
        guard operation.isArithmetic, let value = Expression.binary(self).constantNumber, value.hasFraction, value.number.isFinite
        else {
            return nil
        }
        let text = "\(value.number)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    /// The comparison with an id read as a string where the other side is one: to Go the two are different types.
    fileprivate var comparingIDsAsStrings: BinaryExpression {
        guard operation == .equal || operation == .notEqual else { return self }
        func asString(_ operand: Expression, beside other: Expression) -> Expression {
            // A literal takes either type.
            guard operand.type == .identifier, other.type.resolved.withoutOptional == .string, other.stringLiteral == nil else {
                return operand
            }
            return .convert(ConvertExpression(operand, to: .string))
        }
        return BinaryExpression(operation, asString(left, beside: right), asString(right, beside: left), span: span)
    }
}

extension Expression {
    /// The number that a calculation with constants gives, and whether one of them has a fraction.
    fileprivate var constantNumber: (number: Double, hasFraction: Bool)? {
        switch withoutConversions {
        case .literal(let e):
            guard case .number(let literal) = e.value, let number = Double(literal.text) else { return nil }
            return (number, literal.text.utf8.contains(0x2E))
        case .unary(let e):
            guard e.operation == .negate, let operand = e.operand.constantNumber else { return nil }
            return (-operand.number, operand.hasFraction)
        case .binary(let e):
            guard let left = e.left.constantNumber, let right = e.right.constantNumber else { return nil }
            let hasFraction = left.hasFraction || right.hasFraction
            switch e.operation {
            case .add: return (left.number + right.number, hasFraction)
            case .subtract: return (left.number - right.number, hasFraction)
            case .multiply: return (left.number * right.number, hasFraction)
            case .divide: return (left.number / right.number, hasFraction)
            case .modulo, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .and, .or: return nil
            }
        default: return nil
        }
    }
}

extension GoBinaryOperator {
    /// Go's operator for one of the program language.
    fileprivate init(_ operation: BinaryOperator) {
        switch operation {
        case .add: self = .add
        case .subtract: self = .subtract
        case .multiply: self = .multiply
        case .divide: self = .divide
        case .modulo: self = .modulo
        case .equal: self = .equal
        case .notEqual: self = .notEqual
        case .less: self = .less
        case .lessOrEqual: self = .lessOrEqual
        case .greater: self = .greater
        case .greaterOrEqual: self = .greaterOrEqual
        case .and: self = .and
        case .or: self = .or
        }
    }
}
