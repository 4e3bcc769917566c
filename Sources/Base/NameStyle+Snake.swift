extension NameStyle {
    /// A property's name in snake_case, as HCL has it: `apiURL` → `api_url`, `sha256Sum` → `sha256_sum`, `m2MApps` → `m2_m_apps`.
    ///
    /// A capital begins a word, unless it follows a capital and another one, a digit or the end follows it.
    public static func snake(_ name: String) -> String {
        let scalars = Array(name.unicodeScalars)
        var out = ""
        var followsCapital = false
        for (index, scalar) in scalars.enumerated() {
            guard scalar.properties.isUppercase else {
                out.unicodeScalars.append(scalar)
                followsCapital = false
                continue
            }
            let joins = followsCapital && (index + 1 == scalars.count || continuesCapitals(scalars[index + 1]))
            if !out.isEmpty, !joins { out += "_" }
            out += scalar.properties.lowercaseMapping
            followsCapital = true
        }
        return out
    }

    private static func continuesCapitals(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isUppercase || scalar.properties.numericType != nil
    }

    /// A name in snake_case as a property's name: `api_url` → `apiUrl`.
    public static func camelOfSnake(_ name: String) -> String {
        var out: [UInt8] = []
        var raises = false
        for byte in name.utf8 {
            if byte == 0x5F, !out.isEmpty {
                raises = true
            } else {
                out.append(raises ? upper(byte) : byte)
                raises = false
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
