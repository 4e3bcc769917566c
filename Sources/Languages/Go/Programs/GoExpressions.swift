import Base
import LanguageKit
import Program

extension GoTranslator {
    /// An expression where its own type decides its form.
    func translate(_ expression: Expression, _ place: GoPlace = .any) -> GoExpression {
        let inner = place.inner
        switch expression {
        case .literal(let e): return literal(e, as: e.type)
        case .template(let e): return template(e, as: e.type, inner)
        case .object(let e): return object(e, as: publishedType(of: expression), inner)
        case .list(let e): return list(e, as: publishedType(of: expression), inner)
        case .reference(let e):
            let value = reference(e, as: e.type)
            if place.isOptional == false, e.isTemporaryThatMayBeAbsent, !style.keepsOutputTypes { return value.calling("Elem") }
            guard place.isOptional == false, case .variable(let id) = e.root, context.pointerInputs.contains(id),
                let primitive = e.type.heldPrimitive
            else { return value }
            return value.calling("To\(primitive.name)PtrOutput").calling("Elem")
        case .access(let e): return translate(e, inner)
        case .index(let e): return .index(translate(e.collection, inner), translate(read(e.key), inner))
        case .call(let e): return translate(e, inner)
        case .invoke(let e): return translate(e, inner)
        case .method(let e): return translate(e, inner)
        case .conditional(let e): return translate(e, inner)
        case .binary(let e): return translate(e, inner)
        case .unary(let e):
            return .unary(e.operation == .not ? .not : .negate, translate(read(e.operand), inner))
        case .forEach(let e): return missing("a `for` over a value of no known type", at: e.span)
        case .splat(let e): return missing("a splat at this place", at: e.span)
        case .convert(let e): return translate(e, place)
        case .apply(let e): return translate(e, inner)
        }
    }

    /// A placeholder for what Go has no words for, which is reported.
    private func missing(_ what: String, at span: SourceSpan) -> GoExpression {
        context.report(what, hint: "Compute the value in a variable of its own, or leave it out.", at: span)
        return .key("TODO: " + what)
    }

    /// A placeholder for a function that Go has no counterpart of, which is reported.
    func missing(_ call: CallExpression) -> GoExpression {
        context.report(.unsupportedFunction(call, in: GoLanguage.self, of: context.program))
        return .key("TODO: call \(call.function.name)")
    }

    // MARK: Literals and strings

    /// A literal, in the constructor of the destination's type if that is an input.
    func literal(_ e: LiteralExpression, as place: ValueType) -> GoExpression {
        let value: GoExpression
        switch e.value {
        case .null: return .null
        case .boolean(let b): value = .name(b ? "true" : "false")
        case .number(let number): value = .number(number)
        case .string(let text):
            value = style.formatsDollars && text.utf8.dropLast().contains(0x24) ? formatted(text) : .string(text)
        }
        guard case .named(let name) = goType(place), name.isLibrary else { return value }
        return value.converted(to: name)
    }

    /// A string without values in it as a formatted one.
    private func formatted(_ text: String) -> GoExpression {
        call(.fmt, "Sprintf", text.utf8.contains(0x25) ? [.key("%v"), .string(text)] : [.string(text)])
    }

    /// A string with values in it as a call of a formatting function.
    func template(_ e: TemplateExpression, as place: ValueType, _ inner: GoPlace = .any) -> GoExpression {
        var format = ""
        var arguments: [GoExpression] = []
        for part in e.parts {
            // A text with a directive of the formatter's in it goes in as a value.
            if let text = part.stringLiteral, !text.utf8.contains(0x25) {
                format += text
            } else {
                format += "%v"
                arguments.append(text(of: part, inner))
            }
        }
        arguments.insert(.string(format), at: 0)
        guard let name = goType(place).library else { return call(.fmt, "Sprintf", arguments) }
        if name == GoPrimitive.string.input, !style.wrapsSprintf { return .call(.library("Sprintf"), arguments) }
        return call(.fmt, "Sprintf", arguments).converted(to: name)
    }
}

extension GoTranslator {
    /// A value as a part of a formatted text. The formatter writes large numbers with an exponent.
    private func text(of part: Expression, _ place: GoPlace) -> GoExpression {
        guard !style.keepsOutputTypes, part.constantValue == nil, let form = form(of: part), form.primitive == .number else {
            return translate(read(part), place)
        }
        let value = translate(part, place)
        return switch form {
        case .plain: .call(.helper(.numberText), [value])
        case .pointer: .call(.helper(.numberText), [.unary(.dereference, value)])
        case .output: value.numberText
        case .pointerOutput: value.calling("Elem").numberText
        case .input: value.calling("ToFloat64Output").numberText
        case .pointerInput: value.calling("ToFloat64PtrOutput").calling("Elem").numberText
        }
    }
}

extension ReferenceExpression {
    /// Whether it is a variable for a value that is an output of a pointer.
    fileprivate var isTemporaryThatMayBeAbsent: Bool {
        guard case .variable = root, steps.isEmpty, case .output(.optional(let t))? = types.first else { return false }
        return GoPrimitive(t.withoutOptional) != nil
    }
}

extension GoExpression {
    /// An output of a number as one of its text.
    var numberText: GoExpression {
        .assert(calling("ApplyT", [.helper(.numberText)]), .named(GoPrimitive.string.input.with(.output)))
    }

    /// A number as the program has it.
    static func number(_ number: NumberLiteral) -> GoExpression {
        number.text.utf8.first == 0x2D ? .unary(.negate, .number(String(number.text.dropFirst()))) : .number(number.text)
    }
}
