import Base

/// Writes a tree as an encoder of data does: without comments, with keys in natural order, and with columns that are multiples of four
/// except right after the `- ` of a list.
///
/// Source of the form: the public registry, which reads a resource back from its program and encodes it anew.
struct YAMLFragmentPrinter {
    private var out = CodeWriter(indent: "")

    /// The text of a mapping whose own keys keep their order, without a break after its last line.
    static func text(of mapping: YAMLMapping) -> [UInt8] {
        var printer = YAMLFragmentPrinter()
        for (index, entry) in mapping.entries.enumerated() {
            if index > 0 { printer.startLine(0) }
            printer.write(entry, at: 0)
        }
        return printer.out.bytes
    }

    private mutating func write(_ entry: YAMLEntry, at column: Int) {
        YAMLScalar.writeKey(entry.key, to: &out)
        write(entry.value, below: column)
    }

    /// Writes a value after its key, or after the `-` of a list: a scalar on the line, a collection below.
    private mutating func write(_ node: YAMLNode, below column: Int) {
        switch node {
        case .null, .unsaid: out.write(" null")
        case .bare(let text):
            out.write(byte: 0x20)
            out.write(text)
        case .string(let text):
            out.write(byte: 0x20)
            YAMLScalar.writeEncoded(text, indent: Self.next(column), to: &out)
        case .mapping(let mapping):
            if mapping.entries.isEmpty { return out.write(" {}") }
            writeMapping(mapping.entries, at: Self.next(column), isOnLine: false)
        case .sequence(let sequence):
            if sequence.elements.isEmpty { return out.write(" []") }
            writeList(sequence.elements, at: Self.next(column), isOnLine: false)
        case .function(let key, let argument):
            writeMapping([YAMLEntry(key: key, value: argument)], at: Self.next(column), isOnLine: false)
        }
    }

    private mutating func writeMapping(_ entries: [YAMLEntry], at column: Int, isOnLine: Bool) {
        for (index, entry) in entries.sorted(by: { NaturalOrder.precedes($0.key, $1.key) }).enumerated() {
            if index > 0 || !isOnLine { startLine(column) }
            write(entry, at: column)
        }
    }

    private mutating func writeList(_ elements: [YAMLElement], at column: Int, isOnLine: Bool) {
        for (index, element) in elements.enumerated() {
            if index > 0 || !isOnLine { startLine(column) }
            out.write(byte: 0x2D)
            writeElement(element.value, at: column + 2)
        }
    }

    /// Writes an element after its `-`; a collection begins on the same line.
    private mutating func writeElement(_ node: YAMLNode, at column: Int) {
        switch node {
        case .mapping(let mapping) where !mapping.entries.isEmpty:
            out.write(byte: 0x20)
            writeMapping(mapping.entries, at: column, isOnLine: true)
        case .sequence(let sequence) where !sequence.elements.isEmpty:
            out.write(byte: 0x20)
            writeList(sequence.elements, at: column, isOnLine: true)
        case .function(let key, let argument):
            out.write(byte: 0x20)
            writeMapping([YAMLEntry(key: key, value: argument)], at: column, isOnLine: true)
        case .null, .bare, .string, .mapping, .sequence, .unsaid: write(node, below: column)
        }
    }

    private mutating func startLine(_ column: Int) {
        out.endLine()
        for _ in 0..<column { out.write(byte: 0x20) }
    }

    /// The column of what belongs to a key at the given column.
    private static func next(_ column: Int) -> Int { (column / 4 + 1) * 4 }
}

extension YAMLScalar {
    /// Words that older readers of YAML take for booleans.
    private static let oldBooleans: Set<String> = [
        "y", "Y", "yes", "Yes", "YES", "on", "On", "ON", "n", "N", "no", "No", "NO", "off", "Off", "OFF",
    ]

    /// Writes a string as an encoder of data does: in double quotes wherever a reader could take it for something else.
    static func writeEncoded(_ text: String, indent: Int, to out: inout CodeWriter) {
        if YAMLPlainText.isTakenForOther(text) || oldBooleans.contains(text) || text == "<<"
            || isDate(Array(text.utf8.prefix(11)))
        {
            writeDoubleQuoted(text, to: &out)
        } else {
            write(text, indent: indent, to: &out)
        }
    }

    /// Whether a text begins as `2015-03-31` does and ends or goes on as a time there.
    private static func isDate(_ bytes: [UInt8]) -> Bool {
        let parts = bytes.split(separator: 0x2D, maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, parts[0].allSatisfy(NameStyle.isDigit),
            (1...2).contains(parts[1].count), parts[1].allSatisfy(NameStyle.isDigit)
        else { return false }
        let day = parts[2].prefix(while: NameStyle.isDigit)
        guard (1...2).contains(day.count) else { return false }
        guard let next = parts[2].dropFirst(day.count).first else { return true }
        return next == UInt8(ascii: "T") || next == UInt8(ascii: "t") || next == 0x20
    }
}
