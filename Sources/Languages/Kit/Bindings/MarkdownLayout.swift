import Base

/// Lays out a description as the published generators print Markdown, and leaves the examples of one language in it.
///
/// Lines are taken one after the other: what the published printer changes are blanks at their ends, runs of empty lines, hard line breaks,
/// marks of block quotes behind the first, thematic breaks, and lines that go on with an item of a list. Source of the rules: the comments
/// of the published SDKs beside the descriptions of their schemas.
struct MarkdownLayout {
    /// What the code fences of the language say; nil to keep the examples of all languages.
    let fence: String?

    func text(_ text: String) -> String {
        guard !text.isEmpty else { return text }
        if PlainMarkdown.isPlain(text) { return text }
        var writer = LineWriter(fence: fence)
        for line in text.lines { writer.add(line) }
        writer.finish()
        var lines = writer.lines[...]
        while let last = lines.last, last.isEmpty { lines.removeLast() }
        let joined = lines.joined(separator: "\n")
        return text.utf8.last == 0x0A ? joined + "\n" : joined
    }
}

/// The lines of a description that are left.
private struct LineWriter {
    private let fence: String?
    private(set) var lines: [String] = []
    /// Whether an empty line comes before the next one that is written.
    private var hasPendingBlank = false
    /// The code block that the line at hand is in, and whether it is kept.
    private var block: (fence: MarkdownFence, isKept: Bool)?
    /// Where the paragraph begins that the next line may go on with.
    private var paragraph: Int?
    private var isInQuote = false
    private var isInHTML = false
    private var isInComment = false
    private var isInIndentedCode = false
    /// How far the text of the list's item is indented that the paragraph belongs to.
    private var itemOffset = 0
    private var hasHardBreak = false
    /// Where the example at hand begins, and whether it has a code block.
    private var example: (start: Int, hasCode: Bool)?

    init(fence: String?) { self.fence = fence }

    mutating func add(_ line: Substring) {
        if let open = block {
            if open.isKept { lines.append(String(line)) }
            if open.fence.isClosed(by: line) { block = nil }
            return
        }
        let text = line.withoutTrailingBlanks
        let inner = text.withoutLeadingBlanks
        guard !inner.isEmpty else {
            endParagraph()
            isInHTML = isInHTML && isInComment
            hasPendingBlank = true
            return
        }
        if isInHTML {
            write(String(line))
            if isInComment, line.endsComment { (isInHTML, isInComment) = (false, false) }
            return
        }
        if let open = MarkdownFence(line) {
            begin(open, line)
        } else if fence != nil, inner.hasPrefix("{{%"), inner.hasSuffix("%}}") {
            readShortcode(inner)
        } else {
            addText(line, text, inner)
        }
    }

    mutating func finish() {
        endParagraph()
        if let example, !example.hasCode { lines.removeSubrange(example.start...) }
    }

    private mutating func begin(_ open: MarkdownFence, _ line: Substring) {
        endParagraph()
        let isKept = fence == nil || open.info == fence ?? "" || open.info == "sh"
        block = (open, isKept)
        if isKept {
            example?.hasCode = true
            write(String(line))
        } else {
            // The empty line before a block goes with it.
            hasPendingBlank = false
        }
    }

    private mutating func readShortcode(_ text: Substring) {
        endParagraph()
        let words = text.dropFirst(3).dropLast(3).split(separator: " ")
        switch words.first {
        case "example": example = (lines.count, false)
        case "/example":
            if let example, !example.hasCode {
                lines.removeSubrange(example.start...)
                hasPendingBlank = true
            }
            example = nil
        case "examples", "/examples": break
        default: write(String(text))
        }
    }

    private mutating func addText(_ line: Substring, _ text: Substring, _ inner: Substring) {
        let isIndented = inner.startIndex > text.startIndex
        if paragraph != nil, itemOffset == 0, !isInQuote, text.isIndentedCode {
            // So far to the right, no mark opens anything.
            continueParagraph(text, line)
        } else if isInIndentedCode, text.isIndentedCode {
            write(text.withExpandedIndentation)
            isInIndentedCode = true
        } else if inner.isThematicBreak, paragraph == nil || inner.utf8.first != 0x2D {
            endParagraph()
            write(text[..<inner.startIndex] + "***")
        } else if inner.utf8.first == 0x23, !isIndented {
            endParagraph()
            write(inner.withoutBlanksBehindHeadingMark.withPaddedCode)
        } else if let width = inner.listMarkerWidth {
            let offset = text.utf8.distance(from: text.startIndex, to: inner.startIndex) + width
            endParagraph()
            beginParagraph(text, line)
            itemOffset = offset
        } else if inner.utf8.first == 0x3E {
            addQuote(line, text, inner)
        } else if paragraph != nil {
            // A line that is indented less than the item's text goes on with it all the same.
            let isLazy = text.utf8.distance(from: text.startIndex, to: inner.startIndex) < itemOffset && !text.isIndentedCode
            continueParagraph((isLazy ? String(repeating: " ", count: itemOffset) : "") + text, line)
        } else if inner.opensHTML, !isIndented {
            isInComment = inner.hasPrefix("<!--")
            isInHTML = !isInComment || !line.endsComment
            write(String(line))
        } else if text.isIndentedCode {
            write(text.withExpandedIndentation)
            isInIndentedCode = true
        } else {
            beginParagraph(text, line)
        }
    }

    private mutating func continueParagraph(_ text: some StringProtocol, _ line: Substring) {
        if hasHardBreak, let last = lines.indices.last { lines[last] += "\\" }
        lines.append(String(text))
        hasHardBreak = line.endsWithHardBreak
    }

    /// A line of a block quote: of a paragraph in it only the first line keeps its mark.
    private mutating func addQuote(_ line: Substring, _ text: Substring, _ inner: Substring) {
        let content = inner.dropFirst().withoutLeadingBlanks
        let isPlain =
            !content.isEmpty && content.listMarkerWidth == nil && MarkdownFence(content) == nil
            && content.utf8.first != 0x23 && content.utf8.first != 0x3E
        if isInQuote, isPlain, paragraph != nil {
            if hasHardBreak, let last = lines.indices.last { lines[last] += "\\" }
            lines.append(String(content))
            hasHardBreak = line.endsWithHardBreak
            return
        }
        endParagraph()
        beginParagraph(text, line)
        isInQuote = isPlain
    }

    private mutating func beginParagraph(_ text: Substring, _ line: Substring) {
        write(String(text))
        paragraph = lines.count - 1
        hasHardBreak = line.endsWithHardBreak
    }

    private mutating func endParagraph() {
        if let paragraph, paragraph < lines.count, lines[paragraph...].contains(where: { $0.utf8.contains(0x60) }) {
            let padded = lines[paragraph...].joined(separator: "\n").withPaddedCode
            lines.replaceSubrange(paragraph..., with: padded.lines.map(String.init))
        }
        paragraph = nil
        isInQuote = false
        itemOffset = 0
        hasHardBreak = false
    }

    private mutating func write(_ line: String) {
        if hasPendingBlank, !lines.isEmpty { lines.append("") }
        hasPendingBlank = false
        isInIndentedCode = false
        lines.append(line)
    }
}
