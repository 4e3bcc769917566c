/// A value that stands where another type is wanted. The target is the place's type, the value's own is `value.type`.
public struct ConvertExpression: Sendable {
    /// Its value.
    public var value: Expression
    /// What the place takes.
    public var target: ValueType
    /// How the value becomes one of the target's type.
    public var coercion: Coercion

    /// Creates a conversion.
    public init(_ value: Expression, to target: ValueType, coercion: Coercion = .none) {
        self.value = value
        self.target = target
        self.coercion = coercion
    }
}

/// Code that runs once outputs (or promises) are known: `apply(sources, parameters => body)`.
public struct ApplyExpression: Sendable {
    /// The outputs or promises to wait for.
    public var sources: [Expression]
    /// One variable for each source, of its resolved type, named by the language's own rules.
    public var parameters: [Variable]
    /// What runs then.
    public var body: Expression
    /// An output of the body's type, or a promise if every source is a promise.
    public var type: ValueType

    /// Creates a lifted expression.
    public init(_ sources: [Expression], parameters: [Variable], body: Expression) {
        self.sources = sources
        self.parameters = parameters
        self.body = body
        let arePromises = sources.allSatisfy {
            if case .promise = $0.type { return true }
            return false
        }
        let resolved = body.type.resolved
        type = arePromises ? .promise(resolved) : .output(resolved)
    }
}
