import Base
import Program

/// Which resource options are written, and in which order.
enum JavaResourceOptions {
    /// The options that Java's builders have, in the order of the published programs.
    private static let order = [
        "provider", "providers", "protect", "retainOnDelete", "deleteBeforeReplace", "parent", "dependsOn", "ignoreChanges",
        "additionalSecretOutputs", "replaceOnChanges", "hideDiffs", "replaceWith", "deletedWith", "aliases", "import", "version",
        "pluginDownloadURL", "customTimeouts", "replacementTrigger", "envVarMappings",
    ]

    /// The options to write, in order.
    static func supported(_ options: ResourceOptions) -> [Attribute] {
        if options.isEmpty { return [] }
        return order.flatMap { name in options.items.filter { $0.name == name } }
    }
}

extension JavaEmitter {
    /// Writes the builder of resource options, one option a line.
    mutating func writeOptions(_ options: [Attribute], isComponent: Bool, to w: inout CodeWriter) {
        w.write(isComponent ? "ComponentResourceOptions.builder()\n" : "CustomResourceOptions.builder()\n")
        w.indent()
        for option in options {
            w.writeIndent()
            w.write(".")
            w.write(Self.setter(of: option.name))
            w.write("(")
            writeOption(option, to: &w)
            w.write(")\n")
        }
        w.writeIndent()
        w.write(".build()")
        w.outdent()
    }

    private static func setter(of option: String) -> String {
        switch option {
        case "import": "importId"
        default: option
        }
    }

    private mutating func writeOption(_ option: Attribute, to w: inout CodeWriter) {
        switch option.name {
        case "dependsOn", "replaceWith", "providers": writeElements(option.value, to: &w)
        case "ignoreChanges", "additionalSecretOutputs", "replaceOnChanges", "hideDiffs": writePaths(option.value, to: &w)
        case "aliases": writeAliases(option.value, to: &w)
        case "customTimeouts": writeTimeouts(option.value, to: &w)
        case "replacementTrigger":
            w.write("Output.of(")
            write(option.value, in: nil, to: &w)
            w.write(")")
        default: write(option.value, in: option.destination, to: &w)
        }
    }

    /// Writes a list's elements as arguments.
    private mutating func writeElements(_ value: Expression, to w: inout CodeWriter) {
        if case .list(let list) = value.withoutConversions {
            writeArguments(list, in: nil, to: &w)
        } else {
            write(value, in: nil, to: &w)
        }
    }

    /// Writes property paths, on one line.
    private mutating func writePaths(_ value: Expression, to w: inout CodeWriter) {
        guard case .list(let list) = value.withoutConversions else {
            writePath(value, to: &w)
            return
        }
        for (i, item) in list.items.enumerated() {
            if i > 0 { w.write(", ") }
            writePath(item.value, to: &w)
        }
    }

    private mutating func writePath(_ value: Expression, to w: inout CodeWriter) {
        if case .reference(let e) = value.withoutConversions, case .undeclared = e.root {
            JavaText.writeLiteral(Self.path(e.rawName ?? e.name, e.rawSteps ?? e.steps), to: &w)
        } else {
            write(value, in: nil, to: &w)
        }
    }

    private static func path(_ root: String, _ steps: [Step]) -> String {
        steps.reduce(root) { path, step in
            switch step {
            case .member(let name): "\(path).\(name)"
            case .index(let i): "\(path)[\(i)]"
            case .key(let key): "\(path)[\"\(key)\"]"
            }
        }
    }

    private mutating func writeAliases(_ value: Expression, to w: inout CodeWriter) {
        guard case .list(let list) = value.withoutConversions else {
            write(value, in: nil, to: &w)
            return
        }
        for (i, item) in list.items.enumerated() {
            if i > 0 { w.write(", ") }
            guard case .object(let object) = item.value.withoutConversions else {
                w.write("Alias.withUrn(")
                write(item.value, in: nil, to: &w)
                w.write(")")
                continue
            }
            w.write("Alias.builder()")
            w.indent()
            for member in object.items {
                guard let name = member.name else { continue }
                w.newLine()
                w.write(".")
                w.write(JavaNaming.identifier(name))
                w.write("(")
                if name != "noParent" { write(member.value, in: nil, to: &w) }
                w.write(")")
            }
            w.write(".build()")
            w.outdent()
        }
    }

    private mutating func writeTimeouts(_ value: Expression, to w: inout CodeWriter) {
        guard case .object(let object) = value.withoutConversions else {
            write(value, in: nil, to: &w)
            return
        }
        w.write("CustomTimeouts.builder()")
        w.indent()
        for member in object.items {
            guard let name = member.name else { continue }
            w.newLine()
            w.write(".")
            w.write(JavaNaming.identifier(name))
            w.write("(CustomTimeouts.parseTimeoutString(")
            write(member.value, in: nil, to: &w)
            w.write("))")
        }
        w.outdent()
        w.newLine()
        w.write(".build()")
    }
}
