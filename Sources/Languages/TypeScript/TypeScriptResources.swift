import Base
import LanguageKit
import Program
import Schema

extension TypeScriptEmitter {
    /// What a resource or component declaration creates, once or as often as its range says.
    struct Instances {
        enum Creation {
            case resource(ResourceDeclaration)
            case component(ComponentDeclaration)
        }

        let creation: Creation
        let variable: String
        let type: String
        var range: ResourceDeclaration.Range?

        init(_ creation: Creation, variable: String, type: String, range: ResourceDeclaration.Range?) {
            self.creation = creation
            self.variable = variable
            self.type = type
            self.range = range
        }

        /// The name that the created resources have, before any counter.
        var logicalName: String {
            switch creation {
            case .resource(let d): d.logicalName
            case .component(let d): d.logicalName
            }
        }
    }

    /// Writes the statements that create the instances, in a loop where there is a range.
    mutating func write(_ instances: Instances, to out: inout CodeWriter) {
        guard let range = instances.range else {
            out.writeIndent()
            out.write("const ")
            out.write(instances.variable)
            out.write(" = ")
            writeCreation(of: instances, counter: nil, to: &out)
            out.write(";\n")
            return
        }
        writeDefinition(of: instances, range, to: &out)
        guard range.expression.type.containsOutputs else { return writeLoop(of: instances, range, to: &out) }

        let expression = lowered(range.expression, to: nil)
        out.writeIndent()
        // The loop's body may read the variables that a callback's parameters would hide.
        if case .apply(let apply) = expression, !apply.parameters.contains(where: { plan.names.contains($0.name) }) {
            writeApplyHead(apply, to: &out)
            out.write(" => {\n")
            out.indent()
            writeLoop(of: instances, range.replacing(apply.body), to: &out)
        } else {
            switch expression {
            case .list, .forEach:
                // A list of outputs has to become an output of a list first.
                out.write("pulumi.all(")
                write(expression, precedence: 20, to: &out)
                out.write(")")
            case .literal, .template, .object, .reference, .access, .index, .call, .invoke, .method, .conditional, .binary,
                .unary,
                .splat, .convert, .apply:
                write(expression, precedence: 20, to: &out)
            }
            out.write(".apply(rangeBody => {\n")
            out.indent()
            let body = ReferenceExpression(
                root: .undeclared, name: "rangeBody", rootType: expression.type.resolved, span: expression.span)
            writeLoop(of: instances, range.replacing(.reference(body)), to: &out)
        }
        out.outdent()
        out.writeIndent()
        out.write("});\n")
    }

    /// Writes the variable that gathers the instances.
    private func writeDefinition(of instances: Instances, _ range: ResourceDeclaration.Range, to out: inout CodeWriter) {
        out.writeIndent()
        switch range {
        case .condition: out.write("let \(instances.variable): \(instances.type) | undefined;\n")
        case .count: out.write("const \(instances.variable): \(instances.type)[] = [];\n")
        case .elements(_, let key, _):
            if gathersByKey(key) {
                out.write("const \(instances.variable): {[key: string]: \(instances.type)} = {};\n")
            } else {
                out.write("const \(instances.variable): \(instances.type)[] = [];\n")
            }
        }
    }

    private func gathersByKey(_ key: ValueType) -> Bool { key == .string && !style.gathersMapsInArrays }

    private mutating func writeLoop(of instances: Instances, _ range: ResourceDeclaration.Range, to out: inout CodeWriter) {
        out.writeIndent()
        let outer = (rangeIsNumber, rangeIsConfigured)
        defer { (rangeIsNumber, rangeIsConfigured) = outer }
        var counter: String?
        var assignment = "\(instances.variable).push("
        var end: StaticString = ");\n"
        switch range {
        case .condition(let condition):
            out.write("if (")
            write(condition, to: &out)
            out.write(") {\n")
            assignment = "\(instances.variable) = "
            end = ";\n"
        case .count(let count):
            rangeIsNumber = !style.countsWithObjects
            counter = rangeIsNumber ? "range" : "range.value"
            out.write(
                rangeIsNumber ? "for (let range = 0; range < " : "for (const range = {value: 0}; range.value < ")
            writePresent(count, precedence: 12, isRight: true, to: &out)
            out.write(rangeIsNumber ? "; range++) {\n" : "; range.value++) {\n")
        case .elements(let elements, let key, _):
            rangeIsNumber = false
            rangeIsConfigured = isConfigured(elements)
            counter = "range.key"
            out.write("for (const range of ")
            writeEntries(of: elements, to: &out)
            out.write(") {\n")
            if gathersByKey(key) {
                assignment = "\(instances.variable)[range.key] = "
                end = ";\n"
            }
        }
        out.indent()
        out.writeIndent()
        out.write(assignment)
        writeCreation(of: instances, counter: counter, to: &out)
        out.write(end)
        out.outdent()
        out.writeIndent()
        out.write("}\n")
    }

    // MARK: Creation

    private mutating func writeCreation(of instances: Instances, counter: String?, to out: inout CodeWriter) {
        switch instances.creation {
        case .resource(let d):
            if let lookup = d.lookup {
                out.write(instances.type)
                out.write(".get(")
                writeName(instances.logicalName, counter: counter, to: &out)
                out.write(", ")
                write(lowered(lookup.id, to: nil), to: &out)
                out.write(", ")
                write(lookup.state, to: &out)
            } else {
                out.write("new ")
                out.write(instances.type)
                out.write("(")
                writeName(instances.logicalName, counter: counter, to: &out)
                out.write(", ")
                write(d.inputs, to: &out) { d.schema?.inputs[$0]?.isRequired ?? false }
            }
            writeOptions(d.options, of: d.schema?.package, to: &out)
        case .component(let d):
            out.write("new ")
            out.write(instances.type)
            out.write("(")
            if let token = d.token {
                TypeScriptText.writeQuoted(token, to: &out)
                out.write(", ")
            }
            writeName(instances.logicalName, counter: counter, to: &out)
            let program = components.first { $0.className == d.className }?.program
            if program?.hasConfiguration ?? true {
                out.write(", ")
                write(d.inputs, to: &out) { program?.requiresInput($0) ?? false }
            }
            writeOptions(d.options, of: nil, to: &out)
        }
        out.write(")")
    }

    /// Writes a resource's name, with its number or key where there are several.
    private func writeName(_ name: String, counter: String?, to out: inout CodeWriter) {
        guard counter != nil || isComponent else { return TypeScriptText.writeQuoted(name, to: &out) }
        out.write("`")
        if isComponent { out.write("${name}-") }
        TypeScriptText.writeTemplateText(name, to: &out)
        if let counter { out.write("-${\(counter)}") }
        out.write("`")
    }

    /// Writes inputs as an object: one on the line, several below each other. `isRequired` says which ones have to be given.
    private mutating func write(
        _ inputs: [Attribute], to out: inout CodeWriter, isRequired: (String) -> Bool = { _ in false }
    ) {
        out.write("{")
        let isLong = inputs.count > 1
        if isLong { out.indent() }
        for input in inputs {
            if isLong { out.newLine() }
            writeKey(input.name, to: &out)
            out.write(": ")
            let value = lowered(input.value, to: input.destination)
            write(value.markingPresence(in: input.destination, isRequired: isRequired(input.name)), to: &out)
            if isLong { out.write(",") }
        }
        if isLong {
            out.outdent()
            out.newLine()
        }
        out.write("}")
    }

    // MARK: Options

    private mutating func writeOptions(_ options: ResourceOptions, of package: Package?, to out: inout CodeWriter) {
        var items = options.items.filter { !isImplied($0, by: package) }
        let hasParent = items.contains { $0.name == "parent" }
        guard !items.isEmpty || isComponent else { return }
        for i in items.indices where items[i].name == "pluginDownloadUrl" { items[i].name = "pluginDownloadURL" }
        items.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        out.write(", {")
        out.indent()
        var parentIsDue = isComponent && !hasParent
        for item in items {
            if parentIsDue, "parent".utf8.lexicographicallyPrecedes(item.name.utf8) {
                parentIsDue = false
                writeOwnParent(to: &out)
            }
            out.newLine()
            if item.name == "aliases", case .list(let aliases) = item.value {
                writeAliases(aliases, to: &out)
            } else if item.name == "hooks", !options.hooks.isEmpty {
                writeHooks(options, to: &out)
            } else {
                writeKey(item.name, isOption: true, to: &out)
                out.write(": ")
                write(lowered(item.value, to: nil), to: &out)
            }
            out.write(",")
        }
        if parentIsDue { writeOwnParent(to: &out) }
        out.outdent()
        out.newLine()
        out.write("}")
    }

    private func writeOwnParent(to out: inout CodeWriter) {
        out.newLine()
        out.write("parent: this,")
    }

    /// Whether the SDK of the package sets the option to just this value by itself.
    private func isImplied(_ option: Attribute, by package: Package?) -> Bool {
        guard let package, let value = option.value.stringLiteral else { return false }
        switch option.name {
        case "version": return package.version == value
        case "pluginDownloadURL", "pluginDownloadUrl": return package.pluginDownloadURL == value
        default: return false
        }
    }

    private mutating func writeAliases(_ aliases: ListExpression, to out: inout CodeWriter) {
        out.write("aliases:[")
        for (position, item) in aliases.items.enumerated() {
            if position > 0 { out.write(", ") }
            guard case .object(let object) = item.value else {
                write(lowered(item.value, to: nil), to: &out)
                continue
            }
            out.write("{")
            var isFirst = true
            for member in object.items {
                guard let name = member.name else { continue }
                if !isFirst { out.write(", ") }
                isFirst = false
                if name == "noParent" {
                    out.write("parent: (")
                    write(lowered(member.value, to: nil), precedence: 4, isRight: true, to: &out)
                    out.write(" ? pulumi.rootStackResource : undefined)")
                } else {
                    writeKey(name, to: &out)
                    out.write(": ")
                    write(lowered(member.value, to: nil), to: &out)
                }
            }
            out.write("}")
        }
        out.write("]")
    }

    // MARK: Types

    /// The class of a component.
    func typeName(of component: ComponentDeclaration) -> String {
        component.token == nil ? component.className : "pulumi.ComponentResource"
    }

    /// The class of a resource: `aws.s3.Bucket`.
    func typeName(of resource: ResourceDeclaration) -> String {
        let token = Token(resource.token)
        if token.isProvider { return imports.alias(ofPackage: token.member) + ".Provider" }
        let module: String
        if let package = resource.schema?.package {
            module = TypeScriptNames.module(package.module(of: resource.token), of: package)
        } else {
            // The engine's own resources, such as stack references, have no schema and stand in the root of the SDK.
            module = token.package == "pulumi" ? "" : token.module
        }
        let path = TypeScriptNames.modulePath(module)
        return imports.alias(ofPackage: token.package) + path + "." + TypeScriptNames.member(NameStyle.capitalized(token.member))
    }
}

extension ResourceDeclaration.Range {
    /// The same kind of range over another expression.
    fileprivate func replacing(_ expression: Expression) -> ResourceDeclaration.Range {
        switch self {
        case .condition: .condition(expression)
        case .count: .count(expression)
        case .elements(_, let key, let value): .elements(expression, keyType: key, valueType: value)
        }
    }
}
