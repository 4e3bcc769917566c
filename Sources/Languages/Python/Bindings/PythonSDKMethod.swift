import Base
import Documents
import LanguageKit
import Schema

/// A method of a resource.
struct PythonSDKMethod {
    /// Its name in the schema.
    var schemaName: String
    /// Its name in Python.
    var name: String
    var function: Function

    /// The methods of a resource, by name.
    static func all(of resource: Resource, _ sdk: PythonSDK) -> [PythonSDKMethod] {
        resource.methods.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }.compactMap { name, token in
            sdk.package.function(token).map {
                PythonSDKMethod(schemaName: name, name: sdk.symbols.method(name), function: $0)
            }
        }
    }

    private var inputs: PropertyList { function.inputs?.properties ?? PropertyList() }

    private var resultProperties: PropertyList? {
        switch function.result {
        case .none: nil
        case .object(let object): object.properties
        case .value(let type): PropertyList([Property(name: "res", type: type, isRequired: true, node: .null)])
        }
    }

    private var isSingle: Bool {
        if case .value = function.result { return true }
        return false
    }

    /// The class of its result and the method itself.
    func members(_ sdk: PythonSDK, _ names: PythonSDKNames, of owner: String) -> [PythonSDKMember] {
        var members: [PythonSDKMember] = []
        let resultName = NameStyle.capitalized(schemaName) + "Result"
        if let resultProperties {
            var comment = ""
            if case .object(let object) = function.result { comment = object.description }
            members += [
                .blankLine,
                .class(
                    sdk.resultClass(
                        resultName, resultProperties,
                        comment: names.named(sdk.descriptions.laidOut(comment), of: .function(function.token)), names)),
            ]
        }
        return members + [.blankLine, .function(method(sdk, names, owner, resultName))]
    }

    private func method(_ sdk: PythonSDK, _ names: PythonSDKNames, _ owner: String, _ resultName: String) -> PythonSDKFunction {
        let isPlain = function.givesPlainResult
        let arguments = sdk.requiredFirst(inputs)
        var parameters = [PythonSDKParameter("__self__")]
        if !arguments.isEmpty { parameters.append(PythonSDKParameter("*")) }
        for argument in arguments {
            let type = names.type(argument.property, .arguments, .functionOutputInput, isRequired: argument.isRequired)
            parameters.append(PythonSDKParameter(argument.name, type, value: argument.isRequired ? nil : "None"))
        }
        var body: [PythonSDKStatement] = [.assign("__args__", "dict()"), .assign("__args__['__self__']", "__self__")]
        for argument in sdk.members(inputs) { body.append(.assign("__args__['\(argument.property.name)']", argument.name)) }
        var result: PythonSDKType?
        let lifted =
            sdk.settings.liftsSingleResults && resultProperties?.count == 1
            ? sdk.members(resultProperties ?? PropertyList()).first : nil
        var call = "\(isPlain ? "_utilities.call_plain" : "pulumi.runtime.call")('\(function.token)', __args__, res=__self__"
        if resultProperties != nil { call += ", typ=\(owner).\(resultName)" }
        if sdk.parameterization != nil { call += ", package_ref=_utilities.get_package()" }
        call += ")"
        switch function.result {
        case .none: body.append(.expression(call))
        case .object, .value:
            let single = lifted ?? (isSingle ? sdk.members(resultProperties ?? PropertyList()).first : nil)
            if let single {
                let type = names.type(single.property, .output, .output, isRequired: single.isRequired)
                result = isPlain ? sdk.singleType(single.property.type, names) : type.output
                if isPlain {
                    body.append(.return("\(call).\(single.name)"))
                } else {
                    body.append(.assign("__result__", call))
                    body.append(.return("__result__.\(single.name)"))
                }
            } else {
                result = isPlain ? .name(resultName) : PythonSDKType.quoted("\(owner).\(resultName)").output
                body.append(.return(call))
            }
        }
        return PythonSDKFunction(
            name: name, parameters: parameters, layout: arguments.isEmpty ? .inline : .aligned, result: result ?? .name("None"),
            comment: PythonSDKComment(
                names.named(sdk.descriptions.laidOut(function.description), of: .function(function.token)),
                sdk.notes(arguments, names, of: .function(function.token)) {
                    names.type($0.property, .arguments, .functionOutputInput, isRequired: true)
                }),
            body: body)
    }
}
