/// A declaration in a file of an SDK.
enum GoSDKDeclaration: Sendable {
    /// A struct.
    case structure(GoSDKStructure)
    /// An interface of values that are given as inputs.
    case input(comment: [String], GoSDKInputInterface)
    /// A line outside of functions, such as a type's name for another type.
    case line(String, comment: GoSDKComment = .none)
    /// A group of constants.
    case constants([GoSDKConstant])
    /// A function or method.
    case function(GoSDKFunction)
    /// What makes a type one that can be given as an input.
    case inputMethods(GoSDKInputMethods)
    /// The type of outputs of a type.
    case output(GoSDKOutput)
    /// The element of a list of outputs, by its position.
    case index(name: String, element: String)
    /// The value of a map of outputs, by its key.
    case mapIndex(name: String, element: String)
    /// The value of an output that may be absent.
    case element(name: String)
    /// A method of an output that reads a property.
    case accessor(GoSDKAccessor)
}

/// A struct.
struct GoSDKStructure: Sendable {
    var comment: GoSDKComment = .none
    var name: String
    /// The type that the struct embeds, which an empty line follows.
    var embedded: String?
    var fields: [GoSDKField]
}

/// A field of a struct.
struct GoSDKField: Sendable {
    var comment: GoSDKComment
    var name: String
    var type: String
    /// The schema's name of the property, which values travel by; nil for fields that have no tag.
    var tag: String?
}

/// An interface with the two methods that give an output.
struct GoSDKInputInterface: Sendable {
    /// The type that it is the interface of: `Pet` for `PetInput`.
    var name: String
    /// Whether the context has a name in the method's signature.
    var namesContext = false
}

/// A constant of an enum.
struct GoSDKConstant: Sendable {
    var comment: GoSDKComment
    var name: String
    var value: String
}

/// A function or method.
struct GoSDKFunction: Sendable {
    var comment: GoSDKComment = .none
    /// Everything from `func` to the result; it may have several lines.
    var head: String
    var body: [GoSDKStatement]
    /// Whether no empty line is before it.
    var isAttached = false
}

/// The methods of a type that can be given as an input.
struct GoSDKInputMethods: Sendable {
    /// The type that it gives outputs of: `Pet` for `PetOutput`.
    var name: String
    /// The type that has the methods.
    var receiver: String
    /// The type of the values behind it.
    var element: String
    /// Whether it also gives outputs that may be absent, through an output of itself.
    var hasPointer = false
    /// Whether it is an input of the generic SDK, too.
    var generics = GoSDKGenerics.none
    /// Whether no empty line is before the first method.
    var isAttached = false
}

/// The type of outputs of a type.
struct GoSDKOutput: Sendable {
    var comment: GoSDKComment = .none
    /// The type that it holds: `Pet` for `PetOutput`.
    var name: String
    /// The type of the values behind it.
    var element: String
    /// Whether it gives outputs that may be absent.
    var hasPointer = false
    /// Whether it is an input of the generic SDK, too.
    var generics = GoSDKGenerics.none
}

/// How a declaration takes part in an SDK of generic types.
enum GoSDKGenerics: Sendable {
    /// There is no such SDK.
    case none
    /// It can be used by programs that use generic types.
    case beside
    /// It is written with generic types.
    case generic
}

/// A method of an output that reads a property.
struct GoSDKAccessor: Sendable {
    /// How the property is read.
    enum Form: Sendable {
        /// `return v.Name`.
        case plain
        /// Of a value that may be absent; `&v.Name` where a pointer is asked for.
        case pointer(takesAddress: Bool)
        /// By a function of generic types, whose first type is written where it can't be inferred; the last statements are those given.
        case generic([String], namesType: Bool = true)
    }

    var comment: GoSDKComment
    /// The type of outputs that has the method.
    var receiver: String
    var name: String
    /// The parameter's type.
    var value: String
    /// What the callback gives.
    var applied: String
    var field: String
    /// The output that the method gives.
    var result: String
    var form = Form.plain
    /// Whether no empty line is before it.
    var isAttached = false
}

/// A statement in a function.
indirect enum GoSDKStatement: Sendable {
    /// A statement on one line.
    case line(String)
    /// `head {`, statements, `}` and what follows it.
    case block(String, [GoSDKStatement], closing: String = "}")
    /// An empty line; several are one.
    case blankLine
}
