import Base
import Program
import Schema

extension CSharpEmitter {
    /// Writes an instance of a component, or several.
    mutating func write(_ declaration: ComponentDeclaration, named name: String, _ w: inout CodeWriter) {
        write(declaration.comments, &w)
        if let token = declaration.token { return write(declaration, token: token, named: name, &w) }
        let className = "Components." + CSharpNames.identifier(declaration.className)
        let variables = program.component(of: declaration).map { Self.configuration(of: $0) } ?? []
        let inputs = declaration.inputs.map { ($0, lowered($0.value, to: $0.value.type)) }
        let hasOptions = !declaration.options.isEmpty || declaration.range != nil || component != nil
        writeInstances(of: className, named: name, declaration.range, logicalName: declaration.logicalName, &w) {
            this, label, w in
            w.write("new \(className)(\(label)")
            if !variables.isEmpty, !inputs.isEmpty || hasOptions {
                w.write(", new()")
                w.newLine()
                w.write("{")
                w.indent()
                for (input, value) in inputs {
                    w.newLine()
                    w.write(CSharpNames.property(input.name))
                    w.write(" = ")
                    let variable = variables.first { $0.name == input.name }
                    this.write(
                        value, asInputOf: variable?.type.unwrapped ?? .dynamic,
                        className: "\(className)Args.\(Self.className(ofInput: input.name))", &w)
                    w.write(",")
                }
                w.outdent()
                w.newLine()
                w.write("}")
            }
            this.writeOptions(declaration.options, type: "ComponentResourceOptions", schema: nil, &w)
            w.write(")")
        }
    }

    /// Writes an instance of a component that has no class of its own.
    private mutating func write(
        _ declaration: ComponentDeclaration, token: String, named name: String, _ w: inout CodeWriter
    ) {
        let className = "ComponentResource"
        writeInstances(of: className, named: name, declaration.range, logicalName: declaration.logicalName, &w) {
            this, label, w in
            w.write("new \(className)(\(this.quoted(token)), \(label)")
            if !declaration.inputs.isEmpty {
                w.write(", new DictionaryResourceArgs(new Dictionary<string, object?>")
                w.newLine()
                w.write("{")
                w.indent()
                for input in declaration.inputs {
                    w.newLine()
                    w.write("[\(this.quoted(input.name))] = ")
                    this.write(this.lowered(input.value, to: input.value.type), &w, bare: false)
                    w.write(",")
                }
                w.outdent()
                w.newLine()
                w.write("}.ToImmutableDictionary())")
            }
            this.writeOptions(declaration.options, type: "ComponentResourceOptions", schema: nil, &w)
            w.write(")")
        }
    }

    /// Writes a component's input: objects in it are of the class that the component declares for them.
    private mutating func write(_ value: Expression, asInputOf type: ValueType, className: String, _ w: inout CodeWriter) {
        switch (type, value) {
        case (.object(.literal), .object(let object)):
            write(object, as: .named(className), properties: nil, &w)
        case (.list(let element), .list(let list)) where Self.isLiteralObject(element.unwrapped):
            w.write("new[]")
            w.newLine()
            w.write("{")
            w.indent()
            for item in list.items {
                w.newLine()
                write(item.value, asInputOf: element.unwrapped, className: className, &w)
                w.write(",")
            }
            w.outdent()
            w.newLine()
            w.write("}")
        case (.map(let element), .object(let object)) where Self.isLiteralObject(element.unwrapped):
            w.newLine()
            w.write("{")
            w.indent()
            for item in object.items {
                w.newLine()
                w.write("{ ")
                write(item.key, &w)
                w.write(", ")
                write(item.value, asInputOf: element.unwrapped, className: className, &w)
                w.write(" },")
            }
            w.outdent()
            w.newLine()
            w.write("}")
        default: write(value, &w, bare: true)
        }
    }

    /// The file of a component.
    mutating func componentText() -> [UInt8] {
        var w = CodeWriter(indent: "    ")
        let name = component ?? ""
        let variables = Self.configuration(of: program)
        writeUsings(&w)
        w.write("\nnamespace Components\n{\n")
        w.indent()
        if !variables.isEmpty { writeArgumentsClass(name, variables, &w) }
        w.writeIndent()
        w.write("public class \(name) : global::Pulumi.ComponentResource")
        w.newLine()
        w.write("{\n")
        w.indent()
        for output in outputs {
            w.writeIndent()
            w.write("[Output(")
            w.write(quoted(output.logicalName))
            w.write(")]")
            w.newLine()
            w.write("public \(outputType(of: output.value)) \(CSharpNames.property(output.name)) { get; private set; }\n")
        }
        for helper in plan.helpers.sorted() {
            w.write("        ")
            helper.write(&w)
            w.write("\n\n")
        }
        w.writeIndent()
        w.write("public \(name)(string name, ")
        if !variables.isEmpty { w.write("\(name)Args args, ") }
        w.write("ComponentResourceOptions? opts = null)")
        w.newLine()
        w.write("    : base(\"components:index:\(name)\", name, \(variables.isEmpty ? "ResourceArgs.Empty" : "args"), opts)")
        w.newLine()
        w.write("{\n")
        w.indent()
        writeDeclarations(&w)
        write(comments: program.endComments, &w)
        writeRegistration(&w)
        for _ in 0..<3 {
            w.outdent()
            w.writeIndent()
            w.write("}\n")
        }
        return w.bytes
    }

    /// Writes the assignments of a component's outputs, and their registration.
    private mutating func writeRegistration(_ w: inout CodeWriter) {
        guard !outputs.isEmpty else {
            w.writeIndent()
            w.write("this.RegisterOutputs();\n")
            return
        }
        for output in outputs {
            w.writeIndent()
            w.write("this.\(CSharpNames.property(output.name)) = ")
            let value = lowered(output.value, to: output.value.type)
            if resourceClass(of: output.value) != nil {
                w.write("Output.Create(")
                write(value, &w, within: 3)
                w.write(")")
            } else {
                write(value, &w, within: 3)
            }
            w.write(";\n")
        }
        w.endLine()
        w.writeIndent()
        w.write("this.RegisterOutputs(new Dictionary<string, object?>")
        writeOutputItems(outputs, &w)
        w.write(");\n")
    }

    /// The class of the resource that an expression names as a whole.
    private func resourceClass(of expression: Expression) -> String? {
        guard case .reference(let e) = expression, e.steps.isEmpty, case .declaration(let position) = e.root,
            program.declarations.indices.contains(position), case .resource(let d) = program.declarations[position],
            d.range == nil
        else { return nil }
        return CSharpTypeNames.resource(token: d.token, schema: d.schema)
    }

    private func outputType(of expression: Expression) -> String {
        "Output<\(resourceClass(of: expression) ?? CSharpTypes.output(expression.type))>"
    }

    private mutating func writeArgumentsClass(_ name: String, _ variables: [ConfigurationVariable], _ w: inout CodeWriter) {
        w.writeIndent()
        w.write("public class \(name)Args : global::Pulumi.ResourceArgs")
        w.newLine()
        w.write("{\n")
        w.indent()
        for variable in variables.sorted(by: { $0.name < $1.name }) {
            guard let members = Self.literalMembers(of: variable.type) else { continue }
            w.writeIndent()
            w.write("public class \(Self.className(ofInput: variable.name)) : global::Pulumi.ResourceArgs")
            w.newLine()
            w.write("{\n")
            w.indent()
            for member in members.sorted(by: { $0.name < $1.name }) {
                w.writeIndent()
                w.write("[Input(\(quoted(member.name)))]")
                w.newLine()
                w.write("public \(CSharpTypes.input(member.type))? \(CSharpNames.property(member.name)) { get; set; }\n")
            }
            w.outdent()
            w.writeIndent()
            w.write("}\n\n")
        }
        for variable in variables { write(variable, asPropertyOf: name, &w) }
        w.outdent()
        w.writeIndent()
        w.write("}\n\n")
    }

    private mutating func write(_ variable: ConfigurationVariable, asPropertyOf name: String, _ w: inout CodeWriter) {
        if !variable.description.isEmpty {
            w.writeIndent()
            w.write("/// <summary>\n")
            for line in variable.description.split(separator: "\n", omittingEmptySubsequences: false) {
                w.writeIndent()
                w.write("/// \(line)\n")
            }
            w.writeIndent()
            w.write("/// </summary>\n")
        }
        w.writeIndent()
        w.write("[Input(\(quoted(variable.logicalName)))]")
        w.newLine()
        let own = Self.className(ofInput: variable.name)
        let type: String
        switch variable.type.withoutOptional {
        case .object(.literal): type = own
        case .list(let element) where Self.isLiteralObject(element): type = own + "[]"
        case .map(let element) where Self.isLiteralObject(element): type = "Dictionary<string, \(own)>"
        default: type = CSharpTypes.input(variable.type)
        }
        w.write("public \(type) \(CSharpNames.property(variable.name)) { get; set; } = ")
        if let value = variable.defaultValue {
            write(lowered(value, to: value.type), &w)
        } else {
            w.write("null!")
        }
        w.write(";\n")
    }

    /// The class that a component declares for objects of an input.
    private static func className(ofInput name: String) -> String { CSharpNames.property(name) + "Args" }

    private static func isLiteralObject(_ type: ValueType) -> Bool {
        if case .object(.literal) = type { return true }
        return false
    }

    /// The members of an object that no schema declares, or of the objects of a list or map.
    static func literalMembers(of type: ValueType) -> [LiteralMember]? {
        switch type.withoutOptional {
        case .object(.literal(let members)): members
        case .list(.object(.literal(let members))), .map(.object(.literal(let members))): members
        default: nil
        }
    }
}
