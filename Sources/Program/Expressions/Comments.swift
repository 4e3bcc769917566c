/// Comments of the source that belong to a construct, without their marks.
public struct Comments: Hashable, Sendable {
    /// Lines above it, each with whatever follows the comment mark (a leading blank included).
    public var leading: [String]
    /// The rest of its own line.
    public var trailing: String?
    /// How each line of `leading` stood in its source; empty where nothing is to be said of that.
    public var layout: [CommentLayout]
    /// Whether two slashes open a comment of one line above it, which has no layout.
    public var isSlashed = false
    /// Whether two slashes open the comment on its own line.
    public var isTrailingSlashed = false
    /// The rest of its own line, where a front end has made it an end comment of what stands around it.
    public var movedTrailing: String?

    /// Creates comments.
    public init(leading: [String] = [], trailing: String? = nil, layout: [CommentLayout] = []) {
        self.leading = leading
        self.trailing = trailing
        self.layout = layout
    }

    /// No comment.
    public static let none = Comments()
    /// Whether there is none.
    public var isEmpty: Bool { leading.isEmpty && trailing == nil }
}

/// How a line of a comment stood in its source.
public struct CommentLayout: Hashable, Sendable {
    /// Whether two slashes open it, rather than a number sign.
    public var isSlashed: Bool
    /// Whether an empty line stands before it.
    public var followsGap: Bool
    /// Whether it belongs to what stands before it: an empty line holds it apart from what follows.
    public var belongsAbove: Bool
    /// The number of blanks before its mark.
    public var indent: Int

    /// Creates a layout.
    public init(isSlashed: Bool = false, followsGap: Bool = false, belongsAbove: Bool = false, indent: Int = 0) {
        self.isSlashed = isSlashed
        self.followsGap = followsGap
        self.belongsAbove = belongsAbove
        self.indent = indent
    }
}
