import Base
import Lowering
import Program

/// Hooks, and the option that names them.
extension GoTranslator {
    /// Adds a hook: the registration of a function that runs its command. Nothing is declared where nothing refers to it.
    func add(_ hook: HookDeclaration, as name: String?, to block: inout GoBlock) {
        add(hook.comments, to: &block)
        let kind = hook.kind == .error ? "Error" : "Resource"
        let function = GoFunction(
            parameters: [GoParameter(GoNames.identifier(hook.arguments.name), .pointer(.library("\(kind)HookArgs")))],
            results: hook.kind == .error ? [.plain(.boolean), .error] : [.error], body: command(of: hook))
        var arguments: [GoExpression] = [.key(hook.logicalName), .function(function)]
        if hook.kind == .resource { arguments.append(options(of: hook)) }
        block.define(name, orError: GoExpression.context.calling("Register\(kind)Hook", arguments))
    }

    private func command(of hook: HookDeclaration) -> [GoStatement] {
        guard !hook.command.isEmpty else { return [.give(hook.kind == .error ? [.name("false"), .null] : [.null])] }
        for read in hook.readsOfProperties {
            context.report(
                "a property of the resource in a hook's command", hint: "Read it in the command, or use another language.",
                at: read.span)
        }
        let inner = with { $0.hookArguments = hook.arguments.id }
        var block = GoBlock(failure: hook.kind == .error ? [.name("false"), .error] : [.error])
        let words = hook.command.map { inner.translate(inner.add(inner.lower($0, to: .string), to: &block)) }
        let result = call(.exec, "Command", words).calling("Run")
        block.add(.give(hook.kind == .error ? [.binary(.equal, result, .null), .null] : [result]))
        return block.statements
    }

    private func options(of hook: HookDeclaration) -> GoExpression {
        let fields = [("OnDryRun", hook.onDryRun), ("IgnoreErrors", hook.ignoreErrors)].compactMap { name, value in
            value.map { (name, translate($0.converted(to: .boolean))) }
        }
        return fields.isEmpty ? .null : .line(.library("ResourceHookOptions"), isAddress: true, fields)
    }

    /// The value of the option `hooks`.
    func hooks(_ options: ResourceOptions) -> GoExpression {
        let fields = options.hooks.map { step, hooks in
            let type = GoType.pointer(.library(step == "onError" ? "ErrorHook" : "ResourceHook"))
            return (GoNames.title(step), GoExpression.list(.slice(type), hooks.map { translate($0) }, layout: .line))
        }
        return .line(.library("ResourceHookBinding"), isAddress: true, fields)
    }
}
