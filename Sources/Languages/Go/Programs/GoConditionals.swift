import Program

/// The types of variables that take either value of a conditional.
extension GoTranslator {
    /// The type of a variable that takes either value of a conditional. Where the destination of both is known, that is its type.
    func variableType(of e: ConditionalExpression) -> ValueType {
        if let output = outputType(of: e) { return output }
        guard !e.type.containsOutputs, !e.type.isInputPlace else { return e.type }
        return ValueType.common(valueType(of: e.whenTrue), valueType(of: e.whenFalse)) ?? e.type
    }

    /// The Go type of a variable that takes either value of a conditional.
    func goType(of e: ConditionalExpression) -> GoType {
        guard let output = outputType(of: e) else {
            let type = variableType(of: e)
            return type.isOptionalDeclaration && !style.keepsOutputTypes ? resultType(type) : goType(type)
        }
        // Only an interface can be nil.
        if isPointerInput(e), let primitive = output.heldPrimitive { return .named(primitive.input.asPointer.with(.input)) }
        return outputType(output.resolved)
    }

    /// Whether a conditional's variable is an interface, which is nil where the value is absent.
    func isPointerInput(_ e: ConditionalExpression) -> Bool {
        (e.mayBeNull || hasAbsentBranch(e)) && outputType(of: e)?.heldPrimitive != nil
    }

    /// Whether a branch of a conditional for an input is a pointer that may be nil.
    private func hasAbsentBranch(_ e: ConditionalExpression) -> Bool {
        !style.keepsOutputTypes && e.type.isInputPlace
            && [e.whenTrue, e.whenFalse].contains {
                isPointer($0.withoutConversions) && $0.withoutConversions.presence.mayBeAbsent
            }
    }

    /// The output that takes either value of a conditional, where one of them is an output of a primitive and nothing waits for it.
    private func outputType(of e: ConditionalExpression) -> ValueType? {
        guard !style.keepsConditionalTypes, !e.condition.type.containsOutputs else { return nil }
        let types = [e.whenTrue, e.whenFalse].map { valueType(of: $0.withoutInputConversions) }
        var wanted = e.type.resolved.withoutOptional
        if case .union = wanted { wanted = ValueType.unified(types.map(\.resolved).filter { $0 != .none }).withoutOptional }
        guard GoPrimitive(wanted) != nil else { return nil }
        if hasAbsentBranch(e) { return .output(.optional(wanted)) }
        if e.mayBeNull { return types.contains(where: \.isOutput) || e.type.isInputPlace ? .output(.optional(wanted)) : nil }
        guard types.contains(where: \.isOutput) else { return nil }
        let isOptional = types.contains { $0.isOutput && $0.resolved.isOptional && $0.resolved.withoutOptional == wanted }
        return .output(isOptional ? .optional(wanted) : wanted)
    }

    /// A conditional that no statement before it computes, as a function that is called at once.
    func translate(_ e: ConditionalExpression, _ place: GoPlace) -> GoExpression {
        let body: [GoStatement] = [
            .when(translate(read(e.condition), place), [.give([branch(e.whenTrue, of: e, place)])]),
            .give([branch(e.whenFalse, of: e, place)]),
        ]
        return .call(.function(GoFunction(results: [goType(of: e)], body: body)), [])
    }

    /// A value of a conditional where Go's type is that of the conditional.
    func branch(_ value: Expression, of conditional: ConditionalExpression, _ place: GoPlace = .any) -> GoExpression {
        let type = variableType(of: conditional)
        if value.isEmptyLiteral {
            let name = goType(type)
            if name.isPlainContainer { return .list(name, []) }
        }
        if outputType(of: conditional) != nil {
            if value.withoutConversions.isNull { return .null }
            let isInput = value.type.containsOutputs || value.type.isInputPlace
            let input = isInput ? value : .convert(ConvertExpression(value, to: .input(type.resolved.withoutOptional)))
            let result = translate(input, place)
            guard !isPointerInput(conditional), let method = outputMethod(for: value, in: type) else { return result }
            return result.calling(method)
        }
        if let pointer = pointerFunction(for: value, in: type) {
            return .call(.library(pointer), [translate(value, place)])
        }
        if !style.keepsOutputTypes {
            if type.isOptionalDeclaration { return pointer(value, place) }
            // What a condition shows to be there is read through its pointer.
            if conditional.type.isInputPlace { return translate(value, place.optional(false)) }
        }
        return translate(value, place)
    }

    /// What makes a branch the output that the variable is; nil where it is that.
    private func outputMethod(for value: Expression, in type: ValueType) -> String? {
        guard case .output(let wanted) = type, let primitive = GoPrimitive(wanted.withoutOptional) else { return nil }
        let given = valueType(of: value.withoutInputConversions)
        if isInterface(value.withoutConversions), !wanted.isOptional { return "To\(primitive.name)Output" }
        if given.isOutput, !wanted.isOptional || given.resolved.isOptional { return nil }
        return "To\(primitive.name)\(wanted.isOptional ? "Ptr" : "")Output"
    }

    /// The function that makes a pointer of a value which a variable of the type takes; nil where it takes it as it is.
    private func pointerFunction(for value: Expression, in type: ValueType) -> String? {
        guard !style.keepsPointers, case .optional(let t) = type, let primitive = GoPrimitive(t.withoutOptional), !value.isNull,
            !type.hasEventuals, !isPointer(value)
        else { return nil }
        return primitive.pointerFunction
    }
}

extension GoPrimitive {
    /// The SDK's function that makes a pointer of a plain value: Go has no pointers to literals.
    var pointerFunction: String { name + "Ref" }
}

extension ConditionalExpression {
    /// Whether one of its values is null.
    fileprivate var mayBeNull: Bool { whenTrue.withoutConversions.isNull || whenFalse.withoutConversions.isNull }
}

extension ValueType {
    /// Whether it is an object or enum of a schema that may be absent: a pointer.
    var isOptionalDeclaration: Bool {
        guard case .optional = self else { return false }
        switch withoutOptional {
        case .object(.declared), .enumeration: return true
        default: return false
        }
    }
}

extension Expression {
    /// The value, without conversions around it that give no output.
    fileprivate var withoutInputConversions: Expression {
        guard case .convert(let e) = self, !e.target.isOutput else { return self }
        return e.value.withoutInputConversions
    }

    /// Whether it is a list or an object with nothing in it.
    var isEmptyLiteral: Bool {
        switch self {
        case .list(let e): e.items.isEmpty
        case .object(let e): e.items.isEmpty
        default: false
        }
    }
}
