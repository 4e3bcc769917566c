package import Base

/// Identifiers and strings of HCL's own syntax, which several languages are written in.
package enum HCLSyntax {
    /// Whether a text can be written bare as a name, a key or a label: a letter or `_`, then letters, digits, `_` and `-`.
    package static func isIdentifier(_ text: String) -> Bool {
        guard let first = text.utf8.first, isLetter(first) else { return false }
        return text.utf8.allSatisfy { isLetter($0) || NameStyle.isDigit($0) || $0 == 0x2D }
    }

    /// Whether a name can be referred to: an identifier that is no literal. Names from other alphabets, and with `$`, can be.
    package static func isReferable(_ name: String) -> Bool {
        guard let first = name.utf8.first, !NameStyle.isDigit(first), first != 0x2D else { return false }
        return !literals.contains(name)
            && name.utf8.allSatisfy { isLetter($0) || NameStyle.isDigit($0) || $0 == 0x2D || $0 == 0x24 || $0 >= 0x80 }
    }

    /// Names that mean values.
    private static let literals: Set<String> = ["true", "false", "null"]

    private static func isLetter(_ byte: UInt8) -> Bool { NameStyle.isLower(byte) || NameStyle.isUpper(byte) || byte == 0x5F }

    /// Which characters are written by their numbers, besides those that can't be written between quotes.
    package enum Numbered {
        /// Those beyond the basic plane.
        case supplementary
        /// Those that can't be printed.
        case unprintable
    }

    /// Writes text as it stands inside quotes: `${` as `$${`, `%{` as `%%{`, and what can't stand there by its escapes.
    ///
    /// - Parameters:
    ///   - beforeValue: whether `${` follows, which a `$` at the end of the text would escape.
    ///   - numbered: which characters are written by their numbers.
    package static func writeEscaped(_ text: String, beforeValue: Bool, numbered: Numbered, to out: inout CodeWriter) {
        let bytes = Array(text.utf8)
        var position = 0
        func byte(_ offset: Int) -> UInt8? { offset < bytes.count ? bytes[offset] : nil }
        while let first = byte(position) {
            switch first {
            case 0x22: out.write("\\\"")
            case 0x5C: out.write("\\\\")
            case 0x0A: out.write("\\n")
            case 0x0D: out.write("\\r")
            case 0x09: out.write("\\t")
            case ..<0x20, 0x7F: writeEscape(UInt32(first), "\\u", digits: 4, to: &out)
            case 0x24, 0x25:
                let next = byte(position + 1)
                if next == 0x7B {
                    out.write(byte: first)
                    out.write(byte: first)
                } else if next == first || (next == nil && beforeValue) {
                    // Several signs in a row, before a brace, would be read as an escaped opening.
                    writeSigns(bytes, &position, beforeValue: beforeValue, to: &out)
                    continue
                } else {
                    out.write(byte: first)
                }
            case 0x80...:
                writeCharacter(bytes, &position, numbered, to: &out)
                continue
            default: out.write(byte: first)
            }
            position += 1
        }
    }

    /// Writes a character of several bytes.
    private static func writeCharacter(_ bytes: [UInt8], _ position: inout Int, _ numbered: Numbered, to out: inout CodeWriter) {
        let count =
            switch bytes[position] {
            case 0xF0...: 4
            case 0xE0...: 3
            default: 2
            }
        let character = bytes[position..<min(position + count, bytes.count)]
        position += count
        let scalar = String(decoding: character, as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
        let isNumbered =
            switch numbered {
            case .supplementary: count == 4
            case .unprintable: !scalar.isPrintable
            }
        guard isNumbered else { return out.write(bytes: character) }
        if scalar.value > 0xFFFF {
            writeEscape(scalar.value, "\\U", digits: 8, to: &out)
        } else {
            writeEscape(scalar.value, "\\u", digits: 4, to: &out)
        }
    }

    /// Writes a run of one sign, `$$` or `%%`: where a brace follows it, all but the last by their numbers.
    private static func writeSigns(_ bytes: [UInt8], _ position: inout Int, beforeValue: Bool, to out: inout CodeWriter) {
        let sign = bytes[position]
        var end = position
        while end < bytes.count, bytes[end] == sign { end += 1 }
        let opens = end < bytes.count && bytes[end] == 0x7B
        let isEscaped = opens || (end == bytes.count && beforeValue && sign == 0x24)
        let count = end - position - (opens ? 1 : 0)
        for _ in 0..<count {
            if isEscaped { writeEscape(UInt32(sign), "\\u", digits: 4, to: &out) } else { out.write(byte: sign) }
        }
        position = opens ? end - 1 : end
    }

    private static func writeEscape(_ value: UInt32, _ mark: StaticString, digits: Int, to out: inout CodeWriter) {
        out.write(mark)
        let hex = String(value, radix: 16)
        for _ in 0..<max(0, digits - hex.utf8.count) { out.write(byte: 0x30) }
        out.write(hex)
    }
}

extension Unicode.Scalar {
    /// Whether it is a letter, mark, digit, punctuation mark or symbol.
    fileprivate var isPrintable: Bool {
        switch properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .spaceSeparator, .lineSeparator, .paragraphSeparator: false
        default: true
        }
    }
}
