import Base
import Documents
public import LanguageKit
public import Schema

/// Reference pages in TypeScript.
// The protocol documents the members.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public struct TypeScriptReference: ReferenceLanguage {
    public static let language: LanguageID = "typescript"

    private let symbols: TypeScriptSymbols
    private let others: OtherPackages
    /// Whether unions that are read have no type of their own.
    private let disablesOutputUnions: Bool

    public init(_ package: Package) {
        disablesOutputUnions = package.node["language"]?["nodejs"]?["disableUnionOutputTypes"]?.boolean ?? false
        symbols = TypeScriptSymbols.all[package]
        others = OtherPackages(package)
    }

    // MARK: Types

    public var primitives: ReferencePrimitives {
        ReferencePrimitives(
            boolean: "boolean", integer: "number", number: "number", string: "string", any: "any", json: "string",
            archive: "pulumi.asset.Archive", asset: "pulumi.asset.Asset | pulumi.asset.Archive")
    }

    public func list(of element: String, isOutermost: Bool, isOfUnion: Bool) -> String {
        isOfUnion ? "(\(element))[]" : "\(element)[]"
    }

    public func map(of value: String, isOutermost: Bool) -> String { "{[key: string]: \(value)}" }

    public func union(_ union: UnionReference, _ shape: ReferenceShape, of types: [String]) -> String {
        if shape == .output, disablesOutputUnions {
            return union.fallback.first.map { type($0, shape, .short) } ?? "any"
        }
        return types.joined(separator: " | ")
    }

    public func declared(_ kind: ReferenceDeclaration, _ shape: ReferenceShape, _ form: ReferenceNameForm) -> String {
        switch kind {
        case .resource(let name):
            guard let owner = others.owner(of: name), let symbol = TypeScriptSymbols.all[owner].symbol(.resource, name.token)
            else { return "any" }
            return path(symbol.namespace, symbol.identifier, owner, form)
        case .type(let name):
            guard let owner = others.owner(of: name) else { return "any" }
            let symbols = TypeScriptSymbols.all[owner]
            if owner.isEnumeration(name.token), let symbol = symbols.symbol(.enumeration, name.token) {
                let namespace = symbols.path(of: name.token).joined(separator: ".")
                return path(namespace, symbol.identifier, owner, form)
            }
            let used: TypeShape = shape == .argument ? .input : shape == .value ? .functionInput : .output
            guard let symbol = symbols.symbol(.object(used), name.token) ?? symbols.symbol(.object(.output), name.token) else {
                return "any"
            }
            let name = form == .short ? TypeScriptSymbols.typeName(name.token) : symbol.identifier
            let parts = symbol.namespace.parts(separatedBy: UInt8(ascii: ".")).dropFirst(2)
            return path(parts.joined(separator: "."), name, owner, form)
        }
    }

    private func path(_ namespace: String, _ name: String, _ owner: Package, _ form: ReferenceNameForm) -> String {
        guard form != .short else { return name }
        let package = owner === symbols.schema ? "" : "pulumi\(NameStyle.pascal(owner.name))."
        return package + (namespace.isEmpty ? name : "\(namespace).\(name)")
    }

    // MARK: Names

    public func property(_ property: Property) -> String { property.name }

    public func member(_ member: EnumType.Member, of enumeration: EnumType) -> String {
        symbols.member(member, of: enumeration) ?? member.value.text
    }

    public func resource(_ resource: Resource) -> String { resource.referenceName }

    // MARK: Signatures

    private static func core(_ name: String) -> String { "/docs/reference/pkg/nodejs/pulumi/pulumi/#\(name)" }

    public func constructors(of resource: Resource) -> [ReferenceSignature] {
        let options = resource.optionsName
        return [
            ReferenceSignature([
                ReferenceParameter("name", "string", comment: ReferenceComments.name),
                ReferenceParameter(
                    "args", resource.referenceName + "Args", link: "#inputs", mark: resource.areInputsOptional ? "?" : "",
                    comment: ReferenceComments.arguments),
                ReferenceParameter("opts", options, link: Self.core(options), mark: "?", comment: ReferenceComments.options),
            ])
        ]
    }

    public func lookup(of resource: Resource) -> ReferenceSignature? {
        ReferenceSignature([
            ReferenceParameter("name", "string"), ReferenceParameter("id", "Input<ID>", link: Self.core("ID")),
            ReferenceParameter("state", resource.referenceName + "State", mark: "?"),
            ReferenceParameter(
                "opts", "CustomResourceOptions", link: Self.core("CustomResourceOptions"), mark: "?"),
        ])
    }

    public func function(_ function: Function) -> ReferenceFunction {
        let name = TypeScriptSymbols.functionName(function.token)
        func signature(_ suffix: String, _ options: String) -> ReferenceSignature {
            let arguments =
                function.inputs == nil ? [] : [ReferenceParameter("args", NameStyle.capitalized(name) + suffix)]
            return ReferenceSignature(
                arguments + [ReferenceParameter("opts", options, link: Self.core(options), mark: "?")])
        }
        return ReferenceFunction(
            name, result: NameStyle.capitalized(name) + "Result", plain: signature("Args", "InvokeOptions"),
            output: function.hasOutputForm ? signature("OutputArgs", "InvokeOutputOptions") : nil)
    }

    public func method(_ name: String, _ function: Function, of resource: Resource) -> ReferenceFunction? {
        let method = NameStyle.camel(name)
        let owner = "\(resource.referenceName).\(NameStyle.capitalized(method))"
        return ReferenceFunction(
            method,
            result: methodResult(
                function, of: resource, owner, liftsSingleResults: symbols.schema.liftsSingleResults(in: "nodejs")),
            plain: ReferenceSignature(methodArguments(function, owner, mark: "?")))
    }
}
