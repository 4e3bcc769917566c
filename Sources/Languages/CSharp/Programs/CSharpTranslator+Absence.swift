import Program
import Schema

/// Values that may be absent. C# has a type of its own for numbers, booleans and members of enums that may be (`int?`), which converts to
/// none of the types that take the value itself.
extension CSharpTranslator {
    /// Translates a value where the value itself is needed: `a.Count.Value`. Where it is absent, the program fails when it runs.
    func present(_ value: Expression, in place: CSharpPlace) -> CSharpExpression {
        guard !style.keepsAbsentNumbers else { return expression(value, in: place) }
        switch value {
        case .apply(let e): return apply(e, in: place) { body, inner in present(body, in: inner) }
        case .reference(let e): return reference(e, in: place) { opened($0, of: value, in: place) }
        default: return opened(expression(value, in: place), of: value, in: place)
        }
    }

    /// What `present` makes of a value that is translated already.
    private func opened(_ translated: CSharpExpression, of value: Expression, in place: CSharpPlace) -> CSharpExpression {
        guard value.type.resolved.isValueInCSharp else { return translated }
        let isDeclaredNullable = isNullable(value, in: place)
        if facts.isOutput(value) {
            guard isDeclaredNullable else { return translated }
            return translated.applying(.lambda("x", CSharpExpression.name("x").member("Value")))
        }
        let direct = translated.withoutConditionalReading
        return isDeclaredNullable ? direct.isolated.member("Value") : direct
    }

    /// Whether the type of a value in C# is one of those that may be null by its declaration (`int?`, `string?`).
    func isNullable(_ value: Expression, in place: CSharpPlace) -> Bool {
        switch value {
        case .reference(let e):
            if !e.steps.isEmpty { return Self.isNullable(e.steps, e.types, isConfigured: e.facts.isConfigured) }
            switch e.root {
            case .declaration(let position):
                guard program.declarations.indices.contains(position) else { return false }
                switch program.declarations[position] {
                case .configuration(let d): return component == nil && d.isNullableInCSharp
                case .variable: return values[position].map { isNullable($0, in: CSharpPlace()) } ?? false
                case .resource, .component, .hook, .output: return false
                }
            case .variable(let id): return place.nullable.contains(id)
            case .range, .undeclared: return false
            }
        case .access(let e): return Self.isNullable(e.steps, e.types, isConfigured: e.source.isConfigured)
        case .conditional(let e):
            return e.whenTrue.isNull || e.whenFalse.isNull || isNullable(e.whenTrue, in: place)
                || isNullable(e.whenFalse, in: place)
        case .convert(let e): return e.coercion.isNone && isNullable(e.value, in: place)
        case .apply(let e): return isNullable(e.body, in: inside(e, in: place))
        case .call(let e): return e.function == .singleOrNone
        case .literal, .template, .object, .list, .index, .invoke, .method, .binary, .unary, .forEach, .splat: return false
        }
    }

    /// Whether a destination takes a number, boolean or member of an enum that is there, and no other type.
    func wantsPresentValue(_ destination: ValueType, in place: CSharpPlace) -> Bool {
        guard destination.resolved.isValueInCSharp else { return false }
        // Plain members that may be left out take `int?`; but a function is called in the form that takes inputs, unless it is awaited.
        if place.isInsideArguments, !place.isInsideAwait { return true }
        if case .optional(let type) = destination, type == type.unwrapped { return false }
        return true
    }

    /// The place inside a callback, with what is known of its parameters.
    func inside(_ apply: ApplyExpression, in place: CSharpPlace) -> CSharpPlace {
        var inner = place
        for (source, parameter) in zip(apply.sources, apply.parameters) {
            if isNullable(source, in: place) { inner.nullable.insert(parameter.id) }
            let holding = holding(of: source, in: place)
            if case .declared = holding.kind { continue }
            inner.holdings[parameter.id] = holding
        }
        return inner
    }

    /// Whether the last of several steps reads a member that a schema lets be absent.
    private static func isNullable(_ steps: [Step], _ types: [ValueType], isConfigured: Bool) -> Bool {
        guard let name = steps.last?.name, types.count > steps.count else { return false }
        switch types[steps.count - 1].unwrapped {
        case .object(.declared(let type, _)): return type.properties[name].map { !$0.isRequired } ?? false
        case .object(.resource(let r)), .object(.resolvedResource(let r)):
            return r.outputs[name].map { !$0.isRequired } ?? false
        default: return false
        }
    }
}

extension ConfigurationVariable {
    /// Whether what reads it gives a type that may be null.
    fileprivate var isNullableInCSharp: Bool { isNullable && defaultValue == nil && !isSecret }
}

extension ValueType {
    /// Whether its values have a type in C# that has no null: those are numbers, booleans and enums.
    var isValueInCSharp: Bool {
        switch unwrapped {
        case .boolean, .integer, .number, .enumeration: true
        default: false
        }
    }
}

extension CSharpExpression {
    /// The expression with `.` in place of each `?.`: where a value on the way is absent, it fails when it runs.
    var withoutConditionalReading: CSharpExpression {
        switch self {
        case .member(let value, let name, _): .member(value.withoutConditionalReading, name, isConditional: false)
        case .element(let value, let key, _): .element(value.withoutConditionalReading, key, isConditional: false)
        default: self
        }
    }
}
