extension PythonExpression {
    /// Calls `body` with each direct part, in the order in which they are printed.
    func forEachChild(_ body: (PythonExpression) -> Void) {
        switch self {
        case .none, .ellipsis, .boolean, .number, .string, .name, .local, .symbol: break
        case .template(let e): for case .value(let value) in e.parts { body(value) }
        case .attribute(let value, _), .not(let value), .negated(let value), .unpacked(let value, _), .parenthesized(let value):
            body(value)
        case .item(let left, let right), .binary(_, let left, let right):
            body(left)
            body(right)
        case .call(let e):
            body(e.function)
            e.arguments.forEach(body)
            for keyword in e.keywords { body(keyword.value) }
            if let options = e.options { body(options) }
        case .list(let items, _), .tuple(let items), .unbracketed(let items): items.forEach(body)
        case .dictionary(let entries, _):
            for entry in entries {
                body(entry.key)
                body(entry.value)
            }
        case .comprehension(let e):
            if case .dictionary(let key) = e.kind { body(key) }
            body(e.value)
            body(e.collection)
            if let condition = e.condition { body(condition) }
        case .lambda(let e): body(e.body)
        case .conditional(let value, let condition, let other):
            body(value)
            body(condition)
            body(other)
        }
    }

    /// The expression with each direct part replaced by what `transform` makes of it, in the order in which they are printed.
    func mappingChildren(_ transform: (PythonExpression) -> PythonExpression) -> PythonExpression {
        switch self {
        case .none, .ellipsis, .boolean, .number, .string, .name, .local, .symbol: return self
        case .template(var e):
            e.parts = e.parts.map { if case .value(let value) = $0 { .value(transform(value)) } else { $0 } }
            return .template(e)
        case .attribute(let value, let name): return .attribute(transform(value), name)
        case .not(let value): return .not(transform(value))
        case .negated(let value): return .negated(transform(value))
        case .unpacked(let value, let isDictionary): return .unpacked(transform(value), isDictionary: isDictionary)
        case .parenthesized(let value): return .parenthesized(transform(value))
        case .item(let value, let key): return .item(transform(value), transform(key))
        case .binary(let operation, let left, let right): return .binary(operation, transform(left), transform(right))
        case .call(var e):
            e.function = transform(e.function)
            e.arguments = e.arguments.map(transform)
            e.keywords = e.keywords.map { PythonKeyword(name: $0.name, value: transform($0.value)) }
            e.options = e.options.map(transform)
            return .call(e)
        case .list(let items, let layout): return .list(items.map(transform), layout)
        case .unbracketed(let items): return .unbracketed(items.map(transform))
        case .tuple(let items): return .tuple(items.map(transform))
        case .dictionary(let entries, let layout):
            return .dictionary(entries.map { PythonEntry(key: transform($0.key), value: transform($0.value)) }, layout)
        case .comprehension(var e):
            if case .dictionary(let key) = e.kind { e.kind = .dictionary(key: transform(key)) }
            e.value = transform(e.value)
            e.collection = transform(e.collection)
            e.condition = e.condition.map(transform)
            return .comprehension(e)
        case .lambda(var e):
            e.body = transform(e.body)
            return .lambda(e)
        case .conditional(let value, let condition, let other):
            return .conditional(transform(value), if: transform(condition), else: transform(other))
        }
    }

    /// Whether the expression or anything in it is as `test` asks.
    func contains(_ test: (PythonExpression) -> Bool) -> Bool {
        if test(self) { return true }
        var isFound = false
        forEachChild { isFound = isFound || $0.contains(test) }
        return isFound
    }
}

extension PythonStatement {
    /// Calls `body` with each expression that stands directly in the statement, in the order in which they are printed. Statements in it
    /// are left out.
    func forEachExpression(_ body: (PythonExpression) -> Void) {
        switch self {
        case .comment, .blank, .pass, .declaration: break
        case .assignment(let target, let annotation, let value):
            body(target)
            if let annotation { body(annotation) }
            body(value)
        case .expression(let e), .last(let e), .conditional(let e, _), .return(let e), .global(let e), .nonlocal(let e),
            .field(_, let e):
            body(e)
        case .loop(let variable, let collection, _):
            body(variable)
            body(collection)
        case .function(let f):
            f.decorators.forEach(body)
            body(f.name)
            for parameter in f.parameters {
                if let annotation = parameter.annotation { body(annotation) }
                if let value = parameter.defaultValue { body(value) }
            }
            if let result = f.result { body(result) }
        case .classDefinition(let c):
            c.bases.forEach(body)
            for keyword in c.keywords { body(keyword.value) }
        }
    }

    /// The statements in it.
    var body: [PythonStatement] {
        switch self {
        case .comment, .blank, .pass, .assignment, .expression, .last, .return, .global, .nonlocal, .field: []
        case .conditional(_, let body), .loop(_, _, let body), .declaration(_, let body): body
        case .function(let f): f.body
        case .classDefinition(let c): c.body
        }
    }
}
