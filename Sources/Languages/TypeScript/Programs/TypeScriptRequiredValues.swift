import Program
import Schema

extension Expression {
    /// The expression with an opening around each value that may be missing and is used where the SDK's types require one: a required
    /// property, an element of a list, a value of a map.
    func assertingRequired(in place: ValueType, isRequired: Bool) -> Expression {
        guard containsNested({ $0.mayNeedAssertion }) else { return self }
        return assertingRequired(place, isRequired)
    }

    private func assertingRequired(_ place: ValueType, _ isRequired: Bool) -> Expression {
        switch self {
        case .object(let e):
            let properties = e.declaredType(in: place)?.properties
            if properties == nil, place.unwrappedPlace.asksNothing { return self }
            let container = (e.alternative(in: place) ?? place).unwrappedPlace
            let items = e.items.map { item -> ObjectItem in
                let inner = item.name.flatMap { container.member($0) } ?? container.element
                // What an object type doesn't declare isn't required; a map's values are.
                let isNeeded = properties == nil || item.name.flatMap { properties?[$0]?.isRequired } ?? false
                return ObjectItem(key: item.key, value: item.value.assertingRequired(inner, isNeeded), comments: item.comments)
            }
            return .object(ObjectExpression(items, span: e.span, endComments: e.endComments))
        case .list(let e):
            if place.unwrappedPlace.asksNothing { return self }
            let inner = place.unwrappedPlace.element
            let items = e.items.map { ListItem($0.value.assertingRequired(inner, true), comments: $0.comments) }
            return .list(ListExpression(items, span: e.span, endComments: e.endComments))
        case .forEach(var e):
            if place.unwrappedPlace.asksNothing { return self }
            e.value = e.value.assertingRequired(place.unwrappedPlace.element, true)
            return .forEach(e)
        case .splat(var e):
            if place.unwrappedPlace.asksNothing { return self }
            e.each = e.each.assertingRequired(place.unwrappedPlace.element, true)
            return .splat(e)
        case .conditional(var e):
            e.whenTrue = e.whenTrue.assertingRequired(place, isRequired)
            e.whenFalse = e.whenFalse.assertingRequired(place, isRequired)
            return .conditional(e)
        // What is only read of an output stays as published: as an output of what may be missing.
        case .apply(let e) where e.body.mayNeedAssertion: return self
        case .apply(var e):
            e.body = e.body.assertingRequired(place, isRequired)
            return .apply(e)
        case .convert(let e) where !mayNeedAssertion:
            return .convert(ConvertExpression(e.value.assertingRequired(place, isRequired), to: e.target, coercion: e.coercion))
        case .reference, .access, .index, .call, .convert:
            guard isRequired, mayNeedAssertion else { return self }
            return .convert(ConvertExpression(self, to: type, coercion: .opening(.value)))
        case .literal, .template, .invoke, .method, .binary, .unary: return self
        }
    }

    /// Whether it reads a value that may be missing.
    private var mayNeedAssertion: Bool {
        switch self {
        case .reference, .access, .index: return mayBeMissing
        case .call(let e): return (e.function == .element || e.function == .lookup) && mayBeMissing
        case .convert(let e): return e.value.mayNeedAssertion
        default: return false
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
