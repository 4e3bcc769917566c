// Analysis stores facts in references alone. What is made of values has its facts from them, so that they stay right when lowering
// moves an expression into a callback.
extension Expression {
    /// When the value is known.
    public var timing: Timing { type.timing }

    /// The facts of a reference that takes the place of the expression.
    public var referenceFacts: ReferenceFacts {
        if case .reference(let e) = self { return e.facts }
        var facts = ReferenceFacts()
        facts.presence = presence
        facts.elements = elementPresence
        facts.isConfigured = isConfigured
        return facts
    }

    /// Whether the value is there when the program runs. Reading through an absent value gives an absent value.
    public var presence: Presence {
        switch self {
        case .literal(let e): return e.value == .null ? .optional(.null) : .always
        case .reference(let e): return e.facts.presence
        case .access(let e):
            return e.source.presence.then(
                e.steps.presence(e.types, elements: e.source.elementPresence, isConfigured: e.source.isConfigured))
        case .index(let e): return e.collection.presence.then(e.collection.elementPresence)
        case .conditional(let e): return e.whenTrue.presence.then(e.whenFalse.presence)
        case .convert(let e): return e.coercion.isNone ? e.value.presence : .always
        case .apply(let e): return e.body.presence
        case .call(let e): return e.presence
        case .template, .object, .list, .invoke, .method, .binary, .unary, .forEach, .splat: return .always
        }
    }

    /// Whether the elements of the value, if it is a list or map, are there.
    public var elementPresence: Presence {
        switch self {
        case .reference(let e): e.facts.elements
        case .forEach(let e): e.isGrouped ? .always : e.value.presence
        case .splat(let e): e.each.presence
        case .list(let e): e.items.lazy.map(\.value.presence).first(where: \.mayBeAbsent) ?? .always
        case .apply(let e): e.body.elementPresence
        case .literal, .template, .object, .access, .index, .call, .invoke, .method, .conditional, .binary, .unary, .convert:
            .always
        }
    }

    /// Whether the value, or what it holds, comes from configuration, so that every member of it may be absent.
    public var isConfigured: Bool {
        switch self {
        case .reference(let e): e.facts.isConfigured
        case .access(let e): e.source.isConfigured
        case .index(let e): e.collection.isConfigured
        case .forEach(let e): e.value.isConfigured
        case .splat(let e): e.each.isConfigured
        case .convert(let e): e.value.isConfigured
        case .conditional(let e): e.whenTrue.isConfigured || e.whenFalse.isConfigured
        case .call(let e):
            (e.function == .element || e.function == .lookup) && e.arguments.first?.isConfigured ?? false
        case .literal, .template, .object, .list, .invoke, .method, .binary, .unary, .apply: false
        }
    }
}

extension CallExpression {
    fileprivate var presence: Presence {
        guard let first = arguments.first else { return .always }
        switch function {
        case .element: return first.presence.then(first.elementPresence)
        case .lookup: return arguments.count < 3 ? first.presence.then(first.elementPresence) : .always
        case .singleOrNone: return .optional(.function)
        default: return .always
        }
    }
}

extension [Step] {
    /// The presence of what the steps read of a value that is there. `types` are the value's type and the type after each step.
    ///
    /// The program's types let every member of an object be absent, since documentation shows parts of programs; so the
    /// declarations of the package decide.
    public func presence(_ types: [ValueType], elements: Presence = .always, isConfigured: Bool = false) -> Presence {
        for (position, step) in enumerated() where types.indices.contains(position) {
            if let name = step.name, types[position].resolved.mayLack(name, inLiteral: { isConfigured || $0.type.isOptional }) {
                return .optional(isConfigured ? .configuration : .declaration)
            }
            if position == 0, elements.mayBeAbsent { return elements }
        }
        return .always
    }
}
