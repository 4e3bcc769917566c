import Base
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
            guard let inner = program.components[component.name] else { continue }
            let name = JavaNaming.className(component.className)
            let path = "\(name).java"
            if files.contains(where: { $0.path == path }) { continue }
            var emitter = JavaEmitter(inner, style: style)
            var writer = CodeWriter(indent: "    ")
            emitter.writeComponent(named: name, to: &writer)
            files.append(Emission.File(path: path, bytes: writer.bytes))
            diagnostics += emitter.diagnostics
            write(inner, style: style, depth: depth + 1, to: &files, &diagnostics)
        }
    }
}

extension JavaEmitter {
    /// Writes the file of a component: its inputs are read from a map, its outputs registered at the end.
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
            w.write("public final Object \(JavaNaming.identifier(output.name));\n")
        }
        if !outputs.isEmpty { w.endLine() }
        w.writeIndent()
        w.write("public \(name)(String name, Map<String, Object> args, ComponentResourceOptions options) {\n")
        w.indent()
        w.writeIndent()
        w.write("super(\"components:index:\(name)\", name, options);\n")
        for (index, declaration) in program.declarations.enumerated() {
            writeComponentDeclaration(declaration, at: index, to: &w)
        }
        writeComments(program.endComments, to: &w)
        w.writeIndent()
        w.write("this.registerOutputs(Map.ofEntries(")
        w.indent()
        for (i, output) in outputs.enumerated() {
            w.newLine()
            w.write("Map.entry(")
            JavaText.writeLiteral(output.logicalName, to: &w)
            w.write(", Output.of(this.\(JavaNaming.identifier(output.name))))")
            if i + 1 < outputs.count { w.write(",") }
        }
        w.outdent()
        w.newLine()
        w.write("));\n")
        w.outdent()
        w.writeIndent()
        w.write("}\n}\n")
    }

    private mutating func writeComponentDeclaration(_ declaration: Declaration, at index: Int, to w: inout CodeWriter) {
        switch declaration {
        case .configuration(let d):
            w.writeIndent()
            let type = Self.className(of: d.type)
            w.write("final var \(plan.names[index]) = (\(type)) args.")
            if let value = d.defaultValue {
                w.write("getOrDefault(")
                JavaText.writeLiteral(d.logicalName, to: &w)
                w.write(", ")
                write(value, in: d.type, to: &w)
            } else {
                w.write("get(")
                JavaText.writeLiteral(d.logicalName, to: &w)
            }
            w.write(");\n")
        case .output(let d):
            w.writeIndent()
            w.write("this.\(JavaNaming.identifier(d.name)) = ")
            write(lowered(d.value, for: d.value.type), in: nil, to: &w)
            w.write(";\n")
        case .variable(let d): write(d, named: plan.names[index], to: &w)
        case .resource(let d): write(d, at: index, to: &w)
        case .component(let d): write(d, at: index, to: &w)
        }
    }
}
