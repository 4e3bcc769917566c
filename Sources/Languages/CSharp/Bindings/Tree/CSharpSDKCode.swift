import Base
import Schema

/// An expression in an SDK's code.
indirect enum CSharpSDKExpression: Sendable {
    /// A name, a number or a keyword.
    case name(String)
    case string(String)
    /// A call: the function, and the arguments.
    case call(String, [CSharpSDKExpression])
    /// A call of a generic function.
    case genericCall(String, CSharpSDKType?, [CSharpSDKExpression])
    case new(String, [CSharpSDKExpression])
    case coalesced(CSharpSDKExpression, CSharpSDKExpression)
    case named(String, CSharpSDKExpression)
    /// The result of a call with a function applied to it that reads one member.
    case memberOfOutput(CSharpSDKExpression, String)
    case awaited(CSharpSDKExpression)
    /// A former type of a resource.
    case alias(String)
    /// An object whose properties are set, each on a line of its own.
    case initialized(String, [(name: String, value: CSharpSDKValue)])
}

/// What a property of a new object is set to.
enum CSharpSDKValue: Sendable {
    case expression(CSharpSDKExpression)
    /// Elements that are added to a list.
    case elements([CSharpSDKExpression])
}

/// A statement in an SDK's code.
enum CSharpSDKStatement: Sendable {
    case variable(String, CSharpSDKExpression)
    case assign(String, CSharpSDKExpression)
    /// Sets a variable that is null.
    case assignIfNull(String, CSharpSDKExpression)
    case `return`(CSharpSDKExpression)
    case comment(String)
}

/// Literals in an SDK's code.
enum CSharpSDKLiteral {
    private static let hex = Array("0123456789abcdef".utf8)

    /// Writes a string literal.
    static func writeQuoted(_ text: String, to out: inout CodeWriter) {
        out.write(byte: 0x22)
        for byte in text.utf8 {
            switch byte {
            case 0x22, 0x5C:
                out.write(byte: 0x5C)
                out.write(byte: byte)
            case 0x0A: out.write("\\n")
            case 0x0D: out.write("\\r")
            case 0x09: out.write("\\t")
            case 0x07: out.write("\\a")
            case 0x08: out.write("\\b")
            case 0x0B: out.write("\\v")
            case 0x0C: out.write("\\f")
            case 0..<0x20, 0x7F:
                out.write("\\u00")
                out.write(byte: hex[Int(byte >> 4)])
                out.write(byte: hex[Int(byte & 15)])
            default: out.write(byte: byte)
            }
        }
        out.write(byte: 0x22)
    }

    /// A value of the schema.
    static func expression(_ value: SchemaValue) -> CSharpSDKExpression {
        switch value {
        case .boolean(let flag): .name(flag ? "true" : "false")
        case .integer(let number): .name(String(number))
        case .number(let number): .name(self.number(number))
        case .string(let text): .string(text)
        }
    }

    /// A number: whole ones without a point, others without an exponent unless they are very small or large.
    private static func number(_ value: Double) -> String {
        if value != 0, value.magnitude < 1e-4 || value.magnitude >= 1e21 { return NumberFormat.exponential(value) }
        let text = NumberFormat.decimal(value)
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
