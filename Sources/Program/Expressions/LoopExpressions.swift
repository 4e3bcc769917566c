public import Base

/// `[for k, v in collection : value if condition]` or `{for k, v in collection : key => value}`.
public struct ForExpression: Sendable {
    /// The variable for each key or position, if it is named.
    public var keyVariable: Variable?
    /// The variable for each value.
    public var valueVariable: Variable
    /// What is gone through.
    public var collection: Expression
    /// The key of each result; nil if the result is a list.
    public var key: Expression?
    /// Its value.
    public var value: Expression
    /// What decides.
    public var condition: Expression?
    /// Whether values of one key are gathered in a list (`...`).
    public var isGrouped: Bool
    /// Its type.
    public var type: ValueType
    /// Where it stands in the source.
    public var span: SourceSpan

    /// Creates a `for` expression; its type follows from key and value.
    public init(
        keyVariable: Variable?, valueVariable: Variable, collection: Expression, key: Expression?, value: Expression,
        condition: Expression?, isGrouped: Bool, span: SourceSpan = .none
    ) {
        self.keyVariable = keyVariable
        self.valueVariable = valueVariable
        self.collection = collection
        self.key = key
        self.value = value
        self.condition = condition
        self.isGrouped = isGrouped
        self.span = span
        let result: ValueType = key == nil ? .list(value.type) : .map(isGrouped ? .list(value.type) : value.type)
        type = result.lifted(byCollection: collection.type)
    }
}

/// `source[*].member`.
public struct SplatExpression: Sendable {
    /// What the steps start from.
    public var source: Expression
    /// The variable that stands for each element in `each`.
    public var item: Variable
    /// What becomes of each element.
    public var each: Expression
    /// Its type.
    public var type: ValueType
    /// Where it stands in the source.
    public var span: SourceSpan

    /// Creates a splat; its type is a list of what `each` gives.
    public init(_ source: Expression, item: Variable, each: Expression, span: SourceSpan = .none) {
        self.source = source
        self.item = item
        self.each = each
        self.span = span
        type = ValueType.list(each.type).lifted(byCollection: source.type)
    }
}
