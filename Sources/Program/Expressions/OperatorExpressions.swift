public import Base

/// `condition ? a : b`.
public struct ConditionalExpression: Sendable {
    /// What decides.
    public var condition: Expression
    /// The value if the condition holds.
    public var whenTrue: Expression
    /// The value if it does not.
    public var whenFalse: Expression
    /// Its type.
    public var type: ValueType
    /// Where it stands in the source.
    public var span: SourceSpan

    /// Creates a conditional; its type is what both results have in common.
    public init(_ condition: Expression, _ whenTrue: Expression, _ whenFalse: Expression, span: SourceSpan = .none) {
        self.condition = condition
        self.whenTrue = whenTrue
        self.whenFalse = whenFalse
        self.span = span
        type = ValueType.unified([whenTrue.type, whenFalse.type]).lifted(by: [condition.type])
    }
}

/// An operator between two values.
public enum BinaryOperator: String, Sendable {
    case add = "+", subtract = "-", multiply = "*", divide = "/", modulo = "%"
    case equal = "==", notEqual = "!="
    case less = "<", lessOrEqual = "<=", greater = ">", greaterOrEqual = ">="
    case and = "&&", or = "||"
}

/// `a + b`.
public struct BinaryExpression: Sendable {
    /// The operator.
    public var operation: BinaryOperator
    /// The left operand.
    public var left: Expression
    /// The right operand.
    public var right: Expression
    /// Its type.
    public var type: ValueType
    /// Where it stands in the source.
    public var span: SourceSpan

    /// Creates an operation; its type follows from the operator.
    public init(_ operation: BinaryOperator, _ left: Expression, _ right: Expression, span: SourceSpan = .none) {
        self.operation = operation
        self.left = left
        self.right = right
        self.span = span
        let plain: ValueType
        switch operation {
        case .add, .subtract, .multiply, .divide, .modulo: plain = .number
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .and, .or: plain = .boolean
        }
        type = plain.lifted(by: [left.type, right.type])
    }
}

/// `!a` or `-a`.
public struct UnaryExpression: Sendable {
    /// The operators with one operand.
    public enum Operator: String, Sendable { case not = "!", negate = "-" }
    /// The operator.
    public var operation: Operator
    /// What it works on.
    public var operand: Expression
    /// Its type.
    public var type: ValueType
    /// Where it stands in the source.
    public var span: SourceSpan

    /// Creates an operation; its type follows from the operator.
    public init(_ operation: Operator, _ operand: Expression, span: SourceSpan = .none) {
        self.operation = operation
        self.operand = operand
        self.span = span
        type = (operation == .not ? ValueType.boolean : .number).lifted(by: [operand.type])
    }
}
