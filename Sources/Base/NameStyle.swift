/// Conversions between the spellings of names that several languages share. All work on ASCII letters; other characters stay.
///
/// Source of the rules: the published generators' casing helpers, since names must come out as theirs do.
public enum NameStyle {
    /// Drops hyphens and raises the letter after each: `abc-def` → `abcDef`.
    public static func withoutHyphens(_ name: String) -> String {
        guard holds(name, 0x2D) else { return name }
        var out: [UInt8] = []
        out.reserveCapacity(name.utf8.count)
        var raise = false
        for byte in name.utf8 {
            if byte == 0x2D {
                raise = true
            } else {
                out.append(raise ? upper(byte) : byte)
                raise = false
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// Lowers the leading run of capitals: `URLPath` → `urlpath`, `MyName` → `myName`, `my-name` → `myName`.
    public static func camel(_ name: String) -> String {
        var out = Array(withoutHyphens(name).utf8)
        for i in out.indices {
            if isLower(out[i]) { break }
            out[i] = lower(out[i])
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// Raises the first letter.
    public static func capitalized(_ name: String) -> String {
        guard let first = name.utf8.first, isLower(first) else { return name }
        var name = name
        return name.withUTF8 { bytes in
            String(unsafeUninitializedCapacity: bytes.count) { out in
                _ = out.update(fromContentsOf: bytes)
                out[0] = upper(first)
                return bytes.count
            }
        }
    }

    /// Hyphens dropped, first letter raised: `my-name` → `MyName`.
    public static func pascal(_ name: String) -> String { capitalized(withoutHyphens(name)) }

    /// Whether a byte stands in the name: faster than asking its view, which looks at each byte as one of a character's.
    private static func holds(_ name: String, _ byte: UInt8) -> Bool {
        var name = name
        return name.withUTF8 { $0.contains(byte) }
    }

    /// Whether the name is of ASCII letters, digits and underscores, no digit first: an identifier in every language as it stands, as
    /// nearly all names are, unless it is a word of the language's own.
    public static func isPlainIdentifier(_ name: String) -> Bool {
        var name = name
        return name.withUTF8 { bytes in
            guard let first = bytes.first, !isDigit(first) else { return false }
            return bytes.allSatisfy { isLower($0) || isUpper($0) || isDigit($0) || $0 == 0x5F }
        }
    }

    /// Whether the byte is an ASCII lower-case letter.
    public static func isLower(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
    /// Whether the byte is an ASCII upper-case letter.
    public static func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
    /// Whether the byte is an ASCII digit.
    public static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    /// The byte in upper case, if it is an ASCII letter.
    public static func upper(_ byte: UInt8) -> UInt8 { isLower(byte) ? byte - 0x20 : byte }
    /// The byte in lower case, if it is an ASCII letter.
    public static func lower(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte + 0x20 : byte }
}
