import Base
import Documents

/// A text that stands in a document as a string, with the way back from its bytes to the document's lines.
struct EmbeddedText {
    /// The text as UTF-8.
    let bytes: [UInt8]
    /// The string in the document.
    let node: DataNode

    /// The text of a string node; nil for every other kind.
    init?(_ node: DataNode) {
        guard let text = node.string else { return nil }
        bytes = Array(text.utf8)
        self.node = node
    }

    /// Where a byte of the text stands in the document; for strings that the document folds or escapes in ways of its own,
    /// where the string begins.
    func location(of offset: Int) -> SourceLocation {
        let source = node.source
        let start = node.span.start
        guard let yaml = node.yaml else { return source.location(of: rawOffset(of: offset, from: start + 1, in: source.bytes)) }
        let first = source.location(of: start)
        guard yaml.scalar?.style == .literal, !yaml.isAlias else { return first }
        let before = bytes[..<min(offset, bytes.count)]
        let line = before.reduce(0) { $1 == 0x0A ? $0 + 1 : $0 }
        let column = before[(before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)...].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
        return SourceLocation(line: first.line + 1 + line, column: indent(after: first.line) + column + 1)
    }

    /// The blanks before the first line of a block scalar that has text.
    private func indent(after line: Int) -> Int {
        let source = node.source
        guard bytes.contains(where: { $0 != 0x0A && $0 != 0x20 }) else { return 0 }
        for number in (line + 1)...(line + 1 + bytes.count) {
            let text = source.line(number).utf8
            if let first = text.firstIndex(where: { $0 != 0x20 }) { return text.distance(from: text.startIndex, to: first) }
        }
        return 0
    }

    /// The offset in a JSON text at which a byte of a string stands.
    ///
    /// - Parameter start: where the string's first character stands, after the quotation mark.
    private func rawOffset(of offset: Int, from start: Int, in json: [UInt8]) -> Int {
        var decoded = 0
        var at = start
        while decoded < offset, at < json.count, json[at] != 0x22 {
            guard json[at] == 0x5C, at + 1 < json.count else {
                decoded += 1
                at += 1
                continue
            }
            guard json[at + 1] == UInt8(ascii: "u") else {
                decoded += 1
                at += 2
                continue
            }
            let code = json[min(at + 2, json.count)..<min(at + 6, json.count)].reduce(0) { $0 << 4 | Self.digit($1) }
            switch code {
            case 0..<0x80: decoded += 1
            case 0x80..<0x800: decoded += 2
            // Each half of a surrogate pair counts for two of its four bytes.
            case 0xD800..<0xE000: decoded += 2
            default: decoded += 3
            }
            at += 6
        }
        return at
    }

    private static func digit(_ byte: UInt8) -> Int {
        switch byte {
        case 0x30...0x39: Int(byte) - 0x30
        case 0x41...0x46: Int(byte) - 0x37
        case 0x61...0x66: Int(byte) - 0x57
        default: 0
        }
    }
}
