public import Program
import Schema

/// How inputs and members of declared objects are written whose value is the literal `null`.
public enum NullInputs: Sendable {
    /// Not at all, since a null input is one that isn't given.
    case omitted
    /// As null.
    case kept
    /// As the empty string where text is wanted, as null elsewhere.
    case emptyTexts

    fileprivate func replacement(of null: Expression, in place: ValueType) -> Expression {
        guard self == .emptyTexts, place.unwrapped == .string else { return null }
        return .literal(LiteralExpression(.string(""), span: null.span))
    }
}

extension Program {
    /// The program with the inputs and declared members whose value is the literal `null` treated as the policy says; nil if that changes
    /// nothing.
    ///
    /// An input that is null is one that isn't given. In a map or in JSON, `null` is a value and stays.
    public func replacingNullInputs(_ policy: NullInputs) -> Program? {
        guard policy != .kept, hasNullInputs else { return nil }
        var program = self
        for i in program.declarations.indices {
            switch program.declarations[i] {
            case .resource(var d):
                d.inputs.replaceNulls(policy)
                d.lookup?.state.replaceNulls(policy)
                program.declarations[i] = .resource(d)
            case .component(var d):
                d.inputs.replaceNulls(policy)
                program.declarations[i] = .component(d)
            case .variable(var d):
                d.value = d.value.replacingNulls(in: .dynamic, policy)
                program.declarations[i] = .variable(d)
            case .output(var d):
                d.value = d.value.replacingNulls(in: .dynamic, policy)
                program.declarations[i] = .output(d)
            case .configuration, .hook: break
            }
        }
        program.components = components.mapValues { $0.replacingNullInputs(policy) ?? $0 }
        return program
    }

    /// Whether a null stands anywhere but as a whole value of a variable or an output.
    private var hasNullInputs: Bool {
        components.values.contains(where: \.hasNullInputs)
            || declarations.contains { declaration in
                switch declaration {
                case .resource(let d): d.inputs.holdNull || d.lookup?.state.holdNull == true
                case .component(let d): d.inputs.holdNull
                case .variable(let d): d.value.holdsNull
                case .output(let d): d.value.holdsNull
                case .configuration, .hook: false
                }
            }
    }
}

extension [Attribute] {
    fileprivate var holdNull: Bool { contains { $0.value.holdsNull } }

    fileprivate mutating func replaceNulls(_ policy: NullInputs) {
        for i in indices where self[i].value.holdsNull {
            self[i].value =
                self[i].value.isNull
                ? policy.replacement(of: self[i].value, in: self[i].destination)
                : self[i].value.replacingNulls(in: self[i].destination, policy)
        }
        if policy == .omitted { removeAll(where: \.value.isAlwaysNull) }
    }
}

extension Expression {
    fileprivate var holdsNull: Bool { containsNested(\.isAlwaysNull) }

    /// Whether it is the literal `null`, or a variable that holds it.
    fileprivate var isAlwaysNull: Bool {
        if case .reference(let e) = self { return e.type == .none }
        return isNull
    }

    /// The expression with the members replaced that are null where the place, or a function's inputs, declare them.
    fileprivate func replacingNulls(in place: ValueType, _ policy: NullInputs) -> Expression {
        switch self {
        case .object(let e):
            let place = e.alternative(in: place) ?? place
            let items = e.items.compactMap { item -> ObjectItem? in
                guard let name = item.name else { return item }
                var item = item
                if policy == .omitted, item.value.isAlwaysNull, place.declaresMember(name) { return nil }
                if !item.value.isNull {
                    item.value = item.value.replacingNulls(in: place.member(name) ?? .dynamic, policy)
                } else if place.declaresMember(name) {
                    item.value = policy.replacement(of: item.value, in: place.member(name) ?? .dynamic)
                }
                return item
            }
            return .object(ObjectExpression(items, span: e.span, endComments: e.endComments))
        case .list(let e):
            let items = e.items.map { ListItem($0.value.replacingNulls(in: place.element, policy), comments: $0.comments) }
            return .list(ListExpression(items, span: e.span, endComments: e.endComments))
        case .invoke(var e):
            e.arguments = e.arguments?.replacingNulls(in: e.argumentType, policy)
            return .invoke(e)
        case .literal, .template, .reference, .access, .index, .call, .method, .conditional, .binary, .unary, .forEach, .splat,
            .convert, .apply:
            return mappingChildren { $0.replacingNulls(in: .dynamic, policy) }
        }
    }
}

extension ValueType {
    /// Whether a schema declares a member of the name.
    fileprivate func declaresMember(_ name: String) -> Bool {
        switch unwrapped {
        case .object(.declared(let type, _)): type.properties[name] != nil
        case .union(let u): u.elements.contains { $0.declaresMember(name) }
        default: false
        }
    }
}
