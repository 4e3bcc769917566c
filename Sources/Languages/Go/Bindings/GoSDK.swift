import Base
import Documents
import LanguageKit
import Schema

/// The Go SDK of one package: what all its files need to know.
final class GoSDK: Sendable {
    let request: BindingsRequest
    let package: Package
    let symbols: GoSymbols
    let style: GoBindingsStyle
    let descriptions: DescriptionText
    let settings: GoSDKSettings
    /// The packages that the schema refers to.
    let others: OtherPackages
    /// What holds of the package's types.
    let traits: LazyValue<TypeTraits>
    /// Type's token → its name, for the package's own types.
    let typeNames: LazyValue<[String: GoSDKTypeName]>
    /// Go package's folder → name → the token that has it first.
    let owners: LazyValue<[String: [String: String]]>
    /// Go package's folder → the collections of collections that it declares types for.
    let collections: LazyValue<[String: [GoNestedCollection: GoTypeForms]]>

    init(_ request: BindingsRequest, style: GoBindingsStyle) {
        self.request = request
        self.style = style
        package = request.package
        symbols = GoSymbols.all[request.package]
        descriptions = DescriptionText(key: "go", fence: "go", keepsAlternatives: style.keepsAlternatives)
        settings = GoSDKSettings(request.package)
        others = OtherPackages(request.package)
        let package = request.package
        traits = LazyValue { TypeTraits.all[package] }
        let symbols = symbols
        typeNames = LazyValue { GoSDKTypeName.all(symbols) }
        owners = LazyValue { Self.owners(symbols) }
        collections = LazyValue { GoSDKNestedCollection.all(symbols) }
    }

    /// All files of the SDK.
    var parts: [BindingsPart] {
        let layout = GoSDKLayout(self)
        let root = symbols.rootFolder.isEmpty ? "" : symbols.rootFolder + "/"
        var parts: [BindingsPart] = []
        if settings.generics != .only {
            for module in layout.modules { parts += self.parts(of: module, in: root, isGeneric: false) }
        }
        if settings.generics != .none {
            let folder = settings.generics == .beside ? root + "x/" : root
            for module in layout.modules { parts += self.parts(of: module, in: folder, isGeneric: true) }
        }
        let internals = root + symbols.settings.internalModuleName
        parts.append(BindingsPart("\(internals)/pulumiVersion.go") { BindingsText(self.versionFile) })
        parts.append(BindingsPart("\(internals)/pulumiUtilities.go") { BindingsText(self.utilities) })
        parts.append(BindingsPart("\(root)pulumi-plugin.json") { BindingsText(self.pluginJSON) })
        if settings.hasModuleFile { parts.append(BindingsPart("go.mod") { BindingsText(self.moduleDeclaration) }) }
        if !style.omitsGitFiles {
            parts.append(BindingsPart(".gitattributes") { BindingsText(Array("* linguist-generated\n".utf8)) })
        }
        return parts
    }

    /// The files of a Go package.
    private func parts(of module: GoSDKLayout.Module, in root: String, isGeneric: Bool) -> [BindingsPart] {
        var parts: [BindingsPart] = []
        let folder = module.path.isEmpty ? root : "\(root)\(module.path)/"
        for token in module.resources {
            let file = root + symbols.resource(token).file
            let node = token == package.providerToken ? package.node["provider"] : package.resourceNode(token)
            parts.append(BindingsPart(file, of: node) { self.resourceFile(token, isGeneric: isGeneric) })
        }
        for token in module.functions {
            let file = root + symbols.function(token).file
            parts.append(BindingsPart(file, of: package.functionNode(token)) { self.functionFile(token, isGeneric: isGeneric) })
        }
        let node = module.firstNode(in: package)
        if !module.enums.isEmpty {
            parts.append(BindingsPart("\(folder)pulumiEnums.go", of: node) { self.enumsFile(module, isGeneric: isGeneric) })
        }
        for (number, objects) in module.chunks.enumerated() {
            let name = number == 0 ? "pulumiTypes.go" : "pulumiTypes\(number).go"
            parts.append(
                BindingsPart(folder + name, of: node) {
                    self.typesFile(module, objects, isFirst: number == 0, isGeneric: isGeneric)
                })
        }
        if module.path.isEmpty { parts.append(BindingsPart("\(folder)doc.go") { BindingsText(self.packageFile) }) }
        if module.path == "config", !package.configuration.isEmpty {
            parts.append(BindingsPart("\(folder)config.go", of: package.node["config"]) { self.configurationFile() })
        }
        if !module.resources.isEmpty { parts.append(BindingsPart("\(folder)init.go", of: node) { self.moduleFile(module) }) }
        return parts
    }

    /// Whether the package is another one with a parameter.
    var isParameterized: Bool { parameterization != nil }

    /// The node that says what the package is made of, if it is another one with a parameter.
    var parameterization: DataNode? { package.node["parameterization"] ?? package.node["extensionParameterization"] }

    /// The import path of the utilities that only the SDK itself uses.
    var internalsPath: String { "\(symbols.basePath)/\(internals)" }
    /// The name of their package.
    var internals: String { symbols.settings.internalModuleName }

    /// The name in the package clause of a module's files.
    func packageName(_ module: String) -> String {
        module.isEmpty
            ? symbols.rootPackageName : GoNames.withoutHyphens(module.lastPart(after: UInt8(ascii: "/")))
    }

    /// A printer that has begun a file of a module.
    func printer(_ module: String, _ imports: GoSDKImports) -> GoSDKPrinter {
        GoSDKPrinter(generator: style.generator, package: packageName(module), imports: imports)
    }

    /// A comment of a description.
    func comment(_ description: String, deprecation: String? = nil, in scope: GoSDKScope? = nil) -> GoSDKComment {
        let text = description.isEmpty ? "" : resolved(descriptions.filtered(description), in: scope)
        guard let deprecation, !deprecation.isEmpty else { return GoSDKComment(text) }
        return GoSDKComment(text, note: resolved(descriptions.filtered("Deprecated: " + deprecation), in: scope))
    }

    /// A text in which declarations that it mentions have their names in Go.
    private func resolved(_ text: String, in scope: GoSDKScope?) -> String {
        guard DescriptionText.hasReferences(text) else { return text }
        return DescriptionText.withReferences(text, (scope ?? GoSDKScope(types: types(in: ""))).name)
    }
}

/// The settings of a schema's `language.go` block that the text of an SDK depends on.
struct GoSDKSettings: Sendable {
    /// Which SDKs there are: one without generic types, one with them, or both.
    enum Generics: Sendable { case none, beside, only }

    /// `generics`.
    let generics: Generics
    /// `disableInputTypeRegistrations`: whether types that can be given as inputs aren't registered.
    let omitsInputRegistrations: Bool
    /// `disableObjectDefaults`: whether objects have no method that fills in their defaults.
    let omitsObjectDefaults: Bool
    /// `internalDependencies`: import paths that the SDK's module has to know.
    let internalDependencies: [String]
    /// Whether the metadata has the schema's version.
    let showsVersion: Bool
    /// Whether the SDK has its version in its own code, and not from its import path.
    let knowsVersion: Bool
    /// Whether the SDK has a `go.mod`.
    let hasModuleFile: Bool
    /// `modulePath`: the path of that module, if the schema says.
    let modulePath: String?

    init(_ package: Package) {
        let node = package.node["language"]?["go"]
        generics =
            switch node?["generics"]?.string {
            case "side-by-side": .beside
            case "generics-only": .only
            default: .none
            }
        omitsInputRegistrations = node?["disableInputTypeRegistrations"]?.boolean ?? false
        omitsObjectDefaults = node?["disableObjectDefaults"]?.boolean ?? false
        internalDependencies = node?["internalDependencies"]?.elements.compactMap(\.string) ?? []
        let isSupported = package.node["meta"]?["supportPack"]?.boolean ?? false
        let isParameterized =
            package.node["parameterization"] != nil || package.node["extensionParameterization"] != nil
        let respects = node?["respectSchemaVersion"]?.boolean ?? false
        hasModuleFile = isSupported || isParameterized
        showsVersion = respects || hasModuleFile
        knowsVersion = isParameterized || (node == nil ? isSupported : respects)
        modulePath = node?["modulePath"]?.givenText
    }
}
