import Base
import Program
import Schema

extension GoTranslator {
    /// A reference where a value of the given type is wanted.
    func reference(_ e: ReferenceExpression, as place: ValueType) -> GoExpression {
        if isNullVariable(e) { return .null }
        var isInput = place.isInputPlace
        var steps = e.steps[...]
        var accessor: String?
        var isPlainSource = false
        switch context.declaration(of: e.root) {
        case .resource(let resource)?:
            isInput = false
            if resource.schema != nil || steps.count == 1 {
                accessor = steps.last?.name.flatMap { Self.accessors[$0] }
                if accessor != nil { steps = steps.dropLast() }
            }
        case .variable(let variable)?:
            switch variable.value {
            case .call: isPlainSource = true
            case .invoke(let call): isPlainSource = !call.isOutputForm
            default: break
            }
        case .configuration(let configuration)? where isComponent:
            var field = GoExpression.select(.name("args"), GoNames.title(configuration.name))
            if !style.keepsOutputTypes, configuration.defaultValue != nil, case .declaration(let index) = e.root {
                field = .name(context.names[index])
            }
            let value = self.steps(steps, from: field, GoStepContext(types: e.types, isStruct: true))
            guard place.isInputPlace, let container = argumentContainer(e.type) else { return value }
            return value.converted(to: container)
        case .configuration?, .component?, .output?, .hook?, nil: break
        }
        if scope.rangesOverInputs, e.root == .range, e.steps == [.member("value")] { isInput = false }
        if e.type.isOutput || e.root == .undeclared && !style.wrapsUndeclared { isInput = false }
        var value = root(e, steps)
        if let accessor { value = value.calling(accessor) }
        return isInput ? input(value, of: e, place, isPlainSource: isPlainSource) : value
    }

    /// The methods of resources that read what every resource has.
    private static let accessors = ["id": "ID", "urn": "URN"]

    /// The SDK's type of a component's argument that is a plain list or map of inputs, which by itself is no input.
    func argumentContainer(_ type: ValueType) -> GoType? {
        let resolved = type.resolved.withoutOptional
        switch resolved {
        case .list(let t), .map(let t): return GoPrimitive(t.withoutOptional).map { _ in goType(resolved, isInput: true) }
        default: return nil
        }
    }

    /// Whether a reference is a pointer to a primitive value where anything is taken.
    private func isPointer(_ e: ReferenceExpression, in place: ValueType) -> Bool {
        let value = Expression.reference(e)
        return place.holdsAnything && value.isOptionalField && isOfTheSDK(value)
            && publishedType(of: value).heldPrimitive != nil
    }

    /// A plain reference as an input: converted, or made one by a function of our own for lists.
    private func input(
        _ value: GoExpression, of e: ReferenceExpression, _ place: ValueType, isPlainSource: Bool
    ) -> GoExpression {
        if !style.keepsOutputTypes, e.type.isInputPlace, case .variable = e.root { return value }
        let type = goType(e.type, isInput: true)
        if case .named(let name) = type, name.container == .array {
            // What makes inputs of anything is a function, not a type.
            if name == GoTypeName(.pulumi, "", containers: [.array]), !style.keepsUnknownValues {
                return .call(.library("ToArray"), [value])
            }
            let isMade = type != goType(place, isInput: true) || isPlainSource || !e.type.containsOutputs
            return isMade ? .call(.helper(.array(name)), [value]) : value
        }
        if case .list(.enumeration) = e.type.resolved.withoutOptional, !e.type.containsOutputs {
            return .call(.helper(.array(inputName(e.type))), [value])
        }
        if let name = type.library, name.container == .map, !e.type.containsOutputs {
            return .call(.library("To" + name.text), [value])
        }
        if place.resolved.withoutOptional == .identifier, e.type.resolved == .string { return value }
        guard isPointer(e, in: place) else { return value.converted(to: type) }
        switch type {
        case .named(let name): return name.fromPointer(value)
        case .pointer(.named(let name)): return .unary(.dereference, name.fromPointer(value))
        default: return value.converted(to: type)
        }
    }

    private func root(_ e: ReferenceExpression, _ steps: ArraySlice<Step>) -> GoExpression {
        switch e.root {
        case .range:
            return self.steps(
                steps.dropFirst(), from: .name(steps.first?.name == "key" ? "key0" : "val0"),
                GoStepContext(
                    types: Array(e.types.dropFirst()), goTypes: typesInGo(of: e).map { Array($0.dropFirst()) }, isVariable: true))
        case .declaration(let index):
            let name = context.names.indices.contains(index) ? context.names[index] : GoNames.identifier(e.name)
            let isVariable: Bool
            switch context.declaration(of: e.root) {
            case .variable?, .configuration?: isVariable = true
            case .resource?, .component?, .output?, .hook?, nil: isVariable = false
            }
            return self.steps(
                steps, from: .name(name),
                GoStepContext(
                    types: e.types, goTypes: isVariable ? typesInGo(of: e) : nil, isStruct: isStructRoot(e),
                    isVariable: isVariable))
        case .variable(let id):
            // The variable of a splat has no name in the source.
            let name = GoExpression.name(e.name == "__item" ? "val0" : GoNames.identifier(e.name))
            guard id == scope.hookArguments else {
                return self.steps(
                    steps, from: name, GoStepContext(types: e.types, goTypes: typesInGo(of: e), isVariable: true))
            }
            let field = self.steps(
                steps.prefix(1), from: name, GoStepContext(types: e.types, isResource: true, isStruct: true, isVariable: true))
            return self.steps(
                steps.dropFirst(), from: field, GoStepContext(types: Array(e.types.dropFirst()), isVariable: true))
        case .undeclared:
            guard style.keepsRawReferences, let raw = e.rawSteps else {
                return self.steps(steps, from: .name(GoNames.identifier(e.name)), GoStepContext(types: e.types))
            }
            return self.steps(
                raw[...], from: .name(GoNames.identifier(e.rawName ?? e.name)),
                GoStepContext(types: Array(repeating: .dynamic, count: raw.count + 1)))
        }
    }

    /// The types of what a reference starts from and of each step, where Go's decide what is asserted.
    private func typesInGo(of e: ReferenceExpression) -> [ValueType]? {
        guard !style.assertsProgramTypes, !e.steps.isEmpty, !e.type.containsOutputs else { return nil }
        var types = [e.facts.isConfigured && !style.keepsOutputTypes ? rootType(of: e).withPlainMembers : rootType(of: e)]
        for step in e.steps { types.append(types[types.count - 1].inGo(after: step)) }
        return types
    }

    /// Whether everything that can be read from the reference's root is a field of a struct.
    private func isStructRoot(_ e: ReferenceExpression) -> Bool {
        switch context.declaration(of: e.root) {
        case .resource?, .component?: return true
        case .configuration?: return isComponent
        case .variable(let variable)?:
            if case .invoke = variable.value { return true }
            return false
        case .output?, .hook?, nil: return false
        }
    }

    // MARK: Steps

    /// What is read of a value that isn't a name.
    func translate(_ e: AccessExpression, _ place: GoPlace) -> GoExpression {
        var access = GoStepContext(types: e.types)
        if case .index(let index) = e.source, case .reference(let collection) = index.collection {
            if case .resource? = context.declaration(of: collection.root) { access.isResource = true }
            access.isStruct = isStructRoot(collection)
        }
        if case .invoke = e.source { access.isStruct = true }
        return steps(e.steps[...], from: translate(e.source, place), access)
    }

    /// Steps into a value.
    private func steps(_ steps: ArraySlice<Step>, from source: GoExpression, _ context: GoStepContext) -> GoExpression {
        var value = source
        for (position, step) in steps.enumerated() {
            let before = context.types.indices.contains(position) ? context.types[position] : .dynamic
            switch step {
            case .index(let index):
                if context.isVariable, !context.isStruct, before.isUnknown { value = .assert(value, .slice(.any)) }
                value = .index(value, .number(String(index)))
            case .member(let name), .key(let name):
                if context.isMap(before) {
                    let inGo = context.goTypes.flatMap { $0.indices.contains(position) ? $0[position] : nil }
                    value = entry(name, of: value, before, inGo: inGo)
                } else if case .object(.resolvedResource) = before.resolved.withoutOptional, let accessor = Self.accessors[name] {
                    value = value.calling(accessor)
                } else if name == "id",
                    context.isResource || context.types.indices.contains(position + 1) && context.types[position + 1].isOutput
                {
                    value = value.calling("ID")
                } else {
                    let field = GoNames.field(name)
                    value = GoNames.isIdentifier(field) ? .select(value, field) : .index(value, .key(name))
                }
            }
        }
        return value
    }

    /// An entry of a map, asserted to be of its type where the map holds anything.
    private func entry(_ key: String, of value: GoExpression, _ type: ValueType, inGo: ValueType?) -> GoExpression {
        let resolved = type.resolved.withoutOptional
        if resolved.isUnknown { return .index(.assert(value, .map(.any)), .key(key)) }
        let entry = GoExpression.index(value, .key(key))
        guard case .object = resolved, let declared = resolved.member(key) else { return entry }
        if case .map(let element) = goType(resolved), element != .any { return entry }
        if case .object(let shape) = type.withoutOptional, let held = shape.member(key), held.containsOutputs {
            return .assert(entry, held.isOutput ? outputType(held.resolved) : goType(held))
        }
        let own = inGo?.resolved.withoutOptional.member(key)
        let member = own ?? declared
        // A pointer stays one in what the program makes.
        let isPointer = own.map { $0.isOptional && GoPrimitive($0.withoutOptional) != nil } ?? false
        let name = goType(isPointer ? member : member.resolved.withoutOptional)
        return name == .any || name == .nothing ? entry : .assert(entry, name)
    }
}

/// What steps are read of.
private struct GoStepContext {
    /// The type before the first step, then after each.
    var types: [ValueType]
    /// The same as Go has them, where they decide what is asserted.
    var goTypes: [ValueType]?
    /// Whether it is a resource, of which an id is read by a method.
    var isResource = false
    /// Whether everything that can be read of it is a field of a struct.
    var isStruct = false
    /// Whether it has a Go type of its own, so that of what is unknown something can be asserted.
    var isVariable = false

    /// Whether a value is a map in Go, so that its members are read by key.
    func isMap(_ type: ValueType) -> Bool {
        switch type.resolved.withoutOptional {
        case .map: !isStruct || !type.isOutput
        case .object(.literal): !isStruct
        case .dynamic: isVariable && !isStruct
        default: false
        }
    }
}

extension ValueType {
    /// Whether it is `interface{}` in Go, of which nothing can be read without saying what it is.
    fileprivate var isUnknown: Bool { resolved.withoutOptional == .dynamic }
}
