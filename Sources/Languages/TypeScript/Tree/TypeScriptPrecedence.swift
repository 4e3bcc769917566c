extension TypeScriptExpression {
    /// How tightly the expression's text holds together; greater binds tighter.
    ///
    /// Source of the numbers: MDN's table of operator precedence in JavaScript.
    var precedence: Int {
        switch self {
        case .spread: 1
        case .arrow, .assignment: 2
        case .conditional: 4
        case .binary(let operation, _, _): operation.precedence
        case .assertion: TypeScriptBinaryOperator.less.precedence
        case .integer(let value): value < 0 ? 17 : 22
        case .number(let value): value < 0 ? 17 : 22
        case .unary, .await: 17
        case .increment: 18
        case .member, .element, .call, .new, .nonNull, .onNewLine: TypeScriptPrecedence.member
        case .this, .null, .undefined, .boolean, .string, .singleQuoted, .template, .object, .array, .name, .local, .helper,
            .entity, .parenthesized:
            22
        }
    }

    /// Whether the text starts with a minus sign: after another one, it would be another operator.
    var beginsWithMinus: Bool {
        switch self {
        case .unary(let operation, _): operation == .negate
        case .integer(let value): value < 0
        case .number(let value): value < 0
        default: false
        }
    }

    /// Whether the text starts with a brace, which an arrow function would take for a block.
    var beginsWithBrace: Bool {
        switch self {
        case .object: true
        case .member(let e, _, _), .element(let e, _, _), .nonNull(let e), .assertion(let e, _), .binary(_, let e, _),
            .conditional(let e, _, _), .assignment(let e, _), .increment(let e):
            e.beginsWithBrace
        case .call(let call): call.function.beginsWithBrace
        default: false
        }
    }

    /// Whether a step of it is skipped where the value before it is missing: what follows is skipped as well.
    var isOptionalChain: Bool {
        switch self {
        case .member(let e, _, let isOptional), .element(let e, _, let isOptional): isOptional || e.isOptionalChain
        case .call(let call): call.function.isOptionalChain
        default: false
        }
    }
}

/// Precedences that more than one place needs.
enum TypeScriptPrecedence {
    static let conditional = 4
    static let unary = 17
    static let postfix = 18
    static let member = 20
}

extension TypeScriptBinaryOperator {
    /// How tightly the operator binds.
    var precedence: Int {
        switch self {
        case .or, .coalesce: 5
        case .and: 6
        case .equal, .notEqual, .identical: 11
        case .less, .lessOrEqual, .greater, .greaterOrEqual, .instanceOf: 12
        case .add, .subtract: 14
        case .multiply, .divide, .modulo: 15
        }
    }

    /// Its text, with the blanks around it.
    var text: StaticString {
        switch self {
        case .add: " + "
        case .subtract: " - "
        case .multiply: " * "
        case .divide: " / "
        case .modulo: " % "
        case .equal: " == "
        case .notEqual: " != "
        case .identical: " === "
        case .less: " < "
        case .lessOrEqual: " <= "
        case .greater: " > "
        case .greaterOrEqual: " >= "
        case .instanceOf: " instanceof "
        case .and: " && "
        case .or: " || "
        case .coalesce: " ?? "
        }
    }
}
