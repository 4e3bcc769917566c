import CCrypto
import Synchronization

/// The SHA-256 of some bytes: whoever has the same digest has the same bytes.
public struct Digest: Hashable, Sendable {
    /// Its 32 bytes.
    public let bytes: [UInt8]

    /// The digest of bytes.
    public init(of bytes: [UInt8]) {
        var digester = Digester()
        digester.add(raw: bytes[...])
        self = digester.finish()
    }

    /// A digest as it was written before; nil if these are not 32 bytes.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 32 else { return nil }
        self.bytes = Array(bytes)
    }

    /// Reads 64 hexadecimal digits in lower case.
    public init?(hex: some StringProtocol) {
        let digits = Array(hex.utf8)
        guard digits.count == 64 else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: 64, by: 2) {
            guard let high = Self.digit(digits[index]), let low = Self.digit(digits[index + 1]) else { return nil }
            bytes.append(high << 4 | low)
        }
        self.bytes = bytes
    }

    /// 64 hexadecimal digits in lower case.
    public var hex: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}

/// Takes the digest of several parts. Each part goes in with its length, so that no two sequences of parts are the same bytes.
struct Digester: ~Copyable {
    private let context: OpaquePointer?
    private var isSound: Bool

    init() {
        context = EVP_MD_CTX_new()
        isSound = context != nil && EVP_DigestInit_ex(context, Algorithm.sha256.pointer, nil) == 1
    }

    deinit { EVP_MD_CTX_free(context) }

    /// Adds bytes, with their number before them.
    mutating func add(_ bytes: ArraySlice<UInt8>) {
        add(bytes.count)
        add(raw: bytes)
    }

    /// Adds a text.
    mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            add(bytes.count)
            add(UnsafeRawBufferPointer(bytes))
        }
    }

    /// Adds a number.
    mutating func add(_ number: Int) {
        withUnsafeBytes(of: UInt64(truncatingIfNeeded: number).littleEndian) { add($0) }
    }

    /// Adds another digest.
    mutating func add(_ digest: Digest) { add(raw: digest.bytes[...]) }

    /// Adds bytes alone: for the last part, or for parts whose number of bytes is known.
    mutating func add(raw bytes: ArraySlice<UInt8>) { bytes.withUnsafeBytes { add($0) } }

    private mutating func add(_ bytes: UnsafeRawBufferPointer) {
        isSound = isSound && EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1
    }

    /// The digest of all parts.
    consuming func finish() -> Digest {
        var bytes = [UInt8](repeating: 0, count: 32)
        if !isSound || EVP_DigestFinal_ex(context, &bytes, nil) != 1 { bytes = Self.unlikeAny() }
        return Digest(bytes: bytes) ?? Digest(of: [])
    }

    /// A digest that no other is equal to: where the library can't be used, nothing may count as known.
    private static func unlikeAny() -> [UInt8] {
        let number = failures.add(1, ordering: .relaxed).newValue
        var generator = SystemRandomNumberGenerator()
        return (0..<24).map { _ in UInt8.random(in: 0...255, using: &generator) }
            + (0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }

    private static let failures = Atomic<UInt64>(0)

    /// The algorithm, looked up once; the library never changes it.
    private struct Algorithm: @unchecked Sendable {
        static let sha256 = Algorithm(pointer: EVP_MD_fetch(nil, "SHA256", nil))
        let pointer: OpaquePointer?
    }
}
