import Base

/// Words and strings of the program language.
enum PCLText {
    /// Whether a text can stand bare as a name, a key or a label: a letter or `_`, then letters, digits, `_` and `-`.
    static func isIdentifier(_ text: String) -> Bool {
        guard let first = text.utf8.first, isLetter(first) else { return false }
        return text.utf8.allSatisfy { isLetter($0) || NameStyle.isDigit($0) || $0 == 0x2D }
    }

    /// Whether a name can be referred to: an identifier that is no literal. Names from other alphabets, and with `$`, can be.
    static func isReferable(_ name: String) -> Bool {
        guard let first = name.utf8.first, !NameStyle.isDigit(first), first != 0x2D else { return false }
        return !literals.contains(name)
            && name.utf8.allSatisfy { isLetter($0) || NameStyle.isDigit($0) || $0 == 0x2D || $0 == 0x24 || $0 >= 0x80 }
    }

    /// Names that mean values.
    private static let literals: Set<String> = ["true", "false", "null"]

    /// Whether a key can stand bare: `for` at the start of an object opens a loop.
    static func isBareKey(_ key: String) -> Bool { isIdentifier(key) && key != "for" }

    /// Whether a property's path can be written as a reference: `name.member[0]["key"]`.
    static func isPath(_ path: String) -> Bool {
        var rest = path.utf8[...]
        var isFirst = true
        while !rest.isEmpty || isFirst {
            if !isFirst, rest.starts(with: [0x5B, 0x22]) {
                let key = rest.dropFirst(2).prefix { $0 != 0x22 }
                guard key.allSatisfy(isPlain), rest.dropFirst(2 + key.count).starts(with: [0x22, 0x5D]) else { return false }
                rest = rest.dropFirst(key.count + 4)
                continue
            }
            if !isFirst, rest.first == 0x5B {
                let digits = rest.dropFirst().prefix(while: NameStyle.isDigit)
                guard (1...9).contains(digits.count), digits.count == 1 || digits.first != 0x30,
                    rest.dropFirst(1 + digits.count).first == 0x5D
                else { return false }
                rest = rest.dropFirst(digits.count + 2)
                continue
            }
            if !isFirst {
                guard rest.first == 0x2E else { return false }
                rest = rest.dropFirst()
            }
            let word = rest.prefix { $0 != 0x2E && $0 != 0x5B }
            guard let name = String(word), isIdentifier(name), !isFirst || isReferable(name) else { return false }
            rest = rest.dropFirst(word.count)
            isFirst = false
        }
        return true
    }

    /// Whether a byte means itself between quotes.
    private static func isPlain(_ byte: UInt8) -> Bool { byte >= 0x20 && ![0x22, 0x24, 0x25, 0x5C, 0x7F].contains(byte) }

    private static func isLetter(_ byte: UInt8) -> Bool { NameStyle.isLower(byte) || NameStyle.isUpper(byte) || byte == 0x5F }

    /// A token in full: `random:Pet` → `random:index:Pet`, as the published importer resolves tokens of packages without schema.
    static func token(_ token: String) -> String {
        let parts = token.split(separator: ":", omittingEmptySubsequences: false)
        return parts.count == 2 ? "\(parts[0]):index:\(parts[1])" : token
    }

    /// Writes a string in its quotes.
    static func writeQuoted(_ text: String, to out: inout CodeWriter) {
        out.write(byte: 0x22)
        writeEscaped(text, beforeValue: false, to: &out)
        out.write(byte: 0x22)
    }

    /// Writes text as it stands inside quotes: `${` as `$${`, `%{` as `%%{`, and what can't stand there by its escapes.
    ///
    /// - Parameter beforeValue: whether `${` follows, which a `$` at the end of the text would escape.
    static func writeEscaped(_ text: String, beforeValue: Bool, to out: inout CodeWriter) {
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
            case 0xF0...:
                // What lies beyond the basic plane is written by its number, as the published printer does.
                let scalar = String(decoding: bytes[position..<min(position + 4, bytes.count)], as: UTF8.self).unicodeScalars
                    .first
                writeEscape(scalar?.value ?? 0xFFFD, "\\U", digits: 8, to: &out)
                position += 4
                continue
            default: out.write(byte: first)
            }
            position += 1
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
