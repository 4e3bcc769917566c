import Base
import Lowering
import Program

/// Variables, configuration and outputs.
extension GoEmitter {
    /// Writes a variable; `name` is nil if nothing uses it.
    func write(_ variable: LocalVariable, as name: String?, to writer: inout GoWriter) {
        var (value, temporaries) = lower(variable.value, to: variable.value.type)
        write(temporaries, to: &writer)
        if case .invoke(let call) = value {
            if let arguments = call.arguments {
                let (inner, found) = spillingInvokes(arguments)
                var call = call
                call.arguments = inner
                value = .invoke(call)
                write(found, to: &writer)
            }
        } else {
            let (inner, found) = spillingInvokes(value)
            value = inner
            write(found, to: &writer)
        }
        write(variable.comments, to: &writer)
        // The blank identifier is never new, so that it is assigned to.
        let assignment = name.map { "\($0) := " } ?? "_ = "
        switch value {
        case .invoke(let call) where !call.isOutputForm: writeFallible(name, value, to: &writer)
        case .method: writeFallible(name, value, to: &writer)
        case .call(let call) where call.function == .fromBase64:
            let number = temporaryCounts["tmpVar", default: 0]
            temporaryCounts["tmpVar"] = number + 1
            writeAssignment("tmpVar\(number), _ := ", value, to: &writer)
            writer.line("\(assignment)string(tmpVar\(number))")
        case .literal(let literal) where literal.value == .null:
            // Nothing has no type that a variable could take.
            writer.line("\(assignment)interface{}(nil)")
        case .list(let list) where holdsObjects(value):
            writer.writeIndent()
            writer.write(assignment)
            keepingContext { writeElements(list, of: "[]map[string]interface{}", to: &writer) }
            writer.endLine()
        default: writeAssignment(assignment, value, to: &writer)
        }
    }

    /// Whether a value is a list of plain objects that have no Go type in common but that of a map of anything.
    func holdsObjects(_ value: Expression) -> Bool {
        guard case .list(let e) = value, !value.type.containsOutputs, !style.passesIDs else { return false }
        return !e.items.isEmpty && typeName(ownType(of: value)) == "[]interface{}"
            && e.items.allSatisfy { item in
                guard case .object = item.value else { return false }
                return typeName(ownType(of: item.value)) == "map[string]interface{}"
            }
    }

    /// A name that no declaration has.
    private func freeName(_ name: String) -> String { names.contains(name) ? freeName(name + "_") : name }

    private func writeFallible(_ name: String?, _ value: Expression, to writer: inout GoWriter) {
        writer.writeIndent()
        writer.write("\(name ?? "_"), err \(name == nil && declaresError ? "=" : ":=") ")
        write(value, to: &writer)
        writer.endLine()
        declaresError = true
        writeErrorCheck(to: &writer)
    }

    /// Writes a stack output.
    func write(_ output: OutputVariable, to writer: inout GoWriter) {
        let (place, value) = exported(output.value)
        let (lowered, temporaries) = lowerLifted(value, to: place)
        let (result, found) = spillingInvokes(lowered)
        write(temporaries + found, to: &writer)
        writer.writeIndent()
        writer.write("ctx.Export(\(GoText.quoted(output.logicalName)), ")
        let container = inputContainer(of: result)
        if let container { writer.write("\(container)(") }
        inArguments(many: true) { write(result, to: &writer) }
        writer.write(container == nil ? ")\n" : "))\n")
    }

    /// What makes an input of an exported value that by itself is none: of a variable that holds inputs in a plain map or slice,
    /// or of what a resource without a schema has.
    private func inputContainer(of value: Expression) -> String? {
        guard case .reference(let e) = value.withoutConversions else { return nil }
        // No schema says that the field of such a resource is an input.
        if !e.steps.isEmpty, case .resource(let d)? = declaration(of: e.root), d.schema == nil, e.type == .output(.dynamic) {
            return "pulumi.Any"
        }
        guard e.steps.isEmpty else { return nil }
        if let container = inputContainer(of: e.type) { return container }
        // Deeper ones, and lists of resources, are no inputs either.
        let name = typeName(e.type)
        return e.type.containsOutputs && (name.hasPrefix("[]") || name.hasPrefix("map[")) ? "pulumi.Any" : nil
    }

    /// The SDK's type, or the function, that makes an input of a plain map or slice that inputs stand in.
    func inputContainer(of type: ValueType) -> String? {
        let name = typeName(type)
        for (prefix, suffix) in Self.containers where name.hasPrefix(prefix) {
            let element = name.dropFirst(prefix.utf8.count)
            if element == "interface{}", type.containsOutputs { return "pulumi.To" + suffix }
            guard element.hasPrefix("pulumi."), element.hasSuffix("Input") else { continue }
            return String(element.dropLast(5)) + suffix
        }
        return nil
    }

    /// The value as an output: every part of a list or object is one by itself.
    func exported(_ value: Expression, isPart: Bool = false) -> (place: ValueType, value: Expression) {
        let value = GoListedIDs.asStrings(value)
        var place: ValueType = value.type.isOutput ? value.type : .output(value.type.resolved)
        let converted: Expression
        switch value {
        case .list, .object: place = .output(ownType(of: value).resolved)
        // What it is a part of is named by the types that Go has.
        case .binary, .unary: if isPart || value.type.isOutput { place = .output(ownType(of: value).resolved) }
        case .forEach, .splat, .conditional: if value.type.isOutput { place = .output(ownType(of: value).resolved) }
        default: break
        }
        switch value {
        case .list(let e):
            converted = .list(
                ListExpression(
                    e.items.map { ListItem(exported($0.value, isPart: true).value, comments: $0.comments) }, span: e.span,
                    endComments: e.endComments))
        case .object(let e):
            converted = .object(
                ObjectExpression(
                    e.items.map { ObjectItem(key: $0.key, value: exported($0.value, isPart: true).value, comments: $0.comments) },
                    span: e.span,
                    endComments: e.endComments))
        case .binary, .unary, .forEach, .splat, .conditional:
            converted = lift(value).converted(to: value.type.isOutput ? place : value.type)
        default: converted = lift(value).converted(to: value.type)
        }
        return (place, .convert(ConvertExpression(converted, to: place)))
    }

    // MARK: Configuration

    /// Writes a configuration variable: read, or given its default and then overwritten where it is set.
    func write(_ variable: ConfigurationVariable, as name: String, to writer: inout GoWriter) {
        if !declaresConfiguration {
            writer.line("cfg := config.New(ctx, \"\")")
            declaresConfiguration = true
        }
        if !variable.description.isEmpty {
            for line in variable.description.split(separator: "\n", omittingEmptySubsequences: false) {
                writer.line("// \(line)".trimmingTrailingBlanks)
            }
        }
        let key = GoText.quoted(variable.logicalName)
        let type = variable.type.resolved
        let secret = variable.isSecret ? "Secret" : ""
        guard let defaultValue = variable.defaultValue else {
            if type.isConfiguredObject, !style.assignsConfiguredObjects {
                // What the library gives of a secret is a secret pointer: the value is made one by itself.
                let read = variable.isSecret && !style.passesIDs ? freeName(name + "Value") : name
                writer.line("var \(read) \(typeName(type))")
                writer.line("cfg.Require\(secret)Object(\(key), &\(read))")
                if read != name { writer.line("\(name) := pulumi.ToSecret(\(read)).(\(outputName(type)))") }
            } else {
                writer.line("\(name) := cfg.Require\(secret)\(type.configurationMethod)(\(key))")
            }
            return
        }
        let (value, temporaries) = lower(defaultValue, to: defaultValue.type)
        write(temporaries, to: &writer)
        if case .invoke(let call) = value, !call.isOutputForm {
            writeFallible(name, value, to: &writer)
        } else if type == .number {
            writeAssignment("\(name) := float64(", value, closing: ")", to: &writer)
        } else {
            writeAssignment("\(name) := ", value, to: &writer)
        }
        guard let (getter, test) = type.configurationTest else {
            writer.line("cfg.GetObject(\(key), &\(name))")
            return
        }
        writer.open("if param := cfg.\(getter)(\(key)); \(test) {")
        writer.line("\(name) = param")
        writer.close()
    }
}

extension ValueType {
    /// Whether configuration is read into it as an object.
    fileprivate var isConfiguredObject: Bool {
        switch self {
        case .dynamic, .object, .list, .map, .tuple: true
        default: false
        }
    }

    /// The end of the name of the method that reads it.
    fileprivate var configurationMethod: String {
        switch self {
        case .number: "Float64"
        case .integer: "Int"
        case .boolean: "Bool"
        case .dynamic, .object, .list, .map, .tuple: "Object"
        default: ""
        }
    }

    /// The method that reads it where it may be unset, and what tells that it is set; nil for what is read as an object.
    fileprivate var configurationTest: (String, String)? {
        switch self {
        case .string, .identifier: ("Get", "param != \"\"")
        case .number: ("GetFloat64", "param != 0")
        case .integer: ("GetInt", "param != 0")
        case .boolean: ("GetBool", "param")
        default: nil
        }
    }
}
