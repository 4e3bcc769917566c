import Base
public import LanguageKit
public import Schema

/// Reference pages in Java.
// The protocol documents the members.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public struct JavaReference: ReferenceLanguage {
    public static let language: LanguageID = "java"

    private let symbols: JavaSymbols
    private let others: OtherPackages

    public init(_ package: Package) {
        symbols = JavaSymbols.all[package]
        others = OtherPackages(package)
    }

    // MARK: Types

    public var primitives: ReferencePrimitives {
        ReferencePrimitives(
            boolean: "Boolean", integer: "Integer", number: "Double", string: "String", any: "Object", json: "JsonElement",
            archive: "Archive", asset: "AssetOrArchive")
    }

    public func list(of element: String, isOutermost: Bool, isOfUnion: Bool) -> String { "List<\(element)>" }

    public func map(of value: String, isOutermost: Bool) -> String { "Map<String,\(value)>" }

    public func union(_ union: UnionReference, _ shape: ReferenceShape, of types: [String]) -> String {
        if shape == .output {
            if let primitive = union.enumPrimitive(in: symbols.schema) { return type(primitive, shape, .short) }
        }
        let distinct = types.distinct
        switch distinct.count {
        case 1: return distinct[0]
        case 2: return "Either<\(distinct.joined(separator: ","))>"
        default: return "Object"
        }
    }

    public func declared(_ kind: ReferenceDeclaration, _ shape: ReferenceShape, _ form: ReferenceNameForm) -> String {
        switch kind {
        case .resource(let name):
            guard let owner = others.owner(of: name) else { return "Object" }
            return JavaSymbols.all[owner].resource(name.token).name
        case .type(let name):
            guard let owner = others.owner(of: name) else { return "Object" }
            let symbols = JavaSymbols.all[owner]
            if owner.isEnumeration(name.token) { return symbols.enumeration(name.token).name }
            let className = JavaNaming.className(Token(name.token).member)
            return className + (shape == .argument && form != .short ? "Args" : "")
        }
    }

    // MARK: Names

    public func property(_ property: Property) -> String { JavaMemberNames.property(property.name) }

    public func member(_ member: EnumType.Member, of enumeration: EnumType) -> String {
        symbols.member(member, of: enumeration) ?? member.value.text
    }

    public func resource(_ resource: Resource) -> String { resource.referenceName }

    // MARK: Signatures

    public func constructors(of resource: Resource) -> [ReferenceSignature] {
        let parameters = [
            ReferenceParameter("name", "String", comment: ReferenceComments.name),
            ReferenceParameter(
                "args", resource.referenceName + "Args", link: "#inputs", comment: ReferenceComments.arguments),
        ]
        let options = ReferenceParameter(
            "options", resource.optionsName, mark: "@Nullable", comment: ReferenceComments.options)
        return [ReferenceSignature(parameters), ReferenceSignature(parameters + [options])]
    }

    public func lookup(of resource: Resource) -> ReferenceSignature? {
        ReferenceSignature([
            ReferenceParameter("name", "String"), ReferenceParameter("id", "Output<String>"),
            ReferenceParameter("state", resource.referenceName + "State"),
            ReferenceParameter("options", "CustomResourceOptions"),
        ])
    }

    public func function(_ function: Function) -> ReferenceFunction {
        let name = symbols.function(function.token, .output)
        let className = NameStyle.capitalized(name)
        func signature(_ options: String) -> ReferenceSignature {
            let arguments = function.inputs == nil ? [] : [ReferenceParameter("args", className + "Args")]
            return ReferenceSignature(arguments + [ReferenceParameter("options", options, mark: "@Nullable")])
        }
        let hasOutputForm = function.hasOutputForm
        return ReferenceFunction(
            name, result: className + "Result", plain: signature("InvokeOptions"),
            output: hasOutputForm ? signature("InvokeOptions") : nil,
            outputOptions: hasOutputForm ? signature("InvokeOutputOptions") : nil)
    }

    /// Java's SDKs have no methods.
    public func method(_ name: String, _ function: Function, of resource: Resource) -> ReferenceFunction? { nil }
}
