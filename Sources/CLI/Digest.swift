import Crypto

/// The SHA-256 of some bytes: equal digests mean equal bytes.
struct Digest: Hashable, Sendable {
    /// Its 64 hexadecimal digits, in lower case.
    let hex: String

    /// The digest of bytes.
    init(of bytes: [UInt8]) {
        func digit(_ value: UInt8) -> UInt8 { value + (value < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10) }
        hex = SHA256.hash(data: bytes).withUnsafeBytes { sum in
            String(unsafeUninitializedCapacity: sum.count * 2) { buffer in
                for (index, byte) in sum.enumerated() {
                    buffer[index * 2] = digit(byte >> 4)
                    buffer[index * 2 + 1] = digit(byte & 15)
                }
                return sum.count * 2
            }
        }
    }

    /// Reads a digest as it was written; nil if these are not 64 hexadecimal digits in lower case.
    init?(hex: some StringProtocol) {
        guard hex.utf8.count == 64, hex.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }) else {
            return nil
        }
        self.hex = String(hex)
    }
}
