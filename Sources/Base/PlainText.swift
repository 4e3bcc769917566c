extension String {
    /// The text on one line, without characters that a terminal would obey or that would turn what stands around them:
    /// control characters, and marks of writing direction, as escapes.
    public var onOneLine: String {
        guard unicodeScalars.contains(where: { $0.isObeyed }) else { return self }
        var out = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "\n": out += "\\n"
            case "\t": out += "\\t"
            case _ where scalar.isObeyed: out += "\\u{\(String(scalar.value, radix: 16))}"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }
}

extension Unicode.Scalar {
    /// Whether a terminal acts on the character instead of showing it: control characters (C0, DEL, C1), line and paragraph
    /// separators, and the marks that change the direction of writing.
    public var isObeyed: Bool {
        switch value {
        case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
