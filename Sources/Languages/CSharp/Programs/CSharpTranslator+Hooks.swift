import LanguageKit
import Program

/// Hooks, and the option that names them.
extension CSharpTranslator {
    /// Translates a hook: a callback that runs its command as a process.
    func statements(for hook: HookDeclaration, named name: String) -> [CSharpStatement] {
        for read in hook.readsOfProperties {
            findings.report(
                .notExpressible(
                    "a property of the resource in a hook's command", in: CSharpLanguage.self,
                    hint: "Read it in the command, or use another language.", of: program, at: read.span))
        }
        let callback = CSharpLambda(
            parameters: [CSharpNames.identifier(hook.arguments.name), "cancellationToken"],
            body: .block(process(of: hook) + [.return(result(of: hook))], .ownLine))
        var arguments = [CSharpExpression.quoted(hook.logicalName), .lambda(callback)]
        let options = [("OnDryRun", hook.onDryRun), ("IgnoreErrors", hook.ignoreErrors)].compactMap { name, value in
            value.map { CSharpInitializer.Entry.property(name, expression(lowered($0, to: .boolean))) }
        }
        if !options.isEmpty { arguments.append(.new(.type(CSharpType("ResourceHookOptions")), options)) }
        // Published programs import the namespace for every hook, though only some of them use something of it.
        let type = CSharpName(hook.kind == .error ? "ErrorHook" : "ResourceHook", using: .system)
        return comments(hook.comments) + [.local(name, .new(.named(type), arguments))]
    }

    /// The statements that run the command of a hook; one that can't be left alone throws an exception where it fails.
    private func process(of hook: HookDeclaration) -> [CSharpStatement] {
        guard let program = hook.command.first else { return [] }
        var arguments = [expression(lowered(program))]
        if hook.command.count > 1 {
            let words = hook.command.dropFirst().map { CSharpInitializer.Entry.value(expression(lowered($0))) }
            arguments.append(.new(.array, words, .inline))
        }
        let process = CSharpExpression.name("process")
        let start = CSharpExpression.imported(CSharpName("Process", using: .diagnostics)).member("Start")
        var statements: [CSharpStatement] = [
            .local("process", start(arguments)), .expression(process.calling("WaitForExit")),
        ]
        if hook.kind == .resource {
            let message: [CSharpTextPart] = [
                .text("Hook command exited with code "), .value(process.member("ExitCode")), .text("."),
            ]
            let exception = CSharpType.named(CSharpName("Exception", using: .system))
            statements.append(
                .branch(
                    .binary(.notEqual, process.member("ExitCode"), .integer(0)),
                    [.throw(.new(exception, [.interpolated(message, isOneLine: true)]))]))
        }
        return statements
    }

    /// What the callback of a hook returns: a hook for errors says whether to try again.
    private func result(of hook: HookDeclaration) -> CSharpExpression {
        let task = CSharpExpression.imported(CSharpName("Task", using: .tasks))
        switch hook.kind {
        case .resource: return task.member("CompletedTask")
        case .error:
            let exitCode = CSharpExpression.name("process").member("ExitCode")
            return task.calling(
                "FromResult", hook.command.isEmpty ? .boolean(false) : .binary(.equal, exitCode, .integer(0)))
        }
    }

    /// The value of the option `hooks`.
    func hookBinding(_ option: Attribute) -> CSharpExpression {
        .new(
            .type(CSharpType("ResourceHookBinding")),
            ResourceOptions([option]).hooks.map { step, hooks in
                let entries = hooks.map { CSharpInitializer.Entry.value(expression($0)) }
                return .additions(CSharpNames.property(step), CSharpInitializer(entries: entries, layout: .inline))
            })
    }
}
