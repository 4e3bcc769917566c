import Program
import Schema

extension Expression {
    /// The expression with an opening around each value that may be missing and is used where the SDK's types require one: a required
    /// property, an element of a list, a value of a map.
    ///
    /// With `opensOutputs`, that is also done of the values that outputs and promises hold.
    func assertingRequired(in place: ValueType, isRequired: Bool, opensOutputs: Bool) -> Expression {
        guard containsNested({ $0.mayNeedAssertion || (opensOutputs && $0.mayHoldAbsentValue) }) else { return self }
        return assertingRequired(place, isRequired, opensOutputs)
    }

    private func assertingRequired(_ place: ValueType, _ isRequired: Bool, _ opensOutputs: Bool) -> Expression {
        switch self {
        case .object(let e):
            let properties = e.declaredType(in: place)?.properties
            if properties == nil, place.unwrappedPlace.asksNothing { return self }
            let container = (e.alternative(in: place) ?? place).unwrappedPlace
            let items = e.items.map { item -> ObjectItem in
                let inner = item.name.flatMap { container.member($0) } ?? container.element
                // What an object type doesn't declare isn't required; a map's values are.
                let isNeeded = properties == nil || item.name.flatMap { properties?[$0]?.isRequired } ?? false
                return ObjectItem(
                    key: item.key, value: item.value.assertingRequired(inner, isNeeded, opensOutputs), comments: item.comments)
            }
            return .object(ObjectExpression(items, span: e.span, endComments: e.endComments))
        case .list(let e):
            if place.unwrappedPlace.asksNothing { return self }
            let inner = place.unwrappedPlace.element
            let items = e.items.map { ListItem($0.value.assertingRequired(inner, true, opensOutputs), comments: $0.comments) }
            return .list(ListExpression(items, span: e.span, endComments: e.endComments))
        case .forEach(var e):
            if place.unwrappedPlace.asksNothing { return self }
            e.value = e.value.assertingRequired(place.unwrappedPlace.element, true, opensOutputs)
            return .forEach(e)
        case .splat(var e):
            if place.unwrappedPlace.asksNothing { return self }
            e.each = e.each.assertingRequired(place.unwrappedPlace.element, true, opensOutputs)
            return .splat(e)
        case .conditional(var e):
            e.whenTrue = e.whenTrue.assertingRequired(place, isRequired, opensOutputs)
            e.whenFalse = e.whenFalse.assertingRequired(place, isRequired, opensOutputs)
            return .conditional(e)
        // What is only read of an output may stay as published: as an output of what may be missing.
        case .apply(let e) where e.body.mayNeedAssertion && !opensOutputs: return self
        case .apply(var e):
            e.body = e.body.assertingRequired(place, isRequired, opensOutputs)
            return .apply(e)
        // What is made another primitive value can't be made of an absent one.
        case .convert(let e) where e.coercion.isPrimitive && opensOutputs:
            let target = isRequired ? e.target.withoutOptionalPlace : e.target
            return .convert(ConvertExpression(e.value, to: target, coercion: e.coercion))
        case .convert(let e) where !mayNeedAssertion:
            return .convert(
                ConvertExpression(e.value.assertingRequired(place, isRequired, opensOutputs), to: e.target, coercion: e.coercion))
        case .reference, .access, .index, .call, .convert:
            if isRequired, opensOutputs, mayHoldAbsentValue { return openingHeldValue }
            guard isRequired, mayNeedAssertion else { return self }
            return .convert(ConvertExpression(self, to: type, coercion: .opening(.value)))
        case .literal, .template, .invoke, .method, .binary, .unary: return self
        }
    }

    /// Whether it is read of an output or promise, and the value that this holds may be missing.
    private var mayHoldAbsentValue: Bool {
        switch self {
        case .reference, .access: presence.isMissing && type.eventualElement?.isOptional ?? false
        default: false
        }
    }

    /// An output or promise of the value that this one holds, which has to be there.
    private var openingHeldValue: Expression {
        let held = type.eventualElement ?? type
        let name = steps.last(where: { $0.name != nil })?.name ?? "value"
        let parameter = Variable(id: Self.heldValue, name: TypeScriptNames.identifier(name), type: held)
        var read = ReferenceExpression(root: .variable(parameter.id), name: parameter.name, rootType: held, span: span)
        read.facts.presence = presence
        let body = Expression.convert(ConvertExpression(.reference(read), to: held.withoutOptional, coercion: .opening(.value)))
        return .apply(ApplyExpression([self], parameters: [parameter], body: body))
    }

    /// Below the identities that lowering gives to the variables that it adds. Callbacks that use it hold no other callback.
    private static let heldValue = VariableID(-1_000_000)

    private var steps: [Step] {
        switch self {
        case .reference(let e): e.steps
        case .access(let e): e.steps
        default: []
        }
    }

    /// The expression with the required arguments of functions opened as well, wherever it calls some.
    func assertingRequiredArguments() -> Expression {
        guard containsNested({ if case .invoke = $0 { true } else { false } }) else { return self }
        return mappingNested { part in
            guard case .invoke(var e) = part, e.function != nil else { return part }
            e.arguments = e.arguments?.assertingRequired(in: e.argumentType, isRequired: true, opensOutputs: true)
            return .invoke(e)
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
    /// The type of a place in which a value has to be given.
    fileprivate var withoutOptionalPlace: ValueType {
        switch self {
        case .optional(let t): t.withoutOptionalPlace
        case .input(let t): .input(t.withoutOptionalPlace)
        default: self
        }
    }

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
