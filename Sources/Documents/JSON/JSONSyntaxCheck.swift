import Base

/// Finds the place where a text stops being JSON (RFC 8259), since simdjson tells only that it does.
///
/// Walks without recursion, so that hostile nesting can't exhaust the stack.
struct JSONSyntaxCheck {
    private enum Expectation { case value, valueOrClose, key, keyOrClose, colon, commaOrClose, end }

    private let bytes: [UInt8]
    private var at = 0
    private var open: [UInt8] = []

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
        at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The finding that tells what is wrong with a text that simdjson has refused.
    static func diagnostic(for source: SourceFile, isTooLarge: Bool) -> Diagnostic {
        if isTooLarge {
            return Diagnostic(
                .error, .invalidJSON, "The document is too large to be read", hint: "Split it; 4 GB is the limit.",
                file: source.name)
        }
        if let offset = UTF8Check.firstInvalidByte(source.bytes) {
            return Diagnostic(
                .error, .invalidEncoding, "The text is not valid UTF-8", hint: "Save the file in UTF-8.", in: source,
                at: SourceSpan(offset, offset + 1))
        }
        var check = JSONSyntaxCheck(source.bytes)
        let (code, problem, offset) =
            check.run() ?? (.invalidJSON, "A number is too large or a string is malformed", check.at)
        let hint =
            code == .nestingTooDeep
            ? "Flatten the document: at most \(JSONDocument.maximumDepth) levels are read."
            : code == .emptyDocument ? "Write an object." : "Correct the JSON at this place."
        return Diagnostic(.error, code, problem, hint: hint, in: source, at: SourceSpan(offset, offset + 1))
    }

    private mutating func run() -> (DiagnosticCode, String, Int)? {
        skipBlanks()
        if at >= bytes.count { return (.emptyDocument, "The document is empty", 0) }
        var expected = Expectation.value
        while true {
            skipBlanks()
            guard at < bytes.count else {
                return expected == .end ? nil : (.invalidJSON, "The document ends before it is complete", bytes.count)
            }
            let byte = bytes[at]
            switch expected {
            case .end:
                return (.invalidJSON, "There is more text after the end of the document", at)
            case .colon:
                guard byte == UInt8(ascii: ":") else { return (.invalidJSON, "Expected ':' after a member's name", at) }
                at += 1
                expected = .value
            case .key, .keyOrClose:
                if byte == UInt8(ascii: "}"), expected == .keyOrClose {
                    expected = close()
                } else {
                    guard byte == UInt8(ascii: "\"") else {
                        return (.invalidJSON, "Expected a member's name in double quotes", at)
                    }
                    if let problem = skipString() { return problem }
                    expected = .colon
                }
            case .commaOrClose:
                if byte == UInt8(ascii: ",") {
                    at += 1
                    expected = open.last == UInt8(ascii: "{") ? .key : .value
                } else if byte == (open.last == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
                    expected = close()
                } else {
                    return (
                        .invalidJSON, "Expected ',' or the end of the \(open.last == UInt8(ascii: "{") ? "object" : "array")", at
                    )
                }
            case .value, .valueOrClose:
                if byte == UInt8(ascii: "]"), expected == .valueOrClose {
                    expected = close()
                } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
                    open.append(byte)
                    if open.count > JSONDocument.maximumDepth {
                        return (.nestingTooDeep, "The document is nested more than \(JSONDocument.maximumDepth) levels deep", at)
                    }
                    at += 1
                    expected = byte == UInt8(ascii: "{") ? .keyOrClose : .valueOrClose
                } else {
                    if let problem = skipScalar() { return problem }
                    expected = open.isEmpty ? .end : .commaOrClose
                }
            }
        }
    }

    private mutating func close() -> Expectation {
        open.removeLast()
        at += 1
        return open.isEmpty ? .end : .commaOrClose
    }

    private mutating func skipBlanks() {
        while at < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) { at += 1 }
    }

    private mutating func skipScalar() -> (DiagnosticCode, String, Int)? {
        let start = at
        if bytes[at] == UInt8(ascii: "\"") { return skipString() }
        while at < bytes.count, NameStyle.isLower(bytes[at]) || NameStyle.isUpper(bytes[at]) || isNumeric(bytes[at]) { at += 1 }
        let word = String(decoding: bytes[start..<at], as: UTF8.self)
        if ["true", "false", "null"].contains(word) { return nil }
        guard let first = bytes[start..<at].first, first == UInt8(ascii: "-") || NameStyle.isDigit(first) else {
            return (.invalidJSON, "Expected a value", start)
        }
        if Self.isNumber(Array(bytes[start..<at])), let value = Double(word), value.isFinite {
            let isWhole = !word.contains { $0 == "." || $0 == "e" || $0 == "E" }
            if !isWhole || Int64(word) != nil || UInt64(word) != nil { return nil }
            return (.numberOutOfRange, "The number '\(word.prefix(40))' does not fit 64 bits", start)
        }
        if Self.isNumber(Array(bytes[start..<at])) {
            return (.numberOutOfRange, "The number '\(word.prefix(40))' is out of range", start)
        }
        return (.invalidJSON, "'\(word.prefix(40))' is not a number", start)
    }

    private func isNumeric(_ byte: UInt8) -> Bool {
        NameStyle.isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
    }

    /// `-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?`
    private static func isNumber(_ text: [UInt8]) -> Bool {
        var i = 0
        func digits() -> Int {
            let from = i
            while i < text.count, NameStyle.isDigit(text[i]) { i += 1 }
            return i - from
        }
        if i < text.count, text[i] == UInt8(ascii: "-") { i += 1 }
        let first = i
        let count = digits()
        if count == 0 || (count > 1 && text[first] == UInt8(ascii: "0")) { return false }
        if i < text.count, text[i] == UInt8(ascii: ".") {
            i += 1
            if digits() == 0 { return false }
        }
        if i < text.count, NameStyle.lower(text[i]) == UInt8(ascii: "e") {
            i += 1
            if i < text.count, text[i] == UInt8(ascii: "+") || text[i] == UInt8(ascii: "-") { i += 1 }
            if digits() == 0 { return false }
        }
        return i == text.count
    }

    /// The value of the `\uXXXX` escape at an offset; nil if there is none.
    private func codeUnit(at offset: Int) -> UInt16? {
        guard offset + 6 <= bytes.count, bytes[offset] == UInt8(ascii: "\\"), bytes[offset + 1] == UInt8(ascii: "u") else {
            return nil
        }
        let digits = bytes[(offset + 2)..<(offset + 6)]
        guard digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }) else { return nil }
        return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    }

    private mutating func skipString() -> (DiagnosticCode, String, Int)? {
        let start = at
        at += 1
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "\""):
                at += 1
                return nil
            case 0..<0x20:
                return (.invalidJSON, "A string holds a control character that is not escaped", at)
            case UInt8(ascii: "\\"):
                let escape = at
                at += 2
                guard escape + 1 < bytes.count else { break }
                if bytes[escape + 1] == UInt8(ascii: "u") {
                    guard let unit = codeUnit(at: escape) else {
                        return (.invalidJSON, "A '\\u' escape needs four hexadecimal digits", escape)
                    }
                    at = escape + 6
                    if UTF16.isLeadSurrogate(unit), let next = codeUnit(at: at), UTF16.isTrailSurrogate(next) {
                        at += 6
                    } else if UTF16.isSurrogate(unit) {
                        return (.invalidJSON, "A '\\u' escape gives half of a character", escape)
                    }
                } else if !Array("\"\\/bfnrt".utf8).contains(bytes[escape + 1]) {
                    return (.invalidJSON, "A string holds an escape that JSON does not know", escape)
                }
            default:
                at += 1
            }
        }
        return (.invalidJSON, "A string is not closed", start)
    }
}
