/// A description as an XML comment.
struct CSharpSDKComment: Sendable {
    /// The text; nothing is written if it is empty.
    var text: String
    /// Whether the text is XML already.
    var isXML = false

    init(_ text: String = "", isXML: Bool = false) {
        self.text = text
        self.isXML = isXML
    }
}

/// A part of a file: the declarations of one namespace.
struct CSharpSDKNamespace: Sendable {
    var name: String
    var declarations: [CSharpSDKDeclaration]
}

/// What a namespace or a class declares.
indirect enum CSharpSDKDeclaration: Sendable {
    case blankLine
    case inputs(CSharpSDKInputClass)
    case outputs(CSharpSDKOutputClass)
    case `class`(CSharpSDKClass)
    case enumeration(CSharpSDKEnum)
    /// An output property of a resource.
    case output(CSharpSDKOutput)
    case method(CSharpSDKMethod)
}

/// A class of members in the order in which they are written.
struct CSharpSDKClass: Sendable {
    var comment = CSharpSDKComment()
    /// The message of its deprecation.
    var deprecation: String?
    /// The attribute that names the type of a resource, with that type.
    var resourceType: (attribute: String, token: String)?
    /// `public partial`, `public static`.
    var modifiers: String
    var name: String
    var base: String?
    var members: [CSharpSDKDeclaration]
}

/// A class of what is given to a resource, function or method, or of an object among that.
struct CSharpSDKInputClass: Sendable {
    var comment = CSharpSDKComment()
    var isSealed: Bool
    var name: String
    /// The class of the core SDK that it extends.
    var base: String
    var properties: [CSharpSDKInput]
}

/// A property that is given.
struct CSharpSDKInput: Sendable {
    /// How a property that is more than a value is stored.
    struct Backing: Sendable {
        /// What is done to make a value secret.
        enum Secret: Sendable { case list(CSharpSDKType), map(CSharpSDKType), value }

        /// The private field.
        var field: String
        /// Whether the getter makes an empty list or map where there is none.
        var isCollection: Bool
        /// How the setter makes values secret; nil if it takes them as they are.
        var secret: Secret?
    }

    var comment: CSharpSDKComment
    /// Its name in the schema.
    var wireName: String
    var isRequired: Bool
    /// Whether it travels as JSON text.
    var isJSON: Bool
    /// Its name in C#.
    var name: String
    /// Its type; with a backing field the field's, which is optional in any case.
    var type: CSharpSDKType
    var backing: Backing?
    /// Whether the property is never null though nothing sets it at first.
    var isForced: Bool
    /// The message of its deprecation, which is shown where it has a backing field.
    var deprecation: String?
    /// The value that the constructor sets.
    var defaultValue: CSharpSDKExpression?
}

/// A class of what is read.
struct CSharpSDKOutputClass: Sendable {
    struct Field: Sendable {
        var comment: CSharpSDKComment
        var type: CSharpSDKType
        var name: String
        /// The constructor's parameter.
        var parameter: String
    }

    var comment = CSharpSDKComment()
    var isInternal = false
    var name: String
    var fields: [Field]
}

/// An output property of a resource.
struct CSharpSDKOutput: Sendable {
    var comment: CSharpSDKComment
    var wireName: String
    var type: CSharpSDKType
    var name: String
}

/// A struct or enum of the values that a text or number may have.
struct CSharpSDKEnum: Sendable {
    /// What the values are.
    enum Value: Sendable { case text, number, integer }

    struct Member: Sendable {
        var comment: CSharpSDKComment
        var deprecation: String?
        var name: String
        var value: CSharpSDKExpression
    }

    var comment: CSharpSDKComment
    var name: String
    var value: Value
    var members: [Member]
}

/// A method or constructor.
struct CSharpSDKMethod: Sendable {
    struct Parameter: Sendable {
        var type: CSharpSDKType
        var name: String
        /// Whether it may be left out, and is null then.
        var isOptional = false

        init(_ type: CSharpSDKType, _ name: String, isOptional: Bool = false) {
            self.type = type
            self.name = name
            self.isOptional = isOptional
        }
    }

    enum Body: Sendable {
        /// One expression, on the next line.
        case expression(CSharpSDKExpression)
        case statements([CSharpSDKStatement])
    }

    var comment = CSharpSDKComment()
    /// What the comment says of the parameters.
    var parameterComments: [(name: String, text: String)] = []
    var deprecation: String?
    /// `public static`.
    var modifiers: String
    /// The type of the result; nil for constructors.
    var result: CSharpSDKType?
    var name: String
    var parameters: [Parameter]
    /// What the base class's constructor is given.
    var baseArguments: [CSharpSDKExpression]?
    var body: Body
}
