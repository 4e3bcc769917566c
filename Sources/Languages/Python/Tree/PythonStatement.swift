/// A statement of Python.
indirect enum PythonStatement: Sendable {
    /// Lines of a comment, without their marks.
    case comment([String])
    case blank
    /// `target: annotation = value`
    case assignment(target: PythonExpression, annotation: PythonExpression? = nil, value: PythonExpression)
    case expression(PythonExpression)
    /// The last statement of a file, without a line break after it, as published.
    case last(PythonExpression)
    case conditional(PythonExpression, [PythonStatement])
    /// `for variable in collection:`
    case loop(PythonExpression, in: PythonExpression, [PythonStatement])
    case `return`(PythonExpression)
    /// `global name`
    case global(PythonExpression)
    /// `nonlocal name`
    case nonlocal(PythonExpression)
    case pass
    case function(PythonFunction)
    case classDefinition(PythonClass)
    /// A field of a class: `name: annotation`
    case field(String, annotation: PythonExpression)
    /// What a declaration of the program becomes. Names that it hides are hidden in what follows it.
    case declaration(Int, [PythonStatement])
}

/// `def name(parameters) -> result:`
struct PythonFunction: Sendable {
    var name: PythonExpression
    var decorators: [PythonExpression] = []
    var parameters: [PythonParameter] = []
    var result: PythonExpression?
    var documentation: String?
    var body: [PythonStatement]
}

/// A parameter of a function.
struct PythonParameter: Sendable {
    var name: String
    var annotation: PythonExpression?
    var defaultValue: PythonExpression?
    /// Whether no blank stands before the annotation, as published components have it.
    var isCompact = false
}

/// `class name(bases, keyword=value):`
struct PythonClass: Sendable {
    var name: String
    var bases: [PythonExpression] = []
    var keywords: [PythonKeyword] = []
    var documentation: String?
    var body: [PythonStatement]
}

/// A Python file.
struct PythonFile: Sendable {
    /// Imports that no symbol in the statements asks for.
    var imports: [PythonImport] = []
    var statements: [PythonStatement]
    /// Whether the statements stand alone, as part of a page: without imports and helpers.
    var isFragment = false
}

/// An import statement.
enum PythonImport: Hashable, Sendable {
    /// `from module import names`
    case names(module: String, [String])
    /// `import module`
    case module(String)
    /// `import module as alias`
    case package(PythonPackageImport)
}
