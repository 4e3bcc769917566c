/// How tightly Python's forms bind, loosest first, as the language reference orders them.
enum PythonPrecedence: UInt8, Comparable, Sendable {
    /// Anything may stand here without parentheses.
    case any
    case lambda, conditional, or, and, not, comparison, additive, multiplicative, negation, call

    static func < (a: PythonPrecedence, b: PythonPrecedence) -> Bool { a.rawValue < b.rawValue }

    /// The next tighter one.
    var tighter: PythonPrecedence { PythonPrecedence(rawValue: rawValue + 1) ?? .call }
}

extension PythonOperator {
    /// How tightly the operator binds.
    var precedence: PythonPrecedence {
        switch self {
        case .or: .or
        case .and: .and
        case .equal, .notEqual, .identical, .notIdentical, .less, .lessOrEqual, .greater, .greaterOrEqual: .comparison
        case .add, .subtract: .additive
        case .multiply, .divide, .modulo: .multiplicative
        }
    }

    /// How tightly the left operand must bind. Python chains comparisons, so that a comparison needs parentheses on either side.
    var leftPrecedence: PythonPrecedence { precedence == .comparison ? .additive : precedence }
}

extension PythonExpression {
    /// How tightly the expression binds.
    var precedence: PythonPrecedence {
        switch self {
        case .number(let text): text.utf8.first == UInt8(ascii: "-") ? .negation : .call
        case .lambda: .lambda
        case .conditional: .conditional
        case .binary(let operation, _, _): operation.precedence
        case .not: .not
        case .negated: .negation
        case .none, .ellipsis, .boolean, .string, .template, .name, .local, .symbol, .attribute, .item, .call, .list, .tuple,
            .unbracketed,
            .dictionary, .comprehension, .unpacked, .parenthesized:
            .call
        }
    }

    /// Whether the printed text starts with a brace, which in an f-string would double the brace before it.
    var startsWithBrace: Bool {
        switch self {
        case .dictionary: true
        case .comprehension(let e): if case .dictionary = e.kind { true } else { false }
        case .attribute(let value, _), .item(let value, _): value.precedence == .call && value.startsWithBrace
        case .call(let e): e.function.precedence == .call && e.function.startsWithBrace
        case .conditional(let value, _, _): value.precedence >= .or && value.startsWithBrace
        case .binary(let operation, let left, _): left.precedence >= operation.leftPrecedence && left.startsWithBrace
        case .none, .ellipsis, .boolean, .number, .string, .template, .name, .local, .symbol, .list, .tuple, .unbracketed,
            .lambda, .not,
            .negated, .unpacked, .parenthesized:
            false
        }
    }
}
