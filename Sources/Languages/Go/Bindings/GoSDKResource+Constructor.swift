import Base
import LanguageKit
import Schema

/// The function that registers a resource.
extension GoSDKResource {
    func constructor(_ inputs: [GoSDKMember], _ outputs: [GoSDKMember]) -> GoSDKFunction {
        let hasRequired = inputs.contains { $0.property.isRequired }
        var body: [GoSDKStatement] = [
            .block(
                "if args == nil {",
                [
                    .line(
                        hasRequired
                            ? "return nil, errors.New(\"missing one or more required arguments\")"
                            : "args = &\(names.arguments){}")
                ]), .blankLine,
        ]
        for input in inputs where input.property.isRequired && isNilable(input.property) && !input.property.hasDefault {
            body.append(
                .block(
                    "if args.\(input.field) == nil {",
                    [.line("return nil, errors.New(\"invalid value for required argument '\(input.field)'\")")]))
        }
        for input in inputs { body += preparation(input) }
        body += aliases + secrets(inputs, outputs) + replacements
        body.append(.line("opts = \(sdk.internals).PkgResourceDefaultOpts(opts)"))
        body += sdk.packageReference(failing: "nil")
        body.append(.line("var resource \(name)"))
        let kind = sdk.packageWord + (resource.isComponent ? "RemoteComponent" : "")
        body.append(
            .line(
                "err \(sdk.assignsError) ctx.Register\(kind)Resource(\"\(resource.token)\", name, args, &resource, \(sdk.packageArgument)opts...)"
            ))
        body += [.block("if err != nil {", [.line("return nil, err")]), .line("return &resource, nil")]
        return GoSDKFunction(
            comment: GoSDKComment(
                "New\(name) registers a new resource with the given unique name, arguments, and options."),
            head:
                "func New\(name)(ctx *pulumi.Context,\n\tname string, args *\(names.arguments), "
                + "opts ...pulumi.ResourceOption) (*\(name), error)", body: body)
    }

    /// Whether nil says that an input isn't given.
    private func isNilable(_ property: Property) -> Bool {
        !property.isRequired || !property.type.isPlain || types.isNilable(property.type)
    }

    /// The statements that set a constant, or fill in defaults.
    private func preparation(_ input: GoSDKMember) -> [GoSDKStatement] {
        let property = input.property
        let form: GoSDKAssignment =
            property.type.isPlain
            ? (isNilable(property) ? .pointer : .value)
            : isGeneric ? .generic(isOptional: !property.isRequired) : .input
        if let constant = property.constant {
            return sdk.assignment("args.", input, sdk.literal(constant, of: property.type), form, types)
        }
        if property.hasDefault {
            let field = "args.\(input.field)"
            let condition = isNilable(property) ? "if \(field) == nil {" : "if \(sdk.internals).IsZero(\(field)) {"
            return [
                .block(condition, sdk.withDefault(property, types) { sdk.assignment("args.", input, $0, form, types) })
            ]
        }
        guard sdk.needsDefaults(property.type), !sdk.settings.omitsObjectDefaults else { return [] }
        if isGeneric {
            let type = GoSDKGenericTypes(types).plainInput(property)
            return [
                .block(
                    "if args.\(input.field) != nil {",
                    [
                        .line(
                            "args.\(input.field) = pulumix.Apply(args.\(input.field), func(o \(type)) \(type) { return o.Defaults() })"
                        )
                    ])
            ]
        }
        let statement = GoSDKStatement.line("args.\(input.field) = \(withDefaults(input))")
        return property.isRequired ? [statement] : [.block("if args.\(input.field) != nil {", [statement])]
    }

    private func withDefaults(_ input: GoSDKMember) -> String {
        let property = input.property
        if property.type.isPlain { return "args.\(input.field).Defaults()" }
        let output = types.output(property)
        let value = types.value(property)
        let method = "To" + output.lastPart(after: UInt8(ascii: "."))
        let sigil = property.isRequired ? "*" : ""
        let head = "args.\(input.field).\(method)().ApplyT(func(v \(value)) \(value)"
        let body = "return \(sigil)v.Defaults()"
        // gofmt keeps a function on one line if its head and its body have no more than 100 characters.
        let size = "func(v ) ".utf8.count + 2 * value.utf8.count + body.utf8.count
        let margin = property.isRequired ? "\t" : "\t\t"
        let block = size <= 100 ? "{ \(body) }" : "{\n\(margin)\t\(body)\n\(margin)}"
        return "\(head) \(block)).(\(output))"
    }

    private var aliases: [GoSDKStatement] {
        guard !resource.aliases.isEmpty else { return [] }
        let list = resource.aliases.map { alias in
            GoSDKStatement.block("{", [.line("Type: pulumi.String(\(GoText.quoted(alias))),")], closing: "},")
        }
        return [
            .block("aliases := pulumi.Aliases([]pulumi.Alias{", list, closing: "})"),
            .line("opts = append(opts, aliases)"),
        ]
    }

    private func secrets(_ inputs: [GoSDKMember], _ outputs: [GoSDKMember]) -> [GoSDKStatement] {
        var body: [GoSDKStatement] = []
        for input in inputs where input.property.isSecret {
            let field = "args.\(input.field)"
            let statements: [GoSDKStatement] =
                isGeneric
                ? [
                    .line("untypedSecretValue := pulumi.ToSecret(\(field).ToOutput(ctx.Context()).Untyped())"),
                    .line(
                        "\(field) = pulumix.MustConvertTyped[\(GoSDKGenericTypes(types).plainInput(input.property))](untypedSecretValue)"
                    ),
                ] : [.line("\(field) = pulumi.ToSecret(\(field)).(\(types.input(input.property)))")]
            body.append(.block("if \(field) != nil {", statements))
        }
        return body
            + options("secrets", "AdditionalSecretOutputs", outputs.filter { $0.property.isSecret }.map(\.property.name))
    }

    private var replacements: [GoSDKStatement] {
        options(
            "replaceOnChanges", "ReplaceOnChanges",
            sdk.package.replaceOnChangesPaths(resource.outputs, sdk.traits.value))
    }

    private func options(_ variable: String, _ function: String, _ names: [String]) -> [GoSDKStatement] {
        guard !names.isEmpty else { return [] }
        return [
            .block("\(variable) := pulumi.\(function)([]string{", names.map { .line(GoText.quoted($0) + ",") }, closing: "})"),
            .line("opts = append(opts, \(variable))"),
        ]
    }
}

/// How calls of the runtime name the package, where it is another one with a parameter.
extension GoSDK {
    /// What the names of the runtime's functions have in them.
    var packageWord: String { isParameterized ? "Package" : "" }
    /// The argument before the last.
    var packageArgument: String { isParameterized ? "ref, " : "" }
    /// How the error of such a call is assigned: its variable is there already if the reference was asked for.
    var assignsError: String { isParameterized ? "=" : ":=" }

    /// The statements that ask for the reference.
    func packageReference(failing value: String) -> [GoSDKStatement] {
        guard isParameterized else { return [] }
        return [
            .line("ref, err := \(internals).PkgGetPackageRef(ctx)"),
            .block("if err != nil {", [.line("return \(value), err")]),
        ]
    }
}
