import Base
import Documents
import LanguageKit
import Schema

/// Which declarations an SDK has, and in which Go packages they are.
struct GoSDKLayout: Sendable {
    /// A Go package.
    struct Module: Sendable {
        /// Its folder below that of the root package; empty for the root.
        var path: String
        /// Tokens of the resources that are generated; the provider first.
        var resources: [String] = []
        /// Tokens of the functions that are generated, sorted.
        var functions: [String] = []
        /// Tokens of enums, sorted.
        var enums: [String] = []
        /// Tokens of the object types in each file of types, sorted.
        var chunks: [[String]] = []

        /// The node of the first declaration, for findings that concern the Go package.
        func firstNode(in package: Package) -> DataNode? {
            (resources.last.flatMap { package.resourceNode($0) }) ?? functions.first.flatMap { package.functionNode($0) }
                ?? (enums.first ?? chunks.first?.first).flatMap { package.typeNode($0) }
        }
    }

    /// The Go packages, by path.
    let modules: [Module]

    init(_ sdk: GoSDK) {
        let package = sdk.package
        var modules: [String: Module] = ["": Module(path: "")]
        if !package.configuration.isEmpty { modules["config"] = Module(path: "config") }
        for (path, tokens) in sdk.symbols.tokens {
            var module = Module(path: path)
            for token in tokens.resources {
                let node = token == package.providerToken ? package.node["provider"] : package.resourceNode(token)
                if node?["isOverlay"]?.boolean != true { module.resources.append(token) }
            }
            module.functions = tokens.functions.filter { package.functionNode($0)?["isOverlay"]?.boolean != true }
            module.enums = tokens.enums.filter { !package.isOverlayType($0) }
            var rest = tokens.objects[...]
            while !rest.isEmpty {
                module.chunks.append(Array(rest.prefix(GoSymbols.typesPerFile)))
                rest = rest.dropFirst(GoSymbols.typesPerFile)
            }
            if module.chunks.isEmpty, !module.enums.isEmpty, !sdk.nestedCollections(in: path).isEmpty { module.chunks = [[]] }
            modules[path] = module
        }
        self.modules = modules.keys.byBytes.compactMap { modules[$0] }
    }
}
