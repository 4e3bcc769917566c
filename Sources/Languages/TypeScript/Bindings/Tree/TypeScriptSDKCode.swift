/// An expression in an SDK's functions: the few forms that they consist of.
indirect enum TypeScriptSDKExpression: Sendable {
    /// A name, a path of names, or a fixed expression: `args`, `pulumi.runtime.invoke`.
    case name(String)
    case string(String)
    /// `["a", "b"]`
    case list([TypeScriptSDKExpression])
    /// An object on lines of its own, its keys in quotes.
    case object([(key: String, value: TypeScriptSDKExpression)])
    /// An object on lines of its own that takes over the members of another: `{...val, a: b}`.
    case copy(of: String, [(key: String, value: TypeScriptSDKExpression)])
    /// `{ a: b }`
    case record(String, TypeScriptSDKExpression)
    /// `f(a, b)`
    case call(TypeScriptSDKExpression, [TypeScriptSDKExpression])
    /// `x.a`
    case member(TypeScriptSDKExpression, String)
    /// `x?.a`
    case optionalMember(TypeScriptSDKExpression, String)
    /// `(a) ?? b`
    case coalesced(TypeScriptSDKExpression, TypeScriptSDKExpression)
    /// `a ?? b`
    case bareCoalesced(TypeScriptSDKExpression, TypeScriptSDKExpression)
    /// `(a || b)`
    case either(TypeScriptSDKExpression, TypeScriptSDKExpression)
    /// `a ? b : c`
    case conditional(TypeScriptSDKExpression, TypeScriptSDKExpression, TypeScriptSDKExpression)
    case parenthesized(TypeScriptSDKExpression)
    /// `v => body`
    case arrow(String, TypeScriptSDKExpression)

    static let undefined = TypeScriptSDKExpression.name("undefined")
    /// What a property that is only read is set to.
    static let output = TypeScriptSDKExpression.name("undefined /*out*/")

    func callAsFunction(_ arguments: TypeScriptSDKExpression...) -> TypeScriptSDKExpression { .call(self, arguments) }
}

/// A statement in an SDK's functions.
indirect enum TypeScriptSDKStatement {
    /// An expression; some published ones have no semicolon.
    case expression(TypeScriptSDKExpression, isTerminated: Bool = true)
    /// `const name: type = value;`
    case variable(String, type: TypeScriptSDKType? = nil, TypeScriptSDKExpression)
    /// `let name: type = value;`
    case mutable(String, TypeScriptSDKType, TypeScriptSDKExpression)
    /// `name = value;`
    case assignment(String, TypeScriptSDKExpression)
    /// `name["key"] = value;`
    case element(String, key: String, TypeScriptSDKExpression)
    case `if`(TypeScriptSDKExpression, [TypeScriptSDKStatement], else: [TypeScriptSDKStatement]? = nil)
    case block([TypeScriptSDKStatement])
    /// `throw new Error(message);`
    case error(TypeScriptSDKExpression)
    case `return`(TypeScriptSDKExpression)
}
