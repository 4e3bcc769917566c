import Program
import Schema

/// Arguments of functions that take no outputs: an optional one is a pointer, and Go converts nothing by itself.
extension GoTranslator {
    /// A value of another primitive type than the argument's; nil where it is one already, or where nothing is known of it.
    func argument(
        _ value: Expression, _ given: GoPrimitive?, in target: ValueType, _ place: GoPlace
    ) -> GoExpression? {
        guard !style.keepsPlainArguments, let given, let wanted = GoPrimitive(target), given != wanted,
            value.constantValue == nil,
            !given.isNumber(like: wanted) || isPointer(value)
        else { return nil }
        if wanted == .string { return template(TemplateExpression([value], span: value.span), as: .string, place.inner) }
        let result = translate(read(value), place.inner)
        switch (given, wanted) {
        case (.string, .integer): return .call(.helper(.parseInteger), [result])
        case (.string, .number): return .call(.helper(.parseNumber), [result])
        case (.string, .boolean): return .call(.helper(.parseBoolean), [result])
        default: return given.isNumber(like: wanted) ? result.converted(to: .plain(wanted)) : nil
        }
    }

    /// An object or a member of an enum where a function takes a pointer to it.
    func pointer(_ value: Expression, _ place: GoPlace) -> GoExpression {
        let source = value.source
        if source.object != nil {
            var place = place
            place.isPointer = true
            return translate(value, place)
        }
        let result = translate(value, place.inner)
        if valueType(of: source).isOptional || value.isNull { return result }
        guard source.constantValue == nil, case .reference(let e) = source, !e.steps.isEmpty, source.isAddressable else {
            return .call(.helper(.pointer), [result])
        }
        return .unary(.address, result)
    }
}
