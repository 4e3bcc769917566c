import Base

/// Writes a document with its comments: two blanks a level, and lists indented below their keys.
struct YAMLPrinter {
    /// Where a collection's first entry stands.
    private enum Opening {
        /// On a line of its own.
        case line
        /// On the line that has been begun: the document's first, or after the `- ` of a list.
        case inline
    }

    /// How far the lines of a block of text stand from the `-` of the list that it is an element of.
    enum ListBlocks: Sendable {
        /// By two blanks, as everything in the list.
        case narrow
        /// By four blanks, but for texts whose block says its indentation, which counts from the list's.
        case wide
    }

    /// The comment of the line being written, until the value or colon that it follows is there.
    private struct LineComment {
        var text: String?
        /// The lines of the comment that go on below.
        var below: [String] = []
    }

    /// Whether nothing is written for null after a key.
    private let leavesNullEmpty: Bool
    private let listBlocks: ListBlocks
    private var out = CodeWriter(indent: "  ")

    private init(leavesNullEmpty: Bool, listBlocks: ListBlocks) {
        self.leavesNullEmpty = leavesNullEmpty
        self.listBlocks = listBlocks
    }

    /// The text of a document.
    static func text(of document: YAMLMapping, leavesNullEmpty: Bool = false, listBlocks: ListBlocks = .wide) -> [UInt8] {
        var printer = YAMLPrinter(leavesNullEmpty: leavesNullEmpty, listBlocks: listBlocks)
        if document.entries.isEmpty { printer.out.write("{}") }
        printer.writeEntries(document.entries, .inline)
        printer.writeComments(document.endComments)
        printer.out.endLine()
        return printer.out.bytes
    }

    // MARK: Values

    /// Writes a value: a scalar after a blank, a collection below (`.line`) or from here on (`.inline`).
    private mutating func write(_ node: YAMLNode, _ opening: Opening, _ comment: LineComment) {
        switch node {
        case .null:
            if leavesNullEmpty, opening == .line { write(comment) } else { writeBare("null", opening, comment) }
        case .bare(let text): writeBare(text, opening, comment)
        case .string(let text):
            var rest = comment
            if opening == .line { out.write(byte: 0x20) }
            let isNarrow = opening == .inline && (listBlocks == .narrow || YAMLScalar.saysIndentation(text))
            let indent = (isNarrow ? out.level : out.level + 1) * 2
            let isWritten = YAMLScalar.write(text, indent: indent, comment: comment.text, to: &out)
            if isWritten { rest = LineComment() }
            write(rest)
        case .mapping(let mapping):
            if mapping.entries.isEmpty { return writeEmpty("{}", mapping.endComments, opening, comment) }
            open(opening, comment)
            writeEntries(mapping.entries, opening)
            writeComments(mapping.endComments)
            close(opening)
        case .sequence(let sequence):
            if sequence.elements.isEmpty { return writeEmpty("[]", sequence.endComments, opening, comment) }
            open(opening, comment)
            for (index, element) in sequence.elements.enumerated() {
                let own = begin(element.comments, index == 0 ? opening : .line)
                out.write("- ")
                out.indent()
                write(element.value, .inline, own)
                out.outdent()
            }
            writeComments(sequence.endComments)
            close(opening)
        case .function(let key, let argument):
            open(opening, comment)
            _ = begin(YAMLEntryComments(), opening)
            YAMLScalar.writeKey(key, to: &out)
            write(argument, .line, opening == .line ? LineComment() : comment)
            close(opening)
        case .unsaid(let construct):
            writeBare(
                "null", opening,
                LineComment(text: " \(NameStyle.capitalized(construct)) can't be said in YAML", below: comment.below))
        }
    }

    private mutating func writeEntries(_ entries: [YAMLEntry], _ opening: Opening) {
        for (index, entry) in entries.enumerated() {
            let comment = begin(entry.comments, index == 0 ? opening : .line)
            YAMLScalar.writeKey(entry.key, to: &out)
            write(entry.value, .line, comment)
        }
    }

    private mutating func writeBare(_ text: String, _ opening: Opening, _ comment: LineComment) {
        if opening == .line { out.write(byte: 0x20) }
        out.write(text)
        write(comment)
    }

    private mutating func writeEmpty(
        _ text: String, _ endComments: [String], _ opening: Opening, _ comment: LineComment
    ) {
        writeBare(text, opening, comment)
        out.indent()
        writeComments(endComments)
        out.outdent()
    }

    // MARK: Entries

    /// Opens a collection. Below a key its entries stand one level further in; in a list the level is set already, and the comment of
    /// the element gives way to that of its first entry.
    private mutating func open(_ opening: Opening, _ comment: LineComment) {
        guard opening == .line else { return }
        write(comment)
        out.indent()
    }

    private mutating func close(_ opening: Opening) {
        if opening == .line { out.outdent() }
    }

    /// Begins an entry with the comments above it. Gives the comment of its line.
    private mutating func begin(_ comments: YAMLEntryComments, _ opening: Opening) -> LineComment {
        var isInline = opening == .inline
        for line in comments.above {
            // The published form of an empty line, which has no blanks.
            if line.followsGap, !isInline { out.endLine() }
            if !isInline { out.newLine() }
            isInline = false
            out.write(byte: 0x23)
            out.write(line.text)
        }
        if !isInline { out.newLine() }
        return LineComment(text: comments.trailing, below: comments.below)
    }

    /// Writes the comment of a line, where nothing more follows on it.
    private mutating func write(_ comment: LineComment) {
        guard let text = comment.text else { return }
        out.write(" #")
        out.write(text)
        writeComments(comment.below)
    }

    private mutating func writeComments(_ lines: [String]) {
        for line in lines {
            out.newLine()
            out.write(byte: 0x23)
            out.write(line)
        }
    }
}
