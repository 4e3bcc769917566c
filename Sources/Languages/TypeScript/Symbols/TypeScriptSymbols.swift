import Base
package import LanguageKit
package import Schema

/// The names and files of a package's declarations in its TypeScript SDK.
///
/// A namespace is the path below the package's import, as a program writes it: `s3`, `types.input.s3`. Source of the rules: the published
/// SDKs.
package final class TypeScriptSymbols: Symbols {
    /// The instances of all packages.
    package static let all = SymbolStore { TypeScriptSymbols($0) }

    package let schema: Package
    /// The package's settings for TypeScript.
    package let settings: TypeScriptPackageSettings
    private let modulesOfPackage: LazyValue<TypeScriptModules>
    private let usage: LazyValue<TypeUsage>

    package init(_ package: Package) {
        let settings = TypeScriptPackageSettings(package)
        schema = package
        self.settings = settings
        modulesOfPackage = LazyValue {
            TypeScriptModules(package, hasConfiguration: settings.hasConfiguration) { Self.folder($0, package, settings) }
        }
        usage = LazyValue { TypeUsage.all[package] }
    }

    /// The folders of the SDK.
    var modules: TypeScriptModules { modulesOfPackage.value }
    /// What types are used for.
    var uses: TypeUsage { usage.value }

    package func symbol(_ kind: SymbolKind, _ token: String) -> Symbol? {
        switch kind {
        case .resource: resourceSymbol(token, suffix: "")
        case .resourceArgs: resourceSymbol(token, suffix: "Args")
        case .resourceState: resourceSymbol(token, suffix: "State")
        case .object(let shape): object(token, shape)
        case .enumeration: enumeration(token)
        case .function(.plain): functionSymbol(token, Self.functionName(token))
        case .function(.output): functionSymbol(token, Self.functionName(token) + "Output")
        case .functionArgs(.plain): functionSymbol(token, Self.typeName(token) + "Args")
        case .functionArgs(.output): functionSymbol(token, Self.typeName(token) + "OutputArgs")
        case .functionResult: functionSymbol(token, Self.typeName(token) + "Result")
        case .methodArgs(let name): methodSymbol(token, name, suffix: "Args")
        case .methodResult(let name): methodSymbol(token, name, suffix: "Result")
        }
    }

    package func property(_ property: Property, of owner: PropertyOwner) -> String { property.name }

    package func method(_ name: String) -> String { TypeScriptNames.member(NameStyle.camel(name)) }

    package func member(_ member: EnumType.Member, of enumeration: EnumType) -> String? {
        TypeScriptNames.enumMember(member, of: NameStyle.capitalized(Token(enumeration.token).member))
    }

    // MARK: Modules

    /// The folder of a token's module: `aws:s3/bucket:Bucket` → `s3`; empty for the root.
    package func folder(of token: String) -> String { Self.folder(schema.module(of: token), schema, settings) }

    /// The namespaces below the package's import that lead to a token's resources, functions and enums: `["s3"]`; empty for the root.
    /// Needs no view of the whole package.
    package func path(of token: String) -> [String] { TypeScriptNames.modulePath(folder(of: token)) }

    /// The namespaces that a token's types are declared in, in the files of types; a module's dots stay.
    func typeNamespaces(of token: String) -> [String] {
        Self.name(schema.module(of: token), schema, settings).split(separator: "/").map { part in
            part.utf8.contains(UInt8(ascii: ".")) ? String(part) : TypeScriptNames.identifier(String(part))
        }
    }

    private static func folder(_ module: String, _ package: Package, _ settings: TypeScriptPackageSettings) -> String {
        name(module, package, settings).lowercased()
    }

    /// The name of the SDK's module for a module of the schema; empty for the root.
    private static func name(_ module: String, _ package: Package, _ settings: TypeScriptPackageSettings) -> String {
        let name = settings.moduleToPackage[module] ?? module
        // The engine's own resources are in the root of its SDK.
        return name == "index" || (package.name == "pulumi" && name == "pulumi") ? "" : name
    }

    private func namespace(of token: String) -> String { path(of: token).joined(separator: ".") }

    // MARK: Declarations

    private func resourceSymbol(_ token: String, suffix: String) -> Symbol {
        let folder = folder(of: token)
        let isProvider = Token(token).isProvider
        let name = isProvider ? "Provider" : Self.typeName(token)
        let file = isProvider ? "provider.ts" : modules.file(NameStyle.camel(Token(token).member), in: folder)
        return Symbol(
            namespace: namespace(of: token), importPath: settings.packageName, file: file, identifier: name + suffix)
    }

    private func functionSymbol(_ token: String, _ name: String) -> Symbol {
        let folder = folder(of: token)
        return Symbol(
            namespace: namespace(of: token), importPath: settings.packageName,
            file: modules.file(Self.functionName(token), in: folder), identifier: name)
    }

    private func methodSymbol(_ token: String, _ method: String, suffix: String) -> Symbol {
        var symbol = resourceSymbol(token, suffix: "")
        symbol.namespace = symbol.namespace.isEmpty ? symbol.identifier : symbol.namespace + "." + symbol.identifier
        symbol.identifier = TypeScriptNames.member(NameStyle.pascal(method)) + suffix
        return symbol
    }

    private func object(_ token: String, _ shape: TypeShape) -> Symbol {
        let name = Self.typeName(token)
        // Unlike folders, the namespaces of types keep their capitals.
        let path = TypeScriptNames.modulePath(Self.name(schema.module(of: token), schema, settings))
        switch shape {
        case .output:
            return Symbol(
                namespace: (["types", "output"] + path).joined(separator: "."), importPath: settings.packageName,
                file: "types/output.ts",
                identifier: name)
        case .input, .state, .functionInput, .functionOutputInput:
            return Symbol(
                namespace: (["types", "input"] + path).joined(separator: "."), importPath: settings.packageName,
                file: "types/input.ts",
                identifier: isSuffixed(token, shape) ? name + "Args" : name)
        }
    }

    /// Whether a shape that holds outputs has a name of its own. Bridged packages give it one only where a function uses the type, since
    /// the function's plain form takes the shape without outputs.
    private func isSuffixed(_ token: String, _ shape: TypeShape) -> Bool {
        if shape == .functionInput { return false }
        return settings.hasUnsuffixedInputs ? uses[token].contains(.functionOutputInput) : true
    }

    private func enumeration(_ token: String) -> Symbol {
        let folder = folder(of: token)
        return Symbol(
            namespace: namespace(of: token), importPath: settings.packageName,
            file: TypeScriptModules.path("types/enums", TypeScriptModules.path(folder, "index.ts")),
            identifier: Self.typeName(token))
    }

    // MARK: Names

    /// The name of a class or interface: the token's last part with its first letter raised.
    package static func typeName(_ token: String) -> String { TypeScriptNames.member(NameStyle.capitalized(Token(token).member)) }

    /// The name of a function: the token's last part in camelCase.
    package static func functionName(_ token: String) -> String { TypeScriptNames.member(NameStyle.camel(Token(token).member)) }
}
