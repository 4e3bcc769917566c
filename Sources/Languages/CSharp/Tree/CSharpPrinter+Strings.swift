import Base

extension CSharpPrinter {
    /// Writes a string literal. One with line breaks is verbatim unless it has to stay on one line.
    mutating func write(_ string: CSharpString) {
        let isVerbatim = !string.isOneLine && Self.suitsVerbatim(string.value)
        w.write(isVerbatim ? "@\"" : "\"")
        write(string.value, isVerbatim: isVerbatim, isInterpolated: false)
        w.write("\"")
    }

    /// Writes an interpolated string.
    mutating func write(_ parts: [CSharpTextPart], isOneLine: Bool) {
        let isVerbatim = !isOneLine && Self.suitVerbatim(parts)
        w.write(isVerbatim ? "@$\"" : "$\"")
        for part in parts {
            switch part {
            case .text(let text): write(text, isVerbatim: isVerbatim, isInterpolated: true)
            case .value(let value):
                w.write("{")
                // A colon outside of parentheses would begin a format.
                write(value, within: CSharpPrecedence.conditional, isTighter: true)
                w.write("}")
            }
        }
        w.write("\"")
    }

    /// Whether a text is written verbatim: it has line breaks, and nothing that only an escape can say.
    private static func suitsVerbatim(_ text: String) -> Bool { text.utf8.contains(0x0A) && !text.utf8.contains(0x00) }

    private static func suitVerbatim(_ parts: [CSharpTextPart]) -> Bool {
        var hasLineBreak = false
        for case .text(let text) in parts {
            if text.utf8.contains(0x00) { return false }
            hasLineBreak = hasLineBreak || text.utf8.contains(0x0A)
        }
        return hasLineBreak
    }

    /// Writes what stands between the quotes of a literal. Verbatim literals double their quotes, all others escape by a backslash;
    /// interpolated ones double braces too.
    private mutating func write(_ text: String, isVerbatim: Bool, isInterpolated: Bool) {
        if text.hasOnlyBytes({ Self.isPlain($0) }) { return w.write(text) }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": w.write(isVerbatim ? "\"\"" : "\\\"")
            case "\\": w.write(isVerbatim ? "\\" : "\\\\")
            case "{": w.write(isInterpolated ? "{{" : "{")
            case "}": w.write(isInterpolated ? "}}" : "}")
            case "\0" where !isVerbatim: w.write("\\u0000")
            // Everything that C# takes for the end of a line can't stand in an ordinary literal.
            case "\n" where !isVerbatim: w.write("\\n")
            case "\r" where !isVerbatim: w.write("\\r")
            case "\u{85}" where !isVerbatim: w.write("\\u0085")
            case "\u{2028}" where !isVerbatim: w.write("\\u2028")
            case "\u{2029}" where !isVerbatim: w.write("\\u2029")
            default: w.write(bytes: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
    }

    /// Whether a byte stands for itself in every kind of literal.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x00, 0x0A, 0x0D, 0x22, 0x5C, 0x7B, 0x7D: false
        case 0xC2, 0xE2: false
        default: true
        }
    }
}
