import Program

/// Numbers as the published generator spells them.
enum TypeScriptNumbers {
    /// A number literal: whole numbers in full, others by their shortest digits.
    static func text(_ number: NumberLiteral) -> String {
        if let integer = number.integer { return String(integer) }
        return text(number.value)
    }

    /// The shortest digits that give the value back; an exponent below 0.0001 and from a million on, unless the number is whole.
    static func text(_ value: Double) -> String {
        if let integer = Int64(exactly: value) { return String(integer) }
        guard value.isFinite else { return value.isNaN ? "NaN" : value < 0 ? "-Infinity" : "Infinity" }
        let (isNegative, digits, exponent) = decimal(value)
        var text = isNegative ? "-" : ""
        let isWhole = value == value.rounded() && exponent < wholeDigits
        if exponent < -4 || (exponent >= 6 && !isWhole) {
            text += digits.prefix(1)
            if digits.count > 1 { text += "." + digits.dropFirst() }
            text += exponent < 0 ? "e-" : "e+"
            let size = String(abs(exponent))
            text += size.utf8.count < 2 ? "0" + size : size
        } else if exponent < 0 {
            text += "0." + String(repeating: "0", count: -exponent - 1) + digits
        } else if digits.count <= exponent + 1 {
            text += digits + String(repeating: "0", count: exponent + 1 - digits.count)
        } else {
            text += digits.prefix(exponent + 1) + "." + digits.dropFirst(exponent + 1)
        }
        return text
    }

    /// Whole numbers have as many digits at most; JavaScript itself writes longer ones with an exponent.
    private static let wholeDigits = 21

    /// Sign, significant digits, and the decimal exponent of the first of them.
    private static func decimal(_ value: Double) -> (isNegative: Bool, digits: String, exponent: Int) {
        var mantissa = Substring(value.magnitude.description)
        var exponent = 0
        if let mark = mantissa.firstIndex(of: "e") {
            exponent = Int(mantissa[mantissa.index(after: mark)...]) ?? 0
            mantissa = mantissa[..<mark]
        }
        let parts = mantissa.split(separator: ".", omittingEmptySubsequences: false)
        let whole = String(parts.first ?? "0")
        let fraction = parts.count > 1 ? String(parts[1]) : ""
        let all = whole + fraction
        let leading = all.prefix { $0 == "0" }.count
        var digits = String(all.dropFirst(leading))
        while digits.hasSuffix("0") { digits.removeLast() }
        return (value < 0, digits.isEmpty ? "0" : digits, exponent + whole.count - 1 - leading)
    }
}
