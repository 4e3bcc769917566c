package import Documents

/// How settings in a schema's `language` blocks are read: generators of schemas write empty strings for what is not set.
extension DataNode {
    /// The text, if it is a string with at least one character.
    package var givenText: String? {
        guard let text = string, !text.isEmpty else { return nil }
        return text
    }

    /// The members whose values are strings, by key; of two with the same key the first counts.
    package var texts: [String: String] {
        var texts: [String: String] = [:]
        for (key, value) in members where texts[key] == nil { texts[key] = value.string }
        return texts
    }
}
