import Base
import Program

/// The file that defines a component.
extension GoTranslator {
    /// The whole of a component's file.
    func componentFile(_ component: ComponentDeclaration) -> GoFile {
        let type = component.className
        var translator = self
        let definition = GoDeclaration.function(translator.definition(of: type))
        return GoFile(
            package: "main",
            declarations: argumentTypes(of: type) + [.structure(translator.resultType(of: type)), definition])
    }

    private func argumentTypes(of type: String) -> [GoDeclaration] {
        var fields: [GoStructure.Field] = []
        var nested: [GoStructure] = []
        for case .configuration(let variable) in context.program.declarations {
            let (name, members) = inputField(variable)
            fields.append(GoStructure.Field(name: GoNames.title(variable.logicalName), type: name))
            guard let members else { continue }
            let inner = members.sorted { $0.name < $1.name }.map {
                GoStructure.Field(name: GoNames.title($0.name), type: inputInterface($0.type))
            }
            nested.append(GoStructure(name: GoNames.title(variable.name) + "Args", fields: inner))
        }
        let structures = nested.sorted { $0.name < $1.name } + [GoStructure(name: "\(type)Args", fields: fields)]
        return structures.map { .structure($0) }
    }

    /// The type of an argument's field, and the members of the object type that it needs, if it needs one.
    private func inputField(_ variable: ConfigurationVariable) -> (GoType, [LiteralMember]?) {
        let name = GoType.pointer(.named(GoTypeName(nil, GoNames.title(variable.name), form: .arguments)))
        switch variable.type.resolved.withoutOptional {
        case .object(.literal(let members)): return (name, members)
        case .list(.object(.literal(let members))): return (.slice(name), members)
        case .map(.object(.literal(let members))): return (.map(name), members)
        default: return (inputInterface(variable.type), nil)
        }
    }

    private func inputInterface(_ type: ValueType) -> GoType {
        if let primitive = type.bare { return .named(primitive.input.with(.input)) }
        switch type {
        case .identifier: return .named(.idInput)
        case .list(let t): return .slice(inputInterface(t))
        case .map(let t): return .map(inputInterface(t))
        case .output(let t), .promise(let t), .optional(let t), .input(let t): return inputInterface(t)
        default: return .any
        }
    }

    private func resultType(of type: String) -> GoStructure {
        var fields = [GoStructure.Field(type: .library("ResourceState"))]
        for case .output(let output) in context.program.declarations {
            fields.append(
                GoStructure.Field(
                    name: GoNames.title(output.logicalName),
                    type: outputField(output) ?? .named(GoTypeName.anything.with(.output))))
        }
        return GoStructure(name: type, fields: fields)
    }

    private mutating func definition(of type: String) -> GoFunctionDeclaration {
        let own = GoType.named(GoTypeName(nil, type))
        var block = GoBlock(failure: [.null, .error])
        block.add(.variable("componentResource", own))
        block.check(
            GoExpression.context.calling(
                "RegisterComponentResource",
                [.key("components:index:\(type)"), .name("name"), .ownResource, .spread(.name("opts"))]))
        var outputs: [OutputVariable] = []
        if !style.keepsOutputTypes, context.program.hasDefaults {
            let empty = GoExpression.line(.named(GoTypeName(nil, type, form: .arguments)), isAddress: true, [])
            block.add(.when(.binary(.equal, .name("args"), .null), [.assign([.name("args")], empty)]))
        }
        for (position, declaration) in context.program.declarations.enumerated() {
            switch declaration {
            case .variable, .resource, .component, .hook: add(declaration, at: position, to: &block)
            case .output(let output): outputs.append(output)
            case .configuration(let d):
                if context.used.contains(position) { addArgument(d, as: context.names[position], to: &block) }
            }
        }
        add(outputs, to: &block)
        block.add(.give([.ownResource, .null]))
        return GoFunctionDeclaration(
            name: "New\(type)",
            parameters: [
                GoParameter("ctx", .pointer(.library("Context"))), GoParameter("name", .plain(.string)),
                GoParameter("args", .pointer(.named(GoTypeName(nil, type, form: .arguments)))),
                GoParameter("opts", .variadic(.library("ResourceOption"))),
            ], hasParameterLines: true, results: [.pointer(own), .error], body: block.statements)
    }

    private func add(_ outputs: [OutputVariable], to block: inout GoBlock) {
        let values = outputs.map { add(exported($0), to: &block) }
        let rows = zip(outputs, values).map { variable, value in
            GoComposite.Element(
                key: .value(.key(variable.logicalName)),
                value: isArgument(variable.value) ? output(variable.value) : translate(value))
        }
        let map = GoExpression.composite(GoComposite(type: .library("Map"), elements: rows))
        block.check(GoExpression.context.calling("RegisterResourceOutputs", [.ownResource, map]))
        for (output, value) in zip(outputs, values) {
            let field = GoExpression.select(.name("componentResource"), GoNames.title(output.logicalName))
            block.add(.assign([field], fieldValue(output, translate(value))))
        }
    }
}

extension Program {
    /// Whether an argument of the component has a default.
    fileprivate var hasDefaults: Bool {
        declarations.contains { if case .configuration(let d) = $0 { d.defaultValue != nil } else { false } }
    }
}
