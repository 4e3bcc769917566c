import Base
import LanguageKit
import Schema

/// What a file of an SDK imports, found in the types that its own declarations name.
struct TypeScriptSDKImports {
    private let sdk: TypeScriptSDK
    /// Whether a type of the package itself is used.
    private(set) var usesTypes = false
    /// Other packages.
    private var packages: [String: Package] = [:]
    /// Tokens of resources of the package itself.
    private var resources: Set<String> = []
    /// Tokens of object types that were looked through.
    private var seen: Set<String> = []

    init(_ sdk: TypeScriptSDK) { self.sdk = sdk }

    mutating func add(_ properties: PropertyList) {
        for property in properties { add(property.type) }
    }

    mutating func add(_ result: Function.Result) {
        switch result {
        case .none: break
        case .object(let object): add(object.properties)
        case .value(let type): add(type)
        }
    }

    mutating func add(_ type: TypeReference) {
        switch type {
        case .boolean, .integer, .number, .string, .json, .any, .archive, .asset: break
        case .array(let inner), .map(let inner), .plain(let inner): add(inner)
        case .union(let union): for element in union.elements { add(element) }
        case .type(let name):
            switch sdk.package.type(name) {
            case .object(let object):
                add(object.package)
                if object.package === sdk.package { addResources(of: object) }
            case .enumeration(let type): add(type.package)
            case nil: if name.package != sdk.package.name, let other = sdk.others.owner(of: name) { add(other) }
            }
        case .resource(let name):
            guard let owner = sdk.others.owner(of: name) else { return }
            if owner === sdk.package { resources.insert(name.token) } else { add(owner) }
        }
    }

    /// Adds the package's own resources that an object's members name, at any depth.
    private mutating func addResources(of object: ObjectType) {
        guard seen.insert(object.token).inserted else { return }
        for property in object.properties { addResources(of: property.type) }
    }

    private mutating func addResources(of type: TypeReference) {
        switch type {
        case .boolean, .integer, .number, .string, .json, .any, .archive, .asset: break
        case .array(let inner), .map(let inner), .plain(let inner): addResources(of: inner)
        case .union(let union): for element in union.elements { addResources(of: element) }
        case .resource(let name): if name.package == sdk.package.name { resources.insert(name.token) }
        case .type(let name):
            if name.package == sdk.package.name, case .object(let object)? = sdk.package.type(name) { addResources(of: object) }
        }
    }

    private mutating func add(_ other: Package) {
        if other === sdk.package { usesTypes = true } else { packages[other.name] = other }
    }

    /// The import statements of a file with resources or functions. A resource doesn't import itself.
    func text(of file: String, excluding token: String?) -> String {
        let root = TypeScriptSDK.root(from: file)
        var text = "import * as pulumi from \"@pulumi/pulumi\";\n"
        if usesTypes { text += sdk.typeImports(root) }
        text += "import * as utilities from \"\(root)utilities\";\n"
        if !packages.isEmpty { text += "\n" + packageImports }
        let imported = resourceImports(from: file, excluding: token)
        return text + (imported.isEmpty ? "" : "\n" + imported) + "\n"
    }

    /// The import statements of resources, by the module that exports them.
    func resourceImports(from file: String, excluding token: String? = nil) -> String {
        let own = TypeScriptSDKLayout.split(file).folder
        var groups: [String: Set<String>] = [:]
        for other in resources where other != token {
            guard let symbol = sdk.symbols.symbol(.resource, other) else { continue }
            let folder = TypeScriptSDKLayout.split(symbol.file).folder
            let path = TypeScriptSDK.root(from: file) + folder
            groups[folder == own ? "./index" : path.hasSuffix("/") ? String(path.dropLast()) : path, default: []].insert(
                symbol.identifier)
        }
        return groups.keys.byBytes.map { path in
            "import {\((groups[path] ?? []).byBytes.joined(separator: ", "))} from \"\(path)\";\n"
        }.joined()
    }

    /// The import statements of other packages.
    var packageImports: String {
        packages.keys.byBytes.compactMap { packages[$0] }.map {
            "import * as \(sdk.alias(of: $0)) from \"\(sdk.moduleName(of: $0))\";\n"
        }.joined()
    }

    /// Whether other packages are used.
    var hasPackages: Bool { !packages.isEmpty }
}

extension TypeScriptSDK {
    /// The imports of the package's own types.
    func typeImports(_ root: String) -> String {
        let keyword = settings.importsTypesOnly ? "import type" : "import"
        var text = "\(keyword) * as inputs from \"\(root)types/input\";\n"
        text += "\(keyword) * as outputs from \"\(root)types/output\";\n"
        if hasEnums { text += "\(keyword) * as enums from \"\(root)types/enums\";\n" }
        return text
    }

    /// What another package's SDK is imported from.
    func moduleName(of other: Package) -> String {
        settings.otherPackages[other.name] ?? TypeScriptPackageSettings(other).packageName
    }
}
