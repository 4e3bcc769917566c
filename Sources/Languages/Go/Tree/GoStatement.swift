/// A statement of Go.
indirect enum GoStatement: Sendable {
    /// A line of comment, without the slashes.
    case comment(String)
    /// `a, b := x`.
    case define([String], GoExpression)
    /// `a, b = x`.
    case assign([GoExpression], GoExpression)
    /// `var name T`.
    case variable(String, GoType)
    case expression(GoExpression)
    case condition(GoCondition)
    case loop(GoLoop)
    case give([GoExpression])
}

/// An `if` statement.
struct GoCondition: Sendable {
    /// What stands before the condition, on the same line.
    var setup: GoStatement?
    var test: GoExpression
    var then: [GoStatement]
    var otherwise: [GoStatement] = []
}

/// A `for` statement.
struct GoLoop: Sendable {
    /// What it goes through.
    enum Header: Sendable {
        /// The elements of a collection; names that are nil are left out, the value's only at the end.
        case range(key: String?, value: String?, GoExpression)
        /// The numbers from 0 to one less than the limit.
        case count(String, GoExpression)
    }

    var header: Header
    var body: [GoStatement]
}

extension GoStatement {
    /// `if test { … }`.
    static func when(_ test: GoExpression, _ then: [GoStatement], else otherwise: [GoStatement] = []) -> GoStatement {
        .condition(GoCondition(test: test, then: then, otherwise: otherwise))
    }

    /// `if err != nil { return … }`.
    static func errorCheck(giving results: [GoExpression]) -> GoStatement {
        .when(.binary(.notEqual, .error, .null), [.give(results)])
    }
}
