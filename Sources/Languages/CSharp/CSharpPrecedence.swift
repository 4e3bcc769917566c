import LanguageKit
import Program

/// How tightly C# expressions bind; greater binds tighter.
enum CSharpPrecedence {
    static let conditional = 4
    static let equality = 11
    static let unary = 17
    static let primary = 20
    static let literal = 22
}

extension CSharpEmitter {
    /// How tightly the text of an expression binds.
    func precedence(of expression: Expression) -> Int {
        switch expression {
        case .conditional: return CSharpPrecedence.conditional
        case .binary(let e): return e.operation.precedence
        case .unary: return CSharpPrecedence.unary
        case .invoke(let e): return awaits(e) ? CSharpPrecedence.unary : CSharpPrecedence.primary
        case .convert(let e):
            switch conversion(of: e) {
            case .none: return precedence(of: e.value)
            case .stringToBoolean: return isOutput(e.value.type) ? CSharpPrecedence.primary : CSharpPrecedence.equality
            case .booleanToString: return isOutput(e.value.type) ? CSharpPrecedence.primary : CSharpPrecedence.conditional
            case .toDouble, .toInteger: return isOutput(e.value.type) ? CSharpPrecedence.primary : CSharpPrecedence.unary
            case .member, .parsedEnum, .anyToString, .wholeDouble, .parsedDouble, .parsedInteger: return CSharpPrecedence.primary
            }
        case .forEach, .index, .access, .splat, .call, .method, .apply: return CSharpPrecedence.primary
        case .literal, .object, .reference, .template, .list: return CSharpPrecedence.literal
        }
    }

    /// Whether the result of a function is awaited rather than taken as an output.
    func awaits(_ invoke: InvokeExpression) -> Bool { plan.isAsync && invoke.type.isPromise }

    /// Whether a value of the type is an output where it stands: what is awaited isn't.
    func isOutput(_ type: ValueType) -> Bool { type.containsOutputs || (!plan.isAsync && type.containsPromises) }
}
