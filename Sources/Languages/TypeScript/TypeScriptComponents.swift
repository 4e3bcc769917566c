import Base
import LanguageKit
import Program
import Schema

/// The file of a component's class.
struct TypeScriptComponentFile: Sendable {
    let className: String
    /// File name, with its ending.
    let path: String
    let program: Program

    /// The components that a program declares and whose programs are at hand, each once.
    static func declared(in program: Program) -> [TypeScriptComponentFile] {
        var seen: Set<String> = []
        var files: [TypeScriptComponentFile] = []
        for declaration in program.declarations {
            guard case .component(let d) = declaration,
                let inner = program.components[d.className] ?? program.components[d.name], seen.insert(d.className).inserted
            else { continue }
            files.append(TypeScriptComponentFile(className: d.className, path: name(of: d) + ".ts", program: inner))
        }
        return files
    }

    /// The components that a program declares, and those that they declare, each file once.
    static func all(of program: Program) -> [TypeScriptComponentFile] {
        var files: [TypeScriptComponentFile] = []
        var waiting = declared(in: program)
        while !waiting.isEmpty {
            let next = waiting.removeFirst()
            guard !files.contains(where: { $0.path == next.path }) else { continue }
            files.append(next)
            waiting += declared(in: next.program)
        }
        return files
    }

    /// The file's name, without its ending: that of the component's folder.
    static func name(of component: ComponentDeclaration) -> String {
        component.directory.split(separator: "/").last.map(String.init) ?? component.className
    }
}

extension TypeScriptEmitter {
    /// The file of the component's class.
    mutating func componentFile(className: String) -> [UInt8] {
        var out = CodeWriter(indent: "    ")
        let hasArguments = program.hasConfiguration
        if hasArguments { writeArguments(className, to: &out) }
        out.write("export class \(className) extends pulumi.ComponentResource {")
        out.indent()
        for (declaration, name) in zip(program.declarations, plan.names) {
            guard case .output(let d) = declaration else { continue }
            out.newLine()
            out.write("public \(name): pulumi.Output<\(outputType(of: d.value))>;")
        }
        out.newLine()
        let parameters = hasArguments ? "args: \(className)Args, " : ""
        out.write("constructor(name: string, \(parameters)opts?: pulumi.ComponentResourceOptions) {")
        out.indent()
        out.newLine()
        out.write(
            "super(\(TypeScriptText.quoted("components:index:" + className)), name, \(hasArguments ? "args" : "{}"), opts);\n")
        writeDefaults(to: &out)
        writeRequiredVersion(to: &out)
        for index in program.declarations.indices {
            switch program.declarations[index] {
            case .variable, .resource, .component, .hook:
                write(declaration: index, to: &out)
                out.endLine()
            case .configuration, .output: break
            }
        }
        writeOutputs(to: &out)
        out.outdent()
        out.newLine()
        out.write("}")
        out.outdent()
        out.newLine()
        out.write("}\n")
        return withPreamble(out)
    }

    /// Writes the interface of the constructor's arguments.
    private func writeArguments(_ className: String, to out: inout CodeWriter) {
        out.write("interface \(className)Args {")
        out.indent()
        for (declaration, name) in zip(program.declarations, plan.names) {
            guard case .configuration(let d) = declaration else { continue }
            out.newLine()
            if !d.description.isEmpty {
                out.write("/**")
                for line in d.description.split(separator: "\n", omittingEmptySubsequences: false) {
                    out.newLine()
                    out.write(" * \(line)")
                }
                out.newLine()
                out.write(" */")
                out.newLine()
            }
            out.write("\(name)\(d.defaultValue == nil ? "" : "?"): ")
            switch d.type {
            case .object(let shape): writeObjectType(shape, to: &out)
            case .list(.object(let shape)):
                writeObjectType(shape, to: &out)
                out.write("[]")
            case .map(.object(let shape)):
                out.write("Record<string, ")
                writeObjectType(shape, to: &out)
                out.write(">")
            default: out.write("pulumi.Input<\(TypeScriptTypes.element(d.type))>")
            }
            out.write(",")
        }
        out.outdent()
        out.newLine()
        out.write("}\n\n")
    }

    private func writeObjectType(_ shape: ObjectShape, to out: inout CodeWriter) {
        out.write("{")
        out.indent()
        for member in shape.memberTypes.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
            out.newLine()
            out.write("\(TypeScriptTypes.key(member.name))?: pulumi.Input<\(TypeScriptTypes.element(member.type))>,")
        }
        out.outdent()
        out.newLine()
        out.write("}")
    }

    /// What a component's output holds: a resource's class, or a value.
    private func outputType(of value: Expression) -> String {
        if let resource = resource(of: value) { return typeName(of: resource) }
        return TypeScriptTypes.element(value.type)
    }

    /// The resource that an expression is, and not a member of it.
    private func resource(of value: Expression) -> ResourceDeclaration? {
        guard case .reference(let e) = value, e.steps.isEmpty, case .declaration(let index) = e.root,
            program.declarations.indices.contains(index), case .resource(let d) = program.declarations[index]
        else { return nil }
        return d
    }

    private mutating func writeDefaults(to out: inout CodeWriter) {
        for (declaration, name) in zip(program.declarations, plan.names) {
            guard case .configuration(let d) = declaration, let value = d.defaultValue else { continue }
            out.writeIndent()
            out.write("args.\(name) = args.\(name) || ")
            write(value, precedence: 5, isRight: true, to: &out)
            out.write(";\n")
        }
    }

    /// Writes the assignments of the component's outputs, and their registration.
    private mutating func writeOutputs(to out: inout CodeWriter) {
        var outputs: [(name: String, value: Expression)] = []
        for (declaration, name) in zip(program.declarations, plan.names) {
            guard case .output(let d) = declaration else { continue }
            let value = lowered(d.value, to: d.value.type)
            outputs.append((name, value))
            out.writeIndent()
            out.write("this.\(name) = ")
            if resource(of: d.value) != nil {
                out.write("pulumi.output(")
                write(value, to: &out)
                out.write(")")
            } else {
                write(value, precedence: 3, to: &out)
            }
            out.write(";\n")
        }
        out.writeIndent()
        out.write("this.registerOutputs(")
        if !outputs.isEmpty {
            out.write("{")
            out.indent()
            for (name, value) in outputs {
                out.newLine()
                writeKey(name, to: &out)
                out.write(": ")
                write(value, to: &out)
                out.write(",")
            }
            out.outdent()
            out.newLine()
            out.write("}")
        }
        out.write(");")
    }
}

extension Program {
    /// Whether an instance of the component that the program is has to be given an input.
    func requiresInput(_ name: String) -> Bool {
        declarations.contains { declaration in
            guard case .configuration(let d) = declaration, d.name == name || d.logicalName == name else { return false }
            return d.defaultValue == nil
        }
    }
}
