public import Base

/// A node of a YAML document, with its place in the text.
public final class YAMLNode: Sendable {
    /// What kind of node it is.
    public enum Kind: Sendable {
        case scalar(Scalar)
        case sequence([YAMLNode])
        /// Members in the text's order; a key may be any node.
        case mapping([(key: YAMLNode, value: YAMLNode)])
    }

    /// A scalar as the text has it.
    public struct Scalar: Sendable {
        /// Its text, after escapes and line folding.
        public var text: String
        /// How it is written.
        public var style: Style
        /// Its explicit tag in full, such as `tag:yaml.org,2002:str` or `!mine`; nil if it has none.
        public var tag: String?

        /// Whether it is in quotes or a block: then it is a string whatever it says.
        public var isQuoted: Bool { style != .plain }
    }

    /// How a scalar is written.
    public enum Style: Sendable { case plain, singleQuoted, doubleQuoted, literal, folded }

    /// What kind of node it is.
    public let kind: Kind
    /// Where it stands. A block collection ends where its last child ends; an alias has the place of the alias itself.
    public let span: SourceSpan
    /// Whether it stands here by an alias (`*name`): its children's places are those of the anchor.
    public let isAlias: Bool
    /// Whether a collection is written with brackets or braces.
    public let isFlow: Bool
    /// Number of levels that stand in it, itself included.
    let height: Int
    /// Number of nodes in it with aliases expanded, itself included.
    let size: Int

    init(kind: Kind, span: SourceSpan, isAlias: Bool = false, isFlow: Bool = false) {
        self.kind = kind
        self.span = span
        self.isAlias = isAlias
        self.isFlow = isFlow
        var height = 0
        var size = 1
        switch kind {
        case .scalar: break
        case .sequence(let elements):
            for element in elements {
                height = max(height, element.height)
                size += element.size
            }
        case .mapping(let members):
            for (key, value) in members {
                height = max(height, key.height, value.height)
                size += key.size + value.size
            }
        }
        self.height = height + 1
        self.size = size
    }

    /// The node as it stands at an alias.
    func aliased(at span: SourceSpan) -> YAMLNode { YAMLNode(kind: kind, span: span, isAlias: true, isFlow: isFlow) }

    /// The scalar, if it is one.
    public var scalar: Scalar? {
        if case .scalar(let scalar) = kind { return scalar }
        return nil
    }

    /// The elements of a sequence; empty for every other kind.
    public var elements: [YAMLNode] {
        if case .sequence(let elements) = kind { return elements }
        return []
    }

    /// The members of a mapping; empty for every other kind.
    public var members: [(key: YAMLNode, value: YAMLNode)] {
        if case .mapping(let members) = kind { return members }
        return []
    }

    /// The value of the first member whose key is the given scalar.
    public subscript(key: String) -> YAMLNode? {
        for member in members where member.key.scalar?.text == key { return member.value }
        return nil
    }

    /// What a scalar means; nil for a collection.
    public var value: YAMLValue? { scalar.map(YAMLValue.init) }
}
