import Base
import Program

/// Hooks, and the option that names them.
extension TypeScriptEmitter {
    /// Writes a hook: a callback that runs its command.
    mutating func write(_ hook: HookDeclaration, named name: String, to out: inout CodeWriter) {
        writeComments(hook.comments, to: &out)
        out.writeIndent()
        out.write("const \(name) = new pulumi.\(hook.kind == .error ? "ErrorHook" : "ResourceHook")(")
        TypeScriptText.writeQuoted(hook.logicalName, to: &out)
        out.write(", (\(hook.arguments.name)) => {\n")
        out.indent()
        switch hook.kind {
        case .resource: writeCommand(of: hook, to: &out)
        case .error:
            // The operation is tried again if the command succeeds.
            out.writeIndent()
            out.write("try {\n")
            out.indent()
            writeCommand(of: hook, to: &out)
            out.writeIndent()
            out.write("return true;\n")
            out.outdent()
            out.writeIndent()
            out.write("} catch (error) {\n")
            out.indent()
            out.writeIndent()
            out.write("return false;\n")
            out.outdent()
            out.writeIndent()
            out.write("}\n")
        }
        out.outdent()
        out.writeIndent()
        out.write("}")
        let options = [("onDryRun", hook.onDryRun), ("ignoreErrors", hook.ignoreErrors)].filter { $0.1 != nil }
        if !options.isEmpty {
            out.write(", {")
            for (position, option) in options.enumerated() {
                if position > 0 { out.write(", ") }
                out.write("\(option.0): ")
                if let value = option.1 { write(lowered(value, to: .boolean), to: &out) }
            }
            out.write("}")
        }
        out.write(");\n")
    }

    private mutating func writeCommand(of hook: HookDeclaration, to out: inout CodeWriter) {
        guard let program = hook.command.first else { return }
        out.writeIndent()
        out.write("\(imports.alias(ofModule: "child_process")).execFileSync(")
        write(program, to: &out)
        out.write(", [")
        for (position, argument) in hook.command.dropFirst().enumerated() {
            if position > 0 { out.write(", ") }
            write(argument, to: &out)
        }
        out.write("]);\n")
    }

    /// Writes the option `hooks`.
    mutating func writeHooks(_ options: ResourceOptions, to out: inout CodeWriter) {
        out.write("hooks: {")
        out.indent()
        for (step, hooks) in options.hooks {
            out.newLine()
            writeKey(step, isOption: true, to: &out)
            out.write(": [")
            for (position, hook) in hooks.enumerated() {
                if position > 0 { out.write(", ") }
                write(hook, to: &out)
            }
            out.write("],")
        }
        out.outdent()
        out.newLine()
        out.write("}")
    }
}
