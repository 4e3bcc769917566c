/// An expression of TypeScript.
///
/// Parentheses that operators need are the printer's; `parenthesized` is for those that the published form has besides.
indirect enum TypeScriptExpression: Sendable {
    case this, null, undefined
    case boolean(Bool)
    case integer(Int64)
    case number(Double)
    /// A string in double quotes.
    case string(String, TypeScriptEscapes = .unprintable)
    /// A word in single quotes, which a few published calls have.
    case singleQuoted(StaticString)
    case template(TypeScriptTemplate)
    case object(TypeScriptObject)
    case array([TypeScriptExpression], TypeScriptLayout = .line)
    /// A name that is in scope as it is written here, such as a parameter.
    case name(String)
    /// A declaration of the file, whose name the file's naming decides.
    case local(TypeScriptLocal)
    /// A function that the file defines for itself.
    case helper(TypeScriptHelper)
    /// An import, or a member of one.
    case entity(TypeScriptEntity)
    /// `a.b`, `a?.b`.
    case member(TypeScriptExpression, String, isOptional: Bool = false)
    /// `a[b]`, `a?.[b]`.
    case element(TypeScriptExpression, TypeScriptExpression, isOptional: Bool = false)
    case call(TypeScriptCall)
    case new(TypeScriptExpression, [TypeScriptExpression])
    /// `a!`: the compiler is told that the value is there.
    case nonNull(TypeScriptExpression)
    /// `a as T`.
    case assertion(TypeScriptExpression, TypeScriptType)
    case await(TypeScriptExpression)
    case unary(TypeScriptUnaryOperator, TypeScriptExpression)
    case binary(TypeScriptBinaryOperator, TypeScriptExpression, TypeScriptExpression)
    case conditional(TypeScriptExpression, TypeScriptExpression, TypeScriptExpression)
    case assignment(TypeScriptExpression, TypeScriptExpression)
    case increment(TypeScriptExpression)
    case arrow(TypeScriptArrow)
    /// `...a`, in arguments, lists and objects.
    case spread(TypeScriptExpression)
    case parenthesized(TypeScriptExpression)
    /// An expression that starts on a line of its own, without indentation.
    case onNewLine(TypeScriptExpression)
}

/// A declaration of a file, by its position in the file's naming.
struct TypeScriptLocal: Hashable, Sendable {
    let index: Int
}

/// How the parts of an object, a list or a call's arguments are laid out.
enum TypeScriptLayout: Sendable {
    /// On one line: `{a: 1}`.
    case line
    /// On one line, with blanks inside the braces: `{ a: 1 }`.
    case spaced
    /// Each on a line of its own.
    case lines
}

/// Which characters of a string are escaped, besides those that would end it.
enum TypeScriptEscapes: Sendable {
    /// Whatever doesn't print.
    case unprintable
    /// Only carriage returns, which would end the line of source text.
    case lineEndings
}

/// A template literal: texts and values in turn, after the function that takes them, if there is one.
struct TypeScriptTemplate: Sendable {
    /// A stretch of a template literal.
    enum Part: Sendable {
        case text(String)
        case value(TypeScriptExpression)
    }

    var tag: TypeScriptEntity?
    var parts: [Part]
    var escapes = TypeScriptEscapes.lineEndings
}

/// An object literal.
struct TypeScriptObject: Sendable {
    /// What an object literal lists.
    enum Member: Sendable {
        case property(TypeScriptProperty)
        case spread(TypeScriptExpression)
    }

    var members: [Member]
    var layout: TypeScriptLayout

    init(_ members: [Member], layout: TypeScriptLayout) {
        self.members = members
        self.layout = layout
    }

    init(_ properties: [TypeScriptProperty], layout: TypeScriptLayout) {
        members = properties.map { .property($0) }
        self.layout = layout
    }
}

/// One `key: value` of an object literal.
struct TypeScriptProperty: Sendable {
    /// A property's key.
    enum Key: Sendable {
        /// A name, in quotes where it is no identifier.
        case name(String)
        /// A name that is written as it is, though it may be a reserved word.
        case word(String)
        case integer(Int64)
        case number(Double)
        case computed(TypeScriptExpression)
    }

    var key: Key
    var value: TypeScriptExpression
    /// Whether no blank follows the colon.
    var isTight: Bool

    init(_ key: Key, _ value: TypeScriptExpression, isTight: Bool = false) {
        self.key = key
        self.value = value
        self.isTight = isTight
    }
}

/// A call of a function.
struct TypeScriptCall: Sendable {
    var function: TypeScriptExpression
    var typeArguments: [TypeScriptType]
    var arguments: [TypeScriptExpression]
    var layout: TypeScriptLayout

    init(
        _ function: TypeScriptExpression, typeArguments: [TypeScriptType] = [], _ arguments: [TypeScriptExpression],
        layout: TypeScriptLayout = .line
    ) {
        self.function = function
        self.typeArguments = typeArguments
        self.arguments = arguments
        self.layout = layout
    }
}

/// An arrow function.
struct TypeScriptArrow: Sendable {
    /// What a parameter takes apart.
    enum Parameter: Sendable {
        case name(String)
        /// `[a, b]`.
        case list([String])
    }

    /// What the function does.
    enum Body: Sendable {
        case expression(TypeScriptExpression)
        /// Statements, each on a line of its own or all on one line.
        case block([TypeScriptStatement], TypeScriptLayout = .lines)
    }

    /// How the head is spelled where there is one name for a parameter; published programs have all of them.
    enum Form: Sendable {
        /// `x => `.
        case bare
        /// `(x) => `.
        case parenthesized
        /// `x =>`, with no blank after the arrow.
        case tight
    }

    var isAsync: Bool
    var parameters: [Parameter]
    var body: Body
    var form: Form

    /// Creates a function; it is asynchronous if something in it is waited for.
    init(_ parameters: [Parameter], _ body: Body, form: Form = .bare) {
        self.parameters = parameters
        self.body = body
        self.form = form
        isAsync =
            switch body {
            case .expression(let e): e.waits
            case .block(let statements, _): statements.contains { $0.waits }
            }
    }
}

/// An operator with one operand.
enum TypeScriptUnaryOperator: Sendable { case not, negate }

/// An operator between two operands.
enum TypeScriptBinaryOperator: Sendable {
    case add, subtract, multiply, divide, modulo
    case equal, notEqual, identical
    case less, lessOrEqual, greater, greaterOrEqual, instanceOf
    case and, or, coalesce
}

extension TypeScriptExpression {
    /// `a.b`, or `a["b"]` where the name is no identifier.
    static func property(_ object: TypeScriptExpression, _ name: String, isOptional: Bool = false) -> TypeScriptExpression {
        TypeScriptNames.isLegal(name)
            ? .member(object, name, isOptional: isOptional) : .element(object, .string(name), isOptional: isOptional)
    }

    /// A call with its arguments on one line.
    static func call(_ function: TypeScriptExpression, _ arguments: TypeScriptExpression...) -> TypeScriptExpression {
        .call(TypeScriptCall(function, arguments))
    }

    /// A call of a method.
    func calling(_ method: String, _ arguments: TypeScriptExpression...) -> TypeScriptExpression {
        .call(TypeScriptCall(.member(self, method), arguments))
    }

    /// A function of one expression.
    static func arrow(
        _ parameters: [TypeScriptArrow.Parameter], _ body: TypeScriptExpression, form: TypeScriptArrow.Form = .bare
    ) -> TypeScriptExpression {
        .arrow(TypeScriptArrow(parameters, .expression(body), form: form))
    }
}
