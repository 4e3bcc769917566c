import Program

/// Ids that loops and splats gather, as the strings that they are.
///
/// The library's lists of ids are of no use beyond being handed on: no place takes them, and nothing joins them or reads them in a
/// callback. So what gathers ids gathers strings, and whoever refers to such a list sees one of strings.
struct GoListedIDs {
    /// Variables of loops over such lists.
    private var elements: Set<VariableID> = []

    /// The expression with ids in lists read as strings.
    static func asStrings(_ expression: Expression) -> Expression {
        guard expression.listsIDs else { return expression }
        var pass = GoListedIDs()
        return pass.visit(expression)
    }

    private mutating func visit(_ expression: Expression) -> Expression {
        switch expression {
        case .reference(var e):
            if case .variable(let id) = e.root, elements.contains(id), e.steps.isEmpty {
                e.types = [.output(.string)]
            } else {
                for i in e.types.indices {
                    let isElement = i > 0 && e.types[i - 1].unwrapped.element == .output(.string)
                    e.types[i] = isElement && e.types[i] == .output(.identifier) ? .output(.string) : e.types[i].withListedStrings
                }
            }
            return .reference(e)
        case .splat(let e):
            let source = visit(e.source)
            var item = e.item
            enter(&item, of: source)
            return .splat(SplatExpression(source, item: item, each: gathered(visit(e.each)), span: e.span))
        case .forEach(let e):
            let collection = visit(e.collection)
            var variable = e.valueVariable
            enter(&variable, of: collection)
            return .forEach(
                ForExpression(
                    keyVariable: e.keyVariable, valueVariable: variable, collection: collection, key: e.key.map { visit($0) },
                    value: gathered(visit(e.value)), condition: e.condition.map { visit($0) }, isGrouped: e.isGrouped,
                    span: e.span))
        case .literal, .template, .object, .list, .access, .index, .call, .invoke, .method, .conditional, .binary, .unary,
            .convert, .apply:
            var pass = self
            let visited = expression.mappingChildren { pass.visit($0) }
            self = pass
            return visited
        }
    }

    private mutating func enter(_ variable: inout Variable, of collection: Expression) {
        guard variable.type == .output(.identifier), collection.type.unwrapped.element == .output(.string) else { return }
        variable.type = .output(.string)
        elements.insert(variable.id)
    }

    private func gathered(_ value: Expression) -> Expression {
        value.type == .output(.identifier) ? .convert(ConvertExpression(value, to: .output(.string))) : value
    }
}

extension Expression {
    /// Whether a list or map of ids is gathered or read in it.
    fileprivate var listsIDs: Bool {
        containsNested { nested in
            switch nested {
            case .reference(let e): e.types.contains { $0.withListedStrings != $0 }
            case .splat(let e): e.each.type == .output(.identifier)
            case .forEach(let e): e.value.type == .output(.identifier)
            case .literal, .template, .object, .list, .access, .index, .call, .invoke, .method, .conditional, .binary, .unary,
                .convert, .apply:
                false
            }
        }
    }
}

extension ValueType {
    /// The type with strings for ids wherever a list or map holds them as outputs.
    fileprivate var withListedStrings: ValueType {
        switch self {
        case .list(.output(.identifier)): .list(.output(.string))
        case .map(.output(.identifier)): .map(.output(.string))
        default: self
        }
    }
}
