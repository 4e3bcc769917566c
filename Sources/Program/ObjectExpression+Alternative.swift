import Schema

extension ObjectExpression {
    /// The alternative of a union with a discriminator that this object's discriminator property names.
    public func alternative(in place: ValueType) -> ValueType? {
        switch place {
        case .optional(let t): return alternative(in: t).map { .optional($0) }
        case .input(let t): return alternative(in: t).map { .input($0.unwrappedPlace) }
        case .union(let union):
            guard let discriminator = union.discriminator,
                let value = items.first(where: { $0.name == discriminator })?.value.stringLiteral
            else { return nil }
            let reference = union.mapping[value] ?? value
            let token = reference.hasPrefix("#/types/") ? String(reference.dropFirst(8)) : reference
            return union.elements.first {
                if case .object(.declared(let t, _)) = $0.unwrappedPlace { return t.token == token }
                return false
            }
        default: return nil
        }
    }
}
