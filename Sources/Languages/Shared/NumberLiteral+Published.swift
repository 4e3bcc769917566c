import Program

extension NumberLiteral {
    /// The number as the published generators write it: integers in full, others with an exponent from a million on and below
    /// a ten-thousandth (`1.2345675e+06`, `2.5e-05`).
    var publishedText: String {
        if let integer { return String(integer) }
        let plain = decimalText
        let isNegative = plain.hasPrefix("-")
        let parts = (isNegative ? plain.dropFirst() : plain[...]).split(separator: ".", omittingEmptySubsequences: false)
        let whole = parts.first.map { $0.drop { $0 == "0" } } ?? ""
        let fraction = parts.count > 1 ? parts[1] : ""
        let leadingZeros = fraction.prefix { $0 == "0" }.count
        let exponent = whole.isEmpty ? -leadingZeros - 1 : whole.count - 1
        guard exponent < -4 || exponent >= 6 else { return plain }
        var digits = String(whole + fraction)[...].drop { $0 == "0" }
        while digits.last == "0" { digits.removeLast() }
        guard let first = digits.popFirst() else { return plain }
        let size = String(abs(exponent))
        return (isNegative ? "-" : "") + String(first) + (digits.isEmpty ? "" : "." + digits) + (exponent < 0 ? "e-" : "e+")
            + (size.utf8.count < 2 ? "0" + size : size)
    }
}
