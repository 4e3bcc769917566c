/// An operator before its operand.
enum GoUnaryOperator: Sendable {
    case not, negate, dereference, address

    /// Its spelling.
    var text: StaticString {
        switch self {
        case .not: "!"
        case .negate: "-"
        case .dereference: "*"
        case .address: "&"
        }
    }
}

/// An operator between two operands.
enum GoBinaryOperator: Sendable {
    case add, subtract, multiply, divide, modulo
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
    case and, or

    /// Its spelling.
    var text: StaticString {
        switch self {
        case .add: "+"
        case .subtract: "-"
        case .multiply: "*"
        case .divide: "/"
        case .modulo: "%"
        case .equal: "=="
        case .notEqual: "!="
        case .less: "<"
        case .lessOrEqual: "<="
        case .greater: ">"
        case .greaterOrEqual: ">="
        case .and: "&&"
        case .or: "||"
        }
    }

    /// How tightly it binds, from 1 to 5 as in the language specification.
    var precedence: Int {
        switch self {
        case .or: 1
        case .and: 2
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: 3
        case .add, .subtract: 4
        case .multiply, .divide, .modulo: 5
        }
    }
}
