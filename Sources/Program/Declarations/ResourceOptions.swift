/// Resource options, each as the source gives it.
public struct ResourceOptions: Sendable {
    /// Set options in source order: `dependsOn`, `parent`, `provider`, `providers`, `protect`, `ignoreChanges`, `aliases`, `import`,
    /// `version`, `pluginDownloadURL`, `retainOnDelete`, `deleteBeforeReplace`, `additionalSecretOutputs`, `replaceOnChanges`,
    /// `customTimeouts`, `deletedWith`, `hideDiffs`, `replaceWith`, `replacementTrigger`, `envVarMappings`, …
    /// Property paths (`ignoreChanges`, `replaceOnChanges`, …) are lists of string literals.
    public var items: [Attribute]

    /// Creates options.
    public init(_ items: [Attribute] = []) { self.items = items }

    /// The value of the option with the given name.
    public subscript(name: String) -> Expression? { items.first { $0.name == name }?.value }
    /// Whether no option is set.
    public var isEmpty: Bool { items.isEmpty }
}
