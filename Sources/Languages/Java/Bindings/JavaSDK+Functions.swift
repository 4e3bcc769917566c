import Base
import LanguageKit
import Schema

/// Classes of functions: a module's functions are methods of one class.
extension JavaSDK {
    func functionsFile(_ module: JavaSDKLayout.Functions) -> BindingsText {
        var members: [JavaSDKMember] = []
        for token in module.tokens {
            guard let function = package.function(token) else { continue }
            members += JavaSDKFunction(sdk: self, function: function).methods.map { .method($0) }
        }
        return file(module.owner, JavaSDKClass(kind: "public final class", name: module.owner.name, members: members))
    }
}

/// The methods of a function.
private struct JavaSDKFunction {
    let sdk: JavaSDK
    let function: Function
    private let comment: JavaSDKComment
    private let annotations: [JavaSDKAnnotation]

    init(sdk: JavaSDK, function: Function) {
        self.sdk = sdk
        self.function = function
        let deprecation = sdk.deprecation(function.deprecation)
        annotations = sdk.deprecationAnnotations(deprecation)
        if function.description.isEmpty, deprecation == nil {
            comment = .none
        } else {
            comment = JavaSDKComment(
                [.text(sdk.documentation.text(function.description))] + sdk.deprecationParts(deprecation))
        }
    }

    private var inputs: [Property] {
        guard let list = function.inputs?.properties else { return [] }
        return function.multiArgumentInputs == nil ? list.byName : Array(list)
    }

    /// Whether its inputs are parameters of their own.
    private var takesSeveral: Bool { function.multiArgumentInputs != nil && function.inputs != nil }

    private var takesNothing: Bool { !inputs.contains { $0.isRequired } }

    /// The type of the single value that it gives; nil for an object or nothing.
    private var singleResult: JavaSDKType? {
        guard case .value(let type) = function.result, !sdk.style.dropsSingleResults else { return nil }
        return sdk.type(type, .output)
    }

    private var result: JavaSDKType {
        if let singleResult { return singleResult }
        if case .object = function.result { return JavaSDKType(.declared(sdk.symbols.result(ofFunction: function.token))) }
        return JavaSDKType(.void)
    }

    /// The methods in the published order: without arguments, with arguments, with options.
    var methods: [JavaSDKMethod] {
        var methods: [JavaSDKMethod] = []
        if takesNothing { methods += [short(.output, takesArguments: false), short(.plain, takesArguments: false)] }
        methods += [short(.output, takesArguments: true), short(.plain, takesArguments: true)]
        methods += [full(.output, .invokeOptions), full(.output, .invokeOutputOptions), full(.plain, .invokeOptions)]
        return methods
    }

    private func name(_ form: FunctionForm) -> String { sdk.symbols.function(function.token, form) }

    private func argumentsName(_ form: FunctionForm) -> JavaSDKName {
        function.inputs == nil
            ? .library(.invokeArgs) : .declared(sdk.symbols.arguments(ofFunction: function.token, form))
    }

    private func resultType(_ form: FunctionForm) -> JavaSDKType { form == .output ? result.output : result.future }

    // MARK: Parameters

    /// The parameters before the options. Those of a function that takes several are plain values in both forms.
    private func parameters(_ form: FunctionForm) -> [JavaSDKParameter] {
        guard takesSeveral else { return [JavaSDKParameter(JavaSDKType(argumentsName(form)), "args")] }
        return inputs.map { input in
            let type = sdk.type(input.type, .plain)
            return JavaSDKParameter(input.isRequired ? type : type.nullable, JavaNaming.identifier(input.name))
        }
    }

    /// What the runtime is given.
    private func arguments(_ form: FunctionForm) -> JavaSDKExpression {
        guard takesSeveral else { return .name("args") }
        var builder = JavaSDKExpression.method(.type(argumentsName(form)), "builder", [])
        for input in inputs {
            let value = JavaSDKExpression.name(JavaNaming.identifier(input.name))
            let isWrapped = form == .output && !input.isRequired
            builder = .method(
                builder, sdk.symbols.property(input, of: .arguments),
                [isWrapped ? .conditional(.isNull(value), .null, .of(.output, "of", value)) : value])
        }
        return .method(builder, "build", [])
    }

    // MARK: Methods

    /// A method that calls the one with options.
    private func short(_ form: FunctionForm, takesArguments: Bool) -> JavaSDKMethod {
        let parameters = parameters(form)
        var given = parameters.map { JavaSDKExpression.name($0.name) }
        if !takesArguments {
            given = takesSeveral ? parameters.map { _ in .null } : [.member(.type(argumentsName(form)), "Empty")]
        }
        let noOptions = JavaSDKExpression.member(.type(.library(.invokeOptions)), "Empty")
        return JavaSDKMethod(
            comment: comment, annotations: annotations, modifiers: "public static", result: resultType(form), name: name(form),
            parameters: takesArguments ? parameters : [], body: [.return(.call(name(form), given + [noOptions]))])
    }

    private func full(_ form: FunctionForm, _ options: JavaSDKLibrary) -> JavaSDKMethod {
        let instance = JavaSDKExpression.of(.deployment, "getInstance")
        let version = JavaSDKExpression.method(.type(.declared(sdk.utilitiesClass)), "withVersion", [.name("options")])
        var call = JavaSDKExpression.method(
            instance, form == .output ? "invoke" : "invokeAsync",
            [.string(function.token), shape, arguments(form), version] + sdk.packageReference)
        if singleResult != nil {
            // The runtime gives an object with the value as its only member.
            let value = JavaSDKExpression.name("_result.values().iterator().next()")
            call = .method(call, form == .output ? "applyValue" : "thenApply", [.lambda("_result", value)])
        }
        return JavaSDKMethod(
            comment: comment, annotations: annotations, modifiers: "public static", result: resultType(form), name: name(form),
            parameters: parameters(form) + [JavaSDKParameter(JavaSDKType(options), "options")], body: [.return(call)])
    }

    /// The type of what the runtime gives.
    private var shape: JavaSDKExpression {
        guard let singleResult else { return .of(.typeShape, "of", .classLiteral(result)) }
        return JavaSDK.shape(JavaSDKType(.library(.map), [.string, singleResult]))
    }
}
