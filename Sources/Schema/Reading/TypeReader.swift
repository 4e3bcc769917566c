import Documents

/// Reads the types that properties, elements and results name.
struct TypeReader {
    let package: Package

    /// The type that a node describes: `$ref` counts before `oneOf`, and that before `type`. Unknown types are `.any`.
    func reference(_ node: DataNode) -> TypeReference {
        let type = bareReference(node)
        return node["plain"]?.boolean == true ? .plain(type) : type
    }

    private func bareReference(_ node: DataNode) -> TypeReference {
        if let text = node["$ref"]?.string, !text.isEmpty { return named(text, fallback: node["type"]?.string) }
        if let alternatives = node["oneOf"], alternatives.kind == .array { return union(node, alternatives) }
        switch node["type"]?.string {
        case "array": return .array(node["items"].map(reference) ?? .any)
        // An object without a type for its members holds strings.
        case "object": return .map(node["additionalProperties"].map(reference) ?? .string)
        case let name: return name.flatMap(Self.primitive) ?? .any
        }
    }

    static func primitive(_ name: String) -> TypeReference? {
        switch name {
        case "boolean": .boolean
        case "integer": .integer
        case "number": .number
        case "string": .string
        default: nil
        }
    }

    private func union(_ node: DataNode, _ alternatives: DataNode) -> TypeReference {
        let discriminator = node["discriminator"]
        var mapping: [String: String] = [:]
        for (value, target) in discriminator?["mapping"]?.members ?? [] {
            guard let text = target.string else { continue }
            // A target is a reference or a bare token.
            if case .type(let name)? = SchemaReference(text, in: package.name) {
                mapping[value] = name.token
            } else {
                mapping[value] = text
            }
        }
        return .union(
            UnionReference(
                elements: alternatives.elements.map(reference), discriminator: discriminator?["propertyName"]?.string,
                mapping: mapping, fallback: node["type"]?.string.flatMap(Self.primitive).map { [$0] } ?? []))
    }

    private func named(_ text: String, fallback: String?) -> TypeReference {
        switch SchemaReference(text, in: package.name) {
        case .any: return .any
        case .archive: return .archive
        case .asset: return .asset
        case .json: return .json
        case .resource(let name): return .resource(name)
        case .type(let name):
            // Older schemas name types that they don't declare, and say what these are made of beside the name.
            if name.package == package.name, !package.declaresType(name.token) { return fallback.flatMap(Self.primitive) ?? .any }
            return .type(name)
        case nil: return fallback.flatMap(Self.primitive) ?? .any
        }
    }
}

/// A `$ref` taken apart.
enum SchemaReference: Equatable {
    case any, archive, asset, json
    case type(DeclarationName)
    case resource(DeclarationName)

    /// Takes a `$ref` apart: `pulumi.json#/Any`, `#/types/<token>`, `#/resources/<token>`, `#/provider`, or one of the last
    /// three after `/<package>/v<version>/schema.json`. Tokens may have `%2F` for `/`. Nil if it is none of these.
    init?(_ text: String, in package: String) {
        switch text {
        case "pulumi.json#/Any": self = .any
        case "pulumi.json#/Archive": self = .archive
        case "pulumi.json#/Asset": self = .asset
        case "pulumi.json#/Json": self = .json
        default:
            guard let mark = text.utf8.firstIndex(of: UInt8(ascii: "#")) else { return nil }
            var name = package
            var version: String?
            if mark > text.startIndex {
                guard let (foreign, foreignVersion) = Self.schemaPath(text[..<mark]) else { return nil }
                (name, version) = (foreign, foreignVersion)
            }
            var fragment = text[text.index(after: mark)...]
            if fragment.hasPrefix("/") { fragment = fragment.dropFirst() }
            if fragment == "provider" {
                self = .resource(DeclarationName(package: name, token: "pulumi:providers:\(name)", version: version))
                return
            }
            guard let slash = fragment.utf8.firstIndex(of: UInt8(ascii: "/")) else { return nil }
            guard let token = percentDecoded(fragment[fragment.index(after: slash)...]), !token.isEmpty else { return nil }
            switch fragment[..<slash] {
            case "types": self = .type(DeclarationName(package: name, token: token, version: version))
            case "resources": self = .resource(DeclarationName(package: name, token: token, version: version))
            default: return nil
            }
        }
    }

    /// Package and version of `/<package>/v<version>/schema.json`, of which a web address may be the front.
    private static func schemaPath(_ text: Substring) -> (package: String, version: String)? {
        var path = text
        if let scheme = path.firstRange(of: "://") {
            guard let slash = path[scheme.upperBound...].firstIndex(of: "/") else { return nil }
            path = path[slash...]
        }
        guard let decoded = percentDecoded(path) else { return nil }
        var parts = decoded.split(separator: "/", omittingEmptySubsequences: false)
        if parts.first?.isEmpty == true { parts.removeFirst() }
        guard parts.count == 3, parts[2] == "schema.json", parts[1].hasPrefix("v"), !parts[0].isEmpty else { return nil }
        return (String(parts[0]), String(parts[1].dropFirst()))
    }
}

/// The text with `%XX` replaced by the bytes that they stand for; nil if one is malformed or the result is no UTF-8.
func percentDecoded(_ text: Substring) -> String? {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    let bytes = Array(text.utf8)
    var decoded: [UInt8] = []
    var at = 0
    while at < bytes.count {
        guard bytes[at] == UInt8(ascii: "%") else {
            decoded.append(bytes[at])
            at += 1
            continue
        }
        guard at + 2 < bytes.count, let value = UInt8(String(decoding: bytes[(at + 1)...(at + 2)], as: UTF8.self), radix: 16)
        else {
            return nil
        }
        decoded.append(value)
        at += 3
    }
    return String(validating: decoded, as: UTF8.self)
}
