import Base

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Where the members of the root's members stand in a JSON text: in a package schema, each resource, function and type.
///
/// One pass over the text finds all of them, where asking for each by itself would walk it piece by piece.
struct JSONInnerSpans {
    /// Words of the tape, in ascending order, and the spans of the values there.
    private var words: [Int] = []
    private var spans: [SourceSpan] = []

    /// Walks the whole text, which must be valid JSON.
    init(_ text: [UInt8]) {
        text.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return }
            var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
            var word = 1
            var depth = 0
            while at < bytes.count {
                let start = at
                let startWord = word
                switch bytes[at] {
                case UInt8(ascii: "{"), UInt8(ascii: "["):
                    if depth == 2 { open(startWord, start) }
                    depth += 1
                    word += 1
                    at += 1
                    continue
                case UInt8(ascii: "}"), UInt8(ascii: "]"):
                    depth -= 1
                    word += 1
                    at += 1
                    if depth == 2 { close(at) }
                    continue
                case UInt8(ascii: "\""):
                    at = Self.end(ofString: at, base, bytes.count)
                    word += 1
                case UInt8(ascii: " "), 0x09, 0x0A, 0x0D, UInt8(ascii: ","), UInt8(ascii: ":"):
                    at += 1
                    continue
                case let first:
                    while at < bytes.count, Self.isInsideAtom(bytes[at]) { at += 1 }
                    word += first == UInt8(ascii: "-") || NameStyle.isDigit(first) ? 2 : 1
                }
                if depth == 2 {
                    open(startWord, start)
                    close(at)
                }
            }
        }
    }

    /// The span of the value whose entry is at the given word; nil if it is no member of the root's members.
    func span(of word: Int) -> SourceSpan? {
        var low = 0
        var high = words.count - 1
        while low <= high {
            let middle = (low + high) / 2
            if words[middle] == word { return spans[middle] }
            if words[middle] < word { low = middle + 1 } else { high = middle - 1 }
        }
        return nil
    }

    private mutating func open(_ word: Int, _ start: Int) {
        words.append(word)
        spans.append(SourceSpan(start, start))
    }

    private mutating func close(_ end: Int) {
        if let last = spans.indices.last { spans[last].end = end }
    }

    /// The offset after a string: a quotation mark ends it unless an odd number of backslashes stands before.
    private static func end(ofString start: Int, _ base: UnsafePointer<UInt8>, _ count: Int) -> Int {
        var from = start + 1
        while from < count, let found = memchr(base + from, 0x22, count - from) {
            let at = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - base
            var before = at - 1
            while before > start, base[before] == UInt8(ascii: "\\") { before -= 1 }
            if (at - 1 - before) % 2 == 0 { return at + 1 }
            from = at + 1
        }
        return count
    }

    private static func isInsideAtom(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ":"), UInt8(ascii: " "), 0x09, 0x0A, 0x0D:
            false
        default: true
        }
    }
}
