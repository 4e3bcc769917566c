import Base
import Schema

/// Literals in an SDK's code.
enum JavaSDKLiteral {
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
            case 0..<0x20, 0x7F:
                out.write("\\u00")
                out.write(byte: hex[Int(byte >> 4)])
                out.write(byte: hex[Int(byte & 15)])
            default: out.write(byte: byte)
            }
        }
        out.write(byte: 0x22)
    }

    /// The value of an enum's member. Numbers have six digits behind the point, and more only where they need them.
    static func enumValue(_ value: SchemaValue, _ type: TypeReference, isRounded: Bool) -> JavaSDKExpression {
        guard type == .number, let number = value.number else { return expression(value, type) }
        let text = NumberFormat.fixed(number, digits: 6)
        return .name(isRounded || Double(text) == number ? text : number.description)
    }

    /// A value of the schema as Java writes it where the given type is wanted: numbers with a fraction have an exponent.
    static func expression(_ value: SchemaValue, _ type: TypeReference) -> JavaSDKExpression {
        switch value {
        case .boolean(let flag): .name(flag ? "true" : "false")
        case .integer(let number) where type == .number: .name(NumberFormat.exponential(Double(number)))
        case .integer(let number): .name(String(number))
        case .number(let number): .name(NumberFormat.exponential(number))
        case .string(let text): .string(text)
        }
    }
}
