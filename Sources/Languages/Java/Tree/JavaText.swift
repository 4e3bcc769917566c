import Base

/// How strings, text blocks and comments are written so that Java reads them.
enum JavaText {
    /// Writes a string literal.
    static func writeLiteral(_ text: String, to w: inout CodeWriter) {
        w.write(byte: 0x22)
        writeEscaped(text, to: &w)
        w.write(byte: 0x22)
    }

    private static func writeEscaped(_ text: String, to w: inout CodeWriter) {
        for byte in text.utf8 {
            switch byte {
            case 0x22, 0x5C:
                w.write(byte: 0x5C)
                w.write(byte: byte)
            case 0x0A: w.write("\\n")
            case 0x0D: w.write("\\r")
            case 0x08: w.write("\\b")
            case 0x0C: w.write("\\f")
            case 0x00: w.write("\\000")
            case 0x1A: w.write("\\032")
            default: w.write(byte: byte)
            }
        }
    }

    /// Writes text inside a text block: as it is where Java can read it so, else with backslashes and quotes escaped.
    static func writeRawBlock(_ text: String, to w: inout CodeWriter) {
        let isRaw = isReadableBlock(text)
        var quotes = 0
        for byte in text.utf8 {
            quotes = byte == 0x22 ? quotes + 1 : 0
            switch byte {
            case 0x5C where !isRaw: w.write("\\\\")
            case 0x22 where !isRaw && quotes == 3:
                w.write("\\\"")
                quotes = 0
            case 0x0D: w.write("\\r")
            case 0x00: w.write("\\000")
            case 0x1A: w.write("\\032")
            default: w.write(byte: byte)
            }
        }
    }

    /// Whether the text has only escapes that Java knows, and no three quotes.
    ///
    /// Upstream programs carry escapes of their own (`\"`), which the published programs hand through.
    private static func isReadableBlock(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        var i = 0
        var quotes = 0
        while i < bytes.count {
            quotes = bytes[i] == 0x22 ? quotes + 1 : 0
            if quotes == 3 { return false }
            guard bytes[i] == 0x5C else {
                i += 1
                continue
            }
            guard i + 1 < bytes.count else { return false }
            switch bytes[i + 1] {
            case 0x62, 0x66, 0x6E, 0x72, 0x73, 0x74, 0x22, 0x27, 0x5C, 0x0A, 0x30...0x37: i += 2
            default: return false
            }
            quotes = 0
        }
        return true
    }

    /// Writes a line comment, its mark once where the source repeats it (`# // text`). A backslash that Java would take for the
    /// start of a character's number is doubled.
    static func writeComment(_ line: String, to w: inout CodeWriter) {
        w.write("//")
        let bytes = Array((line.hasPrefix(" //") ? line.dropFirst(3) : line[...]).utf8)
        var backslashes = 0
        for (i, byte) in bytes.enumerated() {
            if byte == 0x5C {
                backslashes += 1
                if backslashes % 2 == 1, i + 1 < bytes.count, bytes[i + 1] == 0x75 {
                    w.write(byte: 0x5C)
                    backslashes += 1
                }
            } else {
                backslashes = 0
            }
            w.write(byte: byte == 0x0A || byte == 0x0D ? 0x20 : byte)
        }
    }
}
