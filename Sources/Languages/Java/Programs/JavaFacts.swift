import Program
import Schema

// What the SDK and Java make of values: when they are known, whether they are `Optional`s, and whether they are plain `Object`s.
extension JavaTranslator {
    // MARK: Timing

    /// Whether a value of the type is an `Output`.
    func isEventual(_ type: ValueType) -> Bool { type.isOutput || style.liftsFunctionResults && type.isPromise }

    /// Whether the value is a function's result that the style takes for known, though it isn't.
    func isPending(_ type: ValueType) -> Bool { !style.liftsFunctionResults && type.containsPromises }

    // MARK: Optionals

    /// Whether a value is an `Optional` in Java.
    func isOptional(_ value: Expression) -> Bool {
        guard !style.keepsOptionals else { return false }
        switch value {
        case .reference(let e): return isOptional(e)
        case .convert(let e): return conversion(of: e) == nil && isOptional(e.value)
        default: return false
        }
    }

    /// Whether a reference to a parameter, or what is read of one, is an `Optional` in Java.
    func isOptional(_ e: ReferenceExpression) -> Bool {
        guard !style.keepsOptionals, case .variable(let id) = e.root else { return false }
        if e.steps.isEmpty { return scope.variables[id]?.isOptional ?? false }
        return reads(e.steps[...], types: e.types[...], isErased: false).last?.isOptional ?? false
    }

    /// Whether a reference is to a property that its resource may not have, which is an output of an `Optional` in Java.
    func isOutputOfOptional(_ e: ReferenceExpression) -> Bool {
        !style.keepsOptionals && e.type.isOutput && JavaOptionals.isHeld(by: .reference(e))
    }

    // MARK: Erasure

    /// Whether an expression's value, once it is known, is a plain `Object` in Java.
    ///
    /// - Parameter end: the position of the declaration that the expression stands in: what comes after it isn't asked, so that
    ///   declarations that use each other don't ask each other forever.
    func isErased(_ expression: Expression, before end: Int = .max) -> Bool {
        switch expression {
        case .reference(let e): isErased(e.steps[...], types: e.types[...], isErased: isErased(rootOf: e, before: end))
        case .access(let e): isErased(e.steps[...], types: e.types[...], isErased: isErased(e.source, before: end))
        case .convert(let e): isErased(e.value, before: end)
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
