import Base

/// Text blocks whose value is the text that they are made of.
///
/// Java drops the indentation that all lines share, and white space at their ends, before it reads escapes. Escaped white space stays.
enum JavaTextBlock {
    /// Whether a block can hold the text. White space beyond ASCII has no escape, so that it must not begin or end a line.
    static func canHold(_ text: String) -> Bool {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return true }
        return lines(of: text).allSatisfy { line in
            !isWideSpace(line.first) && !isWideSpace(line.last)
        }
    }

    /// Writes the lines between the delimiters; the closing one follows behind the current indentation.
    static func write(_ text: String, to w: inout CodeWriter) {
        let lines = lines(of: text)
        // One line that starts with something visible is enough for the others to keep their indentation.
        let needsStart = !lines.contains { line in line.first.map { !isSpace($0) } ?? false }
        var isStartEscaped = !needsStart
        for (i, line) in lines.enumerated() {
            if i > 0 { w.write(byte: 0x0A) }
            let isBlank = line.allSatisfy(isSpace)
            let escapesStart = !line.isEmpty && (isBlank || !isStartEscaped)
            if escapesStart, !isBlank { isStartEscaped = true }
            // The closing delimiter must not be taken for more of the text's quotation marks.
            let meetsDelimiter = i + 1 == lines.count && w.level == 0
            write(line, escapesStart: escapesStart, meetsDelimiter: meetsDelimiter, to: &w)
        }
    }

    private static func write(
        _ line: ArraySlice<Unicode.Scalar>, escapesStart: Bool, meetsDelimiter: Bool, to w: inout CodeWriter
    ) {
        var quotes = 0
        for (i, scalar) in zip(line.indices, line) {
            quotes = scalar == "\"" ? quotes + 1 : 0
            let isLast = i + 1 == line.endIndex
            switch scalar {
            case "\\": w.write("\\\\")
            case "\"" where quotes == 3 || isLast && meetsDelimiter:
                w.write("\\\"")
                quotes = 0
            case "\r": w.write("\\r")
            case "\0": w.write("\\000")
            case "\u{1A}": w.write("\\032")
            case _ where isSpace(scalar) && (isLast || escapesStart && i == line.startIndex): w.write(escape(scalar))
            default: w.write(String(scalar))
            }
        }
    }

    private static func lines(of text: String) -> [ArraySlice<Unicode.Scalar>] {
        Array(text.unicodeScalars).split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// Whether Java takes the character for white space that it may drop; a carriage return is always escaped.
    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0B, 0x0C, 0x1C...0x20: true
        default: isWideSpace(scalar)
        }
    }

    private static func isWideSpace(_ scalar: Unicode.Scalar?) -> Bool {
        guard let scalar, scalar.value >= 0x80 else { return false }
        switch scalar.properties.generalCategory {
        case .spaceSeparator: return ![0xA0, 0x2007, 0x202F].contains(scalar.value)
        case .lineSeparator, .paragraphSeparator: return true
        default: return false
        }
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case " ": "\\s"
        case "\t": "\\t"
        case "\u{0C}": "\\f"
        default: "\\0" + String(scalar.value, radix: 8)
        }
    }
}
