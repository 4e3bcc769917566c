import Base
import LanguageKit
import Program
import Schema

/// Callbacks over outputs.
extension GoEmitter {
    /// Writes code that runs once outputs are known.
    func writeApply(_ e: ApplyExpression, to writer: inout GoWriter) {
        if let source = e.sources.first, e.sources.count == 1, let accessor = accessor(of: e) {
            write(source, to: &writer, precedence: 20)
            writer.write(".\(accessor)()")
            return
        }
        let result = resultType(of: e.body)
        keepingContext {
            inTypedList = false
            inPointerList = false
            inPlainField = false
            inPlainArguments = false
            depth = 1
            if e.sources.count == 1 {
                let container = e.sources[0].type.combinesEventuals ? inputContainer(of: e.sources[0].type) : nil
                if let container { writer.write("\(container)(") }
                write(e.sources[0], to: &writer, precedence: 20)
                if container != nil { writer.write(")") }
                if e.sources[0].type.combinesEventuals || isInput(e.sources[0]) {
                    writer.write(".\(outputMethod(of: e.sources[0].type))()")
                }
                writer.write(".ApplyT(")
                writeCallback(e, result: result, isGathered: false, to: &writer)
            } else {
                writer.write("pulumi.All(")
                for (position, source) in e.sources.enumerated() {
                    if position > 0 { writer.write(", ") }
                    write(source, to: &writer)
                }
                writer.write(").ApplyT(")
                writeCallback(e, result: result, isGathered: true, to: &writer)
            }
        }
        writer.write(").(\(outputName(result)))")
    }

    /// Whether a value is an element of a list of inputs, which has no callbacks of its own.
    private func isInput(_ source: Expression) -> Bool {
        switch source {
        case .reference(let e):
            if case .variable(let id) = e.root, e.steps.isEmpty { return inputElements.contains(id) }
            return e.types.dropLast().last.map { $0.combinesEventuals || typeName($0).hasSuffix("Input") } ?? false
        case .index(let e): return e.collection.type.combinesEventuals
        case .literal, .template, .object, .list, .access, .call, .invoke, .method, .conditional, .binary, .unary, .forEach,
            .splat, .convert, .apply:
            return false
        }
    }

    /// The method by which an input, or a list of inputs, becomes one output: `ToStringOutput`, `ToStringArrayOutput`.
    private func outputMethod(of type: ValueType) -> String {
        if let container = inputContainer(of: type) { return "To\(container.dropFirst("pulumi.To".utf8.count))Output" }
        if case .map(let element) = type.unwrapped {
            return "\(outputMethod(of: element).dropLast(6))MapOutput"
        }
        let name = typeName(type)
        return "To\(name.lastIndex(of: ".").map { String(name[name.index(after: $0)...]) } ?? name)Output"
    }

    /// What a callback gives. A function of the program language that may take outputs gives one by its signature even
    /// where, inside the callback, nothing is one any more.
    func resultType(of body: Expression) -> ValueType {
        // A value of a declared type is handed on as anything, and asserted to be of its type again.
        if case .convert(let convert) = body, case .dynamic = convert.target { return resultType(of: convert.value) }
        guard case .call(let call) = body, !style.returnsPlainJSON else { return ownType(of: body) }
        switch call.function {
        case .toJSON, .element, .entries, .length, .lookup, .singleOrNone, .tryCatch, .can: return .output(body.type.resolved)
        // Converting the argument makes an input of it, and what the function gives follows.
        case .toBase64 where call.arguments.first?.isPlainID == true: return .output(.string)
        default: return ownType(of: body)
        }
    }

    /// The Go type of what a callback gives: a pointer where a declared type's value may be missing.
    private func resultName(_ result: ValueType) -> String {
        let name = typeName(result)
        if name == "pulumi.Any" { return "interface{}" }
        guard result.isOptional, name != "interface{}" else { return name }
        switch result.withoutOptional {
        case .enumeration, .object(.declared): return name.hasPrefix("*") ? name : "*" + name
        default: return name
        }
    }

    /// The library's type of the output that a callback's result becomes.
    func outputName(_ result: ValueType) -> String {
        let name = resultName(result)
        switch name {
        case "interface{}": return "pulumi.AnyOutput"
        case "[]string": return "pulumi.StringArrayOutput"
        default: break
        }
        if let converter = Self.converterName(name), name.hasPrefix("[") || name.hasPrefix("map[") {
            return "pulumi.\(converter)Output"
        }
        // The library knows no lists or maps of pointers.
        if name.hasPrefix("[") || name.hasPrefix("map["), Self.converterName(String(name.drop { $0 != "*" })) != nil {
            return "pulumi.AnyOutput"
        }
        switch result.withoutOptional {
        case .map(let t): return containerOutput(t, "Map")
        case .list(let t): return containerOutput(t, "Array")
        default: break
        }
        let bare = name.hasPrefix("*") ? String(name.dropFirst()) + "Ptr" : name
        return bare.contains(".") ? "\(bare)Output" : "pulumi.\(GoNames.title(bare))Output"
    }

    private func containerOutput(_ element: ValueType, _ suffix: String) -> String {
        switch element {
        case .integer: "pulumi.Int\(suffix)Output"
        case .boolean: "pulumi.Bool\(suffix)Output"
        case .number: "pulumi.Float64\(suffix)Output"
        case .string: "pulumi.String\(suffix)Output"
        case .identifier: "pulumi.ID\(suffix)Output"
        case .object(.declared(let type, _)): "\(objectName(type, isInput: false))\(suffix)Output"
        case .enumeration(let type): "\(enumName(type))\(suffix)Output"
        default: "pulumi.\(suffix)Output"
        }
    }

    /// Writes the function; if it gathers several outputs, it takes them apart itself.
    private func writeCallback(_ e: ApplyExpression, result: ValueType, isGathered: Bool, to writer: inout GoWriter) {
        // An output that is given is waited for.
        let isOutput = e.body.isResourceField
        let name = isOutput ? outputName(result) : resultName(isGathered ? result.resolved : result)
        var parameters = e.parameters.map { "\(GoNames.identifier($0.name)) \(typeName($0.type))" }
        if isGathered { parameters = ["_args []interface{}"] }
        writer.write("func(\(parameters.joined(separator: ", "))) (\(name), error) {\n")
        writer.indent()
        if isGathered {
            for (position, parameter) in e.parameters.enumerated() {
                writer.line("\(GoNames.identifier(parameter.name)) := _args[\(position)].(\(typeName(parameter.type)))")
            }
        }
        let place = isGathered ? result.resolved : result
        var inner = e.body
        // Handing it on as anything would only hide its type.
        if case .convert(let convert) = inner, case .dynamic = convert.target { inner = convert.value }
        let (body, temporaries) = lower(inner, to: place)
        write(temporaries, to: &writer, zero: name)
        if isOutput {
            writeAssignment("return ", body, closing: ", nil", to: &writer)
        } else {
            writeReturn(body, name, to: &writer)
        }
        writer.outdent()
        writer.writeIndent()
        writer.write("}")
    }

    private func writeReturn(_ body: Expression, _ name: String, to writer: inout GoWriter) {
        if case .call(let call) = body, call.function == .fromBase64 {
            writeAssignment("value, _ := ", body, to: &writer)
            writer.line("return pulumi.String(value), nil")
        } else if name.hasPrefix("pulumi") {
            // Lists and maps of plain values aren't converted but made anew.
            let isContainer = name.hasSuffix("Array") || name.hasSuffix("Map")
            writeAssignment(
                "return \(isContainer ? "pulumi.To\(name.dropFirst(7))" : name)(", body, closing: "), nil", to: &writer)
        } else if name.hasPrefix("*"), !body.isOptionalField, !isPointer(body) {
            if body.isAddressable {
                writeAssignment("return &", body, closing: ", nil", to: &writer)
            } else {
                writeAssignment("val := ", body, to: &writer)
                writer.line("return &val, nil")
            }
        } else {
            writeAssignment("return ", body, closing: ", nil", to: &writer)
        }
    }

    /// The function of an output that reads the only property that the callback reads, if the library has one.
    private func accessor(of e: ApplyExpression) -> String? {
        guard !style.omitsAccessors, let source = e.sources.first, source.type.isOutput, let parameter = e.parameters.first else {
            return nil
        }
        let step: Step
        switch e.body {
        case .reference(let body):
            guard body.root == .variable(parameter.id), body.steps.count == 1 else { return nil }
            step = body.steps[0]
        case .access(let body):
            guard case .reference(let root) = body.source, root.root == .variable(parameter.id), root.steps.isEmpty,
                body.steps.count == 1
            else { return nil }
            step = body.steps[0]
        default: return nil
        }
        guard case .member(let name) = step else { return nil }
        let type = source.type.eventualElement?.resolved ?? source.type.resolved
        guard let object = type.objectType, object.properties[name] != nil else { return nil }
        // The library has none for what methods give.
        if let function = object.package.function(object.token), function.isMethod { return nil }
        if object.package.language.goDisableFunctionOutputVersions, object.package.function(object.token) != nil { return nil }
        let title = GoNames.title(name)
        if type.isOptional { return title == "IsSecret" || title == "ElementType" ? title + "Prop" : title }
        let field = GoNames.field(name)
        return ["elementtype", "issecret"].contains(name.lowercased()) ? "Get" + field : field
    }
}

extension Expression {
    /// Whether it reads a property of a resource that a callback was given: these are outputs there, too.
    fileprivate var isResourceField: Bool {
        let types: [ValueType]
        switch self {
        case .reference(let e): types = e.types
        case .access(let e): types = e.types
        default: return false
        }
        guard types.count > 1, case .object(.resolvedResource) = types[types.count - 2].resolved.withoutOptional else {
            return false
        }
        return true
    }

    /// Whether it is an id that is known, where a string is wanted.
    var isPlainID: Bool {
        if case .convert(let e) = self { return e.value.isPlainID }
        return type == .identifier
    }

    /// Whether it reads an optional member of a declared object, which is a pointer already.
    var isOptionalField: Bool {
        guard case .reference(let e) = self, case .member(let name)? = e.steps.last, e.types.count > e.steps.count else {
            return false
        }
        guard let property = e.types[e.steps.count - 1].resolved.objectType?.properties[name] else { return false }
        return !property.isRequired
    }

    /// Whether Go can take the address of it.
    fileprivate var isAddressable: Bool {
        guard case .reference(let e) = self else { return false }
        for (step, type) in zip(e.steps, e.types) {
            switch (step, type.resolved.withoutOptional) {
            case (_, .map): return false
            case (.member, .object(.literal)), (.key, .object(.literal)): return false
            default: break
            }
        }
        return true
    }
}
