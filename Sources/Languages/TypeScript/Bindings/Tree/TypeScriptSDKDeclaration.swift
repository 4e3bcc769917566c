/// The comment before a declaration.
struct TypeScriptSDKComment {
    /// Its text; empty if there is only the deprecation.
    var text: String
    /// Why not to use what is declared.
    var deprecation: String?

    init(_ text: String, deprecation: String? = nil) {
        self.text = text
        self.deprecation = deprecation
    }

    /// No comment.
    static let none = TypeScriptSDKComment("")
}

/// A property of an interface or a class.
struct TypeScriptSDKField {
    var comment: TypeScriptSDKComment
    /// What stands before its name: `declare public readonly `.
    var modifiers: String
    var name: String
    var isOptional: Bool
    var type: TypeScriptSDKType
}

/// A parameter of a function.
struct TypeScriptSDKParameter {
    var name: String
    var isOptional = false
    var type: TypeScriptSDKType

    init(_ name: String, isOptional: Bool = false, _ type: TypeScriptSDKType) {
        self.name = name
        self.isOptional = isOptional
        self.type = type
    }
}

/// A function, method or constructor.
struct TypeScriptSDKFunction {
    var comment: TypeScriptSDKComment = .none
    /// Whether a deprecation is a comment of its own, as before a package's functions.
    var separatesDeprecation = false
    /// What stands before its parameters: `export function f`, `constructor`.
    var head: String
    var parameters: [TypeScriptSDKParameter]
    /// Nil for constructors.
    var result: TypeScriptSDKType?
    /// Nil for an overload.
    var body: [TypeScriptSDKStatement]?
}

/// A member of a class.
enum TypeScriptSDKMember {
    case field(TypeScriptSDKField)
    /// A static property with its value as it stands, marked as internal.
    case constant(name: String, value: String)
    case function(TypeScriptSDKFunction)
    case blankLine
}

/// A declaration of an SDK.
enum TypeScriptSDKDeclaration {
    case interface(TypeScriptSDKComment, String, [TypeScriptSDKField])
    case `class`(TypeScriptSDKComment, String, extends: String, [TypeScriptSDKMember])
    case function(TypeScriptSDKFunction)
    /// A constant object of values and the type of these: `Name.Member`.
    case enumeration(TypeScriptSDKComment, String, [TypeScriptSDKEnumMember])
    case namespace(String, [TypeScriptSDKDeclaration])
    /// A variable of the package's configuration, computed when it is read.
    case configuration(TypeScriptSDKComment, String, TypeScriptSDKType, TypeScriptSDKExpression)
    case blankLine
}

/// A member of an enum.
struct TypeScriptSDKEnumMember {
    var comment: TypeScriptSDKComment
    var name: String
    /// The value as a literal.
    var value: String
}
