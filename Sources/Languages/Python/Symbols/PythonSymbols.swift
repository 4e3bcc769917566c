import Base
package import LanguageKit
package import Schema

/// The names and files of a package's declarations in its Python SDK.
///
/// A namespace is the path of modules below the package's own module: `s3`, `s3.outputs`. Source of the rules: the published SDKs.
package final class PythonSymbols: Symbols {
    /// The instances of all packages.
    package static let all = SymbolStore { PythonSymbols($0) }

    package let schema: Package
    /// The package's settings for Python.
    package let settings: PythonPackageSettings
    private let modulesOfPackage: LazyValue<PythonModules>
    private let paths: PythonModulePaths
    private let usage: LazyValue<TypeUsage>
    private let inputClasses: LazyValue<Set<String>>

    package init(_ package: Package) {
        let settings = PythonPackageSettings(package)
        schema = package
        self.settings = settings
        let paths = PythonModulePaths(package, settings)
        self.paths = paths
        modulesOfPackage = LazyValue {
            PythonModules(package, types: package.typeTokens, hasConfiguration: settings.hasConfiguration) {
                paths.folder(of: $0)
            }
        }
        let usage = LazyValue { TypeUsage.all[package] }
        self.usage = usage
        inputClasses = LazyValue {
            var names: Set<String> = []
            for token in package.typeTokens
            where !package.isEnumeration(token) && !usage.value[token].isDisjoint(with: .anyInput) {
                names.insert(paths.path(of: token) + Self.className(token) + "Args")
            }
            return names
        }
    }

    /// The folders of the SDK.
    var modules: PythonModules { modulesOfPackage.value }
    /// What types are used for.
    var uses: TypeUsage { usage.value }

    package func symbol(_ kind: SymbolKind, _ token: String) -> Symbol? {
        switch kind {
        case .resource: resourceSymbol(token, resourceName(token))
        case .resourceArgs: resourceSymbol(token, argsName(token))
        case .resourceState: resourceSymbol(token, "_\(resourceName(token))State")
        case .object(let shape): object(token, shape)
        case .enumeration: member("_enums.py", of: token, Self.className(token))
        case .function(.plain): functionSymbol(token, Self.functionName(token))
        case .function(.output): functionSymbol(token, Self.functionName(token) + "_output")
        case .functionArgs: nil
        case .functionResult: functionSymbol(token, Self.className(token) + "Result")
        case .methodArgs: nil
        case .methodResult(let name): methodResult(token, name)
        }
    }

    package func property(_ property: Property, of owner: PropertyOwner) -> String {
        switch owner {
        case .constructor: PythonNames.parameter(property.name)
        case .resource, .arguments, .result, .configuration: PythonNames.snakeCase(property.name)
        }
    }

    package func method(_ name: String) -> String { PythonNames.snakeCase(name) }

    package func member(_ member: EnumType.Member, of enumeration: EnumType) -> String? {
        PythonNames.enumMember(member.name ?? member.value.text, of: Self.className(enumeration.token))
    }

    // MARK: Modules

    /// The folder of a token's module below the package's own: `aws:s3/bucket:Bucket` → `s3`; empty for the root.
    package func folder(of token: String) -> String { paths.folder(of: token) }

    /// The file of a name in the package's folder.
    func file(_ path: String) -> String { settings.packageName + "/" + path }

    /// The path of the module that has a token's resources, functions, enums and inputs, as `Symbol.namespace`; needs no view of the whole
    /// package.
    package func namespace(of token: String) -> String { String(paths.path(of: token).dropFirst()) }

    /// The path of a module of the schema.
    func namespace(ofModule module: String) -> String {
        let path = settings.moduleNames[module] ?? PythonNames.modulePath(module)
        return path.split(whereSeparator: { $0 == "." || $0 == "/" }).joined(separator: ".")
    }

    // MARK: Declarations

    private func resourceSymbol(_ token: String, _ name: String) -> Symbol {
        let isProvider = Token(token).isProvider
        let className = Self.className(token)
        let fileName = settings.compatibility == .kubernetes ? className : PythonNames.snakeCase(className)
        return Symbol(
            namespace: namespace(of: token), importPath: settings.packageName,
            file: file(isProvider ? "provider.py" : modules.file(fileName, in: folder(of: token))), identifier: name)
    }

    private func resourceName(_ token: String) -> String { Token(token).isProvider ? "Provider" : Self.className(token) }

    /// The class of a resource's arguments: `XInitArgs` where the module has an object type of the name `XArgs`.
    private func argsName(_ token: String) -> String {
        let name = resourceName(token) + "Args"
        let isTaken = inputClasses.value.contains(paths.path(of: token) + name)
        return isTaken ? resourceName(token) + "InitArgs" : name
    }

    private func functionSymbol(_ token: String, _ name: String) -> Symbol {
        Symbol(
            namespace: namespace(of: token), importPath: settings.packageName,
            file: file(modules.file(PythonNames.snakeCase(Self.className(token)), in: folder(of: token))), identifier: name)
    }

    private func methodResult(_ token: String, _ method: String) -> Symbol {
        var symbol = resourceSymbol(token, NameStyle.capitalized(method) + "Result")
        let owner = resourceName(token)
        symbol.namespace = symbol.namespace.isEmpty ? owner : symbol.namespace + "." + owner
        return symbol
    }

    private func object(_ token: String, _ shape: TypeShape) -> Symbol {
        let name = objectName(token, shape)
        guard shape == .output else { return member("_inputs.py", of: token, name) }
        var symbol = member("outputs.py", of: token, name)
        symbol.namespace += symbol.namespace.isEmpty ? "outputs" : ".outputs"
        return symbol
    }

    /// The name of an object type's class in a shape.
    func objectName(_ token: String, _ shape: TypeShape) -> String {
        let name = Self.className(token)
        switch shape {
        case .output: return isResult(token) ? name + "Result" : name
        case .functionInput where !settings.compatibility.suffixesAllInputs,
            .functionOutputInput where !settings.compatibility.suffixesAllInputs:
            return name
        case .input, .state, .functionInput, .functionOutputInput: return name + "Args"
        }
    }

    /// Whether an output type has the suffix `Result`: in bridged packages those that functions use.
    private func isResult(_ token: String) -> Bool {
        settings.compatibility.suffixesAllInputs
            && !uses[token].isDisjoint(with: [.functionResult, .functionInput, .functionOutputInput])
    }

    private func member(_ fileName: String, of token: String, _ name: String) -> Symbol {
        Symbol(
            namespace: namespace(of: token), importPath: settings.packageName,
            file: file(PythonModules.path(folder(of: token), fileName)), identifier: name)
    }

    // MARK: Names

    /// The name of a class: the token's last part with its first letter raised.
    package static func className(_ token: String) -> String { PythonNames.identifier(Token(token).member.capitalizedFirst) }

    /// The name of a function: the token's last part in snake_case.
    package static func functionName(_ token: String) -> String { PythonNames.snakeCase(className(token)) }
}
