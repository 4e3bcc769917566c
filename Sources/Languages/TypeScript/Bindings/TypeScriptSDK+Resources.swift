import Base
import Documents
import LanguageKit
import Schema

/// Files of resources.
extension TypeScriptSDK {
    func resourceFile(_ token: String, _ symbol: Symbol) -> BindingsText {
        guard let resource = package.resource(token) else { return BindingsText([]) }
        var imports = TypeScriptSDKImports(self)
        imports.add(resource.outputs)
        imports.add(resource.inputs)
        if resource.hasState { imports.add(resource.stateInputs) }
        let methods = methods(of: resource)
        for method in methods {
            if let inputs = method.function.inputs { imports.add(inputs.properties) }
            imports.add(method.function.result)
        }
        var printer = TypeScriptSDKPrinter(generator: style.generator)
        printer.write(imports.text(of: symbol.file, excluding: token))
        let parts = TypeScriptSDKResource(sdk: self, resource: resource, name: symbol.identifier, methods: methods)
        printer.write(parts.classDeclaration)
        if resource.hasState {
            printer.write([.blankLine, parts.stateInterface])
        }
        printer.write([.blankLine, parts.argsInterface])
        if let namespace = parts.methodNamespace { printer.write([.blankLine, namespace]) }
        return BindingsText(printer.bytes)
    }
}

extension Resource {
    /// Whether an existing resource can be looked up by some of its properties.
    var hasState: Bool { !isProvider && !isComponent && !stateInputs.isEmpty }
}

/// The declarations of a resource's file.
struct TypeScriptSDKResource {
    let sdk: TypeScriptSDK
    let resource: Resource
    /// The class's name.
    let name: String
    let methods: [TypeScriptSDKMethod]

    private var deprecation: String? { sdk.deprecation(resource.node["deprecationMessage"]?.string) }
    /// Properties that the class has by itself.
    private var outputs: [Property] {
        resource.outputs.byName.filter { $0.name != "urn" && (resource.isComponent || resource.isProvider || $0.name != "id") }
    }
    private var inputs: [Property] { resource.inputs.byName }
    private var takesArguments: Bool { resource.inputs.contains { $0.isRequired } }

    private var superclass: String {
        resource.isProvider ? "ProviderResource" : resource.isComponent ? "ComponentResource" : "CustomResource"
    }

    private var options: TypeScriptSDKParameter {
        let name =
            resource.isProvider
            ? "ResourceOptions" : resource.isComponent ? "ComponentResourceOptions" : "CustomResourceOptions"
        return TypeScriptSDKParameter("opts", isOptional: true, .name("pulumi.\(name)"))
    }

    // MARK: Class

    var classDeclaration: TypeScriptSDKDeclaration {
        var members: [TypeScriptSDKMember] = []
        if !resource.isProvider, !resource.isComponent { members += [.function(lookup), .blankLine] }
        let type = resource.isProvider ? sdk.package.name : resource.token
        members += [.constant(name: "__pulumiType", value: "'\(type)'"), .blankLine, .function(typeCheck), .blankLine]
        members += outputs.map { .field(outputField($0)) }
        members.append(.blankLine)
        members += constructors.map { .function($0) }
        for method in methods { members += [.blankLine, .function(method.declaration(sdk, of: name))] }
        let comment = TypeScriptSDKComment(sdk.filtered(resource.description), deprecation: deprecation)
        return .class(comment, name, extends: "pulumi.\(superclass)", members)
    }

    private func outputField(_ property: Property) -> TypeScriptSDKField {
        let isInput = resource.inputs[property.name] != nil
        var type = sdk.valueType(property, .output)
        if !property.isRequired { type = type.orUndefined }
        return TypeScriptSDKField(
            comment: sdk.comment(property),
            modifiers: (sdk.style.assertsFields ? "" : "declare ") + "public " + (isInput ? "" : "/*out*/ ") + "readonly ",
            name: sdk.style.assertsFields ? property.name + "!" : property.name, isOptional: false,
            type: .applied("pulumi.Output", type))
    }

    private var lookup: TypeScriptSDKFunction {
        let hasState = resource.hasState
        var text = """
            Get an existing \(name) resource's state with the given name, ID, and optional extra
            properties used to qualify the lookup.

            @param name The _unique_ name of the resulting resource.
            @param id The _unique_ provider ID of the resource to lookup.

            """
        if hasState { text += "@param state Any extra arguments used during the lookup.\n" }
        text += "@param opts Optional settings to control the behavior of the CustomResource."
        var parameters = [
            TypeScriptSDKParameter("name", .name("string")),
            TypeScriptSDKParameter("id", .applied("pulumi.Input", .name("pulumi.ID"))),
        ]
        if hasState { parameters.append(TypeScriptSDKParameter("state", isOptional: true, .name(name + "State"))) }
        parameters.append(options)
        let arguments = hasState ? "<any>state" : "undefined as any"
        return TypeScriptSDKFunction(
            comment: TypeScriptSDKComment(text), head: "public static get", parameters: parameters, result: .name(name),
            body: deprecationWarning + [.return(.name("new \(name)(name, \(arguments), { ...opts, id: id })"))])
    }

    private var typeCheck: TypeScriptSDKFunction {
        let text = """
            Returns true if the given object is an instance of \(name).  This is designed to work even
            when multiple copies of the Pulumi SDK have been loaded into the same process.
            """
        let type = resource.isProvider ? "\"pulumi:providers:\" + \(name).__pulumiType" : "\(name).__pulumiType"
        return TypeScriptSDKFunction(
            comment: TypeScriptSDKComment(text), head: "public static isInstance",
            parameters: [TypeScriptSDKParameter("obj", .any)], result: .name("obj is \(name)"),
            body: [
                .if(.name("obj === undefined || obj === null"), [.return(.name("false"))]),
                .return(.name("obj['__pulumiType'] === \(type)")),
            ])
    }

    private var deprecationWarning: [TypeScriptSDKStatement] {
        guard let deprecation else { return [] }
        return [.expression(.name("pulumi.log.warn")(.string("\(name) is deprecated: \(deprecation)")), isTerminated: false)]
    }

    // MARK: Constructor

    private var constructors: [TypeScriptSDKFunction] {
        let comment = TypeScriptSDKComment(
            """
            Create a \(name) resource with the given unique name, arguments, and options.

            @param name The _unique_ name of the resource.
            @param args The arguments to use to populate this resource's properties.
            @param opts A bag of options that control this resource's behavior.
            """)
        let nameParameter = TypeScriptSDKParameter("name", .name("string"))
        let arguments = TypeScriptSDKParameter("args", isOptional: !takesArguments, .name(name + "Args"))
        var declaration = TypeScriptSDKFunction(
            comment: comment, head: "constructor", parameters: [nameParameter, arguments, options])
        if let deprecation { declaration.head = "/** @deprecated \(deprecation) */\n    constructor" }
        guard resource.hasState else {
            declaration.body = constructorBody
            return [declaration]
        }
        var implementation = declaration
        implementation.comment = .none
        implementation.parameters[1] = TypeScriptSDKParameter(
            "argsOrState", isOptional: true, .union([.name(name + "Args"), .name(name + "State")]))
        implementation.body = constructorBody
        return [declaration, implementation]
    }

    private var constructorBody: [TypeScriptSDKStatement] {
        var body = deprecationWarning
        body.append(.mutable("resourceInputs", .name("pulumi.Inputs"), .name("{}")))
        body.append(.assignment("opts", .name("opts || {}")))
        if resource.isProvider {
            body.append(.block(assignments))
        } else if resource.hasState {
            let state = TypeScriptSDKStatement.variable("state", .name("argsOrState as \(name)State | undefined"))
            let arguments = TypeScriptSDKStatement.variable("args", .name("argsOrState as \(name)Args | undefined"))
            let lookedUp = resource.stateInputs.byName.map {
                TypeScriptSDKStatement.element("resourceInputs", key: $0.name, .optionalMember(.name("state"), $0.name))
            }
            body.append(.if(.name("opts.id"), [state] + lookedUp, else: [arguments] + assignments))
        } else {
            body.append(.if(.name("!opts.id"), assignments, else: outputs.map { unset($0) }))
        }
        body += optionStatements
        var arguments = [
            TypeScriptSDKExpression.name("\(name).__pulumiType"), .name("name"), .name("resourceInputs"), .name("opts"),
        ]
        if resource.isComponent {
            arguments.append(.name("true /*remote*/"))
        } else if sdk.isParameterized {
            arguments.append(.name("false /*dependency*/"))
        }
        body.append(.expression(.call(.name("super"), arguments + sdk.packageArgument)))
        return body
    }

    private func unset(_ property: Property) -> TypeScriptSDKStatement {
        .element("resourceInputs", key: property.name, .output)
    }

    /// The checks of required inputs, and what every property is set to.
    private var assignments: [TypeScriptSDKStatement] {
        var statements: [TypeScriptSDKStatement] = []
        for property in inputs where property.isRequired {
            statements.append(
                .if(
                    .name("args?.\(property.name) === undefined && !opts.urn"),
                    [.error(.string("Missing required property '\(property.name)'"))]))
        }
        statements += inputs.map { .element("resourceInputs", key: $0.name, value(of: $0)) }
        statements += outputs.filter { resource.inputs[$0.name] == nil }.map { unset($0) }
        return statements
    }

    /// What an input is set to.
    private func value(of property: Property) -> TypeScriptSDKExpression {
        if let constant = property.constant { return sdk.literal(constant, property.type) }
        let given = TypeScriptSDKExpression.optionalMember(.name("args"), property.name)
        let argument = TypeScriptSDKExpression.member(.name("args"), property.name)
        var value = given
        let nested = sdk.withNestedDefaults(property, argument, .input, isRequired: property.isRequired)
        if property.isSecret {
            value = .conditional(given, .name("pulumi.secret")(nested ?? argument), .undefined)
        } else if let nested {
            value = .conditional(.name("args"), nested, .undefined)
        }
        if let other = sdk.defaultValue(property) { value = .coalesced(value, other) }
        if resource.isProvider, sdk.package.primitive(property.type) != .string {
            value = .call(.member(.name("pulumi.output")(value), "apply"), [.name("JSON.stringify")])
        }
        return value
    }

    private var optionStatements: [TypeScriptSDKStatement] {
        func merge(_ options: TypeScriptSDKExpression...) -> TypeScriptSDKStatement {
            .assignment("opts", .call(.name("pulumi.mergeOptions"), options))
        }
        let opts = TypeScriptSDKExpression.name("opts")
        var statements = [merge(.name("utilities.resourceOptsDefaults")(), opts)]
        func add(_ name: String, _ key: String, _ values: [TypeScriptSDKExpression]) {
            guard !values.isEmpty else { return }
            statements += [.variable(name, .record(key, .list(values))), merge(opts, .name(name))]
        }
        add("aliasOpts", "aliases", resource.aliases.map { .record("type", .string($0)) })
        if !resource.isComponent {
            add(
                "secretOpts", "additionalSecretOutputs",
                resource.outputs.byName.filter { $0.isSecret }.map { .string($0.name) })
        }
        add(
            "replaceOnChanges", "replaceOnChanges",
            sdk.package.replaceOnChangesPaths(resource.outputs, sdk.traits.value).map { .string($0) })
        return statements
    }

    // MARK: Interfaces

    var stateInterface: TypeScriptSDKDeclaration {
        .interface(
            TypeScriptSDKComment(sdk.laidOut(resource.node["stateInputs"]?["description"]?.string ?? "")),
            name + "State",
            resource.stateInputs.byName.map { sdk.field($0, .input) })
    }

    var argsInterface: TypeScriptSDKDeclaration {
        .interface(
            TypeScriptSDKComment("The set of arguments for constructing a \(name) resource."), name + "Args",
            inputs.map { sdk.field($0, .input) })
    }

    /// The arguments and results of methods; nil if there are none.
    var methodNamespace: TypeScriptSDKDeclaration? {
        let declarations = methods.flatMap { $0.interfaces(sdk, of: name) }
        return declarations.isEmpty ? nil : .namespace(name, declarations)
    }
}
