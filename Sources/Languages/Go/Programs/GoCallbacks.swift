import LanguageKit
import Program
import Schema

/// Callbacks over outputs.
extension GoTranslator {
    /// Code that runs once outputs are known.
    func translate(_ e: ApplyExpression, _ place: GoPlace) -> GoExpression {
        if let source = e.sources.first, e.sources.count == 1, let accessor = accessor(of: e) {
            return translate(source, place).calling(accessor)
        }
        let inner = inside(e)
        let result = inner.resultType(of: e.body)
        let outer = with { $0.isPart = true }
        let source: GoExpression
        if let only = e.sources.first, e.sources.count == 1 {
            source = outer.output(only)
        } else {
            source = .call(.library("All"), e.sources.map { isArgument($0) ? outer.output($0) : outer.translate($0) })
        }
        let gathered = inner.gatheredOutputs(e.body)
        let callback = GoExpression.function(
            inner.callback(e, result: result, isGathered: e.sources.count > 1, gathered: gathered))
        if let gathered { return .assert(source.calling("ApplyT", [callback]), .named(gathered.with(.output))) }
        return .assert(source.calling("ApplyT", [callback]), outputType(result))
    }

    /// The translator of a callback's body: its parameters are what the outputs hold in Go.
    func inside(_ e: ApplyExpression) -> GoTranslator {
        with {
            for (source, parameter) in zip(e.sources, e.parameters) {
                if let held = heldType(of: source) { $0.variables[parameter.id] = held }
            }
        }
    }

    /// A value that a callback waits for, made one output where it is a list or map of them, or an input.
    func output(_ source: Expression) -> GoExpression {
        var value = translate(source)
        if isArgument(source) {
            if let container = argumentContainer(source.type) { value = value.converted(to: container) }
        } else if source.type.combinesEventuals {
            if let container = inputContainer(of: source.type) { value = .call(container.wrapper, [value]) }
        } else if !isInput(source) {
            return value
        }
        return value.calling("To\(outputStem(of: source.type))Output")
    }

    /// Whether a value is an element of a list of inputs, which has no callbacks of its own.
    func isInput(_ source: Expression) -> Bool {
        switch source {
        case .reference(let e):
            if case .variable(let id) = e.root, e.steps.isEmpty { return scope.inputElements.contains(id) }
            return e.types.dropLast().last.map { $0.combinesEventuals || goType($0).holdsInterface } ?? false
        case .index(let e): return e.collection.type.combinesEventuals
        default: return false
        }
    }

    /// What the SDK's methods that make an output of an input, or of a list of inputs, are named by: `String`, `StringArray`.
    private func outputStem(of type: ValueType) -> String {
        if let container = inputContainer(of: type) { return container.name.text }
        if case .map(let element) = type.unwrapped { return outputStem(of: element) + GoContainer.map.suffix }
        if case .named(let name) = goType(type) { return name.text }
        return type.heldPrimitive?.name ?? goType(type).libraryForm?.text ?? ""
    }

    /// The function; if it gathers several outputs, it takes them apart itself.
    ///
    /// `gathered` is the list or map of outputs that it gives, which is waited for.
    private func callback(
        _ e: ApplyExpression, result: ValueType, isGathered: Bool, gathered: GoTypeName?
    ) -> GoFunction {
        let wanted = isGathered ? result.resolved : result
        // An output that is given is waited for.
        let isOutput = e.body.isResourceField
        let type = gathered.map { .named($0.with(.output)) } ?? (isOutput ? outputType(result) : resultType(wanted))
        var inner = e.body
        // Handing it on as anything would only hide its type.
        if case .convert(let convert) = inner, case .dynamic = convert.target { inner = convert.value }
        var lowered = lower(inner, to: wanted)
        if scope.isPart { lowered.temporaries = lowered.temporaries.map { $0.asPart(true) } }
        let needsZero = type != .nothing && lowered.temporaries.contains(where: \.canFail)
        let failure: [GoExpression] =
            needsZero ? [.name("_zero"), .error] : isComponent ? [.null, .error] : [.error]
        var block = GoBlock(failure: context.kind == .fragment ? nil : failure)
        let parameters = e.parameters.map { parameter in
            GoParameter(
                GoNames.identifier(parameter.name),
                scope.variables[parameter.id].map { resultType($0) } ?? goType(parameter.type))
        }
        if isGathered {
            for (position, parameter) in parameters.enumerated() {
                let value = GoExpression.index(.name("_args"), .number(String(position)))
                block.add(.define([parameter.name], .assert(value, parameter.type)))
            }
        }
        if needsZero { block.add(.variable("_zero", type)) }
        add(lowered.temporaries, to: &block)
        if !isOutput, gathered == nil { addAbsence(of: lowered.value, as: type, to: &block) }
        if let gathered {
            block.add(.give([translate(lowered.value).calling("To\(gathered.text)Output"), .null]))
        } else if isOutput {
            block.add(.give([translate(lowered.value), .null]))
        } else {
            give(lowered.value, as: type, in: &block)
        }
        return GoFunction(
            parameters: isGathered ? [GoParameter("_args", .slice(.any))] : parameters, results: [type, .error],
            body: block.statements)
    }

    /// The SDK's list or map of outputs that a callback's body makes; nil for other bodies.
    fileprivate func gatheredOutputs(_ body: Expression) -> GoTypeName? {
        guard !style.keepsOutputTypes else { return nil }
        let type: GoType
        switch body.withoutConversions {
        case .forEach(let e):
            let element = inside(e).valueType(of: e.value)
            guard element.isOutput, !e.isGrouped else { return nil }
            type = gatheredType(element, in: e.key == nil ? .array : .map)
        case .splat(let e):
            let element = inside(e).valueType(of: e.each)
            guard element.isOutput else { return nil }
            type = gatheredType(element, in: .array)
        default: return nil
        }
        guard case .named(let name) = type, name.container != nil else { return nil }
        return name
    }

    /// Adds what a callback gives where a value on the way to the one that it reads is absent: nil, if its result can be that.
    private func addAbsence(of body: Expression, as type: GoType, to block: inout GoBlock) {
        guard !style.keepsOutputTypes, type.canBeNil, case .reference(let e) = body.withoutConversions else { return }
        var root = rootType(of: e)
        var tests: [GoExpression] = []
        for (position, step) in e.steps.enumerated() {
            if case .optional(let t) = root, case .object(.declared) = t.withoutOptional {
                let value = ReferenceExpression(
                    root: e.root, name: e.name, steps: Array(e.steps[..<position]), types: Array(e.types[...position]),
                    span: e.span)
                tests.append(.binary(.equal, translate(.reference(value)), .null))
            }
            root = root.inGo(after: step)
        }
        guard let first = tests.first else { return }
        let test = tests.dropFirst().reduce(first) { .binary(.or, $0, $1) }
        block.add(.when(test, [.give([.null, .null])]))
    }

    /// Whether a value is a pointer to an object or to a member of an enum.
    private func isDeclaredPointer(_ body: Expression) -> Bool {
        !style.keepsOutputTypes && valueType(of: body).isOptionalDeclaration
    }

    private func give(_ body: Expression, as type: GoType, in block: inout GoBlock) {
        if case .call(let call) = body, call.function == .fromBase64 {
            block.add(.define(["value", "_"], decoding(call)))
            block.add(.give([GoExpression.name("value").converted(to: GoPrimitive.string.input), .null]))
            return
        }
        let value = translate(body)
        if let name = type.library {
            // Lists and maps of plain values aren't converted but made anew.
            block.add(
                .give([name.container == nil ? value.converted(to: name) : .call(.library("To" + name.text), [value]), .null]))
        } else if case .pointer = type, !isPointerOrOptionalField(body), !isDeclaredPointer(body) {
            if body.isAddressable {
                block.add(.give([.unary(.address, value), .null]))
            } else {
                block.add(.define(["val"], value))
                block.add(.give([.unary(.address, .name("val")), .null]))
            }
        } else {
            block.add(.give([value, .null]))
        }
    }

    /// The function of an output that reads the only property that the callback reads, if the SDK has one.
    private func accessor(of e: ApplyExpression) -> String? {
        guard !style.omitsAccessors, let source = e.sources.first, source.type.isOutput, let parameter = e.parameters.first,
            case .member(let name)? = e.body.onlyStep(of: parameter.id)
        else { return nil }
        let type = source.type.eventualElement?.resolved ?? source.type.resolved
        guard let object = type.objectType, object.properties[name] != nil else { return nil }
        // The SDK has none for what methods give.
        if let function = object.package.function(object.token), function.isMethod { return nil }
        if GoSymbols.all[object.package].settings.disablesFunctionOutputVersions, object.package.function(object.token) != nil {
            return nil
        }
        let title = GoNames.title(name)
        if type.isOptional { return title == "IsSecret" || title == "ElementType" ? title + "Prop" : title }
        let field = GoNames.field(name)
        return ["elementtype", "issecret"].contains(name.lowercased()) ? "Get" + field : field
    }
}

/// What makes an input of a plain map or slice of inputs.
struct GoInputContainer {
    /// The SDK's type of input.
    let name: GoTypeName
    /// Whether a function makes it, since the elements are anything.
    let isMade: Bool

    /// The type or function that makes it.
    var wrapper: GoExpression { isMade ? .library("To" + name.text) : .type(.named(name)) }
}

extension GoTranslator {
    /// The SDK's type, or the function, that makes an input of a plain map or slice that inputs stand in.
    func inputContainer(of type: ValueType) -> GoInputContainer? {
        guard let (container, element) = goType(type).plainContainer else { return nil }
        if element == .any, type.containsOutputs {
            return GoInputContainer(name: GoTypeName(.pulumi, "", containers: [container]), isMade: true)
        }
        return element.inputContainer(container).map { GoInputContainer(name: $0, isMade: false) }
    }
}

extension GoType {
    /// The SDK's type of lists or maps of it, if it is an interface of inputs.
    func inputContainer(_ container: GoContainer) -> GoTypeName? {
        guard let name = library, name.form == .input else { return nil }
        return name.with(.value).contained(in: container)
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

    /// The only step that it reads of a variable; nil for everything else.
    fileprivate func onlyStep(of variable: VariableID) -> Step? {
        switch self {
        case .reference(let e): e.root == .variable(variable) && e.steps.count == 1 ? e.steps[0] : nil
        case .access(let e):
            if case .reference(let root) = e.source, root.root == .variable(variable), root.steps.isEmpty, e.steps.count == 1 {
                e.steps[0]
            } else {
                nil
            }
        default: nil
        }
    }

    /// Whether Go can take the address of it.
    var isAddressable: Bool {
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
