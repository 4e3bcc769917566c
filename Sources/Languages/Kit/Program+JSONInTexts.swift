package import Program

extension Program {
    /// Whether JSON becomes part of a text, or is what a function makes another text of.
    package var hasJSONInTexts: Bool {
        let all = declarations.flatMap { declaration -> [Expression] in
            var found: [Expression] = []
            declaration.forEachExpression { found.append($0) }
            return found
        }
        guard all.contains(where: { $0.containsNested(\.isJSON) }) else { return false }
        var variables: Set<Int> = []
        for (index, declaration) in declarations.enumerated() {
            if case .variable(let d) = declaration, d.value.containsNested(\.isJSON) { variables.insert(index) }
        }
        return all.contains { expression in
            expression.containsNested { part in
                part.partsOfText.contains { inner in
                    inner.containsNested { nested in
                        if case .reference(let e) = nested, case .declaration(let index) = e.root {
                            return variables.contains(index)
                        }
                        return nested.isJSON
                    }
                }
            }
        }
    }
}

extension Expression {
    fileprivate var isJSON: Bool {
        if case .call(let e) = self { return e.function == .toJSON }
        return false
    }

    /// The values of which this makes a text or number.
    fileprivate var partsOfText: [Expression] {
        switch self {
        case .template(let e): return e.parts
        case .call(let e):
            switch e.function {
            case .toBase64, .sha1, .join, .split, .length, .toJSON: return e.arguments
            default: return []
            }
        case .binary(let e): return [e.left, e.right]
        default: return []
        }
    }
}
