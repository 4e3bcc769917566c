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
        // A variable stands after those that it reads.
        for (index, declaration) in declarations.enumerated() {
            if case .variable(let d) = declaration, d.value.containsJSON(variables) { variables.insert(index) }
        }
        // What a component makes of its arguments isn't asked.
        let isGiven = declarations.contains { declaration in
            guard case .component(let d) = declaration, components[d.name] != nil else { return false }
            return d.inputs.contains { $0.value.containsJSON(variables) }
        }
        return isGiven
            || all.contains { expression in
                expression.containsNested { part in
                    if case .forEach(let loop) = part, loop.collection.containsJSON(variables), loop.putsElementsInTexts {
                        return true
                    }
                    return part.partsOfText.contains { $0.containsJSON(variables) }
                }
            }
    }
}

extension ForExpression {
    /// Whether an element, or what is read of it, becomes part of a text.
    fileprivate var putsElementsInTexts: Bool {
        [value, key, condition].contains { part in
            part?.containsNested { $0.partsOfText.contains { $0.reads(valueVariable.id) } } ?? false
        }
    }
}

extension Expression {
    /// Whether it makes JSON, or reads one of the variables that hold some.
    fileprivate func containsJSON(_ variables: Set<Int>) -> Bool {
        containsNested { part in
            if case .reference(let e) = part, case .declaration(let index) = e.root { return variables.contains(index) }
            return part.isJSON
        }
    }

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

extension ObjectExpression {
    /// The items in the order in which JavaScript's objects have their keys: keys that are indexes of an array come first, by their values.
    /// JSON that becomes part of a text has its keys in this order in every language.
    package var itemsInJSONOrder: [ObjectItem] {
        let indexes = items.map { $0.name.flatMap(Self.arrayIndex) }
        guard indexes.contains(where: { $0 != nil }) else { return items }
        let first = zip(indexes, items).compactMap { index, item in index.map { (index: $0, item: item) } }
        return first.sorted { $0.index < $1.index }.map(\.item) + zip(indexes, items).filter { $0.0 == nil }.map(\.1)
    }

    /// The index that a key is, written as JavaScript writes it.
    private static func arrayIndex(_ key: String) -> UInt32? {
        guard let index = UInt32(key), index < .max, String(index) == key else { return nil }
        return index
    }
}
