import Base
import Documents
import LanguageKit
import Schema

/// Modules of functions.
extension PythonSDK {
    func functionFile(_ token: String, _ symbol: Symbol) -> BindingsText {
        guard let function = package.function(token) else { return BindingsText([]) }
        let folder = symbols.folder(of: token)
        let names = PythonSDKNames(sdk: self, folder: folder)
        var imports = PythonSDKImports(self, folder: folder)
        if let inputs = function.inputs { imports.add(inputs.properties, isInput: true) }
        var result: ObjectType?
        var awaits = false
        switch function.result {
        case .none: awaits = true
        case .object(let object):
            imports.add(object.properties, isInput: false)
            result = object
        case .value(let type):
            imports.add(type, isInput: false)
            awaits = true
        }
        if let result, result.properties.isEmpty { awaits = true }
        imports.usesLiterals = false
        let resultName = symbols.symbol(.functionResult, token)?.identifier ?? ""
        var exports = result == nil ? [] : [resultName, "Awaitable" + resultName]
        if function.hasPlainForm { exports.append(symbol.identifier) }
        if function.hasOutputForm { exports.append(symbol.identifier + "_output") }
        var printer = PythonSDKPrinter(generator: style.generator)
        printer.write(head(folder: folder, imports, awaits: awaits) + Self.exports(exports))
        if let deprecation = deprecation(function.deprecation) {
            printer.write("warnings.warn(\(Self.message(deprecation)), DeprecationWarning)\n\n")
        }
        if let result {
            printer.write(
                resultClass(
                    resultName, result.properties,
                    comment: names.named(descriptions.laidOut(result.description), of: .function(token)), names))
            printer.write("\n\n")
            printer.write(awaitableClass(resultName, result.properties))
            printer.write("\n\n")
        }
        let forms = PythonSDKFunctionForms(sdk: self, function: function, symbol: symbol, resultName: resultName, names: names)
        if function.hasPlainForm { printer.write(forms.declaration(.plain)) }
        if function.hasOutputForm { printer.write(forms.declaration(.output)) }
        return BindingsText(printer.bytes)
    }

    /// The class of a function's or method's result.
    func resultClass(_ name: String, _ properties: PropertyList, comment: String, _ names: PythonSDKNames) -> PythonSDKClass {
        let members = members(properties, .result)
        var body: [PythonSDKStatement] = []
        for member in members {
            if var kind = checkedKind(member.property.type, names) {
                let shown = kind
                // A member of the same name hides the class.
                if members.contains(where: { $0.name == kind }) { kind = "_builtins." + kind }
                body.append(
                    .if(
                        "\(member.name) and not isinstance(\(member.name), \(kind))",
                        [.raise("TypeError", "\"Expected argument '\(member.name)' to be a \(shown)\"")]))
            }
            body.append(.set("__self__", key: member.name, member.name))
        }
        if body.isEmpty { body.append(.expression("pass")) }
        var parts: [PythonSDKMember] = [
            .function(
                PythonSDKFunction(
                    name: "__init__",
                    parameters: [PythonSDKParameter("__self__")] + members.map { PythonSDKParameter($0.name, value: "None") },
                    body: body))
        ]
        for member in members {
            let type = names.type(member.property, .output, .output, isRequired: member.isRequired)
            parts += [.blankLine, .function(getter(member, type, names, deprecates: true))]
        }
        return PythonSDKClass(
            decorators: ["@pulumi.output_type"], name: name, comment: PythonSDKComment(comment), members: parts)
    }

    /// The class of Python's library that values of a type are checked against; nil if they aren't checked.
    private func checkedKind(_ type: TypeReference, _ names: PythonSDKNames) -> String? {
        switch package.primitive(type) {
        case .boolean: "bool"
        case .integer: "int"
        case .number: "float"
        case .string, .json: "str"
        case .array: "list"
        case .map, .type: "dict"
        case .union(let union): union.fallback.first.flatMap { checkedKind($0, names) }
        case .resource(let name):
            switch names.bare(type, .output, .output) {
            case .quoted(let path): path
            default: name.token
            }
        case .archive: "pulumi.Archive"
        case .any: "dict"
        case .asset: "Union[pulumi.Asset, pulumi.Archive]"
        case .plain: nil
        }
    }

    /// The type of a single value, in which primitives go by their short names and classes stand without quotes.
    func singleType(_ type: TypeReference, _ names: PythonSDKNames) -> PythonSDKType {
        switch type.unmarked {
        case .boolean: .name("bool")
        case .integer: .name("int")
        case .number: .name("float")
        case .string, .json: .name("str")
        case .array: .name("list")
        case .map: .name("dict")
        default:
            switch names.bare(type, .output, .output) {
            case .quoted(let name): .name(name)
            case let other: other
            }
        }
    }

    private func awaitableClass(_ name: String, _ properties: PropertyList) -> PythonSDKClass {
        let arguments = members(properties, .result).map { "\($0.name)=self.\($0.name)" }
        return PythonSDKClass(
            name: "Awaitable" + name, base: name,
            members: [
                .comment("pylint: disable=using-constant-test"),
                .function(
                    PythonSDKFunction(
                        name: "__await__", parameters: [PythonSDKParameter("self")],
                        body: [.if("False", [.expression("yield self")]), .call(result: "return ", name, arguments)])),
            ])
    }
}

/// A function in its two forms.
struct PythonSDKFunctionForms {
    let sdk: PythonSDK
    let function: Function
    /// The plain form's symbol.
    let symbol: Symbol
    let resultName: String
    let names: PythonSDKNames

    private var inputs: [PythonSDK.Member] {
        guard let list = function.inputs?.properties else { return [] }
        if function.multiArgumentInputs == nil { return sdk.members(list) }
        let byName = Dictionary(sdk.members(list).map { ($0.property.name, $0) }) { first, _ in first }
        return list.compactMap { byName[$0.name] }
    }

    func declaration(_ form: FunctionForm) -> PythonSDKFunction {
        let name = form == .plain ? symbol.identifier : symbol.identifier + "_output"
        var parameters = inputs.map { PythonSDKParameter($0.name, parameterType($0, form), value: "None") }
        let options: PythonSDKType =
            form == .plain
            ? .name("pulumi.InvokeOptions")
            : .applied("Union", [.name("pulumi.InvokeOptions"), .name("pulumi.InvokeOutputOptions")])
        parameters.append(PythonSDKParameter("opts", options.optional, value: "None"))
        let description = names.named(sdk.descriptions.filtered(function.description), of: .function(function.token))
        let usual = "Use this data source to access information about an existing resource."
        return PythonSDKFunction(
            name: name, parameters: parameters, layout: .aligned, result: resultType(form),
            comment: PythonSDKComment(
                description.isEmpty ? usual : description,
                sdk.notes(inputs, names, of: .function(function.token)) { noteType($0, form) }), body: body(form))
    }

    private func parameterType(_ member: PythonSDK.Member, _ form: FunctionForm) -> PythonSDKType {
        let value = names.value(member.property, .parameter, .functionInput)
        guard form == .output else { return value.optional }
        if member.isRequired, value == .any { return value.optional }
        let inner = member.isRequired ? value : value.optional
        return sdk.style.wrapsInputsInOptional ? inner.input.optional : inner.optional.input
    }

    private func noteType(_ member: PythonSDK.Member, _ form: FunctionForm) -> PythonSDKType {
        names.value(member.property, .parameter, .functionInput)
    }

    private func resultType(_ form: FunctionForm) -> PythonSDKType {
        switch function.result {
        case .none: return .applied("Awaitable", [.name("None")])
        case .object: return form == .plain ? .name("Awaitable" + resultName) : PythonSDKType.name(resultName).output
        case .value(let type):
            let type = sdk.singleType(type, names)
            return form == .plain ? type : type.output
        }
    }

    private func body(_ form: FunctionForm) -> [PythonSDKStatement] {
        var body: [PythonSDKStatement] = []
        if let deprecation = sdk.deprecation(function.deprecation) {
            let message = PythonSDK.message("\(symbol.identifier) is deprecated: \(deprecation)")
            body.append(.expression("pulumi.log.warn(\(message))"))
        }
        body.append(.assign("__args__", "dict()"))
        for input in inputs { body.append(.assign("__args__['\(input.property.name)']", input.name)) }
        let options = form == .plain ? "InvokeOptions" : "InvokeOutputOptions"
        body.append(.assign("opts", "pulumi.\(options).merge(_utilities.get_invoke_opts_defaults(), opts)"))
        var isSingle = false
        if case .value = function.result { isSingle = true }
        let runtime =
            switch (form, isSingle) {
            case (.plain, false): "invoke"
            case (.plain, true): "invoke_single"
            case (.output, false): "invoke_output"
            case (.output, true): "invoke_output_single"
            }
        var call = "pulumi.runtime.\(runtime)('\(function.token)', __args__, opts=opts"
        if case .object = function.result { call += ", typ=\(resultName)" }
        if sdk.parameterization != nil { call += ", package_ref=_utilities.get_package()" }
        call += form == .plain ? ").value" : ")"
        body.append(.assign("__ret__", call))
        switch function.result {
        case .none: if form == .plain { body.append(.blankLine) }
        case .value: body += form == .plain ? [.blankLine, .return("__ret__")] : [.return("__ret__")]
        case .object(let object):
            let source = form == .plain ? "__ret__" : "__response__"
            let arguments = sdk.members(object.properties, .result).map { "\($0.name)=pulumi.get(\(source), '\($0.name)')" }
            if form == .plain {
                body += [.blankLine, .call(result: "return ", "Awaitable" + resultName, arguments)]
            } else {
                body.append(
                    .call(result: "return __ret__.apply(lambda __response__: ", resultName, arguments, closing: "))"))
            }
        }
        return body
    }
}
