import Base
import LanguageKit
import Lowering
import Program
import Schema

extension TypeScriptTranslator {
    /// Translates a value that is used where another type is wanted.
    func translate(_ convert: ConvertExpression) -> TypeScriptExpression {
        let value = convert.value
        switch convert.coercion {
        case .none:
            if value.isNull, !style.hasUntypedNulls { return convert.target.isOptional ? .undefined : .assertion(.null, .any) }
            return forcedPrimitive(of: convert).map { converted(value, to: $0) } ?? translate(value)
        case .opening(.value): return present(value)
        case .opening(.collection):
            return collection(value, orEmpty: value.type.resolved.isList ? Self.emptyList : Self.emptyObject)
        case .opening(.condition): return translate(value)
        case .member(let member, let type):
            if style.keepsEnumLiterals { return translate(value) }
            return constant(member, of: type) ?? translate(value)
        case .enumeration(let type):
            if style.keepsEnumLiterals { return translate(value.withoutOpening) }
            let members = TypeScriptExpression.entity(entity(of: type))
            if value.type.containsOutputs {
                return output(value).calling(
                    "apply", .arrow([.name("x")], .element(members, .name("x")), form: .parenthesized))
            }
            return .element(members, translate(value))
        case .primitive(let given, let wanted):
            let plain = value.withoutOpening
            guard !style.keepsPrimitives, isConverted(given, to: wanted, in: convert.target) else { return translate(plain) }
            if !style.keepsAbsentTexts { return converted(plain, from: given, to: wanted, in: convert.target) }
            return converted(plain, to: wanted)
        }
    }

    /// A value made one of a primitive type for a destination. Where it is absent, nothing is made of it: what may be left out is left out,
    /// and else the program fails.
    private func converted(
        _ value: Expression, from given: Coercion.Kind, to wanted: Coercion.Primitive, in target: ValueType
    ) -> TypeScriptExpression {
        let conversion = { (value: TypeScriptExpression) in Self.converted(value, from: given, to: wanted) }
        guard value.presence.isMissing else {
            if Self.converts(given, wanted) == .plainly { return converted(value, to: wanted) }
            return value.timing == .now ? conversion(translate(value)) : onceKnown(value, conversion)
        }
        if value.timing == .now {
            let translated = translate(value)
            guard target.isOptional else { return conversion(.call(.helper(.required), translated)) }
            return Self.passingAbsence(of: translated, conversion)
        }
        return onceKnown(value) { held in
            target.isOptional ? Self.passingAbsence(of: held, conversion) : conversion(.call(.helper(.required), held))
        }
    }

    private static func passingAbsence(
        of value: TypeScriptExpression, _ conversion: (TypeScriptExpression) -> TypeScriptExpression
    ) -> TypeScriptExpression {
        .conditional(.binary(.equal, value, .null), .undefined, conversion(value))
    }

    private func onceKnown(
        _ value: Expression, _ conversion: (TypeScriptExpression) -> TypeScriptExpression
    ) -> TypeScriptExpression {
        let isPromise = value.type.containsPromises && !unit.isAsync
        let output = isPromise ? TypeScriptExpression.call(.entity(.core("output")), translate(value)) : output(value)
        return output.calling("apply", .arrow([.name("x")], conversion(.name("x")), form: .parenthesized))
    }

    /// A value made one of a primitive type: of one of any type, `true` may be a boolean or a text, and a number becomes a text in full.
    private static func converted(
        _ value: TypeScriptExpression, from given: Coercion.Kind, to wanted: Coercion.Primitive
    ) -> TypeScriptExpression {
        switch converts(given, wanted) {
        case .bySpelling: .binary(.identical, .call(.name("String"), value), .string("true"))
        case .inFull: .call(.helper(.numberText), value)
        case .plainly: converted(value, to: wanted)
        }
    }

    private enum Conversion { case plainly, bySpelling, inFull }

    private static func converts(_ given: Coercion.Kind, _ wanted: Coercion.Primitive) -> Conversion {
        switch (given, wanted) {
        case (.unknown, .boolean): .bySpelling
        case (.number, .text): .inFull
        default: .plainly
        }
    }

    /// The number or boolean that a list or an object is made, as published, where a destination takes only that.
    private func forcedPrimitive(of convert: ConvertExpression) -> Coercion.Primitive? {
        guard !style.keepsPrimitives, convert.value.type.resolved.unwrapped.isComposite else { return nil }
        let wanted = convert.value.conversionTarget(in: convert.target).resolved.unwrapped.primitive
        return wanted == .text ? nil : wanted
    }

    /// A value made one of a primitive type, once it is known.
    private func converted(_ value: Expression, to wanted: Coercion.Primitive) -> TypeScriptExpression {
        if value.type.containsPromises, !unit.isAsync {
            return onceKnown(.call(.entity(.core("output")), translate(value)), wanted)
        }
        return value.type.containsOutputs ? onceKnown(output(value), wanted) : Self.converted(translate(value), to: wanted)
    }

    /// Whether something is written for a coercion. Of unknown values, those that a text or an optional number is made of stay as
    /// they are.
    private func isConverted(_ given: Coercion.Kind, to wanted: Coercion.Primitive, in target: ValueType) -> Bool {
        switch (wanted, given) {
        case (.boolean, .boolean), (.integer, .integer), (.integer, .number), (.number, .integer), (.number, .number): false
        case (.text, .text), (.text, .enumeration), (.text, .unknown): false
        case (.number, .unknown): !target.isOptional
        default: true
        }
    }

    private func onceKnown(_ output: TypeScriptExpression, _ wanted: Coercion.Primitive) -> TypeScriptExpression {
        output.calling("apply", .arrow([.name("x")], Self.converted(.name("x"), to: wanted), form: .tight))
    }

    private static func converted(_ value: TypeScriptExpression, to wanted: Coercion.Primitive) -> TypeScriptExpression {
        switch wanted {
        case .boolean: .binary(.identical, value, .string("true"))
        case .integer, .number: .call(.name("Number"), value)
        case .text: .call(.name("String"), value)
        }
    }

    // MARK: Enums

    /// The constant of an enum's member; nil if no identifier can be made of it.
    private func constant(_ member: EnumType.Member, of type: EnumType) -> TypeScriptExpression? {
        TypeScriptSymbols.all[type.package].member(member, of: type).map { .member(.entity(entity(of: type)), $0) }
    }
}
