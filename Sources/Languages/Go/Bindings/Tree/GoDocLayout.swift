import Base

/// Writes the blocks of a doc comment, without comment marks.
struct GoDocLayout {
    typealias Line = GoDocComment.Line

    /// What has been written, without a line break at the end.
    private(set) var bytes: [UInt8] = []

    /// What a link in brackets stands for.
    private struct Link {
        var name: [UInt8]
        var address: [UInt8]
        var isUsed = false
    }

    private var links: [Link] = []

    /// Writes all blocks, then what links stand for: first of those that the text has.
    mutating func add(_ blocks: [GoDocBlock]) {
        var kept: [GoDocBlock] = []
        for block in blocks {
            if case .paragraph(let lines) = block, let found = Self.links(lines) {
                links += found
            } else {
                kept.append(block)
            }
        }
        for (position, block) in kept.enumerated() {
            if position > 0 { endLine() }
            add(block, isFirst: position == 0)
        }
        for isUsed in [true, false] {
            var isFirst = true
            for link in links where link.isUsed == isUsed {
                if isFirst { endLine() }
                isFirst = false
                endLine()
                bytes.append(UInt8(ascii: "["))
                bytes += link.name
                bytes += Array("]: ".utf8)
                bytes += link.address
            }
        }
    }

    private mutating func endLine() { bytes.append(0x0A) }

    private mutating func add(_ block: GoDocBlock, isFirst: Bool) {
        switch block {
        case .paragraph(let lines):
            if !isFirst { endLine() }
            add(lines, indent: "")
        case .heading(let line):
            if !isFirst { endLine() }
            bytes += [UInt8(ascii: "#"), 0x20]
            bytes += line
        case .code(let lines):
            if !isFirst { endLine() }
            for (position, line) in GoDocComment.unindented(lines).enumerated() {
                if position > 0 { endLine() }
                guard !line.isEmpty else { continue }
                bytes.append(0x09)
                bytes += line
            }
        case .list(let lines, let isApart): addList(lines, isApart: isApart, isFirst: isFirst)
        }
    }

    private mutating func addList(_ lines: [Line], isApart: Bool, isFirst: Bool) {
        var items: [(number: Line, paragraphs: [[Line]])] = []
        var isLoose = false
        var isNumbered: Bool?
        var paragraph: [Line] = []
        func flush() {
            if !paragraph.isEmpty, let last = items.indices.last {
                if let found = Self.links(paragraph) {
                    links += found
                } else {
                    items[last].paragraphs.append(paragraph)
                }
            }
            paragraph = []
        }
        for line in lines {
            var line = line
            if let item = line.listItem, isNumbered ?? !item.number.isEmpty == !item.number.isEmpty {
                flush()
                isNumbered = !item.number.isEmpty
                items.append((item.number, []))
                line = item.rest
            }
            line = line.trimmed
            if line.isEmpty {
                isLoose = true
                flush()
            } else {
                paragraph.append(line)
            }
        }
        flush()
        let isSpread = isLoose || items.contains { $0.paragraphs.count != 1 }
        if !isFirst, isApart || isSpread { endLine() }
        for (position, item) in items.enumerated() {
            if position > 0 {
                endLine()
                if isSpread { endLine() }
            }
            bytes.append(0x20)
            if item.number.isEmpty {
                bytes += Array(" - ".utf8)
            } else {
                bytes += item.number
                bytes += Array(". ".utf8)
            }
            for (position, lines) in item.paragraphs.enumerated() {
                if position > 0 { bytes += Array("\n\n    ".utf8) }
                add(lines, indent: "    ")
            }
        }
    }

    private mutating func add(_ lines: [Line], indent: StaticString) {
        if !links.isEmpty { useLinks(in: lines) }
        for (position, line) in lines.enumerated() {
            if position > 0 {
                endLine()
                indent.withUTF8Buffer { bytes.append(contentsOf: $0) }
            }
            add(line)
        }
    }

    /// Text, in which two backquotes or apostrophes are quotation marks.
    private mutating func add(_ line: Line) {
        var index = line.startIndex
        while index < line.endIndex {
            let byte = line[index]
            let isDoubled = index + 1 < line.endIndex && line[index + 1] == byte
            if isDoubled, byte == 0x60 {
                let run = line[index...].prefix { $0 == 0x60 }
                if run.count > 2 {
                    bytes += run
                    index += run.count
                    continue
                }
                bytes += Array("“".utf8)
                index += 2
            } else if isDoubled, byte == 0x27 {
                bytes += Array("”".utf8)
                index += 2
            } else {
                bytes.append(byte)
                index += 1
            }
        }
    }

    // MARK: Links

    /// The links that lines define, if all of them do: `[name]: https://…`.
    private static func links(_ lines: [Line]) -> [Link]? {
        var links: [Link] = []
        for line in lines {
            guard line.first == UInt8(ascii: "["), let close = line.firstIndex(of: UInt8(ascii: "]")) else { return nil }
            var end = close
            // The first bracket that a colon follows counts.
            while end + 1 < line.endIndex, line[end + 1] != UInt8(ascii: ":") {
                guard let next = line[(end + 1)...].firstIndex(of: UInt8(ascii: "]")) else { return nil }
                end = next
            }
            let rest = line[end...].dropFirst(2)
            guard rest.isIndented else { return nil }
            let address = rest.trimmed
            let scheme = address.prefix { $0 != UInt8(ascii: ":") }
            guard address.dropFirst(scheme.count).starts(with: "://".utf8),
                ["file", "ftp", "gopher", "http", "https", "mailto", "nntp"].contains(String(decoding: scheme, as: UTF8.self))
            else { return nil }
            links.append(Link(name: Array(line[..<end].dropFirst()), address: Array(address)))
        }
        return links.isEmpty ? nil : links
    }

    private mutating func useLinks(in lines: [Line]) {
        var name: [UInt8]?
        for line in lines {
            for byte in line {
                if byte == UInt8(ascii: "[") {
                    name = []
                } else if byte == UInt8(ascii: "]") {
                    if let name, let index = links.firstIndex(where: { $0.name == name }) { links[index].isUsed = true }
                    name = nil
                } else {
                    name?.append(byte == 0x09 ? 0x20 : byte)
                }
            }
            name?.append(0x20)
        }
    }
}
