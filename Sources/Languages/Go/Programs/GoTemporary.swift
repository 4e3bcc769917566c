import Lowering
import Program

/// A value that Go can't have inside an expression, computed by statements before it.
struct GoTemporary {
    /// What is computed.
    enum Value {
        case conditional(ConditionalExpression)
        case document(CallExpression)
        case splat(SplatExpression)
        /// The number tells the variables of the loop from those of other loops.
        case loop(ForExpression, number: Int)
        case invoke(InvokeExpression)
        case method(MethodExpression)
    }

    let name: String
    let value: Value

    /// What it computes.
    var expression: Expression {
        switch value {
        case .conditional(let e): .conditional(e)
        case .document(let e): .call(e)
        case .splat(let e): .splat(e)
        case .loop(let e, _): .forEach(e)
        case .invoke(let e): .invoke(e)
        case .method(let e): .method(e)
        }
    }

    /// Whether computing it may give an error.
    var canFail: Bool {
        switch value {
        case .document, .invoke, .method: true
        case .conditional(let e): e.whenTrue.canFail || e.whenFalse.canFail
        case .loop(let e, _): e.value.canFail || e.key?.canFail ?? false
        case .splat: false
        }
    }

    /// The call of a function with its arguments converted to what the function takes; anything else as it is.
    var converted: GoTemporary {
        guard case .invoke(var e) = value else { return self }
        e.arguments = e.arguments?.converted(to: e.argumentType)
        return GoTemporary(name: name, value: .invoke(e))
    }
}

/// A lowered expression, and what has to be computed before it.
struct GoLowered {
    var value: Expression
    var temporaries: [GoTemporary] = []
}
