import Lowering
import Program
import Schema

// The SDK's types take `undefined` for what is left out, and null nowhere but where anything is taken.
extension Expression {
    /// The expression with its nulls marked by the types of their places: the results of a conditional that may be left out are
    /// `undefined`, and other nulls are written in spite of the type.
    func markingNulls(in place: ValueType) -> Expression {
        guard containsNested(\.isNull) else { return self }
        switch self {
        case .literal where isNull: return .convert(ConvertExpression(self, to: .optionally(place.unwrappedPlace)))
        case .conditional(let e):
            return .conditional(
                ConditionalExpression(
                    e.condition, e.whenTrue.markingNulls(in: place), e.whenFalse.markingNulls(in: place), span: e.span))
        case .object(let e):
            let container = (e.alternative(in: place) ?? place).unwrappedPlace
            if case .dynamic = container { return self }
            let items = e.items.map { item -> ObjectItem in
                let inner = item.name.flatMap { container.member($0) } ?? container.element
                return ObjectItem(key: item.key, value: item.value.element(in: inner), comments: item.comments)
            }
            return .object(ObjectExpression(items, span: e.span, endComments: e.endComments))
        case .list(let e):
            if case .dynamic = place.unwrappedPlace { return self }
            let inner = place.unwrappedPlace.element
            let items = e.items.map { ListItem($0.value.element(in: inner), comments: $0.comments) }
            return .list(ListExpression(items, span: e.span, endComments: e.endComments))
        case .convert(let e) where e.coercion.isNone:
            return .convert(ConvertExpression(e.value.markingNulls(in: place), to: e.target, coercion: e.coercion))
        case .literal, .template, .reference, .access, .index, .call, .invoke, .method, .binary, .unary, .forEach, .splat,
            .convert,
            .apply:
            return self
        }
    }

    /// As an element of a list or a value of a map, where null is a value.
    private func element(in place: ValueType) -> Expression {
        guard withoutConversions.isNull else { return markingNulls(in: place) }
        if case .dynamic = place.unwrappedPlace { return withoutConversions }
        return .convert(ConvertExpression(withoutConversions, to: place.unwrappedPlace.withoutOptional))
    }
}
