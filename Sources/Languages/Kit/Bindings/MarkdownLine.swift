import Base

/// The first line of a fenced code block.
struct MarkdownFence {
    private var mark: UInt8
    private var length: Int
    /// What it says of the block's language.
    private(set) var info: Substring

    init?(_ line: Substring) {
        let text = line.withoutLeadingBlanks
        guard let mark = text.utf8.first, mark == 0x60 || mark == 0x7E else { return nil }
        length = text.utf8.prefix { $0 == mark }.count
        guard length >= 3 else { return nil }
        self.mark = mark
        let rest = text.utf8.dropFirst(length)
        if mark == 0x60, rest.contains(0x60) { return nil }
        let words = Substring(rest).split(separator: " ", maxSplits: 1)
        info = words.first?.withoutTrailingBlanks ?? ""
    }

    func isClosed(by line: Substring) -> Bool {
        let text = line.withoutLeadingBlanks.withoutTrailingBlanks.utf8
        return text.count >= length && text.allSatisfy { $0 == mark }
    }
}

extension Substring {
    var withoutLeadingBlanks: Substring { Substring(utf8.drop { $0 == 0x20 || $0 == 0x09 }) }

    var withoutTrailingBlanks: Substring {
        var end = utf8.endIndex
        while end > utf8.startIndex {
            let before = utf8.index(before: end)
            guard utf8[before] == 0x20 || utf8[before] == 0x09 || utf8[before] == 0x0D else { break }
            end = before
        }
        return Substring(utf8[..<end])
    }

    /// Whether a line that goes on with the paragraph stands on a line of its own.
    var endsWithHardBreak: Bool { hasSuffix("  ") }

    /// Whether the line is three or more of a mark that separates sections.
    var isThematicBreak: Bool {
        guard let mark = utf8.first, mark == 0x2D || mark == 0x2A || mark == 0x5F else { return false }
        return utf8.count { $0 == mark } >= 3 && utf8.allSatisfy { $0 == mark || $0 == 0x20 || $0 == 0x09 }
    }

    /// How wide the mark of an item is that the line opens, with the blanks behind it; nil if it opens none.
    var listMarkerWidth: Int? {
        guard let first = utf8.first else { return nil }
        var width = 1
        if NameStyle.isDigit(first) {
            width = utf8.prefix(while: NameStyle.isDigit).count
            guard let mark = utf8.dropFirst(width).first, mark == 0x2E || mark == 0x29 else { return nil }
            width += 1
        } else if first != 0x2A, first != 0x2B, first != 0x2D {
            return nil
        }
        let blanks = utf8.dropFirst(width).prefix { $0 == 0x20 }.count
        guard blanks > 0 else { return nil }
        return width + (blanks > 4 ? 1 : blanks)
    }

    /// Whether the line opens a block of HTML.
    var opensHTML: Bool {
        guard utf8.first == 0x3C, let second = utf8.dropFirst().first else { return false }
        return NameStyle.isLower(NameStyle.lower(second)) || second == 0x2F || second == 0x21
    }

    /// Whether a comment ends in the line.
    var endsComment: Bool { firstRange(of: "-->") != nil }

    /// Whether the line is indented so far that it is code.
    var isIndentedCode: Bool { utf8.first == 0x09 || hasPrefix("    ") }

    /// The line with blanks for the tabs that it begins with: four a tab.
    var withExpandedIndentation: String {
        let tabs = utf8.prefix { $0 == 0x09 }.count
        return tabs == 0 ? String(self) : String(repeating: "    ", count: tabs) + Substring(utf8.dropFirst(tabs))
    }

    /// The heading with one blank behind its mark.
    var withoutBlanksBehindHeadingMark: String {
        let mark = utf8.prefix { $0 == 0x23 }.count
        let content = Substring(utf8.dropFirst(mark)).withoutLeadingBlanks
        guard mark <= 6, utf8.count - mark > content.utf8.count + 1 else { return String(self) }
        return String(repeating: "#", count: mark) + " " + content
    }
}

extension String {
    /// The parts between line breaks.
    var lines: [Substring] {
        var text = self
        text.makeContiguousUTF8()
        var lines: [Substring] = []
        var start = text.startIndex
        while let end = text.utf8[start...].firstIndex(of: 0x0A) {
            lines.append(text[start..<end])
            start = text.utf8.index(after: end)
        }
        lines.append(text[start...])
        return lines
    }

    /// The text with a blank more at both ends of each code span that begins or ends with one.
    var withPaddedCode: String {
        let bytes = Array(utf8)
        guard bytes.contains(0x60) else { return self }
        var out: [UInt8] = []
        var copied = 0
        var index = 0
        while index < bytes.count {
            guard bytes[index] == 0x60 else {
                index += bytes[index] == 0x5C ? 2 : 1
                continue
            }
            let length = bytes[index...].prefix { $0 == 0x60 }.count
            let start = index + length
            guard let end = Self.closing(length, in: bytes, from: start) else {
                index = start
                continue
            }
            index = end + length
            let content = bytes[start..<end]
            guard !content.contains(0x0A), content.contains(where: { $0 != 0x20 }) else { continue }
            var inner = content
            if inner.count > 1, inner.first == 0x20, inner.last == 0x20 { inner = inner.dropFirst().dropLast() }
            let isPadded = [0x20, 0x60].contains(inner.first) || [0x20, 0x60].contains(inner.last)
            out += bytes[copied..<start] + (isPadded ? [0x20] : []) + inner + (isPadded ? [0x20] : [])
            copied = end
        }
        guard copied > 0 else { return self }
        return String(decoding: out + bytes[copied...], as: UTF8.self)
    }

    /// Where the run of so many back-ticks begins that ends a code span.
    private static func closing(_ length: Int, in bytes: [UInt8], from start: Int) -> Int? {
        var index = start
        while index < bytes.count {
            guard bytes[index] == 0x60 else {
                index += 1
                continue
            }
            let run = bytes[index...].prefix { $0 == 0x60 }.count
            if run == length { return index }
            index += run
        }
        return nil
    }
}
