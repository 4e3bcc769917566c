import Documents
import LanguageKit
import Schema

/// Which declarations an SDK has.
struct JavaSDKLayout: Sendable {
    /// A module with functions: the class that has them as methods.
    struct Functions: Sendable {
        var owner: JavaClass
        /// Tokens of the functions, sorted.
        var tokens: [String] = []
    }

    /// Tokens of the resources that are generated, sorted; the provider too.
    private(set) var resources: [String] = []
    /// The modules that have functions. One whose functions are all methods of resources is among them, though it stays empty.
    private(set) var functions: [Functions] = []
    /// Tokens of the enums, sorted.
    private(set) var enums: [String] = []
    /// The object types that something generated refers to, each with the forms that it is needed in.
    private(set) var objects: [(token: String, form: JavaSDKForm)] = []

    init(_ sdk: JavaSDK) {
        let package = sdk.package
        let symbols = sdk.symbols
        var closure = Closure(package: package, symbols: symbols)
        var tokens = package.resourceTokens.byBytes
        if package.node["extensionParameterization"] == nil { tokens.append(package.providerToken) }
        for token in tokens {
            guard let resource = package.resource(token), resource.token == token, !resource.isOverlay else { continue }
            resources.append(token)
            closure.add(resource.outputs, .output)
            closure.add(resource.inputs, .arguments)
            if resource.takesState { closure.add(resource.stateInputs, .arguments) }
        }
        var modules: [JavaClass: Int] = [:]
        for token in package.functionTokens.byBytes {
            guard let function = package.function(token) else { continue }
            let owner = symbols.functions(of: token)
            let index = modules[owner] ?? functions.count
            if index == functions.count {
                modules[owner] = index
                functions.append(Functions(owner: owner))
            }
            guard !function.isMethod, !function.isOverlay else { continue }
            functions[index].tokens.append(token)
            if let inputs = function.inputs?.properties {
                closure.add(inputs, .arguments)
                closure.add(inputs, .plain)
            }
            switch function.result {
            case .none: break
            case .object(let object): closure.add(object.properties, .output)
            case .value(let type): if !sdk.style.dropsSingleResults { closure.add(type, .output) }
            }
        }
        closure.add(package.configuration, .configuration)
        enums = package.typeTokens.byBytes.filter { package.isEnumeration($0) && !package.isOverlayType($0) }
        objects = closure.found
    }

    /// The object types that properties refer to, directly or inside another type.
    private struct Closure {
        let package: Package
        let symbols: JavaSymbols
        private(set) var found: [(token: String, form: JavaSDKForm)] = []
        private var seen: Set<Key> = []
        private var next = 0

        private struct Key: Hashable {
            var token: String
            var form: JavaSDKForm
        }

        init(package: Package, symbols: JavaSymbols) {
            self.package = package
            self.symbols = symbols
        }

        mutating func add(_ properties: PropertyList, _ form: JavaSDKForm) {
            for property in properties { visit(property.type, form) }
            finish()
        }

        mutating func add(_ type: TypeReference, _ form: JavaSDKForm) {
            visit(type, form)
            finish()
        }

        private mutating func finish() {
            while next < found.count {
                let (token, form) = found[next]
                next += 1
                guard case .object(let object)? = package.type(token) else { continue }
                for property in object.properties { visit(property.type, form.inner) }
            }
        }

        private mutating func visit(_ type: TypeReference, _ form: JavaSDKForm) {
            switch type {
            case .boolean, .integer, .number, .string, .any, .archive, .asset, .json, .resource: break
            case .array(let inner), .map(let inner), .plain(let inner): visit(inner, form)
            case .union(let union): for element in union.elements { visit(element, form) }
            case .type(let name):
                guard name.package == package.name, case .object? = package.type(name.token) else { return }
                let isOutput = form == .configuration && symbols.configurationShape(ofObject: name.token) == .output
                let form = isOutput ? .output : form
                guard seen.insert(Key(token: name.token, form: form)).inserted else { return }
                found.append((name.token, form))
            }
        }
    }
}

extension Resource {
    /// Whether the SDK has a class of what narrows the look-up of an existing one.
    var takesState: Bool { !stateInputs.isEmpty }
}
