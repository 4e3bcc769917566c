/// A parameter of a function.
struct PythonSDKParameter {
    var name: String
    /// Nil where the parameter has no annotation.
    var type: PythonSDKType?
    /// Its default as an expression; nil if it must be given.
    var value: String?

    init(_ name: String, _ type: PythonSDKType? = nil, value: String? = nil) {
        self.name = name
        self.type = type
        self.value = value
    }
}

/// What a documentation string says of a parameter.
struct PythonSDKParameterNote {
    var type: PythonSDKType
    var name: String
    var text: String
}

/// A documentation string; nothing is written if it is empty.
struct PythonSDKComment {
    var text: String
    var parameters: [PythonSDKParameterNote] = []

    init(_ text: String, _ parameters: [PythonSDKParameterNote] = []) {
        self.text = text
        self.parameters = parameters
    }

    static let none = PythonSDKComment("")
}

/// A function or method.
struct PythonSDKFunction {
    /// How parameters are laid out.
    enum Layout {
        /// On one line.
        case inline
        /// One a line, in the column of the first.
        case aligned
        /// One a line, in the given column.
        case column(Int)
    }

    var decorators: [String] = []
    var name: String
    var parameters: [PythonSDKParameter]
    var layout: Layout = .inline
    var result: PythonSDKType?
    var comment: PythonSDKComment = .none
    var body: [PythonSDKStatement]
}

/// A statement in an SDK's functions.
indirect enum PythonSDKStatement {
    /// `pulumi.set(owner, "key", value)`
    case set(String, key: String, String)
    /// `target = value`
    case assign(String, String)
    /// A call or another expression.
    case expression(String)
    /// A call with an argument a line; `result` comes before the call: `return `.
    case call(result: String, String, [String], closing: String = ")")
    case `if`(String, [PythonSDKStatement], else: [PythonSDKStatement]? = nil)
    /// `raise Kind(message)`
    case raise(String, String)
    case `return`(String)
    case blankLine
}

/// A member of a class.
enum PythonSDKMember {
    case function(PythonSDKFunction)
    case `class`(PythonSDKClass)
    /// A typed member of a dictionary or a module, documented below it.
    case field(String, PythonSDKType, PythonSDKComment)
    /// A constant with its value, documented below it.
    case constant(String, String, PythonSDKComment)
    case statement(PythonSDKStatement)
    case blankLine
    case comment(String)
}

/// A class.
struct PythonSDKClass {
    var decorators: [String] = []
    var name: String
    /// What it is derived from; empty if from nothing.
    var base: String = ""
    var comment: PythonSDKComment = .none
    var members: [PythonSDKMember]
}
