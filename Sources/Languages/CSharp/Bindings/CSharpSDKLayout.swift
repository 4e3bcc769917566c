import Base
import LanguageKit
import Schema

/// Which declarations an SDK has, and where.
struct CSharpSDKLayout: Sendable {
    /// An object type in one of the shapes that something needs.
    struct Object: Sendable {
        var token: String
        var shape: TypeShape
        var declared: CSharpClass
        /// Whether another file has a class of the same name and namespace already.
        var isDeclaredElsewhere: Bool
    }

    /// The enums of a module, which share a file.
    struct Enums: Sendable {
        var file: String
        var tokens: [String]
    }

    /// Tokens of the resources that are generated, sorted; the provider first.
    private(set) var resources: [String] = []
    /// Tokens of the functions that are generated, sorted.
    private(set) var functions: [String] = []
    private(set) var objects: [Object] = []
    private(set) var enums: [Enums] = []
    /// The folders of all modules, sorted.
    private(set) var folders: [String] = []

    init(_ sdk: CSharpSDK) {
        let package = sdk.package
        let symbols = sdk.symbols
        var modules: Set<String> = [""]
        for token in [package.providerToken] + package.resourceTokens.byBytes {
            guard let resource = package.resource(token), resource.token == token else { continue }
            modules.insert(package.module(of: token))
            if !resource.isOverlay { resources.append(token) }
        }
        for token in package.functionTokens.byBytes {
            guard let function = package.function(token), !function.isOverlay else { continue }
            modules.insert(package.module(of: token))
            if !function.isMethod { functions.append(token) }
        }
        // The configuration takes the place of a module of its name.
        let hasConfiguration = !package.configuration.isEmpty
        var taken = TakenNames(resources: resources, functions: functions, symbols: symbols)
        var enumFiles: [String: Int] = [:]
        for token in package.typeTokens.byBytes {
            let module = package.module(of: token)
            let isOverlay = package.isOverlayType(token)
            if package.isEnumeration(token), isOverlay { continue }
            modules.insert(module)
            if isOverlay || module == "config" && hasConfiguration { continue }
            if package.isEnumeration(token) {
                let file = symbols.enumeration(token).file
                if let index = enumFiles[file] {
                    enums[index].tokens.append(token)
                } else {
                    enumFiles[file] = enums.count
                    enums.append(Enums(file: file, tokens: [token]))
                }
            } else {
                for shape in [TypeShape.functionInput, .input, .state, .output]
                where symbols.declares(shape, ofObject: token) {
                    let declared = symbols.object(token, shape)
                    objects.append(
                        Object(
                            token: token, shape: shape, declared: declared,
                            isDeclaredElsewhere: shape != .output && !taken.take(declared)))
                }
            }
        }
        folders = Self.folders(of: modules, hasConfiguration: hasConfiguration, symbols)
    }

    /// The folders of modules, and of those that they are in.
    private static func folders(of modules: Set<String>, hasConfiguration: Bool, _ symbols: CSharpSymbols) -> [String] {
        var folders: Set<String> = hasConfiguration ? ["Config"] : []
        for module in modules {
            let parts = module.parts(separatedBy: UInt8(ascii: "/"))
            for count in 0...parts.count {
                let outer = parts.prefix(count).joined(separator: "/")
                folders.insert(outer == "config" ? "Config" : symbols.folder(ofModule: outer))
            }
        }
        return folders.sorted()
    }

    /// The classes of inputs that an SDK of the form `kubernetes20` has, in which those of resources and of object types share a namespace.
    private struct TakenNames {
        private var names: Set<String>?

        init(resources: [String], functions: [String], symbols: CSharpSymbols) {
            guard symbols.settings.compatibility == .kubernetes20 else { return }
            var names: Set<String> = []
            for token in resources where token != symbols.schema.providerToken {
                names.insert(symbols.arguments(ofResource: token).qualified)
            }
            self.names = names
        }

        /// Takes the name of a class; false if another one has it.
        mutating func take(_ declared: CSharpClass) -> Bool { names?.insert(declared.qualified).inserted ?? true }
    }
}
