/// An option of a resource, a component or a function call.
///
/// Source of the names: the `options` blocks of the published program language.
public enum ResourceOption: Hashable, Sendable {
    case parent, provider, providers, dependsOn, protect, retainOnDelete, deleteBeforeReplace
    case ignoreChanges, hideDiffs, replaceOnChanges, additionalSecretOutputs, aliases
    case `import`, version, pluginDownloadURL, customTimeouts, deletedWith, replaceWith, replacementTrigger
    case envVarMappings, hooks
    /// An option that the program language doesn't have. The binder reports it, and it is kept unchanged.
    case unknown(String)

    /// The option with the given name. The program languages spell the address of a plugin in two ways.
    public init(_ name: String) {
        self = name == "pluginDownloadUrl" ? .pluginDownloadURL : Self.byName[name] ?? .unknown(name)
    }

    /// Its name in the program language.
    public var name: String {
        switch self {
        case .parent: "parent"
        case .provider: "provider"
        case .providers: "providers"
        case .dependsOn: "dependsOn"
        case .protect: "protect"
        case .retainOnDelete: "retainOnDelete"
        case .deleteBeforeReplace: "deleteBeforeReplace"
        case .ignoreChanges: "ignoreChanges"
        case .hideDiffs: "hideDiffs"
        case .replaceOnChanges: "replaceOnChanges"
        case .additionalSecretOutputs: "additionalSecretOutputs"
        case .aliases: "aliases"
        case .import: "import"
        case .version: "version"
        case .pluginDownloadURL: "pluginDownloadURL"
        case .customTimeouts: "customTimeouts"
        case .deletedWith: "deletedWith"
        case .replaceWith: "replaceWith"
        case .replacementTrigger: "replacementTrigger"
        case .envVarMappings: "envVarMappings"
        case .hooks: "hooks"
        case .unknown(let name): name
        }
    }

    /// Every option that the program language has.
    public static let known: [ResourceOption] = [
        .parent, .provider, .providers, .dependsOn, .protect, .retainOnDelete, .deleteBeforeReplace, .ignoreChanges, .hideDiffs,
        .replaceOnChanges, .additionalSecretOutputs, .aliases, .import, .version, .pluginDownloadURL, .customTimeouts,
        .deletedWith, .replaceWith, .replacementTrigger, .envVarMappings, .hooks,
    ]

    private static let byName = Dictionary(uniqueKeysWithValues: known.map { ($0.name, $0) })

    /// The type that its value is converted to.
    public var destination: ValueType {
        switch self {
        case .protect, .retainOnDelete, .deleteBeforeReplace: .boolean
        case .version, .pluginDownloadURL, .import: .string
        case .ignoreChanges, .additionalSecretOutputs, .replaceOnChanges, .hideDiffs: .list(.string)
        case .parent, .provider, .providers, .dependsOn, .aliases, .customTimeouts, .deletedWith, .replaceWith,
            .replacementTrigger, .envVarMappings, .hooks, .unknown:
            .dynamic
        }
    }
}
