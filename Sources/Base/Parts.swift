/// Texts taken apart at a byte: names, tokens and paths are taken apart for every line that is written, and doing it by characters
/// was measured to take twenty times as long.
extension String {
    /// Whether the condition holds for all bytes of the text as UTF-8.
    @inlinable
    public func hasOnlyBytes(_ isMeant: (UInt8) -> Bool) -> Bool {
        var text = self
        return text.withUTF8 { $0.allSatisfy(isMeant) }
    }

    /// The parts between the separators, which are ASCII; as many as there are separators and one more.
    public func parts(separatedBy separator: UInt8) -> [String] {
        var text = self
        return text.withUTF8 { bytes in
            var parts: [String] = []
            var start = 0
            for index in bytes.indices where bytes[index] == separator {
                parts.append(String(decoding: bytes[start..<index], as: UTF8.self))
                start = index + 1
            }
            parts.append(String(decoding: bytes[start...], as: UTF8.self))
            return parts
        }
    }

    /// What stands after the last separator, which is ASCII; all of it where there is none.
    public func lastPart(after separator: UInt8) -> String {
        var text = self
        let part: String? = text.withUTF8 { bytes in
            bytes.lastIndex(of: separator).map { String(decoding: bytes[($0 + 1)...], as: UTF8.self) }
        }
        return part ?? self
    }
}
