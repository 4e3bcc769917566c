import Program

/// In which form Go has a primitive value.
enum GoForm {
    case plain(GoPrimitive)
    /// A pointer, nil where the value is absent.
    case pointer(GoPrimitive)
    case output(GoPrimitive)
    /// An output of a pointer.
    case pointerOutput(GoPrimitive)
    /// The SDK's interface of inputs.
    case input(GoPrimitive)
    /// The SDK's interface of inputs that may be left out.
    case pointerInput(GoPrimitive)

    /// The type of the value.
    var primitive: GoPrimitive {
        switch self {
        case .plain(let p), .pointer(let p), .output(let p), .pointerOutput(let p), .input(let p), .pointerInput(let p): p
        }
    }
}

extension GoTranslator {
    /// The form of a primitive value; nil for other values.
    func form(of value: Expression) -> GoForm? {
        let own = publishedType(of: value)
        guard let primitive = own.primitiveHeld else { return nil }
        if isInterface(value) { return .input(primitive) }
        if case .reference(let e) = value, case .variable(let id) = e.root, e.steps.isEmpty,
            context.pointerInputs.contains(id)
        {
            return .pointerInput(primitive)
        }
        if own.isOutput { return own.resolved.isOptional ? .pointerOutput(primitive) : .output(primitive) }
        if case .union(let u) = own, u.elements.contains(where: \.isOutput) { return .output(primitive) }
        return isPointerOrOptionalField(value) ? .pointer(primitive) : .plain(primitive)
    }

    /// Whether a value is the SDK's interface of inputs: an argument of the component, or an element of a list of inputs.
    func isInterface(_ value: Expression) -> Bool {
        if case .reference(let e) = value, e.steps.isEmpty {
            if case .variable(let id) = e.root { return scope.inputElements.contains(id) }
            return isArgument(value)
        }
        return isInput(value)
    }
}

extension ValueType {
    /// The primitive that it is, or that an output of it or each alternative holds.
    fileprivate var primitiveHeld: GoPrimitive? {
        if case .union(let u) = self {
            var found: GoPrimitive?
            for element in u.elements where element != .none {
                guard let primitive = element.heldPrimitive, found == nil || found == primitive else { return nil }
                found = primitive
            }
            return found
        }
        return heldPrimitive
    }
}
