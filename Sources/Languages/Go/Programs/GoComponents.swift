import Base
import Program

/// Components: their use in a program.
extension GoTranslator {
    /// Adds the instantiation of a component.
    func add(_ component: ComponentDeclaration, as name: String, isUsed: Bool, to block: inout GoBlock) {
        if let token = component.token { return add(component, token: token, as: name, to: &block) }
        var prelude = component.range == nil ? block.nested() : block.loop()
        let options = resourceOptions(component.options, to: &prelude)
        let types = context.program.components[component.name]?.configurationTypes ?? [:]
        var inputs: [Attribute] = []
        for var input in component.inputs {
            let target: ValueType = types[input.name].map(\.argumentPlace) ?? input.destination
            if !style.keepsOutputTypes, input.value.type.isOutput, target.isPlainListOfInputs {
                context.report(
                    "an output of a list or map as a component's argument",
                    hint: "Give a list or map whose elements are outputs.",
                    at: input.value.span)
            }
            input.value = add(lowerAll(input.value, to: target), to: &prelude)
            inputs.append(input)
        }
        if component.range == nil { block.add(prelude) }
        add(component.comments, to: &block)
        let type = GoTypeName(nil, component.className)
        let instance = GoInstance(
            name: name, logicalName: component.logicalName, type: .pointer(.named(type)), range: component.range, isUsed: isUsed)
        add(instance, prelude, to: &block) { label in
            let required = style.keepsOutputTypes ? nil : Set(inputs.map(\.name))
            let arguments = self.inputs(inputs, of: type.with(.arguments), required: required) { input in
                guard let shape = types[input.name]?.argumentStruct else { return nil }
                let name = GoTypeName(nil, GoNames.title(input.name), form: .arguments)
                return structs(input.value, shape, name)
            }
            return .call(.name("New" + component.className), [.context, label, arguments] + options)
        }
    }

    /// Literals of objects as the structs that the component's file declares for them; nil for anything else.
    func structs(_ value: Expression, _ shape: ArgumentStruct, _ name: GoTypeName) -> GoExpression? {
        switch (shape, value.source) {
        case (.one, .object(let object)): fields(object, of: .named(name), as: .dynamic, .any)
        case (.list, .list(let list)):
            .list(
                .slice(.pointer(.named(name))),
                list.items.map { structs($0.value, .one, name) ?? translate($0.value) })
        default: nil
        }
    }

    /// Adds the registration of a component that has no program of its own, but only a token.
    private func add(_ component: ComponentDeclaration, token: String, as name: String, to block: inout GoBlock) {
        if let range = component.range {
            context.report(
                "several components of the token `\(token)`", hint: "Declare each by itself.", at: range.expression.span)
        }
        let options = resourceOptions(component.options, to: &block)
        let inputs = component.inputs.map { input -> GoComposite.Element in
            // Nothing is known of what they are used for.
            let value = translate(add(lowerAll(input.value, to: input.value.type), to: &block))
            return GoComposite.Element(key: .value(.key(input.name)), value: value.converted(to: .anything))
        }
        add(component.comments, to: &block)
        block.add(.define([name], .line(.library("ResourceState"), isAddress: true, [])))
        var arguments: [GoExpression] = [.key(token), logicalName(component.logicalName)]
        if !inputs.isEmpty {
            arguments.append(.composite(GoComposite(type: .library("Map"), elements: inputs)))
        }
        let method = "RegisterComponentResource\(inputs.isEmpty ? "" : "V2")"
        block.check(GoExpression.context.calling(method, arguments + [.name(name)] + options))
    }
}

/// How a component's argument uses a struct that its file declares.
enum ArgumentStruct {
    case one, list
}

extension ValueType {
    /// What a component's argument of this type takes: an input in every part.
    var argumentPlace: ValueType {
        switch self {
        case .output(let t), .promise(let t), .input(let t), .optional(let t): t.argumentPlace
        case .list(let t): .input(.list(t.argumentPlace))
        case .map(let t): .input(.map(t.argumentPlace))
        case .object(.literal(let members)):
            .object(.literal(members.map { LiteralMember($0.name, $0.type.argumentPlace) }))
        case .boolean, .integer, .number, .string, .identifier: .input(self)
        default: self
        }
    }

    /// Whether a component takes it as a plain list or map of inputs.
    fileprivate var isPlainListOfInputs: Bool {
        switch unwrapped {
        case .list, .map: true
        default: false
        }
    }

    /// The use of a struct of its own, if the type is of objects.
    var argumentStruct: ArgumentStruct? {
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
