/// Where the lines of a text start, and what its columns are counted by.
struct LineTable: Sendable {
    /// Byte offset at which each line starts; never empty.
    let starts: [Int]
    /// Number of bytes that continue a character before every 1024th byte: a schema of many megabytes may be one line, and
    /// counting its columns from the start would take milliseconds for each finding.
    private let continuationCounts: [Int]
    private static let stride = 1024

    /// Reads the lines of a text.
    init(_ bytes: [UInt8]) {
        var starts = [0]
        var counts = [0]
        counts.reserveCapacity(bytes.count / Self.stride + 1)
        bytes.withUnsafeBufferPointer { bytes in
            var offset = 0
            while offset < bytes.count {
                let end = min(offset + Self.stride, bytes.count)
                var continuations = 0
                for index in offset..<end {
                    continuations += bytes[index] & 0xC0 == 0x80 ? 1 : 0
                    if bytes[index] == 0x0A { starts.append(index + 1) }
                }
                counts.append((counts.last ?? 0) + continuations)
                offset = end
            }
        }
        self.starts = starts
        continuationCounts = counts
    }

    /// The line and column of a byte offset in the text.
    func location(of offset: Int, in bytes: [UInt8]) -> SourceLocation {
        var low = 0
        var high = starts.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if starts[middle] <= offset { low = middle } else { high = middle - 1 }
        }
        let start = starts[low]
        let column = offset - start - (continuations(before: offset, in: bytes) - continuations(before: start, in: bytes)) + 1
        return SourceLocation(line: low + 1, column: column)
    }

    /// Number of bytes before an offset that continue a character.
    private func continuations(before offset: Int, in bytes: [UInt8]) -> Int {
        let block = min(offset / Self.stride, continuationCounts.count - 1)
        return bytes[block * Self.stride..<offset].reduce(continuationCounts[block]) { $1 & 0xC0 == 0x80 ? $0 + 1 : $0 }
    }
}
