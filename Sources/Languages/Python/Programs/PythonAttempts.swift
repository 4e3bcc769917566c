import Program

extension Expression {
    /// The expression with `try` and `can` over outputs in callbacks: whether a member of an output is there shows only where its value is known,
    /// and an exception in a callback isn't the caller's.
    func attemptingInCallbacks() -> Expression {
        guard containsNested({ $0.isAttemptOverOutputs }) else { return self }
        var variables = 0
        return mappingNested { part in
            guard part.isAttemptOverOutputs, case .call(let call) = part else { return part }
            var sources: [ReferenceExpression] = []
            var parameters: [Variable] = []
            let arguments = call.arguments.map { argument in
                argument.mappingNested { inner in
                    guard case .reference(let e) = inner, let position = e.types.firstIndex(where: \.isOutput) else {
                        return inner
                    }
                    let source = ReferenceExpression(
                        root: e.root, name: e.name, steps: Array(e.steps[..<position]), types: Array(e.types[...position]),
                        span: e.span)
                    let known = sources.firstIndex { $0.root == source.root && $0.steps == source.steps }
                    if known == nil {
                        variables += 1
                        sources.append(source)
                        parameters.append(
                            Variable(
                                id: VariableID(.min + 1_000_000 + variables), name: source.steps.last?.name ?? source.name,
                                type: source.type.resolved))
                    }
                    let parameter = parameters[known ?? parameters.count - 1]
                    return .reference(
                        ReferenceExpression(
                            root: .variable(parameter.id), name: parameter.name, rootType: parameter.type,
                            steps: Array(e.steps[position...]), span: e.span))
                }
            }
            guard !sources.isEmpty else { return part }
            let body = Expression.call(CallExpression(call.function, arguments, span: call.span))
            return .apply(ApplyExpression(sources.map { .reference($0) }, parameters: parameters, body: body))
        }
    }

    private var isAttemptOverOutputs: Bool {
        guard case .call(let e) = self, e.function == .can || e.function == .tryCatch else { return false }
        return e.arguments.contains { $0.type.containsOutputs }
    }
}
