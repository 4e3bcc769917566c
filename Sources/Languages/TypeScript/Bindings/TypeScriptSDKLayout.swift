import Base
import Documents
import LanguageKit
import Schema

/// Which declarations an SDK has, and in which folders they lie.
struct TypeScriptSDKLayout: Sendable {
    /// A folder with its index.
    struct Module: Sendable {
        /// The folder's path; empty for the root.
        var path: String
        /// Tokens of resources, sorted; the provider too.
        var resources: [String] = []
        /// Tokens of functions, sorted.
        var functions: [String] = []
        /// Names of the folders in it that can be imported.
        var children: Set<String> = []
        /// Hand-written files in it, without their ending.
        var overlays: [String] = []

        var indexPath: String { TypeScriptModules.path(path, "index.ts") }
    }

    /// Tokens of the resources that are generated, sorted; the provider last.
    private(set) var resources: [String] = []
    /// Tokens of the functions that are generated, sorted.
    private(set) var functions: [String] = []
    /// Folder → module.
    private(set) var modules: [String: Module] = ["": Module(path: "")]
    /// Folder → tokens of its enums, sorted.
    private(set) var enums: [String: [String]] = [:]
    /// Tokens of the object types that are generated, sorted.
    private(set) var objects: [String] = []
    /// Whether the SDK has a module of types.
    var hasTypes: Bool { !objects.isEmpty || !enums.isEmpty }

    init(_ sdk: TypeScriptSDK) {
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
        for token in package.typeTokens.byBytes where !package.isOverlayType(token) {
            if package.isEnumeration(token) {
                enums[symbols.folder(of: token), default: []].append(token)
                add(symbols.folder(of: token))
            } else {
                objects.append(token)
                // A module that has only types that functions take is there, too, though it is empty.
                if !symbols.uses[token].isDisjoint(with: [.functionInput, .methodInput]) { add(symbols.folder(of: token)) }
            }
        }
        if symbols.settings.hasConfiguration { add("config") }
        if hasTypes {
            modules["types"] = Module(path: "types")
            modules[""]?.children.insert("types")
        }
        for file in sdk.request.overlays.map(\.path) where file.hasSuffix(".ts") {
            let (folder, name) = Self.split(String(file.dropLast(3)))
            if name != "index" { modules[add(folder)]?.overlays.append(name) }
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
