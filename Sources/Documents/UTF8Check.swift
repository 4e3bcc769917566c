/// Looks for bytes that are not UTF-8.
enum UTF8Check {
    /// Offset of the first byte that is not part of valid UTF-8; nil if all are.
    static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            var at = 0
            while at < bytes.count {
                let first = bytes[at]
                if first < 0x80 {
                    at += 1
                    continue
                }
                let length: Int
                var lowest: UInt8 = 0x80
                var highest: UInt8 = 0xBF
                // The bounds of the second byte rule out overlong forms, surrogates and values beyond U+10FFFF.
                switch first {
                case 0xC2...0xDF: length = 2
                case 0xE0: (length, lowest) = (3, 0xA0)
                case 0xED: (length, highest) = (3, 0x9F)
                case 0xE1...0xEF: length = 3
                case 0xF0: (length, lowest) = (4, 0x90)
                case 0xF1...0xF3: length = 4
                case 0xF4: (length, highest) = (4, 0x8F)
                default: return at
                }
                guard at + length <= bytes.count, (lowest...highest).contains(bytes[at + 1]) else { return at }
                for offset in 2..<max(2, length) where bytes[at + offset] & 0xC0 != 0x80 { return at }
                at += length
            }
            return nil
        }
    }
}
