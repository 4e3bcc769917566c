/// Where results are kept from run to run: bytes by key. It may lose anything at any time, and give anything back: what it gives is
/// checked.
public protocol CacheStore: Sendable {
    /// Bytes of an entry from an offset on, at most the given number; nil if there is no such entry or it can't be read.
    func read(_ key: Digest, from offset: Int, upTo count: Int) -> [UInt8]?
    /// Keeps an entry in the place of any other of that key.
    func write(_ key: Digest, _ bytes: [UInt8])
}
