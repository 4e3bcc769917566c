public import Base

/// A number as written: exact text for output, value for checks.
public struct NumberLiteral: Hashable, Sendable {
    /// The number in its shortest decimal form: `250`, `0.5`, `1e+30`.
    public var text: String
    /// Its value as an integer, if it is one that fits 64 bits.
    public var integer: Int64?
    /// Its value.
    public var value: Double
    /// How the source writes it, where that isn't how a string holds the number (`decimalText`): `0123`, `1.10`.
    public var spelling: String?

    /// Creates an integer.
    public init(_ value: Int64) {
        text = String(value)
        integer = value
        self.value = Double(value)
    }

    /// Creates a number that is written as floating point; a whole one that fits 64 bits counts as an integer.
    public init(floating value: Double) {
        if let integer = Int64(exactly: value) {
            self.init(integer)
        } else {
            self.init(text: NumberFormat.general(value), integer: nil, value: value)
        }
    }

    /// Creates a number from its text.
    public init(text: String, integer: Int64?, value: Double) {
        self.text = text
        self.integer = integer
        self.value = value
    }
}

/// A literal's value.
public enum LiteralValue: Hashable, Sendable {
    case null
    case boolean(Bool)
    case number(NumberLiteral)
    case string(String)
}

/// `null`, `true`, `42`, `"text"`.
public struct LiteralExpression: Sendable {
    /// Its value.
    public var value: LiteralValue
    /// Its type.
    public var type: ValueType
    /// Where it stands in the source.
    public var span: SourceSpan

    /// Creates a literal; its type follows from the value.
    public init(_ value: LiteralValue, span: SourceSpan = .none) {
        self.value = value
        self.span = span
        switch value {
        case .null: type = .none
        case .boolean: type = .boolean
        case .number(let n): type = n.integer == nil ? .number : .integer
        case .string: type = .string
        }
    }
}

/// A string with values in it: `"a ${b} c"`. String parts are literals; never only one literal part.
public struct TemplateExpression: Sendable {
    /// Text and values in turn.
    public var parts: [Expression]
    /// `.string`, or an output of it when a part is an output.
    public var type: ValueType
    /// Where it stands in the source.
    public var span: SourceSpan

    /// Creates a template; its type follows from the parts.
    public init(_ parts: [Expression], span: SourceSpan = .none) {
        self.parts = parts
        self.span = span
        type = ValueType.string.lifted(by: parts.map(\.type))
    }
}
