import Program

extension Expression {
    /// The element that it reads of a list literal at a known position, in place of the list; the expression itself if it reads none.
    ///
    /// Such a list would be computed, and in a callback waited for, only to read one element of it. Languages with typed lists need a type for it, too.
    var elementOfList: Expression {
        switch self {
        case .index(let e): return e.collection.element(at: e.key) ?? self
        case .access(let e):
            guard case .list(let list) = e.source, e.steps.count == 1, case .index(let position)? = e.steps.first,
                list.items.indices.contains(position)
            else { return self }
            return list.items[position].value
        case .call(let e):
            guard e.function == .element, e.arguments.count == 2 else { return self }
            return e.arguments[0].element(at: e.arguments[1]) ?? self
        case .literal, .template, .object, .list, .reference, .invoke, .method, .conditional, .binary, .unary, .forEach, .splat,
            .convert, .apply:
            return self
        }
    }

    private func element(at key: Expression) -> Expression? {
        guard case .list(let list) = self, case .literal(let literal) = key, case .number(let number) = literal.value,
            let position = Int(number.text), list.items.indices.contains(position)
        else { return nil }
        return list.items[position].value
    }
}
