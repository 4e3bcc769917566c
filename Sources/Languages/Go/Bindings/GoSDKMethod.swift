import Base
import Documents
import LanguageKit
import Schema

/// A method of a resource.
struct GoSDKMethod {
    let sdk: GoSDK
    let function: Function
    let names: GoMethodSymbols
    let types: GoSDKTypes

    private var scope: GoSDKScope { GoSDKScope(types: types) }
    private var owner: String { names.resource.name }
    private var inputs: [Property] { function.inputs?.properties.byName ?? [] }
    /// The only property of the result, if the method returns its value.
    private var lifted: Property? {
        guard sdk.symbols.settings.liftsSingleValueMethodReturns, let object = function.resultObject else { return nil }
        return object.properties.count == 1 ? object.properties.first : nil
    }
    /// The struct of the result, which isn't exported where its value is returned.
    private var result: String {
        lifted == nil ? names.result : NameStyle.camel(owner) + names.name + "Result"
    }
    /// The result's type, if it isn't an object.
    private var value: TypeReference? {
        if function.resultObject == nil, case .value(let type) = function.result { return type }
        return nil
    }
    private var hasResult: Bool { function.resultObject != nil || function.givesPlainResult }
    /// What an output of the result is called in the code.
    private var resultOutput: String { hasResult ? result + "Output" : "pulumi.AnyOutput" }

    func addImports(to imports: inout GoSDKImports) {
        types.import(inputs, into: &imports)
        if let object = function.resultObject {
            types.import(object.properties, into: &imports)
        } else if function.givesPlainResult, let value {
            types.import(value, into: &imports)
        }
    }

    /// The method, and the structs of its arguments and its result.
    func declarations(isGeneric: Bool) -> [GoSDKDeclaration] {
        let comment = sdk.comment(function.description, deprecation: function.deprecation, in: scope)
        var all: [GoSDKDeclaration] = [
            .function(GoSDKFunction(comment: comment, head: head(isGeneric), body: body(isGeneric)))
        ]
        let members = sdk.members(inputs, in: scope)
        if !members.isEmpty {
            let generic = GoSDKGenericTypes(types)
            func fields(hasTags: Bool) -> [GoSDKField] {
                members.map { member in
                    let type =
                        isGeneric
                        ? generic.resolvedInput(member.property)
                        : hasTags ? types.value(member.property) : types.input(member.property)
                    return GoSDKField(
                        comment: member.comment, name: member.field, type: type, tag: hasTags ? member.property.name : nil)
                }
            }
            all += [
                .structure(GoSDKStructure(name: names.plainArguments, fields: fields(hasTags: true))),
                .structure(
                    GoSDKStructure(
                        comment: GoSDKComment("The set of arguments for the \(names.name) method of the \(owner) resource."),
                        name: names.arguments, fields: fields(hasTags: false))),
                .function(
                    GoSDKFunction(
                        head: "func (\(names.arguments)) ElementType() reflect.Type",
                        body: [.line("return reflect.TypeOf((*\(names.plainArguments))(nil)).Elem()")])),
            ]
        }
        return hasResult ? all + resultDeclarations(isGeneric) : all
    }

    private func head(_ isGeneric: Bool) -> String {
        let arguments = inputs.isEmpty ? "" : ", args *\(names.arguments)"
        return "func (r *\(owner)) \(names.name)(ctx *pulumi.Context\(arguments)) \(returnType(isGeneric))"
    }

    private func returnType(_ isGeneric: Bool) -> String {
        if function.givesPlainResult {
            return "(o \(value.map { types.value($0, isOptional: false) } ?? names.result), e error)"
        }
        guard function.resultObject != nil else { return "error" }
        guard let lifted else { return "(\(names.resultOutput), error)" }
        return "(\(isGeneric ? GoSDKGenericTypes(types).output(lifted) : types.output(lifted)), error)"
    }

    private func body(_ isGeneric: Bool) -> [GoSDKStatement] {
        let arguments = inputs.isEmpty ? "nil" : "args"
        let token = GoText.quoted(function.token)
        let failed = lifted.map { types.output($0) } ?? resultOutput
        var body = sdk.packageReference(failing: failed + "{}")
        if function.givesPlainResult {
            let property = function.resultObject == nil ? "Res" : ""
            body.append(
                .line(
                    "internal.CallPlain(ctx, \(token), \(arguments), \(resultOutput){}, r, \"\(property)\", reflect.ValueOf(&o), &e)"
                ))
            return body + [.line("return")]
        }
        let package = sdk.isParameterized ? ", ref" : ""
        let variable = function.resultObject == nil ? "_" : "out"
        body.append(
            .line(
                "\(variable), err := ctx.Call\(sdk.packageWord)(\(token), \(arguments), \(resultOutput){}, r\(package))"))
        guard function.resultObject != nil else { return body + [.line("return err")] }
        body.append(.block("if err != nil {", [.line("return \(isGeneric && lifted != nil ? "nil" : failed + "{}"), err")]))
        guard let lifted else { return body + [.line("return out.(\(resultOutput)), nil")] }
        return body + [.line("return out.(\(resultOutput)).\(GoNames.title(lifted.name))(), nil")]
    }

    private func resultDeclarations(_ isGeneric: Bool) -> [GoSDKDeclaration] {
        var comment = GoSDKComment.none
        var members: [GoSDKMember] = []
        if let object = function.resultObject {
            comment = sdk.comment(object.description, in: scope)
            members = sdk.members(object.properties, in: scope)
        } else if let value {
            members = [sdk.member(Property(name: "res", type: value, isRequired: true, node: .null), in: scope)]
        }
        var all: [GoSDKDeclaration] = [
            sdk.valueStructure(result, members, types, comment: comment),
            .line("type \(result)Output struct{ *pulumi.OutputState }"),
            .function(
                GoSDKFunction(
                    head: "func (\(result)Output) ElementType() reflect.Type",
                    body: [.line("return reflect.TypeOf((*\(result))(nil)).Elem()")])),
        ]
        for member in members {
            let name = GoNames.title(member.property.name)
            all.append(
                .accessor(
                    GoSDKAccessor(
                        comment: member.comment, receiver: result + "Output", name: name, value: result,
                        applied: types.value(member.property), field: name,
                        result: isGeneric ? GoSDKGenericTypes(types).output(member.property) : types.output(member.property),
                        form: isGeneric ? .generic([], namesType: false) : .plain)))
        }
        return all
    }

    /// The statements that register the method's types.
    var registrations: [GoSDKStatement] {
        function.resultObject == nil ? [] : [GoSDK.register(output: result)]
    }
}
