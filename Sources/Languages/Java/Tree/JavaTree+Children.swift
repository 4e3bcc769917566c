extension JavaExpression {
    /// Calls `body` with each direct part, in the order in which they are evaluated; a lambda's parts are those of its statements.
    func forEachChild(_ body: (JavaExpression) -> Void) {
        switch self {
        case .null, .this, .boolean, .number, .text, .rawText, .quoted, .variable, .captured, .type, .classLiteral: break
        case .field(let e, _), .element(let e, _), .methodReference(let e, _), .cast(_, let e), .parenthesized(let e),
            .unary(_, let e), .instance(let e, _):
            body(e)
        case .call(let call):
            if case .method(let receiver, _) = call.callee { body(receiver) }
            call.arguments.values.forEach(body)
        case .builder(let builder):
            body(builder.start)
            for setter in builder.setters { setter.arguments.values.forEach(body) }
        case .lambda(let lambda):
            switch lambda.body {
            case .expression(let e): body(e)
            case .block(let statements): for statement in statements { statement.forEachExpression(body) }
            }
        case .conditional(let condition, let whenTrue, let whenFalse):
            body(condition)
            body(whenTrue)
            body(whenFalse)
        case .binary(_, let left, let right):
            body(left)
            body(right)
        }
    }

    /// Whether the expression or anything in it is as `test` asks.
    func contains(_ test: (JavaExpression) -> Bool) -> Bool {
        if test(self) { return true }
        var isFound = false
        forEachChild { isFound = isFound || $0.contains(test) }
        return isFound
    }
}

extension JavaStatement {
    /// Calls `body` with each expression that stands in the statement; what a loop goes through comes after what it does.
    func forEachExpression(_ body: (JavaExpression) -> Void) {
        switch self {
        case .comment, .blank: break
        case .local(_, let e, _), .typed(_, _, let e), .expression(let e), .return(let e), .throw(let e): body(e)
        case .assignment(let target, let e):
            body(target)
            body(e)
        case .if(let e, let statements), .forEach(_, in: let e, let statements), .count(_, to: let e, let statements):
            for statement in statements { statement.forEachExpression(body) }
            body(e)
        case .try(let statements, _, _, let handler):
            for statement in statements + handler { statement.forEachExpression(body) }
        }
    }
}
