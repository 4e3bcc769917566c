import LanguageKit
import Lowering
import Program
import Schema

extension PythonTranslator {
    /// The tree of a lowered expression.
    func translate(_ expression: Expression, _ scope: PythonScope = PythonScope()) -> PythonExpression {
        switch expression {
        case .literal(let e): literal(e)
        case .template(let e): template(e, scope)
        case .object(let e): object(e, as: nil, scope)
        case .list(let e): .list(e.items.map { translate($0.value, scope) }, .block)
        case .reference(let e): reference(e, scope)
        case .access(let e): steps(e.steps, types: e.types, from: output(e.source, scope))
        case .index(let e): .item(output(e.collection, scope), translate(e.key, scope))
        case .call(let e): call(e, scope)
        case .invoke(let e): invoke(e, scope)
        case .method(let e): method(e, scope)
        case .conditional(let e):
            .conditional(
                translate(e.whenTrue, scope), if: translate(e.condition, scope), else: translate(e.whenFalse, scope))
        case .binary(let e): .binary(e.pythonOperator, translate(e.left, scope), translate(e.right, scope))
        case .unary(let e):
            e.operation == .not ? .not(translate(e.operand, scope)) : .negated(translate(e.operand, scope))
        case .forEach(let e): loop(e, scope)
        case .splat(let e): splat(e, scope)
        case .convert(let e): conversion(e, scope)
        case .apply(let e): apply(e, scope)
        }
    }

    private func literal(_ e: LiteralExpression) -> PythonExpression {
        switch e.value {
        case .null: .none
        case .boolean(let value): .boolean(value)
        case .number(let number): .number(number.publishedText)
        case .string(let text): .text(text)
        }
    }

    private func template(_ e: TemplateExpression, _ scope: PythonScope) -> PythonExpression {
        .template(
            PythonTemplate(
                parts: e.parts.map { part in part.stringLiteral.map { .text($0) } ?? .value(spelled(part, translate(part, scope)))
                }))
    }

    // MARK: Objects

    /// An object for a place of the given type: a dictionary, or a call of the type's class.
    func object(_ e: ObjectExpression, as target: ValueType?, _ scope: PythonScope) -> PythonExpression {
        if case .object(.declared(let type, _))? = target {
            var scope = scope
            scope.elementType = nil
            let isClass = style.usesClasses || !type.package.hasPythonDictionaries || losesKeys(e, scope)
            return isClass ? classCall(e, type, scope) : dictionary(e, hasPropertyKeys: true, scope)
        }
        if scope.isInCallback, let element = scope.elementType, case .object(.declared(let type, _)) = element.unwrapped,
            type.package.hasPythonDictionaries,
            case .object(let typed) = Expression.object(e).converted(to: element).withoutConversions
        {
            // Type checkers can't see what a lambda's dictionary is for; a class says it.
            var inner = scope
            inner.elementType = nil
            return classCall(typed, type, inner)
        }
        return dictionary(e, hasPropertyKeys: false, scope)
    }

    /// Whether a dictionary in its place would be sent with Python's names for its keys. The SDK translates the keys of resources' inputs alone;
    /// of a function's arguments, only objects of classes have the names of their properties.
    private func losesKeys(_ e: ObjectExpression, _ scope: PythonScope) -> Bool {
        guard scope.isInArguments, !style.keepsArgumentDictionaries else { return false }
        return e.items.contains { item in item.name.map { PythonNames.snakeCase($0) != $0 } ?? false }
    }

    private func dictionary(_ e: ObjectExpression, hasPropertyKeys: Bool, _ scope: PythonScope) -> PythonExpression {
        let entries = (scope.isInJSON ? e.itemsInJSONOrder : e.items).map { item -> PythonEntry in
            let name = hasPropertyKeys ? item.name : nil
            let key = name.map { .text(PythonNames.snakeCase($0)) } ?? translate(item.key, scope)
            return PythonEntry(key: key, value: translate(item.value, scope))
        }
        return .dictionary(entries, .block)
    }

    private func classCall(_ e: ObjectExpression, _ type: ObjectType, _ scope: PythonScope) -> PythonExpression {
        return .call(
            PythonCall(
                function: PythonLocation(type.token, type.package).argumentsClass, keywords: keywords(e.items, scope),
                layout: .block))
    }

    /// The items of an object as arguments by name.
    func keywords(_ items: [ObjectItem], _ scope: PythonScope) -> [PythonKeyword] {
        items.compactMap { item in
            item.name.map { PythonKeyword(name: PythonNames.snakeCase($0), value: translate(item.value, scope)) }
        }
    }

    // MARK: Outputs

    /// A value of which, if it is an output, members or a callback are asked: what is given for a component's argument may be a plain value,
    /// and so may an element of a list, or a branch beside an output.
    func output(_ value: Expression, _ scope: PythonScope) -> PythonExpression {
        let translated = translate(value, scope)
        return readsArgument(value) || (!style.readsPlainArguments && (value.mayBePlain || readsPlainElement(value, scope)))
            ? .call(.sdk("Output.from_input"), [translated]) : translated
    }

    /// Whether it is an argument of the component, for which plain values can be given as well as outputs.
    func readsArgument(_ value: Expression) -> Bool {
        guard isComponent, case .reference(let e) = value.withoutConversions, case .declaration(let index) = e.root,
            case .configuration? = program.declaration(index)
        else { return false }
        return e.type.isOutput
    }

    /// The value of a variable. The component's arguments in it are made outputs, since what reads the variable takes them for such.
    func stored(_ value: Expression) -> PythonExpression {
        guard isComponent, !style.readsPlainArguments else { return output(value, PythonScope()) }
        switch value {
        case .list(let e): return .list(e.items.map { stored($0.value) }, .block)
        case .object(let e) where e.items.contains(where: { readsArgument($0.value) }):
            return .dictionary(e.items.map { PythonEntry(key: translate($0.key), value: stored($0.value)) }, .block)
        default: return output(value, PythonScope())
        }
    }

    /// Whether it is the element of a list or map that holds arguments of the component.
    private func readsPlainElement(_ value: Expression, _ scope: PythonScope) -> Bool {
        guard case .reference(let e) = value.withoutConversions, case .variable(let id) = e.root, e.steps.isEmpty else {
            return false
        }
        return scope.bindings[id]?.mayBePlain ?? false
    }

    // MARK: References

    /// A name and the steps from it.
    private func reference(_ e: ReferenceExpression, _ scope: PythonScope) -> PythonExpression {
        let root: PythonExpression
        switch e.root {
        case .declaration(let index):
            if isComponent, case .configuration(let d)? = program.declaration(index) {
                let isOptional = !style.readsPlainArguments && d.mayBeLeftOut
                let key = PythonExpression.text(style.readsPlainArguments ? d.name : d.logicalName)
                root = isOptional ? .call("get", of: .name("args"), [key]) : .item(.name("args"), key)
            } else {
                root = .symbol(.declared(index))
            }
        case .variable(let id):
            let binding = scope.bindings[id]
            root = binding?.expression ?? .local(PythonNames.snakeCase(e.name))
            if binding?.holdsDictionaries ?? false { return keys(e.steps, types: e.types, from: root) }
        case .range: root = scope.range ?? .local("range")
        case .undeclared:
            if style.keepsUndeclaredNames, let rawSteps = e.rawSteps {
                let name = PythonExpression.name(PythonNames.snakeCase(e.rawName ?? e.name))
                return rawSteps.reduce(name) { .item($0, $1.pythonKey) }
            }
            root = .name(PythonNames.snakeCase(e.name))
        }
        let lacksKeys = e.facts.isConfigured && !style.keepsPythonSpelling
        return steps(e.steps, types: e.types, from: root, ofInstance: isInstance(e.root, scope), lacksKeys: lacksKeys)
    }

    /// Steps into a plain dictionary whose keys are the names of attributes; what was left out has no key.
    private func keys(_ steps: [Step], types: [ValueType], from root: PythonExpression) -> PythonExpression {
        var value = root
        for (position, step) in steps.enumerated() {
            let receiver = position < types.count ? types[position] : .dynamic
            if let name = step.name, receiver.hasAttributes {
                let key = PythonExpression.text(PythonNames.snakeCase(name))
                value = receiver.mayLack(name) ? .call("get", of: value, [key]) : .item(value, key)
            } else {
                value = .item(value, step.pythonKey)
            }
        }
        return value
    }

    /// Members of declared types are attributes, all else is a key.
    private func steps(
        _ steps: [Step], types: [ValueType], from root: PythonExpression, ofInstance: Bool = false, lacksKeys: Bool = false
    ) -> PythonExpression {
        let output = ofInstance ? steps.firstIndex { $0.name != nil } : nil
        var value = root
        for (position, step) in steps.enumerated() {
            let receiver = position < types.count ? types[position] : .dynamic
            if let name = step.name, receiver.hasAttributes || position == output,
                PythonNames.isIdentifier(name) || (position == output && !style.readsPlainArguments)
            {
                value = .attribute(value, PythonNames.snakeCase(name))
            } else if lacksKeys, position == steps.count - 1, case .object(.literal) = receiver.withoutOptional,
                position + 1 < types.count, types[position + 1].isOptional
            {
                // A member that the user left out is absent. Nothing can be read of one.
                value = .call("get", of: value, [step.pythonKey])
            } else {
                value = .item(value, step.pythonKey)
            }
        }
        return value
    }

    /// Whether a reference starts from an object whose members are attributes though no schema says so: a component of the
    /// program, or a resource without a schema, since no resource has subscripts.
    func isInstance(_ root: ReferenceRoot, _ scope: PythonScope) -> Bool {
        switch root {
        case .variable(let id): return scope.bindings[id]?.isInstance ?? false
        case .declaration(let index):
            switch program.declaration(index) {
            case .component, .hook: return true
            case .resource(let d): return d.schema == nil
            case .configuration, .variable, .output, nil: return false
            }
        case .range, .undeclared: return false
        }
    }
}

extension Program {
    /// The declaration at a position, if there is one.
    func declaration(_ index: Int) -> Declaration? {
        declarations.indices.contains(index) ? declarations[index] : nil
    }
}

extension Step {
    /// What stands between brackets for it.
    fileprivate var pythonKey: PythonExpression {
        switch self {
        case .index(let position): .number(String(position))
        case .member(let name), .key(let name): .text(name)
        }
    }
}

extension BinaryExpression {
    /// The operator in Python, where `None` is compared by identity.
    fileprivate var pythonOperator: PythonOperator {
        let isIdentity = left.isNull || right.isNull
        switch operation {
        case .or: return .or
        case .and: return .and
        case .equal: return isIdentity ? .identical : .equal
        case .notEqual: return isIdentity ? .notIdentical : .notEqual
        case .less: return .less
        case .lessOrEqual: return .lessOrEqual
        case .greater: return .greater
        case .greaterOrEqual: return .greaterOrEqual
        case .add: return .add
        case .subtract: return .subtract
        case .multiply: return .multiply
        case .divide: return .divide
        case .modulo: return .modulo
        }
    }
}
