import Program
import Schema

// What the SDK and Java make of values: when they are known, whether they are `Optional`s, and whether they are plain `Object`s.
extension JavaTranslator {
    // MARK: Timing

    /// Whether a value of the type is an `Output`.
    func isEventual(_ type: ValueType) -> Bool {
        switch type.timing {
        case .output: true
        case .promise: !style.readsFunctionResults
        case .now, .combinable: false
        }
    }

    /// Whether a value is an `Output` as it is written. Conversions of a conditional's branches hide that from its type.
    func isEventual(_ value: Expression) -> Bool {
        switch value.withoutConversions {
        case .conditional(let e) where !style.keepsPlainArguments: isEventual(e.whenTrue) || isEventual(e.whenFalse)
        case let inner: isEventual(inner.type)
        }
    }

    /// Whether the value is a function's result that the style takes for known, though it isn't.
    func isPending(_ type: ValueType) -> Bool { style.readsFunctionResults && type.containsPromises }

    // MARK: Optionals

    /// Whether a value is an `Optional` in Java.
    func isOptional(_ value: Expression) -> Bool {
        guard !style.keepsOptionals else { return false }
        switch value {
        case .reference(let e): return isOptional(e)
        case .convert(let e): return isIdle(e) && isOptional(e.value)
        default: return false
        }
    }

    /// Whether a reference to a parameter, or what is read of one, is an `Optional` in Java.
    func isOptional(_ e: ReferenceExpression) -> Bool {
        guard !style.keepsOptionals, !e.type.hasEventuals else { return false }
        let isRoot = isOptional(rootOf: e)
        if e.steps.isEmpty { return isRoot }
        let reads = reads(e.steps[...], types: e.types[...], isErased: isErased(rootOf: e))
        if style.opensBeforeMembers { return reads.last?.isOptional ?? false }
        return isRoot || reads.contains(where: \.isOptional)
    }

    /// Whether what a reference starts from is an `Optional`: a callback's parameter, or configuration that may be left out.
    func isOptional(rootOf e: ReferenceExpression) -> Bool {
        switch e.root {
        case .variable(let id): return scope.variables[id]?.isOptional ?? false
        case .declaration(let index):
            guard let configuration = configuration(at: index) else { return false }
            return isOptional(configuration) && !configuration.isSecret
        case .range, .undeclared: return false
        }
    }

    /// Whether the configuration is read as an `Optional`, secret ones as an output of it.
    private func isOptional(_ variable: ConfigurationVariable) -> Bool {
        !style.keepsOptionals && !style.opensBeforeMembers && !context.isComponent && variable.isNullable
            && variable.defaultValue == nil
    }

    private func configuration(at index: Int) -> ConfigurationVariable? {
        guard program.declarations.indices.contains(index), case .configuration(let d) = program.declarations[index] else {
            return nil
        }
        return d
    }

    /// Whether a reference is to a property that its resource may not have, which is an output of an `Optional` in Java.
    func isOutputOfOptional(_ e: ReferenceExpression) -> Bool {
        !style.keepsOptionals && isEventual(e.type) && holdsOptional(.reference(e))
    }

    /// Whether what an output holds is an `Optional`.
    func holdsOptional(_ source: Expression) -> Bool {
        if style.keepsOptionals { return false }
        if case .reference(let e) = source.withoutConversions, case .declaration(let index) = e.root, e.steps.isEmpty,
            let configuration = configuration(at: index)
        {
            return configuration.isSecret && isOptional(configuration)
        }
        return JavaOptionals.isHeld(by: source)
    }

    // MARK: Integers

    /// The range of an integer; nil for what is no integer.
    func integerRange(_ value: Expression) -> ClosedRange<Double>? {
        program.integerRange(of: value, isComponent: context.isComponent) { scope.variables[$0]?.range }
    }

    /// Whether a value is an integer of 32 bits in Java, though arithmetic gives a number by the program's types. Arithmetic whose result 32
    /// bits may not hold is that of `double`s.
    func isInteger(_ value: Expression) -> Bool { integerRange(value).map { Program.integers32.holds($0) } ?? false }

    /// Whether arithmetic of integers may give what 32 bits don't hold.
    func exceedsIntegers(_ value: Expression) -> Bool {
        !style.keepsNumberTexts && integerRange(value).map { !Program.integers32.holds($0) } ?? false
    }

    /// Whether a value is a `Long`: configuration whose default an `Integer` can't hold, or a variable with such a value.
    func isLong(_ value: Expression) -> Bool {
        switch value.withoutConversions {
        case .literal(let e):
            guard case .number(let number) = e.value, let integer = number.integer else { return false }
            return Int32(exactly: integer) == nil
        case .reference(let e):
            guard e.steps.isEmpty, case .declaration(let index) = e.root, program.declarations.indices.contains(index) else {
                return false
            }
            switch program.declarations[index] {
            case .configuration(let d): return isLong(d)
            case .variable(let d): if case .literal = d.value { return isLong(d.value) } else { return false }
            case .resource, .component, .output, .hook: return false
            }
        default: return false
        }
    }

    /// Whether configuration of an integer has a default that an `Integer` can't hold.
    func isLong(_ variable: ConfigurationVariable) -> Bool {
        !context.isComponent && variable.type.unwrapped == .integer && variable.defaultValue.map { isLong($0) } ?? false
    }

    // MARK: Erasure

    /// Whether an expression's value, once it is known, is a plain `Object` in Java.
    ///
    /// - Parameter end: the position of the declaration that the expression stands in: what comes after it isn't asked, so that
    ///   declarations that use each other don't ask each other forever.
    func isErased(_ expression: Expression, before end: Int = .max) -> Bool {
        switch expression {
        // `range` itself is no map.
        case .reference(let e) where e.root == .range: isErased(e.steps.dropFirst(), types: e.types.dropFirst(), isErased: false)
        case .reference(let e): isErased(e.steps[...], types: e.types[...], isErased: isErased(rootOf: e, before: end))
        case .access(let e): isErased(e.steps[...], types: e.types[...], isErased: isErased(e.source, before: end))
        case .convert(let e): isErased(e.value, before: end)
        case .call(let e) where e.function == .getOutput: true
        // Of unlike elements, one of any type among them, Java knows no type.
        case .call(let e) where e.function == .element:
            e.arguments.first.map {
                if case .tuple(let types) = $0.type, types.count > 1 {
                    $0.type.element.resolved.textsUnified.hasUnknown
                } else {
                    false
                }
            } ?? false
        case .call(let e) where e.function == .secret || e.function == .unsecret:
            e.arguments.first.map { isErased($0, before: end) } ?? false
        default: false
        }
    }

    /// Whether the value that the reference starts from is a plain `Object`: configuration of any type, and what is made of it.
    func isErased(rootOf reference: ReferenceExpression, before end: Int = .max) -> Bool {
        guard reference.types.first?.unwrapped == .dynamic else { return false }
        switch reference.root {
        case .declaration(let index):
            guard index < end, program.declarations.indices.contains(index) else { return false }
            switch program.declarations[index] {
            case .configuration: return true
            case .variable(let d): return isErased(d.value, before: index)
            case .resource, .component, .output, .hook: return false
            }
        case .variable(let id): return scope.variables[id]?.isErased ?? false
        case .range, .undeclared: return false
        }
    }

    /// Whether a value that is read in these steps is a plain `Object`.
    private func isErased(_ steps: ArraySlice<Step>, types: ArraySlice<ValueType>, isErased: Bool) -> Bool {
        reads(steps, types: types, isErased: isErased).last?.isErased ?? isErased
    }

    // MARK: Positions

    /// Whether a value is the position of the range's element: in a `KeyedValue` it is a text.
    func isPosition(_ value: Expression) -> Bool {
        guard case .element? = scope.range, case .reference(let e) = value.withoutConversions, e.root == .range else {
            return false
        }
        return e.steps.count == 1 && e.steps[0].name == "key" && e.type == .integer
    }

    // MARK: Components

    /// Whether values of the type are instances of a component's class.
    func isComponent(_ type: ValueType) -> Bool {
        guard case .object(.literal(let members)) = type.unwrapped else { return false }
        return program.components.values.contains { inner in
            inner.declarations.compactMap { if case .output(let d) = $0 { d.name } else { nil } } == members.map(\.name)
        }
    }
}
