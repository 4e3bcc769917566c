/// The form of an entry: a mark, the length of the head, the digest of the head, the head, and the bytes of files.
///
/// The head opens with the entry's own key, so that one under another's name is seen. Files have their digests in the head.
enum CacheEntry {
    /// Changes with the form of entries.
    private static let mark = Array("sextant1".utf8)
    private static let prefixLength = 8 + 8 + 32
    /// Most bytes of a head: more is no head of ours.
    private static let mostBytes = 64 << 20

    /// An entry's bytes.
    static func bytes(key: Digest, files: [OutputFile] = [], _ write: (inout ByteWriter) -> Void) -> [UInt8] {
        var head = ByteWriter()
        head.add(key)
        write(&head)
        var entry = ByteWriter()
        entry.add(head.bytes.count)
        var bytes = mark + entry.bytes + Digest(of: head.bytes).bytes
        bytes.reserveCapacity(bytes.count + head.bytes.count + files.reduce(0) { $0 + $1.bytes.count })
        bytes += head.bytes
        for file in files { bytes += file.bytes }
        return bytes
    }

    /// The head of an entry, its key taken off, and the offset at which its files begin; nil if there is none or it isn't whole.
    static func head(_ key: Digest, in store: any CacheStore) -> (reader: ByteReader, filesStart: Int)? {
        guard let start = store.read(key, from: 0, upTo: 16 << 10), start.count > prefixLength, start.starts(with: mark) else {
            return nil
        }
        var prefix = ByteReader(start[8..<prefixLength])
        guard let length = try? prefix.number(), let digest = try? prefix.digest(), length > 0, length <= mostBytes else {
            return nil
        }
        var head = Array(start[prefixLength...].prefix(length))
        if head.count < length {
            guard let rest = store.read(key, from: prefixLength + head.count, upTo: length - head.count) else { return nil }
            head += rest
        }
        guard head.count == length, Digest(of: head) == digest else { return nil }
        var reader = ByteReader(head[...])
        guard (try? reader.digest()) == key else { return nil }
        return (reader, prefixLength + length)
    }
}
