import Program
import Schema

extension Expression {
    /// The expression with a mark at each value that has to be there, since the place that it stands in can't do without: a required
    /// property, an element of a list, a value of a map.
    func markingPresence(in place: ValueType, isRequired: Bool) -> Expression {
        guard containsNested({ $0.mayNeedAssertion }) else { return self }
        return markingPresence(place, isRequired)
    }

    private func markingPresence(_ place: ValueType, _ isRequired: Bool) -> Expression {
        switch self {
        case .object(let e):
            let properties = e.declaredType(in: place)?.properties
            if properties == nil, place.unwrappedPlace.asksNothing { return self }
            let container = (e.alternative(in: place) ?? place).unwrappedPlace
            let items = e.items.map { item -> ObjectItem in
                let inner = item.name.flatMap { container.member($0) } ?? container.element
                // What an object type doesn't declare isn't required; a map's values are.
                let isNeeded = properties == nil || item.name.flatMap { properties?[$0]?.isRequired } ?? false
                return ObjectItem(key: item.key, value: item.value.markingPresence(inner, isNeeded), comments: item.comments)
            }
            return .object(ObjectExpression(items, span: e.span, endComments: e.endComments))
        case .list(let e):
            if place.unwrappedPlace.asksNothing { return self }
            let inner = place.unwrappedPlace.element
            let items = e.items.map { ListItem($0.value.markingPresence(inner, true), comments: $0.comments) }
            return .list(ListExpression(items, span: e.span, endComments: e.endComments))
        case .forEach(var e):
            if place.unwrappedPlace.asksNothing { return self }
            e.value = e.value.markingPresence(place.unwrappedPlace.element, true)
            return .forEach(e)
        case .splat(var e):
            if place.unwrappedPlace.asksNothing { return self }
            e.each = e.each.markingPresence(place.unwrappedPlace.element, true)
            return .splat(e)
        case .conditional(var e):
            e.whenTrue = e.whenTrue.markingPresence(place, isRequired)
            e.whenFalse = e.whenFalse.markingPresence(place, isRequired)
            return .conditional(e)
        // What is only read of an output stays as published: as an output of what may be missing.
        case .apply(let e) where e.body.mayNeedAssertion: return self
        case .apply(var e):
            e.body = e.body.markingPresence(place, isRequired)
            return .apply(e)
        case .convert(let e) where !mayNeedAssertion:
            return .convert(ConvertExpression(e.value.markingPresence(place, isRequired), to: e.target, coercion: e.coercion))
        case .reference, .access, .index, .call, .convert:
            guard isRequired, mayNeedAssertion else { return self }
            return .convert(ConvertExpression(self, to: type, coercion: .opening(.value)))
        case .literal, .template, .invoke, .method, .binary, .unary: return self
        }
    }

    /// Whether it may be a value that is missing.
    private var mayNeedAssertion: Bool {
        switch self {
        // What is configured may be missing whatever its type says.
        case .reference(let e): return (!e.steps.isEmpty || type.isOptional) && type.eventualElement == nil
        case .access, .index: return type.isOptional && type.eventualElement == nil
        case .call(let e):
            return (e.function == .element || e.function == .lookup) && type.isOptional && type.eventualElement == nil
        case .convert(let e): return e.value.mayNeedAssertion
        case .literal, .template, .object, .list, .invoke, .method, .conditional, .binary, .unary, .forEach, .splat, .apply:
            return false
        }
    }
}

extension ObjectExpression {
    /// The declared type that an object has in a place; nil for a map or what nothing is known of.
    fileprivate func declaredType(in place: ValueType) -> ObjectType? {
        guard case .object(.declared(let type, _)) = (alternative(in: place) ?? place).unwrappedPlace else { return nil }
        return type
    }
}

extension ValueType {
    /// Whether a place says nothing of what is in it, so that a value may be missing there as well.
    fileprivate var asksNothing: Bool {
        switch self {
        case .list, .map, .tuple, .object: false
        case .none, .boolean, .integer, .number, .string, .identifier, .dynamic, .asset, .archive, .assetOrArchive, .union,
            .enumeration, .constant, .optional, .input, .output, .promise:
            true
        }
    }
}
