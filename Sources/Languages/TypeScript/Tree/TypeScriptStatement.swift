/// A statement or declaration of TypeScript.
indirect enum TypeScriptStatement: Sendable {
    /// `const a = b;`, `let a: T;`
    case variable(TypeScriptVariable)
    case expression(TypeScriptExpression)
    case `if`(TypeScriptExpression, [TypeScriptStatement])
    /// `for (const name of collection)`.
    case forOf(String, TypeScriptExpression, [TypeScriptStatement])
    /// `for (let a = b; condition; step)`.
    case forLoop(TypeScriptVariable, TypeScriptExpression, step: TypeScriptExpression, [TypeScriptStatement])
    case `do`([TypeScriptStatement], catching: String, [TypeScriptStatement])
    case `return`(TypeScriptExpression)
    case `throw`(TypeScriptExpression)
    /// A line of comment, with whatever follows the mark.
    case comment(String)
    case blankLine
    /// `export = a;`, which a module's last statement may be: no semicolon follows a function.
    case exportAssignment(TypeScriptExpression)
    case interface(TypeScriptInterface)
    case `class`(TypeScriptClass)
}

/// A variable's declaration.
struct TypeScriptVariable: Sendable {
    enum Keyword: Sendable { case const, `let` }
    enum Name: Sendable {
        case local(TypeScriptLocal)
        case name(String)
    }

    var keyword: Keyword
    var isExported: Bool
    var name: Name
    var type: TypeScriptType?
    var value: TypeScriptExpression?

    init(
        _ name: Name, type: TypeScriptType? = nil, _ value: TypeScriptExpression?, keyword: Keyword = .const,
        isExported: Bool = false
    ) {
        self.keyword = keyword
        self.isExported = isExported
        self.name = name
        self.type = type
        self.value = value
    }
}

/// An interface.
struct TypeScriptInterface: Sendable {
    /// What ends a property.
    enum Separator: Sendable { case comma, semicolon }

    var documentation = ""
    var isExported = false
    var name: String
    var fields: [TypeScriptField]
    var separator = Separator.semicolon
}

/// A class.
struct TypeScriptClass: Sendable {
    enum Member: Sendable {
        case field(TypeScriptField, value: TypeScriptExpression? = nil)
        case constructor(TypeScriptFunction)
        case method(TypeScriptFunction)
        case blankLine
    }

    var documentation = ""
    var isExported = true
    var name: String
    var superclass: TypeScriptEntity?
    var members: [Member]
}

/// A constructor or method; without a body, it only declares an overload.
struct TypeScriptFunction: Sendable {
    var documentation = ""
    var modifiers: [TypeScriptField.Modifier] = []
    /// Its name; empty for a constructor.
    var name = ""
    var parameters: [TypeScriptField]
    var result: TypeScriptType?
    var body: [TypeScriptStatement]?
}

/// A source file: its imports and helpers follow from its statements.
struct TypeScriptFile: Sendable {
    var statements: [TypeScriptStatement]
    /// What the file declares at its top, or in the function that is the whole of it.
    var locals: [TypeScriptNaming.Local]
    /// Names that no declaration may have, such as those of a constructor's parameters.
    var reservedNames: [String] = []
}
