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
    /// Appends what another writer of the same indentation has collected.
    mutating func write(_ other: GoWriter) {
        let start = position
        pads += other.pads.map { ($0.offset + start, $0.count) }
        code.write(other.code)
    }
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

    /// An empty writer with the same indentation.
    func fresh() -> GoWriter {
        var copy = self
        copy.code = code.fresh()
        copy.pads = []
        return copy
    }

    /// Whether a line break was written at or after the offset.
    func hasLineBreak(from offset: Int) -> Bool { code.bytes[min(offset, position)...].contains(0x0A) }

    /// Number of characters between two offsets.
    func width(from start: Int, to end: Int) -> Int {
        code.bytes[min(start, end)..<min(end, position)].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }

    /// Whether the text occurs in what was written.
    func contains(_ text: String) -> Bool { code.text.contains(text) }

    /// Writes the items of a composite literal in braces, `key: value,` on a line each, aligned as gofmt aligns them.
    mutating func writeRows<Item>(
        _ items: [Item], key: (Item, inout GoWriter) -> Void, value: (Item, inout GoWriter) -> Void
    ) {
        write("{")
        indent()
        var rows: [Row] = []
        rows.reserveCapacity(items.count)
        for item in items {
            newLine()
            let start = position
            key(item, &self)
            let end = position
            write(": ")
            value(item, &self)
            rows.append(
                Row(
                    size: end - start, width: width(from: start, to: end), offset: end + 1,
                    isSingleLine: !hasLineBreak(from: start)))
            write(",")
        }
        outdent()
        if !items.isEmpty { newLine() }
        write("}")
        align(rows)
    }

    /// One line of a list of `key: value` lines, for alignment.
    private struct Row {
        /// Size of the key in bytes.
        var size: Int
        /// Width of the key in characters.
        var width: Int
        /// Offset right after the colon.
        var offset: Int
        /// Whether the whole line is one line.
        var isSingleLine: Bool
    }

    /// Aligns the values of neighbouring lines.
    ///
    /// Source of the rule: `exprList` of Go's printer. Lines of one size class form a section; a line that spans several
    /// lines stands alone, and a key much longer or shorter than those before it starts a new section.
    private mutating func align(_ rows: [Row]) {
        guard rows.count > 1 else { return }
        var section: [Row] = []
        var logarithms = 0.0
        var previous = 0
        for row in rows {
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

    private mutating func flush(_ section: inout [Row]) {
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

    /// What was written, as a string, with the blanks of alignment.
    var text: String { String(decoding: finished(), as: UTF8.self) }
}
