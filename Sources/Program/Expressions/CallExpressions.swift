public import Base
public import Schema

/// A call of one of the program language's own functions, such as `toJSON` or `fileAsset`.
public struct CallExpression: Sendable {
    /// What is called.
    public var function: BuiltinFunction
    /// What it is called with.
    public var arguments: [Expression]
    /// Whether the last argument is a list of which each element is an argument (`f(list...)`).
    public var expandsLast: Bool
    /// What each argument is converted to; the last also serves all that follow it. An argument that is expanded is converted as the
    /// list that it is.
    public var parameters: [ValueType]
    /// Its type.
    public var type: ValueType
    /// Where it stands in the source.
    public var span: SourceSpan

    /// Creates a call; parameters and result follow from the function and its arguments. Where an argument is an output of what
    /// the function takes, the result is an output too.
    public init(_ function: BuiltinFunction, _ arguments: [Expression], expandsLast: Bool = false, span: SourceSpan = .none) {
        self.function = function
        self.arguments = arguments
        self.expandsLast = expandsLast
        self.span = span
        let types = arguments.map(\.type)
        var (parameters, result) = function.signature(types)
        if expandsLast, let last = arguments.indices.last,
            let element = last < parameters.count ? parameters[last] : parameters.last
        {
            if parameters.count <= last {
                parameters += Array(repeating: element, count: last + 1 - parameters.count)
            }
            parameters[last] = .list(element)
        }
        self.parameters = parameters
        let isDirect = types.enumerated().allSatisfy { position, type in
            guard let parameter = position < parameters.count ? parameters[position] : parameters.last else { return true }
            return parameter.isAssignable(from: type)
        }
        type = isDirect ? result : result.lifted(by: types)
    }
}

/// A call of a package's function (`fn::invoke`).
public struct InvokeExpression: Sendable {
    /// Canonical token, or as written where no schema is known.
    public var token: String
    /// Its declaration; nil where no schema is known.
    public var function: Function?
    /// The arguments, an object; nil only where the source gives none.
    public var arguments: Expression?
    /// `parent`, `provider`, `version`, `pluginDownloadUrl`, `dependsOn`, in source order.
    public var options: [ObjectItem]
    /// A promise of the result, an output of it, or `.dynamic` where no schema is known.
    public var type: ValueType
    /// Where it stands in the source.
    public var span: SourceSpan

    /// Whether the form that takes and gives outputs (`getXOutput`) is called.
    public var isOutputForm: Bool {
        if case .output = type { return true }
        return false
    }

    /// What the arguments are converted to.
    public var argumentType: ValueType {
        guard let inputs = function?.inputs else { return .dynamic }
        return .object(.declared(inputs, isInput: isOutputForm))
    }

    /// Creates a call.
    public init(
        token: String, function: Function?, arguments: Expression?, options: [ObjectItem] = [], type: ValueType,
        span: SourceSpan = .none
    ) {
        self.token = token
        self.function = function
        self.arguments = arguments
        self.options = options
        self.type = type
        self.span = span
    }
}

/// A call of a resource's method.
public struct MethodExpression: Sendable {
    /// The resource.
    public var receiver: Expression
    /// Its name.
    public var name: String
    /// Its declaration; nil where no schema is known.
    public var function: Function?
    /// The arguments, an object.
    public var arguments: Expression?
    /// Its type.
    public var type: ValueType
    /// Where it stands in the source.
    public var span: SourceSpan

    /// Creates a method call.
    public init(
        receiver: Expression, name: String, function: Function?, arguments: Expression?, type: ValueType, span: SourceSpan = .none
    ) {
        self.receiver = receiver
        self.name = name
        self.function = function
        self.arguments = arguments
        self.type = type
        self.span = span
    }
}
