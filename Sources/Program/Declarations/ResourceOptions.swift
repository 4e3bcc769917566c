public import Schema

/// The options of a resource or component, in source order.
public struct ResourceOptions: Sendable {
    /// The options that are set. Property paths (`ignoreChanges`, `replaceOnChanges`, …) are lists of string literals.
    public var items: [Attribute]

    /// Creates options.
    public init(_ items: [Attribute] = []) { self.items = items }

    /// The value of an option; nil if it isn't set.
    public subscript(option: ResourceOption) -> Expression? { items.first { $0.option == option }?.value }
    /// Whether no option is set.
    public var isEmpty: Bool { items.isEmpty }

    /// The options without those that the SDK of a package sets to the same values by itself: its version and the address of its plugin.
    public func withoutImplied(by package: Package?) -> ResourceOptions {
        guard let package else { return self }
        return ResourceOptions(
            items.filter { item in
                guard let value = item.value.stringLiteral else { return true }
                switch item.option {
                case .version: return value != package.version
                case .pluginDownloadURL: return value != package.pluginDownloadURL
                default: return true
                }
            })
    }
}

extension Attribute {
    /// The option that it sets, where it is one of a resource's options.
    public var option: ResourceOption { ResourceOption(name) }
}

extension InvokeExpression {
    /// The value of an option of the call; nil if it isn't set.
    public subscript(option: ResourceOption) -> Expression? {
        options.first { $0.name.map(ResourceOption.init) == option }?.value
    }
}
