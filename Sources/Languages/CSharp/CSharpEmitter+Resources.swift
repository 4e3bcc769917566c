import Base
import LanguageKit
import Program
import Schema

extension CSharpEmitter {
    /// Writes a resource, with its comments and, if it has a range, its loop.
    mutating func write(_ resource: ResourceDeclaration, named name: String, _ w: inout CodeWriter) {
        write(resource.comments, &w)
        let className = CSharpTypeNames.resource(token: resource.token, schema: resource.schema)
        let inputs = resource.inputs.map { input in
            (input, lowered(input.value, to: input.destination))
        }
        writeInstances(of: className, named: name, resource.range, logicalName: resource.logicalName, &w) { this, label, w in
            if let lookup = resource.lookup {
                this.writeLookup(lookup, of: resource, className: className, label: label, &w)
            } else {
                this.writeInstance(of: resource, className: className, label: label, inputs, &w)
            }
        }
        write(comments: resource.endComments, &w)
    }

    private mutating func writeInstance(
        of resource: ResourceDeclaration, className: String, label: String, _ inputs: [(Attribute, Expression)],
        _ w: inout CodeWriter
    ) {
        w.write("new \(className)(\(label)")
        let hasOptions = !resource.options.isEmpty || resource.range != nil || component != nil
        if inputs.isEmpty, !hasOptions {
            w.write(")")
            return
        }
        w.write(", new()")
        writeInputs(inputs, properties: resource.schema?.inputs, &w)
        let isComponent = resource.schema?.isComponent == true
        writeOptions(
            resource.options, type: isComponent ? "ComponentResourceOptions" : "CustomResourceOptions", schema: resource.schema,
            &w)
        w.write(")")
    }

    /// Reads an existing resource: `Random.RandomPet.Get("name", id, new() { … })`.
    private mutating func writeLookup(
        _ lookup: ResourceDeclaration.Lookup, of resource: ResourceDeclaration, className: String, label: String,
        _ w: inout CodeWriter
    ) {
        w.write("\(className).Get(\(label), ")
        write(lowered(lookup.id, to: .input(.string)), &w)
        let hasOptions = !resource.options.isEmpty || component != nil
        if !lookup.state.isEmpty {
            w.write(", new()")
            let state = lookup.state.map { ($0, lowered($0.value, to: $0.destination)) }
            writeInputs(state, properties: resource.schema?.stateInputs, &w)
        } else if hasOptions {
            w.write(", null")
        }
        writeOptions(resource.options, type: "CustomResourceOptions", schema: resource.schema, &w)
        w.write(")")
    }

    /// Writes the braces with one line for each input.
    private mutating func writeInputs(
        _ inputs: [(Attribute, Expression)], properties: PropertyList?, _ w: inout CodeWriter
    ) {
        w.newLine()
        w.write("{")
        w.indent()
        for (input, value) in inputs {
            let property = properties?[input.name]
            w.newLine()
            w.write(CSharpNames.property(property?.name(in: "csharp") ?? input.name))
            w.write(" = ")
            if let type = property?.type {
                if case .plain = type { listStart = .implicit }
                if Self.isListOfUnions(type) { listStart = .bare }
            }
            if !writesEmptyList(value, &w) {
                write(property.map { Self.markingFreeObjects(value, in: $0.type) } ?? value, &w, bare: true)
            }
            listStart = .array
            w.write(",")
        }
        w.outdent()
        w.newLine()
        w.write("}")
    }

    /// Writes one or several instances: a plain declaration, a condition, or a loop that fills a list.
    ///
    /// `write` writes the expression for one instance, with the given expression for its name.
    mutating func writeInstances(
        of className: String, named name: String, _ range: ResourceDeclaration.Range?, logicalName: String, _ w: inout CodeWriter,
        before: (inout CSharpEmitter, inout CodeWriter) -> Void = { _, _ in },
        _ write: (inout CSharpEmitter, String, inout CodeWriter) -> Void
    ) {
        w.writeIndent()
        switch range {
        case nil:
            before(&self, &w)
            w.write("var \(name) = ")
            write(&self, label(logicalName, suffix: nil), &w)
            w.write(";\n\n")
        case .condition:
            w.write("\(className)? \(name) = null;\n")
        case .elements(_, .string, _) where isRead(name):
            w.write("var \(name) = new Dictionary<string, \(className)>();\n")
        case .count, .elements:
            w.write("var \(name) = new List<\(className)>();\n")
        }
        guard let range else { return }
        let type = range.expression.type
        if isOutput(type) {
            w.writeIndent()
            self.write(lowered(range.expression, to: type), &w, within: 20)
            w.write(".Apply(rangeBody =>\n")
            w.writeIndent()
            w.write("{\n")
            w.indent()
            let body = Variable(id: VariableID(Int.min), name: "rangeBody", type: type.resolved)
            let reference = ReferenceExpression(root: .variable(body.id), name: body.name, rootType: body.type)
            writeLoop(range, over: .reference(reference), name, logicalName: logicalName, &w, before, write)
            w.writeIndent()
            w.write("return 0;\n")
            w.outdent()
            w.writeIndent()
            w.write("});\n")
        } else {
            let value = lowered(range.expression, to: type.resolved)
            writeLoop(range, over: value, name, logicalName: logicalName, &w, before, write)
        }
    }

    /// Whether an expression of the program reads a variable: then instances are kept by key, else the published list will do.
    private func isRead(_ name: String) -> Bool {
        guard let position = plan.names.firstIndex(of: name) else { return false }
        var isFound = false
        for declaration in program.declarations where !isFound {
            declaration.forEachExpression { expression in
                expression.forEachNested { nested in
                    if case .reference(let e) = nested, e.root == .declaration(position) { isFound = true }
                }
            }
        }
        return isFound
    }

    private mutating func writeLoop(
        _ range: ResourceDeclaration.Range, over value: Expression, _ name: String, logicalName: String, _ w: inout CodeWriter,
        _ before: (inout CSharpEmitter, inout CodeWriter) -> Void,
        _ write: (inout CSharpEmitter, String, inout CodeWriter) -> Void
    ) {
        w.writeIndent()
        var labelSuffix: String?
        switch range {
        case .condition:
            w.write("if (")
            self.write(value, &w)
            w.write(")\n")
        case .count:
            w.write("for (var rangeIndex = 0; rangeIndex < ")
            self.write(value, &w, within: 12, onRight: true)
            w.write("; rangeIndex++)\n")
            labelSuffix = "range.Value"
        case .elements:
            w.write("foreach (var range in ")
            writeEntries(of: value, &w)
            w.write(")\n")
            labelSuffix = "range.Key"
        }
        w.writeIndent()
        w.write("{\n")
        w.indent()
        if case .count = range {
            w.writeIndent()
            w.write("var range = new { Value = rangeIndex };\n")
        }
        before(&self, &w)
        w.writeIndent()
        if case .elements(_, .string, _) = range, isRead(name) {
            w.write("\(name).Add(range.Key, ")
        } else {
            w.write(labelSuffix == nil ? "\(name) = " : "\(name).Add(")
        }
        write(&self, label(logicalName, suffix: labelSuffix), &w)
        w.write(labelSuffix == nil ? ";\n" : ");\n")
        w.outdent()
        w.writeIndent()
        w.write("}\n")
    }

    /// Whether it is a list whose elements may be of several types.
    private static func isListOfUnions(_ type: TypeReference) -> Bool {
        switch type {
        case .plain(let t): isListOfUnions(t)
        // What takes assets takes archives too.
        case .array(.union), .array(.plain(.union)), .array(.asset), .array(.plain(.asset)): true
        case .array, .boolean, .integer, .number, .string, .any, .archive, .asset, .json, .map, .type, .resource, .union: false
        }
    }

    /// The expression for a resource's own name: in a component it begins with the component's, in a loop it ends with the key.
    private func label(_ name: String, suffix: String?) -> String {
        if component == nil, suffix == nil { return quoted(name) }
        var text = component == nil ? "$\"" : "$\"{name}-"
        text += CSharpStrings.escaped(name, isVerbatim: false, isInterpolated: true)
        if let suffix { text += "-{\(suffix)}" }
        return text + "\""
    }
}
