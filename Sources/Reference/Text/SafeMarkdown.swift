import Base

/// Descriptions inside generated Markdown: no HTML of theirs is left, and no link that runs a script.
enum SafeMarkdown {
    /// A text of several blocks. Code stays as it is.
    static func blocks(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x3C || $0 == 0x3A }) else { return text }
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count + 64)
        var fence: (mark: UInt8, count: Int)?
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if number > 0 { out.append(0x0A) }
            let bytes = Array(line.utf8)
            let run = fenceRun(bytes)
            if let open = fence {
                out += bytes
                if let run, run.mark == open.mark, run.count >= open.count, run.isBare { fence = nil }
            } else if let run {
                fence = (run.mark, run.count)
                out += bytes
            } else {
                escape(bytes, into: &out)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// A text as one cell of a table: paragraphs become lines, code blocks become code between backquotes.
    static func cell(_ text: String) -> String {
        var lines: [String] = []
        var isInCode = false
        var isAfterBlank = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let bytes = Array(line.utf8)
            if fenceRun(bytes) != nil {
                isInCode.toggle()
                continue
            }
            let trimmed = trimmed(line)
            if trimmed.isEmpty {
                isAfterBlank = true
                continue
            }
            if isInCode {
                lines.append((lines.isEmpty ? "" : "<br>") + "`\(trimmed.replacing("`", with: "'"))`")
                continue
            }
            var escaped: [UInt8] = []
            escape(Array(trimmed.utf8), into: &escaped)
            let shown = String(decoding: escaped, as: UTF8.self)
            lines.append(lines.isEmpty ? shown : separator(before: trimmed, isAfterBlank: isAfterBlank) + shown)
            isAfterBlank = false
        }
        return escapingPipes(lines.joined())
    }

    /// A text between backquotes, as many as it needs.
    static func code(_ text: String) -> String {
        let line = text.replacing("\n", with: " ")
        guard line.utf8.contains(0x60) else { return "`\(line)`" }
        var longest = 0
        var run = 0
        for byte in line.utf8 {
            run = byte == 0x60 ? run + 1 : 0
            longest = max(longest, run)
        }
        let marks = String(repeating: "`", count: longest + 1)
        return "\(marks) \(line) \(marks)"
    }

    /// Code between backquotes in a cell of a table.
    static func codeCell(_ text: String) -> String { escapingPipes(code(text)) }

    /// A text that is shown as it is, in a heading or cell.
    static func plain(_ text: String) -> String {
        var out: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x0A, 0x0D: out.append(0x20)
            case 0x3C: out += "&lt;".utf8
            case 0x5C, 0x60, 0x2A, 0x5F, 0x5B, 0x5D, 0x7C: out += [0x5C, byte]
            default: out.append(byte)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// The target of a link.
    static func target(_ text: String) -> String {
        var out: [UInt8] = []
        for byte in text.utf8 {
            let isPlain =
                NameStyle.isLower(byte) || NameStyle.isUpper(byte) || NameStyle.isDigit(byte)
                || "-._~/#:?=&@+,;!$'".utf8.contains(byte)
            if isPlain {
                out.append(byte)
            } else {
                out += [0x25, hex[Int(byte >> 4)], hex[Int(byte & 15)]]
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static let hex = Array("0123456789ABCDEF".utf8)

    /// What stands between a line of a cell and the one before it: items of lists and paragraphs begin a new line.
    private static func separator(before line: String, isAfterBlank: Bool) -> String {
        if line.hasPrefix("* ") || line.hasPrefix("- ") || line.hasPrefix("#") || line.hasPrefix("|") { return "<br>" }
        return isAfterBlank ? "<br><br>" : " "
    }

    private static func escapingPipes(_ text: String) -> String {
        guard text.utf8.contains(0x7C) else { return text }
        var out: [UInt8] = []
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if byte == 0x7C, previous != 0x5C { out.append(0x5C) }
            out.append(byte)
            previous = byte
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func trimmed(_ line: Substring) -> String {
        let bytes = Array(line.utf8)
        let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.count
        let end = bytes.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
        return String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
    }

    /// The fence that a line consists of, or begins with.
    private static func fenceRun(_ line: [UInt8]) -> (mark: UInt8, count: Int, isBare: Bool)? {
        guard let start = line.firstIndex(where: { $0 != 0x20 }), line[start] == 0x60 || line[start] == 0x7E else { return nil }
        let count = line[start...].prefix { $0 == line[start] }.count
        let rest = line[(start + count)...]
        guard count >= 3, line[start] == 0x7E || !rest.contains(0x60) else { return nil }
        return (line[start], count, rest.allSatisfy { $0 == 0x20 || $0 == 0x0D })
    }

    /// Escapes what could begin HTML outside of code, and takes the colon from schemes that run scripts.
    private static func escape(_ line: [UInt8], into out: inout [UInt8]) {
        // In the address of a link, letters may be written by their numbers.
        let hasLink = line.indices.contains {
            line[$0] == 0x5D && $0 + 1 < line.count && (line[$0 + 1] == 0x28 || line[$0 + 1] == 0x3A)
        }
        var index = 0
        while index < line.count {
            let byte = line[index]
            if byte == 0x60 {
                let count = line[index...].prefix { $0 == 0x60 }.count
                let end = closingRun(of: count, in: line, from: index + count) ?? index + count
                out += line[index..<end]
                index = end
                continue
            }
            switch byte {
            case 0x5C where index + 1 < line.count:
                // What is escaped already stays so.
                out.append(byte)
                index += 1
                if line[index] == 0x3C { out.removeLast() }
                if line[index] == 0x3C { out += "&lt;".utf8 } else { out.append(line[index]) }
            case 0x3C where !isAddress(line[(index + 1)...]): out += "&lt;".utf8
            case 0x3A where endsWithScript(out): out += "&#58;".utf8 + [0x20]
            case 0x26
            where isEncodedColon(line[index...]) && endsWithScript(out) || hasLink && line[(index + 1)...].first == 0x23:
                out += "&amp;".utf8
            default: out.append(byte)
            }
            index += 1
        }
    }

    private static func closingRun(of count: Int, in line: [UInt8], from start: Int) -> Int? {
        var index = start
        while index < line.count {
            guard line[index] == 0x60 else {
                index += 1
                continue
            }
            let run = line[index...].prefix { $0 == 0x60 }.count
            index += run
            if run == count { return index }
        }
        return nil
    }

    /// Whether `<` begins an address: `<https://…>`.
    private static func isAddress(_ rest: ArraySlice<UInt8>) -> Bool {
        guard let end = rest.firstIndex(of: 0x3E) else { return false }
        let inner = rest[rest.startIndex..<end]
        return ["https://", "http://", "mailto:"].contains { inner.starts(with: $0.utf8) }
            && inner.allSatisfy { $0 > 0x20 && $0 != 0x3C && $0 != 0x22 }
    }

    /// Whether what was written ends with the name of a scheme that runs scripts. `data:` is a word of English, too, so that it counts
    /// only where an address may begin.
    private static func endsWithScript(_ out: [UInt8]) -> Bool {
        guard let last = out.last.map(NameStyle.lower) else { return false }
        if last == UInt8(ascii: "t") { return endsWith("javascript", out) || endsWith("vbscript", out) }
        guard last == UInt8(ascii: "a"), endsWith("data", out) else { return false }
        guard let before = out.dropLast(4).last(where: { $0 > 0x20 }) else { return true }
        return "(<:".utf8.contains(before) || out.dropLast(4).last == 0x0A
    }

    private static func endsWith(_ word: String, _ out: [UInt8]) -> Bool {
        let count = word.utf8.count
        guard out.count >= count, out.suffix(count).map(NameStyle.lower).elementsEqual(word.utf8) else { return false }
        guard let before = out.dropLast(count).last else { return true }
        return !(NameStyle.isLower(before) || NameStyle.isUpper(before) || NameStyle.isDigit(before))
    }

    private static func isEncodedColon(_ rest: ArraySlice<UInt8>) -> Bool {
        let lowered = rest.prefix(8).map(NameStyle.lower)
        return ["&colon;", "&#58", "&#x3a", "&#058", "&#x03a"].contains { lowered.starts(with: $0.utf8) }
    }
}
