import Base
import LanguageKit
import Program

extension JavaEmitter {
    /// Writes an operator between two values.
    mutating func write(_ binary: BinaryExpression, to w: inout CodeWriter) {
        switch binary.operation {
        case .equal, .notEqual: if writeEquality(binary, to: &w) { return }
        case .divide where binary.left.type.unwrapped == .integer && binary.right.type.unwrapped == .integer:
            // Java would drop the fraction.
            w.write("(double) ")
        case .divide, .add, .subtract, .multiply, .modulo, .less, .lessOrEqual, .greater, .greaterOrEqual, .and, .or: break
        }
        let precedence = binary.operation.precedence
        writeOperand(binary.left, of: binary.operation, precedence: precedence, to: &w)
        w.write(" ")
        w.write(binary.operation.rawValue)
        w.write(" ")
        writeOperand(binary.right, of: binary.operation, precedence: precedence + 1, to: &w)
    }

    /// Writes an operand, a plain `Object` as the number that it must be.
    private mutating func writeOperand(
        _ operand: Expression, of operation: BinaryOperator, precedence: Int, to w: inout CodeWriter
    ) {
        switch operation {
        case .add, .subtract, .multiply, .divide, .modulo, .less, .lessOrEqual, .greater, .greaterOrEqual:
            if writesPosition(operand, to: &w) { return }
            if isErased(operand) {
                writeNumber(operand, to: &w)
            } else {
                writePresent(operand, precedence: precedence, to: &w)
            }
        case .and, .or: writeCondition(operand, precedence: precedence, to: &w)
        case .equal, .notEqual:
            if !writesPosition(operand, to: &w) { write(operand, in: nil, precedence: precedence, to: &w) }
        }
    }

    /// Writes a plain `Object` as the number that it must be, or opens an `Optional`.
    mutating func writeNumber(_ operand: Expression, to w: inout CodeWriter) {
        guard isErased(operand) else { return writePresent(operand, precedence: JavaPrecedence.postfix, to: &w) }
        w.write("((Number) ")
        write(withoutIdleConversions(operand), in: nil, precedence: JavaPrecedence.unary, to: &w)
        w.write(isWhole(operand) ? ").intValue()" : ").doubleValue()")
    }

    /// Whether a plain `Object` is known to be a whole number.
    private func isWhole(_ operand: Expression) -> Bool { operand.withoutConversions.type.resolved.unwrapped == .integer }

    /// Writes a comparison of objects by `equals`; false where `==` compares what is meant: numbers, truth values and null.
    private mutating func writeEquality(_ binary: BinaryExpression, to w: inout CodeWriter) -> Bool {
        let sides = [binary.left.withoutConversions, binary.right.withoutConversions]
        let literals: [LiteralExpression?] = sides.map { if case .literal(let e) = $0 { e } else { nil } }
        if let null = literals.firstIndex(where: { $0?.value == .null }) {
            guard isOptional(sides[1 - null]) else { return false }
            write(sides[1 - null], in: nil, precedence: JavaPrecedence.postfix, to: &w)
            w.write(binary.operation == .equal ? ".isEmpty()" : ".isPresent()")
            return true
        }
        if let text = literals.firstIndex(where: { if case .string? = $0?.value { true } else { false } }) {
            if binary.operation == .notEqual { w.write("!") }
            write(sides[text], in: nil, precedence: JavaPrecedence.postfix, to: &w)
            w.write(".equals(")
            writeNullable(sides[1 - text], to: &w)
            w.write(")")
            return true
        }
        if sides.contains(where: isPosition), sides.allSatisfy({ isPosition($0) || $0.isNumberLiteral }) { return false }
        let types = sides.map(\.type.unwrapped)
        if literals.contains(where: { $0 != nil }), !sides.contains(where: { isErased($0) || isOptional($0) }) { return false }
        if types[0] != types[1], types.allSatisfy({ $0 == .integer || $0 == .number }) { return false }
        if sides.allSatisfy({ if case .binary = $0 { true } else { false } }) { return false }
        if binary.operation == .notEqual { w.write("!") }
        w.write("java.util.Objects.equals(")
        writeNullable(sides[0], to: &w)
        w.write(", ")
        writeNullable(sides[1], to: &w)
        w.write(")")
        return true
    }
}

extension Expression {
    /// Whether this is a number as the source has it.
    fileprivate var isNumberLiteral: Bool {
        if case .literal(let e) = self, case .number = e.value { return true }
        return false
    }
}
