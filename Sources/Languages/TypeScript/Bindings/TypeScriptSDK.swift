import Base
import Documents
import LanguageKit
import Schema

/// The TypeScript SDK of one package: what all its files need to know.
final class TypeScriptSDK: Sendable {
    let request: BindingsRequest
    let package: Package
    let symbols: TypeScriptSymbols
    let style: TypeScriptBindingsStyle
    let descriptions: DescriptionText
    let settings: TypeScriptSDKSettings
    /// The packages that the schema refers to.
    let others: OtherPackages
    /// What holds of the package's types.
    let traits: LazyValue<TypeTraits>
    /// What the package's own types are called.
    let types: TypeScriptSDKTypes
    /// Whether the package has an enum.
    let hasEnums: Bool

    init(_ request: BindingsRequest, style: TypeScriptBindingsStyle) {
        self.request = request
        self.style = style
        package = request.package
        symbols = TypeScriptSymbols.all[request.package]
        descriptions = DescriptionText(key: "nodejs", fence: "typescript", keepsAlternatives: style.keepsAlternatives)
        settings = TypeScriptSDKSettings(request.package)
        others = OtherPackages(request.package)
        let package = request.package
        traits = LazyValue { TypeTraits.all[package] }
        types = TypeScriptSDKTypes(symbols)
        hasEnums = package.typeTokens.contains { package.isEnumeration($0) && !package.isOverlayType($0) }
    }

    /// All files of the SDK.
    var parts: [BindingsPart] {
        let layout = TypeScriptSDKLayout(self)
        var parts: [BindingsPart] = []
        for token in layout.resources {
            guard let symbol = symbols.symbol(.resource, token) else { continue }
            parts.append(BindingsPart(symbol.file, of: package.resourceNode(token)) { self.resourceFile(token, symbol) })
        }
        for token in layout.functions {
            guard let symbol = symbols.symbol(.function(.plain), token) else { continue }
            parts.append(BindingsPart(symbol.file, of: package.functionNode(token)) { self.functionFile(token, symbol) })
        }
        parts += typeParts(layout)
        if symbols.settings.hasConfiguration {
            parts.append(BindingsPart("config/vars.ts", of: package.node["config"]) { self.configurationFile() })
        }
        for module in layout.modules.values {
            parts.append(BindingsPart(module.indexPath) { self.indexFile(module, layout) })
        }
        parts.append(BindingsPart("utilities.ts") { BindingsText(self.utilities) })
        let sources = (parts.map(\.path) + request.overlays.map(\.path).filter { $0.hasSuffix(".ts") }).byBytes
        parts.append(BindingsPart("package.json") { BindingsText(self.packageJSON) })
        parts.append(BindingsPart("tsconfig.json") { BindingsText(self.configurationOfCompiler(files: sources)) })
        parts.append(BindingsPart("README.md") { BindingsText(self.readme) })
        if !style.omitsGitFiles {
            parts.append(BindingsPart(".gitattributes") { BindingsText(Array("* linguist-generated\n".utf8)) })
            parts.append(BindingsPart(".gitignore") { BindingsText(Array("node_modules/\nbin/\n".utf8)) })
        }
        return parts
    }

    /// The package as an argument of the runtime's functions, where they need it.
    var packageArgument: [TypeScriptSDKExpression] {
        isParameterized ? [.name("utilities.getPackage")()] : []
    }

    /// Whether the package is another one with a parameter.
    var isParameterized: Bool { parameterization != nil }

    /// The node that says what the package is made of, if it is another one with a parameter.
    var parameterization: DataNode? { package.node["parameterization"] ?? package.node["extensionParameterization"] }

    /// The way from a file to the SDK's root: `./` or `../../`.
    static func root(from file: String) -> String {
        let depth = file.utf8.count { $0 == UInt8(ascii: "/") }
        return depth == 0 ? "./" : String(repeating: "../", count: depth)
    }

    /// The message of a deprecation; nil if there is none.
    func deprecation(_ message: String?) -> String? {
        guard let message, !message.isEmpty else { return nil }
        return descriptions.resolved(message)
    }

    /// A comment of a property.
    func comment(_ property: Property) -> TypeScriptSDKComment {
        TypeScriptSDKComment(laidOut(property.description), deprecation: deprecation(property.deprecation))
    }
}

/// The settings of a schema's `language.nodejs` block that the text of an SDK depends on.
struct TypeScriptSDKSettings: Sendable {
    /// Whether a union in an output is the type that it falls back to.
    let disablesOutputUnions: Bool
    /// Whether a method that returns one property returns that property's value.
    let liftsSingleResults: Bool
    /// Whether types are imported by `import type`.
    let importsTypesOnly: Bool
    /// Whether the metadata has the schema's version.
    let showsVersion: Bool
    /// `providerNameToModuleName`: other package → npm package.
    let otherPackages: [String: String]

    init(_ package: Package) {
        let node = package.node["language"]?["nodejs"]
        disablesOutputUnions = node?["disableUnionOutputTypes"]?.boolean ?? false
        liftsSingleResults = node?["liftSingleValueMethodReturns"]?.boolean ?? false
        importsTypesOnly = node?["useTypeOnlyReferences"]?.boolean ?? false
        let isSupported = package.node["meta"]?["supportPack"]?.boolean ?? false
        showsVersion =
            (node?["respectSchemaVersion"]?.boolean ?? false) || isSupported || package.node["parameterization"] != nil
            || package.node["extensionParameterization"] != nil
        otherPackages = node?["providerNameToModuleName"]?.texts ?? [:]
    }
}
