import Base
public import LanguageKit
public import Schema

/// Reference pages in YAML, which names types by words and declarations by tokens.
// The protocol documents the members.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public struct YAMLReference: ReferenceLanguage {
    public static let language: LanguageID = "yaml"

    private let others: OtherPackages

    public init(_ package: Package) { others = OtherPackages(package) }

    // MARK: Types

    public var primitives: ReferencePrimitives {
        ReferencePrimitives(
            boolean: "Boolean", integer: "Number", number: "Number", string: "String", any: "Any", json: "JSON",
            archive: "Archive", asset: "Asset")
    }

    public func list(of element: String, isOutermost: Bool, isOfUnion: Bool) -> String { "List<\(element)>" }

    public func map(of value: String, isOutermost: Bool) -> String { "Map<\(value)>" }

    public func union(_ union: UnionReference, _ shape: ReferenceShape, of types: [String]) -> String {
        types.joined(separator: " | ")
    }

    public func declared(_ kind: ReferenceDeclaration, _ shape: ReferenceShape, _ form: ReferenceNameForm) -> String {
        switch kind {
        case .resource(let name): return Self.collapsed(name.token)
        case .type(let name):
            guard case .enumeration(let type)? = others.owner(of: name)?.type(name.token) else { return "Property Map" }
            return type.members.map(\.value.quotedReferenceText).joined(separator: " | ")
        }
    }

    // MARK: Names

    /// A token as programs write it: without the module of a file of its own, or the root module.
    static func collapsed(_ token: String) -> String {
        var parts = token.parts(separatedBy: UInt8(ascii: ":"))
        guard parts.count == 3 else { return token }
        let module = parts[1].parts(separatedBy: UInt8(ascii: "/"))
        if module.count == 2, NameStyle.capitalized(module[1]) == parts[2] { parts[1] = module[0] }
        if parts[1] == "index" || parts[1].isEmpty { parts.remove(at: 1) }
        return parts.joined(separator: ":")
    }

    public func property(_ property: Property) -> String { property.name }

    public func member(_ member: EnumType.Member, of enumeration: EnumType) -> String { member.value.quotedReferenceText }

    public func resource(_ resource: Resource) -> String { Self.collapsed(resource.token) }

    // MARK: Signatures

    public func constructors(of resource: Resource) -> [ReferenceSignature] {
        [
            ReferenceSignature([
                ReferenceParameter("properties", comment: ReferenceComments.arguments),
                ReferenceParameter("options", comment: ReferenceComments.options),
            ])
        ]
    }

    public func lookup(of resource: Resource) -> ReferenceSignature? { nil }

    public func function(_ function: Function) -> ReferenceFunction {
        ReferenceFunction(Self.collapsed(function.token), result: "", plain: ReferenceSignature([]))
    }

    public func method(_ name: String, _ function: Function, of resource: Resource) -> ReferenceFunction? { nil }
}
