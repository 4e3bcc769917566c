import LanguageKit
import Program

extension PythonTranslator {
    // MARK: Callbacks

    /// A callback over outputs.
    func apply(_ e: ApplyExpression, _ scope: PythonScope) -> PythonExpression {
        var inner = scope
        inner.isInCallback = true
        var call = callback(e, inner) { translate(e.body, $0) }
        if e.sources.count > 1, !style.combinesByPosition { call.layout = .callback }
        return .call(call)
    }

    /// A callback over outputs, with `body` for what it gives back. Several outputs are combined first.
    func callback(_ e: ApplyExpression, _ scope: PythonScope, _ body: (PythonScope) -> PythonExpression) -> PythonCall {
        let kept = scope.loopVariables(in: e.body)
        var inner = scope
        func bind(_ position: Int, to expression: PythonExpression, holdsDictionaries: Bool) {
            guard e.parameters.indices.contains(position) else { return }
            inner = inner.binding(
                e.parameters[position],
                PythonScope.Binding(expression: expression, holdsDictionaries: holdsDictionaries))
        }
        let sources = e.sources.map { e.sources.count == 1 ? output($0, scope) : translate($0, scope) }
        let source: PythonExpression
        let parameters: [String]
        if sources.count == 1 {
            let type = e.sources[0].type
            let isCombined = type.combinesEventuals
            parameters = [e.parameters.first.map { PythonNames.snakeCase($0.name) } ?? "_"]
            bind(0, to: .local(parameters[0]), holdsDictionaries: isCombined && type.becomesDictionary)
            source =
                isCombined
                ? .call(.sdk("Output.all"), [.unpacked(sources[0], isDictionary: type.isMapLike)]) : sources[0]
        } else if style.combinesByPosition {
            parameters = distinct(e.parameters.map { PythonNames.snakeCase($0.name) })
            for (position, name) in parameters.enumerated() where e.sources.indices.contains(position) {
                bind(position, to: .local(name), holdsDictionaries: e.sources[position].type.becomesDictionary)
            }
            source = .call(.sdk("Output.all"), sources)
        } else {
            parameters = ["resolved_outputs"]
            let names = distinct(e.parameters.map { PythonReservedWords.avoidingKeywords(PythonNames.identifier($0.name)) })
            for (position, name) in names.enumerated() where e.sources.indices.contains(position) {
                bind(
                    position, to: .item(.local("resolved_outputs"), .key(name)),
                    holdsDictionaries: e.sources[position].type.becomesDictionary)
            }
            source = .call(
                PythonCall(
                    function: .sdk("Output.all"),
                    keywords: zip(names, sources).map { PythonKeyword(name: $0, value: $1) }, layout: .combined))
        }
        let lambda = PythonExpression.lambda(PythonLambda(parameters: parameters, kept: kept, body: body(inner)))
        return PythonCall(function: .attribute(source, "apply"), arguments: [lambda])
    }

    private func distinct(_ names: [String]) -> [String] {
        var used: Set<String> = []
        return names.map { used.insertDistinct($0, numberedFrom: 1) }
    }

    // MARK: Comprehensions

    /// A `for` expression as a comprehension.
    func loop(_ e: ForExpression, _ scope: PythonScope) -> PythonExpression {
        let value = PythonNames.snakeCase(e.valueVariable.name)
        var inner = scope.binding(e.valueVariable, loopVariable(value, e.valueVariable, over: e.collection, scope))
        var key: String?
        if let variable = e.keyVariable, variable.name != "_" {
            let name = PythonNames.snakeCase(variable.name)
            inner = inner.binding(variable, PythonScope.Binding(expression: .local(name), isLoopVariable: true))
            key = name
        }
        let isMap = e.collection.type.resolved.isMapLike
        let elements = translate(e.collection, inner)
        let gone: PythonExpression
        switch (key != nil, isMap) {
        case (true, true): gone = .call(.global(.sorted), [.call("items", of: elements)])
        case (true, false): gone = .call(.global(.enumerate), [elements])
        case (false, true): gone = .call("values", of: elements)
        case (false, false): gone = elements
        }
        var comprehension = PythonComprehension(
            kind: .list, value: translate(e.value, inner), variables: (key.map { [$0] } ?? []) + [value], collection: gone,
            condition: e.condition.map { translate($0, inner) })
        guard let keyExpression = e.key.map({ translate($0, inner) }) else { return .comprehension(comprehension) }
        guard e.isGrouped else {
            comprehension.kind = .dictionary(key: keyExpression)
            return .comprehension(comprehension)
        }
        comprehension.kind = .generator
        comprehension.value = .tuple([keyExpression, comprehension.value])
        return .call(.helper(.groupValues), [.comprehension(comprehension)])
    }

    /// A splat as a comprehension.
    func splat(_ e: SplatExpression, _ scope: PythonScope) -> PythonExpression {
        let inner = scope.binding(e.item, loopVariable("__item", e.item, over: e.source, scope))
        return .comprehension(
            PythonComprehension(
                kind: .list, value: translate(e.each, inner), variables: ["__item"],
                collection: translate(e.source, inner)))
    }

    /// What a loop's variable stands for: plain dictionaries, where what is gone through holds such, or components.
    private func loopVariable(
        _ name: String, _ variable: Variable, over collection: Expression, _ scope: PythonScope
    ) -> PythonScope.Binding {
        var binding = PythonScope.Binding(expression: .local(name), isLoopVariable: true)
        binding.mayBePlain = collection.containsNested { readsArgument($0) }
        guard case .reference(let e) = collection.withoutConversions else { return binding }
        switch e.root {
        case .declaration: binding.isInstance = e.steps.isEmpty && isInstance(e.root, scope)
        case .variable(let id):
            binding.holdsDictionaries = scope.bindings[id]?.holdsDictionaries ?? false && variable.type.becomesDictionary
        case .range, .undeclared: break
        }
        return binding
    }
}
