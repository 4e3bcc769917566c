import Schema

/// A package as its Go library lays it out: where its modules are imported from, and which names its declarations have
/// where two of them would have the same.
///
/// Source of the rules: the published library generator, since programs must use the names that it gave.
final class GoPackage: Sendable {
    /// The schema; kept so that its identity stays taken.
    let schema: Package
    /// Import path of the root package.
    let basePath: String
    private let modules: [String: Module]

    /// Names within one Go package.
    private struct Module {
        var names: Set<String> = []
        var renamed: [String: String] = [:]
    }

    /// Reads the names of a package.
    init(_ schema: Package) {
        self.schema = schema
        basePath = schema.language.goImportBasePath ?? Self.defaultBasePath(of: schema)
        var modules: [String: Module] = [:]
        var seen: Set<String> = []
        for token in ["pulumi:providers:\(schema.name)"] + schema.resourceTokens {
            guard seen.insert(token.lowercased()).inserted else { continue }
            let isProvider = Token(token).isProvider
            let name = isProvider ? "Provider" : GoNames.title(Token(token).member)
            let isComponent = isProvider || schema.node["resources"]?[token]?["isComponent"]?.boolean == true
            let hasContainers = !isProvider && schema.language.goGeneratesResourceContainerTypes
            modules[Self.module(of: token, in: schema), default: Module()].add(
                ["", "Resource", "Res"].map { suffix in
                    var names = [name + suffix, name + suffix + "Input", name + suffix + "Output", name + suffix + "Args"]
                    names.append("New" + name + suffix)
                    if !isComponent { names += [name + suffix + "State", "Get" + name + suffix] }
                    if hasContainers { names += [name + suffix + "Array", name + suffix + "Map"] }
                    return names
                })
        }
        for token in schema.typeTokens {
            guard seen.insert("type " + token.lowercased()).inserted else { continue }
            let name = GoNames.title(Token(token).member)
            let isEnum = schema.node["types"]?[token]?["enum"] != nil
            modules[Self.module(of: token, in: schema), default: Module()].add(
                (isEnum ? ["", "Enum"] : ["", "Type", "Typ"]).map { suffix in
                    [name + suffix, name + suffix + "Input", name + suffix + "Output"]
                })
        }
        for token in schema.functionTokens {
            let module = Self.module(of: token, in: schema)
            var name = GoNames.title(Token(token).member)
            let taken = modules[module]?.names ?? []
            if taken.contains(name) || taken.contains(name + "Args") || taken.contains(name + "Result") {
                if name.hasPrefix("New") { name = "Create" + name.dropFirst(3) }
                if name.hasPrefix("Get") { name = "Lookup" + name.dropFirst(3) }
            }
            modules[module, default: Module()].names.formUnion([name, name + "Args", name + "Result"])
        }
        self.modules = modules
    }

    /// The Go package that a token's declaration is in: `s3`, or empty for the root.
    func module(of token: String) -> String { Self.module(of: token, in: schema) }

    /// The name that a declaration has in place of `name`, if that was taken.
    func name(_ name: String, in module: String) -> String { modules[module]?.renamed[name] ?? name }

    /// Whether the Go package declares the name.
    func declares(_ name: String, in module: String) -> Bool { modules[module]?.names.contains(name) ?? false }

    /// Whether there is a Go package of that name.
    func has(_ module: String) -> Bool { modules[module] != nil }

    /// Import path of a module, and the name that its package has.
    func location(of module: String) -> (path: String, name: String) {
        guard !module.isEmpty else {
            let root = schema.language.goRootPackageName ?? basePath.split(separator: "/").last.map(String.init) ?? schema.name
            return (basePath, schema.language.goPackageImportAliases[basePath] ?? root)
        }
        let path: String
        if let pattern = schema.language.node?["go"]?["importPathPattern"]?.string {
            path = pattern.replacing("{module}", with: module).replacing("{baseImportPath}", with: basePath)
        } else {
            path = "\(basePath)/\(module)"
        }
        let last = module.split(separator: "/").last.map(String.init) ?? module
        return (path, schema.language.goPackageImportAliases[path] ?? last)
    }

    private static func module(of token: String, in schema: Package) -> String {
        guard !Token(token).isProvider else { return "" }
        let module = schema.module(of: token)
        return (schema.language.goModuleToPackage[module] ?? module).lowercased()
    }

    private static func defaultBasePath(of schema: Package) -> String {
        var root = "example.com/pulumi-\(schema.name)"
        if let namespace = schema.namespace { root = "github.com/\(namespace)/pulumi-\(schema.name)" }
        if let repository = schema.node["repository"]?.string, let start = repository.firstRange(of: "://")?.upperBound {
            root = String(repository[start...])
        }
        let major = schema.version.flatMap { $0.split(separator: ".").first }.flatMap { Int($0) } ?? 0
        return "\(root)/sdk\(major > 1 ? "/v\(major)" : "")/go/\(schema.name)"
    }
}

extension GoPackage.Module {
    /// Adds the names of the first candidate none of whose names is taken.
    fileprivate mutating func add(_ candidates: [[String]]) {
        guard let original = candidates.first, let chosen = candidates.first(where: { names.isDisjoint(with: $0) }) else { return }
        names.formUnion(chosen)
        if chosen != original {
            for (old, new) in zip(original, chosen) { renamed[old] = new }
        }
    }
}
