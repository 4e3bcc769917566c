import Base
import LanguageKit
import Program

/// Hooks, and the option that names them.
extension CSharpEmitter {
    /// Writes a hook: a callback that runs its command as a process.
    mutating func write(_ hook: HookDeclaration, named name: String, _ w: inout CodeWriter) {
        for read in hook.readsOfProperties {
            diagnostics.append(
                .notExpressible(
                    "a property of the resource in a hook's command", in: CSharpLanguage.self,
                    hint: "Read it in the command, or use another language.", of: program, at: read.span))
        }
        write(hook.comments, &w)
        w.writeIndent()
        w.write("var \(name) = new \(hook.kind == .error ? "ErrorHook" : "ResourceHook")(")
        w.write(quoted(hook.logicalName))
        w.write(", (\(CSharpNames.identifier(hook.arguments.name)), cancellationToken) =>")
        writeBlock(&w) { this, w in
            this.writeProcess(of: hook, &w)
            w.newLine()
            switch hook.kind {
            case .resource: w.write("return Task.CompletedTask;")
            case .error: w.write("return Task.FromResult(\(hook.command.isEmpty ? "false" : "process.ExitCode == 0"));")
            }
        }
        let options = [("OnDryRun", hook.onDryRun), ("IgnoreErrors", hook.ignoreErrors)].filter { $0.1 != nil }
        if !options.isEmpty {
            w.write(", new ResourceHookOptions")
            writeBlock(&w) { this, w in
                for (name, value) in options {
                    guard let value else { continue }
                    w.newLine()
                    w.write("\(name) = ")
                    this.write(this.lowered(value, to: .boolean), &w)
                    w.write(",")
                }
            }
        }
        w.write(");\n")
    }

    private mutating func writeBlock(_ w: inout CodeWriter, _ body: (inout CSharpEmitter, inout CodeWriter) -> Void) {
        w.newLine()
        w.write("{")
        w.indent()
        body(&self, &w)
        w.outdent()
        w.newLine()
        w.write("}")
    }

    private mutating func writeProcess(of hook: HookDeclaration, _ w: inout CodeWriter) {
        guard let program = hook.command.first else { return }
        w.newLine()
        w.write("var process = Process.Start(")
        write(lowered(program, to: program.type), &w)
        if hook.command.count > 1 {
            w.write(", new[] {")
            for (position, argument) in hook.command.dropFirst().enumerated() {
                w.write(position > 0 ? ", " : " ")
                write(lowered(argument, to: argument.type), &w)
            }
            w.write(" }")
        }
        w.write(");")
        w.newLine()
        w.write("process.WaitForExit();")
        guard hook.kind == .resource else { return }
        w.newLine()
        w.write("if (process.ExitCode != 0)")
        writeBlock(&w) { _, w in
            w.newLine()
            w.write("throw new Exception($\"Hook command exited with code {process.ExitCode}.\");")
        }
    }

    /// Writes the value of the option `hooks`.
    mutating func writeHooks(_ options: ResourceOptions, _ w: inout CodeWriter) {
        w.write(" new ResourceHookBinding")
        writeBlock(&w) { this, w in
            for (step, hooks) in options.hooks {
                w.newLine()
                w.write("\(CSharpNames.property(step)) = { ")
                for (position, hook) in hooks.enumerated() {
                    if position > 0 { w.write(", ") }
                    this.write(hook, &w)
                }
                w.write(" },")
            }
        }
    }
}
