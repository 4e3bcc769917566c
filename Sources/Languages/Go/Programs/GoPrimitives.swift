import LanguageKit
import Program

/// Primitive values where an input of another type is wanted, or where what may be missing isn't allowed to.
///
/// Go converts nothing by itself: a number isn't a string, and a pointer isn't a value. The published generator leaves such values
/// as they are, so that the program doesn't compile.
extension GoTranslator {
    /// A value that its destination doesn't take as it is; nil if it does, or if nothing is known that would help.
    func primitive(_ value: Expression, in target: ValueType, _ place: GoPlace) -> GoExpression? {
        let takesOutput = !style.keepsOutputTypes && target.isOutput
        guard target.isInputPlace || takesOutput, let wanted = target.heldPrimitive, let form = form(of: value) else {
            return nil
        }
        let given = form.primitive
        guard given.converts(to: wanted), !(given == wanted ? style.keepsPointers : style.keepsPrimitives) else { return nil }
        let place = takesOutput ? place.optional(target.resolved.isOptional) : place
        switch form {
        case .output:
            // By the program's types it may be plain.
            if given == wanted, takesOutput || !style.keepsOutputTypes && !value.type.containsOutputs {
                return translate(value, place.inner)
            }
            return output(value, given, wanted, isMissing: false, place)
        case .pointerOutput, .pointerInput: return output(value, given, wanted, isMissing: true, place)
        case .input: return style.keepsOutputTypes ? nil : interface(value, given, wanted, place)
        case .plain, .pointer: break
        }
        switch value {
        case .reference, .access: return isOfTheSDK(value) ? plain(value, given, wanted, place) : nil
        default: return nil
        }
    }

    /// An input of which only the interface is known.
    private func interface(_ value: Expression, _ given: GoPrimitive, _ wanted: GoPrimitive, _ place: GoPlace) -> GoExpression? {
        // Without a schema nobody knows whether the field takes a pointer.
        if given == wanted, place.isOptional != true || scope.isUntyped { return translate(value, place.inner) }
        let output = translate(value, place.inner).calling("To\(given.name)Output")
        if given == wanted { return output }
        return wanted == .string ? text(output, given) : reading(output, given, wanted)
    }

    private func output(
        _ value: Expression, _ given: GoPrimitive, _ wanted: GoPrimitive, isMissing: Bool, _ place: GoPlace
    ) -> GoExpression? {
        if given == wanted {
            return isMissing && place.isOptional == false ? opened(value, given, place).calling("Elem") : nil
        }
        let result = isMissing ? opened(value, given, place) : translate(value, place.inner)
        let there = isMissing ? result.calling("Elem") : result
        return wanted == .string ? text(there, given) : reading(there, given, wanted)
    }

    /// An output of a pointer; an interface of such is made one.
    private func opened(_ value: Expression, _ given: GoPrimitive, _ place: GoPlace) -> GoExpression {
        let result = translate(value, place.inner)
        guard case .reference(let e) = value, case .variable(let id) = e.root, context.pointerInputs.contains(id) else {
            return result
        }
        return result.calling("To\(given.name)PtrOutput")
    }

    private func plain(_ value: Expression, _ given: GoPrimitive, _ wanted: GoPrimitive, _ place: GoPlace) -> GoExpression? {
        let isPointer = isPointerOrOptionalField(value)
        if given == wanted {
            guard isPointer else {
                // Go computes with other numbers than the program.
                if style.keepsOutputTypes || value.type.heldPrimitive.map({ $0 == given }) ?? true { return nil }
                return translate(value, place.inner).converted(to: wanted.input)
            }
            let result = translate(value, place.inner)
            return place.isOptional == false
                ? GoExpression.unary(.dereference, result).converted(to: wanted.input) : wanted.input.fromPointer(result)
        }
        let result = translate(value, place.inner)
        let there = isPointer ? GoExpression.unary(.dereference, result) : result
        if wanted == .string {
            if given == .number, !style.keepsOutputTypes {
                return .call(.type(.named(GoPrimitive.string.input)), [.call(.helper(.numberText), [there])])
            }
            return there.sprinted
        }
        if given.isNumber(like: wanted) { return there.converted(to: wanted.input) }
        return reading(there.converted(to: given.input).calling("To\(given.name)Output"), given, wanted)
    }

    /// An output as one of its text.
    private func text(_ output: GoExpression, _ given: GoPrimitive) -> GoExpression {
        given == .number && !style.keepsOutputTypes ? output.numberText : output.sprinted
    }

    /// The callback that reads an output of one type as one of another.
    private func reading(_ output: GoExpression, _ given: GoPrimitive, _ wanted: GoPrimitive) -> GoExpression {
        let v = GoExpression.name("v")
        if given == .string { return output.parsing("v", of: .plain(given), v, as: wanted) }
        return output.applying("v", of: .plain(given), [v.converted(to: .plain(wanted)), .null], as: wanted)
    }

    /// What a function gave as an input, for a stack output or a part of one.
    func result(_ value: Expression, _ place: GoPlace) -> GoExpression {
        let own = publishedType(of: value).resolved.withoutOptional
        let isPointer = isPointerOrOptionalField(value)
        let result = translate(value, place.inner)
        if let primitive = GoPrimitive(own) {
            if isPointer, place.isOptional != false { return primitive.input.fromPointer(result) }
            return (isPointer ? .unary(.dereference, result) : result).converted(to: primitive.input)
        }
        if let name = goType(own).libraryForm { return .call(.library("To" + name.text), [result]) }
        return result.converted(to: .anything)
    }
}

extension GoExpression {
    /// The value as an input of its text.
    fileprivate var sprinted: GoExpression { .call(.library("Sprintf"), [.key("%v"), self]) }
}
