import Base

/// Writes one scalar of a YAML document in the form that needs the least around it.
///
/// Source of the rules: the YAML specification for what each form can hold; the encoder of the published generator for which one
/// it takes: plain where that reads back as the same string, then single quotes, a literal block for several lines, double
/// quotes for everything else. Lines are never folded.
enum YAMLScalar {
    /// A form of a scalar.
    private enum Form { case plain, singleQuoted, doubleQuoted, literal }

    /// What the characters of a text rule out.
    private struct Analysis {
        var hasBreaks = false
        var allowsPlain = true
        var allowsSingleQuotes = true
        var allowsLiteral = true

        init(_ bytes: [UInt8]) {
            if Self.isPlainWord(bytes) { return }
            let first = bytes.first ?? 0x20
            var isSpecial = bytes.starts(with: [0x2D, 0x2D, 0x2D]) || bytes.starts(with: [0x2E, 0x2E, 0x2E])
            var hasTabs = false
            var hasUnprintable = false
            var hasSpaceBeforeBreak = false
            var hasSpaceAfterBreak = false
            var before: UInt8 = 0x20
            var isAfterBreak = false
            for (index, byte) in bytes.enumerated() {
                let next = index + 1 < bytes.count ? bytes[index + 1] : 0x20
                let endsWord = next == 0x20 || next == 0x09 || (index + 1 == bytes.count)
                switch byte {
                case 0x23: if before == 0x20 || before == 0x09 || before == 0x0A || index == 0 { isSpecial = true }
                case 0x3A: if endsWord { isSpecial = true }
                case 0x3F, 0x2D: if index == 0, endsWord { isSpecial = true }
                case 0x2C, 0x5B, 0x5D, 0x7B, 0x7D, 0x26, 0x2A, 0x21, 0x7C, 0x3E, 0x27, 0x22, 0x25, 0x40, 0x60:
                    if index == 0 { isSpecial = true }
                case 0x09: hasTabs = true
                default: if YAMLScalar.isUnprintable(bytes, at: index) { hasUnprintable = true }
                }
                if byte == 0x0A {
                    hasBreaks = true
                    if before == 0x20, index > 0 { hasSpaceBeforeBreak = true }
                } else if byte == 0x20, isAfterBreak {
                    hasSpaceAfterBreak = true
                }
                isAfterBreak = byte == 0x0A
                before = byte
            }
            let last = bytes.last ?? 0x20
            let isOpen = first == 0x20 || first == 0x0A || last == 0x20 || last == 0x0A
            allowsSingleQuotes = !hasSpaceAfterBreak && !hasSpaceBeforeBreak && !hasTabs && !hasUnprintable
            allowsPlain = allowsSingleQuotes && !isOpen && !hasBreaks && !isSpecial
            allowsLiteral = last != 0x20 && !hasSpaceBeforeBreak && !hasUnprintable
        }

        /// Whether the text is a letter and then letters, digits, `_`, `-`, `.` and `/`, as most are: every form can hold it.
        private static func isPlainWord(_ bytes: [UInt8]) -> Bool {
            guard let first = bytes.first, isLetter(first) else { return false }
            return bytes.allSatisfy { isLetter($0) || (0x2D...0x39).contains($0) || $0 == 0x5F }
        }

        private static func isLetter(_ byte: UInt8) -> Bool { NameStyle.isLower(byte) || NameStyle.isUpper(byte) }
    }

    /// Writes a string that stands as a value; a block's lines are indented by `indent` blanks. A line comment may be given for
    /// the head of a block, where it has to stand; the result says whether it was written.
    @discardableResult
    static func write(_ text: String, indent: Int, comment: String? = nil, to out: inout CodeWriter) -> Bool {
        let bytes = Array(text.utf8)
        switch form(of: text, bytes, isKey: false) {
        case .plain: out.write(text)
        case .singleQuoted: writeSingleQuoted(bytes, to: &out)
        case .doubleQuoted: writeDoubleQuoted(text, to: &out)
        case .literal:
            writeLiteral(bytes, indent: indent, comment: comment, to: &out)
            return comment != nil
        }
        return false
    }

    /// Longest key that stands before its colon on one line; YAML's own bound is 1024.
    private static let longestKey = 128

    /// Writes a string that stands as a key, and its colon. A very long key has a line of its own, begun by `? `.
    static func writeKey(_ text: String, to out: inout CodeWriter) {
        let bytes = Array(text.utf8)
        let isLong = bytes.count > longestKey
        if isLong { out.write("? ") }
        defer {
            if isLong { out.newLine() }
            out.write(byte: 0x3A)
        }
        switch form(of: text, bytes, isKey: true) {
        case .plain: out.write(text)
        case .singleQuoted: writeSingleQuoted(bytes, to: &out)
        case .doubleQuoted, .literal: writeDoubleQuoted(text, to: &out)
        }
    }

    private static func form(of text: String, _ bytes: [UInt8], isKey: Bool) -> Form {
        // The published generator writes "" rather than ''.
        guard !bytes.isEmpty else { return .doubleQuoted }
        let analysis = Analysis(bytes)
        if analysis.hasBreaks { return !isKey && analysis.allowsLiteral ? .literal : .doubleQuoted }
        if analysis.allowsPlain, !YAMLPlainText.isTakenForOther(text) { return .plain }
        return analysis.allowsSingleQuotes ? .singleQuoted : .doubleQuoted
    }

    private static func writeSingleQuoted(_ bytes: [UInt8], to out: inout CodeWriter) {
        out.write(byte: 0x27)
        for byte in bytes {
            if byte == 0x27 { out.write(byte: 0x27) }
            out.write(byte: byte)
        }
        out.write(byte: 0x27)
    }

    /// Whether a block of the text says by how many blanks its lines are indented, since the first of them doesn't tell.
    static func saysIndentation(_ text: String) -> Bool { saysIndentation(text.utf8.first) }

    private static func saysIndentation(_ first: UInt8?) -> Bool { first == 0x20 || first == 0x0A }

    private static func writeLiteral(_ bytes: [UInt8], indent: Int, comment: String?, to out: inout CodeWriter) {
        out.write(byte: 0x7C)
        // Without a number, the first line would tell the indentation.
        if saysIndentation(bytes.first) { out.write(byte: 0x32) }
        if bytes.last != 0x0A {
            out.write(byte: 0x2D)
        } else if bytes.count == 1 || bytes[bytes.count - 2] == 0x0A {
            out.write(byte: 0x2B)
        }
        if let comment {
            out.write(" #")
            out.write(comment)
        }
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        if bytes.last == 0x0A { lines.removeLast() }
        for line in lines {
            out.endLine()
            guard !line.isEmpty else { continue }
            for _ in 0..<indent { out.write(byte: 0x20) }
            for byte in line { out.write(byte: byte) }
        }
    }

    static func writeDoubleQuoted(_ text: String, to out: inout CodeWriter) {
        out.write(byte: 0x22)
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x00: out.write("\\0")
            case 0x07: out.write("\\a")
            case 0x08: out.write("\\b")
            case 0x09: out.write("\\t")
            case 0x0A: out.write("\\n")
            case 0x0B: out.write("\\v")
            case 0x0C: out.write("\\f")
            case 0x0D: out.write("\\r")
            case 0x1B: out.write("\\e")
            case 0x22: out.write("\\\"")
            case 0x5C: out.write("\\\\")
            case 0x85: out.write("\\N")
            case 0xA0: out.write("\\_")
            case 0x2028: out.write("\\L")
            case 0x2029: out.write("\\P")
            case 0x20...0x7E, 0xA1...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD: out.write(String(scalar))
            case ...0xFF: writeEscape(scalar.value, "\\x", digits: 2, to: &out)
            case ...0xFFFF: writeEscape(scalar.value, "\\u", digits: 4, to: &out)
            default: writeEscape(scalar.value, "\\U", digits: 8, to: &out)
            }
        }
        out.write(byte: 0x22)
    }

    private static func writeEscape(_ value: UInt32, _ mark: StaticString, digits: Int, to out: inout CodeWriter) {
        out.write(mark)
        let hex = String(value, radix: 16, uppercase: true)
        for _ in 0..<max(0, digits - hex.utf8.count) { out.write(byte: 0x30) }
        out.write(hex)
    }

    /// Whether a character that only double quotes can hold begins here: controls, and what lies beyond the basic plane.
    private static func isUnprintable(_ bytes: [UInt8], at index: Int) -> Bool {
        let byte = bytes[index]
        let second = index + 1 < bytes.count ? bytes[index + 1] : 0
        let third = index + 2 < bytes.count ? bytes[index + 2] : 0
        switch byte {
        case 0x0A, 0x20...0x7E: return false
        case 0x80...0xBF: return false
        case 0xC2: return second < 0xA0
        case 0xE2: return second == 0x80 && (third == 0xA8 || third == 0xA9)
        case 0xED: return second >= 0xA0
        case 0xEF: return (second == 0xBB && third == 0xBF) || (second == 0xBF && (third == 0xBE || third == 0xBF))
        case 0xC3...0xEF: return false
        default: return true
        }
    }
}

/// Which texts YAML, or the readers of the YAML language, take for something other than a string.
enum YAMLPlainText {
    private static let words: Set<String> = ["~", "null", "Null", "NULL", "true", "True", "TRUE", "false", "False", "FALSE"]
    private static let numberWords: Set<String> = ["inf", "infinity", "nan"]

    /// Whether the text needs quotes to stay a string.
    static func isTakenForOther(_ text: String) -> Bool {
        guard let first = text.utf8.first else { return true }
        switch first {
        case 0x30...0x39, 0x2B, 0x2D, 0x2E: return isNumber(text)
        case 0x74, 0x54, 0x66, 0x46, 0x7E: return isWord(text)
        case 0x6E, 0x4E: return isWord(text) || isNumberWord(text)
        case 0x69, 0x49: return isNumberWord(text)
        default: return false
        }
    }

    // Most texts are longer than all of these words.
    private static func isWord(_ text: String) -> Bool { text.utf8.count <= 5 && words.contains(text) }
    private static func isNumberWord(_ text: String) -> Bool { text.utf8.count <= 8 && numberWords.contains(text.lowercased()) }

    private static func isNumber(_ text: String) -> Bool {
        guard text.utf8.count <= 64 else { return text.utf8.allSatisfy { NameStyle.isDigit($0) || $0 == 0x5F } }
        var rest = Substring(text.lowercased().filter { $0 != "_" })
        if rest.hasPrefix("-") || rest.hasPrefix("+") { rest = rest.dropFirst() }
        if numberWords.contains(String(rest)) || rest == ".inf" || rest == ".nan" { return true }
        for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where rest.hasPrefix(prefix) {
            let digits = rest.dropFirst(2)
            return !digits.isEmpty && digits.utf8.allSatisfy { Int(String(UnicodeScalar($0)), radix: radix) != nil }
        }
        return isDecimal(Array(rest.utf8)[...])
    }

    private static func isDecimal(_ bytes: ArraySlice<UInt8>) -> Bool {
        var rest = bytes
        func skipDigits() -> Int {
            let before = rest.count
            rest = rest.drop(while: NameStyle.isDigit)
            return before - rest.count
        }
        var digits = skipDigits()
        if rest.first == 0x2E {
            rest = rest.dropFirst()
            digits += skipDigits()
        }
        guard digits > 0 else { return false }
        if rest.first == 0x65 {
            rest = rest.dropFirst()
            if rest.first == 0x2B || rest.first == 0x2D { rest = rest.dropFirst() }
            guard skipDigits() > 0 else { return false }
        }
        return rest.isEmpty
    }
}
