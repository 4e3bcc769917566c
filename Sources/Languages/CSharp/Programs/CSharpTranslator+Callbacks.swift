import LanguageKit
import Program

extension CSharpTranslator {
    /// Translates a callback over outputs: `a.Apply(a => …)`, or `Output.Tuple(a, b).Apply(values => { … })`.
    ///
    /// - Parameter translate: translates what the callback gives, where that isn't used as it is.
    func apply(
        _ apply: ApplyExpression, in place: CSharpPlace, translate: ((Expression, CSharpPlace) -> CSharpExpression)? = nil
    ) -> CSharpExpression {
        let inner = inside(apply, in: place)
        func translated(_ place: CSharpPlace) -> CSharpExpression {
            translate?(apply.body, place) ?? expression(apply.body, in: place)
        }
        guard let source = apply.sources.first, let parameter = apply.parameters.first else {
            return translated(inner)
        }
        if apply.sources.count > 1 { return combined(apply, in: place, inner, translated) }
        if let position = resultVariable(source, in: place) {
            // A variable with a function's result brings a callback of its own wherever a member of it is read. Where its name
            // is a reserved word, the published programs wrap a second callback around that, which doesn't compile.
            guard let function = facts.results[position], !apply.body.isMember(of: parameter) else {
                return translated(inner.inside(parameter, as: .result(ofVariable: position)))
            }
            let name = Self.parameterName(for: function)
            let body = translated(inner.inside(parameter, as: .parameter(name)))
            return variable(at: position).applying(.lambda(name, body))
        }
        let body = translated(inner.inside(parameter))
        return self.source(source, in: place).applying(.lambda(parameter.name, body))
    }

    private func combined(
        _ apply: ApplyExpression, in place: CSharpPlace, _ bodyPlace: CSharpPlace,
        _ translated: (CSharpPlace) -> CSharpExpression
    ) -> CSharpExpression {
        let name = tupleName(for: apply)
        var inner = bodyPlace
        var statements: [CSharpStatement] = []
        for (position, parameter) in apply.parameters.enumerated() {
            inner = inner.inside(parameter)
            statements.append(.local(parameter.name, CSharpExpression.name(name).member("Item\(position + 1)")))
        }
        statements.append(.return(translated(inner)))
        let tuple = Self.output.member("Tuple")(combinable(apply.sources, in: place))
        return tuple.applying(.lambda(name, statements, .ownLine))
    }

    /// The parameter of a callback over a tuple, which hides no variable that the callback reads.
    private func tupleName(for apply: ApplyExpression) -> String {
        var taken = Set(apply.parameters.map(\.name))
        apply.body.forEachNested { part in
            if case .reference(let e) = part, case .declaration(let position) = e.root, scope.names.indices.contains(position) {
                taken.insert(scope.names[position])
            }
        }
        return taken.insertDistinct("values", numberedFrom: 2)
    }

    /// The outputs of a tuple. The SDK takes outputs or inputs, but not some of each.
    private func combinable(_ sources: [Expression], in place: CSharpPlace) -> [CSharpExpression] {
        let areInputs = sources.map { isComponentInput($0) }
        let isMixed = areInputs.contains(true) && areInputs.contains(false)
        return zip(sources, areInputs).map { source, isInput in
            let value = self.source(source, in: place)
            return isMixed && isInput ? value.calling("ToOutput") : value
        }
    }

    /// Whether a value is an argument of the component, or a member of one: those are inputs.
    func isComponentInput(_ source: Expression) -> Bool {
        guard component != nil, case .reference(let e) = source.withoutConversions, case .declaration(let position) = e.root,
            program.declarations.indices.contains(position), case .configuration = program.declarations[position]
        else { return false }
        return true
    }

    /// An output that a callback waits for. A list of outputs is made an output of a list.
    private func source(_ source: Expression, in place: CSharpPlace) -> CSharpExpression {
        let value = expression(source, in: place)
        return source.type.combinesEventuals ? Self.output.calling("All", value) : value
    }

    /// The variable with a function's result that an expression names as a whole.
    private func resultVariable(_ expression: Expression, in place: CSharpPlace) -> Int? {
        guard case .reference(let e) = expression, e.steps.isEmpty else { return nil }
        switch e.root {
        case .declaration(let position): return facts.results[position] == nil ? nil : position
        case .variable(let id):
            if case .result(let position)? = place.meanings[id] { return position }
            return nil
        case .range, .undeclared: return nil
        }
    }
}

extension Expression {
    /// Whether it is no more than a variable or a member of it.
    fileprivate func isMember(of variable: Variable) -> Bool {
        if case .reference(let e) = withoutConversions { return e.root == .variable(variable.id) }
        return false
    }
}
