import Testing

@testable import Driver

@Suite struct ByteCodingTests {
    private var bytes: [UInt8] {
        var writer = ByteWriter()
        writer.add(-5)
        writer.add("ü")
        writer.add(nil as String?)
        writer.add("a" as String?)
        writer.add(Digest(of: []))
        writer.add(list: [1, 2]) { $0.add($1) }
        return writer.bytes
    }

    private func read(_ bytes: ArraySlice<UInt8>) throws(ByteReader.Malformed) -> [Int] {
        var reader = ByteReader(bytes)
        let number = try reader.number()
        let texts = [try reader.text(), try reader.optionalText(), try reader.optionalText()]
        let digest = try reader.digest()
        let list = try reader.list { (reader) throws(ByteReader.Malformed) in try reader.number() }
        #expect(texts == ["ü", nil, "a"])
        #expect(digest == Digest(of: []))
        #expect(reader.isAtEnd)
        return [number] + list
    }

    @Test func readsWhatWasWritten() throws { #expect(try read(bytes[...]) == [-5, 1, 2]) }

    @Test func throwsForAnythingShorter() {
        for count in bytes.indices { #expect(throws: ByteReader.Malformed.self) { _ = try read(bytes.prefix(count)) } }
    }

    @Test func believesNoLength() {
        for length in [UInt64.max, UInt64(Int64.max), 1 << 40, 3] {
            var reader = ByteReader((withUnsafeBytes(of: length.littleEndian) { Array($0) } + [0, 0])[...])
            #expect(throws: ByteReader.Malformed.self) { _ = try reader.text() }
            reader = ByteReader((withUnsafeBytes(of: length.littleEndian) { Array($0) } + [0, 0])[...])
            #expect(throws: ByteReader.Malformed.self) {
                _ = try reader.list { (reader) throws(ByteReader.Malformed) in try reader.byte() }
            }
        }
    }
}
