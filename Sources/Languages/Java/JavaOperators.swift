import Base
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
            if isErased(operand) {
                w.write("((Number) ")
                write(operand, in: nil, precedence: JavaPrecedence.unary, to: &w)
                w.write(").doubleValue()")
                return
            }
        case .equal, .notEqual, .and, .or: break
        }
        write(operand, in: nil, precedence: precedence, to: &w)
    }

    /// Writes a comparison of objects by `equals`; false where `==` compares what is meant: numbers, truth values and null.
    private mutating func writeEquality(_ binary: BinaryExpression, to w: inout CodeWriter) -> Bool {
        let sides = [binary.left.withoutConversions, binary.right.withoutConversions]
        let literals: [LiteralExpression?] = sides.map { if case .literal(let e) = $0 { e } else { nil } }
        if literals.contains(where: { $0?.value == .null }) { return false }
        if let text = literals.firstIndex(where: { if case .string? = $0?.value { true } else { false } }) {
            if binary.operation == .notEqual { w.write("!") }
            write(sides[text], in: nil, precedence: JavaPrecedence.postfix, to: &w)
            w.write(".equals(")
            write(sides[1 - text], in: nil, to: &w)
            w.write(")")
            return true
        }
        let types = sides.map(\.type.unwrapped)
        if literals.contains(where: { $0 != nil }), !sides.contains(where: isErased) { return false }
        if types[0] != types[1], types.allSatisfy({ $0 == .integer || $0 == .number }) { return false }
        if sides.allSatisfy({ if case .binary = $0 { true } else { false } }) { return false }
        if binary.operation == .notEqual { w.write("!") }
        w.write("java.util.Objects.equals(")
        write(sides[0], in: nil, to: &w)
        w.write(", ")
        write(sides[1], in: nil, to: &w)
        w.write(")")
        return true
    }
}
