import Program

extension PythonTranslator {
    /// The file of a component's class, with the types of its arguments.
    func componentFile(_ className: String) -> PythonFile {
        let inputs = program.configuration
        let arguments = className + "Args"
        let options = PythonExpression.item(.name("Optional"), .sdk("ResourceOptions"))
        let superCall = PythonExpression.call(
            "__init__", of: .call(.name("super"), []),
            [
                .text("components:index:\(className)"), .name("name"),
                inputs.isEmpty ? .dictionary([], .inline) : .name("args"), .name("opts"),
            ])
        var body: [PythonStatement] = [.expression(superCall)] + defaults + [.blank]
        for (index, declaration) in program.declarations.enumerated() {
            switch declaration {
            case .configuration, .output: break
            case .variable, .resource, .component, .hook: body += [self.declaration(index), .blank]
            }
        }
        var parameters = [PythonParameter(name: "self"), PythonParameter(name: "name", annotation: .name("str"))]
        if !inputs.isEmpty { parameters.append(PythonParameter(name: "args", annotation: .name(arguments))) }
        parameters.append(
            PythonParameter(name: "opts", annotation: options, defaultValue: PythonExpression.none, isCompact: !inputs.isEmpty))
        let initializer = PythonFunction(name: .name("__init__"), parameters: parameters, body: body + outputs)
        let definition = PythonClass(
            name: className, bases: [.sdk("ComponentResource")], body: [.function(initializer)])
        return PythonFile(
            imports: [
                .names(module: "typing", ["Optional", "Dict", "TypedDict", "Any"]), .names(module: "pulumi", ["Input"]),
            ],
            statements: argumentTypes(arguments, inputs) + [.classDefinition(definition)] + comments(program.endComments))
    }

    /// The statements that set arguments which are left out to their defaults.
    private var defaults: [PythonStatement] {
        if style.readsPlainArguments { return [] }
        return program.configuration.compactMap { variable in
            guard let value = variable.defaultValue, !value.isNull else { return nil }
            let key = PythonExpression.text(variable.logicalName)
            return .conditional(
                .binary(.identical, .call("get", of: .name("args"), [key]), .none),
                [
                    .assignment(
                        target: .item(.name("args"), key), value: translate(lowered(value, for: value.type)))
                ])
        }
    }

    private var outputs: [PythonStatement] {
        var statements: [PythonStatement] = []
        var entries: [PythonEntry] = []
        for case .output(let output) in program.declarations {
            let result = lowered(output.value, for: output.value.type)
            let value = translate(result)
            let name = style.readsPlainArguments ? output.name : output.logicalName
            let attribute = PythonExpression.attribute(.name("self"), PythonNames.snakeCase(name))
            statements += comments(output.comments)
            // Those who use the component read outputs.
            let isPlain = !style.readsPlainArguments && (result.timing != .output || readsArgument(result))
            statements.append(
                .assignment(target: attribute, value: isPlain ? .call(.sdk("Output.from_input"), [value]) : value))
            entries.append(PythonEntry(key: .key(name), value: value))
        }
        let registered = PythonExpression.call(
            "register_outputs", of: .name("self"), [.dictionary(entries, entries.isEmpty ? .inline : .outputs)])
        return statements + [entries.isEmpty ? .expression(registered) : .last(registered)]
    }

    /// The class of the component's arguments, after those of the objects among them.
    private func argumentTypes(_ name: String, _ inputs: [ConfigurationVariable]) -> [PythonStatement] {
        if inputs.isEmpty { return [] }
        var statements: [PythonStatement] = []
        for input in inputs.sorted(by: { $0.name < $1.name }) {
            guard let members = input.type.objectMembers else { continue }
            let fields = members.sorted { $0.name < $1.name }.map { ($0.name, $0.type.annotation(of: nil)) }
            statements += dictionaryType(input.name.capitalizedFirst, fields)
        }
        let fields = inputs.map { input in
            (input.name, input.type.annotation(of: input.type.objectMembers == nil ? nil : input.name.capitalizedFirst))
        }
        return statements + dictionaryType(name, fields)
    }

    private func dictionaryType(_ name: String, _ fields: [(name: String, type: PythonExpression)]) -> [PythonStatement] {
        // A class can't have an attribute of that name, but a dictionary can have the key.
        if fields.contains(where: { PythonReservedWords.avoidingKeywords($0.name) != $0.name }) {
            let entries = fields.map { PythonEntry(key: .key($0.name), value: .item(.name("Input"), $0.type)) }
            let type = PythonExpression.call(
                PythonCall(
                    function: .name("TypedDict"), arguments: [.text(name), .dictionary(entries, .inline)],
                    keywords: [PythonKeyword(name: "total", value: .boolean(false))]))
            return [.assignment(target: .name(name), value: type), .blank]
        }
        let body = fields.map { field in
            PythonStatement.field(PythonNames.identifier(field.name), annotation: .item(.name("Input"), field.type))
        }
        let definition = PythonClass(
            name: name, bases: [.name("TypedDict")], keywords: [PythonKeyword(name: "total", value: .boolean(false))],
            body: body.isEmpty ? [.pass] : body)
        return [.classDefinition(definition), .blank]
    }
}

extension ConfigurationVariable {
    /// Whether nothing stands for the argument where it is left out.
    var mayBeLeftOut: Bool { defaultValue?.isNull ?? (isNullable || type.isOptional) }
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

    /// The type as an annotation; `object` is the class of the objects that it is made of.
    fileprivate func annotation(of object: String?) -> PythonExpression {
        switch unwrapped {
        case .boolean: .name("bool")
        case .integer: .name("int")
        case .number: .name("float")
        case .string: .name("str")
        case .list(let t): .item(.name("list"), t.annotation(of: object))
        case .map(let t): .item(.name("Dict"), .unbracketed([.name("str"), t.annotation(of: object)]))
        case .object: .name(object ?? "Any")
        default: .name("Any")
        }
    }
}
