import Base

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Writes Go as its formatter leaves it: indented by tabs, with the values of neighbouring `key: value` lines aligned.
struct GoWriter: Sendable {
    private var code = CodeWriter(indent: "\t")
    /// Blanks to insert, by byte offset, in order of discovery.
    private var pads: [(offset: Int, count: Int)] = []

    /// Creates an empty writer.
    init() {}

    /// Number of bytes written, without the blanks of alignment.
    var position: Int { code.bytes.count }

    /// Appends text as it is.
    mutating func write(_ text: String) { code.write(text) }
    /// Appends text as it is.
    mutating func write(_ text: StaticString) { code.write(text) }
    /// Appends a line break and the indentation.
    mutating func newLine() { code.newLine() }
    /// Appends a line break alone.
    mutating func endLine() { code.endLine() }
    /// Appends the indentation.
    mutating func writeIndent() { code.writeIndent() }
    /// Deepens the indentation.
    mutating func indent() { code.indent() }
    /// Undoes one `indent`.
    mutating func outdent() { code.outdent() }

    /// Appends a line: indentation, text, line break.
    mutating func line(_ text: String) {
        code.writeIndent()
        code.write(text)
        code.endLine()
    }

    /// Appends a line that opens a block.
    mutating func open(_ text: String) {
        line(text)
        indent()
    }

    /// Closes a block by a line.
    mutating func close(_ text: String = "}") {
        outdent()
        line(text)
    }

    /// Whether a line break was written at or after the offset.
    func hasLineBreak(from offset: Int) -> Bool { code.bytes[min(offset, position)...].contains(0x0A) }

    /// Number of characters between two offsets.
    func width(from start: Int, to end: Int) -> Int {
        code.bytes[min(start, end)..<min(end, position)].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }

    /// Aligns the values of neighbouring lines, which follow their keys after one blank.
    ///
    /// Source of the rule: `exprList` of Go's printer. Lines of one size class form a section; a line that spans several
    /// lines stands alone, and a key much longer or shorter than those before it starts a new section.
    mutating func align(_ rows: GoRows) {
        var section: [GoRows.Row] = []
        var logarithms = 0.0
        var previous = 0
        for row in rows.rows where rows.rows.count > 1 {
            let size = row.isSingleLine ? row.size : 0
            var breaks = true
            if previous > 0, size > 0 {
                if section.isEmpty || previous <= 40 && size <= 40 {
                    breaks = false
                } else {
                    let ratio = Double(size) / exp(logarithms / Double(section.count))
                    breaks = 2.5 * ratio <= 1 || 2.5 <= ratio
                }
            }
            if breaks {
                flush(&section)
                logarithms = 0
            }
            if size > 0 {
                section.append(row)
                logarithms += log(Double(size))
            }
            previous = size
        }
        flush(&section)
    }

    private mutating func flush(_ section: inout [GoRows.Row]) {
        let width = section.reduce(0) { max($0, $1.width) }
        for row in section where row.width < width { pads.append((row.offset, width - row.width)) }
        section = []
    }

    /// Everything written, with the blanks of alignment.
    func finished() -> [UInt8] {
        guard !pads.isEmpty else { return code.bytes }
        var out: [UInt8] = []
        out.reserveCapacity(position + pads.reduce(0) { $0 + $1.count })
        var from = 0
        for pad in pads.sorted(by: { $0.offset < $1.offset }) {
            out += code.bytes[from..<pad.offset]
            out += repeatElement(0x20, count: pad.count)
            from = pad.offset
        }
        out += code.bytes[from...]
        return out
    }
}

/// The `key: value` lines of a composite literal.
struct GoRows {
    /// One line.
    struct Row {
        /// Size of the key in bytes.
        var size: Int
        /// Width of the key in characters.
        var width: Int
        /// Offset right after the colon.
        var offset: Int
        /// Whether it is one line.
        var isSingleLine: Bool
    }

    fileprivate private(set) var rows: [Row] = []

    /// No lines, with room for as many as given.
    init(capacity: Int) { rows.reserveCapacity(capacity) }

    /// Adds a line of which the key, the colon and a blank are between two offsets; the value goes to the end of what was written.
    mutating func add(from start: Int, to end: Int, in writer: GoWriter) {
        guard end > start else { return }
        rows.append(
            Row(
                size: end - start - 2, width: writer.width(from: start, to: end - 2), offset: end - 1,
                isSingleLine: !writer.hasLineBreak(from: start)))
    }
}
