import Base
import LanguageKit
import Schema

/// Files of functions.
extension TypeScriptSDK {
    func functionFile(_ token: String, _ symbol: Symbol) -> BindingsText {
        guard let function = package.function(token) else { return BindingsText([]) }
        var imports = TypeScriptSDKImports(self)
        if let inputs = function.inputs { imports.add(inputs.properties) }
        imports.add(function.result)
        var printer = TypeScriptSDKPrinter(generator: style.generator)
        printer.write(imports.text(of: symbol.file, excluding: nil))
        let parts = TypeScriptSDKFunctionForms(sdk: self, function: function, symbol: symbol)
        var isFirst = true
        if function.hasPlainForm {
            printer.write(.function(parts.declaration(.plain)))
            isFirst = false
        }
        for declaration in parts.plainInterfaces {
            if !isFirst { printer.write(.blankLine) }
            printer.write(declaration)
            isFirst = false
        }
        if function.hasOutputForm {
            printer.write(.function(parts.declaration(.output)))
            if function.inputs != nil, function.multiArgumentInputs == nil { printer.write(.blankLine) }
            if let arguments = parts.outputArguments { printer.write(arguments) }
        }
        return BindingsText(printer.bytes)
    }
}

/// A function in its two forms.
struct TypeScriptSDKFunctionForms {
    let sdk: TypeScriptSDK
    let function: Function
    /// The plain form's symbol.
    let symbol: Symbol

    private var inputs: [Property] {
        guard let list = function.inputs?.properties else { return [] }
        return function.multiArgumentInputs == nil ? list.byName : Array(list)
    }
    /// The beginning of the names of its interfaces.
    private var typeName: String { TypeScriptSymbols.typeName(function.token) }
    private var takesObject: Bool { function.inputs != nil && function.multiArgumentInputs == nil }
    private var areInputsOptional: Bool { !inputs.contains { $0.isRequired } }

    func declaration(_ form: FunctionForm) -> TypeScriptSDKFunction {
        let name = form == .plain ? symbol.identifier : symbol.identifier + "Output"
        var body: [TypeScriptSDKStatement] = []
        if let deprecation = sdk.deprecation(function.deprecation) {
            body.append(
                .expression(
                    .name("pulumi.log.warn")(.string("\(symbol.identifier) is deprecated: \(deprecation)")),
                    isTerminated: false))
        }
        let takesArguments = takesObject && (form == .plain || !inputs.isEmpty)
        if takesArguments, areInputsOptional { body.append(.assignment("args", .name("args || {}"))) }
        body.append(
            .assignment(
                "opts", .name("pulumi.mergeOptions")(.name("utilities.resourceOptsDefaults")(), .name("opts || {}"))))
        let members = inputs.map { property -> (key: String, value: TypeScriptSDKExpression) in
            let value: TypeScriptSDKExpression = takesObject ? .member(.name("args"), property.name) : .name(property.name)
            return (property.name, argument(property, value, form))
        }
        let call: [TypeScriptSDKExpression] = [.string(function.token), .object(members), .name("opts")]
        body.append(.return(.call(.name("pulumi.runtime.\(runtimeFunction(form))"), call + sdk.packageArgument)))
        return TypeScriptSDKFunction(
            comment: TypeScriptSDKComment(
                sdk.filtered(function.description), deprecation: sdk.deprecation(function.deprecation)),
            separatesDeprecation: true, head: "export function \(name)", parameters: parameters(form, takesArguments),
            result: .applied(form == .plain ? "Promise" : "pulumi.Output", resultType), body: body)
    }

    private func argument(
        _ property: Property, _ value: TypeScriptSDKExpression, _ form: FunctionForm
    ) -> TypeScriptSDKExpression {
        let shape: TypeScriptSDKShape = form == .plain ? .functionInput : .input
        switch sdk.withNestedDefaults(property, value, shape, isRequired: property.isRequired) {
        case .parenthesized(let nested): return nested
        case let nested?: return nested
        case nil: return value
        }
    }

    private func runtimeFunction(_ form: FunctionForm) -> String {
        if case .value = function.result { return form == .plain ? "invokeSingle" : "invokeSingleOutput" }
        return form == .plain ? "invoke" : "invokeOutput"
    }

    private var resultType: TypeScriptSDKType {
        switch function.result {
        case .none: .name("void")
        case .object: .name(typeName + "Result")
        case .value(let type): sdk.bareType(type, .output)
        }
    }

    private func parameters(_ form: FunctionForm, _ takesArguments: Bool) -> [TypeScriptSDKParameter] {
        var parameters: [TypeScriptSDKParameter] = []
        if takesArguments {
            let type = typeName + (form == .plain ? "Args" : "OutputArgs")
            parameters.append(TypeScriptSDKParameter("args", isOptional: areInputsOptional, .name(type)))
        } else if !takesObject {
            for property in inputs {
                let field = sdk.field(property, form == .plain ? .functionInput : .input)
                parameters.append(TypeScriptSDKParameter(property.name, isOptional: field.isOptional, field.type))
            }
        }
        let options = form == .plain ? "pulumi.InvokeOptions" : "pulumi.InvokeOutputOptions"
        return parameters + [TypeScriptSDKParameter("opts", isOptional: true, .name(options))]
    }

    /// The interfaces of the plain form.
    var plainInterfaces: [TypeScriptSDKDeclaration] {
        var declarations: [TypeScriptSDKDeclaration] = []
        if takesObject {
            declarations.append(
                .interface(
                    comment(of: function.inputs, "A collection of arguments for invoking \(symbol.identifier)."),
                    typeName + "Args", inputs.map { sdk.field($0, .functionInput) }))
        }
        if case .object(let result) = function.result {
            declarations.append(
                .interface(
                    comment(of: result, "A collection of values returned by \(symbol.identifier)."), typeName + "Result",
                    result.properties.byName.map { sdk.field($0, .output, modifiers: "readonly ") }))
        }
        return declarations
    }

    /// The interface of the output form's arguments; nil if it takes none.
    var outputArguments: TypeScriptSDKDeclaration? {
        guard takesObject, !inputs.isEmpty else { return nil }
        return .interface(
            comment(of: function.inputs, "A collection of arguments for invoking \(symbol.identifier)."), typeName + "OutputArgs",
            inputs.map { sdk.field($0, .input) })
    }

    /// The schema's own description of the arguments or the result, which bridged packages have.
    private func comment(of object: ObjectType?, _ usual: String) -> TypeScriptSDKComment {
        guard let text = object?.description, !text.isEmpty else { return .none }
        return TypeScriptSDKComment(sdk.laidOut(text))
    }
}
