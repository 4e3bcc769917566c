import Base
public import LanguageKit
public import Schema

/// Reference pages in C#.
// The protocol documents the members.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public struct CSharpReference: ReferenceLanguage {
    public static let language: LanguageID = "csharp"

    private let symbols: CSharpSymbols
    private let others: OtherPackages

    public init(_ package: Package) {
        symbols = CSharpSymbols.all[package]
        others = OtherPackages(package)
    }

    // MARK: Types

    public var primitives: ReferencePrimitives {
        ReferencePrimitives(
            boolean: "bool", integer: "int", number: "double", string: "string", any: "object",
            json: "System.Text.Json.JsonElement", archive: "Archive", asset: "AssetOrArchive")
    }

    public func list(of element: String, isOutermost: Bool, isOfUnion: Bool) -> String {
        isOutermost ? "List<\(element)>" : "ImmutableArray<\(element)>"
    }

    public func map(of value: String, isOutermost: Bool) -> String {
        isOutermost ? "Dictionary<string, \(value)>" : "ImmutableDictionary<string, \(value)>"
    }

    public func union(_ union: UnionReference, _ shape: ReferenceShape, of types: [String]) -> String {
        if shape == .output {
            if let primitive = union.enumPrimitive(in: symbols.schema) { return type(primitive, shape, .short) }
        }
        let distinct = types.distinct
        switch distinct.count {
        case 1: return distinct[0]
        case 2: return "Union<\(distinct.joined(separator: ", "))>"
        default: return "object"
        }
    }

    public func declared(_ kind: ReferenceDeclaration, _ shape: ReferenceShape, _ form: ReferenceNameForm) -> String {
        switch kind {
        case .resource(let name):
            guard let owner = others.owner(of: name) else { return "object" }
            let declared = CSharpSymbols.all[owner].resource(name.token)
            return form == .short ? declared.name : declared.qualified
        case .type(let name):
            guard let owner = others.owner(of: name) else { return "object" }
            let symbols = CSharpSymbols.all[owner]
            let short = NameStyle.capitalized(Token(name.token).member)
            if owner.isEnumeration(name.token) {
                return form == .short ? short : symbols.enumeration(name.token).qualified
            }
            guard form != .short else { return short }
            let namespace = symbols.namespace(ofModule: owner.module(of: name.token))
            return "\(namespace).\(shape == .output ? "Outputs" : "Inputs").\(short)\(shape == .argument ? "Args" : "")"
        }
    }

    // MARK: Names

    public func property(_ property: Property) -> String { CSharpSymbols.property(property) }

    public func member(_ member: EnumType.Member, of enumeration: EnumType) -> String {
        symbols.member(member, of: enumeration) ?? member.value.text
    }

    public func resource(_ resource: Resource) -> String { resource.referenceName }

    // MARK: Signatures

    private static func core(_ name: String) -> String { "/docs/reference/pkg/dotnet/Pulumi/Pulumi.\(name).html" }

    public func constructors(of resource: Resource) -> [ReferenceSignature] {
        let options = resource.optionsName
        let isOptional = resource.areInputsOptional
        return [
            ReferenceSignature([
                ReferenceParameter("name", "string", comment: ReferenceComments.name),
                ReferenceParameter(
                    "args", resource.referenceName + "Args", link: "#inputs", mark: isOptional ? "?" : "",
                    default: isOptional ? " = null" : "", comment: ReferenceComments.arguments),
                ReferenceParameter(
                    "opts", options, link: Self.core(options), mark: "?", default: " = null", comment: ReferenceComments.options),
            ])
        ]
    }

    public func lookup(of resource: Resource) -> ReferenceSignature? {
        ReferenceSignature([
            ReferenceParameter("name", "string"), ReferenceParameter("id", "Input<string>", link: Self.core("Input-1")),
            ReferenceParameter("state", resource.referenceName + "State", mark: "?"),
            ReferenceParameter(
                "opts", "CustomResourceOptions", link: Self.core("CustomResourceOptions"), mark: "?", default: " = null"),
        ])
    }

    public func function(_ function: Function) -> ReferenceFunction {
        let name = CSharpSymbols.functionName(Token(function.token))
        func signature(_ suffix: String, _ options: ReferenceParameter) -> ReferenceSignature {
            let arguments = function.inputs == nil ? [] : [ReferenceParameter("args", name + suffix)]
            return ReferenceSignature(arguments + [options])
        }
        let options = ReferenceParameter(
            "opts", "InvokeOptions", link: Self.core("InvokeOptions"), mark: "?", default: " = null")
        let outputOptions = ReferenceParameter("opts", "InvokeOutputOptions", link: Self.core("InvokeOutputOptions"))
        let hasOutputForm = function.hasOutputForm
        return ReferenceFunction(
            name, result: name + "Result", plain: signature("Args", options),
            output: hasOutputForm ? signature("InvokeArgs", options) : nil,
            outputOptions: hasOutputForm && function.multiArgumentInputs == nil ? signature("InvokeArgs", outputOptions) : nil)
    }

    public func method(_ name: String, _ function: Function, of resource: Resource) -> ReferenceFunction? {
        let method = symbols.method(name)
        let owner = "\(resource.referenceName).\(method)"
        return ReferenceFunction(
            method,
            result: methodResult(
                function, of: resource, owner, liftsSingleResults: symbols.settings.liftsSingleValueMethodReturns),
            plain: ReferenceSignature(methodArguments(function, owner, mark: "?")))
    }
}
