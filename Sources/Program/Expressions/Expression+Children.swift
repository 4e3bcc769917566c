extension Expression {
    /// The expression with each direct part replaced by what `transform` makes of it; types follow from the new parts.
    public func mappingChildren(_ transform: (Expression) -> Expression) -> Expression {
        switch self {
        case .literal, .reference: return self
        case .template(let e): return .template(TemplateExpression(e.parts.map(transform), span: e.span))
        case .object(let e):
            let items = e.items.map { ObjectItem(key: transform($0.key), value: transform($0.value), comments: $0.comments) }
            return .object(ObjectExpression(items, span: e.span, endComments: e.endComments))
        case .list(let e):
            let items = e.items.map { ListItem(transform($0.value), comments: $0.comments) }
            return .list(ListExpression(items, span: e.span, endComments: e.endComments))
        case .access(let e): return .access(AccessExpression(transform(e.source), steps: e.steps, span: e.span))
        case .index(let e): return .index(IndexExpression(transform(e.collection), transform(e.key), span: e.span))
        case .call(let e):
            return .call(CallExpression(e.function, e.arguments.map(transform), expandsLast: e.expandsLast, span: e.span))
        case .invoke(var e):
            e.arguments = e.arguments.map(transform)
            for i in e.options.indices { e.options[i].value = transform(e.options[i].value) }
            return .invoke(e)
        case .method(var e):
            e.receiver = transform(e.receiver)
            e.arguments = e.arguments.map(transform)
            return .method(e)
        case .conditional(let e):
            return .conditional(
                ConditionalExpression(transform(e.condition), transform(e.whenTrue), transform(e.whenFalse), span: e.span))
        case .binary(let e): return .binary(BinaryExpression(e.operation, transform(e.left), transform(e.right), span: e.span))
        case .unary(let e): return .unary(UnaryExpression(e.operation, transform(e.operand), span: e.span))
        case .forEach(let e):
            return .forEach(
                ForExpression(
                    keyVariable: e.keyVariable, valueVariable: e.valueVariable, collection: transform(e.collection),
                    key: e.key.map(transform), value: transform(e.value), condition: e.condition.map(transform),
                    isGrouped: e.isGrouped, span: e.span))
        case .splat(let e):
            return .splat(SplatExpression(transform(e.source), item: e.item, each: transform(e.each), span: e.span))
        case .convert(let e): return .convert(ConvertExpression(transform(e.value), to: e.target, coercion: e.coercion))
        case .apply(let e):
            return .apply(ApplyExpression(e.sources.map(transform), parameters: e.parameters, body: transform(e.body)))
        }
    }

    /// Calls `body` with each direct part, in source order.
    public func forEachChild(_ body: (Expression) -> Void) {
        switch self {
        case .literal, .reference: break
        case .template(let e): e.parts.forEach(body)
        case .object(let e):
            for item in e.items {
                body(item.key)
                body(item.value)
            }
        case .list(let e): for item in e.items { body(item.value) }
        case .access(let e): body(e.source)
        case .index(let e):
            body(e.collection)
            body(e.key)
        case .call(let e): e.arguments.forEach(body)
        case .invoke(let e):
            if let arguments = e.arguments { body(arguments) }
            for option in e.options { body(option.value) }
        case .method(let e):
            body(e.receiver)
            if let arguments = e.arguments { body(arguments) }
        case .conditional(let e):
            body(e.condition)
            body(e.whenTrue)
            body(e.whenFalse)
        case .binary(let e):
            body(e.left)
            body(e.right)
        case .unary(let e): body(e.operand)
        case .forEach(let e):
            body(e.collection)
            if let key = e.key { body(key) }
            body(e.value)
            if let condition = e.condition { body(condition) }
        case .splat(let e):
            body(e.source)
            body(e.each)
        case .convert(let e): body(e.value)
        case .apply(let e):
            e.sources.forEach(body)
            body(e.body)
        }
    }

    /// Its direct parts, in source order.
    public var children: [Expression] {
        var all: [Expression] = []
        forEachChild { all.append($0) }
        return all
    }

    /// Calls `body` with this expression and everything in it, outside first.
    public func forEachNested(_ body: (Expression) -> Void) {
        body(self)
        forEachChild { $0.forEachNested(body) }
    }

    /// Whether the expression or anything in it is as `test` asks.
    public func containsNested(_ test: (Expression) -> Bool) -> Bool {
        if test(self) { return true }
        var isFound = false
        forEachChild { child in isFound = isFound || child.containsNested(test) }
        return isFound
    }

    /// Whether the variable is read anywhere in it.
    public func reads(_ variable: VariableID) -> Bool {
        containsNested {
            if case .reference(let e) = $0 { return e.root == .variable(variable) }
            return false
        }
    }

    /// The expression with everything in it, inside first, replaced by what `transform` makes of it.
    public func mappingNested(_ transform: (Expression) -> Expression) -> Expression {
        transform(mappingChildren { $0.mappingNested(transform) })
    }
}
