import Base
import Documents
package import LanguageKit
package import Schema
import Synchronization

/// A Go package: the folder of a module.
struct GoLocation: Hashable, Sendable {
    /// Its import path.
    var importPath: String
    /// The name that files import it by.
    var name: String
    /// Its folder below that of the root package; empty for the root.
    var folder: String
}

/// What the declarations of a package are called in its Go SDK, and where they are.
///
/// Names are found when they are first asked for, one Go package at a time, since those of one depend on each other only.
///
/// Source of the rules: the published library generator, since programs must use the names that it gave.
package final class GoSymbols: Symbols {
    /// The symbols of each package, made once and shared by all programs and threads.
    package static let all = SymbolStore { GoSymbols($0) }

    /// The package's schema.
    package let schema: Package
    /// What the schema says about the SDK.
    let settings: GoPackageSettings
    /// Import path of the root package.
    let basePath: String

    private let lazyTokens: LazyValue<[String: GoModuleTokens]>
    private let lazyForms: LazyValue<GoTypeFormTable>
    private let known = Mutex<[String: GoModuleNames]>([:])

    /// The symbols of a package.
    package init(_ schema: Package) {
        let settings = GoPackageSettings(schema)
        self.schema = schema
        self.settings = settings
        rootName = GoNames.withoutHyphens(schema.name)
        basePath = settings.importBasePath ?? Self.defaultBasePath(of: schema)
        lazyTokens = LazyValue { GoModuleTokens.all(of: schema) { Self.folder(of: $0, in: schema, settings) } }
        lazyForms = LazyValue { GoTypeFormTable(schema, settings) }
    }

    // MARK: Go packages

    /// The Go package that a token's declaration is in, as its folder: `s3`, or empty for the root.
    func module(of token: String) -> String { Self.folder(of: token, in: schema, settings) }

    private static func folder(of token: String, in schema: Package, _ settings: GoPackageSettings) -> String {
        guard !Token(token).isProvider else { return "" }
        let module = schema.module(of: token)
        return (settings.moduleToPackage[module] ?? module).lowercased()
    }

    /// Where the Go package of a module of the schema is imported from.
    func location(ofSchemaModule module: String) -> GoLocation {
        location(of: (settings.moduleToPackage[module] ?? module).lowercased())
    }

    /// Whether anything is declared in the Go package.
    func has(_ module: String) -> Bool { tokens[module] != nil }

    /// Where a Go package is imported from, and by which name.
    func location(of module: String) -> GoLocation {
        guard !module.isEmpty else {
            return GoLocation(importPath: basePath, name: settings.packageImportAliases[basePath] ?? rootName, folder: "")
        }
        var path = "\(basePath)/\(module)"
        if let pattern = settings.importPathPattern {
            path = pattern.replacing("{module}", with: module).replacing("{baseImportPath}", with: basePath)
        }
        let name = settings.packageImportAliases[path] ?? module.lastPart(after: UInt8(ascii: "/"))
        return GoLocation(importPath: path, name: name, folder: module)
    }

    /// The name in the package clause of the root package's files.
    var rootPackageName: String {
        GoNames.withoutHyphens(
            settings.rootPackageName ?? settings.importBasePath?.lastPart(after: UInt8(ascii: "/")) ?? schema.name)
    }

    /// The folder below the SDK's `go` folder that holds the root package; empty where the SDK is flat.
    var rootFolder: String {
        if settings.rootPackageName != nil, !isPacked { return "" }
        guard let path = settings.importBasePath else { return rootName }
        return path.lastPart(after: UInt8(ascii: "/"))
    }

    /// The folders of all Go packages that declare something, sorted.
    var modules: [String] { tokens.keys.sorted() }

    /// The tokens that are declared in each Go package.
    var tokens: [String: GoModuleTokens] { lazyTokens.value }

    /// The name of the root package, which Go allows no hyphens.
    private let rootName: String
    /// Whether the SDK's go.mod is inside the folder of Go; older SDKs have it above the folders of all languages.
    private var isPacked: Bool { Self.isPacked(schema) }

    private static func isPacked(_ schema: Package) -> Bool {
        let isParameterized = schema.node["parameterization"] != nil || schema.node["extensionParameterization"] != nil
        return isParameterized || schema.node["meta"]?["supportPack"]?.boolean ?? false
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
        let name = GoNames.withoutHyphens(schema.name)
        return isPacked(schema) ? "\(root)/sdk/go\(version)/\(name)" : "\(root)/sdk\(version)/go/\(name)"
    }

    // MARK: Declarations

    /// The names of the declarations in a Go package.
    func names(in module: String) -> GoModuleNames {
        if let names = known.withLock({ $0[module] }) { return names }
        let names = GoModuleNames(
            tokens[module] ?? GoModuleTokens(), in: schema, hasContainers: settings.generatesResourceContainerTypes)
        return known.withLock { known in
            let first = known[module] ?? names
            known[module] = first
            return first
        }
    }

    /// Whether a Go package declares the name.
    func declares(_ name: String, in module: String) -> Bool { names(in: module).taken.contains(name) }

    /// The symbols of a resource, or of the provider.
    func resource(_ token: String) -> GoResourceSymbols {
        let module = module(of: token)
        let raw = token == schema.providerToken ? "Provider" : GoNames.title(Token(token).member)
        let name = names(in: module).resources[token] ?? raw
        return GoResourceSymbols(
            location: location(of: module), file: file(NameStyle.camel(raw), in: module), name: name,
            hiddenName: NameStyle.camel(raw) + name.dropFirst(raw.utf8.count))
    }

    /// The symbols of an object type.
    func object(_ token: String) -> GoTypeSymbols {
        let module = module(of: token)
        let names = names(in: module)
        let chunk = (names.positions[token] ?? 0) / Self.typesPerFile
        return GoTypeSymbols(
            location: location(of: module), file: file("pulumiTypes\(chunk == 0 ? "" : String(chunk))", in: module),
            name: names.types[token] ?? Self.typeName(Token(token).member))
    }

    /// The symbols of an enum.
    func enumeration(_ token: String) -> GoTypeSymbols {
        let module = module(of: token)
        return GoTypeSymbols(
            location: location(of: module), file: file("pulumiEnums", in: module),
            name: names(in: module).types[token] ?? GoNames.title(Token(token).member))
    }

    /// The symbols of a function that isn't a method.
    func function(_ token: String) -> GoFunctionSymbols {
        let module = module(of: token)
        let raw = GoNames.title(Token(token).member)
        return GoFunctionSymbols(
            location: location(of: module), file: file(NameStyle.camel(raw), in: module),
            name: names(in: module).functions[token] ?? raw)
    }

    /// The symbols of a resource's method.
    func method(_ name: String, of resource: String) -> GoMethodSymbols {
        let symbols = self.resource(resource)
        return GoMethodSymbols(resource: symbols, name: GoNames.title(name))
    }

    /// The function of the package `config` that reads a configuration variable.
    func configuration(_ property: String) -> String { "Get" + GoNames.title(property) }

    /// Which helper types an object type or enum has beside itself.
    func forms(ofType token: String) -> GoTypeForms { formTable.forms[token] ?? [] }

    /// The helper types of the whole package; they depend on every use of a type anywhere.
    var formTable: GoTypeFormTable { lazyForms.value }

    /// The name of a type by the member of its token. A method's type has the resource's name before a slash: `Cluster/readResult`.
    static func typeName(_ member: String) -> String {
        guard let slash = member.utf8.firstIndex(of: UInt8(ascii: "/")) else { return GoNames.title(member) }
        return GoNames.title(member[..<slash] + GoNames.title(String(member[member.index(after: slash)...])))
    }

    private func file(_ name: String, in module: String) -> String { module.isEmpty ? "\(name).go" : "\(module)/\(name).go" }

    /// How many object types a file has, so that none grows beyond what tools read.
    static let typesPerFile = 500
}
