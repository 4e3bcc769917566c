import Program

extension Expression {
    /// The expression with reads of outputs' members in place of callbacks that do nothing else.
    func readingThroughOutputs() -> Expression {
        var hasCallbacks = false
        forEachNested { part in
            if case .apply = part { hasCallbacks = true }
        }
        guard hasCallbacks else { return self }
        var added = 0
        return mappingNested { part in
            guard case .apply(let e) = part else { return part }
            return e.directRead ?? .apply(e.readingMembersFirst(&added))
        }
    }
}

extension ApplyExpression {
    /// The read that does the same without a callback: `Output` itself gives outputs of its value's members and elements.
    fileprivate var directRead: Expression? {
        guard sources.count == 1, let source = sources.first, let parameter = parameters.first else { return nil }
        switch body {
        case .reference(let e):
            guard e.root == .variable(parameter.id), e.steps.canBeReadThroughOutputs else { return nil }
            return e.steps.isEmpty ? source : .access(AccessExpression(source, steps: e.steps, span: e.span))
        case .access(let e):
            guard e.source.isPlainReference(to: parameter), e.steps.canBeReadThroughOutputs else { return nil }
            return .access(AccessExpression(source, steps: e.steps, span: e.span))
        case .index(let e):
            guard e.collection.isPlainReference(to: parameter) else { return nil }
            return .index(IndexExpression(source, e.key, span: e.span))
        case .call(var e) where e.function == .element && e.arguments.count == 2:
            guard case .reference(let list) = e.arguments[0], list.root == .variable(parameter.id),
                e.arguments[1].constantValue != nil,
                list.steps.canBeReadThroughOutputs
            else { return nil }
            e.arguments[0] = list.steps.isEmpty ? source : .access(AccessExpression(source, steps: list.steps, span: list.span))
            e.type = type
            return .call(e)
        default: return nil
        }
    }
}

extension Expression {
    fileprivate func isPlainReference(to parameter: Variable) -> Bool {
        if case .reference(let e) = self { return e.root == .variable(parameter.id) && e.steps.isEmpty }
        return false
    }
}

extension [Step] {
    /// Whether no step has the name of a member that outputs have themselves.
    var canBeReadThroughOutputs: Bool {
        allSatisfy { step in
            guard let name = step.name.map(PythonNames.snakeCase) else { return true }
            return !name.hasPrefix("_") && !PythonReservedWords.outputMembers.contains(name)
        }
    }
}
