import Base
import LanguageKit
import Program

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

extension TypeScriptTranslator {
    /// The interface of the constructor's arguments, and the component's class.
    func statements(ofComponent className: String) -> [TypeScriptStatement] {
        let hasArguments = program.hasConfiguration
        let type = TypeScriptClass(
            name: className, superclass: .core("ComponentResource"),
            members: outputFields + [.constructor(constructor(className, hasArguments))])
        guard hasArguments else { return [.class(type)] }
        return [.interface(arguments(className)), .blankLine, .class(type)]
    }

    private func arguments(_ className: String) -> TypeScriptInterface {
        let fields = program.declarations.compactMap { declaration -> TypeScriptField? in
            guard case .configuration(let d) = declaration else { return nil }
            let mayBeLeftOut = d.defaultValue != nil || (!style.readsPlainArguments && (d.isNullable || d.type.isOptional))
            return TypeScriptField(
                argumentName(of: d), TypeScriptTypes.argument(d.type, isLoose: style.readsPlainArguments),
                isOptional: mayBeLeftOut, documentation: d.description)
        }
        return TypeScriptInterface(name: className + "Args", fields: fields, separator: .comma)
    }

    private func constructor(_ className: String, _ hasArguments: Bool) -> TypeScriptFunction {
        var parameters = [TypeScriptField("name", .string)]
        if hasArguments { parameters.append(TypeScriptField("args", .named(className + "Args"))) }
        parameters.append(TypeScriptField("opts", .entity(.core("ComponentResourceOptions")), isOptional: true))
        let arguments = hasArguments ? TypeScriptExpression.name("args") : Self.emptyObject
        var body: [TypeScriptStatement] = [
            .expression(
                .call(.name("super"), .string("components:index:" + className), .name("name"), arguments, .name("opts")))
        ]
        body += defaults + requiredVersion
        for index in program.declarations.indices {
            switch program.declarations[index] {
            case .variable, .resource, .component, .hook: body += statements(ofDeclaration: index) + [.blankLine]
            case .configuration, .output: break
            }
        }
        return TypeScriptFunction(parameters: parameters, body: body + outputs)
    }

    /// The assignments of the defaults of arguments that may be left out.
    private var defaults: [TypeScriptStatement] {
        program.declarations.compactMap { declaration in
            guard case .configuration(let d) = declaration, let value = d.defaultValue else { return nil }
            let argument = TypeScriptExpression.property(.name("args"), argumentName(of: d))
            let defaultValue = translate(lowered(value, to: style.readsPlainArguments ? nil : value.type))
            return .expression(.assignment(argument, .binary(style.defaultOperator, argument, defaultValue)))
        }
    }

    /// The name of a component's argument.
    func argumentName(of variable: ConfigurationVariable) -> String {
        style.readsPlainArguments ? TypeScriptNames.identifier(variable.name) : variable.logicalName
    }

    // MARK: Outputs

    private var outputFields: [TypeScriptClass.Member] {
        namedOutputs.map { name, output in
            // An output is a resource's class, or a value.
            let type = resource(of: output.value).map { TypeScriptType.entity(entity(of: $0)) }
            return .field(
                TypeScriptField(name, .output(type ?? TypeScriptTypes.element(output.value.type)), modifiers: [.public]))
        }
    }

    /// The assignments of the component's outputs, and their registration.
    private var outputs: [TypeScriptStatement] {
        var statements: [TypeScriptStatement] = []
        var properties: [TypeScriptProperty] = []
        for (name, output) in namedOutputs {
            let result = lowered(output.value, to: output.value.type)
            let value = translate(result)
            // The class declares outputs.
            let isPlain = !style.readsPlainArguments && (result.timing != .output || readsArgument(result))
            let isWrapped = isPlain || resource(of: output.value) != nil
            statements.append(
                .expression(.assignment(.property(.this, name), isWrapped ? .call(.entity(.core("output")), value) : value)))
            properties.append(TypeScriptProperty(.name(name), value))
        }
        let registered: [TypeScriptExpression] =
            properties.isEmpty ? [] : [.object(TypeScriptObject(properties, layout: .lines))]
        return statements + [.expression(.call(TypeScriptCall(.member(.this, "registerOutputs"), registered)))]
    }

    private var namedOutputs: [(name: String, output: OutputVariable)] {
        program.declarations.compactMap { declaration in
            guard case .output(let d) = declaration else { return nil }
            if !style.exportsVariableNames { return (d.logicalName, d) }
            return (TypeScriptNames.identifier(style.namesBySource ? d.logicalName : d.name), d)
        }
    }

    /// The resource that an expression is, and not a member of it.
    private func resource(of value: Expression) -> ResourceDeclaration? {
        guard case .reference(let e) = value, e.steps.isEmpty, case .declaration(let index) = e.root,
            program.declarations.indices.contains(index), case .resource(let d) = program.declarations[index]
        else { return nil }
        return d
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
