public import Base
public import Program

/// An expression as a source has it, names unresolved. Both front ends build it; the binder reads it.
public indirect enum ExpressionSyntax: Sendable {
    case null(SourceSpan)
    case boolean(Bool, SourceSpan)
    case number(NumberLiteral, SourceSpan)
    case string(String, SourceSpan)
    /// Text and values in turn; text parts are `.string`.
    case template([ExpressionSyntax], SourceSpan)
    case object([ObjectItemSyntax], endComments: [String], SourceSpan)
    case list([ListItemSyntax], endComments: [String], SourceSpan)
    /// A name and the steps from it.
    case reference(String, [Step], SourceSpan)
    /// Steps from a value that is no plain name.
    case access(ExpressionSyntax, [Step], SourceSpan)
    case index(ExpressionSyntax, ExpressionSyntax, SourceSpan)
    /// A call of a function by name: `invoke` has the token, the arguments and the options as its arguments.
    case call(String, [ExpressionSyntax], expandsLast: Bool, SourceSpan)
    case conditional(ExpressionSyntax, ExpressionSyntax, ExpressionSyntax, SourceSpan)
    case binary(BinaryOperator, ExpressionSyntax, ExpressionSyntax, SourceSpan)
    case unary(UnaryExpression.Operator, ExpressionSyntax, SourceSpan)
    case forEach(ForSyntax, SourceSpan)
    /// `source[*]` (or `source.*`) followed by steps that apply to each element.
    case splat(ExpressionSyntax, [Step], SourceSpan)

    /// Where it stands.
    public var span: SourceSpan {
        switch self {
        case .null(let s), .boolean(_, let s), .number(_, let s), .string(_, let s), .template(_, let s), .object(_, _, let s),
            .list(_, _, let s), .reference(_, _, let s), .access(_, _, let s), .index(_, _, let s), .call(_, _, _, let s),
            .conditional(_, _, _, let s), .binary(_, _, _, let s), .unary(_, _, let s), .forEach(_, let s), .splat(_, _, let s):
            s
        }
    }
}

/// `key: value`.
public struct ObjectItemSyntax: Sendable {
    /// Its key.
    public var key: ExpressionSyntax
    /// Its value.
    public var value: ExpressionSyntax
    /// Comments that stand with it.
    public var comments: Comments

    /// Creates an item.
    public init(key: ExpressionSyntax, value: ExpressionSyntax, comments: Comments = .none) {
        self.key = key
        self.value = value
        self.comments = comments
    }
}

/// An element of a list.
public struct ListItemSyntax: Sendable {
    /// Its value.
    public var value: ExpressionSyntax
    /// Comments that stand with it.
    public var comments: Comments

    /// Creates an element.
    public init(_ value: ExpressionSyntax, comments: Comments = .none) {
        self.value = value
        self.comments = comments
    }
}

/// The parts of a `for` expression.
public struct ForSyntax: Sendable {
    /// The name of each key or position.
    public var keyName: String?
    /// The name of each value.
    public var valueName: String
    /// What is gone through.
    public var collection: ExpressionSyntax
    /// Its key.
    public var key: ExpressionSyntax?
    /// Its value.
    public var value: ExpressionSyntax
    /// What decides.
    public var condition: ExpressionSyntax?
    /// Whether values of one key are gathered in a list.
    public var isGrouped: Bool

    /// Creates a `for` expression.
    public init(
        keyName: String?, valueName: String, collection: ExpressionSyntax, key: ExpressionSyntax?, value: ExpressionSyntax,
        condition: ExpressionSyntax?, isGrouped: Bool
    ) {
        self.keyName = keyName
        self.valueName = valueName
        self.collection = collection
        self.key = key
        self.value = value
        self.condition = condition
        self.isGrouped = isGrouped
    }
}
