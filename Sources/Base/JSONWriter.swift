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
        for index in text.indices {
            let byte = text[index]
            guard Self.needsEscape[Int(byte)] else { continue }
            bytes.append(contentsOf: text[start..<index])
            start = index + 1
            bytes.append(0x5C)
            switch byte {
            case 0x22, 0x5C: bytes.append(byte)
            case 0x0A: bytes.append(0x6E)
            case 0x09: bytes.append(0x74)
            case 0x0D: bytes.append(0x72)
            default: bytes.append(contentsOf: [0x75, 0x30, 0x30, Self.hex[Int(byte >> 4)], Self.hex[Int(byte & 15)]])
            }
        }
        bytes.append(contentsOf: text[start...])
        bytes.append(0x22)
    }

    private static let needsEscape = (0...255).map { $0 < 0x20 || $0 == 0x7F || $0 == 0x22 || $0 == 0x5C }
    private static let hex = Array("0123456789abcdef".utf8)
}
