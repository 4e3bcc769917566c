import LanguageKit
import Program
import Schema

// Texts say `true`, `1` and `1.5` in every language; Python by itself writes `True` and `1.0`, and `None` for what is absent.
extension PythonTranslator {
    /// A value in a text, with a call of what spells it where Python's own spelling differs.
    func spelled(_ value: Expression, _ translated: PythonExpression) -> PythonExpression {
        if style.keepsPythonSpelling { return translated }
        switch value.withoutOpening.type.plainKind {
        case .boolean where !mayBeAbsent(value): return .conditional(.text("true"), if: translated, else: .text("false"))
        case .boolean, .number: return .call(.helper(.text), [translated])
        case .dynamic where needsSpelling(value, .unknown): return .call(.helper(.text), [translated])
        default: return mayBeAbsent(value) ? .call(.helper(.text), [translated]) : translated
        }
    }

    /// Whether Python's own spelling of the value, made a text, may differ.
    func needsSpelling(_ value: Expression, _ kind: Coercion.Kind) -> Bool {
        if style.keepsPythonSpelling { return false }
        switch kind {
        case .number: return true
        case .unknown: return mayBeAbsent(value) || value.containsNested(\.isOfAnyType)
        case .boolean, .integer, .text, .enumeration: return mayBeAbsent(value)
        }
    }

    /// Whether `None` may stand for the value. A resource that wasn't made is asked for otherwise.
    func mayBeAbsent(_ value: Expression) -> Bool {
        switch value.withoutOpening.presence {
        case .always, .optional(.condition): false
        case .optional: true
        }
    }

    // MARK: JSON

    /// Arguments of `json.dumps` by which JSON is spelled as in other languages: without blanks, and with all characters as they are.
    var jsonSpelling: [PythonKeyword] {
        guard hasJSONInTexts else { return [] }
        return [
            PythonKeyword(name: "separators", value: .tuple([.text(","), .text(":")])),
            PythonKeyword(name: "ensure_ascii", value: .boolean(false)),
        ]
    }
}

extension Expression {
    /// The value itself, if this opens one that may be absent.
    var withoutOpening: Expression {
        if case .convert(let e) = self, case .opening = e.coercion { return e.value }
        return self
    }

    /// Whether users or other stacks decide what it is: it comes from configuration of any shape, or is another stack's output.
    fileprivate var isOfAnyType: Bool {
        switch self {
        case .reference(let e): e.facts.isConfigured && e.type.resolved == .dynamic
        case .call(let e): e.function == .getOutput
        default: false
        }
    }
}
