import Base

/// Where the entries of a JSON document's tape stand in its text.
///
/// The tape has its entries in the order of the text: one word for a bracket, string, `true`, `false` or `null`, two for a
/// number. Counting the words while walking the text therefore finds any entry. Every 64th place is remembered.
struct JSONOffsets {
    private static let stride = 64
    /// Word index and byte offset of a token, in ascending order.
    private var places: [(word: Int, offset: Int)] = []

    /// Walks the whole text, which must be valid JSON.
    init(_ bytes: [UInt8]) {
        var walker = JSONTokens(bytes)
        var next = 1
        while let token = walker.next() {
            if token.word >= next {
                places.append((token.word, token.start))
                next = token.word + Self.stride
            }
        }
    }

    /// The span of the value whose entry is at the given word.
    func span(of word: Int, in bytes: [UInt8]) -> SourceSpan {
        var low = 0
        var high = places.count - 1
        guard high >= 0 else { return .none }
        while low < high {
            let middle = (low + high + 1) / 2
            if places[middle].word <= word { low = middle } else { high = middle - 1 }
        }
        var walker = JSONTokens(bytes, at: places[low].offset, word: places[low].word)
        while let token = walker.next() {
            guard token.word >= word else { continue }
            var end = token.end
            // A bracket's value ends with the bracket that closes it.
            if token.opens {
                var depth = 1
                while depth > 0, let inner = walker.next() {
                    if inner.opens { depth += 1 } else if inner.closes { depth -= 1 }
                    end = inner.end
                }
            }
            return SourceSpan(token.start, end)
        }
        return .none
    }
}

/// The tokens of a valid JSON text, commas and colons left out, each with the word of the tape that it has.
struct JSONTokens {
    /// One token.
    struct Token {
        var start: Int
        var end: Int
        var word: Int
        var opens: Bool
        var closes: Bool
    }

    private let bytes: [UInt8]
    private var at: Int
    private var word: Int

    init(_ bytes: [UInt8], at offset: Int = 0, word: Int = 1) {
        self.bytes = bytes
        self.word = word
        at = offset == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : offset
    }

    mutating func next() -> Token? {
        let text = bytes
        return text.withUnsafeBufferPointer { bytes in
            while at < bytes.count {
                let start = at
                let first = bytes[at]
                at += 1
                switch first {
                case UInt8(ascii: " "), 0x09, 0x0A, 0x0D, UInt8(ascii: ","), UInt8(ascii: ":"):
                    continue
                case UInt8(ascii: "{"), UInt8(ascii: "["):
                    return token(start, words: 1, opens: true)
                case UInt8(ascii: "}"), UInt8(ascii: "]"):
                    return token(start, words: 1, closes: true)
                case UInt8(ascii: "\""):
                    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") { at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1 }
                    at = min(at + 1, bytes.count)
                    return token(start, words: 1)
                default:
                    while at < bytes.count, Self.isInsideAtom(bytes[at]) { at += 1 }
                    return token(start, words: first == UInt8(ascii: "-") || NameStyle.isDigit(first) ? 2 : 1)
                }
            }
            return nil
        }
    }

    private mutating func token(_ start: Int, words: Int, opens: Bool = false, closes: Bool = false) -> Token {
        defer { word += words }
        return Token(start: start, end: at, word: word, opens: opens, closes: closes)
    }

    private static func isInsideAtom(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ":"), UInt8(ascii: " "), 0x09, 0x0A, 0x0D:
            false
        default: true
        }
    }
}
