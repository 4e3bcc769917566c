import Base

extension SourceFile {
    /// The text of a span without the blanks between its words and marks.
    ///
    /// What is between quotes stays, as does one blank between two words: `f( a , [for x in b: x])` gives `f(a,[for x in b:x])`.
    func compactText(of span: SourceSpan) -> String {
        var result: [UInt8] = []
        /// Whether the scanner is in a string, for each string and each `${` in it, the outermost first.
        var isQuoted: [Bool] = []
        var isBlank = false
        let end = min(span.end, bytes.count)
        var position = max(0, span.start)
        while position < end {
            let byte = bytes[position]
            position += 1
            if isQuoted.last ?? false {
                result.append(byte)
                switch byte {
                case 0x5C where position < end:
                    result.append(bytes[position])
                    position += 1
                case 0x22: isQuoted.removeLast()
                case 0x24, 0x25:
                    guard position < end, bytes[position] == 0x7B else { continue }
                    result.append(0x7B)
                    position += 1
                    // A doubled mark is itself, and opens nothing.
                    if !result.dropLast().suffix(2).elementsEqual([byte, byte]) { isQuoted.append(false) }
                default: break
                }
                continue
            }
            if byte == 0x20 || byte == 0x09 || byte == 0x0D {
                isBlank = true
                continue
            }
            if isBlank, let last = result.last, HCLLexer.isIdentifierPart(last), HCLLexer.isIdentifierPart(byte) {
                result.append(0x20)
            }
            isBlank = false
            result.append(byte)
            switch byte {
            case 0x22: isQuoted.append(true)
            case 0x7B where !isQuoted.isEmpty: isQuoted.append(false)
            case 0x7D where !isQuoted.isEmpty: isQuoted.removeLast()
            default: break
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
