/// Turns positions counted in characters, as libyaml gives them, into byte offsets.
struct CharacterOffsets {
    private static let stride = 64
    private let bytes: [UInt8]
    /// Byte offset of every 64th character; nil if every character is one byte.
    private let places: [Int]?
    /// Number of bytes before the first character that is counted.
    private let start: Int

    init(_ bytes: [UInt8], from start: Int) {
        self.bytes = bytes
        self.start = start
        guard bytes.contains(where: { $0 >= 0x80 }) else {
            places = nil
            return
        }
        var places: [Int] = []
        var count = 0
        for offset in bytes.indices.dropFirst(start) where bytes[offset] & 0xC0 != 0x80 {
            if count % Self.stride == 0 { places.append(offset) }
            count += 1
        }
        self.places = places
    }

    /// The byte offset of the character with the given number, from 0; past the end, the end.
    func offset(of character: Int) -> Int {
        guard let places else { return min(start + character, bytes.count) }
        let index = min(character / Self.stride, places.count - 1)
        guard index >= 0 else { return bytes.count }
        var offset = places[index]
        var left = character - index * Self.stride
        while left > 0, offset < bytes.count {
            offset += 1
            while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            left -= 1
        }
        return offset
    }
}
