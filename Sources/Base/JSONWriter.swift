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

    /// Most text needs no escape: it is copied in pieces from one escape to the next.
    private mutating func quote(_ text: UnsafeBufferPointer<UInt8>) {
        bytes.append(0x22)
        var start = 0
        while true {
            let index = Self.nextEscape(in: text, from: start)
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            guard index < text.count else { break }
            start = index + 1
            bytes.append(0x5C)
            let byte = text[index]
            switch byte {
            case 0x22, 0x5C: bytes.append(byte)
            case 0x0A: bytes.append(0x6E)
            case 0x09: bytes.append(0x74)
            case 0x0D: bytes.append(0x72)
            default: bytes.append(contentsOf: [0x75, 0x30, 0x30, Self.hex[Int(byte >> 4)], Self.hex[Int(byte & 15)]])
            }
        }
        bytes.append(0x22)
    }

    /// Where the next byte stands that needs an escape; the end if none does. Eight bytes are looked at together, since few do.
    private static func nextEscape(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        while index + 8 <= text.count {
            let word = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let marks = escapeMarks(UInt64(littleEndian: word))
            if marks != 0 { return index + marks.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < text.count, !needsEscape(text[index]) { index += 1 }
        return index
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
