import Base

/// Strings as TypeScript spells them.
enum TypeScriptText {
    /// Whether a string has several lines, so that a template literal shows it better. One line break at its start or end
    /// doesn't count.
    static func hasLines(_ text: String) -> Bool {
        var breaks = 0
        for byte in text.utf8 where byte == 0x0A { breaks += 1 }
        return breaks > 1 || (breaks == 1 && text.utf8.first != 0x0A && text.utf8.last != 0x0A)
    }

    /// A string in double quotes.
    static func quoted(_ text: String) -> String {
        var out = CodeWriter(indent: "", capacity: text.utf8.count + 8)
        writeQuoted(text, to: &out)
        return out.text
    }

    /// Writes a string in double quotes.
    static func writeQuoted(_ text: String, _ escapes: TypeScriptEscapes = .unprintable, to out: inout CodeWriter) {
        out.write(byte: 0x22)
        if text.hasOnlyBytes({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) {
            out.write(text)
        } else {
            for scalar in text.unicodeScalars {
                switch scalar {
                case "\"", "\\":
                    out.write(byte: 0x5C)
                    out.write(byte: UInt8(truncatingIfNeeded: scalar.value))
                case "\n": out.write("\\n")
                default: write(scalar, escapes, to: &out)
                }
            }
        }
        out.write(byte: 0x22)
    }

    /// Writes what stands between the values of a template literal.
    static func writeTemplateText(_ text: String, _ escapes: TypeScriptEscapes = .unprintable, to out: inout CodeWriter) {
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case "`", "\\":
                out.write(byte: 0x5C)
                out.write(byte: UInt8(truncatingIfNeeded: scalar.value))
            case "$" where rest.first == "{": out.write("\\$")
            case "\n": out.write(byte: 0x0A)
            default: write(scalar, escapes, to: &out)
            }
        }
    }

    private static func write(_ scalar: Unicode.Scalar, _ escapes: TypeScriptEscapes, to out: inout CodeWriter) {
        // A carriage return ends a line of source text, so that it is never left as it is.
        if isPrintable(scalar) || (escapes == .lineEndings && scalar != "\r") {
            for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { out.write(byte: byte) }
            return
        }
        let digits = String(scalar.value, radix: 16)
        if scalar.value <= 0xFF {
            out.write("\\x")
            pad(digits, to: 2, &out)
        } else if scalar.value <= 0xFFFF {
            out.write("\\u")
            pad(digits, to: 4, &out)
        } else {
            out.write("\\u{")
            out.write(digits)
            out.write("}")
        }
    }

    private static func pad(_ digits: String, to width: Int, _ out: inout CodeWriter) {
        for _ in digits.utf8.count..<max(width, digits.utf8.count) { out.write(byte: 0x30) }
        out.write(digits)
    }

    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value >= 0x20 && scalar.value != 0x7F }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .spaceSeparator, .lineSeparator, .paragraphSeparator:
            return false
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark,
            .enclosingMark, .decimalNumber, .letterNumber, .otherNumber, .connectorPunctuation, .dashPunctuation,
            .openPunctuation,
            .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
            .modifierSymbol, .otherSymbol:
            return true
        @unknown default: return false
        }
    }
}
