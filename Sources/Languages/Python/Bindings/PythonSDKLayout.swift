import Base
import Documents
import LanguageKit
import Schema

/// Which declarations an SDK has, and in which modules they are.
struct PythonSDKLayout: Sendable {
    /// A folder below the package's own.
    struct Module: Sendable {
        /// The folder's path; empty for the package's own.
        var path: String
        /// Tokens of resources, sorted; the provider too.
        var resources: [String] = []
        /// Tokens of functions, sorted.
        var functions: [String] = []
        /// Tokens of the types that are given, each with its shapes.
        var inputs: [(token: String, shape: TypeShape)] = []
        /// Tokens of the types that are read, sorted.
        var outputs: [String] = []
        /// Tokens of enums, sorted.
        var enums: [String] = []
        /// Names of the folders in it.
        var children: Set<String> = []
        /// Names of hand-written modules in it.
        var overlays: [String] = []
    }

    /// Tokens of the resources that are generated, sorted; the provider last.
    private(set) var resources: [String] = []
    /// Tokens of the functions that are generated, sorted.
    private(set) var functions: [String] = []
    /// Folder → module.
    private(set) var modules: [String: Module] = ["": Module(path: "")]

    init(_ sdk: PythonSDK) {
        let package = sdk.package
        let symbols = sdk.symbols
        for token in package.resourceTokens.byBytes {
            guard let resource = package.resource(token), resource.token == token, !resource.isOverlay else { continue }
            resources.append(token)
            modules[add(symbols.folder(of: token))]?.resources.append(token)
        }
        if package.node["extensionParameterization"] == nil, package.provider?.isOverlay == false {
            resources.append(package.providerToken)
            modules[""]?.resources.append(package.providerToken)
        }
        for token in package.functionTokens.byBytes {
            guard let function = package.function(token), !function.isMethod, !function.isOverlay else { continue }
            functions.append(token)
            modules[add(symbols.folder(of: token))]?.functions.append(token)
        }
        if symbols.settings.hasConfiguration { add("config") }
        for token in package.typeTokens.byBytes where !package.isOverlayType(token) {
            let uses = symbols.uses[token]
            guard !uses.isEmpty || package.isEnumeration(token) else { continue }
            guard let type = sdk.types[token] else { continue }
            let folder = add(type.folder)
            guard !type.isEnumeration else {
                modules[folder]?.enums.append(token)
                continue
            }
            if !uses.isDisjoint(with: .anyOutput) { modules[folder]?.outputs.append(token) }
            // Of what methods take there is only the shape without outputs.
            let plain: TypeUsage.Uses = [.functionInput, .functionOutputInput, .methodInput]
            let isPlain = !uses.isDisjoint(with: plain)
            let isInput = !uses.isDisjoint(with: .anyInput.subtracting(plain))
            let isOneClass = type.functionInput == type.input
            if isPlain { modules[folder]?.inputs.append((token, .functionInput)) }
            if isInput, !isPlain || !isOneClass { modules[folder]?.inputs.append((token, .input)) }
        }
        for file in sdk.request.overlays.map(\.path) where file.hasSuffix(".py") {
            let root = symbols.settings.packageName + "/"
            guard file.hasPrefix(root) else { continue }
            let (folder, name) = Self.split(String(file.dropFirst(root.count).dropLast(3)))
            if name != "__init__" { modules[add(folder)]?.overlays.append(name) }
        }
    }

    /// Adds a module and those around it; gives its folder.
    @discardableResult
    private mutating func add(_ folder: String) -> String {
        guard !folder.isEmpty, modules[folder] == nil else { return folder }
        modules[folder] = Module(path: folder)
        let (parent, name) = Self.split(folder)
        modules[add(parent)]?.children.insert(name)
        return folder
    }

    /// A path's folder and last part.
    static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path) }
        return (String(path[..<slash]), String(path[path.utf8.index(after: slash)...]))
    }
}
