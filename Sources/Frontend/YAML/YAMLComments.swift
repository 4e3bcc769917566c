import Base
import Documents

/// The comments of a YAML text, handed out in the order of the text to what they belong to.
///
/// The tree has no comments, so they are found by position: a `#` outside every scalar, at the start of a line or after a blank.
struct YAMLComments {
    /// One comment, up to the end of its line.
    private struct Comment {
        /// Offset of the `#`.
        var offset: Int
        /// Number of bytes before it on its line.
        var column: Int
        /// Whether nothing else stands on its line.
        var isFullLine: Bool
        /// What follows the mark.
        var text: String
    }

    /// Where the next key of an enclosing collection stands: comments from there on belong to others.
    struct Limit {
        var offset: Int
        var column: Int
        /// Nothing follows.
        static let none = Limit(offset: Int.max, column: -1)
    }

    private var comments: [Comment] = []
    private var next = 0
    private let lineStarts: [Int]
    /// Column at which the program stands: what is left of it belongs to the document around it.
    private let column: Int

    /// No comments.
    static let none = YAMLComments()

    private init() {
        lineStarts = []
        column = 0
    }

    /// Finds the comments around and in a node.
    init(_ source: SourceFile, around node: YAMLNode) {
        guard source.bytes.contains(0x23) else {
            self = .none
            return
        }
        var spans: [SourceSpan] = []
        Self.collectScalars(node, &spans)
        let start = node.span.start
        let ownColumn = start - Self.lineStart(of: start, in: source.lineStarts)
        self = YAMLComments(
            source, column: ownColumn, spans: spans, from: Self.firstLine(above: start, in: source), end: node.span.end)
    }

    private init(_ source: SourceFile, column: Int, spans: [SourceSpan], from start: Int, end: Int) {
        lineStarts = source.lineStarts
        self.column = column
        let bytes = source.bytes
        var position = start
        var lineStart = start
        var isBlank = true
        var nextSpan = 0
        while position < bytes.count {
            while nextSpan < spans.count, spans[nextSpan].end <= position { nextSpan += 1 }
            if nextSpan < spans.count, spans[nextSpan].start <= position {
                position = max(position, Self.skip(spans[nextSpan], in: bytes, &lineStart))
                nextSpan += 1
                isBlank = lineStart == position
                continue
            }
            let byte = bytes[position]
            if byte == 0x0A {
                lineStart = position + 1
                isBlank = true
            } else if byte == 0x23, position == lineStart || bytes[position - 1] == 0x20 || bytes[position - 1] == 0x09 {
                var lineEnd = position + 1
                while lineEnd < bytes.count, bytes[lineEnd] != 0x0A { lineEnd += 1 }
                var last = lineEnd
                if last > position + 1, bytes[last - 1] == 0x0D { last -= 1 }
                let text = String(decoding: bytes[(position + 1)..<last], as: UTF8.self)
                comments.append(Comment(offset: position, column: position - lineStart, isFullLine: isBlank, text: text))
                position = lineEnd
                continue
            } else if byte != 0x20, byte != 0x09, byte != 0x0D {
                // What comes after the program belongs to the document around it.
                if position >= end { break }
                isBlank = false
            }
            position += 1
        }
    }

    /// The end of a scalar; only the head of a block scalar is looked at further, since a comment may stand there.
    private static func skip(_ span: SourceSpan, in bytes: [UInt8], _ lineStart: inout Int) -> Int {
        var end = min(span.end, bytes.count)
        // The span of a block scalar reaches into the line after it.
        if let first = bytes[span.start..<max(span.start, end)].first, first == 0x7C || first == 0x3E {
            while end > span.start, bytes[end - 1] == 0x20 { end -= 1 }
        }
        if let newLine = bytes[span.start..<max(span.start, end)].lastIndex(of: 0x0A) { lineStart = newLine + 1 }
        return max(end, span.start + 1)
    }

    /// The start of the comment lines directly above a node, or of its own line.
    private static func firstLine(above offset: Int, in source: SourceFile) -> Int {
        var line = source.location(of: offset).line - 1
        while line > 0 {
            let start = source.lineStarts[line - 1]
            let end = source.lineStarts[line]
            guard let first = source.bytes[start..<end].first(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { break }
            guard first == 0x23 || first == 0x0A else { break }
            line -= 1
        }
        return source.lineStarts.indices.contains(line) ? source.lineStarts[line] : 0
    }

    private static func collectScalars(_ node: YAMLNode, _ spans: inout [SourceSpan]) {
        // An alias has its anchor's children, whose places have been seen.
        guard !node.isAlias else { return }
        switch node.kind {
        case .scalar: if node.span.end > node.span.start { spans.append(node.span) }
        case .sequence(let elements): for element in elements { collectScalars(element, &spans) }
        case .mapping(let members):
            for (key, value) in members {
                collectScalars(key, &spans)
                collectScalars(value, &spans)
            }
        }
    }

    private func lineStart(of offset: Int) -> Int { Self.lineStart(of: offset, in: lineStarts) }

    private static func lineStart(of offset: Int, in lineStarts: [Int]) -> Int {
        var low = 0
        var high = lineStarts.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
        }
        return lineStarts.isEmpty ? 0 : lineStarts[low]
    }

    private var isAtEnd: Bool { next >= comments.count }

    /// The limit that a node sets for what stands before it.
    func limit(_ node: YAMLNode) -> Limit {
        guard !isAtEnd, !node.isAlias else { return Limit(offset: node.span.start, column: 0) }
        return Limit(offset: node.span.start, column: node.span.start - lineStart(of: node.span.start))
    }

    /// Takes what stands before the given offset and belongs to nothing yet.
    mutating func leading(before offset: Int) -> [String] {
        guard !isAtEnd, comments[next].offset < offset else { return [] }
        var lines: [String] = []
        while next < comments.count, comments[next].offset < offset {
            lines.append(comments[next].text)
            next += 1
        }
        return lines
    }

    /// Takes the comment that stands on the same line after the given offset.
    mutating func trailing(after offset: Int, before end: Int = Int.max) -> String? {
        guard !isAtEnd else { return nil }
        let comment = comments[next]
        guard !comment.isFullLine, comment.offset >= offset, comment.offset < end else { return nil }
        guard comment.offset - comment.column == lineStart(of: offset) else { return nil }
        next += 1
        return comment.text
    }

    /// Takes the full-line comments after the last item of a collection that stand as deep as its items, up to the limit.
    mutating func ending(_ collection: YAMLNode, limit: Limit) -> [String] {
        guard !isAtEnd, !collection.isAlias else { return [] }
        let column = collection.span.start - lineStart(of: collection.span.start)
        var lines: [String] = []
        while next < comments.count {
            let comment = comments[next]
            guard comment.isFullLine, comment.offset < limit.offset, comment.column >= column, comment.column > limit.column
            else { break }
            lines.append(comment.text)
            next += 1
        }
        return lines
    }

    /// Takes all that is left of the program's own.
    mutating func rest() -> [String] {
        var lines: [String] = []
        while next < comments.count, !comments[next].isFullLine || comments[next].column >= column {
            lines.append(comments[next].text)
            next += 1
        }
        return lines
    }
}
