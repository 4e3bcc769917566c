/// A type of which the SDK has a plain value, an input and an output.
enum GoPrimitive: Hashable, Sendable {
    case string, integer, number, boolean

    /// Its name in the SDK.
    var name: String {
        switch self {
        case .string: "String"
        case .integer: "Int"
        case .number: "Float64"
        case .boolean: "Bool"
        }
    }

    /// The keyword of the plain type.
    var keyword: String {
        switch self {
        case .string: "string"
        case .integer: "int"
        case .number: "float64"
        case .boolean: "bool"
        }
    }

    /// The SDK's type whose conversion makes an input of a plain value.
    var input: GoTypeName { .library(name) }

    /// The primitive that the SDK calls so.
    init?(libraryName: String) {
        guard let found = [Self.string, .integer, .number, .boolean].first(where: { $0.name == libraryName }) else { return nil }
        self = found
    }
}
