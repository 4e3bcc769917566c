import Program

extension PythonTranslator {
    /// A hook: a function that runs its command, and the hook that is made of it.
    func hook(_ hook: HookDeclaration, _ index: Int) -> [PythonStatement] {
        let parameter = PythonNames.snakeCase(hook.arguments.name)
        let scope = PythonScope().binding(
            hook.arguments, PythonScope.Binding(expression: .local(parameter), isInstance: true))
        let isError = hook.kind == .error
        var body: [PythonStatement] = []
        if hook.command.isEmpty {
            body.append(.pass)
        } else {
            let run = PythonExpression.call(
                PythonCall(
                    function: .symbol(.library(.subprocess, "run")),
                    arguments: [.list(hook.command.map { word($0, scope) }, .inline)],
                    keywords: [PythonKeyword(name: "check", value: .boolean(!isError))]))
            if isError {
                let result = PythonExpression.local("result")
                body.append(.assignment(target: result, value: run))
                body.append(.return(.binary(.equal, .attribute(result, "returncode"), .number("0"))))
            } else {
                body.append(.expression(run))
            }
        }
        let name = PythonExpression.symbol(.declared(index, .function))
        let function = PythonFunction(name: name, parameters: [PythonParameter(name: parameter)], body: body)
        var call = PythonCall(
            function: .sdk(isError ? "ErrorHook" : "ResourceHook"), arguments: [.text(hook.logicalName), name])
        var options: [PythonKeyword] = []
        for (option, value) in [("on_dry_run", hook.onDryRun), ("ignore_errors", hook.ignoreErrors)] {
            guard let value else { continue }
            options.append(PythonKeyword(name: option, value: translate(lowered(value, for: .boolean))))
        }
        if !options.isEmpty { call.options = .call(PythonCall(function: .sdk("ResourceHookOptions"), keywords: options)) }
        return [.function(function), .assignment(target: .symbol(.declared(index)), value: .call(call))]
    }

    /// A word of a command, which must be a string.
    private func word(_ word: Expression, _ scope: PythonScope) -> PythonExpression {
        let isString = word.type == .string || word.stringLiteral != nil
        let value = translate(lowered(word, for: isString ? .string : word.type), scope)
        return isString ? value : .call(.global(.str), [value])
    }
}
