/// A part of the tree, for walks that look for something in all of it.
enum TypeScriptNode {
    case expression(TypeScriptExpression)
    case statement(TypeScriptStatement)
    case type(TypeScriptType)
    case entity(TypeScriptEntity)

    /// Calls `body` with each direct part.
    func forEachChild(_ body: (TypeScriptNode) -> Void) {
        switch self {
        case .expression(let e): e.forEachChild(body)
        case .statement(let s): s.forEachChild(body)
        case .type(let t): t.forEachChild(body)
        case .entity: break
        }
    }

    /// Calls `body` with this part and everything in it.
    func forEachNested(_ body: (TypeScriptNode) -> Void) {
        body(self)
        forEachChild { $0.forEachNested(body) }
    }

    /// Whether something in it is waited for.
    var waits: Bool {
        if case .expression(.await) = self { return true }
        var isFound = false
        forEachChild { isFound = isFound || $0.waits }
        return isFound
    }
}

extension TypeScriptExpression {
    /// Whether something in it is waited for.
    var waits: Bool { TypeScriptNode.expression(self).waits }

    /// Calls `body` with each direct part.
    fileprivate func forEachChild(_ body: (TypeScriptNode) -> Void) {
        switch self {
        case .this, .null, .undefined, .boolean, .integer, .number, .string, .singleQuoted, .name, .local, .helper: break
        case .entity(let e): body(.entity(e))
        case .template(let t):
            if let tag = t.tag { body(.entity(tag)) }
            for case .value(let value) in t.parts { body(.expression(value)) }
        case .object(let o):
            for member in o.members {
                switch member {
                case .property(let p):
                    if case .computed(let key) = p.key { body(.expression(key)) }
                    body(.expression(p.value))
                case .spread(let e): body(.expression(e))
                }
            }
        case .array(let items, _): for item in items { body(.expression(item)) }
        case .member(let e, _, _), .nonNull(let e), .await(let e), .unary(_, let e), .increment(let e), .spread(let e),
            .parenthesized(let e), .onNewLine(let e):
            body(.expression(e))
        case .element(let a, let b, _), .binary(_, let a, let b), .assignment(let a, let b):
            body(.expression(a))
            body(.expression(b))
        case .call(let c):
            body(.expression(c.function))
            for type in c.typeArguments { body(.type(type)) }
            for argument in c.arguments { body(.expression(argument)) }
        case .new(let e, let arguments):
            body(.expression(e))
            for argument in arguments { body(.expression(argument)) }
        case .assertion(let e, let type):
            body(.expression(e))
            body(.type(type))
        case .conditional(let a, let b, let c):
            body(.expression(a))
            body(.expression(b))
            body(.expression(c))
        case .arrow(let a):
            switch a.body {
            case .expression(let e): body(.expression(e))
            case .block(let statements, _): for statement in statements { body(.statement(statement)) }
            }
        }
    }
}

extension TypeScriptStatement {
    /// Whether something in it is waited for.
    var waits: Bool { TypeScriptNode.statement(self).waits }

    /// Calls `body` with each direct part.
    fileprivate func forEachChild(_ body: (TypeScriptNode) -> Void) {
        switch self {
        case .variable(let v): v.forEachChild(body)
        case .expression(let e), .return(let e), .throw(let e), .exportAssignment(let e): body(.expression(e))
        case .if(let e, let statements), .forOf(_, let e, let statements):
            body(.expression(e))
            for statement in statements { body(.statement(statement)) }
        case .forLoop(let variable, let condition, let step, let statements):
            variable.forEachChild(body)
            body(.expression(condition))
            body(.expression(step))
            for statement in statements { body(.statement(statement)) }
        case .do(let statements, _, let others): for statement in statements + others { body(.statement(statement)) }
        case .comment, .blankLine: break
        case .interface(let i): for field in i.fields { body(.type(field.type)) }
        case .class(let c):
            if let superclass = c.superclass { body(.entity(superclass)) }
            for member in c.members {
                switch member {
                case .field(let field, let value):
                    body(.type(field.type))
                    if let value { body(.expression(value)) }
                case .constructor(let f), .method(let f):
                    for parameter in f.parameters { body(.type(parameter.type)) }
                    if let result = f.result { body(.type(result)) }
                    for statement in f.body ?? [] { body(.statement(statement)) }
                case .blankLine: break
                }
            }
        }
    }
}

extension TypeScriptVariable {
    fileprivate func forEachChild(_ body: (TypeScriptNode) -> Void) {
        if let type { body(.type(type)) }
        if let value { body(.expression(value)) }
    }
}

extension TypeScriptType {
    /// Calls `body` with each direct part.
    fileprivate func forEachChild(_ body: (TypeScriptNode) -> Void) {
        switch self {
        case .any, .boolean, .number, .string, .undefined, .const: break
        case .named(_, let arguments), .union(let arguments): for argument in arguments { body(.type(argument)) }
        case .entity(let e, let arguments):
            body(.entity(e))
            for argument in arguments { body(.type(argument)) }
        case .array(let t), .dictionary(let t): body(.type(t))
        case .object(let fields, _): for field in fields { body(.type(field.type)) }
        }
    }
}
