import Base

/// A block of a doc comment.
enum GoDocBlock {
    case paragraph([GoDocComment.Line])
    case heading(GoDocComment.Line)
    case code([GoDocComment.Line])
    /// A list's lines, and whether an empty line is before it.
    case list([GoDocComment.Line], isApart: Bool)
}

/// Finds the blocks of a doc comment: paragraphs end at empty or indented lines, and what is indented is a list or code.
struct GoDocBlocks {
    typealias Line = GoDocComment.Line

    let lines: [Line]

    /// The blocks in the order of the text.
    var all: [GoDocBlock] {
        var blocks: [GoDocBlock] = []
        /// Lines before this one count as indented.
        var forced = 0
        var index = 0
        var previousEnd = 0
        while true {
            while index < lines.count, lines[index].isEmpty { index += 1 }
            guard index < lines.count else { return blocks }
            let start = index
            if index < forced || lines[index].isIndented {
                let end = endOfIndented(start, forced)
                if lines[start].listItem != nil {
                    blocks.append(.list(Array(lines[start..<end]), isApart: previousEnd < start))
                } else {
                    blocks.append(.code(Array(lines[start..<end])))
                }
                index = end
            } else {
                var end = start + 1
                while end < lines.count, !lines[end].isEmpty, !lines[end].isIndented { end += 1 }
                if let earlier = startOfForced(start, end) {
                    forced = end
                    end = earlier
                    if end == start { continue }
                }
                blocks.append(block(start, end))
                index = end
            }
            previousEnd = index
        }
    }

    /// Where a run of indented lines ends, the empty lines behind it left out. A brace right behind it belongs to it.
    private func endOfIndented(_ start: Int, _ forced: Int) -> Int {
        var takesItems = start < forced && lines[start].listItem != nil
        var index = start + 1
        while index < lines.count {
            let line = lines[index]
            guard line.isEmpty || index < forced || line.isIndented || (takesItems && line.listItem != nil) else { break }
            if line.isEmpty { takesItems = false }
            index += 1
        }
        while index > start, lines[index - 1].isEmpty { index -= 1 }
        if index < lines.count, lines[index].first == UInt8(ascii: "}") { index += 1 }
        return index
    }

    /// The last lines of a paragraph belong to the indented lines behind them where they look like items, or like the beginning of code;
    /// gives the first of these.
    private func startOfForced(_ start: Int, _ end: Int) -> Int? {
        guard end < lines.count, !lines[end].isEmpty, lines[end].listItem == nil else { return nil }
        let last = lines[end - 1]
        if last.listItem != nil {
            var first = end - 1
            while first > start, lines[first - 1].listItem != nil { first -= 1 }
            return first
        }
        return last.last == UInt8(ascii: "{") || last.last == UInt8(ascii: "\\") ? end - 1 : nil
    }

    private func block(_ start: Int, _ end: Int) -> GoDocBlock {
        let line = lines[start]
        if end - start == 1 {
            if line.count >= 2, line.first == UInt8(ascii: "#"), line.dropFirst().isIndented, line.trimmed.count > 1 {
                return .heading(line.dropFirst().trimmed)
            }
            if isOldHeading(start) { return .heading(line.trimmed) }
        }
        return .paragraph(Array(lines[start..<end]))
    }

    /// Whether a line alone between empty lines is a heading by its form: it begins with a capital, ends in a letter or digit and has no
    /// punctuation but what titles have.
    private func isOldHeading(_ index: Int) -> Bool {
        guard index > 0, lines[index - 1].isEmpty, index + 2 < lines.count, lines[index + 1].isEmpty, !lines[index + 2].isIndented
        else { return false }
        let line = lines[index].trimmed
        let text = String(decoding: line, as: UTF8.self).unicodeScalars
        guard let first = text.first, first.properties.generalCategory == .uppercaseLetter, let last = text.last,
            last.properties.generalCategory.isLetter || last.properties.generalCategory == .decimalNumber
        else { return false }
        let excluded: Set<Unicode.Scalar> = [
            ";", ":", "!", "?", "+", "*", "/", "=", "[", "]", "{", "}", "_", "^", "°", "&", "§", "~", "%", "#", "@", "<", "\"",
            ">",
            "\\",
        ]
        if text.contains(where: excluded.contains) { return false }
        let bytes = Array(line)
        for (position, byte) in bytes.enumerated() {
            let next = position + 1 < bytes.count ? bytes[position + 1] : 0
            if byte == UInt8(ascii: "'") {
                // Only a possessive s may follow.
                guard next == UInt8(ascii: "s"), position + 2 >= bytes.count || bytes[position + 2] == 0x20 else { return false }
            } else if byte == UInt8(ascii: "."), next == 0x20 || next == 0 {
                return false
            }
        }
        return true
    }
}
