import LanguageKit
import Program

/// How tightly C# expressions bind; greater binds tighter.
enum CSharpPrecedence {
    static let lambda = 1
    static let conditional = 3
    static let coalesce = 4
    static let unary = 17
    static let primary = 20
}

extension CSharpExpression {
    /// How tightly it binds.
    var precedence: Int {
        switch self {
        case .lambda: CSharpPrecedence.lambda
        case .conditional: CSharpPrecedence.conditional
        case .coalesce: CSharpPrecedence.coalesce
        case .binary(let operation, _, _): operation.precedence
        case .unary, .await, .cast: CSharpPrecedence.unary
        case .integer, .double, .wholeDouble: startsWithMinus ? CSharpPrecedence.unary : CSharpPrecedence.primary
        case .null, .this, .boolean, .string, .interpolated, .name, .imported, .helper, .member, .element, .call, .generic,
            .extended, .creation, .nonNull, .parentheses:
            CSharpPrecedence.primary
        }
    }

    /// Whether its text starts with a minus sign, so that another one before it would make a decrement of the two.
    var startsWithMinus: Bool {
        switch self {
        case .unary(let operation, _): operation == .negate
        case .integer(let value), .wholeDouble(let value): value < 0
        case .double(let value): value.sign == .minus
        default: false
        }
    }
}
