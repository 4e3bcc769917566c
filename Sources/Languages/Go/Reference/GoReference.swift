import Base
import Documents
public import LanguageKit
public import Schema

/// Reference pages in Go.
// The protocol documents the members.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public struct GoReference: ReferenceLanguage {
    public static let language: LanguageID = "go"

    private let symbols: GoSymbols
    private let others: OtherPackages

    public init(_ package: Package) {
        symbols = GoSymbols.all[package]
        others = OtherPackages(package)
    }

    // MARK: Types

    public var primitives: ReferencePrimitives {
        ReferencePrimitives(
            boolean: "bool", integer: "int", number: "float64", string: "string", any: "interface{}", json: "interface{}",
            archive: "pulumi.Archive", asset: "pulumi.AssetOrArchive")
    }

    public func list(of element: String, isOutermost: Bool, isOfUnion: Bool) -> String { "[]\(element)" }

    public func map(of value: String, isOutermost: Bool) -> String { "map[string]\(value)" }

    public func union(_ union: UnionReference, _ shape: ReferenceShape, of types: [String]) -> String {
        if let primitive = union.enumPrimitive(in: symbols.schema) { return type(primitive, shape, .short) }
        return "interface{}"
    }

    public func declared(_ kind: ReferenceDeclaration, _ shape: ReferenceShape, _ form: ReferenceNameForm) -> String {
        switch kind {
        case .resource(let name):
            guard let owner = others.owner(of: name) else { return "interface{}" }
            let resource = GoSymbols.all[owner].resource(name.token)
            return path(resource.location, resource.name, form)
        case .type(let name):
            guard let owner = others.owner(of: name) else { return "interface{}" }
            let symbols = GoSymbols.all[owner]
            if owner.isEnumeration(name.token) {
                let type = symbols.enumeration(name.token)
                return path(type.location, type.name, form)
            }
            let type = symbols.object(name.token)
            return path(type.location, type.name + (shape == .argument && form != .short ? "Args" : ""), form)
        }
    }

    private func path(_ location: GoLocation, _ name: String, _ form: ReferenceNameForm) -> String {
        guard case .code(let module) = form, location.importPath != symbols.location(ofSchemaModule: module).importPath else {
            return name
        }
        return "\(location.name).\(name)"
    }

    // MARK: Names

    public func property(_ property: Property) -> String { NameStyle.capitalized(property.name) }

    public func member(_ member: EnumType.Member, of enumeration: EnumType) -> String {
        symbols.member(member, of: enumeration) ?? member.value.text
    }

    public func resource(_ resource: Resource) -> String { resource.referenceName }

    // MARK: Signatures

    /// The page of a type of the core SDK, whose major version the schema may name.
    private func core(_ name: String) -> String {
        let version = symbols.schema.node["language"]?["go"]?["pulumiSDKVersion"]?.number.flatMap { Int(exactly: $0) } ?? 3
        let path = version == 1 ? "sdk/go" : "sdk/v\(version)/go"
        return "https://pkg.go.dev/github.com/pulumi/pulumi/\(path)/pulumi?tab=doc#\(name)"
    }

    public func constructors(of resource: Resource) -> [ReferenceSignature] {
        [
            ReferenceSignature([
                ReferenceParameter(
                    "ctx", "Context", link: core("Context"), mark: "*", comment: "Context object for the current deployment."),
                ReferenceParameter("name", "string", comment: ReferenceComments.name),
                ReferenceParameter(
                    "args", resource.referenceName + "Args", link: "#inputs", mark: resource.areInputsOptional ? "*" : "",
                    comment: ReferenceComments.arguments),
                ReferenceParameter(
                    "opts", "ResourceOption", link: core("ResourceOption"), mark: "...", comment: ReferenceComments.options),
            ])
        ]
    }

    public func lookup(of resource: Resource) -> ReferenceSignature? {
        ReferenceSignature([
            ReferenceParameter("ctx", "Context", link: core("Context"), mark: "*"), ReferenceParameter("name", "string"),
            ReferenceParameter("id", "IDInput", link: core("IDInput")),
            ReferenceParameter("state", resource.referenceName + "State", mark: "*"),
            ReferenceParameter("opts", "ResourceOption", link: core("ResourceOption"), mark: "..."),
        ])
    }

    private static let page = "https://pkg.go.dev/github.com/pulumi/pulumi/sdk/v3/go/pulumi?tab=doc#"
    private static let context = ReferenceParameter("ctx", "Context", link: page + "Context", mark: "*")

    public func function(_ function: Function) -> ReferenceFunction {
        let name = symbols.function(function.token).name
        func signature(_ suffix: String) -> ReferenceSignature {
            let arguments = function.inputs == nil ? [] : [ReferenceParameter("args", name + suffix, mark: "*")]
            let options = ReferenceParameter("opts", "InvokeOption", link: Self.page + "InvokeOption", mark: "...")
            return ReferenceSignature([Self.context] + arguments + [options])
        }
        let hasOutputForm = symbols.symbol(.function(.output), function.token) != nil
        return ReferenceFunction(
            name, result: name + "Result", plain: signature("Args"), output: hasOutputForm ? signature("OutputArgs") : nil,
            outputResult: name + "ResultOutput")
    }

    public func method(_ name: String, _ function: Function, of resource: Resource) -> ReferenceFunction? {
        let method = symbols.method(name)
        let owner = resource.referenceName + method
        let arguments = methodArguments(function, owner, mark: "*")
        var result = ""
        if case .none = function.result {
        } else {
            result = owner + "ResultOutput"
            if symbols.settings.liftsSingleValueMethodReturns, let property = function.onlyResultProperty {
                result = outputName(property.type)
            }
        }
        return ReferenceFunction(
            method, result: result, plain: ReferenceSignature(arguments.isEmpty ? [] : [Self.context] + arguments))
    }

    /// The type of an output of primitive values, or what an output of others is called.
    private func outputName(_ reference: TypeReference) -> String {
        switch reference.withoutMarks {
        case .boolean: "pulumi.BoolOutput"
        case .integer: "pulumi.IntOutput"
        case .number: "pulumi.Float64Output"
        case .string: "pulumi.StringOutput"
        case .any, .json, .archive, .asset, .array, .map, .type, .resource, .union, .plain: "pulumi.AnyOutput"
        }
    }
}
