import Base
import Documents
import LanguageKit
import Schema

/// Files of functions.
extension GoSDK {
    func functionFile(_ token: String, isGeneric: Bool) -> BindingsText {
        guard let function = package.function(token) else { return BindingsText([]) }
        let module = symbols.module(of: token)
        let types = types(in: module)
        var standard: [String] = []
        switch function.result {
        case .none: break
        case .object, .value:
            standard = function.resultObject != nil || isGeneric ? ["context", "reflect"] : ["reflect"]
            if isGeneric, symbols.settings.disablesFunctionOutputVersions { standard = [] }
        }
        var imports = GoSDKImports(standard: standard, others: [GoSDKImports.core, internalsPath])
        if let inputs = function.inputs { types.import(inputs.properties, into: &imports) }
        switch function.result {
        case .none: break
        case .object(let object): types.import(object.properties, into: &imports)
        case .value(let type): if function.resultObject != nil { types.importWithMembers(type, into: &imports) }
        }
        if !standard.isEmpty, isGeneric || settings.generics == .beside { imports.add(GoSDKImports.generics) }
        var printer = printer(module, imports)
        let parts = GoSDKFunctionForms(
            sdk: self, function: function, names: symbols.function(token), types: types, isGeneric: isGeneric)
        printer.write(parts.declarations)
        return BindingsText(printer.bytes, diagnostics: findings(function, isGeneric: isGeneric))
    }

    /// The name of a parameter that stands for a property, where the function has parameters of its own.
    static func parameter(_ property: String) -> String {
        ["ctx", "args", "opts"].contains(property) ? property + "Arg" : GoNames.identifier(property)
    }
}

/// A function in its two forms.
struct GoSDKFunctionForms {
    let sdk: GoSDK
    let function: Function
    let names: GoFunctionSymbols
    let types: GoSDKTypes
    let isGeneric: Bool

    var name: String { names.name }
    var scope: GoSDKScope { GoSDKScope(types: types, owner: function.token) }
    /// Whether the arguments are parameters one by one.
    private var hasParameters: Bool { function.multiArgumentInputs != nil }
    /// The struct of the arguments, which isn't exported where they are parameters.
    var arguments: String { hasParameters ? NameStyle.camel(name) + "Args" : names.arguments }
    private var outputArguments: String { hasParameters ? NameStyle.camel(name) + "OutputArgs" : names.outputArguments }
    private var inputs: [Property] {
        guard let list = function.inputs?.properties else { return [] }
        return hasParameters ? Array(list) : list.byName
    }
    /// The result's type, if it isn't an object.
    private var value: TypeReference? {
        if function.resultObject == nil, case .value(let type) = function.result { return type }
        return nil
    }
    private var hasResult: Bool { function.resultObject != nil || value != nil }
    private var fillsDefaults: Bool { function.inputs.map { sdk.needsDefaults($0) } ?? false }
    private var hasOutputForm: Bool { function.hasOutputForm && !sdk.symbols.settings.disablesFunctionOutputVersions }

    var declarations: [GoSDKDeclaration] {
        let members = inputs.map { sdk.member($0, in: GoSDKScope(types: types)) }
        var all: [GoSDKDeclaration] = function.hasPlainForm ? [.function(plainForm)] : []
        /// Whether the last declaration is one that nothing parts from the next.
        var isAttached = !all.isEmpty
        if let inputs = function.inputs {
            all.append(sdk.valueStructure(arguments, members, types, comment: sdk.comment(inputs.description, in: scope)))
            let defaults = sdk.defaultsMethod(arguments, members, types, isInput: false)
            all += defaults
            isAttached = !defaults.isEmpty
        }
        var results: [GoSDKMember] = []
        if let object = function.resultObject {
            results = sdk.members(object.properties, in: GoSDKScope(types: types))
            all.append(sdk.valueStructure(names.result, results, types, comment: sdk.comment(object.description, in: scope)))
            let defaults = sdk.defaultsMethod(names.result, results, types, isInput: false)
            all += defaults
            isAttached = !defaults.isEmpty
        }
        guard hasResult else { return all }
        return all + (isGeneric ? genericForm(members, results) : outputForm(members, results, isAttached: isAttached))
    }

    // MARK: Plain form

    private var plainForm: GoSDKFunction {
        var parameters = "ctx *pulumi.Context"
        if hasParameters {
            for input in inputs { parameters += ", \(GoSDK.parameter(input.name)) \(types.value(input))" }
        } else if function.inputs != nil {
            parameters += ", args *\(arguments)"
        }
        let result =
            function.resultObject != nil
            ? "(*\(names.result), error)" : value.map { "(\(types.value($0, isOptional: false)), error)" } ?? "error"
        return GoSDKFunction(
            comment: sdk.comment(function.description, deprecation: function.deprecation, in: scope),
            head: "func \(name)(\(parameters), opts ...pulumi.InvokeOption) \(result)", body: plainBody)
    }

    private var plainBody: [GoSDKStatement] {
        var body: [GoSDKStatement] = hasParameters ? [packing(arguments)] : []
        body.append(.line("opts = \(sdk.internals).PkgInvokeDefaultOpts(opts)"))
        body += sdk.packageReference(failing: "nil")
        let single = value.map { types.value($0, isOptional: false) }
        let held = function.resultObject != nil ? names.result : single.map { "map[string]" + $0 } ?? "struct{}"
        let sent = function.inputs == nil ? "nil" : fillsDefaults ? "args.Defaults()" : "args"
        body.append(.line("var rv \(held)"))
        body.append(
            .line(
                "err \(sdk.assignsError) ctx.Invoke\(sdk.packageWord)(\"\(function.token)\", \(sent), &rv, \(sdk.packageArgument)opts...)"
            ))
        if let object = function.resultObject {
            let result = sdk.needsDefaults(object) ? "rv.Defaults()" : "&rv"
            return body + [.block("if err != nil {", [.line("return nil, err")]), .line("return \(result), nil")]
        }
        guard let single else { return body + [.line("return err")] }
        return body + [
            .line("var result \(single)"), .block("if err != nil {", [.line("return result, err")]),
            .block("for _, v := range rv {", [.line("result = v"), .line("break")]), .line("return result, nil"),
        ]
    }

    /// The statement that makes a struct of the parameters.
    private func packing(_ structure: String) -> GoSDKStatement {
        let width = inputs.map { GoNames.field($0.name).unicodeScalars.count }.max() ?? 0
        let lines = inputs.map { input -> GoSDKStatement in
            let field = GoNames.field(input.name)
            let padding = String(repeating: " ", count: width - field.unicodeScalars.count)
            return .line("\(field): \(padding)\(GoSDK.parameter(input.name)),")
        }
        return .block("args := \(structure){", lines)
    }

    // MARK: Output form

    private func outputForm(
        _ members: [GoSDKMember], _ results: [GoSDKMember], isAttached: Bool
    ) -> [GoSDKDeclaration] {
        let result = value.map { types.output($0, isOptional: false) } ?? names.resultOutput
        var parameters = "ctx *pulumi.Context"
        if hasParameters {
            for input in inputs { parameters += ", \(GoSDK.parameter(input.name)) \(types.input(input))" }
        } else if function.inputs != nil {
            parameters += ", args \(outputArguments)"
        }
        let head = "func \(names.outputForm)(\(parameters), opts ...pulumi.InvokeOption) \(result)"
        var all: [GoSDKDeclaration] = [
            .function(GoSDKFunction(head: head, body: outputBody(result), isAttached: isAttached))
        ]
        if let inputs = function.inputs {
            all.append(sdk.inputStructure(outputArguments, members, types, comment: sdk.comment(inputs.description, in: scope)))
            all += outputArgumentMethods
        }
        if let object = function.resultObject {
            all += sdk.outputType(
                names.result, results, types, comment: sdk.comment(object.description, in: scope), hasPointer: false)
            all.append(.function(GoSDKFunction(head: "func init()", body: [GoSDK.register(output: names.result)])))
        }
        return all
    }

    private var outputArgumentMethods: [GoSDKDeclaration] {
        [
            .function(
                GoSDKFunction(
                    head: "func (\(outputArguments)) ElementType() reflect.Type",
                    body: [.line("return reflect.TypeOf((*\(arguments))(nil)).Elem()")]))
        ]
    }

    private func outputBody(_ result: String) -> [GoSDKStatement] {
        let packed: [GoSDKStatement] = hasParameters ? [packing(outputArguments)] : []
        guard sdk.style.liftsArguments else { return packed + calls(result, fills: fillsDefaults) }
        guard function.inputs != nil else {
            return [
                .block(
                    "return pulumi.ToOutput(0).ApplyT(func(int) (\(result), error) {", lifted(calls(result, fills: false)),
                    closing: "}).(\(result))")
            ]
        }
        let inner = [.line("args := v.(\(arguments))")] + calls(result, fills: false, lifted: true)
        return packed + [
            .line("return pulumi.ToOutputWithContext(ctx.Context(), args)."),
            .block(
                "\tApplyT(func(v interface{}) (\(result), error) {", Self.indented(lifted(inner)), closing: "\t}).(\(result))"),
        ]
    }

    /// Statements in which the last also gives the error.
    private func lifted(_ statements: [GoSDKStatement]) -> [GoSDKStatement] {
        guard let last = statements.last else { return [] }
        switch last {
        case .line(let line): return statements.dropLast() + [.line(line + ", nil")]
        case .block(let head, let body, let closing):
            return statements.dropLast() + [.block(head, body, closing: closing + ", nil")]
        case .blankLine: return statements
        }
    }

    /// Statements behind a line that goes on, which are one level deeper.
    private static func indented(_ statements: [GoSDKStatement]) -> [GoSDKStatement] {
        statements.map { statement in
            switch statement {
            case .line(let line): .line("\t" + line)
            case .block(let head, let body, let closing): .block("\t" + head, indented(body), closing: "\t" + closing)
            case .blankLine: .blankLine
            }
        }
    }

    /// The statements that call the function, and give its result.
    private func calls(_ result: String, fills: Bool, lifted: Bool = false) -> [GoSDKStatement] {
        var body: [GoSDKStatement] = []
        if fills {
            body += [
                .line("outputArgs := pulumi.ToOutputWithContext(ctx.Context(), args)."),
                .block(
                    "\tApplyT(func(v interface{}) *\(arguments) {",
                    [.line("\targs := v.(\(arguments))"), .line("\treturn args.Defaults()")], closing: "\t})"),
            ]
        }
        let sent =
            function.inputs == nil ? "nil" : fills ? "outputArgs" : lifted && fillsDefaults ? "args.Defaults()" : "args"
        let options = "\(sdk.internals).PkgInvokeDefaultOpts(opts)"
        if sdk.isParameterized {
            body.append(
                .block(
                    "options := pulumi.InvokeOutputOptions{",
                    [.line("InvokeOptions: \(options),"), .line("PackageRefF:   \(sdk.internals).PkgGetPackageRef,")]))
        } else {
            body.append(.line("options := pulumi.InvokeOutputOptions{InvokeOptions: \(options)}"))
        }
        guard let value else {
            return body + [
                .line("return ctx.InvokeOutput(\"\(function.token)\", \(sent), \(result){}, options).(\(result))")
            ]
        }
        let held = types.output(.map(value), isOptional: false)
        let plain = types.value(value, isOptional: false)
        return body + [
            .line("rv := ctx.InvokeOutput(\"\(function.token)\", \(sent), \(held){}, options).(\(held))"),
            .block(
                "return rv.ApplyT(func(rv \(types.value(.map(value), isOptional: false))) \(plain) {",
                [
                    .line("var result \(plain)"), .block("for _, v := range rv {", [.line("result = v")]),
                    .line("return result"),
                ], closing: "}).(\(result))"),
        ]
    }
}
