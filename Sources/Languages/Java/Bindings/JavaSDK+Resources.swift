import Base
import LanguageKit
import Schema

/// Classes of resources.
extension JavaSDK {
    func resourceFile(_ token: String) -> BindingsText {
        guard let resource = package.resource(token) else { return BindingsText([]) }
        let parts = JavaSDKResource(sdk: self, resource: resource)
        return file(symbols.resource(token), parts.declaration)
    }
}

/// The class of a resource.
private struct JavaSDKResource {
    let sdk: JavaSDK
    let resource: Resource

    private var name: String { sdk.symbols.resource(resource.token).name }
    private var own: JavaSDKType { JavaSDKType(.written(name)) }
    private var argumentsName: JavaSDKName { .declared(sdk.symbols.arguments(ofResource: resource.token)) }
    /// The type by which the engine knows the resource.
    private var type: JavaSDKExpression { .string(resource.isProvider ? sdk.package.name : resource.token) }

    /// Whether an existing resource can be looked up.
    private var hasLookup: Bool { !resource.isProvider && !resource.isComponent }

    private var superclass: String {
        resource.isProvider ? "ProviderResource" : resource.isComponent ? "ComponentResource" : "CustomResource"
    }

    /// The class of options, which is written in full.
    private var optionsName: String {
        "com.pulumi.resources.\(resource.isComponent ? "ComponentResourceOptions" : "CustomResourceOptions")"
    }

    private var options: JavaSDKParameter { JavaSDKParameter(JavaSDKType(.written(optionsName), isNullable: true), "options") }

    private var arguments: JavaSDKParameter {
        let isOptional = !resource.inputs.contains { $0.isRequired }
        return JavaSDKParameter(JavaSDKType(argumentsName, isNullable: isOptional), "args")
    }

    private static let nameParameter = JavaSDKParameter(.plainString, "name")
    private static let idType = JavaSDKType.plainString.output

    private var state: [JavaSDKParameter] {
        guard resource.takesState else { return [] }
        return [
            JavaSDKParameter(JavaSDKType(.declared(sdk.symbols.state(ofResource: resource.token)), isNullable: true), "state")
        ]
    }

    var declaration: JavaSDKClass {
        let deprecation = sdk.deprecation(resource.deprecation)
        return JavaSDKClass(
            comment: sdk.comment(resource.description, deprecation),
            annotations: sdk.deprecationAnnotations(deprecation)
                + [.use(.resourceType, [("type", .string(resource.token))])],
            kind: "public class", name: name, superclass: "com.pulumi.resources.\(superclass)", members: members)
    }

    private var members: [JavaSDKMember] {
        var members: [JavaSDKMember] = []
        for property in resource.outputs.byName {
            let type = sdk.type(property.type, .output)
            let output = JavaSDKProperty(property, property.isRequired ? type : type.nullable, sdk)
            members.append(.field(field(output)))
            members.append(.blankLine)
            members.append(.getter(getter(output)))
        }
        if !members.isEmpty { members.append(.blankLine) }
        members += constructors.map { .method($0) }
        if hasLookup { members += [.blankLine, .method(lookupConstructor)] }
        members += [.blankLine, .method(argumentMaker), .blankLine, .method(optionMaker), .blankLine]
        if hasLookup { members.append(.method(lookup)) }
        return members
    }

    // MARK: Outputs

    private func field(_ output: JavaSDKProperty) -> JavaSDKField {
        let classes = JavaSDKTypeTree(output.type)
        return JavaSDKField(
            comment: output.comment,
            annotations: output.annotations + [
                .use(
                    .export,
                    [
                        ("name", .string(output.property.name)), ("refs", .classes(classes.names)),
                        ("tree", .string(classes.text)),
                    ])
            ], modifiers: "private", type: output.type.output, name: output.field,
            imported: sdk.alternatives(output.property.type, .output))
    }

    private func getter(_ output: JavaSDKProperty) -> JavaSDKGetter {
        let isNullable = output.type.isNullable
        return JavaSDKGetter(
            comment: output.outputComment, result: (isNullable ? output.type.optional : output.type).output,
            name: sdk.symbols.property(output.property, of: .resource), field: output.field,
            value: isNullable ? .wrapped(.codegen, "optional") : .field)
    }

    // MARK: Constructors

    private static let noteOnName = "@param name The _unique_ name of the resulting resource."

    private var constructors: [JavaSDKMethod] {
        let noteOnArguments = "@param args The arguments to use to populate this resource's properties."
        let noteOnOptions = "@param options A bag of options that control this resource's behavior."
        func constructor(
            _ parameters: [JavaSDKParameter], _ notes: [String], _ body: JavaSDKExpression
        ) -> JavaSDKMethod {
            JavaSDKMethod(
                comment: JavaSDKComment(([""] + notes).map { .line($0) }), modifiers: "public", name: name,
                parameters: parameters, body: [.expression(body)])
        }
        let names = JavaSDKExpression.name("name")
        let noID = JavaSDKExpression.of(.codegen, "empty")
        let call = JavaSDKExpression.call(
            "super",
            [
                type, names, .call("makeArgs", [.name("args"), .name("options")]),
                .call("makeResourceOptions", [.name("options"), noID]), .name(resource.isComponent ? "true" : "false"),
            ] + sdk.packageReference)
        return [
            constructor(
                [Self.nameParameter], [Self.noteOnName], .call("this", [names, .member(.type(argumentsName), "Empty")])),
            constructor(
                [Self.nameParameter, arguments], [Self.noteOnName, noteOnArguments],
                .call("this", [names, .name("args"), .null])),
            constructor(
                [Self.nameParameter, arguments, options], [Self.noteOnName, noteOnArguments, noteOnOptions], call),
        ]
    }

    private var lookupConstructor: JavaSDKMethod {
        JavaSDKMethod(
            modifiers: "private", name: name,
            parameters: [Self.nameParameter, JavaSDKParameter(Self.idType, "id")] + state + [options],
            body: [
                .expression(
                    .call(
                        "super",
                        [
                            type, .name("name"), .name(resource.takesState ? "state" : "null"),
                            .call("makeResourceOptions", [.name("options"), .name("id")]), .name("false"),
                        ] + sdk.packageReference))
            ])
    }

    private var lookup: JavaSDKMethod {
        var notes = [
            "Get an existing Host resource's state with the given name, ID, and optional extra",
            "properties used to qualify the lookup.", "", Self.noteOnName,
            "@param id The _unique_ provider ID of the resource to lookup.",
        ]
        if resource.takesState { notes.append("@param state") }
        notes.append("@param options Optional settings to control the behavior of the CustomResource.")
        let given = state.map { JavaSDKExpression.name($0.name) }
        return JavaSDKMethod(
            comment: JavaSDKComment(notes.map { .line($0) }), modifiers: "public static", result: own, name: "get",
            parameters: [Self.nameParameter, JavaSDKParameter(Self.idType, "id")] + state + [options],
            body: [.return(.new(.written(name), [.name("name"), .name("id")] + given + [.name("options")]))])
    }

    // MARK: Arguments and options

    private var argumentMaker: JavaSDKMethod {
        let empty = JavaSDKExpression.isNull(.name("args"))
        var body: [JavaSDKStatement] = [.if(.name("options != null && options.getUrn().isPresent()"), [.return(.null)])]
        let constants = resource.inputs.byName.filter { $0.constant != nil }
        if constants.isEmpty {
            body.append(.return(.conditional(empty, .member(.type(argumentsName), "Empty"), .name("args"))))
        } else {
            let type = JavaSDKExpression.type(argumentsName)
            body.append(
                .variable(
                    "var", "builder",
                    .conditional(empty, .method(type, "builder", []), .method(type, "builder", [.name("args")]))))
            var calls: [(name: String, arguments: [JavaSDKExpression])] = []
            if sdk.style.setsConstantsInConstructors {
                for property in constants {
                    guard let constant = property.constant else { continue }
                    let value = JavaSDKLiteral.expression(constant, property.type.unmarked)
                    calls.append((sdk.symbols.property(property, of: .arguments), [value]))
                }
                body.append(.return(.chain(.name("builder"), calls + [("build", [])])))
            } else {
                body.append(.return(.method(.name("builder"), "build", [])))
            }
        }
        return JavaSDKMethod(
            modifiers: "private static", result: JavaSDKType(argumentsName), name: "makeArgs", parameters: [arguments, options],
            body: body)
    }

    private var optionMaker: JavaSDKMethod {
        var calls: [(name: String, arguments: [JavaSDKExpression])] = [
            ("version", [.method(.type(.declared(sdk.utilitiesClass)), "getVersion", [])])
        ]
        if let server = sdk.package.pluginDownloadURL, !server.isEmpty { calls.append(("pluginDownloadURL", [.string(server)])) }
        func add(_ name: String, _ values: [JavaSDKExpression]) {
            if !values.isEmpty { calls.append((name, [.lines(.library(.list), "of", values)])) }
        }
        add(
            "aliases",
            resource.aliases.map { alias in
                let builder = JavaSDKExpression.of(.alias, "builder")
                return .of(.output, "of", .method(.method(builder, "type", [.string(alias)]), "build", []))
            })
        let outputs = resource.outputs
        add("additionalSecretOutputs", outputs.byName.filter { $0.isSecret }.map { .string($0.name) })
        add("replaceOnChanges", sdk.package.replaceOnChangesPaths(outputs, sdk.traits.value).map { .string($0) })
        calls.append(("build", []))
        let optionsType = JavaSDKName.written(optionsName)
        return JavaSDKMethod(
            modifiers: "private static", result: JavaSDKType(optionsType), name: "makeResourceOptions",
            parameters: [options, JavaSDKParameter(Self.idType.nullable, "id")],
            body: [
                .variable("var", "defaultOptions", .chain(.method(.type(optionsType), "builder", []), calls)),
                .return(.method(.type(optionsType), "merge", [.name("defaultOptions"), .name("options"), .name("id")])),
            ])
    }
}

extension JavaSDK {
    /// The package as an argument of the runtime's functions, where they need it.
    var packageReference: [JavaSDKExpression] {
        parameterization == nil ? [] : [.method(.type(.declared(utilitiesClass)), "getPackageRef", [])]
    }
}

/// A type as annotations of outputs have it: its classes, each once, and a tree of their numbers.
private struct JavaSDKTypeTree {
    private(set) var names: [JavaSDKName] = []
    private(set) var text = ""

    init(_ type: JavaSDKType) {
        if type.arguments.isEmpty {
            names = [type.name]
            text = "[0]"
        } else {
            add(type)
        }
    }

    private mutating func add(_ type: JavaSDKType) {
        let index = names.firstIndex(of: type.name) ?? names.count
        if index == names.count { names.append(type.name) }
        if type.arguments.isEmpty {
            text += String(index)
            return
        }
        text += "[\(index)"
        for argument in type.arguments {
            text += ","
            add(argument)
        }
        text += "]"
    }
}
