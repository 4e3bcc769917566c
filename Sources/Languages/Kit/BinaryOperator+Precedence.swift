import Program

extension BinaryOperator {
    /// How tightly the operator binds in the languages of C's family; greater binds tighter. Conditionals have 4, unary
    /// operators 17, calls and members 20.
    package var precedence: Int {
        switch self {
        case .or: 5
        case .and: 6
        case .equal, .notEqual: 11
        case .less, .lessOrEqual, .greater, .greaterOrEqual: 12
        case .add, .subtract: 14
        case .multiply, .divide, .modulo: 15
        }
    }
}
