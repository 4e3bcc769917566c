import Base
import Program
import Schema

extension GoEmitter {
    /// Writes a reference in a place of the given type.
    func writeReference(_ e: ReferenceExpression, as place: ValueType, to writer: inout GoWriter) {
        var isInput = place.isInputPlace
        var steps = e.steps[...]
        var accessor: String?
        var isPlainSource = false
        let declared = declaration(of: e.root)
        switch declared {
        case .resource(let resource)?:
            isInput = false
            if resource.schema != nil || steps.count == 1 {
                switch steps.last?.name {
                case "id": accessor = ".ID()"
                case "urn": accessor = ".URN()"
                default: break
                }
                if accessor != nil { steps = steps.dropLast() }
            }
        case .variable(let variable)?:
            switch variable.value {
            case .call: isPlainSource = true
            case .invoke(let call): isPlainSource = !call.isOutputForm
            default: break
            }
        case .configuration(let configuration)?:
            if isComponent {
                let container = place.isInputPlace ? inputContainer(e.type) : nil
                if let container { writer.write("\(container)(") }
                writer.write("args.\(GoNames.title(configuration.name))")
                writeSteps(steps, types: e.types, isResource: false, isStruct: true, isVariable: false, to: &writer)
                if container != nil { writer.write(")") }
                return
            }
        case .component?, .output?, .hook?, nil: break
        }
        if rangesOverInputs, e.root == .range, e.steps == [.member("value")] { isInput = false }
        if e.type.isOutput || e.root == .undeclared && style.leavesUndeclared { isInput = false }
        let wrapper = isInput ? inputWrapper(e.type, place, isPlainSource: isPlainSource) : nil
        if let wrapper { writer.write("\(wrapper)\(isPointer(e, in: place) ? "PtrFromPtr" : "")(") }
        writeRoot(e, steps, to: &writer)
        if let accessor { writer.write(accessor) }
        if wrapper != nil { writer.write(")") }
    }

    /// The SDK's type of a component's argument that is a plain list or map of inputs, which by itself is no input.
    private func inputContainer(_ type: ValueType) -> String? {
        switch type.resolved.withoutOptional {
        case .list(let t), .map(let t):
            GoPrimitive(t.withoutOptional).map { _ in typeName(type.resolved.withoutOptional, isInput: true) }
        default: nil
        }
    }

    /// Whether a reference is a pointer to a primitive value in a place that takes anything.
    private func isPointer(_ e: ReferenceExpression, in place: ValueType) -> Bool {
        let value = Expression.reference(e)
        guard place.holdsAnything, value.isOptionalField, isOfTheSDK(value) else { return false }
        return GoPrimitive(ownType(of: value).resolved.withoutOptional) != nil
    }

    /// What makes an input of a plain reference: a type's constructor, or a function of our own for lists.
    private func inputWrapper(_ type: ValueType, _ place: ValueType, isPlainSource: Bool) -> String? {
        let name = typeName(type, isInput: true)
        if name.hasSuffix("Array"), name.contains(".") {
            guard name != typeName(place, isInput: true) || isPlainSource || !type.containsOutputs else { return nil }
            arrayHelpers.insert(name)
            return arrayHelperName(name)
        }
        if case .list(.enumeration) = type.resolved.withoutOptional, !type.containsOutputs {
            let array = inputName(type)
            arrayHelpers.insert(array)
            return arrayHelperName(array)
        }
        if name.hasPrefix("pulumi."), name.hasSuffix("Map"), !type.containsOutputs { return "pulumi.To\(name.dropFirst(7))" }
        if place.resolved.withoutOptional == .identifier, type.resolved == .string { return nil }
        return name
    }

    private func writeRoot(_ e: ReferenceExpression, _ steps: ArraySlice<Step>, to writer: inout GoWriter) {
        switch e.root {
        case .range:
            switch steps.first?.name {
            case "key": writer.write("key0")
            default: writer.write("val0")
            }
            writeSteps(
                steps.dropFirst(), types: Array(e.types.dropFirst()),
                goTypes: typesInGo(of: e).map { Array($0.dropFirst()) }, isResource: false, isStruct: false, isVariable: true,
                to: &writer)
            return
        case .declaration(let index):
            writer.write(names.indices.contains(index) ? names[index] : GoNames.identifier(e.name))
            let isVariable: Bool
            switch declaration(of: e.root) {
            case .variable?, .configuration?: isVariable = true
            case .resource?, .component?, .output?, .hook?, nil: isVariable = false
            }
            writeSteps(
                steps, types: e.types, goTypes: isVariable ? typesInGo(of: e) : nil, isResource: false, isStruct: isStructRoot(e),
                isVariable: isVariable, to: &writer)
        case .variable:
            // The variable of a splat has no name in the source.
            writer.write(e.name == "__item" ? "val0" : GoNames.identifier(e.name))
            let isStruct = e.root == hookArguments.map { .variable($0) }
            writeSteps(
                steps.prefix(isStruct ? 1 : 0), types: e.types, isResource: true, isStruct: true, isVariable: true, to: &writer)
            writeSteps(
                isStruct ? steps.dropFirst() : steps, types: isStruct ? Array(e.types.dropFirst()) : e.types,
                goTypes: isStruct ? nil : typesInGo(of: e), isResource: false,
                isStruct: false, isVariable: true, to: &writer)
        case .undeclared:
            if style.keepsRawReferences, let raw = e.rawSteps {
                writer.write(GoNames.identifier(e.rawName ?? e.name))
                writeSteps(
                    raw[...], types: Array(repeating: .dynamic, count: raw.count + 1), isResource: false, isStruct: false,
                    isVariable: false, to: &writer)
            } else {
                writer.write(GoNames.identifier(e.name))
                writeSteps(steps, types: e.types, isResource: false, isStruct: false, isVariable: false, to: &writer)
            }
        }
    }

    /// The types of what a reference starts from and of each step, where Go's decide what is asserted.
    private func typesInGo(of e: ReferenceExpression) -> [ValueType]? {
        guard !style.passesIDs, !e.type.containsOutputs else { return nil }
        var types = [rootType(of: e)]
        for step in e.steps { types.append(types[types.count - 1].inGo(after: step)) }
        return types
    }

    /// Whether everything that can be read from the reference's root is a field of a struct.
    func isStructRoot(_ e: ReferenceExpression) -> Bool {
        switch declaration(of: e.root) {
        case .resource?, .component?: return true
        case .configuration?: return isComponent
        case .variable(let variable)?:
            if case .invoke = variable.value { return true }
            return false
        case .output?, .hook?, nil: return false
        }
    }

    /// Writes steps into a value. `types` holds the type before the first step, then after each; `isVariable` tells a value
    /// whose root has a Go type of its own from one of which nothing is known.
    func writeSteps(
        _ steps: ArraySlice<Step>, types: [ValueType], goTypes: [ValueType]? = nil, isResource: Bool, isStruct: Bool,
        isVariable: Bool,
        to writer: inout GoWriter
    ) {
        for (position, step) in steps.enumerated() {
            let before = types.indices.contains(position) ? types[position] : .dynamic
            switch step {
            case .index(let index):
                if isVariable, !isStruct, before.isUnknown { writer.write(".([]interface{})") }
                writer.write("[\(index)]")
            case .member(let name), .key(let name):
                if isMap(before, isStruct: isStruct, isVariable: isVariable) {
                    let inGo = goTypes.flatMap { $0.indices.contains(position) ? $0[position] : nil }
                    writeMapAccess(before, name, inGo: inGo, to: &writer)
                } else if case .object(.resolvedResource) = before.resolved.withoutOptional, name == "id" || name == "urn" {
                    writer.write(".\(name.uppercased())()")
                } else if name == "id", isResource || types.indices.contains(position + 1) && types[position + 1].isOutput {
                    writer.write(".ID()")
                } else if GoNames.isIdentifier(GoNames.field(name)) {
                    writer.write(".\(GoNames.field(name))")
                } else {
                    writer.write("[\(GoText.quoted(name))]")
                }
            }
        }
    }

    /// Whether a value is a map in Go, so that its members are read by key.
    private func isMap(_ type: ValueType, isStruct: Bool, isVariable: Bool) -> Bool {
        switch type.resolved.withoutOptional {
        case .map: !isStruct || !type.isOutput
        case .object(.literal): !isStruct
        case .dynamic: isVariable && !isStruct
        default: false
        }
    }

    private func writeMapAccess(_ type: ValueType, _ key: String, inGo: ValueType?, to writer: inout GoWriter) {
        let resolved = type.resolved.withoutOptional
        if resolved.isUnknown {
            writer.write(".(map[string]interface{})[\(GoText.quoted(key))]")
            return
        }
        writer.write("[\(GoText.quoted(key))]")
        guard case .object = resolved, let declared = resolved.member(key) else { return }
        let container = typeName(resolved)
        if container.hasPrefix("map[string]"), container != "map[string]interface{}" { return }
        if case .object(let shape) = type.withoutOptional, let held = shape.member(key), held.containsOutputs {
            writer.write(".(\(held.isOutput ? outputName(held.resolved) : typeName(held)))")
            return
        }
        let own = inGo?.resolved.withoutOptional.member(key)
        let member = own ?? declared
        // A pointer stays one in what the program makes.
        let isPointer = own.map { $0.isOptional && GoPrimitive($0.withoutOptional) != nil } ?? false
        let name = typeName(isPointer ? member : member.resolved.withoutOptional)
        if name != "interface{}", !name.isEmpty { writer.write(".(\(name))") }
    }
}

extension ValueType {
    /// Whether it is `interface{}` in Go, of which nothing can be read without saying what it is.
    fileprivate var isUnknown: Bool {
        if case .dynamic = resolved.withoutOptional { return true }
        return false
    }
}
