import Program

// A comment that an empty line holds apart from what follows belongs to the collection that ends before it, on the line of that
// one's key. Source of the rule: the published generator, which takes comments with the tokens that they follow.
extension YAMLEntryComments {
    /// The comments as they stand, but for those that belong above.
    init(_ comments: Comments, handsUp: Bool = false) {
        self.init()
        var isFirst = true
        for (text, layout) in YAMLEntryComments.lines(comments) where !(handsUp && layout.belongsAbove) {
            above.append(
                Line(text: layout.isSlashed && !isFirst ? " //" + text : text, followsGap: layout.followsGap && !isFirst))
            isFirst = false
        }
        trailing = comments.trailing
    }

    private static func lines(_ comments: Comments) -> [(text: String, layout: CommentLayout)] {
        comments.leading.enumerated().map { index, text in
            (text, comments.layout.indices.contains(index) ? comments.layout[index] : CommentLayout())
        }
    }

    /// The comments of entries in source order, with what belongs above handed to the entry before where that takes it.
    static func handingUp<Entry>(
        _ entries: [Entry], takes: (Entry) -> Bool, comments: (Entry) -> Comments
    ) -> [YAMLEntryComments] {
        var result: [YAMLEntryComments] = []
        result.reserveCapacity(entries.count)
        for (index, entry) in entries.enumerated() {
            let own = comments(entry)
            guard index > 0, result[index - 1].trailing == nil, takes(entries[index - 1]) else {
                result.append(YAMLEntryComments(own))
                continue
            }
            result.append(YAMLEntryComments(own, handsUp: true))
            for (text, layout) in lines(own) where layout.belongsAbove {
                if result[index - 1].trailing == nil {
                    result[index - 1].trailing = text
                } else {
                    result[index - 1].below.append(further(text, layout))
                }
            }
        }
        return result
    }

    /// A line that isn't a comment's first: where it stands further in, or has slashes, its own mark is kept behind the new one.
    private static func further(_ text: String, _ layout: CommentLayout) -> String {
        if layout.indent == 0, !layout.isSlashed { return text }
        return " " + String(repeating: " ", count: layout.indent) + (layout.isSlashed ? "//" : "#") + text
    }
}

extension Expression {
    /// Whether it is a collection whose entries stand below its key.
    var isWrittenBelowKey: Bool {
        switch self {
        case .object(let e): !e.items.isEmpty
        case .list(let e): !e.items.isEmpty
        case .convert(let e): e.value.isWrittenBelowKey
        case .literal, .template, .reference, .access, .index, .call, .invoke, .method, .conditional, .binary, .unary, .forEach,
            .splat, .apply:
            false
        }
    }
}
