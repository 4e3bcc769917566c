import Base
import LanguageKit
import Schema

/// Classes of functions.
extension CSharpSDK {
    func functionFile(_ token: String) -> BindingsText {
        guard let function = package.function(token) else { return BindingsText([]) }
        let parts = CSharpSDKFunction(sdk: self, function: function)
        var text = file([parts.namespace])
        if let inputs = function.inputs { text.diagnostics += findings(inputs.properties) }
        if case .object(let object) = function.result { text.diagnostics += findings(object.properties) }
        return text
    }
}

/// The classes of a function.
private struct CSharpSDKFunction {
    let sdk: CSharpSDK
    let function: Function
    private let declared: CSharpClass
    private let types: CSharpSDKTypes

    init(sdk: CSharpSDK, function: Function) {
        self.sdk = sdk
        self.function = function
        declared = sdk.symbols.function(function.token)
        types = CSharpSDKTypes(sdk: sdk, namespace: declared.namespace)
    }

    private static let instance = "global::Pulumi.Deployment.Instance"

    /// The inputs in the order in which they are parameters, if they are.
    private var parameterProperties: [Property]? {
        guard let order = function.multiArgumentInputs, let inputs = function.inputs else { return nil }
        return order.compactMap { name in inputs.properties.first { $0.name == name } }
    }

    private var inputs: [Property] { function.inputs?.properties.byName ?? [] }
    private var areInputsOptional: Bool { !inputs.contains { $0.isRequired } }

    var namespace: CSharpSDKNamespace {
        var methods: [CSharpSDKDeclaration] = []
        if let properties = parameterProperties {
            methods.append(.method(parameterMethod(properties, .plain)))
            if function.hasOutputForm { methods += [.blankLine, .method(parameterMethod(properties, .output))] }
        } else {
            methods.append(.method(plainMethod))
            if function.hasOutputForm {
                methods += [
                    .blankLine, .method(outputMethod(takesOutputOptions: false)), .blankLine,
                    .method(outputMethod(takesOutputOptions: true)),
                ]
            }
        }
        var declarations: [CSharpSDKDeclaration] = [
            .class(
                CSharpSDKClass(
                    deprecation: sdk.deprecation(function.deprecation), modifiers: "public static", name: declared.name,
                    members: methods))
        ]
        if parameterProperties == nil, function.inputs != nil {
            declarations += [
                .blankLine,
                sdk.inputClass(
                    sdk.symbols.arguments(ofFunction: function.token), inputs, .functionInput, in: types, base: "InvokeArgs"),
            ]
            if function.hasOutputForm, !inputs.isEmpty {
                declarations.append(
                    sdk.inputClass(
                        sdk.symbols.outputFormArguments(ofFunction: function.token), inputs, .input, in: types,
                        base: "InvokeArgs"))
            }
        }
        if case .object(let object) = function.result {
            declarations += [
                .blankLine,
                sdk.outputClass(
                    sdk.symbols.result(ofFunction: function.token), object.properties.byName, in: types),
            ]
        }
        return CSharpSDKNamespace(name: declared.namespace, declarations: declarations)
    }

    /// The type of the result; nil if there is none.
    private var result: CSharpSDKType? {
        switch function.result {
        case .none: nil
        case .object: .name(sdk.symbols.result(ofFunction: function.token).name)
        case .value(let type): types.type(type, .output)
        }
    }

    /// The function of the core SDK that asks the engine. One for single values unpacks them from the object that the engine gives.
    private var invoke: String {
        if case .value = function.result, function.resultObject == nil { return "InvokeSingle" }
        return "Invoke"
    }

    private func call(_ function: String, _ given: CSharpSDKExpression, options: String = "options") -> CSharpSDKExpression {
        .genericCall(
            "\(Self.instance).\(function)", result,
            [.string(self.function.token), given, .call("\(options).WithDefaults", [])] + sdk.parameterArguments)
    }

    private var plainMethod: CSharpSDKMethod {
        var parameters: [CSharpSDKMethod.Parameter] = []
        var given = CSharpSDKExpression.name("InvokeArgs.Empty")
        if function.inputs != nil {
            let arguments = sdk.symbols.arguments(ofFunction: function.token).name
            let type = CSharpSDKType.name(arguments)
            parameters = [
                CSharpSDKMethod.Parameter(areInputsOptional ? .optional(type) : type, "args", isOptional: areInputsOptional)
            ]
            given = .coalesced(.name("args"), .new(arguments, []))
        }
        return CSharpSDKMethod(
            comment: sdk.comment(function.description), modifiers: "public static", result: .task(result), name: "InvokeAsync",
            parameters: parameters + [Self.options("InvokeOptions")], body: .expression(call("\(invoke)Async", given)))
    }

    private static func options(_ type: String, _ name: String = "options") -> CSharpSDKMethod.Parameter {
        CSharpSDKMethod.Parameter(.optional(.name(type)), name, isOptional: true)
    }

    /// The form that takes and gives outputs. With options for outputs nothing may be left out, which tells the two apart.
    private func outputMethod(takesOutputOptions: Bool) -> CSharpSDKMethod {
        var parameters: [CSharpSDKMethod.Parameter] = []
        var given = CSharpSDKExpression.name("InvokeArgs.Empty")
        if !inputs.isEmpty {
            let arguments = sdk.symbols.outputFormArguments(ofFunction: function.token).name
            let type = CSharpSDKType.name(arguments)
            let isOptional = areInputsOptional && !takesOutputOptions
            parameters = [CSharpSDKMethod.Parameter(isOptional ? .optional(type) : type, "args", isOptional: isOptional)]
            given = .coalesced(.name("args"), .new(arguments, []))
        }
        parameters.append(
            takesOutputOptions
                ? CSharpSDKMethod.Parameter(.name("InvokeOutputOptions"), "options") : Self.options("InvokeOptions"))
        return CSharpSDKMethod(
            comment: sdk.comment(function.description), modifiers: "public static",
            result: result.map { .generic(.output, [$0]) }, name: "Invoke", parameters: parameters,
            body: .expression(call(invoke, given)))
    }

    /// A form with a parameter for each input.
    private func parameterMethod(_ properties: [Property], _ form: FunctionForm) -> CSharpSDKMethod {
        let isPlain = form == .plain
        var parameters: [CSharpSDKMethod.Parameter] = []
        var statements: [CSharpSDKStatement] = [
            .variable("builder", .call("ImmutableDictionary.CreateBuilder<string, object?>", []))
        ]
        for property in properties {
            let name = CSharpSDK.parameter(CSharpNames.lowered(property.name))
            parameters.append(
                CSharpSDKMethod.Parameter(
                    isPlain ? types.type(of: property, .functionInput, isMutable: true) : outputFormType(property), name,
                    isOptional: !property.isRequired))
            statements.append(.assign("builder[\"\(property.name)\"]", .name(name)))
        }
        statements.append(
            .variable(
                "args", .new("global::Pulumi.DictionaryInvokeArgs", [.call("builder.ToImmutableDictionary", [])])))
        let call = call(isPlain ? "\(invoke)Async" : invoke, .name("args"), options: "invokeOptions")
        statements.append(.return(isPlain ? .awaited(call) : call))
        return CSharpSDKMethod(
            comment: sdk.comment(function.description), modifiers: isPlain ? "public static async" : "public static",
            result: isPlain ? .task(result) : result.map { .generic(.output, [$0]) },
            name: isPlain ? "InvokeAsync" : "Invoke",
            parameters: parameters + [Self.options("InvokeOptions", "invokeOptions")], body: .statements(statements))
    }

    /// The type of a parameter that may be an output, of a value that may be missing where it isn't required.
    private func outputFormType(_ property: Property) -> CSharpSDKType {
        if property.isRequired { return types.type(property.type.unmarked, .input) }
        let value = types.type(property.type, .functionInput, isMutable: true)
        return .optional(.generic(.input, [.optional(value)]))
    }
}
