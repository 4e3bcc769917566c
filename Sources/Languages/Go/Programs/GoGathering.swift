import Lowering
import Program

/// What loops and splats gather, as the place of the list or map takes it: Go converts no lists and maps, only what is put into them.
extension GoTranslator {
    /// The loop or splat with its values converted where the place wants others; any other expression as it is.
    func gathering(_ expression: Expression, for place: ValueType) -> Expression {
        switch expression {
        case .forEach(var e):
            guard !e.isGrouped, let value = inside(e).gathered(e.value, for: place) else { return expression }
            e = ForExpression(
                keyVariable: e.keyVariable, valueVariable: e.valueVariable, collection: e.collection, key: e.key, value: value,
                condition: e.condition, isGrouped: false, span: e.span)
            return .forEach(e)
        case .splat(let e):
            guard let value = inside(e).gathered(e.each, for: place) else { return expression }
            return .splat(SplatExpression(e.source, item: e.item, each: value, span: e.span))
        case .object(var e):
            for i in e.items.indices {
                guard let member = e.items[i].name.flatMap({ place.member($0) }) else { continue }
                e.items[i].value = gathering(e.items[i].value, for: member)
            }
            return .object(e)
        case .list(var e):
            for i in e.items.indices { e.items[i].value = gathering(e.items[i].value, for: place.element) }
            return .list(e)
        case .apply(let e) where !style.keepsOutputTypes:
            let body = inside(e).gathering(e.body, for: place.resolved)
            return .apply(ApplyExpression(e.sources, parameters: e.parameters, body: body))
        case .convert(let e): return .convert(ConvertExpression(gathering(e.value, for: e.target), to: e.target))
        default: return expression
        }
    }

    /// The expression with what the arguments of functions gather converted to what the functions take.
    func gatheringArguments(_ expression: Expression) -> Expression {
        expression.mappingNested { nested in
            guard case .call(var e) = nested else { return nested }
            for i in e.arguments.indices where e.parameters.indices.contains(i) {
                e.arguments[i] = gathering(e.arguments[i], for: e.parameters[i])
            }
            return .call(e)
        }
    }

    private func gathered(_ value: Expression, for place: ValueType) -> Expression? {
        // Where elements may be missing, pointers stay.
        let element = place.unwrapped.element
        let wanted = element.resolved
        if GoPrimitive(wanted) != nil, isPointer(value), valueType(of: value).withoutOptional == wanted { return read(value) }
        if wanted == .string, let primitive = value.type.bare, primitive != .string {
            return .template(TemplateExpression([value], span: value.span))
        }
        if !style.keepsOutputTypes, case .object(.declared) = wanted, !element.isInputPlace, value.isWrittenOut {
            return gathering(value, for: element).converted(to: element)
        }
        guard element.isInputPlace else { return nil }
        if !style.keepsOutputTypes, wanted == .dynamic, value.type.bare != nil || isPointer(value) {
            return .convert(ConvertExpression(value, to: element))
        }
        if let wanted = GoPrimitive(wanted), wanted != .string {
            let source = value.withoutConversions
            // Ids are texts, whatever they stand for.
            if source.type.resolved == .identifier { return .convert(ConvertExpression(source, to: element)) }
        }
        if !style.keepsOutputTypes, value.type == .output(.dynamic), GoPrimitive(wanted) != nil {
            return .convert(ConvertExpression(value, to: element))
        }
        guard value.isWrittenOut else { return nil }
        return gathering(value, for: element).converted(to: element)
    }
}

extension Expression {
    /// Whether it is an object or a list with its parts.
    var isWrittenOut: Bool {
        switch self {
        case .object, .list: true
        default: false
        }
    }
}
