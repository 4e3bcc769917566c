import Base
import LanguageKit
import Schema

/// Classes of resources.
extension CSharpSDK {
    func resourceFile(_ token: String) -> BindingsText {
        guard let resource = package.resource(token) else { return BindingsText([]) }
        let parts = CSharpSDKResource(sdk: self, resource: resource)
        var text = file(parts.namespaces)
        text.diagnostics = parts.findings
        return text
    }
}

/// The classes of a resource.
private struct CSharpSDKResource {
    let sdk: CSharpSDK
    let resource: Resource
    private let types: CSharpSDKTypes
    private let declared: CSharpClass
    private let arguments: CSharpClass
    private let methods: [CSharpSDKResourceMethod]

    init(sdk: CSharpSDK, resource: Resource) {
        self.sdk = sdk
        self.resource = resource
        declared = sdk.symbols.resource(resource.token)
        arguments = sdk.symbols.arguments(ofResource: resource.token)
        let types = CSharpSDKTypes(sdk: sdk, namespace: declared.namespace)
        self.types = types
        methods = resource.methods.sorted { $0.name < $1.name }.compactMap { name, token in
            guard let function = sdk.package.function(token) else { return nil }
            return CSharpSDKResourceMethod(sdk: sdk, types: types, resource: resource, name: name, function: function)
        }
    }

    /// What keeps the classes from compiling.
    var findings: [Diagnostic] {
        sdk.findings(resource.outputs) + sdk.findings(resource.inputs) + sdk.findings(resource.stateInputs)
    }

    private var isKubernetes: Bool { sdk.symbols.settings.compatibility == .kubernetes20 }
    /// Whether an existing resource can be looked up.
    private var hasLookup: Bool { !resource.isProvider && !resource.isComponent }
    private var takesState: Bool { !resource.stateInputs.isEmpty }
    private var optionsName: String { resource.isComponent ? "ComponentResourceOptions" : "CustomResourceOptions" }
    private var options: CSharpSDKMethod.Parameter {
        CSharpSDKMethod.Parameter(.optional(.name(optionsName)), "options", isOptional: true)
    }
    private var stateName: String { sdk.symbols.state(ofResource: resource.token).name }
    /// The type by which the engine knows the resource.
    private var type: String { resource.isProvider ? sdk.package.name : resource.token }

    private var base: String {
        if resource.isProvider { return "global::Pulumi.ProviderResource" }
        if resource.isComponent { return "global::Pulumi.ComponentResource" }
        return isKubernetes ? "KubernetesResource" : "global::Pulumi.CustomResource"
    }

    /// The class of what the resource takes as its constructor writes it.
    private var argumentsName: String { isKubernetes && !resource.isProvider ? arguments.qualified : arguments.name }

    var namespaces: [CSharpSDKNamespace] {
        var given = [
            sdk.inputClass(
                arguments, resource.inputs.byName, .input, in: types, base: "ResourceArgs", isProvider: resource.isProvider)
        ]
        if takesState {
            given.append(
                sdk.inputClass(
                    sdk.symbols.state(ofResource: resource.token), resource.stateInputs.byName, .state, in: types,
                    base: "ResourceArgs", isProvider: resource.isProvider))
        }
        given += methods.flatMap(\.classes)
        let own = CSharpSDKDeclaration.class(resourceClass)
        guard arguments.namespace != declared.namespace else {
            return [CSharpSDKNamespace(name: declared.namespace, declarations: [own] + given)]
        }
        return [
            CSharpSDKNamespace(name: declared.namespace, declarations: [own]),
            CSharpSDKNamespace(name: arguments.namespace, declarations: given),
        ]
    }

    private var resourceClass: CSharpSDKClass {
        var members = resource.outputs.byName.map { property in
            CSharpSDKDeclaration.output(
                CSharpSDKOutput(
                    comment: sdk.comment(property.description), wireName: property.name, type: outputType(property),
                    name: outputName(property)))
        }
        if !members.isEmpty { members.append(.blankLine) }
        members.append(.method(constructor))
        if sdk.symbols.settings.hasDictionaryConstructors, !resource.isComponent {
            members.append(.method(dictionaryConstructor))
        }
        if hasLookup { members += [.blankLine, .method(lookupConstructor)] }
        if !constants.isEmpty { members += [.blankLine, .method(constantsMethod)] }
        members += [.blankLine, .method(optionsMethod)]
        if hasLookup { members.append(.method(lookup)) }
        for method in methods { members += [.blankLine, .method(method.declaration)] }
        return CSharpSDKClass(
            comment: sdk.filteredComment(resource.description), deprecation: sdk.deprecation(resource.deprecation),
            resourceType: (sdk.attributeName, resource.token), modifiers: "public partial", name: declared.name, base: base,
            members: members)
    }

    // MARK: Outputs

    /// A provider's outputs are texts, whatever its inputs are.
    private func outputType(_ property: Property) -> CSharpSDKType {
        guard resource.isProvider else { return sdk.outputType(property, in: types) }
        return property.isRequired ? .string : .optional(.string)
    }

    private func outputName(_ property: Property) -> String {
        resource.isProvider ? NameStyle.pascal(property.name) : CSharpSymbols.property(property)
    }

    // MARK: Constructors

    private var constants: [Property] { resource.inputs.byName.filter { $0.constant != nil } }

    private var argumentsAreOptional: Bool { isKubernetes || !resource.inputs.contains { $0.isRequired } }

    private var argumentsType: CSharpSDKType {
        argumentsAreOptional ? .optional(.name(argumentsName)) : .name(argumentsName)
    }

    private var constructor: CSharpSDKMethod {
        let given: CSharpSDKExpression =
            constants.isEmpty
            ? .coalesced(.name("args"), .new(argumentsName, [])) : .call("MakeArgs", [.name("args")])
        return CSharpSDKMethod(
            comment: CSharpSDKComment(
                "Create a \(declared.name) resource with the given unique name, arguments, and options."),
            parameterComments: [
                ("name", "The unique name of the resource"),
                ("args", "The arguments used to populate this resource's properties"),
                ("options", "A bag of options that control this resource's behavior"),
            ],
            modifiers: "public", name: declared.name,
            parameters: [
                CSharpSDKMethod.Parameter(.string, "name"),
                CSharpSDKMethod.Parameter(argumentsType, "args", isOptional: argumentsAreOptional), options,
            ],
            baseArguments: baseArguments(given, id: .string("")), body: .statements([]))
    }

    private func baseArguments(_ given: CSharpSDKExpression, id: CSharpSDKExpression) -> [CSharpSDKExpression] {
        let remote: [CSharpSDKExpression] = resource.isComponent ? [.named("remote", .name("true"))] : []
        return [.string(type), .name("name"), given, .call("MakeResourceOptions", [.name("options"), id])] + remote
            + sdk.parameterArguments
    }

    private var dictionaryConstructor: CSharpSDKMethod {
        let given = CSharpSDKExpression.new("DictionaryResourceArgs", [.name("dictionary")])
        return CSharpSDKMethod(
            modifiers: "internal", name: declared.name,
            parameters: [
                CSharpSDKMethod.Parameter(.string, "name"),
                CSharpSDKMethod.Parameter(.map(.immutableDictionary, .optional(.object)), "dictionary"), options,
            ],
            baseArguments: [
                .string(type), .name("name"), given, .call("MakeResourceOptions", [.name("options"), .string("")]),
            ], body: .statements([]))
    }

    private var state: [CSharpSDKMethod.Parameter] {
        takesState ? [CSharpSDKMethod.Parameter(.optional(.name(stateName)), "state", isOptional: true)] : []
    }

    private var identified: [CSharpSDKMethod.Parameter] {
        [CSharpSDKMethod.Parameter(.string, "name"), CSharpSDKMethod.Parameter(.generic(.input, [.string]), "id")]
    }

    private var lookupConstructor: CSharpSDKMethod {
        CSharpSDKMethod(
            modifiers: "private", name: declared.name, parameters: identified + state + [options],
            baseArguments: baseArguments(.name(takesState ? "state" : "null"), id: .name("id")), body: .statements([]))
    }

    // MARK: Methods of the class

    /// The method that sets the constants among the arguments.
    private var constantsMethod: CSharpSDKMethod {
        var statements: [CSharpSDKStatement] = [.assignIfNull("args", .new(argumentsName, []))]
        for property in constants {
            guard let constant = property.constant else { continue }
            statements.append(.assign("args.\(CSharpSymbols.property(property))", CSharpSDKLiteral.expression(constant)))
        }
        return CSharpSDKMethod(
            modifiers: "private static", result: argumentsType, name: "MakeArgs",
            parameters: [CSharpSDKMethod.Parameter(argumentsType, "args")],
            body: .statements(statements + [.return(.name("args"))]))
    }

    private var optionsMethod: CSharpSDKMethod {
        var properties: [(name: String, value: CSharpSDKValue)] = [
            ("Version", .expression(.name("Utilities.Version")))
        ]
        if let url = sdk.package.pluginDownloadURL, !url.isEmpty {
            properties.append(("PluginDownloadURL", .expression(.string(url))))
        }
        func add(_ name: String, _ elements: [CSharpSDKExpression]) {
            if !elements.isEmpty { properties.append((name, .elements(elements))) }
        }
        add("Aliases", resource.aliases.map { .alias($0) })
        add("AdditionalSecretOutputs", resource.outputs.byName.filter(\.isSecret).map { .string($0.name) })
        let replacing = sdk.package.replaceOnChangesPaths(resource.outputs, sdk.traits.value)
        add("ReplaceOnChanges", replacing.map { .string($0) })
        let id = CSharpSDKMethod.Parameter(.optional(.generic(.input, [.string])), "id")
        return CSharpSDKMethod(
            modifiers: "private static", result: .name(optionsName), name: "MakeResourceOptions",
            parameters: [CSharpSDKMethod.Parameter(.optional(.name(optionsName)), "options"), id],
            body: .statements([
                .variable("defaultOptions", .initialized(optionsName, properties)),
                .variable("merged", .call("\(optionsName).Merge", [.name("defaultOptions"), .name("options")])),
                .comment("Override the ID if one was specified for consistency with other language SDKs."),
                .assign("merged.Id", .coalesced(.name("id"), .name("merged.Id"))), .return(.name("merged")),
            ]))
    }

    private var lookup: CSharpSDKMethod {
        var comments = [
            ("name", "The unique name of the resulting resource."),
            ("id", "The unique provider ID of the resource to lookup."),
        ]
        if takesState { comments.append(("state", "Any extra arguments used during the lookup.")) }
        comments.append(("options", "A bag of options that control this resource's behavior"))
        let given = [.name("name"), .name("id")] + (takesState ? [.name("state")] : []) + [CSharpSDKExpression.name("options")]
        return CSharpSDKMethod(
            comment: CSharpSDKComment(
                """
                Get an existing \(declared.name) resource's state with the given name, ID, and optional extra
                properties used to qualify the lookup.
                """),
            parameterComments: comments, modifiers: "public static", result: .name(declared.name), name: "Get",
            parameters: identified + state + [options], body: .statements([.return(.new(declared.name, given))]))
    }
}

/// A method of a resource, which the provider answers.
private struct CSharpSDKResourceMethod {
    let sdk: CSharpSDK
    let types: CSharpSDKTypes
    let resource: Resource
    let name: String
    let function: Function

    private var symbols: CSharpSymbols { sdk.symbols }
    private var ownerName: String { symbols.resource(resource.token).name }
    private var methodName: String { symbols.method(name) }
    private var resultClass: CSharpClass? { symbols.result(ofMethod: name, of: resource.token) }

    /// What callers give: everything but the resource itself.
    private var inputs: [Property] { function.inputs?.properties.byName.filter { $0.name != "__self__" } ?? [] }

    /// The one property of the result that the method gives in its place.
    private var liftedProperty: Property? {
        guard symbols.settings.liftsSingleValueMethodReturns, case .object(let object) = function.result,
            object.properties.count == 1
        else { return nil }
        return object.properties.first
    }

    var declaration: CSharpSDKMethod {
        var parameters: [CSharpSDKMethod.Parameter] = []
        var given = CSharpSDKExpression.name("CallArgs.Empty")
        if !inputs.isEmpty, let arguments = symbols.arguments(ofMethod: name, of: resource.token) {
            let isOptional = !inputs.contains { $0.isRequired }
            let type = CSharpSDKType.name(arguments.name)
            parameters = [CSharpSDKMethod.Parameter(isOptional ? .optional(type) : type, "args", isOptional: isOptional)]
            given = .coalesced(.name("args"), .new(arguments.name, []))
        }
        let parameterized = sdk.parameterArguments
        let arguments =
            [.string(function.token), given, .name("this")] + (parameterized.isEmpty ? [] : [.name("null")]) + parameterized
        let valueType = self.valueType
        var call = CSharpSDKExpression.genericCall("global::Pulumi.Deployment.Instance.Call", valueType, arguments)
        var result = valueType.map { CSharpSDKType.generic(.coreOutput, [$0]) } ?? .name("void")
        if let property = liftedProperty {
            call = .memberOfOutput(call, CSharpSymbols.property(property))
            result = .generic(.coreOutput, [sdk.outputType(property, in: types)])
        }
        return CSharpSDKMethod(
            comment: sdk.comment(function.description), deprecation: sdk.deprecation(function.deprecation),
            modifiers: "public", result: result, name: methodName, parameters: parameters, body: .expression(call))
    }

    /// The type of what the call gives.
    private var valueType: CSharpSDKType? {
        switch function.result {
        case .none: nil
        case .object: resultClass.map { .name($0.name) }
        case .value(let type): function.resultObject == nil ? types.type(type, .output) : resultClass.map { .name($0.name) }
        }
    }

    /// The classes of what the method takes and gives.
    var classes: [CSharpSDKDeclaration] {
        var classes: [CSharpSDKDeclaration] = []
        if !inputs.isEmpty, let arguments = symbols.arguments(ofMethod: name, of: resource.token) {
            classes.append(
                sdk.inputClass(
                    arguments, inputs, .input, in: types, base: "CallArgs",
                    comment: comment("The set of arguments for", function.inputs)))
        }
        if let object = function.resultObject, let resultClass {
            classes.append(
                sdk.outputClass(
                    resultClass, object.properties.byName, in: types, comment: comment("The results of", nil),
                    isInternal: liftedProperty != nil))
        }
        return classes
    }

    private func comment(_ usual: String, _ object: ObjectType?) -> CSharpSDKComment {
        let description = object?.description ?? ""
        if !description.isEmpty { return sdk.comment(description) }
        return CSharpSDKComment("\(usual) the <see cref=\"\(ownerName).\(methodName)\"/> method.", isXML: true)
    }
}
