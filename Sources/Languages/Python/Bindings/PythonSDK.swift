import Base
import Documents
import LanguageKit
import Schema

/// The Python SDK of one package: what all its files need to know.
final class PythonSDK: Sendable {
    let request: BindingsRequest
    let package: Package
    let symbols: PythonSymbols
    let style: PythonBindingsStyle
    let descriptions: DescriptionText
    let settings: PythonSDKSettings
    /// The packages that the schema refers to.
    let others: OtherPackages
    /// What holds of the package's types.
    let traits: LazyValue<TypeTraits>
    /// What the package's own types are called.
    let types: PythonSDKTypes

    init(_ request: BindingsRequest, style: PythonBindingsStyle) {
        self.request = request
        self.style = style
        package = request.package
        symbols = PythonSymbols.all[request.package]
        descriptions = DescriptionText(key: "python", fence: "python", keepsAlternatives: style.keepsAlternatives)
        settings = PythonSDKSettings(request.package)
        others = OtherPackages(request.package)
        let package = request.package
        traits = LazyValue { TypeTraits.all[package] }
        types = PythonSDKTypes(symbols)
    }

    /// All files of the SDK.
    var parts: [BindingsPart] {
        let layout = PythonSDKLayout(self)
        let root = symbols.settings.packageName
        var parts: [BindingsPart] = []
        for token in layout.resources {
            guard let symbol = symbols.symbol(.resource, token) else { continue }
            parts.append(BindingsPart(symbol.file, of: package.resourceNode(token)) { self.resourceFile(token, symbol) })
        }
        for token in layout.functions {
            guard let symbol = symbols.symbol(.function(.plain), token) else { continue }
            parts.append(BindingsPart(symbol.file, of: package.functionNode(token)) { self.functionFile(token, symbol) })
        }
        for module in layout.modules.values {
            let folder = PythonModules.path(root, module.path)
            func path(_ name: String) -> String { folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)" }
            if !module.inputs.isEmpty { parts.append(BindingsPart(path("_inputs.py")) { self.inputsFile(module) }) }
            if !module.outputs.isEmpty { parts.append(BindingsPart(path("outputs.py")) { self.outputsFile(module) }) }
            if !module.enums.isEmpty { parts.append(BindingsPart(path("_enums.py")) { self.enumsFile(module) }) }
            if module.path != "config" || !symbols.settings.hasConfiguration {
                parts.append(BindingsPart(path("__init__.py")) { self.indexFile(module, layout) })
            }
        }
        if symbols.settings.hasConfiguration {
            parts.append(BindingsPart("\(root)/config/__init__.py") { self.configurationIndex() })
            parts.append(BindingsPart("\(root)/config/__init__.pyi") { self.configurationStub() })
            parts.append(BindingsPart("\(root)/config/vars.py", of: package.node["config"]) { self.configurationFile() })
        }
        parts.append(BindingsPart("\(root)/_utilities.py") { BindingsText(self.utilities) })
        parts.append(BindingsPart("\(root)/py.typed") { BindingsText([]) })
        parts.append(BindingsPart("\(root)/pulumi-plugin.json") { BindingsText(self.pluginJSON) })
        parts.append(BindingsPart("\(root)/README.md") { BindingsText(self.readme) })
        if settings.hasProjectFile {
            parts.append(BindingsPart("pyproject.toml") { BindingsText(self.projectFile) })
        } else {
            parts.append(BindingsPart("setup.py") { BindingsText(self.setupFile) })
        }
        if !style.omitsGitFiles {
            let ignored = "*.pyc\n__pycache__\n.mypy_cache\ndist\nbuild\n*.egg-info\n"
            parts.append(BindingsPart(".gitattributes") { BindingsText(Array("* linguist-generated\n".utf8)) })
            parts.append(BindingsPart(".gitignore") { BindingsText(Array(ignored.utf8)) })
        }
        return parts
    }

    /// Whether the package is another one with a parameter.
    var parameterization: DataNode? { package.node["parameterization"] ?? package.node["extensionParameterization"] }

    /// The message of a deprecation; nil if there is none.
    func deprecation(_ message: String?) -> String? {
        guard let message, !message.isEmpty else { return nil }
        return descriptions.resolved(message)
    }

    /// A message as a string of several lines.
    static func message(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { escaped += "\\" }
            escaped.unicodeScalars.append(scalar)
        }
        return "\"\"\"\(escaped)\"\"\""
    }

    /// The dots that lead from a folder to the package's own.
    static func dots(from folder: String) -> String {
        let depth = folder.isEmpty ? 0 : folder.utf8.count { $0 == UInt8(ascii: "/") } + 1
        return String(repeating: ".", count: depth + 1)
    }
}

/// The settings of a schema's `language.python` block that the text of an SDK depends on.
struct PythonSDKSettings: Sendable {
    /// Whether the SDK has a `pyproject.toml`, and not a `setup.py`.
    let hasProjectFile: Bool
    /// Whether a method that returns one property returns that property's value.
    let liftsSingleResults: Bool
    /// Whether the metadata has the schema's version.
    let showsVersion: Bool
    /// Whether the SDK has its version in its own code, and not from its metadata.
    let knowsVersion: Bool
    /// `requires`: package → versions.
    let requirements: [String: String]
    /// The versions of Python, if the schema says.
    let pythonVersions: String?

    init(_ package: Package) {
        let node = package.node["language"]?["python"]
        hasProjectFile = node?["pyproject"]?["enabled"]?.boolean ?? false
        liftsSingleResults = node?["liftSingleValueMethodReturns"]?.boolean ?? false
        let isSupported = package.node["meta"]?["supportPack"]?.boolean ?? false
        knowsVersion = isSupported
        showsVersion =
            (node?["respectSchemaVersion"]?.boolean ?? false) || isSupported || package.node["parameterization"] != nil
            || package.node["extensionParameterization"] != nil
        requirements = node?["requires"]?.texts ?? [:]
        pythonVersions = node?["pythonRequires"]?.givenText
    }
}
