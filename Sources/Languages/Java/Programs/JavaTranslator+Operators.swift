import LanguageKit
import Program

extension JavaTranslator {
    /// An operator between two values.
    func binary(_ binary: BinaryExpression) -> JavaExpression {
        let operation = binary.operation
        switch operation {
        case .equal, .notEqual:
            return equality(binary)
                ?? .binary(operation, compared(binary.left), compared(binary.right))
        case .and, .or: return .binary(operation, condition(binary.left), condition(binary.right))
        case .divide where dropsFraction(binary):
            return .binary(operation, Self.asDouble(operand(binary.left)), operand(binary.right))
        case .add, .subtract, .multiply, .modulo:
            let isWide = exceedsIntegers(.binary(binary))
            return .binary(operation, isWide ? double(binary.left) : operand(binary.left), operand(binary.right))
        case .divide, .less, .lessOrEqual, .greater, .greaterOrEqual:
            return .binary(operation, operand(binary.left), operand(binary.right))
        }
    }

    /// Whether Java would drop the fraction of a division's result.
    private func dropsFraction(_ binary: BinaryExpression) -> Bool {
        if style.keepsNumberTexts {
            return binary.left.type.unwrapped == .integer && binary.right.type.unwrapped == .integer
        }
        return isInteger(binary.left) && isInteger(binary.right)
    }

    /// An operand as a `double`, so that all that is computed from it is one.
    private func double(_ operand: Expression) -> JavaExpression {
        switch operand.withoutConversions {
        case .literal(let e):
            if case .number(let value) = e.value { return number(value, in: .number) }
            return self.operand(operand)
        case .binary(let e) where e.operation != .divide && e.type.unwrapped == .number:
            return .binary(e.operation, double(e.left), self.operand(e.right))
        default: return .cast(.primitive("double"), self.operand(operand))
        }
    }

    /// An operator before a value.
    func unary(_ unary: UnaryExpression, in place: ValueType?) -> JavaExpression {
        // The smallest integer has no positive counterpart that Java could negate.
        if unary.operation == .negate, case .literal(let literal) = unary.operand.withoutConversions,
            case .number(let value) = literal.value, let integer = value.integer, integer > 0
        {
            return number(NumberLiteral(-integer), in: place, at: literal.span)
        }
        if unary.operation == .not { return .unary(.not, condition(unary.operand)) }
        let isOpened = isErased(unary.operand) || isOptional(unary.operand)
        return .unary(.negate, isOpened ? number(unary.operand) : expression(unary.operand, in: place))
    }

    /// An operand, a plain `Object` as the number that it must be.
    private func operand(_ operand: Expression) -> JavaExpression {
        isPosition(operand) ? position(operand) : number(operand)
    }

    private func compared(_ operand: Expression) -> JavaExpression {
        isPosition(operand) ? position(operand) : expression(operand, in: nil)
    }

    /// A plain `Object` as the number that it must be, or an opened `Optional`.
    private func number(_ operand: Expression) -> JavaExpression {
        guard isErased(operand) else { return present(operand) }
        let isWhole = operand.withoutConversions.type.resolved.unwrapped == .integer
        let value = expression(withoutIdleConversions(operand), in: nil)
        return JavaExpression.cast(.named(JavaLibrary.number), value).calling(isWhole ? "intValue" : "doubleValue")
    }

    /// The value as a `double`, of which the division keeps the fraction: of a product its first factor is.
    private static func asDouble(_ value: JavaExpression) -> JavaExpression {
        if case .binary(let operation, let left, let right) = value, operation.precedence >= BinaryOperator.divide.precedence {
            return .binary(operation, asDouble(left), right)
        }
        return .cast(.primitive("double"), value)
    }

    /// A comparison of objects by `equals`; nil where `==` compares what is meant: numbers, truth values and null.
    private func equality(_ binary: BinaryExpression) -> JavaExpression? {
        let sides = [binary.left.withoutConversions, binary.right.withoutConversions]
        let isNegated = binary.operation == .notEqual
        if let null = sides.firstIndex(where: \.isNull) {
            guard isOptional(sides[1 - null]) else { return nil }
            return expression(sides[1 - null], in: nil).calling(isNegated ? "isPresent" : "isEmpty")
        }
        if let text = sides.firstIndex(where: { $0.stringLiteral != nil }) {
            let isEqual = expression(sides[text], in: nil).calling("equals", [nullable(sides[1 - text])])
            return isNegated ? .unary(.not, isEqual) : isEqual
        }
        if sides.contains(where: isPosition), sides.allSatisfy({ isPosition($0) || $0.isNumberLiteral }) { return nil }
        let types = sides.map(\.type.unwrapped)
        if sides.contains(where: \.isPlainLiteral), !sides.contains(where: { isErased($0) || isOptional($0) }) { return nil }
        if !style.keepsNumberTexts, isInteger(sides[0]) != isInteger(sides[1]), types.allSatisfy({ $0 == .number }) { return nil }
        if types[0] != types[1], types.allSatisfy({ $0 == .integer || $0 == .number }) { return nil }
        if sides.allSatisfy({ if case .binary = $0 { true } else { false } }) { return nil }
        let isEqual = JavaExpression.call(JavaLibrary.objects, "equals", [nullable(sides[0]), nullable(sides[1])])
        return isNegated ? .unary(.not, isEqual) : isEqual
    }
}

extension Expression {
    /// Whether this is a number as the source has it.
    fileprivate var isNumberLiteral: Bool {
        if case .literal(let e) = self, case .number = e.value { return true }
        return false
    }

    /// Whether this is a literal without a sign.
    fileprivate var isPlainLiteral: Bool { if case .literal = self { true } else { false } }
}
