#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reads lines from a file descriptor: all that are at hand at a time, so that a batch is answered in large pieces and a
/// single question at once.
struct LineReader {
    private let descriptor: Int32
    private var rest: [UInt8] = []
    private var isAtEnd = false
    private let record: RunRecord?
    private static let size = 1 << 20

    /// Creates a reader.
    ///
    /// - Parameter record: stores the bytes that are read. Bytes that an earlier worker has read but not answered are read again from it.
    init(descriptor: Int32, record: RunRecord? = nil) {
        self.descriptor = descriptor
        self.record = record
        rest = record?.input ?? []
    }

    /// Tells the record that the lines so far won't be needed again.
    func forgetLines() { record?.forgetInput(but: rest) }

    /// The lines that are at hand, at least one; nil at the end.
    mutating func next() -> [ArraySlice<UInt8>]? {
        var hasLine = rest.contains(0x0A)
        while !isAtEnd, !hasLine || (rest.count < Self.size * 8 && hasMore()) { hasLine = readPiece() || hasLine }
        guard !rest.isEmpty else { return nil }
        var end = rest.endIndex
        if !isAtEnd, let last = rest.lastIndex(of: 0x0A) { end = last + 1 }
        var lines: [ArraySlice<UInt8>] = []
        var start = rest.startIndex
        while start < end {
            let stop = rest[start..<end].firstIndex(of: 0x0A) ?? end
            if stop > start { lines.append(rest[start..<stop]) }
            start = stop + 1
        }
        rest = Array(rest[end...])
        return lines
    }

    /// Reads what one call gives; whether it held a line's end.
    private mutating func readPiece() -> Bool {
        let piece = Files.readPiece(descriptor, upTo: Self.size) ?? []
        if piece.isEmpty { isAtEnd = true }
        rest.append(contentsOf: piece)
        record?.keep(input: piece)
        return piece.contains(0x0A)
    }

    /// Whether more can be read without waiting.
    private func hasMore() -> Bool {
        var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&state, 1, 0) > 0
    }
}
