/// A file of Go. Its imports and helper functions follow from what the declarations use.
struct GoFile: Sendable {
    var package: String
    var declarations: [GoDeclaration]
}

/// A declaration of a file.
enum GoDeclaration: Sendable {
    case function(GoFunctionDeclaration)
    case structure(GoStructure)
}

/// A function with a name.
struct GoFunctionDeclaration: Sendable {
    var name: String
    var parameters: [GoParameter]
    /// Whether each parameter has a line of its own.
    var hasParameterLines = false
    var results: [GoType]
    var body: [GoStatement]
}

/// A struct type.
struct GoStructure: Sendable {
    /// A field; without a name, it is an embedded type.
    struct Field: Sendable {
        var name: String?
        var type: GoType
    }

    var name: String
    var fields: [Field]
}
