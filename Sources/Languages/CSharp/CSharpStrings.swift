import Base
import Program

/// String literals.
enum CSharpStrings {
    /// The text between the quotes of a literal. Verbatim literals double their quotes, all others escape by a backslash;
    /// interpolated ones double braces too.
    static func escaped(_ text: String, isVerbatim: Bool, isInterpolated: Bool) -> String {
        if text.utf8.allSatisfy({ isPlain($0) }) { return text }
        var out = ""
        out.reserveCapacity(text.utf8.count + 8)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += isVerbatim ? "\"\"" : "\\\""
            case "\\": out += isVerbatim ? "\\" : "\\\\"
            case "{", "}":
                out.unicodeScalars.append(scalar)
                if isInterpolated { out.unicodeScalars.append(scalar) }
            case "\0" where !isVerbatim: out += "\\u0000"
            // Everything that C# takes for the end of a line can't stand in an ordinary literal.
            case "\n" where !isVerbatim: out += "\\n"
            case "\r" where !isVerbatim: out += "\\r"
            case "\u{85}" where !isVerbatim: out += "\\u0085"
            case "\u{2028}" where !isVerbatim: out += "\\u2028"
            case "\u{2029}" where !isVerbatim: out += "\\u2029"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }

    /// Whether a text is written verbatim: it has line breaks, and nothing that only an escape can say.
    static func isVerbatim(_ text: String) -> Bool { text.utf8.contains(0x0A) && !text.utf8.contains(0x00) }

    /// A literal. One with line breaks is verbatim.
    static func literal(_ text: String) -> String {
        let isVerbatim = isVerbatim(text)
        return "\(isVerbatim ? "@" : "")\"\(escaped(text, isVerbatim: isVerbatim, isInterpolated: false))\""
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x00, 0x0A, 0x0D, 0x22, 0x5C, 0x7B, 0x7D: false
        case 0xC2, 0xE2: false
        default: true
        }
    }
}

extension CSharpEmitter {
    /// An ordinary literal on one line, for names and keys.
    func quoted(_ text: String) -> String {
        return "\"\(CSharpStrings.escaped(text, isVerbatim: false, isInterpolated: false))\""
    }

    /// Writes a string with values in it.
    mutating func write(_ template: TemplateExpression, _ w: inout CodeWriter) {
        let text = template.parts.compactMap(\.stringLiteral).joined()
        let isVerbatim = CSharpStrings.isVerbatim(text)
        let isInterpolated = template.parts.contains { $0.stringLiteral == nil }
        if isVerbatim { w.write("@") }
        if isInterpolated { w.write("$") }
        w.write("\"")
        for part in template.parts {
            if let text = part.stringLiteral {
                w.write(CSharpStrings.escaped(text, isVerbatim: isVerbatim, isInterpolated: isInterpolated))
            } else {
                w.write("{")
                // A colon outside of parentheses would begin a format.
                write(part, &w, within: CSharpPrecedence.conditional + 1)
                w.write("}")
            }
        }
        w.write("\"")
    }
}
