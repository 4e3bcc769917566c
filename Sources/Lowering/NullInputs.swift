public import Program
import Schema

extension Program {
    /// The program without the inputs and object members whose value is the literal `null`; nil if there are none.
    ///
    /// An input that is null is one that isn't given. In a map or in JSON, `null` is a value and stays.
    public func omittingNullInputs() -> Program? {
        guard hasNullInputs else { return nil }
        var program = self
        for i in program.declarations.indices {
            switch program.declarations[i] {
            case .resource(var d):
                d.inputs.omitNulls()
                d.lookup?.state.omitNulls()
                program.declarations[i] = .resource(d)
            case .component(var d):
                d.inputs.omitNulls()
                program.declarations[i] = .component(d)
            case .variable(var d):
                d.value = d.value.omittingNulls(in: .dynamic)
                program.declarations[i] = .variable(d)
            case .output(var d):
                d.value = d.value.omittingNulls(in: .dynamic)
                program.declarations[i] = .output(d)
            case .configuration, .hook: break
            }
        }
        program.components = components.mapValues { $0.omittingNullInputs() ?? $0 }
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

    fileprivate mutating func omitNulls() {
        removeAll(where: \.value.isNull)
        for i in indices where self[i].value.holdsNull {
            self[i].value = self[i].value.omittingNulls(in: self[i].destination)
        }
    }
}

extension Expression {
    fileprivate var holdsNull: Bool { containsNested(\.isNull) }

    /// The expression without the members that are null where the place, or a function's inputs, declare them.
    fileprivate func omittingNulls(in place: ValueType) -> Expression {
        switch self {
        case .object(let e):
            let place = e.alternative(in: place) ?? place
            let items = e.items.compactMap { item -> ObjectItem? in
                guard let name = item.name else { return item }
                if item.value.isNull, place.declaresMember(name) { return nil }
                let value = item.value.omittingNulls(in: place.member(name) ?? .dynamic)
                return ObjectItem(key: item.key, value: value, comments: item.comments)
            }
            return .object(ObjectExpression(items, span: e.span, endComments: e.endComments))
        case .list(let e):
            let items = e.items.map { ListItem($0.value.omittingNulls(in: place.element), comments: $0.comments) }
            return .list(ListExpression(items, span: e.span, endComments: e.endComments))
        case .invoke(var e):
            e.arguments = e.arguments?.omittingNulls(in: e.argumentType)
            return .invoke(e)
        case .literal, .template, .reference, .access, .index, .call, .method, .conditional, .binary, .unary, .forEach, .splat,
            .convert, .apply:
            return mappingChildren { $0.omittingNulls(in: .dynamic) }
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
