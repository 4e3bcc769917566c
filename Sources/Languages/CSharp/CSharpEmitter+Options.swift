import Base
import Program
import Schema

extension CSharpEmitter {
    /// Writes the object with a resource's options, with the comma before it; nothing if no option is left to say.
    mutating func writeOptions(_ options: ResourceOptions, type: String, schema: Resource?, _ w: inout CodeWriter) {
        var all = options.items
        if component != nil, options["parent"] == nil {
            // Everything in a component is its child.
            all.append(
                Attribute(
                    name: "parent", value: .reference(ReferenceExpression(root: .undeclared, name: "this", rootType: .dynamic))))
        }
        let written = all.filter { !isImplied($0, by: schema) }.enumerated().sorted { a, b in
            (Self.order[a.element.name] ?? Int.max, a.offset) < (Self.order[b.element.name] ?? Int.max, b.offset)
        }
        if written.isEmpty { return }
        w.write(", new ")
        w.write(type)
        w.newLine()
        w.write("{")
        w.indent()
        for (_, option) in written {
            w.newLine()
            w.write(Self.names[option.name] ?? CSharpNames.property(option.name))
            w.write(" =")
            writeOptionValue(option, &w)
            w.write(",")
        }
        w.outdent()
        w.newLine()
        w.write("}")
    }

    /// Whether the package's own schema says the same, so that the option adds nothing.
    private func isImplied(_ option: Attribute, by schema: Resource?) -> Bool {
        guard let schema, let value = option.value.stringLiteral else { return false }
        switch option.name {
        case "version": return schema.package.version == value
        case "pluginDownloadURL": return schema.package.pluginDownloadURL == value
        default: return false
        }
    }

    private mutating func writeOptionValue(_ option: Attribute, _ w: inout CodeWriter) {
        switch option.name {
        case "ignoreChanges", "hideDiffs", "replaceOnChanges", "additionalSecretOutputs":
            if case .list(let list) = option.value {
                writeInitializer(list.items.map(\.value), &w) { this, path, w in
                    if let text = path.stringLiteral { w.write(this.quoted(text)) } else { this.write(path, &w) }
                }
                return
            }
        case "dependsOn", "providers", "replaceWith":
            if let values = listedValues(option.value, takesMap: option.name == "providers") {
                if style.writesOptionListsAsArrays { w.write(" new[]") }
                writeInitializer(values, &w) { this, value, w in this.write(value, &w) }
                return
            }
        case "aliases":
            if case .list(let list) = option.value {
                writeInitializer(list.items.map(\.value), &w) { this, alias, w in this.writeAlias(alias, &w) }
                return
            }
        case "customTimeouts":
            if case .object(let object) = option.value {
                writeTimeouts(object, &w)
                return
            }
        case "parent":
            if case .reference(let e) = option.value, e.name == "this", e.steps.isEmpty, component != nil {
                w.write(" this")
                return
            }
        case "hooks":
            writeHooks(ResourceOptions([option]), &w)
            return
        default: break
        }
        w.write(" ")
        write(lowered(option.value, to: option.value.type), &w, bare: true)
    }

    /// The values of a list, or of a map where only its values count.
    private func listedValues(_ expression: Expression, takesMap: Bool) -> [Expression]? {
        switch expression {
        case .list(let e): e.items.map(\.value)
        case .object(let e) where takesMap: e.items.map(\.value)
        case .object, .literal, .template, .reference, .access, .index, .call, .invoke, .method, .conditional, .binary, .unary,
            .forEach, .splat, .convert, .apply:
            nil
        }
    }

    /// Writes values in braces, each on a line of its own; the place's own collection takes them.
    private mutating func writeInitializer(
        _ values: [Expression], _ w: inout CodeWriter, _ write: (inout CSharpEmitter, Expression, inout CodeWriter) -> Void
    ) {
        w.newLine()
        w.write("{")
        w.indent()
        for value in values {
            w.newLine()
            write(&self, value, &w)
            w.write(",")
        }
        w.outdent()
        w.newLine()
        w.write("}")
    }

    private mutating func writeAlias(_ alias: Expression, _ w: inout CodeWriter) {
        guard case .object(let object) = alias else {
            w.write("new Alias { Urn = ")
            write(lowered(alias, to: alias.type), &w)
            w.write(" }")
            return
        }
        w.write("new Alias { ")
        for (position, item) in object.items.enumerated() {
            if position > 0 { w.write(", ") }
            w.write(CSharpNames.property(item.name ?? ""))
            w.write(" = ")
            write(lowered(item.value, to: item.value.type), &w)
        }
        w.write(" }")
    }

    private mutating func writeTimeouts(_ timeouts: ObjectExpression, _ w: inout CodeWriter) {
        w.write(" new CustomTimeouts")
        w.newLine()
        w.write("{")
        w.indent()
        for item in timeouts.items {
            w.newLine()
            w.write(CSharpNames.property(item.name ?? ""))
            w.write(" = ")
            if let text = item.value.stringLiteral, let span = Self.timeSpan(text) {
                w.write(span)
            } else {
                write(lowered(item.value, to: item.value.type), &w)
            }
            w.write(",")
        }
        w.outdent()
        w.newLine()
        w.write("}")
    }

    /// A duration such as `1h30m` as a call of `TimeSpan`, in the greatest unit that says it exactly.
    static func timeSpan(_ text: String) -> String? {
        var seconds = 0
        var number: Int?
        for byte in text.utf8 {
            if NameStyle.isDigit(byte) {
                let (product, overflows) = (number ?? 0).multipliedReportingOverflow(by: 10)
                if overflows || product > 1_000_000_000 { return nil }
                number = product + Int(byte - 0x30)
                continue
            }
            guard let count = number else { return nil }
            switch byte {
            case UInt8(ascii: "h"): seconds += count * 3600
            case UInt8(ascii: "m"): seconds += count * 60
            case UInt8(ascii: "s"): seconds += count
            default: return nil
            }
            number = nil
        }
        guard number == nil, !text.isEmpty else { return nil }
        if seconds > 0, seconds % 3600 == 0 { return "System.TimeSpan.FromHours(\(seconds / 3600))" }
        if seconds > 0, seconds % 60 == 0 { return "System.TimeSpan.FromMinutes(\(seconds / 60))" }
        return "System.TimeSpan.FromSeconds(\(seconds))"
    }

    /// Options in the order in which they are written.
    private static let order = Dictionary(
        uniqueKeysWithValues: [
            "parent", "provider", "providers", "dependsOn", "protect", "retainOnDelete", "ignoreChanges", "deletedWith",
            "replaceWith", "import", "hideDiffs", "replaceOnChanges", "deleteBeforeReplace", "replacementTrigger",
            "additionalSecretOutputs", "version", "pluginDownloadURL", "envVarMappings", "hooks", "aliases",
            "customTimeouts",
        ].enumerated().map { ($1, $0) })

    /// Options whose property isn't just their name with its first letter raised.
    private static let names = ["import": "ImportId"]
}
