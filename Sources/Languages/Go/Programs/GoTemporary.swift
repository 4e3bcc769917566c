import Lowering
import Program

/// A value that Go can't have inside an expression, computed by statements before it.
struct GoTemporary {
    /// What is computed.
    enum Value {
        case conditional(ConditionalExpression)
        /// A document is written with its members in the program's order where it becomes a part of a text.
        case document(CallExpression, isPart: Bool)
        case splat(SplatExpression)
        /// The number tells the variables of the loop from those of other loops. `isPart` says that something is made of the elements.
        case loop(ForExpression, number: Int, isPart: Bool)
        case invoke(InvokeExpression)
        case method(MethodExpression)
    }

    let name: String
    let value: Value

    /// The temporary, where a document, or each that a loop makes, becomes a part of another value or doesn't.
    func asPart(_ isPart: Bool) -> GoTemporary {
        switch value {
        case .document(let e, _): GoTemporary(name: name, value: .document(e, isPart: isPart))
        case .loop(let e, let number, _): GoTemporary(name: name, value: .loop(e, number: number, isPart: isPart))
        case .conditional, .splat, .invoke, .method: self
        }
    }

    /// What it computes.
    var expression: Expression {
        switch value {
        case .conditional(let e): .conditional(e)
        case .document(let e, _): .call(e)
        case .splat(let e): .splat(e)
        case .loop(let e, _, _): .forEach(e)
        case .invoke(let e): .invoke(e)
        case .method(let e): .method(e)
        }
    }

    /// Whether computing it may give an error.
    var canFail: Bool {
        switch value {
        case .document, .invoke, .method: true
        case .conditional(let e): e.whenTrue.canFail || e.whenFalse.canFail
        case .loop(let e, _, _): e.value.canFail || e.key?.canFail ?? false
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
