import Base

/// String literals as Go writes them.
enum GoText {
    /// A string between double quotes, with what Go's own quoting escapes escaped; or, `sparingly`, only what no string can
    /// hold as it is.
    static func quoted(_ text: String, sparingly: Bool = false) -> String {
        if text.hasOnlyBytes({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) { return "\"\(text)\"" }
        var out: [UInt8] = [0x22]
        out.reserveCapacity(text.utf8.count + 2)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += [0x5C, 0x22]
            case "\\": out += [0x5C, 0x5C]
            case "\n": out += [0x5C, 0x6E]
            case _ where sparingly && scalar.canStandInString: out += Array(String(scalar).utf8)
            case "\t": out += [0x5C, 0x74]
            case "\r": out += [0x5C, 0x72]
            case "\u{07}": out += [0x5C, 0x61]
            case "\u{08}": out += [0x5C, 0x62]
            case "\u{0B}": out += [0x5C, 0x76]
            case "\u{0C}": out += [0x5C, 0x66]
            default:
                if scalar.value >= 0x20, scalar.value < 0x7F {
                    out.append(UInt8(truncatingIfNeeded: scalar.value))
                } else if isPrintable(scalar) {
                    out += Array(String(scalar).utf8)
                } else {
                    out += Array(escape(scalar).utf8)
                }
            }
        }
        out.append(0x22)
        return String(decoding: out, as: UTF8.self)
    }

    /// Whether the published generator writes the text raw, between backquotes.
    ///
    /// A carriage return can't stand in a raw string: Go's scanner drops it.
    static func canBeRaw(_ text: String) -> Bool {
        guard text.utf8.count > 50 else { return false }
        var breaks = 0
        for byte in text.utf8 {
            switch byte {
            case 0x60, 0x0D: return false
            case 0x0A: breaks += 1
            default: break
            }
        }
        return breaks >= 5
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let hex = String(scalar.value, radix: 16)
        let (mark, width) = scalar.value < 0x80 ? ("\\x", 2) : scalar.value < 0x10000 ? ("\\u", 4) : ("\\U", 8)
        return mark + String(repeating: "0", count: max(0, width - hex.utf8.count)) + hex
    }

    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .spaceSeparator, .lineSeparator, .paragraphSeparator: false
        default: true
        }
    }
}

extension Unicode.Scalar {
    /// Whether it may stand in a Go source, and its formatter leaves it there.
    fileprivate var canStandInString: Bool { value != 0 && value != 0x0D && value != 0xFEFF }
}
