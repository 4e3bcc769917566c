import Base

/// Lays out the comment of a declaration as gofmt does: code is indented by a tab, lists by blanks, headings begin with `#`, and what links
/// stand for comes last.
///
/// Source of the rules: the documentation of Go's doc comments, and what gofmt makes of published comments.
struct GoDocComment {
    /// A line without its break.
    typealias Line = Slice<UnsafeBufferPointer<UInt8>>

    /// The text without comment marks, laid out.
    static func formatted(_ text: String) -> String {
        if isPlain(text) { return text }
        var text = text
        return text.withUTF8 { bytes in
            var layout = GoDocLayout()
            let lines = bytes[...].split(separator: 0x0A, omittingEmptySubsequences: false)
            layout.add(GoDocBlocks(lines: unindented(lines)).all)
            return String(decoding: layout.bytes, as: UTF8.self)
        }
    }

    /// Whether a text is one line in which nothing can change.
    private static func isPlain(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            guard let first = bytes.first else { return true }
            if first <= 0x20 || first == UInt8(ascii: "#") || first == UInt8(ascii: "[") || first >= 0x80 { return false }
            var last: UInt8 = 0
            for byte in bytes {
                if byte == 0x0A || byte == last && (byte == 0x60 || byte == 0x27) { return false }
                last = byte
            }
            return true
        }
    }

    /// Lines without the indentation that they share, and without empty lines around them.
    static func unindented(_ lines: [Line]) -> [Line] {
        var lines = lines[...]
        while lines.first?.isEmpty == true { lines.removeFirst() }
        while lines.last?.isEmpty == true { lines.removeLast() }
        guard let first = lines.first else { return [] }
        var prefix = first.leadingBlanks
        for line in lines where !line.isEmpty {
            prefix = prefix.prefix(zip(prefix, line.leadingBlanks).prefix { $0 == $1 }.count)
        }
        var out: [Line] = []
        out.reserveCapacity(lines.count)
        for line in lines {
            let rest = line.starts(with: prefix) ? line.dropFirst(prefix.count) : line
            out.append(rest.trimmed.isEmpty ? rest.prefix(0) : rest)
        }
        while out.first?.isEmpty == true { out.removeFirst() }
        while out.last?.isEmpty == true { out.removeLast() }
        return out
    }
}

extension GoDocComment.Line {
    /// The blanks and tabs that it begins with.
    var leadingBlanks: Self { prefix { $0 == 0x20 || $0 == 0x09 } }
    /// Whether it begins with a blank or a tab.
    var isIndented: Bool { first == 0x20 || first == 0x09 }

    /// It without white space around it.
    var trimmed: Self {
        var line = drop { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) }
        while line.starts(with: [0xC2, 0xA0]) { line = line.dropFirst(2).drop { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) } }
        return line.withoutTrailingSpace
    }

    /// It without white space at its end.
    var withoutTrailingSpace: Self {
        var line = self
        while let last = line.last {
            if last == 0x20 || (last >= 0x09 && last <= 0x0D) {
                line.removeLast()
            } else if last == 0xA0, line.dropLast().last == 0xC2 {
                line.removeLast(2)
            } else {
                break
            }
        }
        return line
    }

    /// The mark of a list's item, and what follows it; the number is empty for items without one. Nil if it begins no item.
    var listItem: (number: Self, rest: Self)? {
        let line = trimmed
        guard let first = line.first else { return nil }
        let number: Self
        let rest: Self
        switch first {
        case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "-"):
            (number, rest) = (line.prefix(0), line.dropFirst())
        case 0xE2 where line.starts(with: [0xE2, 0x80, 0xA2]):
            (number, rest) = (line.prefix(0), line.dropFirst(3))
        case 0x30...0x39:
            number = line.prefix(while: NameStyle.isDigit)
            let mark = line.dropFirst(number.count)
            guard mark.first == UInt8(ascii: ".") || mark.first == UInt8(ascii: ")") else { return nil }
            rest = mark.dropFirst()
        default: return nil
        }
        guard rest.isIndented, !rest.trimmed.isEmpty else { return nil }
        return (number, rest)
    }
}
