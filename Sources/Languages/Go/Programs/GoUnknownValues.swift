import Program
import Schema

/// Values of which the program's types say nothing, where a certain type is wanted: parts of configured objects, outputs of other stacks, and
/// lists and maps of anything. Their types are asserted, so that a value of another type fails when the program runs.
extension GoTranslator {
    /// The value as one of the type that is wanted; nil where its type is known, or where it comes from what nothing declares.
    func unknown(_ value: Expression, in target: ValueType) -> GoExpression? {
        guard !style.keepsUnknownValues, value.constantValue == nil else { return nil }
        let own = valueType(of: value)
        let wanted = target.unwrappedPlace.resolved.withoutOptional
        guard let reading = GoUnknownReading(of: own.resolved.withoutOptional, as: wanted),
            !isOfUnknownDeclaration(value)
        else { return nil }
        if own.isOutput {
            if let read = stackOutput(value, as: reading) { return read }
            return reading.applied(to: translate(value))
        }
        let plain = reading.read(translate(value))
        guard target.isInputPlace else { return plain }
        return reading.input(plain)
    }

    /// The output of another stack, by the method that gives one of the type.
    private func stackOutput(_ value: Expression, as reading: GoUnknownReading) -> GoExpression? {
        guard case .primitive(let primitive) = reading, primitive != .boolean, case .apply(let e) = value, e.sources.count == 1,
            case .reference(let source)? = e.sources.first, source.steps == [.member("outputs")],
            case .resource(let resource)? = context.declaration(of: source.root), resource.isStackReference,
            case .reference(let read) = e.body.withoutConversions, read.steps.count == 1, let name = read.steps[0].name
        else { return nil }
        let stack = translate(.reference(ReferenceExpression(root: source.root, name: source.name, rootType: source.types[0])))
        return stack.calling("Get\(primitive.name)Output", [GoExpression.key(name).converted(to: GoPrimitive.string.input)])
    }

    /// Whether a value comes from something that no schema describes, so that Go may know more of it than the program does.
    func isOfUnknownDeclaration(_ value: Expression) -> Bool {
        value.containsNested { nested in
            switch nested {
            case .reference(let e):
                // What a hook is given are the engine's own values.
                if e.root == .undeclared || e.root == scope.hookArguments.map({ .variable($0) }) { return true }
                switch context.declaration(of: e.root) {
                case .resource(let d)?: return d.schema == nil && !d.isStackReference
                case .variable(let d)?: return isOfUnknownDeclaration(d.value)
                case .configuration?, .component?, .output?, .hook?, nil: return false
                }
            case .invoke(let e): return e.function == nil
            case .method(let e): return e.function == nil
            default: return false
            }
        }
    }

    /// Whether a reference names a variable whose value is null: Go has no type for it.
    func isNullVariable(_ e: ReferenceExpression) -> Bool {
        guard !style.keepsUnknownValues, e.steps.isEmpty, case .variable(let variable)? = context.declaration(of: e.root) else {
            return false
        }
        return variable.value.isNull
    }
}

extension ResourceDeclaration {
    /// Whether it gives the outputs of another stack.
    var isStackReference: Bool { token == "pulumi:pulumi:StackReference" }
}

/// How a value of unknown type is read as one of a certain type.
private enum GoUnknownReading {
    case primitive(GoPrimitive)
    /// A list or map of primitives, from one of anything.
    case container(GoContainer, GoPrimitive, isKnown: Bool)

    /// The reading of a value of a type as one of another; nil where nothing has to be asserted, or where Go has no way.
    init?(of own: ValueType, as wanted: ValueType) {
        switch (own, wanted) {
        case (.dynamic, .list(let t)), (.list(.dynamic), .list(let t)):
            guard let primitive = GoPrimitive(t.withoutOptional) else { return nil }
            self = .container(.array, primitive, isKnown: own != .dynamic)
        case (.dynamic, .map(let t)), (.map(.dynamic), .map(let t)):
            guard let primitive = GoPrimitive(t.withoutOptional) else { return nil }
            self = .container(.map, primitive, isKnown: own != .dynamic)
        case (.dynamic, _):
            guard let primitive = GoPrimitive(wanted) else { return nil }
            self = .primitive(primitive)
        default: return nil
        }
    }

    /// The type of the value that is read from.
    private var source: GoType {
        switch self {
        case .primitive: .any
        case .container(let container, _, let isKnown): isKnown ? .container(container, of: .any) : .any
        }
    }

    /// The type of the plain value.
    private var result: GoType {
        switch self {
        case .primitive(let primitive): .plain(primitive)
        case .container(let container, let primitive, _): .container(container, of: .plain(primitive))
        }
    }

    /// The SDK's type of inputs.
    private var inputName: GoTypeName {
        switch self {
        case .primitive(let primitive): primitive.input
        case .container(let container, let primitive, _): primitive.input.contained(in: container)
        }
    }

    /// The plain value.
    func read(_ value: GoExpression) -> GoExpression {
        switch self {
        case .primitive(.string), .primitive(.boolean): return .assert(value, result)
        case .primitive(.number): return .call(.helper(.asNumber), [value])
        case .primitive(.integer): return GoExpression.call(.helper(.asNumber), [value]).converted(to: .plain(.integer))
        case .container(let container, let primitive, let isKnown):
            let collection = isKnown ? value : .assert(value, .container(container, of: .any))
            let helper: GoHelper = container == .array ? .asList : .asMap
            return .call(.index(.helper(helper), .type(.plain(primitive))), [collection])
        }
    }

    /// A plain value as an input.
    func input(_ plain: GoExpression) -> GoExpression {
        switch self {
        case .primitive(let primitive): plain.converted(to: primitive.input)
        case .container: .call(.library("To" + inputName.text), [plain])
        }
    }

    /// The output of a value of unknown type as one of the type.
    func applied(to output: GoExpression) -> GoExpression {
        let value = GoExpression.name("value")
        let callback = GoFunction(
            parameters: [GoParameter("value", source)], results: [result, .error], body: [.give([read(value), .null])],
            isLine: true)
        return .assert(output.calling("ApplyT", [.function(callback)]), .named(inputName.with(.output)))
    }
}

extension GoType {
    /// A plain list or map.
    fileprivate static func container(_ container: GoContainer, of element: GoType) -> GoType {
        container == .array ? .slice(element) : .map(element)
    }
}
