import Lowering
import Program

extension TypeScriptTranslator {
    /// A hook: a callback that runs its command.
    func statement(of hook: HookDeclaration, _ name: TypeScriptLocal) -> TypeScriptStatement {
        let body: [TypeScriptStatement]
        switch hook.kind {
        case .resource: body = command(of: hook)
        case .error:
            // The operation is tried again if the command succeeds.
            body = [.do(command(of: hook) + [.return(.boolean(true))], catching: "error", [.return(.boolean(false))])]
        }
        let callback = TypeScriptArrow([.name(hook.arguments.name)], .block(body), form: .parenthesized)
        var arguments: [TypeScriptExpression] = [.string(hook.logicalName), .arrow(callback)]
        let options = [("onDryRun", hook.onDryRun), ("ignoreErrors", hook.ignoreErrors)].compactMap { name, value in
            value.map { TypeScriptProperty(.name(name), translate(lowered($0, to: .boolean))) }
        }
        if !options.isEmpty { arguments.append(.object(TypeScriptObject(options, layout: .line))) }
        let type = TypeScriptEntity.core(hook.kind == .error ? "ErrorHook" : "ResourceHook")
        return .variable(TypeScriptVariable(.local(name), .new(.entity(type), arguments)))
    }

    private func command(of hook: HookDeclaration) -> [TypeScriptStatement] {
        guard let program = hook.command.first else { return [] }
        let words = hook.command.dropFirst().map { translate($0.openingAbsentValues()) }
        let function = TypeScriptExpression.entity(.node("child_process", "execFileSync"))
        return [.expression(.call(function, translate(program.openingAbsentValues()), .array(words)))]
    }

    /// The option `hooks`.
    func hooks(_ options: ResourceOptions) -> TypeScriptExpression {
        let steps = options.hooks.map { step, hooks in
            TypeScriptProperty(.word(step), .array(hooks.map { translate($0) }))
        }
        return .object(TypeScriptObject(steps, layout: .lines))
    }
}
