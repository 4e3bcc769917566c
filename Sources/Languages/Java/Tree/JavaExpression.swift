import LanguageKit
import Program

/// An expression of Java.
indirect enum JavaExpression: Sendable {
    case null
    case this
    case boolean(Bool)
    /// A number as Java writes it, suffix included.
    case number(String)
    /// A string, written as a text block where it has line breaks.
    case text(String)
    /// A string whose lines a text block holds as they are, so that Java reads escapes in them.
    case rawText(String)
    /// A string that is always written between quotation marks.
    case quoted(String)
    /// A variable or parameter.
    case variable(String)
    /// A variable that keeps the value of a changing one, since lambdas read only what doesn't change. The loop that changes
    /// it declares the copy.
    case captured(String)
    /// A class, before a static member or method.
    case type(JavaClassName)
    /// `X.class`
    case classLiteral(JavaType)
    /// `x.name`
    case field(JavaExpression, String)
    /// `x[0]`
    case element(JavaExpression, Int)
    case call(JavaCall)
    case builder(JavaBuilder)
    case lambda(JavaLambda)
    /// `x::name`
    case methodReference(JavaExpression, String)
    case cast(JavaType, JavaExpression)
    case parenthesized(JavaExpression)
    case conditional(JavaExpression, JavaExpression, JavaExpression)
    /// Java has the operators of the program language, with the same signs.
    case binary(BinaryOperator, JavaExpression, JavaExpression)
    case unary(UnaryExpression.Operator, JavaExpression)
    /// `x instanceof X`
    case instance(JavaExpression, JavaType)
}

/// Arguments of a call, and how they are laid out.
struct JavaArguments: Sendable {
    /// How arguments are laid out.
    enum Layout: Sendable {
        /// On one line.
        case inline
        /// On one line; arguments from the given position on are indented one level deeper where they need several lines.
        case deeper(from: Int)
        /// On one line, with no blank between the values of a format.
        case format
        /// One on the call's line, several each on its own.
        case elements
        /// Each on its own line, and the parenthesis that ends the call, too.
        case entries
        /// Like `entries`, and where there are none, an empty line.
        case properties
        /// Like `entries`, but one alone on the call's line, and a blank after each comma.
        case array
        /// On a line of its own; the parenthesis that ends the call follows.
        case hanging
    }

    /// The arguments.
    var values: [JavaExpression]
    /// Their layout.
    var layout: Layout

    /// Arguments in a layout.
    init(_ values: [JavaExpression], _ layout: Layout = .inline) {
        self.values = values
        self.layout = layout
    }
}

/// The call of a method or constructor.
struct JavaCall: Sendable {
    /// What is called.
    enum Callee: Sendable {
        /// A method of a value, or a static one of a class.
        case method(JavaExpression, String)
        /// A method of the file's own class, or one that the reader supplies.
        case unqualified(String)
        /// A method that the file's own class declares because something calls it.
        case helper(JavaHelper)
        /// A static method that the file imports.
        case imported(JavaImport, String)
        /// A package's function, a static method of the class of its module's functions. Published files import the class of its
        /// arguments also where these are omitted.
        case function(JavaClassName, String, omitted: JavaClassName?)
        /// `new X`
        case constructor(JavaType)
    }

    /// What is called.
    var callee: Callee
    /// What it is called with.
    var arguments: JavaArguments
}

/// A chain of a builder's methods, one a line, with `build()` at its end.
struct JavaBuilder: Sendable {
    /// A method that sets something.
    struct Setter: Sendable {
        /// Its name.
        var name: String
        /// What it is called with.
        var arguments: JavaArguments
    }

    /// Where `build()` stands.
    enum Ending: Sendable {
        /// Below the other methods.
        case aligned
        /// Behind the last method.
        case sameLine
        /// On a line of its own that is indented like the builder's first line.
        case outdented
    }

    /// What gives the builder.
    var start: JavaExpression
    /// The methods in order.
    var setters: [Setter]
    /// Where `build()` stands.
    var ending = Ending.aligned
    /// Whether blanks follow the builder on its line.
    var isPadded = false
}

/// A lambda with one parameter or several.
struct JavaLambda: Sendable {
    /// What a lambda does.
    enum Body: Sendable {
        case expression(JavaExpression)
        case block([JavaStatement])
    }

    /// The names of its parameters.
    var parameters: [String]
    /// What it does.
    var body: Body
}

extension JavaExpression {
    /// The call of one of its methods.
    func calling(_ name: String, _ arguments: [JavaExpression] = [], _ layout: JavaArguments.Layout = .inline) -> JavaExpression {
        .call(JavaCall(callee: .method(self, name), arguments: JavaArguments(arguments, layout)))
    }

    /// The call of a class's static method.
    static func call(
        _ type: JavaClassName, _ name: String, _ arguments: [JavaExpression] = [], _ layout: JavaArguments.Layout = .inline
    ) -> JavaExpression {
        JavaExpression.type(type).calling(name, arguments, layout)
    }

    /// The call of an imported static method.
    static func call(
        imported: JavaImport, _ name: String, _ arguments: [JavaExpression] = [], _ layout: JavaArguments.Layout = .inline
    ) -> JavaExpression {
        .call(JavaCall(callee: .imported(imported, name), arguments: JavaArguments(arguments, layout)))
    }

    /// The call of a method of the file's own class.
    static func call(own name: String, _ arguments: [JavaExpression]) -> JavaExpression {
        .call(JavaCall(callee: .unqualified(name), arguments: JavaArguments(arguments)))
    }

    /// The call of a helper method.
    static func call(_ helper: JavaHelper, _ arguments: [JavaExpression], _ layout: JavaArguments.Layout = .inline)
        -> JavaExpression
    {
        .call(JavaCall(callee: .helper(helper), arguments: JavaArguments(arguments, layout)))
    }

    /// The call of a constructor.
    static func new(
        _ type: JavaType, _ arguments: [JavaExpression] = [], _ layout: JavaArguments.Layout = .inline
    ) -> JavaExpression {
        .call(JavaCall(callee: .constructor(type), arguments: JavaArguments(arguments, layout)))
    }

    /// A lambda with one parameter that gives a value.
    static func lambda(_ parameter: String, _ value: JavaExpression) -> JavaExpression {
        .lambda(JavaLambda(parameters: [parameter], body: .expression(value)))
    }

    /// A lambda with one parameter and statements.
    static func lambda(_ parameter: String, _ statements: [JavaStatement]) -> JavaExpression {
        .lambda(JavaLambda(parameters: [parameter], body: .block(statements)))
    }
}

extension JavaExpression {
    /// How tightly the expression's outermost operator binds.
    var precedence: Int {
        switch self {
        case .lambda: JavaPrecedence.lowest
        case .conditional: JavaPrecedence.conditional
        case .binary(let operation, _, _): operation.precedence
        case .unary, .cast: JavaPrecedence.unary
        case .instance: JavaPrecedence.relation
        case .number: startsWithMinus ? JavaPrecedence.unary : JavaPrecedence.primary
        case .null, .this, .boolean, .text, .rawText, .quoted, .variable, .captured, .type, .classLiteral, .field, .element,
            .call,
            .builder,
            .methodReference, .parenthesized:
            JavaPrecedence.primary
        }
    }

    /// Whether its first character is a minus sign.
    var startsWithMinus: Bool {
        switch self {
        case .unary(let operation, _): operation == .negate
        case .number(let text): text.utf8.first == UInt8(ascii: "-")
        default: false
        }
    }
}

/// How tightly Java's operators bind, on the scale of `BinaryOperator.precedence`.
enum JavaPrecedence {
    static let lowest = 0
    static let conditional = 4
    static let or = 5
    static let relation = 12
    static let unary = 17
    static let postfix = 20
    static let primary = 22
}
