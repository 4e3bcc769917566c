import Base
import LanguageKit
import Schema

/// Files of resources.
extension GoSDK {
    func resourceFile(_ token: String, isGeneric: Bool) -> BindingsText {
        guard let resource = package.resource(token) else { return BindingsText([]) }
        let module = symbols.module(of: token)
        let types = types(in: module)
        let methods = resource.methods.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
            .compactMap { method -> GoSDKMethod? in
                guard let function = package.function(method.token) else { return nil }
                return GoSDKMethod(sdk: self, function: function, names: symbols.method(method.name, of: token), types: types)
            }
        var imports = GoSDKImports(standard: ["context", "reflect"], others: [GoSDKImports.core, internalsPath])
        types.import(resource.outputs, into: &imports)
        types.import(resource.inputs, into: &imports)
        if resource.inputs.contains(where: { $0.isRequired }) { imports.add("errors") }
        for method in methods { method.addImports(to: &imports) }
        if isGeneric || settings.generics == .beside { imports.add(GoSDKImports.generics) }
        var printer = printer(module, imports)
        let parts = GoSDKResource(
            sdk: self, resource: resource, names: symbols.resource(token), types: types, methods: methods, isGeneric: isGeneric)
        printer.write(parts.declarations)
        return BindingsText(printer.bytes, diagnostics: findings(resource))
    }
}

/// The declarations of a resource's file.
struct GoSDKResource {
    let sdk: GoSDK
    let resource: Resource
    let names: GoResourceSymbols
    let types: GoSDKTypes
    let methods: [GoSDKMethod]
    let isGeneric: Bool

    var name: String { names.name }
    private var canBeLookedUp: Bool { !resource.isProvider && !resource.isComponent }
    private var hasContainers: Bool { sdk.symbols.settings.generatesResourceContainerTypes && !resource.isProvider }
    private var scope: GoSDKScope { GoSDKScope(types: types, owner: resource.token) }
    var inputs: [GoSDKMember] { sdk.members(resource.inputs, in: scope, field: names.field) }

    var declarations: [GoSDKDeclaration] {
        let outputs = sdk.members(resource.outputs, in: scope, field: names.field)
        let inputs = inputs
        var all: [GoSDKDeclaration] = [structure(outputs), .function(constructor(inputs, outputs))]
        if canBeLookedUp { all += lookup }
        all += arguments(inputs)
        for method in methods { all += method.declarations(isGeneric: isGeneric) }
        if !isGeneric { all += inputDeclarations }
        all.append(
            .output(
                GoSDKOutput(
                    name: name, element: isGeneric ? name : "*" + name, generics: isGeneric ? .generic : sdk.sideBySide)))
        all += outputs.map { .accessor(accessor($0)) }
        if hasContainers, !isGeneric { all += sdk.arrayOutput(name, "*" + name) + sdk.mapOutput(name, "*" + name) }
        return all + [.function(GoSDKFunction(head: "func init()", body: registrations))]
    }

    private func structure(_ outputs: [GoSDKMember]) -> GoSDKDeclaration {
        let state = resource.isProvider ? "ProviderResourceState" : resource.isComponent ? "ResourceState" : "CustomResourceState"
        return .structure(
            GoSDKStructure(
                comment: sdk.comment(resource.description, deprecation: resource.deprecation, in: scope), name: name,
                embedded: "pulumi." + state,
                fields: outputs.map {
                    GoSDKField(comment: $0.comment, name: $0.field, type: outputType($0.property), tag: $0.property.name)
                }))
    }

    private func outputType(_ property: Property) -> String {
        isGeneric ? GoSDKGenericTypes(types).output(property) : types.output(property)
    }

    // MARK: Look-up

    private var lookup: [GoSDKDeclaration] {
        var body: [GoSDKStatement] = [.line("var resource \(name)")]
        body += sdk.packageReference(failing: "nil")
        body.append(
            .line(
                "err \(sdk.assignsError) ctx.Read\(sdk.packageWord)Resource(\"\(resource.token)\", name, id, state, &resource, \(sdk.packageArgument)opts...)"
            ))
        body += [.block("if err != nil {", [.line("return nil, err")]), .line("return &resource, nil")]
        let state = sdk.members(resource.stateInputs, in: scope, field: names.field)
        return [
            .function(
                GoSDKFunction(
                    comment: GoSDKComment(
                        """
                        Get\(name) gets an existing \(name) resource's state with the given name, ID, and optional
                        state properties that are used to uniquely qualify the lookup (nil if not required).
                        """),
                    head:
                        "func Get\(name)(ctx *pulumi.Context,\n\tname string, id pulumi.IDInput, state *\(name)State, "
                        + "opts ...pulumi.ResourceOption) (*\(name), error)", body: body)),
            .structure(
                GoSDKStructure(
                    comment: GoSDKComment("Input properties used for looking up and filtering \(name) resources."),
                    name: names.plainState,
                    fields: state.map {
                        GoSDKField(
                            comment: $0.comment, name: $0.field, type: types.value($0.property.type, isOptional: true),
                            tag: $0.property.name)
                    })),
            .structure(
                GoSDKStructure(
                    name: names.state,
                    fields: state.map {
                        GoSDKField(comment: $0.comment, name: $0.field, type: stateType($0.property), tag: nil)
                    })),
            elementType(of: names.state, names.plainState),
        ]
    }

    private func stateType(_ property: Property) -> String {
        if isGeneric { return GoSDKGenericTypes(types).input(property.type, isOptional: true) }
        return property.isRequired ? types.input(property.type) : types.input(property)
    }

    private func elementType(of receiver: String, _ element: String) -> GoSDKDeclaration {
        .function(
            GoSDKFunction(
                head: "func (\(receiver)) ElementType() reflect.Type",
                body: [.line("return reflect.TypeOf((*\(element))(nil)).Elem()")]))
    }

    // MARK: Arguments

    private func arguments(_ inputs: [GoSDKMember]) -> [GoSDKDeclaration] {
        [
            sdk.valueStructure(names.plainArguments, inputs, types),
            .structure(
                GoSDKStructure(
                    comment: GoSDKComment("The set of arguments for constructing a \(name) resource."), name: names.arguments,
                    fields: inputs.map {
                        GoSDKField(comment: $0.comment, name: $0.field, type: argumentType($0.property), tag: nil)
                    })),
            elementType(of: names.arguments, names.plainArguments),
        ]
    }

    private func argumentType(_ property: Property) -> String {
        guard isGeneric else { return types.input(property) }
        return property.type.isPlain ? types.value(property) : GoSDKGenericTypes(types).input(property)
    }

    // MARK: Outputs

    private var inputDeclarations: [GoSDKDeclaration] {
        let usage = GoSDKUsage(sdk: sdk, module: types.module)
        var all: [GoSDKDeclaration] = [
            .input(comment: [], GoSDKInputInterface(name: name, namesContext: true)),
            .inputMethods(
                GoSDKInputMethods(name: name, receiver: "*" + name, element: "*" + name, generics: sdk.sideBySide)),
        ]
        if hasContainers {
            all += sdk.container(names.array, of: names.input, holding: "*" + name, isMap: false, usage)
            all += sdk.container(names.map, of: names.input, holding: "*" + name, isMap: true, usage)
        }
        return all
    }

    private func accessor(_ member: GoSDKMember) -> GoSDKAccessor {
        let type = outputType(member.property)
        let form = isGeneric ? GoSDKGenericTypes(types).resourceAccessor(member.property) : .plain
        return GoSDKAccessor(
            comment: member.comment, receiver: names.output, name: names.accessor(member.property.name),
            value: isGeneric ? name : "*" + name, applied: type, field: member.field, result: type, form: form)
    }

    private var registrations: [GoSDKStatement] {
        var statements: [GoSDKStatement] = []
        func register(_ name: String, _ value: String) {
            statements.append(.line("pulumi.RegisterInputType(reflect.TypeOf((*\(name)Input)(nil)).Elem(), \(value){})"))
        }
        if !sdk.settings.omitsInputRegistrations, !isGeneric {
            register(name, "&" + name)
            if hasContainers {
                register(names.array, names.array)
                register(names.map, names.map)
            }
        }
        statements.append(GoSDK.register(output: name))
        for method in methods { statements += method.registrations }
        if hasContainers, !isGeneric {
            statements += [GoSDK.register(output: names.array), GoSDK.register(output: names.map)]
        }
        return statements
    }
}
