/// A fenced code block of a Markdown text, as byte ranges of that text.
///
/// Source of the rules: CommonMark, section "Fenced code blocks". A fence is made of backquotes or of tildes.
struct Fence: Hashable {
    /// The whole block, both fence lines with their line breaks included.
    var range: Range<Int>
    /// The lines between the fences.
    var content: Range<Int>
    /// The first word of the info string, in lower case; empty if there is none.
    var name: String
    /// The blanks before the opening fence.
    var indent: Int
    /// The character that its fences are made of.
    var mark: UInt8
    /// How many of them the opening fence has.
    var marks: Int
    /// Whether the block ends with a fence rather than with the text.
    var isClosed: Bool

    /// All code blocks of a text, in order.
    static func all(in text: [UInt8]) -> [Fence] {
        var found: [Fence] = []
        var open: Fence?
        var start = 0
        while start < text.count {
            let end = text[start...].firstIndex(of: newLine).map { $0 + 1 } ?? text.count
            let line = text[start..<end]
            if var fence = open {
                if closes(line, fence) {
                    fence.content = fence.content.lowerBound..<start
                    fence.range = fence.range.lowerBound..<end
                    fence.isClosed = true
                    found.append(fence)
                    open = nil
                }
            } else {
                open = opening(line)
            }
            start = end
        }
        if var fence = open {
            fence.content = fence.content.lowerBound..<text.count
            fence.range = fence.range.lowerBound..<text.count
            found.append(fence)
        }
        return found
    }

    /// The block that a line opens, if it opens one.
    private static func opening(_ line: ArraySlice<UInt8>) -> Fence? {
        let indent = line.prefix { $0 == blank }.count
        // Blocks inside list items are indented further than CommonMark's three blanks; they are fences all the same.
        guard let mark = line.dropFirst(indent).first, mark == backquote || mark == tilde else { return nil }
        let marks = line.dropFirst(indent).prefix { $0 == mark }.count
        let info = line.dropFirst(indent + marks)
        guard marks >= 3, mark == tilde || !info.contains(backquote) else { return nil }
        let word = info.drop { $0 == blank }.prefix { $0 != blank && $0 != newLine && $0 != carriageReturn && $0 != 0x7B }
        return Fence(
            range: line.startIndex..<line.endIndex, content: line.endIndex..<line.endIndex,
            name: String(decoding: word, as: UTF8.self).lowercased(), indent: indent, mark: mark, marks: marks, isClosed: false)
    }

    /// Whether a line closes the block.
    private static func closes(_ line: ArraySlice<UInt8>, _ fence: Fence) -> Bool {
        let rest = line.drop { $0 == blank }
        let marks = rest.prefix { $0 == fence.mark }.count
        guard marks >= fence.marks else { return false }
        return rest.dropFirst(marks).allSatisfy { $0 == blank || $0 == newLine || $0 == carriageReturn || $0 == 0x09 }
    }

    private static let newLine: UInt8 = 0x0A
    private static let carriageReturn: UInt8 = 0x0D
    private static let blank: UInt8 = 0x20
    private static let backquote: UInt8 = 0x60
    private static let tilde: UInt8 = 0x7E
}
