import Base
import Schema

/// What is known of the type of a value in Terraform: as much as its names need to become those of a schema.
indirect enum TerraformType {
    /// Nothing is known.
    case any
    /// A text, a number, a boolean or an enum.
    case scalar
    /// A resource, a function's arguments or result, or an object type.
    case object(TerraformObject)
    case list(TerraformType)
    case map(TerraformType)

    /// The type of a property.
    init(_ reference: TypeReference, _ package: Package, _ mapping: TerraformMapping?, _ field: TerraformMapping.Field?) {
        switch reference {
        case .plain(let inner): self = TerraformType(inner, package, mapping, field)
        case .boolean, .integer, .number, .string: self = .scalar
        case .any, .json, .archive, .asset: self = .any
        case .array(let element): self = .list(TerraformType(element, package, mapping, field))
        case .map(let value): self = .map(TerraformType(value, package, mapping, field))
        case .resource: self = .any
        case .type(let name):
            guard let owner = package.owner(of: name) else {
                self = .any
                return
            }
            guard case .object(let object)? = owner.type(name.token) else {
                self = owner.type(name.token) == nil ? .any : .scalar
                return
            }
            self = .object(
                TerraformObject(
                    properties: object.properties, package: owner, token: name.token, mapping: mapping,
                    fields: field?.fields ?? [:]))
        case .union(let union):
            let all = union.elements.map { TerraformType($0, package, mapping, field) }
            self = all.first { if case .scalar = $0 { false } else { true } } ?? .scalar
        }
    }

    /// A property that a name in Terraform means.
    typealias Property = (name: String, type: TerraformType, isSingle: Bool, asset: TerraformMapping.Asset?)

    /// The property that Terraform's name means.
    func property(_ name: String) -> Property? {
        if case .object(let object) = self { return object.property(name) }
        return nil
    }

    /// The type of a list's elements or a map's values.
    var element: TerraformType {
        switch self {
        case .list(let element), .map(let element): element
        case .any, .scalar, .object: .any
        }
    }

    /// Whether one block gives the value by itself.
    var isSingle: Bool {
        switch self {
        case .object, .map, .scalar: true
        case .any, .list: false
        }
    }

    var isMap: Bool { if case .map = self { true } else { false } }
    var isObject: Bool { if case .object = self { true } else { false } }
}

/// An object whose properties a schema declares.
struct TerraformObject {
    let properties: PropertyList
    let package: Package
    /// The token under which the provider names its properties.
    let token: String
    let mapping: TerraformMapping?
    let fields: [String: TerraformMapping.Field]

    /// The property that Terraform's name means: the one that the provider names, else the one in camelCase, its plural or singular, for `urn`
    /// the only one that ends in it.
    func property(_ name: String) -> TerraformType.Property? {
        let field = fields[name]
        let found = declared(name, field)
        let unnamed = field?.asset == nil ? nil : NameStyle.camelOfSnake(name)
        guard let given = field?.name ?? found?.name ?? unnamed else { return nil }
        let type = found.map { TerraformType($0.type, package, mapping, field) } ?? .any
        return (given, type, field?.isSingle ?? false, found.flatMap { Self.asset($0.type) } ?? field?.asset)
    }

    /// What a path becomes as a value of a type.
    private static func asset(_ type: TypeReference) -> TerraformMapping.Asset? {
        switch type {
        case .asset: .file
        case .archive: .archive
        case .plain(let inner): asset(inner)
        case .boolean, .integer, .number, .string, .any, .json, .array, .map, .resource, .type, .union: nil
        }
    }

    private func declared(_ name: String, _ field: TerraformMapping.Field?) -> Property? {
        if let given = field?.name, let property = properties[given] { return property }
        if let given = mapping?.names[token]?[name], let property = properties[given] { return property }
        let camel = NameStyle.camelOfSnake(name)
        if let property = properties[camel] ?? properties[name] { return property }
        for plural in Self.plurals(of: camel) { if let property = properties[plural] { return property } }
        let squeezed = Self.letters(camel)
        if let property = properties.first(where: { Self.letters($0.name) == squeezed }) { return property }
        // Every resource has a URN of its own, so that a provider's property of this name has got a longer one.
        guard name == "urn" else { return nil }
        let longer = properties.filter { $0.name.hasSuffix("Urn") }
        return longer.count == 1 ? longer[0] : nil
    }

    /// The names that a list with this name may have, and the one that a single value of a plural may have.
    private static func plurals(of name: String) -> [String] {
        var result = [name + "s", name + "es"]
        if name.hasSuffix("y") { result.append(name.dropLast() + "ies") }
        if name.hasSuffix("ies") { result.append(name.dropLast(3) + "y") }
        if name.hasSuffix("es") { result.append(String(name.dropLast(2))) }
        if name.hasSuffix("s") { result.append(String(name.dropLast())) }
        if name.hasSuffix("is") { result.append(name.dropLast(2) + "es") }
        if name.hasSuffix("ix") || name.hasSuffix("ex") { result.append(name.dropLast(2) + "ices") }
        return result
    }

    private static func letters(_ name: String) -> [UInt8] { name.utf8.filter { $0 != 0x5F }.map(NameStyle.lower) }
}
