import Base

/// Takes tokens off the bytes of a program, one at a time, from wherever the parser stands.
struct HCLLexer {
    let source: SourceFile
    /// Offset of the next byte.
    var position: Int
    /// Where the text ends: of a text that was joined from several files, one file is read at a time.
    let end: Int
    /// Comments passed since they were last taken.
    var comments: [HCLComment] = []

    init(_ source: SourceFile, _ span: SourceSpan? = nil) {
        self.source = source
        position = min(max(0, span?.start ?? 0), source.bytes.count)
        end = min(max(position, span?.end ?? .max), source.bytes.count)
        if source.bytes[position..<end].starts(with: [0xEF, 0xBB, 0xBF]) { position += 3 }
    }

    /// The byte at an offset; 0 past the end, which no token contains.
    @inline(__always)
    func byte(_ offset: Int) -> UInt8 { offset < end ? source.bytes[offset] : 0 }

    var isAtEnd: Bool { position >= end }

    /// The next token. Newlines are tokens unless the caller stands inside brackets that make them blanks.
    mutating func next(skippingNewlines: Bool) -> HCLToken {
        skipBlanks(newlines: skippingNewlines)
        let start = position
        guard !isAtEnd else { return HCLToken(kind: .end, span: SourceSpan(start, start)) }
        let first = byte(start)
        if first == 0x0A {
            position += 1
            return HCLToken(kind: .newline, span: SourceSpan(start, position))
        }
        if Self.isIdentifierStart(first) { return identifier(from: start) }
        if NameStyle.isDigit(first) { return number(from: start) }
        if first == 0x22 {
            position += 1
            return HCLToken(kind: .quote, span: SourceSpan(start, position))
        }
        if first == 0x3C, byte(start + 1) == 0x3C, let heredoc = heredoc(from: start) { return heredoc }
        return mark(from: start)
    }

    /// Skips blanks and comments; comments are kept.
    mutating func skipBlanks(newlines: Bool) {
        while !isAtEnd {
            switch byte(position) {
            case 0x20, 0x09, 0x0D: position += 1
            case 0x0A where newlines: position += 1
            case 0x23: lineComment(markLength: 1)
            case 0x2F where byte(position + 1) == 0x2F: lineComment(markLength: 2)
            case 0x2F where byte(position + 1) == 0x2A: blockComment()
            default: return
            }
        }
    }

    static func isIdentifierStart(_ byte: UInt8) -> Bool {
        NameStyle.isLower(byte) || NameStyle.isUpper(byte) || byte == 0x5F || byte == 0x24 || byte >= 0x80
    }

    static func isIdentifierPart(_ byte: UInt8) -> Bool { isIdentifierStart(byte) || NameStyle.isDigit(byte) || byte == 0x2D }

    private mutating func identifier(from start: Int) -> HCLToken {
        while Self.isIdentifierPart(byte(position)), !isAtEnd { position += 1 }
        let span = SourceSpan(start, position)
        return HCLToken(kind: .identifier(source.text(of: span)), span: span)
    }

    private mutating func number(from start: Int) -> HCLToken {
        while NameStyle.isDigit(byte(position)) { position += 1 }
        if byte(position) == 0x2E, NameStyle.isDigit(byte(position + 1)) {
            position += 1
            while NameStyle.isDigit(byte(position)) { position += 1 }
        }
        if byte(position) | 0x20 == 0x65 {
            var next = position + 1
            if byte(next) == 0x2B || byte(next) == 0x2D { next += 1 }
            if NameStyle.isDigit(byte(next)) {
                position = next
                while NameStyle.isDigit(byte(position)) { position += 1 }
            }
        }
        let span = SourceSpan(start, position)
        return HCLToken(kind: .number(source.text(of: span)), span: span)
    }

    private mutating func heredoc(from start: Int) -> HCLToken? {
        var next = start + 2
        let strips = byte(next) == 0x2D
        if strips { next += 1 }
        let nameStart = next
        while Self.isIdentifierPart(byte(next)), next < end { next += 1 }
        guard next > nameStart else { return nil }
        let name = source.text(of: SourceSpan(nameStart, next))
        if byte(next) == 0x0D { next += 1 }
        guard byte(next) == 0x0A else { return nil }
        position = next + 1
        return HCLToken(kind: .heredoc(name: name, stripsIndent: strips), span: SourceSpan(start, next))
    }

    private mutating func mark(from start: Int) -> HCLToken {
        for length in [3, 2, 1] where start + length <= end {
            let text = String(decoding: source.bytes[start..<start + length], as: UTF8.self)
            if let mark = HCLToken.Mark(rawValue: text) {
                position = start + length
                return HCLToken(kind: .mark(mark), span: SourceSpan(start, position))
            }
        }
        position += 1
        return HCLToken(kind: .invalid, span: SourceSpan(start, position))
    }

    private mutating func lineComment(markLength: Int) {
        let start = position
        while !isAtEnd, byte(position) != 0x0A { position += 1 }
        let text = source.text(of: SourceSpan(start + markLength, position))
        let line = text.hasSuffix("\r") ? String(text.dropLast()) : text
        comments.append(
            HCLComment(
                lines: [line], span: SourceSpan(start, position), startsLine: startsLine(start), isSlashed: markLength == 2))
    }

    private mutating func blockComment() {
        let start = position
        position += 2
        while !isAtEnd, !(byte(position) == 0x2A && byte(position + 1) == 0x2F) { position += 1 }
        let text = source.text(of: SourceSpan(start + 2, position))
        position = min(position + 2, end)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        comments.append(HCLComment(lines: lines, span: SourceSpan(start, position), startsLine: startsLine(start)))
    }

    private func startsLine(_ offset: Int) -> Bool {
        var before = offset - 1
        while before >= 0, byte(before) == 0x20 || byte(before) == 0x09 { before -= 1 }
        return before < 0 || byte(before) == 0x0A
    }
}
