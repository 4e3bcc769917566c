/// Writes JSON as UTF-8 bytes, members in the order in which they are written.
///
/// Our answers are a handful of shapes; writing their bytes is several times faster than building a document first.
public struct JSONWriter: Sendable {
    /// What has been written.
    public private(set) var bytes: [UInt8] = []
    private var needsComma = false

    /// Creates an empty writer.
    public init(capacity: Int = 1024) { bytes.reserveCapacity(capacity) }

    /// Writes `{`, the members that `body` writes, and `}`.
    public mutating func object(_ body: (inout JSONWriter) -> Void) { nest(0x7B, 0x7D, body) }

    /// Writes `[`, the elements that `body` writes, and `]`.
    public mutating func array(_ body: (inout JSONWriter) -> Void) { nest(0x5B, 0x5D, body) }

    /// Writes a member's key; its value must follow.
    public mutating func key(_ name: String) {
        separate()
        quote(name.utf8)
        bytes.append(0x3A)
        needsComma = false
    }

    /// Writes a string.
    public mutating func value(_ text: String) {
        separate()
        quote(text.utf8)
        needsComma = true
    }

    /// Writes UTF-8 bytes as a string; they are taken to be valid.
    public mutating func value(utf8 text: [UInt8]) {
        separate()
        quote(text)
        needsComma = true
    }

    /// Writes a number.
    public mutating func value(_ number: Int) {
        separate()
        bytes.append(contentsOf: String(number).utf8)
        needsComma = true
    }

    /// Writes `true` or `false`.
    public mutating func value(_ flag: Bool) {
        separate()
        bytes.append(contentsOf: (flag ? "true" : "false").utf8)
        needsComma = true
    }

    /// Writes `null`.
    public mutating func null() {
        separate()
        bytes.append(contentsOf: "null".utf8)
        needsComma = true
    }

    /// Writes bytes that are JSON already.
    public mutating func raw(_ json: [UInt8]) {
        separate()
        bytes.append(contentsOf: json)
        needsComma = true
    }

    /// Writes a member whose value is a string, or null.
    public mutating func member(_ name: String, _ text: String?) {
        key(name)
        if let text { value(text) } else { null() }
    }

    /// Writes a member whose value is a number, or null.
    public mutating func member(_ name: String, _ number: Int?) {
        key(name)
        if let number { value(number) } else { null() }
    }

    private mutating func nest(_ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void) {
        separate()
        bytes.append(open)
        needsComma = false
        body(&self)
        bytes.append(close)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(0x2C) }
    }

    /// Ends a document with a line break.
    public mutating func endLine() { bytes.append(0x0A) }

    private mutating func quote(_ text: String.UTF8View) {
        // Strings of the standard library give their bytes at once; others are copied first.
        guard text.withContiguousStorageIfAvailable({ quote($0) }) == nil else { return }
        quote(Array(text))
    }

    private mutating func quote(_ text: [UInt8]) { text.withUnsafeBufferPointer { quote($0) } }

    /// How many bytes are escaped at a time, into a buffer on the stack.
    private static let pieceLength = 512

    private mutating func quote(_ text: UnsafeBufferPointer<UInt8>) {
        bytes.append(0x22)
        // An escape takes at most six bytes; eight more let a whole word be stored at the end.
        withUnsafeTemporaryAllocation(byteCount: Self.pieceLength * 6 + 8, alignment: 8) { buffer in
            var start = 0
            while start < text.count {
                let end = min(start + Self.pieceLength, text.count)
                let piece = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: text[start..<end]))
                let count = Self.escape(piece, into: buffer)
                bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
                start = end
            }
        }
        bytes.append(0x22)
    }

    /// Copies at most `pieceLength` bytes with escapes, and gives the number of bytes that they have then. Most text needs none, so eight
    /// bytes are copied together; what was copied from the first byte that needs an escape on is written over.
    private static func escape(_ text: UnsafeRawBufferPointer, into buffer: UnsafeMutableRawBufferPointer) -> Int {
        var read = 0
        var written = 0
        while read < text.count {
            if read + 8 <= text.count {
                let word = text.loadUnaligned(fromByteOffset: read, as: UInt64.self)
                buffer.storeBytes(of: word, toByteOffset: written, as: UInt64.self)
                let marks = escapeMarks(UInt64(littleEndian: word))
                let plain = marks == 0 ? 8 : marks.trailingZeroBitCount / 8
                read += plain
                written += plain
                if marks == 0 { continue }
            }
            let byte = text[read]
            read += 1
            guard needsEscape(byte) else {
                buffer[written] = byte
                written += 1
                continue
            }
            buffer[written] = 0x5C
            switch byte {
            case 0x22, 0x5C: buffer[written + 1] = byte
            case 0x0A: buffer[written + 1] = 0x6E
            case 0x09: buffer[written + 1] = 0x74
            case 0x0D: buffer[written + 1] = 0x72
            default:
                for (offset, digit) in [0x75, 0x30, 0x30, hex[Int(byte >> 4)], hex[Int(byte & 15)]].enumerated() {
                    buffer[written + 1 + offset] = digit
                }
                written += 4
            }
            written += 2
        }
        return written
    }

    /// A mark in the upper bit of the lowest of eight bytes that needs an escape; what stands above it says nothing, since a byte that is
    /// less than what is subtracted from it borrows from the next.
    private static func escapeMarks(_ word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        func equal(_ byte: UInt64) -> UInt64 { (word ^ (ones &* byte)) &- ones }
        let controls = word &- (ones &* 0x20)
        return (controls | equal(0x22) | equal(0x5C) | equal(0x7F)) & ~word & (ones &* 0x80)
    }

    private static func needsEscape(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x7F || byte == 0x22 || byte == 0x5C }
    private static let hex = Array("0123456789abcdef".utf8)
}
