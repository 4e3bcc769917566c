import Base
import Program
import Schema

/// Resource options.
extension GoEmitter {
    /// The options as arguments, each with the comma before it, in the published generator's order; what has to go before
    /// them is written to `writer`.
    func resourceOptions(_ options: ResourceOptions, _ schema: Resource?, to writer: inout GoWriter) -> GoWriter {
        var out = writer.fresh()
        let parent = isComponent && options["parent"] == nil
        for option in Self.order {
            if option.name == "parent", parent {
                out.write(", pulumi.Parent(&componentResource)")
                continue
            }
            guard let value = options[option.name], option.isNeeded(value, schema) else { continue }
            guard option.kind != .hooks else {
                write(option, value, to: &out)
                continue
            }
            var (lowered, temporaries) = lower(value, to: option.place)
            // A resource or provider stands as it is.
            if case .convert(let e) = lowered, e.target == .dynamic { lowered = e.value }
            let (result, found) = spillingInvokes(lowered)
            write(temporaries + found, to: &writer)
            write(option, result, to: &out)
        }
        return out
    }

    private struct Option {
        let name: String
        let function: String
        var place: ValueType = .dynamic
        var kind = Kind.value

        enum Kind { case value, resources, providers, aliases, timeouts, id, trigger, strings, hooks }

        /// Whether the value differs from what the schema says, which the library asks for by itself.
        func isNeeded(_ value: Expression, _ schema: Resource?) -> Bool {
            guard let schema, let wanted = value.stringLiteral else { return true }
            switch name {
            case "version": return wanted != schema.package.version
            case "pluginDownloadURL": return wanted != schema.package.pluginDownloadURL
            default: return true
            }
        }
    }

    private static let order: [Option] = [
        Option(name: "aliases", function: "Aliases", kind: .aliases),
        Option(name: "parent", function: "Parent"),
        Option(name: "provider", function: "Provider"),
        Option(name: "providers", function: "Provider", kind: .providers),
        Option(name: "dependsOn", function: "DependsOn", kind: .resources),
        Option(name: "protect", function: "Protect", place: .boolean),
        Option(name: "retainOnDelete", function: "RetainOnDelete", place: .boolean),
        Option(name: "ignoreChanges", function: "IgnoreChanges", place: .list(.string)),
        Option(name: "hideDiffs", function: "HideDiffs", place: .list(.string)),
        Option(name: "replaceOnChanges", function: "ReplaceOnChanges", place: .list(.string)),
        Option(name: "deleteBeforeReplace", function: "DeleteBeforeReplace", place: .boolean),
        Option(name: "additionalSecretOutputs", function: "AdditionalSecretOutputs", place: .list(.string)),
        Option(name: "customTimeouts", function: "Timeouts", kind: .timeouts),
        Option(name: "version", function: "Version", place: .string),
        Option(name: "pluginDownloadURL", function: "PluginDownloadURL", place: .string),
        Option(name: "deletedWith", function: "DeletedWith"),
        Option(name: "replaceWith", function: "ReplaceWith", kind: .resources),
        Option(name: "replacementTrigger", function: "ReplacementTrigger", kind: .trigger),
        Option(name: "import", function: "Import", place: .string, kind: .id),
        Option(name: "envVarMappings", function: "EnvVarMappings", kind: .strings),
        Option(name: "hooks", function: "ResourceHooks", kind: .hooks),
    ]

    private func write(_ option: Option, _ value: Expression, to writer: inout GoWriter) {
        if option.kind == .providers {
            writeProviders(value, to: &writer)
            return
        }
        writer.write(", pulumi.\(option.function)(")
        switch option.kind {
        case .value: write(value, to: &writer)
        case .resources: writeResources(value, to: &writer)
        case .providers: break
        case .hooks: writeHooks(value, to: &writer)
        case .aliases: writeAliases(value, to: &writer)
        case .timeouts: writeTimeouts(value, to: &writer)
        case .id:
            writer.write("pulumi.ID(")
            write(value, to: &writer)
            writer.write(")")
        case .trigger:
            var isReference = false
            if case .reference = value { isReference = true }
            writer.write(value.type.isOutput && !isReference ? "pulumi.Any(interface{}(" : "pulumi.Any(")
            write(value, to: &writer)
            writer.write(value.type.isOutput && !isReference ? "))" : ")")
        case .strings:
            writer.write("map[string]string{")
            for (position, item) in value.items.enumerated() {
                if position > 0 { writer.write(", ") }
                write(item.key, to: &writer)
                writer.write(": ")
                write(item.value, to: &writer)
            }
            writer.write("}")
        }
        writer.write(")")
    }

    /// Writes a list of resources; `isConverting` makes each a `pulumi.Resource`, as the published generator does for functions.
    func writeResources(_ value: Expression, isConverting: Bool = false, to writer: inout GoWriter) {
        switch value {
        case .list(let list):
            writer.write("[]pulumi.Resource{")
            writer.indent()
            for item in list.items {
                writer.newLine()
                let isWrapped = isConverting || item.value.stringLiteral != nil
                if isWrapped { writer.write("pulumi.Resource(") }
                write(item.value, to: &writer)
                writer.write(isWrapped ? ")," : ",")
            }
            writer.outdent()
            if !list.items.isEmpty { writer.newLine() }
            writer.write("}")
        default: write(value, to: &writer)
        }
    }

    private func writeProviders(_ value: Expression, to writer: inout GoWriter) {
        switch value {
        case .list(let list):
            for item in list.items {
                writer.write(", pulumi.Provider(")
                write(item.value, to: &writer)
                writer.write(")")
            }
        case .object(let object):
            writer.write(", pulumi.ProviderMap(")
            keepingContext { writeFields(object, of: "map[string]pulumi.ProviderResource", as: .dynamic, to: &writer) }
            writer.write(")")
        default:
            writer.write(", pulumi.Provider(")
            write(value, to: &writer)
            writer.write(")")
        }
    }

    private func writeAliases(_ value: Expression, to writer: inout GoWriter) {
        writer.write("[]pulumi.Alias{")
        guard case .list(let list) = value else {
            writer.write("}")
            return
        }
        for (position, item) in list.items.enumerated() {
            if position > 0 { writer.write(", ") }
            guard case .object(let object) = item.value else {
                writer.write("pulumi.Alias{URN: pulumi.URN(")
                write(item.value, to: &writer)
                writer.write(")}")
                continue
            }
            writer.write("pulumi.Alias{")
            var isFirst = true
            for item in object.items {
                guard let (field, wrapper) = Self.aliasFields[item.name ?? ""] else { continue }
                writer.write(isFirst ? "\(field): " : ", \(field): ")
                isFirst = false
                if let wrapper { writer.write("\(wrapper)(") }
                write(item.value, to: &writer)
                if wrapper != nil { writer.write(")") }
            }
            writer.write("}")
        }
        writer.write("}")
    }

    private static let aliasFields: [String: (String, String?)] = [
        "name": ("Name", "pulumi.String"), "type": ("Type", "pulumi.String"), "noParent": ("NoParent", "pulumi.Bool"),
        "parent": ("Parent", nil),
    ]

    private func writeTimeouts(_ value: Expression, to writer: inout GoWriter) {
        writer.write("&pulumi.CustomTimeouts{")
        var isFirst = true
        for item in value.items {
            guard let name = item.name, ["create", "update", "delete", "read"].contains(name) else { continue }
            writer.write(isFirst ? "\(GoNames.title(name)): " : ", \(GoNames.title(name)): ")
            isFirst = false
            write(item.value, to: &writer)
        }
        writer.write("}")
    }
}

extension Expression {
    /// The items of an object, converted or not; none for anything else.
    fileprivate var items: [ObjectItem] {
        switch self {
        case .object(let e): e.items
        case .convert(let e): e.value.items
        default: []
        }
    }
}
