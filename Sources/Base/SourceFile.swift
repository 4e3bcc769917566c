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
    /// Byte offset at which each line starts; never empty.
    public let lineStarts: [Int]
    /// Where this text stands in another document, if it does.
    public let origin: Origin?
    /// The files that this text was joined from, each with the offset of its first byte; empty for a text of one file.
    public let parts: [(start: Int, file: SourceFile)]

    /// Number of bytes that continue a character before every 1024th byte: a schema of many megabytes may be one line, and
    /// counting its columns from the start would take milliseconds for each finding.
    private let continuationCounts: [Int]
    private static let stride = 1024

    /// Creates a source text from bytes that are taken to be UTF-8.
    public convenience init(name: String, bytes: [UInt8], origin: Origin? = nil) {
        self.init(name: name, bytes: bytes, origin: origin, parts: [])
    }

    private init(name: String, bytes: [UInt8], origin: Origin?, parts: [(start: Int, file: SourceFile)]) {
        self.name = name
        self.bytes = bytes
        self.origin = origin
        self.parts = parts
        var starts = [0]
        var counts = [0]
        counts.reserveCapacity(bytes.count / Self.stride + 1)
        var continuations = 0
        bytes.withUnsafeBytes { bytes in
            var offset = 0
            while offset < bytes.count {
                let end = min(offset + 8, bytes.count)
                // Most bytes are neither: a schema has many megabytes, so that eight are looked at together.
                if end - offset < 8 || Self.holdsBreakOrNonASCII(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) {
                    for index in offset..<end {
                        continuations += bytes[index] & 0xC0 == 0x80 ? 1 : 0
                        if bytes[index] == 0x0A { starts.append(index + 1) }
                    }
                }
                offset = end
                if offset % Self.stride == 0 { counts.append(continuations) }
            }
        }
        lineStarts = starts
        continuationCounts = counts
    }

    /// Whether one of eight bytes is a line break, or isn't ASCII.
    private static func holdsBreakOrNonASCII(_ word: UInt64) -> Bool {
        let difference = word ^ 0x0A0A_0A0A_0A0A_0A0A
        return ((difference &- 0x0101_0101_0101_0101) & ~difference | word) & 0x8080_8080_8080_8080 != 0
    }

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
        let offset = min(max(0, offset), bytes.count)
        var low = 0
        var high = lineStarts.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
        }
        let start = lineStarts[low]
        let column = offset - start - (continuations(before: offset) - continuations(before: start)) + 1
        return SourceLocation(line: low + 1, column: column)
    }

    /// The byte offset of a place; places past a line's end give its end, lines past the end the end of the text.
    public func offset(of place: SourceLocation) -> Int {
        guard lineStarts.indices.contains(place.line - 1) else { return place.line < 1 ? 0 : bytes.count }
        var low = lineStarts[place.line - 1]
        var high = lineEnd(place.line)
        // A line may be megabytes long: the offset is searched, not counted.
        let end = high
        while low < high {
            let middle = (low + high) / 2
            if location(of: middle).column < place.column { low = middle + 1 } else { high = middle }
        }
        while low < end, bytes[low] & 0xC0 == 0x80 { low += 1 }
        return low
    }

    /// The offset at which a line ends (from 1), before its line break.
    public func lineEnd(_ number: Int) -> Int {
        guard lineStarts.indices.contains(number - 1) else { return bytes.count }
        let start = lineStarts[number - 1]
        var end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
        if end > start, bytes[end - 1] == 0x0D { end -= 1 }
        return max(start, end)
    }

    /// Number of bytes before an offset that continue a character.
    private func continuations(before offset: Int) -> Int {
        let block = min(offset / Self.stride, continuationCounts.count - 1)
        return bytes[block * Self.stride..<offset].reduce(continuationCounts[block]) { $1 & 0xC0 == 0x80 ? $0 + 1 : $0 }
    }

    /// The text of a span, with invalid UTF-8 replaced; a span outside the text is cut to it.
    public func text(of span: SourceSpan) -> String {
        let start = min(max(0, span.start), bytes.count)
        let end = min(max(start, span.end), bytes.count)
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    /// The line with the given number (from 1), without its line break; empty if there is none.
    public func line(_ number: Int) -> String {
        guard lineStarts.indices.contains(number - 1) else { return "" }
        return String(decoding: bytes[lineStarts[number - 1]..<lineEnd(number)], as: UTF8.self)
    }
}
