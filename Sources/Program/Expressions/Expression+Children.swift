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

    /// Whether a direct part is as `test` asks. Parts are tried in source order, up to the first that is.
    public func containsChild(where test: (Expression) -> Bool) -> Bool {
        switch self {
        case .literal, .reference: false
        case .template(let e): e.parts.contains(where: test)
        case .object(let e): e.items.contains { test($0.key) || test($0.value) }
        case .list(let e): e.items.contains { test($0.value) }
        case .access(let e): test(e.source)
        case .index(let e): test(e.collection) || test(e.key)
        case .call(let e): e.arguments.contains(where: test)
        case .invoke(let e): e.arguments.map(test) == true || e.options.contains { test($0.value) }
        case .method(let e): test(e.receiver) || e.arguments.map(test) == true
        case .conditional(let e): test(e.condition) || test(e.whenTrue) || test(e.whenFalse)
        case .binary(let e): test(e.left) || test(e.right)
        case .unary(let e): test(e.operand)
        case .forEach(let e):
            test(e.collection) || e.key.map(test) == true || test(e.value) || e.condition.map(test) == true
        case .splat(let e): test(e.source) || test(e.each)
        case .convert(let e): test(e.value)
        case .apply(let e): e.sources.contains(where: test) || test(e.body)
        }
    }

    /// Calls `body` with each direct part, in source order.
    public func forEachChild(_ body: (Expression) -> Void) {
        _ = containsChild { child in
            body(child)
            return false
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
        test(self) || containsChild { $0.containsNested(test) }
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
