import Base
import Program

/// Components: their use in a program, and the file that defines one.
extension GoEmitter {
    /// Writes the instantiation of a component.
    func write(_ component: ComponentDeclaration, as name: String, isUsed: Bool, to writer: inout GoWriter) {
        if let token = component.token { return write(component, token: token, as: name, to: &writer) }
        var prelude = Prelude(of: self, in: writer, isRanged: component.range != nil)
        let options = resourceOptions(component.options, nil, to: &prelude.statements)
        let types = program.components[component.name]?.configurationTypes ?? [:]
        var inputs: [Attribute] = []
        for input in component.inputs {
            var input = input
            let place: ValueType = types[input.name].map(\.argumentPlace) ?? input.destination
            let (value, temporaries) = lower(input.value, to: place)
            let (result, found) = spillingInvokes(value)
            write(temporaries + found, to: &prelude.statements)
            input.value = result
            inputs.append(input)
        }
        if component.range == nil { writer.write(prelude.statements) }
        write(component.comments, to: &writer)
        let type = component.className
        let structs = types.compactMapValues(\.argumentStruct)
        instantiate(
            name, component.logicalName, element: "*\(type)", range: component.range, isUsed: isUsed, prelude: prelude,
            to: &writer
        ) {
            writer in
            self.writeInputs(inputs, of: "&\(type)Args", to: &writer) { input, writer in
                guard let shape = structs[input.name] else { return false }
                return self.writeStructs(input.value, shape, "\(GoNames.title(input.name))Args", to: &writer)
            }
            writer.write(options)
            writer.write(")")
        } opening: {
            "New\(type)(ctx, "
        }
    }

    /// Writes literals of objects as the structs that the component's file declares for them; false for anything else.
    private func writeStructs(_ value: Expression, _ shape: ArgumentStruct, _ name: String, to writer: inout GoWriter) -> Bool {
        var value = value
        if case .convert(let convert) = value { value = convert.value }
        switch (shape, value) {
        case (.one, .object(let object)): writeFields(object, of: name, as: .dynamic, to: &writer)
        case (.list, .list(let list)):
            writer.write("[]*\(name){")
            writer.indent()
            for item in list.items {
                writer.newLine()
                if !writeStructs(item.value, .one, name, to: &writer) { write(item.value, to: &writer) }
                writer.write(",")
            }
            writer.outdent()
            if !list.items.isEmpty { writer.newLine() }
            writer.write("}")
        default: return false
        }
        return true
    }

    /// The whole of a component's file.
    func componentFile(_ component: ComponentDeclaration) -> [UInt8] {
        plan()
        let type = component.className
        var body = GoWriter()
        writeDefinition(type, to: &body)
        var out = GoWriter()
        writePreamble(to: &out)
        writeArgumentTypes(type, to: &out)
        writeType(type, to: &out)
        out.write(body)
        writeArrayHelpers(to: &out)
        return out.finished()
    }

    private func writeArgumentTypes(_ type: String, to writer: inout GoWriter) {
        var fields: [(String, String)] = []
        var nested: [(name: String, members: [LiteralMember])] = []
        for case .configuration(let variable) in program.declarations {
            let (name, members) = inputField(variable)
            fields.append((GoNames.title(variable.logicalName), name))
            if let members { nested.append((GoNames.title(variable.name) + "Args", members)) }
        }
        for object in nested.sorted(by: { $0.name < $1.name }) {
            let members = object.members.sorted { $0.name < $1.name }
            writeStruct(object.name, members.map { (GoNames.title($0.name), inputInterface($0.type)) }, to: &writer)
        }
        writeStruct("\(type)Args", fields, to: &writer)
    }

    /// The type of an argument's field, and the members of the object type that it needs, if it needs one.
    private func inputField(_ variable: ConfigurationVariable) -> (String, [LiteralMember]?) {
        let name = "*" + GoNames.title(variable.name) + "Args"
        switch variable.type.resolved.withoutOptional {
        case .object(.literal(let members)): return (name, members)
        case .list(.object(.literal(let members))): return ("[]" + name, members)
        case .map(.object(.literal(let members))): return ("map[string]" + name, members)
        default: return (inputInterface(variable.type), nil)
        }
    }

    private func inputInterface(_ type: ValueType) -> String {
        switch type {
        case .boolean: "pulumi.BoolInput"
        case .integer: "pulumi.IntInput"
        case .number: "pulumi.Float64Input"
        case .string: "pulumi.StringInput"
        case .identifier: "pulumi.IDInput"
        case .list(let t): "[]" + inputInterface(t)
        case .map(let t): "map[string]" + inputInterface(t)
        case .output(let t), .promise(let t), .optional(let t), .input(let t): inputInterface(t)
        case .none, .dynamic, .asset, .archive, .assetOrArchive, .tuple, .object, .union, .enumeration, .constant:
            "interface{}"
        }
    }

    private func writeType(_ type: String, to writer: inout GoWriter) {
        var fields: [(String, String)] = [("pulumi.ResourceState", "")]
        for case .output(let output) in program.declarations {
            fields.append((GoNames.title(output.logicalName), "pulumi.AnyOutput"))
        }
        writeStruct(type, fields, to: &writer)
    }

    /// Writes a struct type, its fields' types aligned as the formatter aligns them.
    private func writeStruct(_ name: String, _ fields: [(name: String, type: String)], to writer: inout GoWriter) {
        guard !fields.isEmpty else {
            writer.write("type \(name) struct {\n}\n\n")
            return
        }
        writer.open("type \(name) struct {")
        let width = fields.reduce(0) { $1.type.isEmpty ? $0 : max($0, $1.name.unicodeScalars.count) }
        for field in fields {
            let blanks = String(repeating: " ", count: max(0, width - field.name.unicodeScalars.count) + 1)
            writer.line(field.type.isEmpty ? field.name : field.name + blanks + field.type)
        }
        writer.close()
        writer.endLine()
    }

    private func writeDefinition(_ type: String, to writer: inout GoWriter) {
        writer.open("func New\(type)(")
        writer.line("ctx *pulumi.Context,")
        writer.line("name string,")
        writer.line("args *\(type)Args,")
        writer.line("opts ...pulumi.ResourceOption,")
        writer.close(") (*\(type), error) {")
        writer.indent()
        writer.line("var componentResource \(type)")
        writer.line("err := ctx.RegisterComponentResource(\"components:index:\(type)\", name, &componentResource, opts...)")
        writeErrorCheck(to: &writer)
        declaresError = true
        var outputs: [OutputVariable] = []
        for (position, declaration) in program.declarations.enumerated() {
            switch declaration {
            case .variable, .resource, .component, .hook: write(declaration, at: position, to: &writer)
            case .output(let output): outputs.append(output)
            case .configuration: break
            }
        }
        writeOutputs(outputs, to: &writer)
        writer.line("return &componentResource, nil")
        writer.close()
    }

    private func writeOutputs(_ outputs: [OutputVariable], to writer: inout GoWriter) {
        let values = outputs.map { output -> Expression in
            let (place, value) = exported(output.value)
            let (lowered, temporaries) = lowerLifted(value, to: place)
            let (result, found) = spillingInvokes(lowered)
            write(temporaries + found, to: &writer)
            return result
        }
        writer.writeIndent()
        writer.write("err = ctx.RegisterResourceOutputs(&componentResource, pulumi.Map")
        writer.writeRows(Array(zip(outputs, values))) { row, writer in
            writer.write(GoText.quoted(row.0.logicalName))
        } value: { row, writer in
            write(row.1, to: &writer)
        }
        writer.write(")\n")
        writeErrorCheck(to: &writer)
        for (output, value) in zip(outputs, values) {
            writeAssignment(
                "componentResource.\(GoNames.title(output.logicalName)) = pulumi.Any(", value, closing: ")", to: &writer)
        }
    }
}

/// How a component's argument uses a struct that its file declares.
private enum ArgumentStruct {
    case one, list
}

extension ValueType {
    /// The place that a component's argument of this type is: an input in every part.
    fileprivate var argumentPlace: ValueType {
        switch self {
        case .output(let t), .promise(let t), .input(let t), .optional(let t): t.argumentPlace
        case .list(let t): .input(.list(t.argumentPlace))
        case .map(let t): .input(.map(t.argumentPlace))
        case .object(.literal(let members)):
            .object(.literal(members.map { LiteralMember($0.name, $0.type.argumentPlace) }))
        case .boolean, .integer, .number, .string, .identifier: .input(self)
        case .none, .dynamic, .asset, .archive, .assetOrArchive, .tuple, .object, .union, .enumeration, .constant: self
        }
    }

    /// The use of a struct of its own, if the type is of objects.
    fileprivate var argumentStruct: ArgumentStruct? {
        switch resolved.withoutOptional {
        case .object(.literal): .one
        case .list(.object(.literal)): .list
        default: nil
        }
    }
}

extension Program {
    /// The type of each configuration variable, by name.
    fileprivate var configurationTypes: [String: ValueType] {
        var types: [String: ValueType] = [:]
        for case .configuration(let variable) in declarations { types[variable.name] = variable.type }
        return types
    }
}
