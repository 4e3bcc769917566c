/// Why a template can't be read, and where.
struct TemplateError: Error {
    var reason: String
    /// Offset in bytes.
    var offset: Int
}

/// Reads the parts of a template.
///
/// A tag that writes nothing itself and has a line to itself takes that line with it, its white space and its line break.
struct TemplateParser {
    private let bytes: [UInt8]
    private var at = 0
    private var opening = Array("{{".utf8)
    private var closing = Array("}}".utf8)

    init(_ source: String) { bytes = Array(source.utf8) }

    /// A tag of the template, unparsed.
    private struct Tag {
        /// Its mark, such as `#`; nil for a variable.
        var mark: UInt8?
        /// What it says, without white space around.
        var content: String
        var start: Int
        var end: Int
        /// The line that it has to itself, line break included.
        var line: Range<Int>?
    }

    /// The parts up to the end of a section, or to that of the text.
    ///
    /// - Parameter section: the name and the offset of the section that is open.
    mutating func nodes(in section: (name: String, start: Int)?) throws(TemplateError) -> [Template.Node] {
        var nodes: [Template.Node] = []
        while let tag = try nextTag() {
            add(at..<(tag.line?.lowerBound ?? tag.start), to: &nodes)
            at = tag.line?.upperBound ?? tag.end
            switch tag.mark {
            case nil, UInt8(ascii: "{"), UInt8(ascii: "&"): nodes.append(.variable(Template.Name(tag.content)))
            case UInt8(ascii: "#"):
                nodes.append(.section(Template.Name(tag.content), try self.nodes(in: (tag.content, tag.start))))
            case UInt8(ascii: "^"):
                nodes.append(.invertedSection(Template.Name(tag.content), try self.nodes(in: (tag.content, tag.start))))
            case UInt8(ascii: "/"):
                guard section?.name == tag.content else {
                    throw TemplateError(reason: "a section is closed by another name", offset: tag.start)
                }
                return nodes
            case UInt8(ascii: ">"):
                let indentation = tag.line.map { String(decoding: bytes[$0.lowerBound..<tag.start], as: UTF8.self) } ?? ""
                nodes.append(.partial(tag.content, indentation: indentation))
            case UInt8(ascii: "="): try setDelimiters(tag)
            case UInt8(ascii: "!"): break
            default: throw TemplateError(reason: "inheritance and pragmas are not supported", offset: tag.start)
            }
        }
        if let section { throw TemplateError(reason: "a section is never closed", offset: section.start) }
        add(at..<bytes.count, to: &nodes)
        at = bytes.count
        return nodes
    }

    private func add(_ range: Range<Int>, to nodes: inout [Template.Node]) {
        if !range.isEmpty { nodes.append(.text(String(decoding: bytes[range], as: UTF8.self))) }
    }

    /// The next tag after the current position; nil at the end of the template.
    private func nextTag() throws(TemplateError) -> Tag? {
        guard let start = offset(of: opening, from: at) else { return nil }
        let inner = start + opening.count
        let mark = bytes.indices.contains(inner) && "{&#^/>=!<$%".utf8.contains(bytes[inner]) ? bytes[inner] : nil
        let ending =
            switch mark {
            case UInt8(ascii: "{"): [UInt8(ascii: "}")] + closing
            case UInt8(ascii: "="): [UInt8(ascii: "=")] + closing
            default: closing
            }
        let contentStart = mark == nil ? inner : inner + 1
        guard let contentEnd = offset(of: ending, from: contentStart) else {
            throw TemplateError(reason: "a tag is not closed", offset: start)
        }
        let content = bytes[contentStart..<contentEnd].drop(while: Self.isBlank)
        let length = content.lastIndex { !Self.isBlank($0) }.map { $0 + 1 - content.startIndex } ?? 0
        guard length > 0 || mark == UInt8(ascii: "!") || mark == UInt8(ascii: "=") else {
            throw TemplateError(reason: "a tag has no name", offset: start)
        }
        var tag = Tag(
            mark: mark, content: String(decoding: content.prefix(length), as: UTF8.self), start: start,
            end: contentEnd + ending.count)
        if let mark, !"{&".utf8.contains(mark) { tag.line = line(of: tag) }
        return tag
    }

    /// The line that a tag has to itself.
    private func line(of tag: Tag) -> Range<Int>? {
        var start = tag.start
        while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
        var end = tag.end
        while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
        guard start == 0 || bytes[start - 1] == 0x0A else { return nil }
        if end == bytes.count || bytes[end] == 0x0A { return start..<min(end + 1, bytes.count) }
        return bytes[end...].starts(with: [0x0D, 0x0A]) ? start..<end + 2 : nil
    }

    private mutating func setDelimiters(_ tag: Tag) throws(TemplateError) {
        let parts = tag.content.utf8.split(whereSeparator: Self.isBlank)
        guard parts.count == 2, !parts.contains(where: { $0.contains(UInt8(ascii: "=")) }) else {
            throw TemplateError(reason: "delimiters are set to something that can't be", offset: tag.start)
        }
        (opening, closing) = (Array(parts[0]), Array(parts[1]))
    }

    private func offset(of pattern: [UInt8], from start: Int) -> Int? {
        guard bytes.count >= pattern.count, start <= bytes.count - pattern.count else { return nil }
        return (start...bytes.count - pattern.count).first { bytes[$0...].starts(with: pattern) }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
