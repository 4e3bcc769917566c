/// Collects a program's text as UTF-8 bytes, with indentation kept by the writer.
///
/// Emitters pass one writer down as `inout`: appending bytes was measured to be several times faster than joining strings.
public struct CodeWriter: Sendable {
    /// What has been written.
    public private(set) var bytes: [UInt8] = []
    /// Number of levels by which `newLine` indents.
    public private(set) var level = 0
    /// The byte that a level consists of, and how many of it.
    private let unit: (byte: UInt8, count: Int)

    /// Creates a writer whose levels indent by `indent`, which repeats one character (for example four blanks, or a tab).
    public init(indent: String, capacity: Int = 2048) {
        unit = (indent.utf8.first ?? 0x20, indent.utf8.count)
        bytes.reserveCapacity(capacity)
    }

    /// Appends text as it is; line breaks in it are not indented.
    @inline(__always)
    public mutating func write(_ text: String) {
        // Strings of the standard library give their bytes at once; a bridged one would be copied first.
        if text.utf8.withContiguousStorageIfAvailable({ bytes.append(contentsOf: $0) }) == nil {
            bytes.append(contentsOf: text.utf8)
        }
    }

    /// Appends text as it is.
    @inline(__always)
    public mutating func write(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Appends one byte, for example a punctuation mark.
    @inline(__always)
    public mutating func write(byte: UInt8) { bytes.append(byte) }

    /// Appends what another writer has collected.
    public mutating func write(_ other: CodeWriter) { bytes.append(contentsOf: other.bytes) }

    /// Appends a line break and the current indentation.
    public mutating func newLine() {
        bytes.append(0x0A)
        writeIndent()
    }

    /// Appends a line break with no indentation, which leaves an empty line empty.
    public mutating func endLine() { bytes.append(0x0A) }

    /// Appends the current indentation.
    public mutating func writeIndent() {
        let count = level * unit.count
        if count > 0 { bytes.append(contentsOf: repeatElement(unit.byte, count: count)) }
    }

    /// Runs `body` with the indentation one level deeper.
    public mutating func indented(_ body: (inout CodeWriter) -> Void) {
        level += 1
        body(&self)
        level -= 1
    }

    /// Deepens the indentation; pair with `outdent`.
    public mutating func indent() { level += 1 }

    /// Undoes one `indent`.
    public mutating func outdent() { level = max(0, level - 1) }

    /// An empty writer with the same indentation, for text that is needed before it is known where it goes.
    public func fresh() -> CodeWriter {
        var copy = self
        copy.bytes = []
        return copy
    }

    /// Takes back what has been written since the text had the given number of bytes, and gives it.
    public mutating func takeBack(from count: Int) -> [UInt8] {
        let start = min(max(0, count), bytes.count)
        let taken = Array(bytes[start...])
        bytes.removeSubrange(start...)
        return taken
    }

    /// Appends bytes as they are.
    public mutating func write(bytes more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

    /// What has been written, as a string.
    public var text: String { String(decoding: bytes, as: UTF8.self) }
}
