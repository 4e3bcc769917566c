/// An expression in an SDK's methods: the few forms that they consist of.
indirect enum JavaSDKExpression: Sendable {
    /// A name or a fixed expression: `args`, `this.value`.
    case name(String)
    /// A field: `this.a`, `$.a`.
    case field(of: String, String)
    case string(String)
    /// A class, to call its static methods.
    case type(JavaSDKName)
    /// `A.class`, of a type without its arguments.
    case classLiteral(JavaSDKType)
    /// `x.a`
    case member(JavaSDKExpression, String)
    /// `x.f(a)`
    case method(JavaSDKExpression, String, [JavaSDKExpression])
    /// `X.<T>f(a)`
    case genericMethod(JavaSDKName, JavaSDKType, String, [JavaSDKExpression])
    /// `f(a)`
    case call(String, [JavaSDKExpression])
    /// `new X(a)`
    case new(JavaSDKName, [JavaSDKExpression])
    /// `x == null`
    case isNull(JavaSDKExpression)
    /// `a ? b : c`
    case conditional(JavaSDKExpression, JavaSDKExpression, JavaSDKExpression)
    /// `a + b`
    case sum([JavaSDKExpression])
    /// `x -> a`
    case lambda(String, JavaSDKExpression)
    /// A call of a static method whose arguments stand on lines of their own.
    case lines(JavaSDKName, String, [JavaSDKExpression])
    /// Calls of which each stands on a line of its own below the first expression.
    case chain(JavaSDKExpression, [(name: String, arguments: [JavaSDKExpression])])

    static let null = JavaSDKExpression.name("null")

    /// `X.f(a)`
    static func of(_ library: JavaSDKLibrary, _ name: String, _ arguments: JavaSDKExpression...) -> JavaSDKExpression {
        .method(.type(.library(library)), name, arguments)
    }
}

/// A statement in an SDK's methods.
indirect enum JavaSDKStatement: Sendable {
    case expression(JavaSDKExpression)
    /// `var x = a;`, with what stands before the name.
    case variable(String, String, JavaSDKExpression)
    case assignment(JavaSDKExpression, JavaSDKExpression)
    case `return`(JavaSDKExpression)
    /// `$.a = this.a;` for each of the fields; without a source, each is set to the variable of its name.
    case copies(of: [String], to: String, from: String?)
    /// The check of a required value: `if (x == null) { throw … }`.
    case required(JavaSDKExpression, type: String, name: String)
    case `if`(JavaSDKExpression, [JavaSDKStatement])
    case blankLine
}
