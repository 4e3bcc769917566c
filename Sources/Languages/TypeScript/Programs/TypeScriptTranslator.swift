import Base
import LanguageKit
import Program
import Schema

/// Translates the expressions and declarations of a program to TypeScript's tree.
///
/// A value: what depends on the surroundings is a field, and a copy with another value translates what lies inside.
struct TypeScriptTranslator {
    let unit: TypeScriptUnit
    /// Whether members may be read of the value, so that maps which loops make say what they hold.
    var readsMembers = false
    /// Whether `range` is a number in the loop around.
    var rangeIsNumber = false
    /// Whether the code is that of a function in a component's constructor, where the compiler has forgotten that a default was assigned.
    var isInFunction = false

    init(_ unit: TypeScriptUnit) { self.unit = unit }

    var program: Program { unit.program }
    var style: TypeScriptStyle { unit.style }

    /// Translates an expression.
    func translate(_ expression: Expression) -> TypeScriptExpression {
        switch expression {
        case .literal(let e): translate(e)
        case .template(let e): template(e.parts, tag: nil)
        case .object(let e): translate(e)
        case .list(let e):
            .array(e.items.map { translate($0.value) }, e.items.count == 1 ? .line : .lines)
        case .reference(let e): translate(e)
        case .access(let e): steps(e.steps, e.types, of: source(e.source), isConditional: false)
        case .index(let e):
            .element(source(e.collection), translate(e.key), isOptional: e.collection.mayBeMissing)
        case .call(let e): translate(e)
        case .invoke(let e): translate(e)
        case .method(let e): translate(e)
        case .conditional(let e): .conditional(translate(e.condition), translate(e.whenTrue), translate(e.whenFalse))
        case .binary(let e): .binary(TypeScriptBinaryOperator(e.operation), operand(e.left), operand(e.right))
        case .unary(let e): .unary(e.operation == .not ? .not : .negate, operand(e.operand))
        case .forEach(let e): translate(e)
        case .splat(let e):
            collection(e.source, orEmpty: Self.emptyList)
                .calling("map", .arrow([.name(TypeScriptNames.identifier(e.item.name))], inFunction.translate(e.each)))
        case .convert(let e): translate(e)
        case .apply(let e): translate(e)
        }
    }

    /// The translator of what a function does.
    var inFunction: TypeScriptTranslator {
        var inner = self
        inner.isInFunction = true
        return inner
    }

    private func operand(_ value: Expression) -> TypeScriptExpression {
        if case .convert(let e) = value, case .opening(.value) = e.coercion { return required(value) }
        return translate(value)
    }

    // MARK: Literals

    private func translate(_ literal: LiteralExpression) -> TypeScriptExpression {
        switch literal.value {
        case .null: return .null
        case .boolean(let value): return .boolean(value)
        case .number(let number): return number.integer.map { .integer($0) } ?? .number(number.value)
        case .string(let text):
            let escapes: TypeScriptEscapes = style.keepsControlCharacters ? .lineEndings : .unprintable
            if TypeScriptText.hasLines(text) || (style.dollarsMakeTemplates && Self.hasInnerDollar(text)) {
                return .template(TypeScriptTemplate(parts: [.text(text)], escapes: escapes))
            }
            return .string(text, escapes)
        }
    }

    /// Whether a `$` stands before another character, as the text of an interpolation would.
    private static func hasInnerDollar(_ text: String) -> Bool { text.utf8.dropLast().contains(0x24) }

    /// A template literal of texts and values, after the function that takes them.
    func template(_ parts: [Expression], tag: TypeScriptEntity?) -> TypeScriptExpression {
        .template(
            TypeScriptTemplate(
                tag: tag, parts: parts.map { part in part.stringLiteral.map { .text($0) } ?? .value(textPart(part)) }))
    }

    private func translate(_ object: ObjectExpression) -> TypeScriptExpression {
        .object(
            TypeScriptObject(object.items.map { TypeScriptProperty(key($0.key), translate($0.value)) }, layout: .lines))
    }

    /// The key of an object's property.
    func key(_ key: Expression) -> TypeScriptProperty.Key {
        if let name = key.stringLiteral { return .name(name) }
        if case .literal(let literal) = key, case .number(let number) = literal.value, number.value >= 0 {
            return number.integer.map { .integer($0) } ?? .number(number.value)
        }
        return .computed(translate(key))
    }

    // MARK: Values that may be missing

    /// A value that members or elements are read of; a map that a loop makes has to say what it holds.
    func source(_ value: Expression) -> TypeScriptExpression {
        var inner = self
        inner.readsMembers = true
        return inner.output(value)
    }

    /// A value of which, if it is an output, members or a callback are asked: what is given for a component's argument may be a plain value,
    /// and so may an element of a list, or a branch beside an output.
    func output(_ value: Expression) -> TypeScriptExpression {
        readsArgument(value) || (!style.readsPlainArguments && value.mayBePlain)
            ? .call(.entity(.core("output")), translate(value)) : translate(value)
    }

    /// Whether it is an argument of the component, for which plain values can be given as well as outputs.
    func readsArgument(_ value: Expression) -> Bool {
        guard unit.isComponent, case .reference(let e) = value.withoutOpening, case .declaration(let index) = e.root,
            program.declarations.indices.contains(index), case .configuration = program.declarations[index]
        else { return false }
        return e.type.isOutput
    }

    /// A value that has to be there: the compiler is told that it is.
    func present(_ value: Expression) -> TypeScriptExpression {
        let translated = translate(value.withoutOpening)
        return value.withoutOpening.mayBeMissing ? .nonNull(translated) : translated
    }

    /// A value in a text. JavaScript writes very small and very large numbers with an exponent.
    private func textPart(_ value: Expression) -> TypeScriptExpression {
        let part = required(value)
        return !style.keepsAbsentTexts && value.isNumberInText ? .call(.helper(.numberText), part) : part
    }

    /// A value that becomes a text or a number, which an absent one must not: the program fails where it is absent.
    func required(_ value: Expression) -> TypeScriptExpression {
        let plain = value.withoutOpening
        guard !style.keepsAbsentTexts, plain.mayBeMissing else { return translate(value) }
        return .call(.helper(.required), translate(plain))
    }

    /// A list or map; an empty one stands for what may be missing.
    func collection(_ value: Expression, orEmpty empty: TypeScriptExpression) -> TypeScriptExpression {
        let translated = translate(value.withoutOpening)
        return value.withoutOpening.mayBeMissing ? .binary(.coalesce, translated, empty) : translated
    }

    static let emptyList = TypeScriptExpression.array([])
    static let emptyObject = TypeScriptExpression.object(TypeScriptObject([TypeScriptProperty](), layout: .line))
}

extension TypeScriptBinaryOperator {
    fileprivate init(_ operation: BinaryOperator) {
        self =
            switch operation {
            case .add: .add
            case .subtract: .subtract
            case .multiply: .multiply
            case .divide: .divide
            case .modulo: .modulo
            case .equal: .equal
            case .notEqual: .notEqual
            case .less: .less
            case .lessOrEqual: .lessOrEqual
            case .greater: .greater
            case .greaterOrEqual: .greaterOrEqual
            case .and: .and
            case .or: .or
            }
    }
}
