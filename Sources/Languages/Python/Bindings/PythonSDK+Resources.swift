import Base
import Documents
import LanguageKit
import Schema

/// Modules of resources.
extension PythonSDK {
    func resourceFile(_ token: String, _ symbol: Symbol) -> BindingsText {
        guard let resource = package.resource(token) else { return BindingsText([]) }
        let folder = resource.isProvider ? "" : symbols.folder(of: token)
        let parts = PythonSDKResource(self, resource, name: symbol.identifier, PythonSDKNames(sdk: self, folder: folder))
        var imports = PythonSDKImports(self, folder: folder)
        imports.add(resource.outputs, isInput: false)
        imports.add(resource.inputs, isInput: true)
        if parts.hasState { imports.add(resource.stateInputs, isInput: true) }
        for method in parts.methods {
            if let inputs = method.function.inputs { imports.add(inputs.properties, isInput: true) }
            switch method.function.result {
            case .none: break
            case .object(let object): imports.add(object.properties, isInput: false)
            case .value(let type): imports.add(type, isInput: false)
            }
        }
        var printer = PythonSDKPrinter(generator: style.generator)
        printer.write(head(folder: folder, imports) + "__all__ = ['\(parts.argsName)', '\(parts.name)']\n\n")
        printer.write(parts.argsClass)
        printer.write("\n\n")
        if let state = parts.stateClass {
            printer.write(state)
            printer.write("\n\n")
        }
        if let deprecation = parts.deprecation {
            printer.write("warnings.warn(\(Self.message(deprecation)), DeprecationWarning)\n\n\n")
        }
        printer.write(parts.classDeclaration)
        return BindingsText(printer.bytes)
    }
}

/// The classes of a resource's module.
struct PythonSDKResource {
    let sdk: PythonSDK
    let resource: Resource
    /// The class's name.
    let name: String
    let names: PythonSDKNames
    let argsName: String
    /// Properties that the class has by itself.
    private let outputs: [PythonSDK.Member]
    private let inputs: [PythonSDK.Member]
    private let description: String

    init(_ sdk: PythonSDK, _ resource: Resource, name: String, _ names: PythonSDKNames) {
        self.sdk = sdk
        self.resource = resource
        self.name = name
        self.names = names
        argsName = sdk.symbols.symbol(.resourceArgs, resource.token)?.identifier ?? name + "Args"
        outputs = sdk.members(resource.outputs, .resource).filter {
            $0.property.name != "urn" && (resource.isComponent || resource.isProvider || $0.property.name != "id")
        }
        inputs = sdk.members(resource.inputs, .constructor)
        description = names.named(sdk.descriptions.filtered(resource.description), of: .resource(resource.token))
    }

    private var stateName: String { "_\(name)State" }
    var hasState: Bool { !resource.isProvider && !resource.isComponent && !resource.stateInputs.isEmpty }
    var deprecation: String? { sdk.deprecation(resource.node["deprecationMessage"]?.string) }

    /// What the usual description calls the resource: a provider goes by its package's name.
    private var title: String { resource.isProvider ? NameStyle.capitalized(sdk.package.name) : name }

    var methods: [PythonSDKMethod] { PythonSDKMethod.all(of: resource, sdk) }

    // MARK: Arguments

    var argsClass: PythonSDKClass {
        sdk.inputClass(
            argsName, sdk.requiredFirst(resource.inputs), comment: "The set of arguments for constructing a \(name) resource.",
            names, .input)
    }

    var stateClass: PythonSDKClass? {
        guard hasState else { return nil }
        return sdk.inputClass(
            stateName, sdk.requiredFirst(resource.stateInputs),
            comment: "Input properties used for looking up and filtering \(name) resources.", names, .state)
    }

    // MARK: Class

    var classDeclaration: PythonSDKClass {
        var members: [PythonSDKMember] = []
        if let deprecation {
            members += [
                .statement(.expression("warnings.warn(\(PythonSDK.message(deprecation)), DeprecationWarning)")), .blankLine,
            ]
        }
        members += overloads.map { .function($0) }
        members += [.function(initializer), .blankLine, .function(internalInitializer)]
        if !resource.isProvider, !resource.isComponent { members += [.blankLine, .function(lookup)] }
        for output in outputs {
            let type = names.type(output.property, .output, .output, isRequired: output.isRequired)
            members += [.blankLine, .function(sdk.getter(output, type.output, names, deprecates: true))]
        }
        for method in methods {
            members += method.members(sdk, names, of: name)
        }
        members.append(.blankLine)
        let base =
            resource.isProvider
            ? "pulumi.ProviderResource" : resource.isComponent ? "pulumi.ComponentResource" : "pulumi.CustomResource"
        return PythonSDKClass(
            decorators: ["@pulumi.type_token(\"\(resource.token)\")"], name: name, base: base, members: members)
    }

    private var options: PythonSDKParameter {
        PythonSDKParameter("opts", .applied("Optional", [.name("pulumi.ResourceOptions")]), value: "None")
    }

    private func parameter(_ member: PythonSDK.Member, _ shape: TypeShape) -> PythonSDKParameter {
        PythonSDKParameter(member.name, names.type(member.property, .parameter, shape, isRequired: false), value: "None")
    }

    /// The constructor's parameters in its form with an argument for each property.
    private var parameters: [PythonSDKParameter] {
        [PythonSDKParameter("__self__"), PythonSDKParameter("resource_name", .name("str")), options]
            + inputs.map { parameter($0, .input) } + [PythonSDKParameter("__props__", value: "None")]
    }

    private var overloads: [PythonSDKFunction] {
        let nameNote = PythonSDKParameterNote(type: .name("str"), name: "resource_name", text: "The name of the resource.")
        let optionsNote = PythonSDKParameterNote(
            type: .name("pulumi.ResourceOptions"), name: "opts", text: "Options for the resource.")
        let argsNote = PythonSDKParameterNote(
            type: .name(argsName), name: "args", text: "The arguments to use to populate this resource's properties.")
        let isOptional = !resource.inputs.contains { $0.isRequired }
        let args = PythonSDKType.name(argsName)
        let notes = sdk.notes(inputs, names, of: .resource(resource.token)) {
            names.type($0.property, .parameter, .input, isRequired: true)
        }
        let text =
            description.isEmpty ? "Create a \(title) resource with the given unique name, props, and options." : description
        return [
            PythonSDKFunction(
                decorators: ["@overload"], name: "__init__", parameters: parameters, layout: .column(17),
                comment: PythonSDKComment(text, [nameNote, optionsNote] + notes), body: [.expression("...")]),
            PythonSDKFunction(
                decorators: ["@overload"], name: "__init__",
                parameters: [
                    PythonSDKParameter("__self__"), PythonSDKParameter("resource_name", .name("str")),
                    PythonSDKParameter("args", isOptional ? args.optional : args, value: isOptional ? "None" : nil), options,
                ], layout: .column(17), comment: PythonSDKComment(text, [nameNote, argsNote, optionsNote]),
                body: [.expression("...")]),
        ]
    }

    private var initializer: PythonSDKFunction {
        PythonSDKFunction(
            name: "__init__",
            parameters: [
                PythonSDKParameter("__self__"), PythonSDKParameter("resource_name", .name("str")), PythonSDKParameter("*args"),
                PythonSDKParameter("**kwargs"),
            ],
            body: [
                .assign(
                    "resource_args, opts",
                    "_utilities.get_resource_args_opts(\(argsName), pulumi.ResourceOptions, *args, **kwargs)"),
                .if(
                    "resource_args is not None",
                    [.expression("__self__._internal_init(resource_name, opts, **resource_args.__dict__)")],
                    else: [.expression("__self__._internal_init(resource_name, *args, **kwargs)")]),
            ])
    }

    private var internalInitializer: PythonSDKFunction {
        var body: [PythonSDKStatement] = []
        if let deprecation {
            body.append(.expression("pulumi.log.warn(\(PythonSDK.message("\(name) is deprecated: \(deprecation)")))"))
        }
        body.append(merge("_utilities.get_resource_opts_defaults(), opts"))
        body.append(
            .if(
                "not isinstance(opts, pulumi.ResourceOptions)",
                [.raise("TypeError", "'Expected resource options to be a ResourceOptions instance'")]))
        let propsCheck =
            "'__props__ is only valid when passed in combination with a valid opts.id to get an existing resource'"
        let creation =
            [
                .if("__props__ is not None", [.raise("TypeError", propsCheck)]),
                .assign("__props__", "\(argsName).__new__(\(argsName))"), .blankLine,
            ] + assignments
        if resource.isComponent {
            body.append(
                .if(
                    "opts.id is not None",
                    [.raise("ValueError", "'ComponentResource classes do not support opts.id'")], else: creation))
        } else {
            body.append(.if("opts.id is None", creation))
        }
        body += optionStatements
        let token = resource.isProvider ? sdk.package.name : resource.token
        var arguments = ["'\(token)'", "resource_name", "__props__", "opts"]
        if resource.isComponent { arguments.append("remote=True") }
        if sdk.parameterization != nil { arguments.append("package_ref=_utilities.get_package()") }
        body.append(.call(result: "", "super(\(name), __self__).__init__", arguments))
        return PythonSDKFunction(name: "_internal_init", parameters: parameters, layout: .column(17), body: body)
    }

    private func merge(_ arguments: String) -> PythonSDKStatement {
        .assign("opts", "pulumi.ResourceOptions.merge(\(arguments))")
    }

    private var assignments: [PythonSDKStatement] {
        var statements: [PythonSDKStatement] = []
        for input in inputs {
            if let value = input.defaultValue { statements.append(.if("\(input.name) is None", [.assign(input.name, value)])) }
            if input.isRequired {
                statements.append(
                    .if(
                        "\(input.name) is None and not opts.urn",
                        [.raise("TypeError", "\"Missing required property '\(input.name)'\"")]))
            }
            statements.append(.assign(target(input), value(of: input)))
        }
        for output in outputs where resource.inputs[output.property.name] == nil {
            statements.append(.assign(target(output), "None"))
        }
        return statements
    }

    private func target(_ member: PythonSDK.Member) -> String { "__props__.__dict__[\"" + member.key + "\"]" }

    private func value(of input: PythonSDK.Member) -> String {
        let name = input.name
        if let constant = input.property.constant { return PythonSDK.literal(constant) }
        if resource.isProvider, sdk.package.primitive(input.property.type) != .string {
            let source = input.property.isSecret ? "pulumi.Output.secret(\(name))" : "pulumi.Output.from_input(\(name))"
            return "\(source).apply(pulumi.runtime.to_json) if \(name) is not None else None"
        }
        return input.property.isSecret ? "None if \(name) is None else pulumi.Output.secret(\(name))" : name
    }

    private var optionStatements: [PythonSDKStatement] {
        var statements: [PythonSDKStatement] = []
        func add(_ name: String, _ key: String, _ values: [String]) {
            guard !values.isEmpty else { return }
            let list = "[\(values.joined(separator: ", "))]"
            statements += [.assign(name, "pulumi.ResourceOptions(\(key)=\(list))"), merge("opts, \(name)")]
        }
        add("alias_opts", "aliases", resource.aliases.map { "pulumi.Alias(type_=\"\($0)\")" })
        if !resource.isComponent {
            let secrets = resource.outputs.byName.filter { $0.isSecret }.map { "\"\($0.name)\"" }
            add("secret_opts", "additional_secret_outputs", secrets)
        }
        add(
            "replace_on_changes", "replace_on_changes",
            sdk.package.replaceOnChangesPaths(resource.outputs, sdk.traits.value).map { "\"\($0)\"" })
        return statements
    }

    // MARK: Look-up

    private var lookup: PythonSDKFunction {
        let state = hasState ? sdk.members(resource.stateInputs, .constructor) : []
        let notes = [
            PythonSDKParameterNote(type: .name("str"), name: "resource_name", text: "The unique name of the resulting resource."),
            PythonSDKParameterNote(
                type: PythonSDKType.name("str").input, name: "id", text: "The unique provider ID of the resource to lookup."),
            PythonSDKParameterNote(type: .name("pulumi.ResourceOptions"), name: "opts", text: "Options for the resource."),
        ]
        let text = """
            Get an existing \(name) resource's state with the given name, id, and optional extra
            properties used to qualify the lookup.
            """
        let keeper = hasState ? stateName : argsName
        var body: [PythonSDKStatement] = [
            merge("opts, pulumi.ResourceOptions(id=id)"), .blankLine,
            .assign("__props__", "\(keeper).__new__(\(keeper))"), .blankLine,
        ]
        if hasState {
            body += state.map { .assign(target($0), $0.name) }
            let others = outputs.filter { resource.stateInputs[$0.property.name] == nil }
            body += others.map { .assign(target($0), "None") }
        } else {
            body += outputs.map { .assign(target($0), "None") }
        }
        body.append(.return("\(name)(resource_name, opts=opts, __props__=__props__)"))
        return PythonSDKFunction(
            decorators: ["@staticmethod"], name: "get",
            parameters: [
                PythonSDKParameter("resource_name", .name("str")), PythonSDKParameter("id", PythonSDKType.name("str").input),
                options,
            ] + state.map { parameter($0, .state) }, layout: .aligned, result: .quoted(name),
            comment: PythonSDKComment(
                text,
                notes
                    + sdk.notes(state, names, of: .resource(resource.token)) {
                        names.type($0.property, .parameter, .state, isRequired: true)
                    }),
            body: body)
    }
}
