public import Documents
import Synchronization

/// One package schema. Resources, functions and types are read from the document when first asked for, and kept.
///
/// Declarations refer back to their package; packages live as long as the process that read them.
public final class Package: Sendable {
    /// Name, such as `random`.
    public let name: String
    /// Version as declared, such as `4.16.0`; nil if the schema has none.
    public let version: String?
    /// Publisher's namespace (`namespace`), where it differs from `pulumi`.
    public let namespace: String?
    /// The whole document.
    public let node: DataNode

    private let siblings: (any PackageProvider)?
    private let dependencies: [String: String]
    private let moduleFormat: ModuleFormat
    private let resources: TokenTable
    private let functions: TokenTable
    private let types: TokenTable
    private let declared = Mutex(Declared())
    private let aliases = Mutex<[String: String]?>(nil)

    /// What has been read so far, by token.
    private struct Declared {
        var resources: [String: Resource] = [:]
        var functions: [String: Function] = [:]
        var types: [String: TypeDefinition] = [:]
        var configuration: PropertyList?
    }

    /// Opens a schema whose document is an object with the given name. References to other packages are resolved by
    /// `provider`.
    init(name: String, node: DataNode, provider: (any PackageProvider)?) {
        self.name = name
        self.node = node
        providerToken = "pulumi:providers:\(name)"
        siblings = provider
        version = node["version"]?.string
        namespace = node["namespace"]?.string
        let format = ModuleFormat(node["meta"]?["moduleFormat"]?.string)
        moduleFormat = format
        resources = TokenTable(node["resources"], package: name, format: format)
        functions = TokenTable(node["functions"], package: name, format: format)
        types = TokenTable(node["types"], package: name, format: format)
        var dependencies: [String: String] = [:]
        for dependency in node["dependencies"]?.elements ?? [] {
            let parameterized = dependency["parameterization"]
            guard let name = (parameterized?["name"] ?? dependency["name"])?.string else { continue }
            dependencies[name] = (parameterized ?? dependency)["version"]?.string
        }
        self.dependencies = dependencies
    }

    /// The package that a reference of this schema leads into: this one, or another at the version that the reference or the
    /// schema's `dependencies` ask for, if that is at hand; nil if no schema of it is.
    package func owner(of reference: DeclarationName) -> Package? {
        if reference.package == name { return self }
        return siblings?.package(reference.package, version: reference.version ?? dependencies[reference.package])
    }

    /// The type that a reference of this schema names; nil if its schema isn't at hand or doesn't declare it.
    public func type(_ reference: DeclarationName) -> TypeDefinition? { owner(of: reference)?.type(reference.token) }

    /// The resource that a reference of this schema names; nil if its schema isn't at hand or doesn't declare it.
    public func resource(_ reference: DeclarationName) -> Resource? { owner(of: reference)?.resource(reference.token) }

    /// Every resource's token, in the schema's order.
    public var resourceTokens: [String] { resources.tokens }
    /// Every function's token, in the schema's order.
    public var functionTokens: [String] { functions.tokens }
    /// Every type's token, in the schema's order.
    public var typeTokens: [String] { types.tokens }
    /// The token of the package's provider, `pulumi:providers:<name>`.
    public let providerToken: String

    /// The package's provider. A schema that declares none has one without properties, unless it only extends another package.
    public var provider: Resource? { resource(providerToken) }

    /// Configuration variables.
    public var configuration: PropertyList {
        if let known = declared.withLock({ $0.configuration }) { return known }
        // In `config`, the list that elsewhere is called `required` goes by the name of `defaults`.
        let config = node["config"]
        let list = declarations.properties(config?["variables"], required: config?["defaults"])
        return declared.withLock {
            let first = $0.configuration ?? list
            $0.configuration = first
            return first
        }
    }

    /// The resource with exactly this token, or one that lists it as an alias.
    public func resource(_ token: String) -> Resource? {
        if let known = declared.withLock({ $0.resources[token] }) { return known }
        if let node = resources.node(token) { return keep(declarations.resource(token, node, isProvider: false)) }
        if token == providerToken {
            let provider = node["provider"]
            if provider == nil, node["extensionParameterization"] != nil { return nil }
            return keep(declarations.resource(token, provider ?? .null, isProvider: true))
        }
        let known = aliases.withLock { aliases in
            let all = aliases ?? collectAliases()
            aliases = all
            return all[token]
        }
        return known.flatMap { $0 == token ? nil : resource($0) }
    }

    private func keep(_ resource: Resource) -> Resource {
        declared.withLock {
            let first = $0.resources[resource.token] ?? resource
            $0.resources[resource.token] = first
            return first
        }
    }

    /// Former token → token, the first resource that lists it winning.
    private func collectAliases() -> [String: String] {
        var all: [String: String] = [:]
        for token in resources.tokens {
            guard let aliases = resourceNode(token)?["aliases"] else { continue }
            for alias in aliases.elements {
                guard let former = alias.string ?? alias["type"]?.string, all[former] == nil else { continue }
                all[former] = token
            }
        }
        return all
    }

    /// The function with exactly this token.
    public func function(_ token: String) -> Function? {
        if let known = declared.withLock({ $0.functions[token] }) { return known }
        guard let node = functions.node(token) else { return nil }
        let function = declarations.function(token, node)
        return declared.withLock {
            let first = $0.functions[token] ?? function
            $0.functions[token] = first
            return first
        }
    }

    /// The type with exactly this token.
    public func type(_ token: String) -> TypeDefinition? {
        if let known = declared.withLock({ $0.types[token] }) { return known }
        guard let node = types.node(token) else { return nil }
        let type = declarations.type(token, node)
        return declared.withLock {
            let first = $0.types[token] ?? type
            $0.types[token] = first
            return first
        }
    }

    /// The declared token that a token in any accepted short form means: `random:RandomPet`, `random:index:RandomPet`,
    /// `random:index/randomPet:RandomPet` all mean the last. Nil if no resource has it.
    public func canonicalResourceToken(_ token: String) -> String? {
        token == providerToken ? token : resources.canonical(token)
    }

    /// As `canonicalResourceToken`, for functions.
    public func canonicalFunctionToken(_ token: String) -> String? { functions.canonical(token) }

    /// The module that a token belongs to after `meta.moduleFormat` is applied: `aws:s3/bucket:Bucket` → `s3`;
    /// `index` gives the empty string.
    public func module(of token: String) -> String { moduleFormat.module(of: token) }

    /// The document node under a resource's token, which need not be an object; nil if there is none.
    public func resourceNode(_ token: String) -> DataNode? { resources.node(token) }
    /// As `resourceNode`, for functions.
    public func functionNode(_ token: String) -> DataNode? { functions.node(token) }
    /// As `resourceNode`, for types.
    public func typeNode(_ token: String) -> DataNode? { types.node(token) }

    private var declarations: DeclarationReader { DeclarationReader(package: self) }
}
