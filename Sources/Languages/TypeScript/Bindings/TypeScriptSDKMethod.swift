import Base
import LanguageKit
import Schema

/// A method of a resource.
struct TypeScriptSDKMethod {
    /// Its name in TypeScript.
    var name: String
    /// The beginning of the names of its interfaces.
    var typeName: String
    var function: Function

    private var inputs: [Property] { function.inputs?.properties.byName ?? [] }

    /// The only property of the result, if the method returns its value.
    private func lifted(_ sdk: TypeScriptSDK) -> Property? {
        guard sdk.settings.liftsSingleResults, case .object(let object) = function.result, object.properties.count == 1 else {
            return nil
        }
        return object.properties.first
    }

    /// The method in its class.
    func declaration(_ sdk: TypeScriptSDK, of owner: String) -> TypeScriptSDKFunction {
        let isPlain = function.givesPlainResult
        let lifted = lifted(sdk)
        let resultType: TypeScriptSDKType? =
            switch function.result {
            case .none: nil
            case .object:
                lifted.map { property in
                    let type = sdk.valueType(property, .output)
                    return property.isRequired ? type : type.orUndefined
                } ?? .name("\(owner).\(typeName)Result")
            case .value(let type): sdk.bareType(type, .output)
            }
        var body: [TypeScriptSDKStatement] = []
        let isOptional = !inputs.contains { $0.isRequired }
        if !inputs.isEmpty, isOptional { body.append(.assignment("args", .name("args || {}"))) }
        let arguments =
            [(key: "__self__", value: TypeScriptSDKExpression.name("this"))]
            + inputs.map { ($0.name, .member(.name("args"), $0.name)) }
        var call: [TypeScriptSDKExpression] = [.string(function.token), .object(arguments), .name("this")]
        if isPlain {
            var options = "{}"
            if let lifted { options = "{property: \"\(lifted.name)\"}" }
            if case .value = function.result { options = "{property: \"res\"}" }
            call.append(.name(options))
            body.append(.return(.call(.name("utilities.callAsync"), call + sdk.packageArgument)))
        } else {
            let runtime = TypeScriptSDKExpression.call(.name("pulumi.runtime.call"), call + sdk.packageArgument)
            if resultType == nil {
                body.append(.expression(runtime))
            } else if let lifted {
                body.append(
                    .variable("result", type: .applied("pulumi.Output", .name("\(owner).\(typeName)Result")), runtime))
                body.append(.return(.member(.name("result"), lifted.name)))
            } else {
                body.append(.return(runtime))
            }
        }
        var parameters: [TypeScriptSDKParameter] = []
        if !inputs.isEmpty {
            parameters = [TypeScriptSDKParameter("args", isOptional: isOptional, .name("\(owner).\(typeName)Args"))]
        }
        return TypeScriptSDKFunction(
            comment: TypeScriptSDKComment(
                sdk.laidOut(function.description), deprecation: sdk.deprecation(function.deprecation)),
            head: name, parameters: parameters,
            result: resultType.map { .applied(isPlain ? "Promise" : "pulumi.Output", $0) }
                ?? .name(isPlain ? "Promise<void>" : "void"),
            body: body)
    }

    /// The interfaces of its arguments and its result.
    func interfaces(_ sdk: TypeScriptSDK, of owner: String) -> [TypeScriptSDKDeclaration] {
        var declarations: [TypeScriptSDKDeclaration] = []
        if !inputs.isEmpty {
            declarations += [
                .interface(
                    TypeScriptSDKComment("The set of arguments for the \(owner).\(name) method."), typeName + "Args",
                    inputs.map { sdk.field($0, .input) }), .blankLine,
            ]
        }
        if case .object(let result) = function.result {
            declarations += [
                .interface(
                    TypeScriptSDKComment("The results of the \(owner).\(name) method."), typeName + "Result",
                    result.properties.byName.map { sdk.field($0, .output, modifiers: "readonly ") }), .blankLine,
            ]
        }
        return declarations
    }
}

extension TypeScriptSDK {
    /// The methods of a resource by name. One whose result is no object is only there if the result is plain.
    func methods(of resource: Resource) -> [TypeScriptSDKMethod] {
        resource.methods.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }.compactMap { name, token in
            guard let function = package.function(token) else { return nil }
            if case .value = function.result, !function.givesPlainResult { return nil }
            return TypeScriptSDKMethod(
                name: symbols.method(name), typeName: TypeScriptNames.member(NameStyle.pascal(name)), function: function)
        }
    }
}
