import Base
import Program

extension JavaTranslator {
    /// An expression in a place of the given type; nil if nothing is known of the place.
    func expression(_ expression: Expression, in place: ValueType?) -> JavaExpression {
        switch expression {
        case .literal(let e): return literal(e, in: place)
        case .template(let e): return template(e)
        case .object(let e): return object(e, in: place)
        case .list(let e): return list(e, in: place)
        case .reference(let e):
            guard let place else { return reference(e) }
            if let cast = cast(expression, to: place) { return cast }
            if place.unwrapped == .integer, isPosition(expression) { return position(expression) }
            let value = reference(e)
            if !style.keepsNumberTexts, place.unwrapped == .number, e.type.unwrapped == .number, isInteger(expression) {
                return isEventual(e.type)
                    ? value.calling("applyValue", [JavaConversion.integerToDouble.reference])
                    : JavaConversion.integerToDouble.converted(value)
            }
            if isOptional(e) { return value.calling("orElse", [.null]) }
            if place.unwrapped == .integer, isLong(expression) {
                return .call(JavaClassName("java.lang", "Math", .simple), "toIntExact", [value])
            }
            if isOutputOfOptional(e) {
                var inner = self
                let parameter = inner.distinct("_value")
                let opened = JavaExpression.variable(parameter).calling("orElse", [.null])
                return value.calling("applyValue", [.lambda(parameter, opened)])
            }
            return value
        case .access(let e):
            if let place, let cast = cast(expression, to: place) { return cast }
            let value = reading(e.steps[...], of: self.expression(e.source, in: nil), types: e.types[...])
            guard !style.keepsPlainArguments, case .tuple? = e.types.first else { return value }
            // Of unlike elements Java knows no type.
            if isEventual(e.type), e.type.resolved.unwrapped == .dynamic, let place, Self.cast(to: place.unwrapped) != nil {
                return cast(value, to: place)
            }
            guard isErased(expression), !e.type.hasEventuals, let (kind, method) = Self.cast(to: e.type.unwrapped) else {
                return value
            }
            let cast = JavaExpression.cast(kind, value)
            return method.map { cast.calling($0) } ?? .parenthesized(cast)
        case .index(let e):
            let isNumber = e.collection.type.isSequence && isPosition(e.key)
            let value = collection(e.collection).calling("get", [isNumber ? position(e.key) : present(e.key)])
            return element(value, of: e.collection.withoutConversions.type, expression.type, in: place)
        case .call(let e): return call(e, in: place)
        case .invoke(let e): return invoke(e, isImported: scope.importsFunctions)
        case .method(let e): return method(e)
        case .conditional(let e):
            return .conditional(
                condition(e.condition), branch(e.whenTrue, beside: e.whenFalse, in: place),
                branch(e.whenFalse, beside: e.whenTrue, in: place))
        case .binary(let e):
            let value = binary(e)
            guard !style.keepsWholeNumbers, place?.unwrapped == .number, isInteger(expression) else { return value }
            return JavaConversion.integerToDouble.converted(value)
        case .unary(let e): return unary(e, in: place)
        case .forEach(let e): return loop(e, in: place)
        case .splat(let e): return splat(e)
        case .convert(let e): return convert(e, in: place)
        case .apply(let e): return apply(e, in: place)
        }
    }

    /// An element of a list: of unlike elements Java knows no type, so that an output is cast.
    func element(
        _ value: JavaExpression, of list: ValueType, _ type: ValueType, in place: ValueType? = nil
    ) -> JavaExpression {
        let isUnknown = list.element.resolved.unwrapped == .dynamic
        guard !style.keepsPlainArguments, case .tuple = list, list.holdsObjects || isUnknown else { return value }
        var held = type.resolved.textsUnified
        if let place, Self.cast(to: held) == nil, Self.cast(to: place.unwrapped) != nil { held = place.unwrapped }
        if isEventual(type) { return list.holdsObjects ? output(value, of: held) : cast(value, to: held) }
        guard let (kind, method) = Self.cast(to: held) else { return value }
        let cast = JavaExpression.cast(kind, value)
        return method.map { cast.calling($0) } ?? .parenthesized(cast)
    }

    /// A value that may be null where nothing is known of the place: nothing in an `Optional` is.
    func branch(_ value: Expression, in place: ValueType?) -> JavaExpression {
        place == nil ? nullable(value) : expression(value, in: place)
    }

    /// A branch of a conditional: beside an output it is one, too.
    private func branch(_ value: Expression, beside other: Expression, in place: ValueType?) -> JavaExpression {
        if !style.keepsPlainArguments, isEventual(value) || isEventual(other), isInteger(value), !isInteger(other),
            other.type.resolved.unwrapped == .number
        {
            // Outputs of integers and of other numbers have no common type.
            let target: ValueType = isEventual(value) ? .output(.number) : .number
            let number = Expression.convert(
                ConvertExpression(value.withoutConversions, to: target, coercion: .primitive(from: .integer, to: .number)))
            let written = expression(number, in: .number)
            return isEventual(value) ? written : .call(JavaLibrary.output, "of", [written])
        }
        let written = branch(value, in: place)
        guard isEventual(other), !isEventual(value) else { return written }
        return .call(JavaLibrary.output, value.presence.mayBeAbsent ? "ofNullable" : "of", [written])
    }

    /// A place of unknown type: nothing in an `Optional` is given to it.
    var unknownPlace: ValueType? { style.opensBeforeMembers ? nil : .dynamic }

    /// The position of the range's element as a number.
    func position(_ value: Expression) -> JavaExpression {
        .call(JavaLibrary.integer, "parseInt", [expression(value.withoutConversions, in: nil)])
    }

    /// Whether a value is the counter of a loop, an `int` whatever the program's type.
    private func isCounter(_ value: Expression) -> Bool {
        guard case .counter? = scope.range, case .reference(let e) = value, e.root == .range else { return false }
        return e.steps.count == 1
    }

    // MARK: Literals and text

    private func literal(_ literal: LiteralExpression, in place: ValueType?) -> JavaExpression {
        switch literal.value {
        case .null: .null
        case .boolean(let value): .boolean(value)
        case .number(let value): number(value, in: place, at: literal.span)
        case .string(let text): self.text(text)
        }
    }

    private func text(_ text: String) -> JavaExpression {
        if style.keepsTextBlocks { return .rawText(text) }
        // A constant of a class file has 65,535 bytes at most, and joined literals are one constant.
        let limit = 20_000
        guard text.utf8.count > 3 * limit else { return .text(text) }
        var parts: [JavaExpression] = []
        var rest = text[...]
        while !rest.isEmpty {
            parts.append(.quoted(String(rest.prefix(limit / 4))))
            rest = rest.dropFirst(limit / 4)
        }
        return .call(JavaLibrary.string, "join", [.quoted("")] + parts, .elements)
    }

    /// A number. What Java's `double` can't hold would not even parse.
    func number(_ number: NumberLiteral, in place: ValueType?, at span: SourceSpan = .none) -> JavaExpression {
        if let integer = number.integer {
            if style.omitsHelpers == false, place?.unwrapped == .integer, Int32(exactly: integer) == nil {
                report(
                    "the integer \(number.text), which has more than 32 bits", hint: "Use a smaller number.", at: span)
            }
            if !style.keepsWholeNumbers, case .number? = place?.unwrapped { return .number(number.text + ".0") }
            return .number(Int32(exactly: integer) == nil ? number.text + "L" : number.text)
        }
        if number.value.isNaN { return .field(.type(JavaLibrary.double), "NaN") }
        if number.value.isInfinite {
            return .field(.type(JavaLibrary.double), number.value < 0 ? "NEGATIVE_INFINITY" : "POSITIVE_INFINITY")
        }
        if number.value == 0 { return .number("0.0") }
        let isFraction = number.text.utf8.contains { $0 == 0x2E || $0 == 0x65 || $0 == 0x45 }
        return .number(isFraction ? number.text : number.text + ".0")
    }

    private func template(_ template: TemplateExpression) -> JavaExpression {
        var format = ""
        var values: [JavaExpression] = []
        for part in template.parts {
            if let literal = part.stringLiteral {
                format += literal.split(separator: "%", omittingEmptySubsequences: false).joined(separator: "%%")
                continue
            }
            format += "%s"
            values.append(shown(part))
        }
        return .call(JavaLibrary.string, "format", [text(format)] + values, .format)
    }

    /// A value inside a text. An `Optional` would be shown as such, and a number with a fraction in a form of Java's own.
    private func shown(_ part: Expression) -> JavaExpression {
        let value = withoutIdleConversions(part)
        if style.keepsNumberTexts {
            let written = expression(part, in: nil)
            return isOptional(value) ? written.calling("orElse", [.null]) : written
        }
        if case .literal(let e) = value, case .number(let number) = e.value { return .quoted(number.decimalText) }
        if isErased(value) || value.type.resolved.unwrapped == .number && !isCounter(value) {
            return .call(.textOf, [present(part)])
        }
        // A text has no form for an absent value, so the program fails.
        if !isOptional(value), value.presence.mayBeAbsent {
            return .call(JavaLibrary.objects, "requireNonNull", [expression(part, in: nil)])
        }
        return present(part)
    }
}

extension ValueType {
    /// The type of a value that is a text or an id: a text.
    var textsUnified: ValueType {
        guard case .union(let union) = withoutOptional else { return withoutOptional }
        return ValueType.unified(union.elements.map(\.withoutOptional.asText)).withoutOptional
    }

    /// Whether it is any type, or one of several types of which one is any.
    var hasUnknown: Bool {
        if case .union(let union) = self { return union.elements.contains { $0.unwrapped == .dynamic } }
        return unwrapped == .dynamic
    }
}
