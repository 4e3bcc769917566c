/// What a YAML scalar means.
///
/// The rules are those of the YAML reader that the YAML language is built on: the core schema of YAML 1.2, plus octal
/// numbers with a leading zero and underscores in numbers from YAML 1.1; `yes`, `no`, `on` and `off` are strings.
public enum YAMLValue: Hashable, Sendable {
    case null
    case boolean(Bool)
    case integer(Int64)
    case number(Double)
    case string(String)

    private static let words: [String: YAMLValue] = [
        "": .null, "~": .null, "null": .null, "Null": .null, "NULL": .null,
        "true": .boolean(true), "True": .boolean(true), "TRUE": .boolean(true),
        "false": .boolean(false), "False": .boolean(false), "FALSE": .boolean(false),
        ".nan": .number(.nan), ".NaN": .number(.nan), ".NAN": .number(.nan),
        ".inf": .number(.infinity), ".Inf": .number(.infinity), ".INF": .number(.infinity),
        "+.inf": .number(.infinity), "+.Inf": .number(.infinity), "+.INF": .number(.infinity),
        "-.inf": .number(-.infinity), "-.Inf": .number(-.infinity), "-.INF": .number(-.infinity),
    ]

    /// Reads a scalar: by its tag if it has one, as a string if it is quoted, else by its text.
    public init(_ scalar: YAMLNode.Scalar) {
        if let tag = scalar.tag {
            switch tag {
            case "tag:yaml.org,2002:null", "tag:yaml.org,2002:bool", "tag:yaml.org,2002:int", "tag:yaml.org,2002:float":
                self.init(plain: scalar.text)
                if tag == "tag:yaml.org,2002:float", case .integer(let value) = self { self = .number(Double(value)) }
            default:
                self = .string(scalar.text)
            }
        } else if scalar.isQuoted {
            self = .string(scalar.text)
        } else {
            self.init(plain: scalar.text)
        }
    }

    /// Reads a plain scalar by its text: `12` → integer, `1e3` → number, `true` → boolean, nothing → null.
    public init(plain text: String) {
        guard let first = text.utf8.first else {
            self = .null
            return
        }
        switch first {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            self = Self.words[text] ?? Self.number(text) ?? .string(text)
        case UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "f"), UInt8(ascii: "F"), UInt8(ascii: "n"), UInt8(ascii: "N"),
            UInt8(ascii: "~"):
            self = Self.words[text] ?? .string(text)
        default:
            self = .string(text)
        }
    }

    private static func number(_ text: String) -> YAMLValue? {
        let digits = text.utf8.contains(UInt8(ascii: "_")) ? text.filter { $0 != "_" } : text
        if let integer = integer(digits) { return integer }
        guard isDecimal(Array(digits.utf8)), let number = Double(digits), number.isFinite else { return nil }
        return .number(number)
    }

    /// An integer in base 10, or in the base that `0x`, `0o`, `0b` or a leading zero tells. A value beyond 64 signed bits is a
    /// number.
    private static func integer(_ text: String) -> YAMLValue? {
        var rest = Substring(text)
        let isNegative = rest.hasPrefix("-")
        if isNegative || rest.hasPrefix("+") { rest = rest.dropFirst() }
        var radix = 10
        switch rest.prefix(2).lowercased() {
        case "0x": (radix, rest) = (16, rest.dropFirst(2))
        case "0o": (radix, rest) = (8, rest.dropFirst(2))
        case "0b": (radix, rest) = (2, rest.dropFirst(2))
        default:
            if rest.count > 1, rest.hasPrefix("0") { (radix, rest) = (8, rest.dropFirst()) }
        }
        // A second sign would be taken by the conversion below.
        guard let first = rest.utf8.first, first != UInt8(ascii: "-"), first != UInt8(ascii: "+") else { return nil }
        if let value = Int64((isNegative ? "-" : "") + rest, radix: radix) { return .integer(value) }
        if !isNegative, let value = UInt64(rest, radix: radix) { return .number(Double(value)) }
        return nil
    }

    /// `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`
    private static func isDecimal(_ text: [UInt8]) -> Bool {
        var at = 0
        func digits() -> Int {
            let from = at
            while at < text.count, text[at] >= 0x30, text[at] <= 0x39 { at += 1 }
            return at - from
        }
        func take(_ bytes: UInt8...) -> Bool {
            guard at < text.count, bytes.contains(text[at]) else { return false }
            at += 1
            return true
        }
        _ = take(UInt8(ascii: "-"), UInt8(ascii: "+"))
        let whole = digits()
        var fraction = 0
        if take(UInt8(ascii: ".")) { fraction = digits() }
        if whole + fraction == 0 { return false }
        if take(UInt8(ascii: "e"), UInt8(ascii: "E")) {
            _ = take(UInt8(ascii: "-"), UInt8(ascii: "+"))
            if digits() == 0 { return false }
        }
        return at == text.count
    }
}
