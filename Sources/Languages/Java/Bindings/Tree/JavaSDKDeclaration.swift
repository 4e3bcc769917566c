/// The comment before a declaration.
struct JavaSDKComment: Sendable {
    /// A piece of it.
    enum Part: Sendable {
        /// Lines of a description, and an empty line behind them.
        case text(JavaSDKText)
        /// A line as it is.
        case line(String)
    }

    var parts: [Part]
    /// Whether it stands at the beginning of the line, as in the class of the configuration.
    var isOutdented = false

    init(_ parts: [Part] = []) { self.parts = parts }

    /// No comment.
    static let none = JavaSDKComment()
}

/// A text in a comment, escaped for it.
struct JavaSDKText: Sendable {
    /// What stands before the text: `@return `.
    var lead: String
    var bytes: [UInt8]
}

/// An annotation of a declaration.
enum JavaSDKAnnotation: Sendable {
    /// `@Deprecated`, with the message as a comment.
    case deprecated(String)
    /// An annotation with members: `@Import(name="a", required=true)`; `nested` is a class inside the annotation's.
    case use(JavaSDKLibrary, nested: String = "", [(name: String, value: Value)] = [])
    case override

    /// The value of an annotation's member.
    enum Value: Sendable {
        case string(String)
        case flag(Bool)
        /// `{A.class,B.class}`
        case classes([JavaSDKName])
    }
}

/// A field of a class.
struct JavaSDKField: Sendable {
    var comment: JavaSDKComment = .none
    var annotations: [JavaSDKAnnotation] = []
    /// What stands before its type: `private`.
    var modifiers: String
    var type: JavaSDKType
    var name: String
    var value: JavaSDKExpression?
    /// Types that the file imports before, though nothing may use them.
    var imported: [JavaSDKType] = []
}

/// A parameter of a method.
struct JavaSDKParameter: Sendable {
    var type: JavaSDKType
    /// Whether it takes any number of values.
    var isVariadic = false
    var name: String

    init(_ type: JavaSDKType, _ name: String, isVariadic: Bool = false) {
        self.type = type
        self.name = name
        self.isVariadic = isVariadic
    }
}

/// A method or constructor.
struct JavaSDKMethod: Sendable {
    /// How the statements are laid out.
    enum Layout: Sendable {
        case usual
        /// As in the copying constructors of results: a tab and blanks before each statement.
        case tabbed
        /// As in the setters of results: checks are narrow.
        case setter
    }

    var comment: JavaSDKComment = .none
    var annotations: [JavaSDKAnnotation] = []
    /// What stands before its result: `public static`.
    var modifiers: String
    /// Nil for a constructor.
    var result: JavaSDKType?
    var name: String
    var parameters: [JavaSDKParameter] = []
    var body: [JavaSDKStatement]
    var layout: Layout = .usual
}

/// A constant of an enum.
struct JavaSDKEnumConstant: Sendable {
    var comment: JavaSDKComment
    var annotations: [JavaSDKAnnotation]
    var name: String
    /// Its value as a literal.
    var value: JavaSDKExpression
}

/// A member of a class.
enum JavaSDKMember: Sendable {
    case field(JavaSDKField)
    case method(JavaSDKMethod)
    case getter(JavaSDKGetter)
    case setter(JavaSDKSetter)
    case `class`(JavaSDKClass)
    case constants([JavaSDKEnumConstant])
    case blankLine
}

/// A class or an enum.
struct JavaSDKClass: Sendable {
    var comment: JavaSDKComment = .none
    var annotations: [JavaSDKAnnotation] = []
    /// What stands before its name: `public final class`.
    var kind: String
    var name: String
    /// What it is derived from, in full; empty if from nothing.
    var superclass: String = ""
    var members: [JavaSDKMember]
}
