/// Quotation marks of strings. As a set, the marks that enclose a place: before Python 3.12 no string inside an f-string may use its marks.
struct PythonQuotes: OptionSet, Sendable {
    let rawValue: UInt8

    static let double = PythonQuotes(rawValue: 1)
    static let single = PythonQuotes(rawValue: 2)
    static let tripleDouble = PythonQuotes(rawValue: 4)
    static let tripleSingle = PythonQuotes(rawValue: 8)

    /// The marks for a string inside strings with these marks; nil if none are left. Strings of several lines take triple ones.
    func next(isLong: Bool) -> PythonQuotes? {
        if isLong {
            if isDisjoint(with: [.double, .tripleDouble]) { return .tripleDouble }
            return isDisjoint(with: [.single, .tripleSingle]) ? .tripleSingle : nil
        }
        if !contains(.double) { return .double }
        return contains(.single) ? nil : .single
    }

    /// The marks as they are written.
    var text: StaticString {
        switch self {
        case .tripleDouble: "\"\"\""
        case .tripleSingle: "'''"
        case .single: "'"
        default: "\""
        }
    }

    /// Whether the marks allow line breaks between them.
    var isTriple: Bool { self == .tripleDouble || self == .tripleSingle }
}

/// A string literal.
struct PythonString: Sendable {
    var text: String
    var quotes: PythonQuotes
    /// Whether it takes single marks where it can, as keys do that the published generator writes itself. Such a string never moves out of
    /// its expression.
    var prefersSingle = false

    /// A string with the marks that it has outside of f-strings.
    init(_ text: String) {
        self.text = text
        quotes = Self.isLong(text) ? .tripleDouble : .double
    }

    /// A string that takes single marks where it can.
    init(singleQuoted text: String) {
        self.text = text
        quotes = .single
        prefersSingle = true
    }

    /// Whether a text has line breaks that are worth showing: any but a single one at either end of the string.
    static func isLong(_ text: String, isFirst: Bool = true, isLast: Bool = true) -> Bool {
        var breaks = 0
        for byte in text.utf8 where byte == 0x0A { breaks += 1 }
        switch breaks {
        case 0: return false
        case 1: return !(isFirst && text.utf8.first == 0x0A) && !(isLast && text.utf8.last == 0x0A)
        default: return true
        }
    }
}

/// A string with values in it.
struct PythonTemplate: Sendable {
    /// Text, or a value.
    enum Part: Sendable {
        case text(String)
        case value(PythonExpression)
    }

    var parts: [Part]
    var quotes: PythonQuotes = .double
    /// Whether it is written as a call, `"{} {}".format(a, b)`, because an f-string can't hold its values.
    var isCall = false

    /// Whether the string has line breaks that are worth showing.
    var isLong: Bool {
        for (position, part) in parts.enumerated() {
            if case .text(let text) = part,
                PythonString.isLong(text, isFirst: position == 0, isLast: position == parts.count - 1)
            {
                return true
            }
        }
        return false
    }
}

extension PythonExpression {
    /// A string.
    static func text(_ text: String) -> PythonExpression { .string(PythonString(text)) }
    /// A string that takes single quotation marks where it can.
    static func key(_ text: String) -> PythonExpression { .string(PythonString(singleQuoted: text)) }
}
