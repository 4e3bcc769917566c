import LanguageKit
import Lowering
import Program
import Schema

extension PythonTranslator {
    /// A value as its destination takes it.
    func conversion(_ e: ConvertExpression, _ scope: PythonScope) -> PythonExpression {
        let target = e.value.conversionTarget(in: e.target).unwrapped
        switch e.pythonCoercion(to: target, keepsTexts: style.keepsPythonSpelling) {
        case .member(let member, let type) where !style.keepsEnumValues:
            let name = PythonSymbols.all[type.package].member(member, of: type) ?? member.value.text
            return .attribute(PythonLocation(type.token, type.package).classReference, name)
        case .enumeration(let type) where !style.keepsEnumValues:
            let enumeration = PythonLocation(type.token, type.package).classReference
            return coerced(e, scope) { .call(enumeration, [$0]) }
        case .primitive(let kind, let type) where !style.convertsNothing:
            switch type {
            case .boolean where needsSpelling(e.value, kind):
                return coerced(e, scope) { .binary(.equal, .call(.helper(.text), [$0]), .text("true")) }
            case .boolean: return coerced(e, scope) { .binary(.equal, $0, .text("true")) }
            case .text where needsSpelling(e.value, kind): return coerced(e, scope) { .call(.helper(.text), [$0]) }
            case .text where kind == .boolean:
                return coerced(e, scope) { .conditional(.text("true"), if: $0, else: .text("false")) }
            case .text: return coerced(e, scope) { .call(.global(.str), [$0]) }
            case .number: return coerced(e, scope) { .call(.global(.float), [$0]) }
            case .integer: return coerced(e, scope) { .call(.global(.int), [$0]) }
            }
        case .opening(.collection) where e.value.withoutConversions.type.eventualElement == nil:
            // There is nothing in a list or map that was left out. An output is never left out itself.
            let empty: PythonExpression = e.target.isEmptyDictionary ? .dictionary([], .block) : .list([], .block)
            return .binary(.or, translate(e.value, scope), empty)
        case .none, .member, .enumeration, .primitive, .opening:
            guard case .object(let object) = e.value else { return translate(e.value, scope) }
            return self.object(object, as: target, scope)
        }
    }

    /// A coercion of a value, in a callback where the value is an output. What may be left out stays absent where the value is.
    private func coerced(
        _ e: ConvertExpression, _ scope: PythonScope, _ coercion: (PythonExpression) -> PythonExpression
    ) -> PythonExpression {
        let value = e.value
        let passesAbsence = !style.keepsPythonSpelling && e.target.isOptional && mayBeAbsent(value)
        func coerced(_ value: PythonExpression) -> PythonExpression {
            passesAbsence ? .conditional(.none, if: .binary(.identical, value, .none), else: coercion(value)) : coercion(value)
        }
        let translated = output(value, scope)
        let source: PythonExpression
        if style.convertsThroughOutput, value.type.containsPromises {
            source = .call(.name("output"), [translated])
        } else if value.type.containsOutputs {
            let isWrapped = readsArgument(value) || (!style.readsPlainArguments && value.mayBePlain)
            source = value.type.mayBePlain && !isWrapped ? .call(.sdk("Output.from_input"), [translated]) : translated
        } else {
            return coerced(translated)
        }
        return .call("apply", of: source, [.lambda(PythonLambda(parameters: ["x"], body: coerced(.local("x"))))])
    }
}

extension ConvertExpression {
    /// The coercion that published Python programs have: they call an enum's class with values of the enum too, and make primitive values
    /// of all others, though that fails for most; only as texts, lists and objects stay as they are.
    ///
    /// With `keepsTexts`, also of what is a text whatever it turns out to be, such as an id or a literal.
    fileprivate func pythonCoercion(to target: ValueType, keepsTexts: Bool) -> Coercion {
        guard coercion.isNone, !value.isNull, value.type != .none else { return coercion }
        if !keepsTexts, value.type.resolved.isTextual { return coercion }
        if case .enumeration(let type) = target { return .enumeration(type) }
        guard let primitive = target.primitive else { return coercion }
        switch value.type.plainKind {
        case .boolean, .integer, .number, .string, .identifier, .enumeration, .dynamic: return coercion
        case .list, .map, .tuple, .object: if primitive == .text { return coercion }
        default: break
        }
        return .primitive(from: .unknown, to: primitive)
    }
}
