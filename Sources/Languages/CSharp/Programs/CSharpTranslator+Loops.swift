import Program

extension CSharpTranslator {
    /// Translates a splat: `source.Select(__item => __item.Name).ToList()`.
    func splat(_ splat: SplatExpression, in place: CSharpPlace) -> CSharpExpression {
        let item = "__item"
        let each = expression(splat.each, in: place.inside(splat.item, as: .parameter(item)))
        return .extended(.extended(expression(splat.source, in: place), .select, [.lambda(item, each)]), .toList, [])
    }

    /// Translates a `for` expression: `Select` for a list, `ToDictionary` for a map.
    func loop(_ loop: ForExpression, in place: CSharpPlace) -> CSharpExpression {
        let isOfPairs = loop.keyVariable != nil || loop.key != nil
        var query = elements(of: loop, areOfPairs: isOfPairs, in: place)
        if let condition = loop.condition {
            let test = self.condition(condition, in: place)
            let callback =
                isOfPairs
                ? pairCallback(of: loop, giving: condition, test)
                : .lambda(CSharpNames.identifier(loop.valueVariable.name), test)
            query = .extended(query, .where, [callback])
        }
        if let key = loop.key {
            let callbacks = [
                pairCallback(of: loop, giving: key, expression(key, in: place)),
                pairCallback(of: loop, giving: loop.value, expression(loop.value, in: place)),
            ]
            if !loop.isGrouped { return .extended(query, .toDictionary, callbacks) }
            let group = CSharpExpression.name("group")
            return .extended(
                .extended(query, .groupBy, callbacks), .toDictionary,
                [.lambda("group", group.member("Key")), .lambda("group", .extended(group, .toList, []))])
        }
        let callback =
            isOfPairs
            ? pairCallback(of: loop, giving: loop.value, expression(loop.value, in: place))
            : .lambda(
                CSharpNames.identifier(loop.valueVariable.name), [.return(expression(loop.value, in: place))],
                .ownLineAfterBlank)
        return .extended(.extended(query, .select, [callback]), .toList, [])
    }

    /// What a `for` expression goes over: elements alone, or pairs of `Key` and `Value`.
    private func elements(of loop: ForExpression, areOfPairs: Bool, in place: CSharpPlace) -> CSharpExpression {
        let collection = expression(loop.collection, in: place)
        let hasKeys = CSharpFacts.hasKeys(loop.collection)
        if areOfPairs { return hasKeys ? Self.pairs(of: collection) : Self.numbered(collection, "value", "i") }
        return hasKeys ? CSharpExpression.parentheses(collection).member("Values") : collection
    }

    /// A callback over a pair: it has variables for the parts of it that the result reads.
    private func pairCallback(of loop: ForExpression, giving result: Expression, _ translated: CSharpExpression)
        -> CSharpExpression
    {
        // The variables of the callback may not repeat the name of its parameter.
        let pair = [loop.keyVariable?.name, loop.valueVariable.name].contains("item") ? "entry" : "item"
        var statements: [CSharpStatement] = []
        for (variable, member) in [(loop.keyVariable, "Key"), (loop.valueVariable, "Value")] {
            guard let variable, result.reads(variable.id) else { continue }
            statements.append(.local(CSharpNames.identifier(variable.name), CSharpExpression.name(pair).member(member)))
        }
        statements.append(.return(translated))
        return .lambda(pair, statements, .sameLine)
    }

    /// The elements of a collection as pairs of `Key` and `Value`.
    func entries(of collection: Expression, in place: CSharpPlace) -> CSharpExpression {
        let value = expression(collection, in: place)
        return CSharpFacts.hasKeys(collection) ? Self.pairs(of: value) : Self.numbered(value, "v", "k")
    }

    /// `map.Select(pair => new { pair.Key, pair.Value })`.
    private static func pairs(of map: CSharpExpression) -> CSharpExpression {
        let pair = CSharpExpression.name("pair")
        let entry = CSharpExpression.new(.anonymous, [.value(pair.member("Key")), .value(pair.member("Value"))], .inline)
        return .extended(map, .select, [.lambda("pair", entry)])
    }

    /// `list.Select((v, k) => new { Key = k, Value = v })`.
    private static func numbered(_ list: CSharpExpression, _ value: String, _ key: String) -> CSharpExpression {
        let entry = CSharpExpression.new(
            .anonymous, [.property("Key", .name(key)), .property("Value", .name(value))], .inline)
        return .extended(list, .select, [.lambda(CSharpLambda(parameters: [value, key], body: .expression(entry)))])
    }
}
