import Program
import Schema

extension TypeScriptTranslator {
    /// Translates a `for` expression: to `filter` and `map`, or to `reduce` where it makes a map.
    func translate(_ loop: ForExpression) -> TypeScriptExpression {
        let key = loop.keyVariable.flatMap { variable in
            [loop.value, loop.key, loop.condition].contains { $0?.reads(variable.id) ?? false } ? variable : nil
        }
        // The list that is made of a map is in the order of its keys, as HCL has it. What may be a list keeps its own order.
        let collectionType = loop.collection.type.resolved.withoutOptional
        let sortsValues = loop.key == nil && !style.keepsEntryOrder && !collectionType.isList && collectionType != .dynamic
        var elements = elements(of: loop, withKeys: key != nil || sortsValues)
        let value = TypeScriptNames.identifier(loop.valueVariable.name)
        let keyName = key.map { TypeScriptNames.identifier($0.name) } ?? (sortsValues ? "_" : nil)
        let parameter: TypeScriptArrow.Parameter = keyName.map { .list([$0, value]) } ?? .name(value)
        if let condition = loop.condition {
            elements = elements.calling("filter", .arrow([parameter], inFunction.translate(condition)))
        }
        guard let resultKey = loop.key else {
            return elements.calling("map", .arrow([parameter], .parenthesized(inFunction.translate(loop.value))))
        }

        let name = inFunction.translate(resultKey)
        var result = inFunction.translate(loop.value)
        var start = Self.emptyObject
        if loop.isGrouped {
            let group = TypeScriptExpression.binary(.or, .element(.name("__obj"), name), Self.emptyList)
            result = .array([.spread(.parenthesized(group)), result])
            start = .assertion(start, .record(.array(.any)))
        } else if readsMembers || loop.valueVariable.type.isWeak {
            start = .assertion(start, .record(type(of: loop.value)))
        }
        let object = TypeScriptObject(
            [.spread(.name("__obj")), .property(TypeScriptProperty(.computed(name), result))], layout: .spaced)
        return elements.calling("reduce", .arrow([.name("__obj"), parameter], .object(object)), start)
    }

    /// What a loop goes through: elements, or pairs of keys and elements.
    private func elements(of loop: ForExpression, withKeys: Bool) -> TypeScriptExpression {
        if loop.collection.type.resolved.withoutOptional.isList {
            let list = collection(loop.collection, orEmpty: Self.emptyList)
            guard withKeys else { return list }
            let pair = TypeScriptExpression.array([.name("k"), .name("v")])
            return list.calling("map", .arrow([.name("v"), .name("k")], .assertion(pair, .const)))
        }
        // Entries and values of what turns out to be a list are those of its elements.
        let map = collection(loop.collection, orEmpty: Self.emptyObject)
        guard withKeys else { return .call(.member(.name("Object"), "values"), map) }
        return entries(ofMap: map, holding: loop.valueVariable.type)
    }

    /// A map's pairs of keys and values, by their keys. `sort` compares the texts of pairs, and an output has none.
    private func entries(ofMap map: TypeScriptExpression, holding value: ValueType) -> TypeScriptExpression {
        let entries = TypeScriptExpression.call(.member(.name("Object"), "entries"), map)
        if style.keepsEntryOrder { return entries }
        guard value.hasEventuals else { return entries.calling("sort") }
        let order = TypeScriptExpression.conditional(
            .binary(.less, .name("a"), .name("b")), .unary(.negate, .integer(1)), .integer(1))
        return entries.calling("sort", .arrow([.list(["a"]), .list(["b"])], order))
    }

    /// The type of what is written for a value.
    private func type(of value: Expression) -> TypeScriptType {
        if case .list(let element) = value.type, value.mayHoldMissing {
            return .array(TypeScriptTypes.value(element).orUndefined)
        }
        let type = TypeScriptTypes.value(value.type)
        return value.mayBeMissing ? type.orUndefined : type
    }

    // MARK: Entries

    /// A collection as a list of `{key, value}`.
    func entries(of collection: Expression) -> TypeScriptExpression {
        let entry = TypeScriptExpression.object(
            TypeScriptObject(
                [TypeScriptProperty(.name("key"), .name("k")), TypeScriptProperty(.name("value"), .name("v"))], layout: .line))
        guard collection.type.resolved.withoutOptional.isList else {
            return entries(
                ofMap: self.collection(collection, orEmpty: Self.emptyObject),
                holding: collection.type.resolved.withoutOptional.element
            )
            .calling("map", .arrow([.list(["k", "v"])], entry))
        }
        if case .call(let call) = collection, call.function == .range { return range(call.arguments, asEntries: true) }
        return self.collection(collection, orEmpty: Self.emptyList)
            .calling("map", .arrow([.name("v"), .name("k")], entry))
    }

    /// The numbers from one bound up to the other.
    func range(_ arguments: [Expression], asEntries: Bool) -> TypeScriptExpression {
        let zero = Expression.literal(LiteralExpression(.number(NumberLiteral(0))))
        let from = arguments.count > 1 ? arguments[0] : zero
        let to = arguments.last ?? zero
        guard case .integer(let first)? = from.constantValue else {
            let body = numbers(
                .binary(.subtract, .name("to"), .name("from")), .binary(.add, .name("from"), .name("i")), asEntries)
            return .call(.arrow([.name("from"), .name("to")], body), translate(from), translate(to))
        }
        let count: TypeScriptExpression
        if case .integer(let last)? = to.constantValue {
            let (difference, overflows) = last.subtractingReportingOverflow(first)
            count = .integer(overflows ? 0 : max(0, difference))
        } else {
            count = first == 0 ? translate(to) : .binary(.subtract, translate(to), .integer(first))
        }
        return numbers(count, first == 0 ? .name("i") : .binary(.add, .integer(first), .name("i")), asEntries)
    }

    private func numbers(
        _ count: TypeScriptExpression, _ element: TypeScriptExpression, _ asEntries: Bool
    ) -> TypeScriptExpression {
        let entry = TypeScriptObject(
            [TypeScriptProperty(.name("key"), element), TypeScriptProperty(.name("value"), element)], layout: .line)
        return TypeScriptExpression.parenthesized(.new(.name("Array"), [count]))
            .calling("fill", .integer(0))
            .calling("map", .arrow([.name("_"), .name("i")], asEntries ? .object(entry) : element))
    }
}
