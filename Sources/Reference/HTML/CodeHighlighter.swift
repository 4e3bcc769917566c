import Base

/// Code as HTML: keywords as `<b>`, comments as `<i>`, texts as `<u>` and numbers as `<s>`.
///
/// Pages are highlighted when they are made, so that no library is sent with them. The elements are short because much of a page is code.
struct CodeHighlighter {
    private let rules: Rules

    /// Creates a highlighter for code in a fence of the given name; code of an unknown name is only escaped.
    init(fence: String) { rules = Self.rules[fence] ?? Rules() }

    private struct Rules {
        var keywords: Set<String> = []
        /// What begins a comment up to the end of the line.
        var hashComments = false
        var slashComments = false
        /// The marks between which texts stand; between backquotes and three marks they go over lines.
        var quotes: [UInt8] = []
        var hasTripleQuotes = false
        /// Whether a word before a colon at the beginning of a line is a key.
        var hasKeys = false
    }

    private static let rules: [String: Rules] = {
        let typescript = Rules(
            keywords: [
                "import", "from", "as", "const", "let", "new", "function", "return", "export", "async", "await", "for", "of",
                "if", "else",
                "true", "false", "null", "undefined", "class", "extends", "type", "interface", "public", "static",
            ], slashComments: true, quotes: Array("\"'`".utf8))
        let python = Rules(
            keywords: [
                "import", "from", "as", "def", "class", "return", "for", "in", "if", "else", "lambda", "None", "True", "False",
                "not", "and",
                "or", "with", "async", "await",
            ], hashComments: true, quotes: Array("\"'".utf8), hasTripleQuotes: true)
        let go = Rules(
            keywords: [
                "package", "import", "func", "return", "if", "else", "for", "range", "var", "const", "type", "struct",
                "interface", "map",
                "nil", "true", "false", "err",
            ], slashComments: true, quotes: Array("\"'`".utf8))
        let csharp = Rules(
            keywords: [
                "using", "new", "return", "await", "async", "var", "public", "static", "class", "namespace", "null", "true",
                "false", "foreach",
                "in", "if", "else", "string", "int", "bool", "double", "object",
            ], slashComments: true, quotes: Array("\"'".utf8))
        let java = Rules(
            keywords: [
                "package", "import", "public", "static", "void", "class", "final", "new", "return", "var", "null", "true",
                "false", "for", "if",
                "else", "extends", "private",
            ], slashComments: true, quotes: Array("\"'".utf8))
        let yaml = Rules(keywords: ["true", "false", "null"], hashComments: true, quotes: Array("\"'".utf8), hasKeys: true)
        let hcl = Rules(
            keywords: [
                "resource", "data", "variable", "output", "locals", "provider", "module", "terraform", "import", "true", "false",
                "null",
            ],
            hashComments: true, slashComments: true, quotes: Array("\"".utf8))
        let shell = Rules(hashComments: true, quotes: Array("\"'".utf8))
        let json = Rules(keywords: ["true", "false", "null"], quotes: Array("\"".utf8))
        return [
            "typescript": typescript, "ts": typescript, "javascript": typescript, "js": typescript, "python": python,
            "py": python, "go": go,
            "csharp": csharp, "cs": csharp, "java": java, "yaml": yaml, "yml": yaml, "hcl": hcl, "terraform": hcl, "sh": shell,
            "bash": shell,
            "console": shell, "shell": shell, "json": json,
        ]
    }()

    /// Writes code, all of it escaped.
    func write(_ code: String, to out: inout CodeWriter) {
        var code = code
        code.withUTF8 { bytes in
            var reader = Reader(bytes: bytes, rules: rules)
            reader.write(to: &out)
        }
    }

    /// Reads code once, from its beginning.
    private struct Reader {
        let bytes: UnsafeBufferPointer<UInt8>
        let rules: Rules
        private var position = 0

        init(bytes: UnsafeBufferPointer<UInt8>, rules: Rules) {
            self.bytes = bytes
            self.rules = rules
        }

        mutating func write(to out: inout CodeWriter) {
            var isAtLineStart = true
            while position < bytes.count {
                let byte = bytes[position]
                let start = position
                if let end = commentEnd() {
                    element("i", start..<end, &out)
                } else if rules.quotes.contains(byte) {
                    element("u", start..<textEnd(), &out)
                } else if Self.isWordStart(byte) {
                    let end = skip(from: start, while: Self.isWordPart)
                    if rules.hasKeys, isAtLineStart, end < bytes.count, bytes[end] == UInt8(ascii: ":") {
                        element("b", start..<end, &out)
                    } else if !rules.keywords.isEmpty,
                        rules.keywords.contains(String(decoding: bytes[start..<end], as: UTF8.self))
                    {
                        element("b", start..<end, &out)
                    } else {
                        escape(start..<end, &out)
                    }
                } else if Self.isDigit(byte) {
                    element("s", start..<skip(from: start) { Self.isWordPart($0) || $0 == UInt8(ascii: ".") }, &out)
                } else {
                    escape(start..<(start + 1), &out)
                }
                isAtLineStart = byte == 0x0A || isAtLineStart && (byte == 0x20 || byte == UInt8(ascii: "-"))
            }
        }

        private func skip(from start: Int, while isPart: (UInt8) -> Bool) -> Int {
            var end = start
            while end < bytes.count, isPart(bytes[end]) { end += 1 }
            return end
        }

        private func commentEnd() -> Int? {
            let byte = bytes[position]
            let next = position + 1 < bytes.count ? bytes[position + 1] : 0
            if rules.hashComments, byte == UInt8(ascii: "#"), position == 0 || bytes[position - 1] <= 0x20 {
                return skip(from: position) { $0 != 0x0A }
            }
            guard rules.slashComments, byte == UInt8(ascii: "/") else { return nil }
            if next == UInt8(ascii: "/") { return skip(from: position) { $0 != 0x0A } }
            guard next == UInt8(ascii: "*") else { return nil }
            var end = position + 2
            while end + 1 < bytes.count, !(bytes[end] == UInt8(ascii: "*") && bytes[end + 1] == UInt8(ascii: "/")) { end += 1 }
            return min(end + 2, bytes.count)
        }

        private func textEnd() -> Int {
            let quote = bytes[position]
            if rules.hasTripleQuotes, position + 2 < bytes.count, bytes[position + 1] == quote, bytes[position + 2] == quote {
                var end = position + 3
                while end + 2 < bytes.count, !(bytes[end] == quote && bytes[end + 1] == quote && bytes[end + 2] == quote) {
                    end += 1
                }
                return min(end + 3, bytes.count)
            }
            let goesOverLines = quote == UInt8(ascii: "`")
            var end = position + 1
            while end < bytes.count, bytes[end] != quote {
                if bytes[end] == 0x0A, !goesOverLines { return end }
                end += bytes[end] == UInt8(ascii: "\\") && end + 1 < bytes.count && bytes[end + 1] != 0x0A ? 2 : 1
            }
            return min(end + 1, bytes.count)
        }

        private mutating func element(_ name: StaticString, _ range: Range<Int>, _ out: inout CodeWriter) {
            out.write(byte: UInt8(ascii: "<"))
            out.write(name)
            out.write(byte: UInt8(ascii: ">"))
            escape(range, &out)
            out.write("</")
            out.write(name)
            out.write(byte: UInt8(ascii: ">"))
        }

        private mutating func escape(_ range: Range<Int>, _ out: inout CodeWriter) {
            var start = range.lowerBound
            for index in range {
                let entity: StaticString
                switch bytes[index] {
                case UInt8(ascii: "<"): entity = "&lt;"
                case UInt8(ascii: "&"): entity = "&amp;"
                case UInt8(ascii: ">"): entity = "&gt;"
                default: continue
                }
                out.write(bytes: bytes[start..<index])
                out.write(entity)
                start = index + 1
            }
            out.write(bytes: bytes[start..<range.upperBound])
            position = range.upperBound
        }

        private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
        private static func isWordStart(_ byte: UInt8) -> Bool {
            (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x5F || byte >= 0x80
        }
        private static func isWordPart(_ byte: UInt8) -> Bool { isWordStart(byte) || isDigit(byte) }
    }
}
