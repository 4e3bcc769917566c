import Base
import Program

extension PythonEmitter {
    // MARK: Instances

    /// Writes a component of the program: a call of the class that its folder holds.
    mutating func writeComponent(_ d: ComponentDeclaration, name: String) {
        if let token = d.token { return writeComponent(d, token: token, name: name) }
        let site = PythonSite(name: name, logicalName: d.logicalName, className: d.className, verb: "create", range: d.range)
        let takesArguments = program.components[d.name].map { !$0.configuration.isEmpty } ?? !d.inputs.isEmpty
        writeRanged(site) { emitter, resourceName in
            emitter.out.write(d.className)
            emitter.out.write("(")
            resourceName(&emitter)
            if takesArguments { emitter.out.write(", {\n") }
            emitter.out.indent()
            for (position, input) in d.inputs.enumerated() where takesArguments {
                emitter.out.writeIndent()
                emitter.out.write("'")
                emitter.out.write(input.name)
                emitter.out.write("': ")
                emitter.write(emitter.lowered(input.value, for: input.destination))
                if position < d.inputs.count - 1 { emitter.out.write(", \n") }
            }
            if !takesArguments { emitter.writeOptions(d.options, package: nil, onOwnLine: false) }
            emitter.out.outdent()
            if takesArguments {
                emitter.out.writeIndent()
                emitter.out.write("}")
                emitter.writeOptions(d.options, package: nil, onOwnLine: false)
            }
            emitter.out.write(")")
        }
    }

    /// Writes an instance of a component that has no class of its own.
    private mutating func writeComponent(_ d: ComponentDeclaration, token: String, name: String) {
        let className = "pulumi.ComponentResource"
        let site = PythonSite(name: name, logicalName: d.logicalName, className: className, verb: "create", range: d.range)
        writeRanged(site) { emitter, resourceName in
            emitter.out.write("\(className)(")
            emitter.writeQuoted(token)
            emitter.out.write(", ")
            resourceName(&emitter)
            if !d.inputs.isEmpty {
                emitter.out.write(", {")
                for (position, input) in d.inputs.enumerated() {
                    if position > 0 { emitter.out.write(", ") }
                    emitter.writeQuoted(input.name)
                    emitter.out.write(": ")
                    emitter.write(emitter.lowered(input.value, for: input.value.type))
                }
                emitter.out.write("}")
            }
            emitter.writeOptions(d.options, package: nil, onOwnLine: false)
            emitter.out.write(")")
        }
    }

    // MARK: The class

    /// Writes the class of a component, with the types of its arguments.
    mutating func writeComponentClass(_ className: String) {
        let inputs = program.configuration
        writeArgumentTypes(className, inputs)
        out.write("class \(className)(pulumi.ComponentResource):\n")
        out.indent()
        out.writeIndent()
        if inputs.isEmpty {
            out.write("def __init__(self, name: str, opts: Optional[pulumi.ResourceOptions] = None):\n")
        } else {
            out.write("def __init__(self, name: str, args: \(className)Args, opts:Optional[pulumi.ResourceOptions] = None):\n")
        }
        out.indent()
        out.writeIndent()
        out.write("super().__init__(\"components:index:\(className)\", name, \(inputs.isEmpty ? "{}" : "args"), opts)\n\n")
        for index in program.declarations.indices { writeDeclaration(index) }
        writeOutputs()
        out.outdent()
        out.outdent()
    }

    private mutating func writeOutputs() {
        var outputs: [OutputVariable] = []
        for case .output(let output) in program.declarations { outputs.append(output) }
        for output in outputs {
            writeComments(output.comments)
            writeStatement { emitter in
                emitter.out.write("self.\(PythonNames.snakeCase(output.name)) = ")
                emitter.write(emitter.lowered(output.value, for: output.value.type))
            }
        }
        guard !outputs.isEmpty else { return writeStatement { $0.out.write("self.register_outputs({})") } }
        writeStatement(endsLine: false) { emitter in
            emitter.out.write("self.register_outputs({\n")
            emitter.out.indent()
            for (position, output) in outputs.enumerated() {
                emitter.out.writeIndent()
                emitter.out.write("'\(output.name)': ")
                emitter.write(emitter.lowered(output.value, for: output.value.type))
                if position < outputs.count - 1 { emitter.out.write(", ") }
                emitter.out.endLine()
            }
            emitter.out.outdent()
            emitter.out.writeIndent()
            emitter.out.write("})")
        }
    }

    private mutating func writeArgumentTypes(_ className: String, _ inputs: [ConfigurationVariable]) {
        guard !inputs.isEmpty else { return }
        for input in inputs.sorted(by: { $0.name < $1.name }) {
            guard let members = input.type.objectMembers else { continue }
            out.write("class \(input.name.capitalizedFirst)(TypedDict, total=False):\n")
            for member in members.sorted(by: { $0.name < $1.name }) {
                out.write("    \(PythonNames.identifier(member.name)): Input[\(member.type.pythonAnnotation)]\n")
            }
            if members.isEmpty { out.write("    pass\n") }
            out.endLine()
        }
        out.write("class \(className)Args(TypedDict, total=False):\n")
        for input in inputs {
            let annotation: String
            let own = input.name.capitalizedFirst
            switch input.type.unwrapped {
            case .object where input.type.objectMembers != nil: annotation = own
            case .list where input.type.objectMembers != nil: annotation = "list[\(own)]"
            case .map where input.type.objectMembers != nil: annotation = "Dict[str, \(own)]"
            default: annotation = input.type.pythonAnnotation
            }
            out.write("    \(PythonNames.identifier(input.name)): Input[\(annotation)]\n")
        }
        out.endLine()
    }
}

extension Program {
    /// The configuration variables; a component's arguments.
    fileprivate var configuration: [ConfigurationVariable] {
        declarations.compactMap {
            if case .configuration(let variable) = $0 { return variable }
            return nil
        }
    }
}

extension ValueType {
    /// The members of the object type that it is, or is a collection of.
    fileprivate var objectMembers: [LiteralMember]? {
        switch unwrapped {
        case .object(let shape): shape.memberTypes
        case .list(let t), .map(let t): if case .object(let shape) = t.unwrapped { shape.memberTypes } else { nil }
        default: nil
        }
    }

    /// The type as an annotation.
    fileprivate var pythonAnnotation: String {
        switch unwrapped {
        case .boolean: "bool"
        case .integer: "int"
        case .number: "float"
        case .string: "str"
        case .list(let t): "list[\(t.pythonAnnotation)]"
        case .map(let t): "Dict[str, \(t.pythonAnnotation)]"
        default: "Any"
        }
    }
}
