import Base
import Documents
package import Schema

extension Sequence<Property> {
    /// The properties by name, as SDKs declare them.
    package var byName: [Property] { sorted { $0.name.precedesByBytes($1.name) } }
}

extension Sequence<String> {
    /// The texts by their bytes.
    package var byBytes: [String] { sorted { $0.precedesByBytes($1) } }
}

extension String {
    /// Whether the text's bytes come before those of another: faster than comparing the views of both, which ask where each byte lies.
    fileprivate func precedesByBytes(_ other: String) -> Bool {
        let result = utf8.withContiguousStorageIfAvailable { bytes in
            other.utf8.withContiguousStorageIfAvailable { others in
                for index in 0..<Swift.min(bytes.count, others.count) where bytes[index] != others[index] {
                    return bytes[index] < others[index]
                }
                return bytes.count < others.count
            }
        }
        return (result ?? nil) ?? utf8.lexicographicallyPrecedes(other.utf8)
    }
}

extension Token {
    /// What a token of a schema has between its colons, which may be nothing.
    package static func writtenModule(of token: String) -> String {
        let parts = token.parts(separatedBy: 0x3A)
        return parts.count > 2 ? parts[1] : "index"
    }
}

extension Property {
    /// The environment variables that give its default, in the order in which they are asked.
    package var environment: [String] { node["defaultInfo"]?["environment"]?.elements.compactMap(\.string) ?? [] }
    /// Whether anything gives a value where none is set.
    package var hasDefault: Bool { defaultValue != nil || !environment.isEmpty }
}

extension TypeReference {
    /// The type without the mark that it takes plain values only.
    package var unmarked: TypeReference {
        if case .plain(let inner) = self { return inner.unmarked }
        return self
    }

    /// Whether only plain values are taken.
    package var isPlain: Bool {
        if case .plain = self { return true }
        return false
    }
}

extension Package {
    /// The object type that a type names directly, not as an element of an array or map.
    package func object(_ type: TypeReference) -> ObjectType? {
        guard case .type(let name) = type.unmarked, case .object(let object)? = self.type(name) else { return nil }
        return object
    }

    /// The primitive that values of a type are: enums are of the type of their values.
    package func primitive(_ type: TypeReference) -> TypeReference {
        guard case .type(let name) = type.unmarked else { return type.unmarked }
        if case .enumeration(let enumeration)? = self.type(name) { return enumeration.valueType }
        return type.unmarked
    }

    /// The paths of the properties that replace a resource when they change: `triggers[*]`.
    package func replaceOnChangesPaths(_ properties: PropertyList, _ traits: TypeTraits) -> [String] {
        var walk = ReplacementWalk(package: self, traits: traits)
        for property in properties.byName { walk.add(property, "") }
        return walk.paths
    }
}

/// Collects the paths of properties that replace a resource.
private struct ReplacementWalk {
    let package: Package
    let traits: TypeTraits
    var paths: [String] = []
    /// The types on the way to the property at hand.
    private var seen: Set<String> = []

    init(package: Package, traits: TypeTraits) {
        self.package = package
        self.traits = traits
    }

    mutating func add(_ property: Property, _ prefix: String) {
        let path = prefix + property.name
        if property.isReplacing {
            paths.append(path + Self.suffix(property.type))
        } else {
            add(property.type, path)
        }
    }

    private mutating func add(_ type: TypeReference, _ path: String) {
        switch type {
        case .array(let inner): add(inner, path + "[*]")
        case .map(let inner): add(inner, path + ".*")
        case .plain(let inner): add(inner, path)
        case .type(let name):
            guard traits.replaceOnChanges.contains(name.token), let object = package.object(type),
                seen.insert(object.token).inserted
            else { return }
            for property in object.properties.byName { add(property, path + ".") }
            seen.remove(object.token)
        case .boolean, .integer, .number, .string, .any, .archive, .asset, .json, .resource, .union: return
        }
    }

    private static func suffix(_ type: TypeReference) -> String {
        switch type {
        case .array(let inner): "[*]" + suffix(inner)
        case .map(let inner): ".*" + suffix(inner)
        case .plain(let inner): suffix(inner)
        case .boolean, .integer, .number, .string, .any, .archive, .asset, .json, .resource, .union, .type: ""
        }
    }
}
