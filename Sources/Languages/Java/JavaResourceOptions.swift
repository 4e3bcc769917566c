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
        if self.isComponent, !options.contains(where: { $0.name == "parent" }) {
            w.writeIndent()
            w.write(".parent(this)\n")
        }
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
        case "providers": writeProviders(option.value, to: &w)
        case "dependsOn", "replaceWith": writeElements(option.value, to: &w)
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

    /// Writes the providers of a component as arguments: which package each is for, they know themselves.
    private mutating func writeProviders(_ value: Expression, to w: inout CodeWriter) {
        guard case .object(let object) = value.withoutConversions else {
            writeElements(value, to: &w)
            return
        }
        for (i, item) in object.items.enumerated() {
            if i > 0 { w.write(", ") }
            write(item.value, in: nil, to: &w)
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
            writeBuilder("Alias", of: object, to: &w) { emitter, name, value, w in
                if name != "noParent" { emitter.write(value, in: nil, to: &w) }
            }
        }
    }

    /// The timeouts that the library's builder has.
    private static let timeouts: Set<String> = ["create", "update", "delete"]

    private mutating func writeTimeouts(_ value: Expression, to w: inout CodeWriter) {
        guard case .object(var object) = value.withoutConversions else {
            write(value, in: nil, to: &w)
            return
        }
        object.items.removeAll { item in
            guard let name = item.name, !Self.timeouts.contains(name) else { return false }
            report("the timeout `\(name)`", hint: "Leave it out, or use another language.", at: item.value.span)
            return true
        }
        writeBuilder("CustomTimeouts", of: object, closesOnNewLine: true, to: &w) { emitter, name, value, w in
            w.write("CustomTimeouts.parseTimeoutString(")
            emitter.write(value, in: nil, to: &w)
            w.write(")")
        }
    }

    /// Writes a builder with a method for each member of an object, one a line.
    private mutating func writeBuilder(
        _ className: String, of object: ObjectExpression, closesOnNewLine: Bool = false, to w: inout CodeWriter,
        _ writeValue: (inout JavaEmitter, _ name: String, _ value: Expression, inout CodeWriter) -> Void
    ) {
        w.write("\(className).builder()")
        w.indent()
        for member in object.items {
            guard let name = member.name else { continue }
            w.newLine()
            w.write(".\(JavaNaming.identifier(name))(")
            writeValue(&self, name, member.value, &w)
            w.write(")")
        }
        if !closesOnNewLine { w.write(".build()") }
        w.outdent()
        if !closesOnNewLine { return }
        w.newLine()
        w.write(".build()")
    }
}
