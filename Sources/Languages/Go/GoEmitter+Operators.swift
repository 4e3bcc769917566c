import Base
import LanguageKit
import Program

/// Operators, spaced as gofmt spaces them.
extension GoEmitter {
    /// Writes an operator with its operands; in parentheses if it binds less tightly than `precedence` asks.
    func writeBinary(_ e: BinaryExpression, to writer: inout GoWriter, precedence: Int) {
        if let comparison = comparingWhatIsThere(e) {
            writeBinary(comparison, to: &writer, precedence: precedence)
            return
        }
        guard e.operation.goPrecedence >= precedence else {
            let outer = depth
            depth = max(1, depth - 1)
            writer.write("(")
            writeBinary(e, to: &writer, precedence: 0)
            writer.write(")")
            depth = outer
            return
        }
        // Operators of one precedence group to the left: the chain is written from its innermost operator on.
        var chain = [reading(e.comparingIDsAsStrings)]
        while case .binary(let inner) = chain[chain.count - 1].left, inner.operation.goPrecedence == e.operation.goPrecedence,
            comparingWhatIsThere(inner) == nil
        {
            chain.append(reading(inner.comparingIDsAsStrings))
        }
        chain.reverse()
        convertingIntegers(&chain)
        let precedence = e.operation.goPrecedence
        writeDeeper(chain[0].left, to: &writer, precedence: precedence)
        var operators = GoOperators(in: chain[0].left, above: precedence - 1)
        for link in chain {
            operators.add(link.operation, right: link.right)
            let hasBlanks = link.operation.gofmtPrecedence < operators.blankLimit(depth: depth)
            writer.write(hasBlanks ? " \(link.operation.rawValue) " : link.operation.rawValue)
            // A right operand of the same precedence needs parentheses.
            let isTest = link.right.binary.flatMap(comparingWhatIsThere)?.operation == link.operation
            writeDeeper(link.right, to: &writer, precedence: isTest ? precedence : precedence + 1)
        }
    }

    /// Writes an operator with its operand.
    func writeUnary(_ e: UnaryExpression, to writer: inout GoWriter) {
        writer.write(e.operation.rawValue)
        // Two minus signs would be one operator.
        let isDoubled = e.operation == .negate && e.operand.startsWithMinus
        if isDoubled { writer.write("(") }
        write(read(e.operand), to: &writer, precedence: 17)
        if isDoubled { writer.write(")") }
    }

    private func writeDeeper(_ operand: Expression, to writer: inout GoWriter, precedence: Int) {
        depth += 1
        write(operand, to: &writer, precedence: precedence)
        depth -= 1
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
        var left = numberType(of: first.left)
        for i in chain.indices {
            let right = numberType(of: chain[i].right)
            // A literal takes either type.
            if i == 0, left == .integer, right == .number, first.left.constantValue == nil { chain[0].left = float(first.left) }
            if left == .number, right == .integer, chain[i].right.constantValue == nil { chain[i].right = float(chain[i].right) }
            if right == .number { left = .number }
        }
    }

    private func numberType(of operand: Expression) -> ValueType? {
        let type = goType(of: operand).withoutOptional
        return type == .integer || type == .number ? type : nil
    }

    private func float(_ integer: Expression) -> Expression { .convert(ConvertExpression(integer, to: .number)) }
}

extension Expression {
    /// The operation, if it is one of two operands.
    fileprivate var binary: BinaryExpression? {
        if case .binary(let e) = self { return e }
        return nil
    }
}

extension BinaryExpression {
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

/// What decides about blanks around the operators of an expression.
///
/// Source of the rule: `walkBinary` and `cutoff` of Go's printer.
private struct GoOperators {
    private var hasSum = false
    private var hasProduct = false
    /// Whether a minus follows a minus.
    private var hasDoubledMinus = false

    /// The operators of an operand that stand there without parentheses: those that bind more tightly than `precedence`.
    init(in operand: Expression, above precedence: Int) {
        guard case .binary(let e) = operand, e.operation.goPrecedence > precedence else { return }
        self = GoOperators(in: e.left, above: e.operation.goPrecedence - 1)
        add(e.operation, right: e.right)
    }

    /// Adds an operator with its right operand.
    mutating func add(_ operation: BinaryOperator, right: Expression) {
        switch operation.gofmtPrecedence {
        case 4: hasSum = true
        case 5: hasProduct = true
        default: break
        }
        if operation == .subtract, right.startsWithMinus { hasDoubledMinus = true }
        let inner = GoOperators(in: right, above: operation.goPrecedence)
        hasSum = hasSum || inner.hasSum
        hasProduct = hasProduct || inner.hasProduct
        hasDoubledMinus = hasDoubledMinus || inner.hasDoubledMinus
    }

    /// The precedence from which on operators stand without blanks.
    func blankLimit(depth: Int) -> Int {
        if hasDoubledMinus { return 5 }
        if hasSum, hasProduct { return depth == 1 ? 5 : 4 }
        return depth == 1 ? 6 : 4
    }
}

extension BinaryOperator {
    /// How tightly Go binds it, on the scale of all languages: comparisons and equality alike.
    fileprivate var goPrecedence: Int {
        switch self {
        case .less, .lessOrEqual, .greater, .greaterOrEqual: BinaryOperator.equal.precedence
        case .or, .and, .equal, .notEqual, .add, .subtract, .multiply, .divide, .modulo: precedence
        }
    }

    /// How tightly Go binds it, from 1 to 5 as in the language specification.
    fileprivate var gofmtPrecedence: Int {
        switch self {
        case .or: 1
        case .and: 2
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: 3
        case .add, .subtract: 4
        case .multiply, .divide, .modulo: 5
        }
    }
}
