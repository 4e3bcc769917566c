import Base
import LanguageKit
import Program

/// Writes the classes of the components that a program instantiates, each in a file of its own.
enum JavaComponents {
    /// Components may hold components; a program that holds itself would never end.
    private static let deepest = 32

    /// Appends the files of a program's components, inner ones included.
    static func write(
        _ program: Program, style: JavaStyle, depth: Int, to files: inout [Emission.File], _ diagnostics: inout [Diagnostic]
    ) {
        guard depth < deepest else { return }
        for case .component(let component) in program.declarations {
            guard let inner = program.components[component.className] ?? program.components[component.name] else { continue }
            let name = JavaNaming.className(component.className)
            let path = "\(name).java"
            if files.contains(where: { $0.path == path }) { continue }
            var emitter = JavaEmitter(inner, style: style, isComponent: true)
            var writer = CodeWriter(indent: "    ")
            emitter.writeComponent(named: name, to: &writer)
            files.append(Emission.File(path: path, bytes: writer.bytes))
            diagnostics += emitter.diagnostics
            write(inner, style: style, depth: depth + 1, to: &files, &diagnostics)
        }
    }
}

extension JavaEmitter {
    /// Writes the file of a component: its inputs are read from a map, its outputs are registered at the end and have accessors.
    mutating func writeComponent(named name: String, to w: inout CodeWriter) {
        let unneeded: Set<String> = ["com.pulumi.Context", "com.pulumi.Pulumi"]
        let needed = ["com.pulumi.resources.ComponentResource", "com.pulumi.resources.ComponentResourceOptions"]
        let imports = plan.imports.filter { !unneeded.contains($0) && !needed.contains($0) }
        writeHeader(imports: Array(imports.prefix(1)) + needed + imports.dropFirst(), to: &w)
        w.write("public class \(name) extends ComponentResource {\n")
        w.indent()
        let outputs = program.declarations.compactMap { if case .output(let d) = $0 { d } else { nil } }
        for output in outputs {
            w.writeIndent()
            w.write("private final \(outputType(of: output)) \(JavaNaming.identifier(output.name));\n")
        }
        if !outputs.isEmpty { w.endLine() }
        w.writeIndent()
        w.write("public \(name)(String name, Map<String, Object> args, ComponentResourceOptions options) {\n")
        w.indent()
        w.writeIndent()
        w.write("super(\"components:index:\(name)\", name, options);\n")
        writeDeclarations(to: &w)
        writeRegistration(of: outputs, to: &w)
        w.outdent()
        w.writeIndent()
        w.write("}\n")
        for output in outputs {
            let field = JavaNaming.identifier(output.name)
            w.endLine()
            w.writeIndent()
            w.write("public \(outputType(of: output)) \(field)() {\n")
            w.writeIndent()
            w.write("    return \(field);\n")
            w.writeIndent()
            w.write("}\n")
        }
        w.write("}\n")
    }

    private func outputType(of output: OutputVariable) -> String {
        "Output<\(JavaTypeName.type(of: output.value.type.isOutput ? output.value.type.resolved : output.value.type))>"
    }

    private mutating func writeRegistration(of outputs: [OutputVariable], to w: inout CodeWriter) {
        w.writeIndent()
        w.write("this.registerOutputs(Map.ofEntries(")
        w.indent()
        for (i, output) in outputs.enumerated() {
            w.newLine()
            w.write("Map.entry(")
            JavaText.writeLiteral(output.logicalName, to: &w)
            w.write(", this.\(JavaNaming.identifier(output.name)))")
            if i + 1 < outputs.count { w.write(",") }
        }
        w.outdent()
        w.newLine()
        w.write("));\n")
    }

    /// Writes the statement that takes an input of a component from its arguments.
    mutating func writeInput(_ variable: ConfigurationVariable, named name: String, to w: inout CodeWriter) {
        w.writeIndent()
        w.write("final var \(name) = ")
        let type = variable.type.unwrapped
        // Numbers are what the caller wrote: 1 is an Integer, whatever the component declares.
        let isNumber = (type == .integer || type == .number) && !variable.isNullable
        w.write(isNumber ? "((Number) args." : "(\(JavaTypeName.type(of: type))) args.")
        if let value = variable.defaultValue {
            w.write("getOrDefault(")
            JavaText.writeLiteral(variable.logicalName, to: &w)
            w.write(", ")
            write(value, in: variable.type, to: &w)
        } else {
            w.write("get(")
            JavaText.writeLiteral(variable.logicalName, to: &w)
        }
        w.write(")")
        if isNumber { w.write(type == .integer ? ").intValue()" : ").doubleValue()") }
        w.write(";\n")
    }

    /// Writes the statement that keeps an output of a component.
    mutating func writeResult(_ output: OutputVariable, to w: inout CodeWriter) {
        w.writeIndent()
        w.write("this.\(JavaNaming.identifier(output.name)) = ")
        let value = lowered(output.value, for: output.value.type)
        if !value.type.isOutput { w.write("Output.of(") }
        write(value, in: nil, to: &w)
        w.write(value.type.isOutput ? ";\n" : ");\n")
    }
}
