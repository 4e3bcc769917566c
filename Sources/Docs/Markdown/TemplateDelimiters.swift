/// Keeps generated programs from opening a tag of the page's renderer.
///
/// Source of the rule: Hugo reads `{{< name >}}` and `{{% name %}}` in every text of a page, code blocks included, and shows
/// `{{</* name */>}}` as `{{< name >}}`.
enum TemplateDelimiters {
    /// The text with every pair of delimiters written so that it is shown, and whether an opening one without its partner
    /// had to be broken apart.
    static func escaped(_ text: String) -> (text: String, hasBroken: Bool) {
        let bytes = Array(text.utf8)
        guard holdsDelimiter(bytes) else { return (text, false) }
        var rest = bytes[...]
        var out: [UInt8] = []
        var hasBroken = false
        while let brace = rest.firstIndex(of: 0x7B) {
            let tag = rest[brace...]
            guard let kind = kinds.first(where: { tag.starts(with: $0.open) }) else {
                out.append(contentsOf: rest[...brace])
                rest = rest[(brace + 1)...]
                continue
            }
            out.append(contentsOf: rest[..<brace])
            let inner = tag.dropFirst(kind.open.count)
            if let end = position(of: kind.close, in: inner) {
                out.append(contentsOf: kind.open + Array("/*".utf8) + inner[..<end] + Array("*/".utf8) + kind.close)
                rest = inner[(end + kind.close.count)...]
            } else {
                hasBroken = true
                out.append(contentsOf: [0x7B, 0x20, 0x7B])
                rest = tag.dropFirst(2)
            }
        }
        out.append(contentsOf: rest)
        return (String(decoding: out, as: UTF8.self), hasBroken)
    }

    /// Whether `{{<` or `{{%` is in the text. Hardly any program has one, and every program is asked.
    private static func holdsDelimiter(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            bytes.indices.dropLast(2).contains { index in
                bytes[index] == 0x7B && bytes[index + 1] == 0x7B && (bytes[index + 2] == 0x3C || bytes[index + 2] == 0x25)
            }
        }
    }

    private static let kinds = [
        (open: Array("{{<".utf8), close: Array(">}}".utf8)), (open: Array("{{%".utf8), close: Array("%}}".utf8)),
    ]

    private static func position(of mark: [UInt8], in text: ArraySlice<UInt8>) -> Int? {
        text.indices.first { text[$0] == mark[0] && text[$0...].starts(with: mark) }
    }
}
