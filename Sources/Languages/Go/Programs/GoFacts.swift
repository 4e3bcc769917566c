import Program
import Schema

/// The types that values have in Go.
///
/// The published generator names the types that it declares by the program's, where a part of what may be missing may be missing too. In
/// Go it may not: a pointer is only what a schema leaves out, and what was gathered of such members.
extension GoTranslator {
    /// The type of a value as Go has it: optional where it is a pointer.
    func valueType(of expression: Expression) -> ValueType {
        switch expression {
        case .literal(let e): return e.type
        case .list(let e): return .tuple(e.items.map { valueType(of: $0.value) })
        case .object(let e):
            var members: [LiteralMember] = []
            for item in e.items {
                guard let name = item.name else { return .map(ValueType.unified(e.items.map { valueType(of: $0.value) })) }
                members.append(LiteralMember(name, valueType(of: item.value)))
            }
            return .object(.literal(members))
        case .reference(let e):
            let type = rootType(of: e).inGo(after: e.steps)
            if case .promise(let t) = type { return t }
            return type
        case .access(let e): return valueType(of: e.source).inGo(after: e.steps)
        case .index(let e): return valueType(of: e.collection).inGo(after: .index(0))
        case .call(let e): return valueType(of: e)
        case .conditional(let e): return variableType(of: e)
        case .splat(let e):
            let each = inside(e).valueType(of: e.each)
            return .gathered(.list(each), of: each, isOutput: e.type.isOutput)
        case .forEach(let e):
            let value = inside(e).valueType(of: e.value)
            let list: ValueType = e.isGrouped ? .list(value) : value
            return .gathered(e.key == nil ? .list(value) : .map(list), of: value, isOutput: e.type.isOutput)
        case .convert(let e):
            switch e.target {
            case .dynamic: return valueType(of: e.value)
            // That it may be missing changes nothing in what it is.
            case .optional(let t):
                let own = valueType(of: e.value)
                return own.withoutOptional == t.withoutOptional ? own : e.target
            default: return e.target
            }
        // Go divides integers as integers, and counts with them.
        case .binary(let e): return e.operation.isArithmetic && hasIntegers(e) ? e.type.withInteger : e.type
        case .unary(let e): return e.operation == .negate && isInteger(e.operand) ? e.type.withInteger : e.type
        case .apply(let e): return .output(inside(e).resultType(of: e.body).resolved)
        case .template, .invoke, .method: return expression.type
        }
    }

    /// The type in Go of the value that an output holds.
    func heldType(of output: Expression) -> ValueType? {
        guard !style.keepsOutputTypes, case .output(let t) = valueType(of: output) else { return nil }
        return t.resolved
    }

    /// The type of a value as the published generator names it: a number or boolean is the only value of its type, so that objects that differ
    /// in one differ in type, and a function gives what it is declared to give.
    func publishedType(of expression: Expression) -> ValueType {
        switch expression {
        case .literal(let e):
            switch e.value {
            case .number, .boolean: return expression.constantValue.map { .constant(e.type, $0) } ?? e.type
            case .string, .null: return e.type
            }
        case .list(let e): return .tuple(e.items.map { publishedType(of: $0.value) })
        case .object(let e):
            var members: [LiteralMember] = []
            for item in e.items {
                guard let name = item.name else { return e.type }
                members.append(LiteralMember(name, publishedType(of: item.value)))
            }
            return .object(.literal(members))
        case .call(let e) where !style.keepsOutputTypes && (e.function == .secret || e.function == .unsecret):
            return valueType(of: e)
        case .call(let e): return e.type
        default: return valueType(of: expression)
        }
    }

    /// What a callback gives. As published, what is read of something that may be missing may be missing too, and a function of the program
    /// language that may take outputs gives one by its signature even where, inside the callback, nothing is one any more.
    func resultType(of body: Expression) -> ValueType {
        switch body {
        // A value of a declared type is handed on as anything, and asserted to be of its type again.
        case .convert(let e) where e.target == .dynamic: return resultType(of: e.value)
        case .reference(let e):
            let root = style.keepsOutputTypes ? e.types.first : rootType(of: e)
            let read = e.facts.isConfigured && !style.keepsOutputTypes ? root?.withPlainMembers : root
            return read?.declared(after: e.steps) ?? e.type
        case .access(let e): return e.types.first?.declared(after: e.steps) ?? e.type
        case .index(let e): return e.type
        case .call(let e) where !style.returnsPlainJSON:
            switch e.function {
            case .toJSON, .element, .entries, .length, .lookup, .singleOrNone, .tryCatch, .can: return .output(e.type.resolved)
            // Converting the argument makes an input of it, and what the function gives follows.
            case .toBase64 where e.arguments.first?.isPlainID == true: return .output(.string)
            default: return e.type
            }
        default: return publishedType(of: body)
        }
    }

    private func valueType(of e: CallExpression) -> ValueType {
        switch e.function {
        case .element, .lookup, .singleOrNone:
            guard let collection = e.arguments.first, !e.type.isOutput else { return e.type }
            return valueType(of: collection).inGo(after: .index(0))
        // A secret holds what it is made of.
        case .secret, .unsecret:
            guard !style.keepsOutputTypes, let argument = e.arguments.first else { return e.type }
            if argument.source.list != nil || argument.source.object != nil {
                return .output(publishedType(of: argument).resolved)
            }
            // Configured objects are maps of anything, whatever their members are.
            return .output((argument.type.isLiteralObject ? argument.type : valueType(of: argument)).resolved)
        // How many resources there are is known at once.
        case .length: return e.arguments.first.map { valueType(of: $0).isOutput } ?? false ? e.type : .integer
        default: return e.type
        }
    }

    // MARK: Variables

    /// What a reference starts from.
    func rootType(of e: ReferenceExpression) -> ValueType {
        let known: ValueType? =
            switch e.root {
            case .variable(let id): scope.variables[id]
            case .declaration(let index): scope.declared[index] ?? configuredType(at: index)
            case .range, .undeclared: nil
            }
        return known ?? e.types.first?.withPlainMembers ?? e.type
    }

    /// The type of a configuration variable that has a default, which is no pointer though the variable may be left unset.
    private func configuredType(at index: Int) -> ValueType? {
        guard !isComponent, !style.readsZeroAsUnset, case .configuration(let d)? = context.declaration(of: .declaration(index)),
            d.defaultValue != nil
        else { return nil }
        return (d.isSecret ? .output(d.type) : d.type).withPlainMembers
    }

    /// What a variable of the program is, where its value tells more than the program does; nil elsewhere.
    func declaredType(of variable: LocalVariable) -> ValueType? {
        if case .invoke = variable.value { return nil }
        guard variable.value.type.containsOutputs else { return valueType(of: variable.value) }
        guard !style.keepsOutputTypes, variable.value.type.isOutput else { return nil }
        let type = valueType(of: lift(variable.value))
        return type.isOutput ? type : nil
    }

    /// The translator of what a loop does with each element.
    func inside(_ e: ForExpression) -> GoTranslator { entering(e.valueVariable, of: e.collection) }

    /// The translator of what a splat does with each element.
    func inside(_ e: SplatExpression) -> GoTranslator { entering(e.item, of: e.source) }

    private func entering(_ variable: Variable, of collection: Expression) -> GoTranslator {
        let type = valueType(of: collection).withoutOptional
        var element = variable.type
        switch (type.eventualElement ?? type).withoutOptional {
        case .list(let t), .map(let t): element = t
        case .tuple(let ts): if let first = ts.first, ts.allSatisfy({ $0 == first }) { element = first }
        default: break
        }
        return with { $0.variables[variable.id] = element }
    }

    // MARK: Pointers

    /// Whether Go has a pointer to a value of a primitive type or an enum: what may be missing.
    func isPointer(_ expression: Expression) -> Bool {
        guard !style.keepsPointers, expression.readsValue, case .optional(let type) = valueType(of: expression),
            type.withoutOptional.isPlainPrimitive
        else { return false }
        return isOfTheSDK(expression)
    }

    /// The expression, read through its pointer if it is one.
    func read(_ expression: Expression) -> Expression {
        guard isPointer(expression) else { return expression }
        return .convert(ConvertExpression(expression, to: valueType(of: expression).withoutOptional))
    }

    /// Whether a value is a pointer: an optional member of what the SDK declares, or whatever else Go has as one.
    func isPointerOrOptionalField(_ expression: Expression) -> Bool { expression.isOptionalField || isPointer(expression) }

    /// Whether the function that a value comes from, if it comes from one, is called as the SDK has it. Where the style has the
    /// published call, which doesn't compile, what is read of it stays as published too.
    func isOfTheSDK(_ value: Expression) -> Bool {
        guard case .reference(let e) = value, case .variable(let variable)? = context.declaration(of: e.root) else { return true }
        switch variable.value {
        case .invoke(let call): return call.function.map(locations.isCalledAsDeclared) ?? true
        // Another name for it. Variables only name what is declared before them.
        case .reference(let e) where e.root != .undeclared: return isOfTheSDK(variable.value)
        default: return true
        }
    }

    // MARK: Integers

    /// Whether all that is computed with is integers. A long sum is gone through without going deeper for each operand.
    private func hasIntegers(_ e: BinaryExpression) -> Bool {
        var link = e
        while isInteger(link.right) {
            guard case .binary(let inner) = link.left, inner.operation.isArithmetic else { return isInteger(link.left) }
            link = inner
        }
        return false
    }

    private func isInteger(_ operand: Expression) -> Bool {
        GoPrimitive(valueType(of: operand.withoutConversions).resolved.withoutOptional) == .integer
    }
}
