import Base

/// Finds the descriptions that are laid out already, as most are: paragraphs and lists in which the published printer changes nothing.
///
/// It knows only a few forms, so that asking costs less than laying out; what it doesn't know isn't plain.
struct PlainMarkdown {
    private let bytes: UnsafeBufferPointer<UInt8>

    /// What the line before was.
    private enum Line { case empty, paragraph, item }

    /// Whether laying a description out gives the same text.
    static func isPlain(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { PlainMarkdown(bytes: $0).isPlain }
    }

    private var isPlain: Bool {
        var previous = Line.empty
        var start = 0
        var paragraph = 0
        var hasCode = false
        while start < bytes.count {
            let end = endOfLine(start, &hasCode)
            if end == start {
                guard previous != .empty, spansArePlain(paragraph, start, hasCode) else { return false }
                (previous, hasCode) = (.empty, false)
            } else {
                guard let line = kind(start, end) else { return false }
                switch (previous, line) {
                // Text below an item gets the indentation of the item's text.
                case (.item, .paragraph): return false
                case (.paragraph, .paragraph): break
                default:
                    // A line that opens an item ends the paragraph before it, whose spans end there too.
                    if previous != .empty, hasCode { guard spansArePlain(paragraph, start, true) else { return false } }
                    hasCode = bytes[start..<end].contains(0x60)
                    paragraph = start
                }
                previous = line
            }
            start = end + 1
        }
        return previous == .empty ? bytes.isEmpty : spansArePlain(paragraph, bytes.count, hasCode)
    }

    private func endOfLine(_ start: Int, _ hasCode: inout Bool) -> Int {
        var index = start
        while index < bytes.count, bytes[index] != 0x0A {
            if bytes[index] == 0x60 { hasCode = true }
            index += 1
        }
        return index
    }

    /// What a line that isn't empty is; nil if it is, or might be, something else.
    private func kind(_ start: Int, _ end: Int) -> Line? {
        let first = bytes[start]
        guard bytes[end - 1] > 0x20 else { return nil }
        func byte(_ offset: Int) -> UInt8 { start + offset < end ? bytes[start + offset] : 0 }
        if Self.isLetter(first) { return .paragraph }
        switch first {
        case UInt8(ascii: "("), UInt8(ascii: "["): return .paragraph
        case 0x60: return byte(1) == 0x60 ? nil : .paragraph
        case UInt8(ascii: "*"), UInt8(ascii: "-"):
            if byte(1) == first, Self.isLetter(byte(2)) { return .paragraph }
            return byte(1) == 0x20 && (Self.isLetter(byte(2)) || byte(2) == 0x60) ? .item : nil
        default: return nil
        }
    }

    /// Whether no code span of a paragraph begins or ends with a blank, or is marked by more than one back-tick.
    private func spansArePlain(_ start: Int, _ end: Int, _ hasCode: Bool) -> Bool {
        guard hasCode else { return true }
        var index = start
        while index < end {
            guard bytes[index] == 0x60 else {
                index += bytes[index] == 0x5C ? 2 : 1
                continue
            }
            let open = index + 1
            guard let close = bytes[open..<end].firstIndex(of: 0x60) else { return true }
            guard close > open, bytes[open] != 0x20, bytes[close - 1] != 0x20 else { return false }
            if close + 1 < end, bytes[close + 1] == 0x60 { return false }
            index = close + 1
        }
        return true
    }

    private static func isLetter(_ byte: UInt8) -> Bool { NameStyle.isLower(byte) || NameStyle.isUpper(byte) }
}
