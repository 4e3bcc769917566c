/// A class.
struct CSharpClassDeclaration: Sendable {
    /// A member of a class.
    enum Member: Sendable {
        case property(CSharpProperty)
        case constructor(CSharpConstructor)
        case nested(CSharpClassDeclaration)
        /// A method that the program brings along.
        case helper(CSharpHelper)
    }

    var name: String
    /// The class that it extends.
    var base: CSharpType?
    var members: [Member]
}

/// A property: `[Input("size")] public Input<int> Size { get; set; } = 3;`.
struct CSharpProperty: Sendable {
    /// Who may set it.
    enum Accessors: Sendable {
        case getSet, getPrivateSet
    }

    /// Lines of the summary in its documentation.
    var summary: [String] = []
    var attributes: [CSharpAttribute] = []
    var type: CSharpType
    var name: String
    var accessors = Accessors.getSet
    /// The value that it starts with.
    var value: CSharpExpression?
}

/// `[Name(arguments)]`.
struct CSharpAttribute: Sendable {
    var name: String
    var arguments: [CSharpExpression]
}

/// A constructor, which is named like its class.
struct CSharpConstructor: Sendable {
    var name: String
    var parameters: [CSharpParameter]
    /// What the constructor of the base class is given.
    var baseArguments: [CSharpExpression]
    var body: [CSharpStatement]
}

/// `Type name = value`.
struct CSharpParameter: Sendable {
    var type: CSharpType
    var name: String
    var defaultValue: CSharpExpression?
}
