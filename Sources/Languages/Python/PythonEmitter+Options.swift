import Base
import Program
import Schema

extension PythonEmitter {
    /// The options in the order in which they are written, with their names in Python.
    private static let optionNames: [(option: String, argument: String)] = [
        ("aliases", "aliases"), ("parent", "parent"), ("provider", "provider"), ("providers", "providers"),
        ("dependsOn", "depends_on"), ("protect", "protect"), ("retainOnDelete", "retain_on_delete"),
        ("ignoreChanges", "ignore_changes"), ("deletedWith", "deleted_with"), ("replaceWith", "replace_with"),
        ("replacementTrigger", "replacement_trigger"), ("import", "import_"), ("hideDiffs", "hide_diffs"),
        ("replaceOnChanges", "replace_on_changes"), ("deleteBeforeReplace", "delete_before_replace"),
        ("additionalSecretOutputs", "additional_secret_outputs"), ("customTimeouts", "custom_timeouts"), ("version", "version"),
        ("pluginDownloadURL", "plugin_download_url"), ("envVarMappings", "env_var_mappings"), ("hooks", "hooks"),
    ]

    /// Writes the options argument after other arguments, if any option is set. What the package's own code asks for anyway is
    /// left out.
    mutating func writeOptions(_ options: ResourceOptions, package: Package?, onOwnLine: Bool) {
        var arguments: [(name: String, value: Expression?)] = []
        for (option, argument) in Self.optionNames {
            guard let value = options[option] else {
                if option == "parent", isComponent { arguments.append((argument, nil)) }
                continue
            }
            let implied =
                switch option {
                case "version": package?.version
                case "pluginDownloadURL": package?.pluginDownloadURL
                default: String?.none
                }
            if let implied, value.stringLiteral == implied { continue }
            arguments.append((argument, value))
        }
        guard !arguments.isEmpty else { return }
        out.write(",")
        if onOwnLine { out.newLine() } else { out.write(" ") }
        out.write(style.hasCompactOptions ? "opts=" : "opts = ")
        out.write("pulumi.ResourceOptions(")
        out.indent()
        for (position, argument) in arguments.enumerated() {
            if position > 0 {
                out.write(",")
                out.newLine()
            }
            out.write(argument.name)
            out.write("=")
            guard let value = argument.value else {
                out.write("self")
                continue
            }
            let written = lowered(value, for: value.type)
            switch argument.name {
            case "aliases": writeAliases(written)
            case "hooks": writeHooks(options)
            case "custom_timeouts": writeArgumentsOf("pulumi.CustomTimeouts", written)
            default: write(written)
            }
        }
        out.outdent()
        out.write(")")
    }

    private mutating func writeAliases(_ aliases: Expression) {
        guard case .list(let list) = aliases else { return write(aliases) }
        out.write("[")
        for (position, item) in list.items.enumerated() {
            if position > 0 { out.write(", ") }
            guard case .object(let alias) = item.value else {
                write(item.value)
                continue
            }
            out.write("pulumi.Alias(")
            var isFirst = true
            for part in alias.items {
                guard let name = part.name else { continue }
                if !isFirst { out.write(", ") }
                isFirst = false
                switch name {
                case "noParent":
                    out.write("parent=(None if ")
                    write(part.value, PythonPrecedence.or)
                    out.write(" else ...)")
                case "type":
                    out.write("type_=")
                    write(part.value)
                default:
                    out.write(PythonNames.snakeCase(name))
                    out.write("=")
                    write(part.value)
                }
            }
            out.write(")")
        }
        out.write("]")
    }

    private mutating func writeArgumentsOf(_ function: String, _ value: Expression) {
        guard case .object(let object) = value.withoutConversions else { return write(value) }
        out.write(function)
        out.write("(")
        var isFirst = true
        for item in object.items {
            guard let name = item.name else { continue }
            if !isFirst { out.write(", ") }
            isFirst = false
            out.write(PythonNames.snakeCase(name))
            out.write("=")
            write(item.value)
        }
        out.write(")")
    }
}
