public import Documents

/// A resource (or component, or a package's provider) as its package declares it.
public final class Resource: Sendable {
    /// `package:module/member:Member`; `pulumi:providers:package` for a provider.
    public let token: String
    /// The package that declares it.
    public let package: Package
    /// Whether it is the package's provider.
    public let isProvider: Bool
    /// Whether it is a component: it has children and no provider of its own state.
    public let isComponent: Bool
    /// Whether hand-written code takes the place of generated code for it.
    public let isOverlay: Bool
    /// What it takes.
    public let inputs: PropertyList
    /// What it has once created, without `id` and `urn`.
    public var outputs: PropertyList { lazyOutputs.list }
    /// What a look-up of an existing one can be narrowed by.
    public var stateInputs: PropertyList { lazyState.list }
    /// Tokens (and, rarely, names) that it had before.
    public let aliases: [String]
    /// Method name → function token.
    public let methods: [(name: String, token: String)]
    /// The document node that declares it.
    public let node: DataNode

    private let lazyOutputs: LazyPropertyList
    private let lazyState: LazyPropertyList

    /// Creates a resource.
    init(
        token: String, package: Package, isProvider: Bool, isComponent: Bool, isOverlay: Bool, inputs: PropertyList,
        outputs: LazyPropertyList, stateInputs: LazyPropertyList, aliases: [String], methods: [(name: String, token: String)],
        node: DataNode
    ) {
        self.token = token
        self.package = package
        self.isProvider = isProvider
        self.isComponent = isComponent
        self.isOverlay = isOverlay
        self.inputs = inputs
        lazyOutputs = outputs
        lazyState = stateInputs
        self.aliases = aliases
        self.methods = methods
        self.node = node
    }

    /// Markdown description; empty if there is none.
    public var description: String { node["description"]?.string ?? "" }
    /// Why not to use it any more, if it is deprecated.
    public var deprecation: String? { node["deprecationMessage"]?.string }
    /// The name that a language uses in its place (`language.<id>.name`).
    public func name(in language: String) -> String? { node["language"]?[language]?["name"]?.string }
}
