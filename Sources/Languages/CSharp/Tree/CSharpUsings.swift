/// What a file imports and brings along, collected from its tree.
struct CSharpUsings {
    /// Everything that the file needs a `using` for.
    private(set) var all: Set<CSharpUsing> = []
    private var usedHelpers: Set<CSharpHelper> = []

    /// Collects from statements.
    init(of statements: [CSharpStatement]) { visit(statements) }

    /// Collects from a file.
    init(of file: CSharpFile) {
        all = Set(file.usings)
        visit(file.statements)
        for type in file.classes { visit(type) }
    }

    /// The helpers that are called, in the order in which they are written.
    var helpers: [CSharpHelper] { usedHelpers.isEmpty ? [] : CSharpHelper.allCases.filter { usedHelpers.contains($0) } }

    /// The namespaces of .NET that are used, sorted.
    var namespaces: [String] {
        all.compactMap { if case .namespace(let name) = $0 { name } else { nil } }.sorted()
    }

    /// The namespaces of SDKs that are used, each with the name that stands for it, sorted.
    var aliases: [(name: String, namespace: String)] {
        all.compactMap { using -> (name: String, namespace: String)? in
            if case .alias(let name, let namespace) = using { (name, namespace) } else { nil }
        }.sorted { $0 < $1 }
    }

    private mutating func visit(_ name: CSharpName) {
        if let using = name.using { all.insert(using) }
    }

    private mutating func visit(_ type: CSharpType) {
        switch type {
        case .named(let name): visit(name)
        case .generic(_, let arguments): for argument in arguments { visit(argument) }
        case .array(let element): visit(element)
        case .nullable(let type): visit(type)
        }
    }

    // MARK: Declarations

    private mutating func visit(_ type: CSharpClassDeclaration) {
        if let base = type.base { visit(base) }
        for member in type.members {
            switch member {
            case .property(let property):
                for attribute in property.attributes { visit(attribute.arguments) }
                visit(property.type)
                if let value = property.value { visit(value) }
            case .constructor(let constructor):
                for parameter in constructor.parameters {
                    visit(parameter.type)
                    if let value = parameter.defaultValue { visit(value) }
                }
                visit(constructor.baseArguments)
                visit(constructor.body)
            case .nested(let type): visit(type)
            case .helper: break
            }
        }
    }

    // MARK: Statements

    private mutating func visit(_ statements: [CSharpStatement]) {
        for statement in statements { visit(statement) }
    }

    private mutating func visit(_ statement: CSharpStatement) {
        switch statement {
        case .comment, .blank: break
        case .local(_, let value), .expression(let value), .return(let value), .throw(let value): visit(value)
        case .typedLocal(let type, _, let value):
            visit(type)
            visit(value)
        case .assignment(let target, let value):
            visit(target)
            visit(value)
        case .branch(let e, let body), .count(_, let e, let body), .forEach(_, let e, let body):
            visit(e)
            visit(body)
        }
    }

    // MARK: Expressions

    private mutating func visit(_ expressions: [CSharpExpression]) {
        for expression in expressions { visit(expression) }
    }

    private mutating func visit(_ expression: CSharpExpression) {
        switch expression {
        case .null, .this, .boolean, .integer, .double, .wholeDouble, .string, .name: break
        case .interpolated(let parts, _):
            for case .value(let value) in parts { visit(value) }
        case .imported(let name): visit(name)
        case .helper(let helper):
            usedHelpers.insert(helper)
            all.formUnion(helper.usings)
        case .member(let e, _, _), .nonNull(let e), .unary(_, let e), .parentheses(let e), .await(let e): visit(e)
        case .cast(let type, let e):
            visit(type)
            visit(e)
        case .generic(let e, let types):
            visit(e)
            for type in types { visit(type) }
        case .call(let callee, let arguments):
            visit(callee)
            visit(arguments)
        case .extended(let source, let method, let arguments):
            all.insert(method.using)
            visit(source)
            visit(arguments)
        case .creation(let creation):
            switch creation.target {
            case .type(let type), .arrayOf(let type): visit(type)
            case .implicit, .array, .anonymous, .existing: break
            }
            if let arguments = creation.arguments { visit(arguments) }
            if let initializer = creation.initializer { visit(initializer) }
        case .lambda(let lambda):
            if lambda.isAsync { all.insert(.tasks) }
            switch lambda.body {
            case .expression(let e): visit(e)
            case .block(let statements, _): visit(statements)
            }
        case .element(let a, let b, _), .binary(_, let a, let b), .coalesce(let a, let b):
            visit(a)
            visit(b)
        case .conditional(let a, let b, let c):
            visit(a)
            visit(b)
            visit(c)
        }
    }

    private mutating func visit(_ initializer: CSharpInitializer) {
        for entry in initializer.entries {
            switch entry {
            case .property(_, let value), .value(let value): visit(value)
            case .additions(_, let initializer): visit(initializer)
            case .key(let key, let value), .pair(let key, let value):
                visit(key)
                visit(value)
            }
        }
    }
}
