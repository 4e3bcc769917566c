import Base
import Program

/// Hooks, and the option that names them.
extension PythonEmitter {
    /// Writes a hook: a function that runs its command, and the hook that is made of it.
    mutating func writeHook(_ hook: HookDeclaration, name: String) {
        let function = "_" + name
        writeStatement { $0.out.write("def \(function)(\(PythonNames.snakeCase(hook.arguments.name))):") }
        out.indent()
        hookArguments = hook.arguments.id
        let isError = hook.kind == .error
        if hook.command.isEmpty {
            writeStatement { $0.out.write("pass") }
        } else {
            writeStatement { emitter in
                emitter.out.write(isError ? "result = subprocess.run([" : "subprocess.run([")
                for (position, word) in hook.command.enumerated() {
                    if position > 0 { emitter.out.write(", ") }
                    emitter.writeWord(word)
                }
                emitter.out.write(isError ? "], check=False)" : "], check=True)")
            }
            if isError { writeStatement { $0.out.write("return result.returncode == 0") } }
        }
        hookArguments = nil
        out.outdent()
        writeStatement { emitter in
            emitter.out.write("\(name) = pulumi.\(isError ? "ErrorHook" : "ResourceHook")(")
            emitter.writeQuoted(hook.logicalName)
            emitter.out.write(", \(function)")
            let options = [("on_dry_run", hook.onDryRun), ("ignore_errors", hook.ignoreErrors)].filter { $0.1 != nil }
            if !options.isEmpty {
                emitter.out.write(", opts=pulumi.ResourceHookOptions(")
                for (position, option) in options.enumerated() {
                    if position > 0 { emitter.out.write(", ") }
                    emitter.out.write("\(option.0)=")
                    if let value = option.1 { emitter.write(emitter.lowered(value, for: .boolean)) }
                }
                emitter.out.write(")")
            }
            emitter.out.write(")")
        }
    }

    /// Writes a word of a command, which must be a string.
    private mutating func writeWord(_ word: Expression) {
        let isString = word.type == .string || word.stringLiteral != nil
        if !isString { out.write("str(") }
        write(lowered(word, for: isString ? .string : word.type))
        if !isString { out.write(")") }
    }

    /// Writes the value of the option `hooks`.
    mutating func writeHooks(_ options: ResourceOptions) {
        out.write("pulumi.ResourceHookBinding(")
        for (position, (step, hooks)) in options.hooks.enumerated() {
            if position > 0 { out.write(", ") }
            out.write("\(PythonNames.snakeCase(step))=[")
            for (position, hook) in hooks.enumerated() {
                if position > 0 { out.write(", ") }
                write(hook)
            }
            out.write("]")
        }
        out.write(")")
    }
}
