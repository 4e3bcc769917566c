import Base
public import LanguageKit
public import Schema

/// Reference pages in HCL, which names types by words.
// The protocol documents the members.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public struct HCLReference: ReferenceLanguage {
    public static let language: LanguageID = "hcl"

    private let others: OtherPackages

    public init(_ package: Package) { others = OtherPackages(package) }

    // MARK: Types

    public var primitives: ReferencePrimitives {
        ReferencePrimitives(
            boolean: "bool", integer: "number", number: "number", string: "string", any: "any", json: "any",
            archive: "archive", asset: "asset")
    }

    public func list(of element: String, isOutermost: Bool, isOfUnion: Bool) -> String { "list(\(element))" }

    public func map(of value: String, isOutermost: Bool) -> String { "map(\(value))" }

    public func union(_ union: UnionReference, _ shape: ReferenceShape, of types: [String]) -> String {
        types.joined(separator: " | ")
    }

    public func declared(_ kind: ReferenceDeclaration, _ shape: ReferenceShape, _ form: ReferenceNameForm) -> String {
        switch kind {
        case .resource(let name): return HCLNames.type(name.token, others.owner(of: name), .project)
        case .type(let name):
            guard case .enumeration(let type)? = others.owner(of: name)?.type(name.token) else { return "object" }
            return type.members.map(\.value.quotedReferenceText).joined(separator: " | ")
        }
    }

    // MARK: Names

    public func property(_ property: Property) -> String { HCLNames.property(property.name) }

    public func member(_ member: EnumType.Member, of enumeration: EnumType) -> String { member.value.quotedReferenceText }

    public func resource(_ resource: Resource) -> String { HCLNames.type(resource.token, resource.package, .project) }

    // MARK: Signatures

    public func constructors(of resource: Resource) -> [ReferenceSignature] {
        [ReferenceSignature([ReferenceParameter("arguments", comment: ReferenceComments.arguments)])]
    }

    public func lookup(of resource: Resource) -> ReferenceSignature? { nil }

    public func function(_ function: Function) -> ReferenceFunction {
        ReferenceFunction(HCLNames.type(function.token, function.package, .project), result: "", plain: ReferenceSignature([]))
    }

    public func method(_ name: String, _ function: Function, of resource: Resource) -> ReferenceFunction? { nil }
}
