import Synchronization

/// One source text: its name for messages, its UTF-8 bytes, and where each line starts.
///
/// A text that stands inside another document (an example in a schema's description) has an `origin`, so that a finding
/// in it points at the place where a person can mend it.
public final class SourceFile: Sendable {
    /// Where an embedded text begins in the document that holds it.
    public struct Origin: Hashable, Sendable {
        /// Name of the outer document.
        public var file: String
        /// Where the embedded text's first line begins in it.
        public var start: SourceLocation
        /// Whether each line of the text is a line of the outer document; false for a text inside a JSON string,
        /// where every line has the string's own position.
        public var hasOwnLines: Bool

        /// Creates an origin.
        public init(file: String, start: SourceLocation, hasOwnLines: Bool) {
            self.file = file
            self.start = start
            self.hasOwnLines = hasOwnLines
        }

        /// The place in the outer document of a place in the text, where lines of the one are lines of the other.
        func outer(_ inner: SourceLocation) -> SourceLocation {
            let column = inner.line == 1 ? start.column + inner.column - 1 : inner.column
            return SourceLocation(line: start.line + inner.line - 1, column: column)
        }
    }

    /// Path as given by the user, or a label such as `<stdin>`.
    public let name: String
    /// The text as UTF-8.
    public let bytes: [UInt8]
    /// Where this text stands in another document, if it does.
    public let origin: Origin?
    /// The files that this text was joined from, each with the offset of its first byte; empty for a text of one file.
    public let parts: [(start: Int, file: SourceFile)]

    /// The lines, once somebody asked: nobody does for a schema without faults, and it may have many megabytes.
    private let knownLines = Mutex<LineTable?>(nil)

    /// Creates a source text from bytes that are taken to be UTF-8.
    public convenience init(name: String, bytes: [UInt8], origin: Origin? = nil) {
        self.init(name: name, bytes: bytes, origin: origin, parts: [])
    }

    private init(name: String, bytes: [UInt8], origin: Origin?, parts: [(start: Int, file: SourceFile)]) {
        self.name = name
        self.bytes = bytes
        self.origin = origin
        self.parts = parts
    }

    private var lines: LineTable {
        knownLines.withLock { known in
            let table = known ?? LineTable(bytes)
            known = table
            return table
        }
    }

    /// Byte offset at which each line starts; never empty.
    public var lineStarts: [Int] { lines.starts }

    /// Creates a source text from a string.
    public convenience init(name: String, text: String, origin: Origin? = nil) {
        self.init(name: name, bytes: Array(text.utf8), origin: origin)
    }

    /// Several files as one text, with a line break after each, so that one span can stand in any of them. One file stays as it is.
    public static func joining(_ files: [SourceFile], name: String) -> SourceFile {
        if files.count == 1, let only = files.first { return only }
        var bytes: [UInt8] = []
        var parts: [(start: Int, file: SourceFile)] = []
        for file in files {
            parts.append((bytes.count, file))
            bytes += file.bytes
            bytes.append(0x0A)
        }
        return SourceFile(name: name, bytes: bytes, origin: nil, parts: parts)
    }

    /// The file that a byte of this text comes from, and the byte's offset there: the text itself unless it was joined.
    public func part(at offset: Int) -> (file: SourceFile, offset: Int) {
        guard let part = parts.last(where: { $0.start <= offset }) else { return (self, offset) }
        return (part.file, offset - part.start)
    }

    /// The line and column of a byte offset; offsets past the end give the end.
    public func location(of offset: Int) -> SourceLocation {
        lines.location(of: min(max(0, offset), bytes.count), in: bytes)
    }

    /// The byte offset of a place; places past a line's end give its end, lines past the end the end of the text.
    public func offset(of place: SourceLocation) -> Int {
        let lines = lines
        guard lines.starts.indices.contains(place.line - 1) else { return place.line < 1 ? 0 : bytes.count }
        var low = lines.starts[place.line - 1]
        var high = lineEnd(place.line)
        // A line may be megabytes long: the offset is searched, not counted.
        let end = high
        while low < high {
            let middle = (low + high) / 2
            if lines.location(of: middle, in: bytes).column < place.column { low = middle + 1 } else { high = middle }
        }
        while low < end, bytes[low] & 0xC0 == 0x80 { low += 1 }
        return low
    }

    /// The offset at which a line ends (from 1), before its line break.
    public func lineEnd(_ number: Int) -> Int {
        let starts = lineStarts
        guard starts.indices.contains(number - 1) else { return bytes.count }
        let start = starts[number - 1]
        var end = number < starts.count ? starts[number] - 1 : bytes.count
        if end > start, bytes[end - 1] == 0x0D { end -= 1 }
        return max(start, end)
    }

    /// The text of a span, with invalid UTF-8 replaced; a span outside the text is cut to it.
    public func text(of span: SourceSpan) -> String {
        let start = min(max(0, span.start), bytes.count)
        let end = min(max(start, span.end), bytes.count)
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    /// The line with the given number (from 1), without its line break; empty if there is none.
    public func line(_ number: Int) -> String {
        let starts = lineStarts
        guard starts.indices.contains(number - 1) else { return "" }
        return String(decoding: bytes[starts[number - 1]..<lineEnd(number)], as: UTF8.self)
    }
}
