/// Text in HTML.
enum HTMLText {
    /// A text with what HTML reads escaped, as the published pages escape it.
    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { special.contains($0) }) else { return text }
        var out = ""
        for character in text.unicodeScalars {
            switch character {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&#34;"
            case "'": out += "&#39;"
            default: out.unicodeScalars.append(character)
            }
        }
        return out
    }

    private static let special: Set<UInt8> = [0x22, 0x26, 0x27, 0x3C, 0x3E]

    /// A name with places at which a browser may break it: where a capital follows a small letter or a dot, and behind `_`.
    static func breakable(_ name: String) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(name.utf8.count * 2)
        var previous: UInt8 = 0
        for (index, byte) in name.utf8.enumerated() {
            let isUpper = (0x41...0x5A).contains(byte)
            let isLower = (0x61...0x7A).contains(byte)
            let followsLower = (0x61...0x7A).contains(previous)
            if index > 0, isUpper && (followsLower || previous == 0x2E) || isLower && previous == 0x5F { out += "<wbr>".utf8 }
            out.append(byte)
            previous = byte
        }
        return String(decoding: out, as: UTF8.self)
    }
}
