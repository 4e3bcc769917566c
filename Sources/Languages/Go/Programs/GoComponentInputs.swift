import LanguageKit
import Lowering
import Program

/// The arguments of a component inside of it: inputs, which may be outputs. What needs their values waits for them in a callback.
extension Program {
    /// The program of a component with arguments as outputs wherever their values are needed. Where an argument is handed on as a whole, or is a
    /// part of a text, an input does.
    func readingArgumentsAsOutputs() -> Program {
        var program = readingInputsAsOutputs()
        for i in program.declarations.indices {
            switch (program.declarations[i], declarations[i]) {
            case (.resource(var d), .resource(let own)):
                keepWhole(own.inputs, in: &d.inputs)
                if let range = own.range, isArgument(range.expression) { d.range = range }
                program.declarations[i] = .resource(d)
            case (.component(var d), .component(let own)):
                keepWhole(own.inputs, in: &d.inputs)
                if let range = own.range, isArgument(range.expression) { d.range = range }
                program.declarations[i] = .component(d)
            case (.output(var d), .output(let own)):
                if handsOn(own.value) { d.value = own.value }
                program.declarations[i] = .output(d)
            default: break
            }
        }
        return program
    }

    private func keepWhole(_ own: [Attribute], in inputs: inout [Attribute]) {
        for (position, input) in own.enumerated() where inputs.indices.contains(position) && handsOn(input.value) {
            inputs[position] = input
        }
    }

    /// Whether an expression uses arguments as wholes only.
    private func handsOn(_ expression: Expression) -> Bool {
        switch expression {
        case .reference: isArgument(expression) || !readsArguments(expression)
        case .template(let e): e.parts.allSatisfy { $0.stringLiteral != nil || isArgument($0) } || !readsArguments(expression)
        case .list(let e): e.items.allSatisfy { handsOn($0.value) }
        case .object(let e): e.items.allSatisfy { handsOn($0.key) && handsOn($0.value) }
        default: !readsArguments(expression)
        }
    }

    private func readsArguments(_ expression: Expression) -> Bool {
        expression.containsNested { nested in
            guard case .reference(let e) = nested, case .declaration(let index) = e.root, declarations.indices.contains(index)
            else {
                return false
            }
            switch declarations[index] {
            case .configuration, .variable: return true
            case .resource, .component, .output, .hook: return false
            }
        }
    }

    private func isArgument(_ expression: Expression) -> Bool {
        guard case .reference(let e) = expression, case .declaration(let index) = e.root, declarations.indices.contains(index),
            case .configuration = declarations[index]
        else { return false }
        return true
    }

    /// The outputs of a component that its user reads otherwise than as a whole stack output: their types count.
    func outputsRead(of component: ComponentDeclaration) -> Set<String> {
        var names: Set<String> = []
        for declaration in declarations {
            if case .output(let d) = declaration, case .reference(let e) = d.value, e.steps.count == 1 { continue }
            declaration.forEachNestedExpression { nested in
                guard case .reference(let e) = nested, case .declaration(let index) = e.root,
                    declarations.indices.contains(index),
                    case .component(let read) = declarations[index], read.className == component.className
                else { return }
                for case .member(let name) in e.steps { names.insert(name) }
            }
        }
        return names
    }
}

extension Declaration {
    fileprivate func forEachNestedExpression(_ body: (Expression) -> Void) { forEachExpression { $0.forEachNested(body) } }
}

extension GoTranslator {
    /// Whether a value is an argument of the component, or a member of one: an input.
    func isArgument(_ value: Expression) -> Bool {
        guard isComponent, !style.keepsOutputTypes, case .reference(let e) = value,
            case .configuration? = context.declaration(of: e.root)
        else { return false }
        return true
    }

    /// Adds the variable of an argument that may be left out: the argument, or its default.
    func addArgument(_ variable: ConfigurationVariable, as name: String, to block: inout GoBlock) {
        guard !style.keepsOutputTypes, let value = variable.defaultValue else { return }
        block.add(.define([name], .select(.name("args"), GoNames.title(variable.logicalName))))
        let place = variable.type.argumentPlace
        let lowered = value.converted(to: place)
        let structure = variable.type.argumentStruct.flatMap { shape in
            structs(lowered, shape, GoTypeName(nil, GoNames.title(variable.name), form: .arguments))
        }
        let start = structure ?? translate(lowered)
        block.add(.when(.binary(.equal, .name(name), .null), [.assign([.name(name)], start)]))
    }

    /// The type of an output of the component whose type its user counts on; nil where it is of any.
    func outputField(_ output: OutputVariable) -> GoType? {
        guard context.typedOutputs.contains(output.name) || context.typedOutputs.contains(output.logicalName) else { return nil }
        let type = valueType(of: lift(output.value))
        return type.isOutput || type.heldPrimitive != nil ? outputType(type.resolved) : nil
    }

    /// An output of the component as the field that holds it.
    func fieldValue(_ output: OutputVariable, _ value: GoExpression) -> GoExpression {
        guard outputField(output) != nil else {
            return (isArgument(output.value) ? self.output(output.value) : value).converted(to: .named(.anything))
        }
        let type = valueType(of: lift(output.value))
        if isArgument(output.value) { return self.output(output.value) }
        if type.isOutput { return value }
        guard let primitive = type.heldPrimitive else { return value.converted(to: .named(.anything)) }
        return value.calling("To\(primitive.name)Output")
    }
}
