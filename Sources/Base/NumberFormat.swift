/// Numbers as text.
public enum NumberFormat {
    /// The shortest decimal text that reads back as the same number, with an exponent below 1e-4 and from a million on, whole
    /// numbers included: `0.5`, `250`, `2.592e+06`, `1e-07`.
    ///
    /// Source of the rule: `%g` without a precision, as the published generators print floating-point numbers.
    public static func general(_ value: Double) -> String {
        guard value.isFinite else { return value.isNaN ? "NaN" : value < 0 ? "-Inf" : "+Inf" }
        guard value != 0 else { return value.sign == .minus ? "-0" : "0" }
        let (digits, point) = shortestDigits(value.magnitude)
        var out: [UInt8] = value < 0 ? [0x2D] : []
        let exponent = point - 1
        if exponent < -4 || exponent >= 6 {
            writeExponential(digits, exponent, to: &out)
        } else {
            writePlain(digits, point, to: &out)
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// The shortest decimal text that reads back as the same number, always with an exponent of two digits or more: `2.2e+01`.
    public static func exponential(_ value: Double) -> String {
        guard value.isFinite, value != 0 else { return value == 0 ? "0e+00" : general(value) }
        let (digits, point) = shortestDigits(value.magnitude)
        var out: [UInt8] = value < 0 ? [0x2D] : []
        writeExponential(digits, point - 1, to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    /// The decimal text with so many digits behind the point: `3.500000`.
    public static func fixed(_ value: Double, digits: Int) -> String {
        guard value.isFinite, value.magnitude < 1e12 else { return general(value) }
        var scale = 1.0
        for _ in 0..<digits { scale *= 10 }
        let text = String(Int64((value.magnitude * scale).rounded(.toNearestOrEven)))
        let padded = String(repeating: "0", count: max(0, digits + 1 - text.utf8.count)) + text
        return (value < 0 ? "-" : "") + padded.dropLast(digits) + "." + padded.suffix(digits)
    }

    /// The shortest decimal text that reads back as the same number, without an exponent and with a point: `0.5`, `250.0`.
    public static func decimal(_ value: Double) -> String {
        guard value.isFinite, value != 0 else { return value == 0 ? "0.0" : general(value) }
        let (digits, point) = shortestDigits(value.magnitude)
        var out: [UInt8] = value < 0 ? [0x2D] : []
        writePlain(digits, point, to: &out)
        if digits.count <= point { out.append(contentsOf: [0x2E, 0x30]) }
        return String(decoding: out, as: UTF8.self)
    }

    /// The shortest digits of a positive number, and how many of them stand before the point (negative: zeros after it).
    private static func shortestDigits(_ value: Double) -> (digits: [UInt8], point: Int) {
        var digits: [UInt8] = []
        var point = 0
        var seenPoint = false
        var exponent = 0
        var bytes = Array(value.description.utf8)[...]
        if let mark = bytes.firstIndex(of: 0x65) {
            exponent = Int(String(decoding: bytes[(mark + 1)...], as: UTF8.self)) ?? 0
            bytes = bytes[..<mark]
        }
        for byte in bytes {
            if byte == 0x2E {
                seenPoint = true
            } else {
                digits.append(byte)
                if !seenPoint { point += 1 }
            }
        }
        let zeros = digits.prefix { $0 == 0x30 }.count
        digits.removeFirst(zeros)
        point += exponent - zeros
        while digits.last == 0x30 { digits.removeLast() }
        return (digits, point)
    }

    private static func writeExponential(_ digits: [UInt8], _ exponent: Int, to out: inout [UInt8]) {
        out.append(digits.first ?? 0x30)
        if digits.count > 1 {
            out.append(0x2E)
            out.append(contentsOf: digits.dropFirst())
        }
        out.append(0x65)
        out.append(exponent < 0 ? 0x2D : 0x2B)
        let size = exponent.magnitude
        if size < 10 { out.append(0x30) }
        out.append(contentsOf: String(size).utf8)
    }

    private static func writePlain(_ digits: [UInt8], _ point: Int, to out: inout [UInt8]) {
        if point <= 0 {
            out.append(contentsOf: [0x30, 0x2E])
            out.append(contentsOf: repeatElement(0x30, count: -point))
            out.append(contentsOf: digits)
        } else if digits.count <= point {
            out.append(contentsOf: digits)
            out.append(contentsOf: repeatElement(0x30, count: point - digits.count))
        } else {
            out.append(contentsOf: digits.prefix(point))
            out.append(0x2E)
            out.append(contentsOf: digits.dropFirst(point))
        }
    }
}
