import Base
import Documents
import Schema

/// The tokens that a package declares in one Go package, each list in the order in which names are given away.
struct GoModuleTokens: Sendable {
    /// Resources; the provider first.
    var resources: [String] = []
    /// Object types.
    var objects: [String] = []
    /// Enum types.
    var enums: [String] = []
    /// Functions that aren't methods.
    var functions: [String] = []

    /// Groups all tokens of a package by the Go package that `module` gives.
    static func all(of schema: Package, module: (String) -> String) -> [String: GoModuleTokens] {
        var all: [String: GoModuleTokens] = [:]
        if schema.node["extensionParameterization"] == nil {
            all["", default: GoModuleTokens()].resources.append(schema.providerToken)
        }
        for token in schema.resourceTokens.sorted() { all[module(token), default: GoModuleTokens()].resources.append(token) }
        for token in schema.typeTokens.sorted() {
            if schema.isEnumeration(token) {
                all[module(token), default: GoModuleTokens()].enums.append(token)
            } else {
                all[module(token), default: GoModuleTokens()].objects.append(token)
            }
        }
        let methods = schema.methodTokens
        for token in schema.functionTokens.sorted() where !methods.contains(token) {
            all[module(token), default: GoModuleTokens()].functions.append(token)
        }
        return all
    }
}

/// The names of the declarations in one Go package, where no two may be equal: resources choose first, then object types, enums
/// and functions.
///
/// Source of the rules: the published library generator, which gives the first suffix whose names are all free, and renames functions
/// by their first word.
struct GoModuleNames: Sendable {
    /// Resource's token → name of its struct.
    private(set) var resources: [String: String] = [:]
    /// Type's token → name of its struct or enum.
    private(set) var types: [String: String] = [:]
    /// Function's token → its name.
    private(set) var functions: [String: String] = [:]
    /// All names that are taken.
    private(set) var taken: Set<String> = []
    /// Object type's token → its position among those of the Go package.
    private(set) var positions: [String: Int] = [:]

    /// Names the declarations of a Go package.
    init(_ tokens: GoModuleTokens, in schema: Package, hasContainers: Bool) {
        taken.reserveCapacity(
            tokens.resources.count * 11 + (tokens.objects.count + tokens.enums.count + tokens.functions.count) * 3)
        types.reserveCapacity(tokens.objects.count + tokens.enums.count)
        var first: [String: String] = [:]
        first.reserveCapacity(max(tokens.resources.count, tokens.objects.count))
        for token in tokens.resources {
            let folded = token.lowercased()
            if let earlier = first[folded] {
                resources[token] = resources[earlier]
                continue
            }
            first[folded] = token
            addResource(token, in: schema, hasContainers: hasContainers)
        }
        first.removeAll(keepingCapacity: true)
        for (position, token) in tokens.objects.enumerated() {
            positions[token] = position
            let folded = token.lowercased()
            if let earlier = first[folded] {
                types[token] = types[earlier]
                continue
            }
            first[folded] = token
            addType(token, suffixes: ["", "Type", "Typ"])
        }
        for token in tokens.enums { addType(token, suffixes: ["", "Enum"]) }
        for token in tokens.functions { addFunction(token, in: schema) }
    }

    private mutating func addResource(_ token: String, in schema: Package, hasContainers: Bool) {
        let isProvider = token == schema.providerToken
        let name = isProvider ? "Provider" : GoNames.title(Token(token).member)
        let hasState = !isProvider && !schema.isComponent(token)
        resources[token] = take(name, suffixes: ["", "Resource", "Res"]) { suffix in
            let full = name + suffix
            let hidden = NameStyle.camel(name) + suffix
            var names = [full, full + "Input", full + "Output", full + "Args", hidden + "Args", "New" + full]
            if hasState { names += [full + "State", hidden + "State", "Get" + full] }
            if hasContainers, !isProvider { names += [full + "Array", full + "Map"] }
            return names
        }
        for (method, function) in schema.resourceMethods(token) {
            let prefix = name + GoNames.title(method)
            let node = schema.functionNode(function)
            if node?["inputs"] != nil { taken.insert(prefix + "Args") }
            if node?["outputs"] != nil { taken.insert(prefix + "Result") }
        }
    }

    private mutating func addType(_ token: String, suffixes: [String]) {
        let name = GoSymbols.typeName(Token(token).member)
        types[token] = take(name, suffixes: suffixes) { ["\(name)\($0)", "\(name)\($0)Input", "\(name)\($0)Output"] }
    }

    private mutating func addFunction(_ token: String, in schema: Package) {
        var name = GoNames.title(Token(token).member)
        if [name, name + "Args", name + "Result"].contains(where: { taken.contains($0) }) {
            if name.hasPrefix("New") {
                name = "Create" + name.dropFirst(3)
            } else if name.hasPrefix("Get") {
                name = "Lookup" + name.dropFirst(3)
            }
        }
        functions[token] = name
        taken.formUnion([name, name + "Args", name + "Result"])
    }

    /// Takes the names of the first suffix of which none is taken, and gives the name with that suffix. Where no suffix helps there is
    /// no published SDK, and the name stays.
    private mutating func take(_ name: String, suffixes: [String], _ names: (String) -> [String]) -> String {
        for suffix in suffixes {
            let candidates = names(suffix)
            if candidates.contains(where: { taken.contains($0) }) { continue }
            taken.formUnion(candidates)
            return name + suffix
        }
        return name
    }
}

extension Package {
    /// A resource's or the provider's methods, read from the document alone.
    func resourceMethods(_ token: String) -> [(name: String, function: String)] {
        let node = token == providerToken ? self.node["provider"] : resourceNode(token)
        return (node?["methods"]?.members ?? []).compactMap { name, value in value.string.map { (name, $0) } }
    }

    /// The tokens of the functions that are methods of a resource.
    var methodTokens: Set<String> {
        var methods: Set<String> = []
        for token in resourceTokens + [providerToken] {
            for method in resourceMethods(token) { methods.insert(method.function) }
        }
        return methods
    }
}
