import Base

/// How characters are written between quotation marks.
struct PythonEscapes {
    /// The marks around the text.
    var quotes: PythonQuotes
    /// Whether tabs stay as they are.
    var hasRawTabs: Bool
    /// Whether a backslash between triple marks stays alone before a quotation mark, which loses it, and where it has no meaning, of which
    /// Python warns.
    var keepsBackslashes = false

    /// Writes the text of a string. In a format, braces are doubled; `isLast` says whether the closing marks follow.
    func write(_ text: String, isFormat: Bool, isLast: Bool = true, to out: inout CodeWriter) {
        if quotes.isTriple {
            writeLong(text, isFormat: isFormat, isLast: isLast, to: &out)
        } else if Self.isPlain(text, isFormat: isFormat) {
            out.write(text)
        } else {
            for scalar in text.unicodeScalars {
                switch scalar {
                case "\n": out.write("\\n")
                case "\"", "\\":
                    out.write("\\")
                    Self.write(scalar, to: &out)
                case "'" where quotes == .single: out.write("\\'")
                default: writePrintable(scalar, isFormat: isFormat, to: &out)
                }
            }
        }
    }

    /// What the text has when it is written, the marks around it included; `isLast` says whether the closing marks follow.
    func traits(of text: String, isLast: Bool = true) -> PythonTextTraits {
        let isSingle = quotes == .single || quotes == .tripleSingle
        let mark: Unicode.Scalar = isSingle ? "'" : "\""
        var marks = 0
        var traits: PythonTextTraits = isSingle ? .singleMark : .doubleMark
        if !quotes.isTriple, Self.isPlain(text, isFormat: false) { return traits }
        let scalars = text.unicodeScalars
        for scalar in scalars {
            marks = scalar == mark ? marks + 1 : 0
            if marks == 3 { traits.insert(.backslash) }
            switch scalar {
            case "\n": traits.insert(quotes.isTriple ? .lineBreak : .backslash)
            case "\\": traits.insert(.backslash)
            case "\"": traits.formUnion(quotes.isTriple ? .doubleMark : [.doubleMark, .backslash])
            case "'": traits.formUnion(quotes == .single ? [.singleMark, .backslash] : .singleMark)
            default: if !isKept(scalar) { traits.insert(.backslash) }
            }
        }
        // A mark before the closing marks is escaped, and so is the last of three.
        if quotes.isTriple, isLast, scalars.last == mark { traits.insert(.backslash) }
        return traits
    }

    /// Between triple marks all stands as it is, but for backslashes and what would end the string.
    private func writeLong(_ text: String, isFormat: Bool, isLast: Bool, to out: inout CodeWriter) {
        let mark: Unicode.Scalar = quotes == .tripleDouble ? "\"" : "'"
        let scalars = Array(text.unicodeScalars)
        var marks = 0
        var isEscaped = false
        for (index, scalar) in scalars.enumerated() {
            if scalar == mark {
                marks += 1
                let ends = index == scalars.count - 1 && isLast
                if isEscaped {
                    marks = 0
                } else if marks == 3 || ends {
                    out.write("\\")
                    marks = 0
                }
                isEscaped = false
                Self.write(scalar, to: &out)
                continue
            }
            marks = 0
            isEscaped = false
            switch scalar {
            case "\n": out.endLine()
            case "\\":
                out.write("\\")
                guard keepsBackslashes else {
                    out.write("\\")
                    continue
                }
                let next = index + 1 < scalars.count ? scalars[index + 1] : nil
                isEscaped = next == "\"" || next == "'"
                if !isEscaped, Self.isEscape(next) { out.write("\\") }
            default: writePrintable(scalar, isFormat: isFormat, to: &out)
            }
        }
    }

    /// Whether a backslash before the character would mean something else to Python than itself.
    ///
    /// Source of the rule: the Python language reference, "Escape sequences".
    private static func isEscape(_ next: Unicode.Scalar?) -> Bool {
        guard let next else { return true }
        switch next {
        case "\n", "\\", "a", "b", "f", "n", "r", "t", "v", "x", "N", "u", "U", "0", "1", "2", "3", "4", "5", "6", "7":
            return true
        default: return false
        }
    }

    private func writePrintable(_ scalar: Unicode.Scalar, isFormat: Bool, to out: inout CodeWriter) {
        if isFormat, scalar == "{" || scalar == "}" { Self.write(scalar, to: &out) }
        if isKept(scalar) { return Self.write(scalar, to: &out) }
        switch scalar.value {
        case ..<0xFF: Self.writeHex(scalar.value, digits: 2, prefix: "\\x", to: &out)
        case ..<0xFFFF: Self.writeHex(scalar.value, digits: 4, prefix: "\\u", to: &out)
        default: Self.writeHex(scalar.value, digits: 8, prefix: "\\U", to: &out)
        }
    }

    /// Whether a character, other than marks, backslashes and line breaks, stays as it is.
    private func isKept(_ scalar: Unicode.Scalar) -> Bool { Self.isPrintable(scalar) || (scalar == "\t" && hasRawTabs) }

    private static func writeHex(_ value: UInt32, digits: Int, prefix: StaticString, to out: inout CodeWriter) {
        let text = String(value, radix: 16)
        out.write(prefix)
        for _ in text.utf8.count..<max(digits, text.utf8.count) { out.write(byte: UInt8(ascii: "0")) }
        out.write(text)
    }

    private static func write(_ scalar: Unicode.Scalar, to out: inout CodeWriter) {
        if scalar.isASCII {
            out.write(byte: UInt8(truncatingIfNeeded: scalar.value))
        } else {
            out.write(String(scalar))
        }
    }

    private static func isPlain(_ text: String, isFormat: Bool) -> Bool {
        text.hasOnlyBytes { byte in
            switch byte {
            case 0x22, 0x27, 0x5C: false
            case 0x7B, 0x7D: !isFormat
            default: byte >= 0x20 && byte < 0x7F
            }
        }
    }

    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value >= 0x20 && scalar.value < 0x7F }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator, .spaceSeparator:
            return false
        default: return true
        }
    }
}
