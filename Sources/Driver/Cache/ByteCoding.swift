/// Writes numbers and texts as bytes, for what only this program reads back.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    /// Adds a number, 8 bytes, the lowest first.
    mutating func add(_ number: Int) {
        withUnsafeBytes(of: UInt64(bitPattern: Int64(number)).littleEndian) { bytes.append(contentsOf: $0) }
    }

    /// Adds a byte.
    mutating func add(byte: UInt8) { bytes.append(byte) }

    /// Adds a text with its length.
    mutating func add(_ text: String) {
        add(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    /// Adds a text or its absence.
    mutating func add(_ text: String?) {
        add(byte: text == nil ? 0 : 1)
        if let text { add(text) }
    }

    /// Adds a digest.
    mutating func add(_ digest: Digest) { bytes.append(contentsOf: digest.bytes) }

    /// Adds a list with its length.
    mutating func add<Item>(list: some Collection<Item>, _ each: (inout ByteWriter, Item) -> Void) {
        add(list.count)
        for item in list { each(&self, item) }
    }
}

/// Reads back what a `ByteWriter` wrote. Bytes may come from anywhere: whatever doesn't fit throws.
struct ByteReader {
    /// The bytes aren't what a `ByteWriter` wrote.
    struct Malformed: Error {}

    private var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    /// Whether everything has been read.
    var isAtEnd: Bool { rest.isEmpty }

    mutating func number() throws(Malformed) -> Int {
        let value = try take(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return Int(truncatingIfNeeded: value)
    }

    mutating func byte() throws(Malformed) -> UInt8 {
        guard let first = rest.popFirst() else { throw Malformed() }
        return first
    }

    mutating func text() throws(Malformed) -> String {
        let bytes = try take(number())
        guard let text = String(validating: bytes, as: UTF8.self) else { throw Malformed() }
        return text
    }

    mutating func optionalText() throws(Malformed) -> String? {
        switch try byte() {
        case 0: nil
        case 1: try text()
        default: throw Malformed()
        }
    }

    mutating func digest() throws(Malformed) -> Digest {
        guard let digest = Digest(bytes: try take(32)) else { throw Malformed() }
        return digest
    }

    mutating func list<Item>(_ each: (inout ByteReader) throws(Malformed) -> Item) throws(Malformed) -> [Item] {
        let count = try number()
        // Every item has at least one byte.
        guard count >= 0, count <= rest.count else { throw Malformed() }
        var items: [Item] = []
        for _ in 0..<count { items.append(try each(&self)) }
        return items
    }

    private mutating func take(_ count: Int) throws(Malformed) -> ArraySlice<UInt8> {
        guard count >= 0, count <= rest.count else { throw Malformed() }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }
}
