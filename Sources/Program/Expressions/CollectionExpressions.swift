public import Base

/// One `key: value` of an object.
public struct ObjectItem: Sendable {
    /// Its key.
    public var key: Expression
    /// Its value.
    public var value: Expression
    /// Comments that stand with it.
    public var comments: Comments

    /// Creates an item.
    public init(key: Expression, value: Expression, comments: Comments = .none) {
        self.key = key
        self.value = value
        self.comments = comments
    }

    /// The key, where it is known.
    public var name: String? { key.stringLiteral }
}

/// `{a: 1, b: 2}`.
public struct ObjectExpression: Sendable {
    /// The parts, in source order.
    public var items: [ObjectItem]
    /// Its type.
    public var type: ValueType
    /// Where it stands in the source.
    public var span: SourceSpan
    /// Comments after the last item.
    public var endComments: [String]

    /// Creates an object; its type follows from the items.
    public init(_ items: [ObjectItem], span: SourceSpan = .none, endComments: [String] = []) {
        self.items = items
        self.span = span
        self.endComments = endComments
        type = ValueType.ofObject(items)
    }
}

/// One element of a list.
public struct ListItem: Sendable {
    /// Its value.
    public var value: Expression
    /// Comments that stand with it.
    public var comments: Comments

    /// Creates an element.
    public init(_ value: Expression, comments: Comments = .none) {
        self.value = value
        self.comments = comments
    }
}

/// `[1, 2]`.
public struct ListExpression: Sendable {
    /// The parts, in source order.
    public var items: [ListItem]
    /// Its type.
    public var type: ValueType
    /// Where it stands in the source.
    public var span: SourceSpan
    /// Comments after the last element.
    public var endComments: [String]

    /// Creates a list; its type is the tuple of its elements' types.
    public init(_ items: [ListItem], span: SourceSpan = .none, endComments: [String] = []) {
        self.items = items
        self.span = span
        self.endComments = endComments
        type = .tuple(items.map(\.value.type))
    }
}
