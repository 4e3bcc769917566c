import Base
import Documents
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
    /// Import path of a module, with placeholders; nil for the usual form.
    private let pathPattern: String?

    /// What is known of one Go package.
    fileprivate struct Module {
        var location: GoModule?
        var names: Set<String> = []
        var renamedResources: [String: String] = [:]
        var renamedTypes: [String: String] = [:]
    }

    /// Reads the names of a package.
    init(_ schema: Package) {
        self.schema = schema
        basePath = Self.basePath(of: schema)
        pathPattern = schema.language.node?["go"]?["importPathPattern"]?.string
        var modules: [String: Module] = [:]
        var seen: Set<String> = []
        let hasContainers = schema.language.goGeneratesResourceContainerTypes
        for token in ["pulumi:providers:\(schema.name)"] + schema.resourceTokens {
            guard seen.insert(token.lowercased()).inserted else { continue }
            let isProvider = Token(token).isProvider
            let name = isProvider ? "Provider" : GoNames.title(Token(token).member)
            let isComponent = isProvider || schema.isComponent(token)
            let hasContainers = !isProvider && hasContainers
            let candidates = ["", "Resource", "Res"].lazy.map { suffix -> [String] in
                let base = name + suffix
                var names = [base, "\(base)Input", "\(base)Output", "\(base)Args", "New\(base)"]
                if !isComponent { names += ["\(base)State", "Get\(base)"] }
                if hasContainers { names += ["\(base)Array", "\(base)Map"] }
                return names
            }
            modules[Self.module(of: token, in: schema), default: Module()].addResource(name, candidates)
        }
        for token in schema.typeTokens {
            guard seen.insert("type " + token.lowercased()).inserted else { continue }
            let name = GoNames.title(Token(token).member)
            let isEnum = schema.isEnumeration(token)
            let suffixes = isEnum ? ["", "Enum"] : ["", "Type", "Typ"]
            let candidates = suffixes.lazy.map { ["\(name)\($0)", "\(name)\($0)Input", "\(name)\($0)Output"] }
            modules[Self.module(of: token, in: schema), default: Module()].addType(name, candidates)
        }
        for token in schema.functionTokens {
            let module = Self.module(of: token, in: schema)
            var name = GoNames.title(Token(token).member)
            if modules[module]?.takesAny(of: [name, name + "Args", name + "Result"]) == true {
                if name.hasPrefix("New") { name = "Create" + name.dropFirst(3) }
                if name.hasPrefix("Get") { name = "Lookup" + name.dropFirst(3) }
            }
            modules[module, default: Module()].names.formUnion([name, name + "Args", name + "Result"])
        }
        for module in modules.keys {
            modules[module]?.location = Self.location(of: module, in: schema, basePath: basePath, pattern: pathPattern)
        }
        self.modules = modules
    }

    /// The Go package that a token's declaration is in: `s3`, or empty for the root.
    func module(of token: String) -> String { Self.module(of: token, in: schema) }

    /// The name of a resource: another one if its own was taken.
    func resourceName(_ name: String, in module: String) -> String { modules[module]?.renamedResources[name] ?? name }

    /// The name of a type: another one if its own was taken.
    func typeName(_ name: String, in module: String) -> String { modules[module]?.renamedTypes[name] ?? name }

    /// The name of a function: another one if its own was taken.
    func functionName(of token: String) -> String {
        let name = GoNames.title(Token(token).member)
        for (prefix, other) in [("Get", "Lookup"), ("New", "Create")] where name.hasPrefix(prefix) {
            let renamed = other + name.dropFirst(prefix.utf8.count)
            if declares(renamed, in: module(of: token)) { return renamed }
        }
        return name
    }

    /// Whether the Go package declares the name.
    func declares(_ name: String, in module: String) -> Bool { modules[module]?.names.contains(name) ?? false }

    /// Whether there is a Go package of that name.
    func has(_ module: String) -> Bool { modules[module] != nil }

    /// A module, as a file imports it.
    func location(of module: String) -> GoModule {
        modules[module]?.location ?? Self.location(of: module, in: schema, basePath: basePath, pattern: pathPattern)
    }

    private static func location(
        of module: String, in schema: Package, basePath: String, pattern: String?
    ) -> GoModule {
        guard !module.isEmpty else {
            return GoModule(basePath, name: schema.language.goPackageImportAliases[basePath] ?? packageName(of: schema))
        }
        let path: String
        if let pattern {
            path = pattern.replacing("{module}", with: module).replacing("{baseImportPath}", with: basePath)
        } else {
            path = "\(basePath)/\(module)"
        }
        return GoModule(path, name: schema.language.goPackageImportAliases[path] ?? module.lastPart(after: UInt8(ascii: "/")))
    }

    private static func module(of token: String, in schema: Package) -> String {
        guard !Token(token).isProvider else { return "" }
        let module = schema.module(of: token)
        return (schema.language.goModuleToPackage[module] ?? module).lowercased()
    }

    /// The name of the root package, which Go allows no hyphens.
    private static func packageName(of schema: Package) -> String { GoNames.withoutHyphens(schema.name) }

    /// The import path of a package's root.
    static func basePath(of schema: Package) -> String {
        schema.language.goImportBasePath ?? defaultBasePath(of: schema)
    }

    /// The import path of a package whose schema gives none: where its repository, or its publisher's, would have it.
    private static func defaultBasePath(of schema: Package) -> String {
        var root = "example.com/pulumi-\(schema.name)"
        if let namespace = schema.namespace { root = "github.com/\(namespace)/pulumi-\(schema.name)" }
        if let repository = schema.node["repository"]?.string, let start = repository.firstRange(of: "://")?.upperBound {
            root = String(repository[start...])
        }
        let major = schema.version.flatMap { $0.split(separator: ".").first }.flatMap { Int($0) } ?? 0
        let version = major > 1 ? "/v\(major)" : ""
        let name = packageName(of: schema)
        // An SDK that is packed has its go.mod inside the folder of Go; older ones have it above the folders of all languages.
        let isPacked = schema.node["meta"]?["supportPack"]?.boolean ?? false
        return isPacked ? "\(root)/sdk/go\(version)/\(name)" : "\(root)/sdk\(version)/go/\(name)"
    }
}

extension GoPackage.Module {
    /// Whether one of the names is taken.
    fileprivate func takesAny(of candidates: [String]) -> Bool { !names.isDisjoint(with: candidates) }

    /// Declares a resource by the first candidate of which no name is taken.
    fileprivate mutating func addResource(_ name: String, _ candidates: some Sequence<[String]>) {
        if let chosen = take(candidates), chosen != name { renamedResources[name] = chosen }
    }

    /// Declares a type by the first candidate of which no name is taken.
    fileprivate mutating func addType(_ name: String, _ candidates: some Sequence<[String]>) {
        if let chosen = take(candidates), chosen != name { renamedTypes[name] = chosen }
    }

    private mutating func take(_ candidates: some Sequence<[String]>) -> String? {
        guard let chosen = candidates.first(where: { !takesAny(of: $0) }) else { return nil }
        names.formUnion(chosen)
        return chosen.first
    }
}
