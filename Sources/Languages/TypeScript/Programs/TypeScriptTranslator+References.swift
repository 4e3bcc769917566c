import Program

extension TypeScriptTranslator {
    /// Translates a name and the steps from it.
    func translate(_ reference: ReferenceExpression) -> TypeScriptExpression {
        switch reference.root {
        case .declaration(let index):
            guard program.declarations.indices.contains(index) else { break }
            switch program.declarations[index] {
            case .configuration(let d):
                guard unit.isComponent else { return steps(of: reference, from: local(index)) }
                let argument = TypeScriptExpression.property(.name("args"), argumentName(of: d))
                let isForgotten = isInFunction && d.defaultValue != nil && !style.readsPlainArguments
                return steps(of: reference, from: isForgotten ? .nonNull(argument) : argument)
            case .resource(let d): return steps(of: reference, from: local(index), isConditional: d.range.isCondition)
            case .component(let d): return steps(of: reference, from: local(index), isConditional: d.range.isCondition)
            case .variable, .output, .hook: return steps(of: reference, from: local(index))
            }
        case .variable: break
        case .range:
            if rangeIsNumber, let name = reference.steps.first?.name, name == "value" || name == "key" {
                return steps(
                    Array(reference.steps.dropFirst()), Array(reference.types.dropFirst()), of: .name("range"),
                    isConditional: false)
            }
            return steps(of: reference, from: .name("range"))
        case .undeclared:
            if style.keepsUndeclaredReferences, let name = reference.rawName {
                return steps(
                    reference.rawSteps ?? reference.steps, [], of: .name(TypeScriptNames.identifier(name)), isConditional: false)
            }
            if reference.name == "this", unit.isComponent { return steps(of: reference, from: .this) }
        }
        return steps(of: reference, from: .name(TypeScriptNames.identifier(reference.name)))
    }

    /// The variable of a declaration.
    func local(_ index: Int) -> TypeScriptExpression { .local(TypeScriptLocal(index: index)) }

    private func steps(
        of reference: ReferenceExpression, from root: TypeScriptExpression, isConditional: Bool = false
    ) -> TypeScriptExpression {
        if reference.steps.isEmpty { return root }
        guard reference.facts.isConfigured else {
            return steps(reference.steps, reference.types, of: root, isConditional: isConditional)
        }
        // Every member of a configured object may be missing, whatever its type says.
        let types = reference.types.enumerated().map { position, type in
            position > (reference.root == .range ? 1 : 0) && reference.types[position - 1].withoutOptional.isLiteralObject
                ? .optionally(type) : type
        }
        return steps(reference.steps, types, of: root, isConditional: isConditional)
    }

    /// The steps from a value, each guarded where the value before it may be missing. `isConditional` says that the value is a
    /// resource that exists on a condition: whoever reads a member of it asserts that it does.
    func steps(
        _ steps: [Step], _ types: [ValueType], of root: TypeScriptExpression, isConditional: Bool
    ) -> TypeScriptExpression {
        var value = root
        for (position, step) in steps.enumerated() {
            var isOptional = false
            if position == 0, isConditional {
                value = .nonNull(value)
            } else {
                isOptional = types.indices.contains(position) && types[position].isNullable
            }
            switch step {
            case .member(let name), .key(let name): value = .property(value, name, isOptional: isOptional)
            case .index(let index): value = .element(value, .integer(Int64(index)), isOptional: isOptional)
            }
        }
        return value
    }
}

extension ResourceDeclaration.Range? {
    /// Whether there is one, or none.
    fileprivate var isCondition: Bool {
        if case .some(.condition) = self { return true }
        return false
    }
}
