public import Program
import Schema

extension Program {
    /// The program of a component with its arguments as outputs, since those who use the component may give outputs for them.
    ///
    /// Objects, and lists and maps of objects, stay plain, as the SDKs' classes declare them; their members are outputs. Lifting comes later.
    public func readingInputsAsOutputs() -> Program {
        var program = self
        var types: [Int: ValueType] = [:]
        for (index, declaration) in declarations.enumerated() {
            if case .configuration(let d) = declaration { types[index] = d.type.asComponentInput }
        }
        guard !types.isEmpty else { return self }
        for index in program.declarations.indices {
            switch program.declarations[index] {
            case .configuration, .hook: break
            case .variable(var d):
                let value = d.value.retyped(types)
                if value.type != d.value.type { types[index] = value.type }
                d.value = value
                program.declarations[index] = .variable(d)
            case .resource(var d):
                d.inputs.retype(types)
                d.options.items.retype(types)
                d.range = d.range?.retyped(types)
                if var lookup = d.lookup {
                    lookup.id = lookup.id.retyped(types)
                    lookup.state.retype(types)
                    d.lookup = lookup
                }
                program.declarations[index] = .resource(d)
            case .component(var d):
                d.inputs.retype(types)
                d.options.items.retype(types)
                d.range = d.range?.retyped(types)
                program.declarations[index] = .component(d)
            case .output(var d):
                d.value = d.value.retyped(types)
                program.declarations[index] = .output(d)
            }
        }
        return program
    }
}

extension ValueType {
    /// The type that reads of a component's argument have.
    fileprivate var asComponentInput: ValueType {
        switch self {
        case .optional(let t) where t.isPlainComponentArgument: .optionally(t.asComponentInput)
        case .object(let shape) where isPlainComponentArgument:
            .object(
                .literal(
                    shape.memberTypes.map { LiteralMember($0.name, $0.type.isOutput ? $0.type : .output($0.type.resolved)) }))
        case .list(let t) where isPlainComponentArgument: .list(t.asComponentInput)
        case .map(let t) where isPlainComponentArgument: .map(t.asComponentInput)
        case .output: self
        default: .output(resolved)
        }
    }

    /// Whether it is an object of the program's own, or a list or map of such, which a component takes as it is.
    package var isPlainComponentArgument: Bool {
        switch self {
        case .object(.literal(let members)): !members.isEmpty
        case .list(.object(.literal(let members))), .map(.object(.literal(let members))): !members.isEmpty
        default: false
        }
    }
}

extension Expression {
    /// The expression with other types of what it reads, and of all that is made of it.
    package func retyped(_ types: [Int: ValueType]) -> Expression {
        guard !types.isEmpty, readsAny(of: types) else { return self }
        return mappingNested { part in
            switch part {
            case .reference(let e):
                guard case .declaration(let index) = e.root, let type = types[index] else { return part }
                return .reference(e.retyped(type))
            case .forEach(let e):
                guard let type = e.valueVariable.type.holdingOutputs(of: e.collection.type) else { return part }
                let variable = Variable(id: e.valueVariable.id, name: e.valueVariable.name, type: type)
                return .forEach(
                    ForExpression(
                        keyVariable: e.keyVariable, valueVariable: variable, collection: e.collection,
                        key: e.key?.retyped(variable),
                        value: e.value.retyped(variable), condition: e.condition?.retyped(variable), isGrouped: e.isGrouped,
                        span: e.span))
            case .splat(let e):
                guard let type = e.item.type.holdingOutputs(of: e.source.type) else { return part }
                let item = Variable(id: e.item.id, name: e.item.name, type: type)
                return .splat(SplatExpression(e.source, item: item, each: e.each.retyped(item), span: e.span))
            default: return part
            }
        }
    }

    /// The expression with another type of a loop's variable.
    private func retyped(_ variable: Variable) -> Expression {
        mappingNested { part in
            guard case .reference(let e) = part, e.root == .variable(variable.id) else { return part }
            return .reference(e.retyped(variable.type))
        }
    }

    /// Whether it reads a declaration that has another type.
    package func readsAny(of types: [Int: ValueType]) -> Bool {
        !types.isEmpty
            && containsNested { part in
                if case .reference(let e) = part, case .declaration(let index) = e.root { return types[index] != nil }
                return false
            }
    }
}

extension ReferenceExpression {
    fileprivate func retyped(_ type: ValueType) -> ReferenceExpression {
        var read = ReferenceExpression(root: root, name: name, rootType: type, steps: steps, span: span)
        read.facts = facts
        return read
    }
}

extension ValueType {
    /// What a loop's variable becomes where the collection's elements have become outputs; nil where they haven't.
    fileprivate func holdingOutputs(of collection: ValueType) -> ValueType? {
        let element = (collection.eventualElement ?? collection).withoutOptional.element
        return element.hasEventuals && !hasEventuals ? element : nil
    }
}

extension ResourceDeclaration.Range {
    fileprivate func retyped(_ types: [Int: ValueType]) -> ResourceDeclaration.Range {
        switch self {
        case .condition(let e): .condition(e.retyped(types))
        case .count(let e): .count(e.retyped(types))
        case .elements(let e, let key, let value): .elements(e.retyped(types), keyType: key, valueType: value)
        }
    }
}

extension [Attribute] {
    fileprivate mutating func retype(_ types: [Int: ValueType]) {
        for i in indices where self[i].value.readsAny(of: types) {
            self[i].value = self[i].value.retyped(types)
            // It was converted as a value that is known.
            self[i].converted = nil
        }
    }
}
