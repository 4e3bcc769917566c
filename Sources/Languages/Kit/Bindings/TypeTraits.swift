import Documents
package import Schema

/// What holds of a package's object types because of the types that they are made of; found once for the package, since large ones have
/// thousands of types that refer to one another.
package struct TypeTraits: Sendable {
    /// Tokens of the types that defaults are filled into: their own, or those of members that are such objects.
    package let needDefaults: Set<String>
    /// Tokens of the types in which some change replaces a resource, at any depth.
    package let replaceOnChanges: Set<String>

    /// The traits of each package.
    package static let all = SymbolStore { TypeTraits($0) }

    /// Reads all types of a package.
    package init(_ package: Package) {
        var defaults = Closure()
        var replacing = Closure()
        for token in package.typeTokens {
            guard case .object(let object)? = package.type(token) else { continue }
            for property in object.properties {
                if property.hasDefault { defaults.found.insert(token) }
                if property.isReplacing { replacing.found.insert(token) }
                if case .type(let name) = property.type.unmarked, name.package == package.name {
                    defaults.users[name.token, default: []].append(token)
                }
                if let name = property.type.innermost, name.package == package.name {
                    replacing.users[name.token, default: []].append(token)
                }
            }
        }
        needDefaults = defaults.all
        replaceOnChanges = replacing.all
    }

    /// The types for which something holds, and all that have members of such.
    private struct Closure {
        var found: Set<String> = []
        var users: [String: [String]] = [:]

        var all: Set<String> {
            var all = found
            var pending = Array(found)
            while let token = pending.popLast() {
                for user in users[token] ?? [] where all.insert(user).inserted { pending.append(user) }
            }
            return all
        }
    }
}

extension Property {
    /// Whether SDKs show that a change of it replaces the resource. Bridged schemas mark what their provider replaces by another key,
    /// which SDKs don't show.
    var isReplacing: Bool { replacesOnChange && node["replaceOnChanges"]?.boolean == true }
}

extension TypeReference {
    /// The type that lists and maps of it hold at last.
    fileprivate var innermost: DeclarationName? {
        switch self {
        case .array(let inner), .map(let inner), .plain(let inner): inner.innermost
        case .type(let name): name
        case .boolean, .integer, .number, .string, .any, .archive, .asset, .json, .resource, .union: nil
        }
    }
}
