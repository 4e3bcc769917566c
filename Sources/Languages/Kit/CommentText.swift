extension String {
    /// The text of a source's comment without a second comment mark (` // note`), which YAML keeps from comments of other languages.
    package var withoutInnerCommentMark: String { hasPrefix(" // ") ? String(dropFirst(3)) : self }
}
