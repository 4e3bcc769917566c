extension NumberLiteral {
    /// The number without an exponent, as strings hold numbers: `9.2e+18` → `9200000000000000000`, `1e-07` → `0.0000001`.
    ///
    /// Source of the rule: the program language's conversion of numbers to strings.
    public var decimalText: String {
        guard let mark = text.firstIndex(where: { $0 == "e" || $0 == "E" }), let exponent = Int(text[text.index(after: mark)...]),
            abs(exponent) <= 400
        else { return text }
        var mantissa = text[..<mark]
        let sign = mantissa.hasPrefix("-") ? "-" : ""
        if let first = mantissa.first, first == "-" || first == "+" { mantissa.removeFirst() }
        let parts = mantissa.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let whole = parts.first.map(String.init) ?? ""
        let fraction = parts.count > 1 ? String(parts[1]) : ""
        let digits = whole + fraction
        let point = whole.count + exponent
        if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
        if point >= digits.count { return sign + digits + String(repeating: "0", count: point - digits.count) }
        return sign + digits.prefix(point) + "." + digits.dropFirst(point)
    }

    /// The number with its spelling in the source. An exponent is no part of a text's meaning: `6.048e+08` is 604800000 in a string, as the
    /// published programs have it.
    public func spelled(_ text: String) -> NumberLiteral {
        let hasExponent = text.utf8.contains { $0 | 0x20 == 0x65 } && !text.utf8.contains { $0 | 0x20 == 0x78 }
        guard !hasExponent, text != decimalText else { return self }
        var literal = self
        literal.spelling = text
        return literal
    }

    /// The number with the other sign.
    public var negated: NumberLiteral {
        if let integer, integer != .min { return NumberLiteral(-integer) }
        return NumberLiteral(text: text.hasPrefix("-") ? String(text.dropFirst()) : "-" + text, integer: nil, value: -value)
    }
}

extension NumberLiteral {
    /// Reads a decimal number as a string literal may hold it; nil for anything else.
    public init?(parsing text: String) {
        guard let first = text.utf8.first, (first >= 0x30 && first <= 0x39) || first == 0x2D || first == 0x2E || first == 0x2B,
            text.utf8.allSatisfy({ ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2E || $0 == 0x2D || $0 == 0x2B || $0 | 0x20 == 0x65 }),
            let value = Double(text), value.isFinite
        else { return nil }
        if let integer = Int64(text) { self.init(integer) } else { self.init(floating: value) }
    }
}
