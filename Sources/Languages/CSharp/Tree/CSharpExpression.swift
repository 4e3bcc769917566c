import Program

/// An expression of C#.
///
/// A node says what is written, never how: parentheses that the grammar needs, quotes and escapes are the printer's.
indirect enum CSharpExpression: Sendable {
    case null
    case this
    case boolean(Bool)
    case integer(Int64)
    /// A number with a fraction or an exponent.
    case double(Double)
    /// A whole number as a `double`: `3.0`.
    case wholeDouble(Int64)
    case string(CSharpString)
    /// A string with values in it.
    case interpolated([CSharpTextPart], isOneLine: Bool)
    /// A variable, a parameter or a member that is in scope.
    case name(String)
    /// A class or a static member that is found through a `using`.
    case imported(CSharpName)
    /// A method that the program brings along.
    case helper(CSharpHelper)
    /// `a.B`, or `a?.B` where `a` may be null.
    case member(CSharpExpression, String, isConditional: Bool)
    /// `a[b]`, or `a?[b]` where `a` may be null.
    case element(CSharpExpression, CSharpExpression, isConditional: Bool)
    case call(CSharpExpression, [CSharpExpression])
    /// A method with its type arguments: `config.GetObject<string[]>`.
    case generic(CSharpExpression, [CSharpType])
    /// A call of an extension method of .NET: `a.Select(…)`.
    case extended(CSharpExpression, CSharpExtension, [CSharpExpression])
    case creation(CSharpCreation)
    case lambda(CSharpLambda)
    case await(CSharpExpression)
    case cast(CSharpType, CSharpExpression)
    /// `a!`: the compiler is told that the value isn't null.
    case nonNull(CSharpExpression)
    case unary(UnaryExpression.Operator, CSharpExpression)
    case binary(BinaryOperator, CSharpExpression, CSharpExpression)
    /// `a ?? b`.
    case coalesce(CSharpExpression, CSharpExpression)
    case conditional(CSharpExpression, CSharpExpression, CSharpExpression)
    /// Parentheses that the grammar doesn't need. Published programs put them around operands of conversions, for example.
    case parentheses(CSharpExpression)
}

/// A string literal.
struct CSharpString: Sendable {
    /// Its value.
    var value: String
    /// Whether it stays on one line, line breaks escaped. Other strings with line breaks are verbatim (`@"…"`).
    var isOneLine: Bool
}

/// A part of an interpolated string.
enum CSharpTextPart: Sendable {
    case text(String)
    case value(CSharpExpression)
}

/// A method of collections that is found only where its namespace is imported.
enum CSharpExtension: String, Sendable {
    case select = "Select"
    case `where` = "Where"
    case groupBy = "GroupBy"
    case toDictionary = "ToDictionary"
    case toList = "ToList"
    case max = "Max"
    case min = "Min"
    case toImmutableDictionary = "ToImmutableDictionary"

    /// The import that it needs.
    var using: CSharpUsing {
        switch self {
        case .select, .where, .groupBy, .toDictionary, .toList, .max, .min: .linq
        case .toImmutableDictionary: .immutableCollections
        }
    }
}

/// An anonymous function.
struct CSharpLambda: Sendable {
    /// What runs.
    enum Body: Sendable {
        case expression(CSharpExpression)
        case block([CSharpStatement], Brace)
    }

    /// Where the brace of a block stands.
    enum Brace: Sendable {
        /// On the line of the arrow.
        case sameLine
        /// On a line of its own.
        case ownLine
        /// On a line of its own, after a blank that published programs leave behind the arrow.
        case ownLineAfterBlank
    }

    /// Names of the parameters.
    var parameters: [String]
    var isAsync = false
    var body: Body
}

// MARK: Shorthands

extension CSharpExpression {
    /// A string that stays on one line, as names and keys do.
    static func quoted(_ text: String) -> CSharpExpression { .string(CSharpString(value: text, isOneLine: true)) }

    /// A name that needs no `using`, such as a class of the core SDK.
    static func core(_ name: String) -> CSharpExpression { .imported(CSharpName(name)) }

    /// `parameter => body`.
    static func lambda(_ parameter: String, _ body: CSharpExpression) -> CSharpExpression {
        .lambda(CSharpLambda(parameters: [parameter], body: .expression(body)))
    }

    /// `parameter => { … }`.
    static func lambda(_ parameter: String, _ body: [CSharpStatement], _ brace: CSharpLambda.Brace) -> CSharpExpression {
        .lambda(CSharpLambda(parameters: [parameter], body: .block(body, brace)))
    }

    /// `self.name`.
    func member(_ name: String) -> CSharpExpression { .member(self, name, isConditional: false) }

    /// `self[key]`.
    func element(_ key: CSharpExpression) -> CSharpExpression { .element(self, key, isConditional: false) }

    /// `self(arguments)`.
    func callAsFunction(_ arguments: [CSharpExpression]) -> CSharpExpression { .call(self, arguments) }

    /// `self.name(arguments)`.
    func calling(_ name: String, _ arguments: CSharpExpression...) -> CSharpExpression { .call(member(name), arguments) }

    /// `self.Apply(callback)`.
    func applying(_ callback: CSharpExpression) -> CSharpExpression { calling("Apply", callback) }

    /// Whether it is a chain of members of which one is read by `?.`, so that its value may be null.
    var isReadConditionally: Bool {
        switch self {
        case .member(let value, _, let isConditional), .element(let value, _, let isConditional):
            isConditional || value.isReadConditionally
        default: false
        }
    }

    /// The expression as an operand that nothing around it can take apart.
    var isolated: CSharpExpression { precedence < CSharpPrecedence.primary ? .parentheses(self) : self }
}
