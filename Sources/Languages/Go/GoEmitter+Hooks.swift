import Base
import Lowering
import Program

/// Hooks, and the option that names them.
extension GoEmitter {
    /// Writes a hook: the registration of a function that runs its command. Nothing is declared where nothing refers to it.
    func write(_ hook: HookDeclaration, as name: String?, to writer: inout GoWriter) {
        write(hook.comments, to: &writer)
        let kind = hook.kind == .error ? "Error" : "Resource"
        let result = hook.kind == .error ? "(bool, error)" : "error"
        writer.writeIndent()
        writer.write("\(name ?? "_"), err \(name == nil && declaresError ? "=" : ":=") ctx.Register\(kind)Hook(")
        writer.write(GoText.quoted(hook.logicalName))
        writer.write(", func(\(GoNames.identifier(hook.arguments.name)) *pulumi.\(kind)HookArgs) \(result) {\n")
        declaresError = true
        writer.indent()
        writeCommand(of: hook, to: &writer)
        writer.outdent()
        writer.writeIndent()
        writer.write("}")
        if hook.kind == .resource { writeHookOptions(hook, to: &writer) }
        writer.write(")\n")
        writeErrorCheck(to: &writer)
    }

    private func writeCommand(of hook: HookDeclaration, to writer: inout GoWriter) {
        guard !hook.command.isEmpty else {
            writer.line(hook.kind == .error ? "return false, nil" : "return nil")
            return
        }
        for read in hook.readsOfProperties {
            report(
                "a property of the resource in a hook's command", hint: "Read it in the command, or use another language.",
                at: read.span)
        }
        hookArguments = hook.arguments.id
        defer { hookArguments = nil }
        var call = writer.fresh()
        call.write("exec.Command(")
        for (position, word) in hook.command.enumerated() {
            let (value, temporaries) = lower(word, to: .string)
            write(temporaries, to: &writer)
            if position > 0 { call.write(", ") }
            write(value, to: &call)
        }
        call.write(").Run()")
        writer.writeIndent()
        writer.write("return ")
        writer.write(call)
        writer.write(hook.kind == .error ? " == nil, nil\n" : "\n")
    }

    private func writeHookOptions(_ hook: HookDeclaration, to writer: inout GoWriter) {
        let options = [("OnDryRun", hook.onDryRun), ("IgnoreErrors", hook.ignoreErrors)].filter { $0.1 != nil }
        guard !options.isEmpty else {
            writer.write(", nil")
            return
        }
        writer.write(", &pulumi.ResourceHookOptions{")
        for (position, option) in options.enumerated() {
            if position > 0 { writer.write(", ") }
            writer.write("\(option.0): ")
            if let value = option.1 { write(value.converted(to: .boolean), to: &writer) }
        }
        writer.write("}")
    }

    /// Writes the value of the option `hooks`.
    func writeHooks(_ value: Expression, to writer: inout GoWriter) {
        writer.write("&pulumi.ResourceHookBinding{")
        let steps = ResourceOptions([Attribute(name: "hooks", value: value)]).hooks
        for (position, (step, hooks)) in steps.enumerated() {
            if position > 0 { writer.write(", ") }
            writer.write("\(GoNames.title(step)): []*pulumi.\(step == "onError" ? "ErrorHook" : "ResourceHook"){")
            for (position, hook) in hooks.enumerated() {
                if position > 0 { writer.write(", ") }
                write(hook, to: &writer)
            }
            writer.write("}")
        }
        writer.write("}")
    }
}
