/// Comments of the source that belong to a construct, without their marks.
public struct Comments: Hashable, Sendable {
    /// Lines above it, each with whatever follows the comment mark (a leading blank included).
    public var leading: [String]
    /// The rest of its own line.
    public var trailing: String?

    /// Creates comments.
    public init(leading: [String] = [], trailing: String? = nil) {
        self.leading = leading
        self.trailing = trailing
    }

    /// No comment.
    public static let none = Comments()
    /// Whether there is none.
    public var isEmpty: Bool { leading.isEmpty && trailing == nil }
}
