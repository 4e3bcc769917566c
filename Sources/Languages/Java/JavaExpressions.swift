import Base
import LanguageKit
import Program

/// How tightly Java's operators bind.
enum JavaPrecedence {
    static let lowest = 0
    static let conditional = 4
    static let or = 5
    static let unary = 17
    static let postfix = 20
    static let primary = 22
}

extension JavaEmitter {
    /// Writes an expression, in parentheses where its operators bind less tightly than the surroundings.
    mutating func write(_ expression: Expression, in place: ValueType?, precedence: Int, to w: inout CodeWriter) {
        let needsParentheses = Self.precedence(of: expression) < precedence
        if needsParentheses { w.write("(") }
        write(expression, in: place, to: &w)
        if needsParentheses { w.write(")") }
    }

    private static func precedence(of expression: Expression) -> Int {
        switch expression {
        case .conditional: JavaPrecedence.conditional
        case .binary(let e): e.operation.precedence
        case .unary: JavaPrecedence.unary
        case .convert(let e): precedence(of: e.value)
        case .literal, .template, .object, .list, .reference, .access, .index, .call, .invoke, .method, .forEach, .splat, .apply:
            JavaPrecedence.primary
        }
    }

    /// Writes an expression that stands in a place of the given type; nil if nothing is known of the place.
    mutating func write(_ expression: Expression, in place: ValueType?, to w: inout CodeWriter) {
        switch expression {
        case .literal(let e): write(e, in: place, to: &w)
        case .template(let e): write(e, to: &w)
        case .object(let e): write(e, in: place, to: &w)
        case .list(let e): write(e, in: place, to: &w)
        case .reference(let e):
            if let place, writesCast(of: expression, to: place, &w) { return }
            if place?.unwrapped == .integer, writesPosition(expression, to: &w) { return }
            write(e, to: &w)
            if place == nil { return }
            if isOptional(e) {
                w.write(".orElse(null)")
            } else if isOutputOfOptional(e) {
                w.write(".applyValue(_value -> _value.orElse(null))")
            }
        case .access(let e):
            if let place, writesCast(of: expression, to: place, &w) { return }
            writeSteps(e.steps, types: e.types, to: &w) {
                $0.write(e.source, in: nil, precedence: JavaPrecedence.postfix, to: &$1)
            }
        case .index(let e):
            writeCollection(e.collection, precedence: JavaPrecedence.postfix, to: &w)
            w.write(".get(")
            writeKey(e.key, of: e.collection.type, to: &w)
            w.write(")")
        case .call(let e): write(e, in: place, to: &w)
        case .invoke(let e): write(e, to: &w)
        case .method(let e): write(e, to: &w)
        case .conditional(let e):
            writeCondition(e.condition, precedence: JavaPrecedence.or, to: &w)
            w.write(" ? ")
            writeBranch(e.whenTrue, in: place, to: &w)
            w.write(" : ")
            writeBranch(e.whenFalse, in: place, to: &w)
        case .binary(let e): write(e, to: &w)
        case .unary(let e):
            // The smallest integer has no positive counterpart that Java could negate.
            if e.operation == .negate, case .literal(let literal) = e.operand.withoutConversions,
                case .number(let number) = literal.value, let integer = number.integer, integer > 0
            {
                write(LiteralExpression(.number(NumberLiteral(-integer))), in: place, to: &w)
                return
            }
            w.write(e.operation.rawValue)
            // Two signs in a row would be a decrement.
            let isDoubled = e.operation == .negate && e.operand.startsWithMinus
            if isDoubled { w.write("(") }
            if e.operation == .not {
                writeCondition(e.operand, precedence: JavaPrecedence.unary, to: &w)
            } else if isErased(e.operand) || isOptional(e.operand) {
                writeNumber(e.operand, to: &w)
            } else {
                write(e.operand, in: place, precedence: isDoubled ? JavaPrecedence.lowest : JavaPrecedence.unary, to: &w)
            }
            if isDoubled { w.write(")") }
        case .forEach(let e): write(e, in: place, to: &w)
        case .splat(let e): write(e, to: &w)
        case .convert(let e): write(e, in: place, to: &w)
        case .apply(let e): write(e, in: place, to: &w)
        }
    }

    private mutating func writeBranch(_ value: Expression, in place: ValueType?, to w: inout CodeWriter) {
        if place == nil {
            writeNullable(value, precedence: JavaPrecedence.conditional, to: &w)
        } else {
            write(value, in: place, precedence: JavaPrecedence.conditional, to: &w)
        }
    }

    /// Writes the key by which a list or map is read. Positions in a `KeyedValue` are texts.
    private mutating func writeKey(_ key: Expression, of collection: ValueType, to w: inout CodeWriter) {
        if !(JavaTypes.isSequence(collection) && writesPosition(key, to: &w)) { writePresent(key, to: &w) }
    }

    /// Writes the position of the range's element as a number: in a `KeyedValue` it is a text. False for every other value.
    mutating func writesPosition(_ value: Expression, to w: inout CodeWriter) -> Bool {
        guard isPosition(value) else { return false }
        w.write("Integer.parseInt(")
        write(value.withoutConversions, in: nil, to: &w)
        w.write(")")
        return true
    }

    /// Whether a value is the position of the range's element.
    func isPosition(_ value: Expression) -> Bool {
        guard case .element? = range, case .reference(let e) = value.withoutConversions, e.root == .range else { return false }
        return e.steps.count == 1 && e.steps[0].name == "key" && e.type == .integer
    }

    // MARK: Literals and text

    private func write(_ literal: LiteralExpression, in place: ValueType?, to w: inout CodeWriter) {
        switch literal.value {
        case .null: w.write("null")
        case .boolean(let value): w.write(value ? "true" : "false")
        case .number(let number):
            guard let integer = number.integer else {
                Self.writeFraction(number, to: &w)
                return
            }
            w.write(number.text)
            if !style.keepsWholeNumbers, case .number? = place?.unwrapped {
                w.write(".0")
            } else if Int32(exactly: integer) == nil {
                w.write("L")
            }
        case .string(let text):
            if text.utf8.contains(0x0A) {
                w.write("\"\"\"\n")
                JavaText.writeBlock(text, isFormat: false, to: &w)
                w.writeIndent()
                w.write("\"\"\"")
            } else {
                JavaText.writeLiteral(text, to: &w)
            }
        }
    }

    /// Writes a number that is no integer of 64 bits. What Java's `double` can't hold would not even parse.
    private static func writeFraction(_ number: NumberLiteral, to w: inout CodeWriter) {
        if number.value.isNaN {
            w.write("Double.NaN")
        } else if number.value.isInfinite {
            w.write(number.value < 0 ? "Double.NEGATIVE_INFINITY" : "Double.POSITIVE_INFINITY")
        } else if number.value == 0 {
            w.write("0.0")
        } else {
            w.write(number.text)
            if !number.text.contains(where: { $0 == "." || $0 == "e" || $0 == "E" }) { w.write(".0") }
        }
    }

    private mutating func write(_ template: TemplateExpression, to w: inout CodeWriter) {
        let isBlock = template.parts.contains { $0.stringLiteral?.utf8.contains(0x0A) ?? false }
        w.write(isBlock ? "String.format(\"\"\"\n" : "String.format(\"")
        var text = ""
        var values: [Expression] = []
        for part in template.parts {
            if let literal = part.stringLiteral {
                text += literal.split(separator: "%", omittingEmptySubsequences: false).joined(separator: "%%")
            } else {
                text += "%s"
                values.append(part)
            }
        }
        if isBlock {
            JavaText.writeBlock(text, isFormat: false, to: &w)
            w.writeIndent()
            w.write("\"\"\"")
        } else {
            JavaText.writeEscaped(text, isFormat: false, to: &w)
            w.write("\"")
        }
        for (i, value) in values.enumerated() {
            w.write(i == 0 ? ", " : ",")
            write(value, in: nil, to: &w)
            // An `Optional` would be shown as such.
            if case .reference(let e) = value.withoutConversions, isOptional(e) { w.write(".orElse(null)") }
        }
        w.write(")")
    }

    // MARK: Names and steps

    private mutating func write(_ reference: ReferenceExpression, to w: inout CodeWriter) {
        let isErased = isErased(rootOf: reference)
        switch reference.root {
        case .declaration(let index):
            if let deferred = deferredOutput(reference) {
                writeSteps(Array(reference.steps.dropFirst()), types: Array(reference.types.dropFirst()), to: &w) {
                    $1.write("Output.of(\(deferred.variable))")
                }
                return
            }
            let name = plan.names.indices.contains(index) ? plan.names[index] : JavaNaming.identifier(reference.name)
            if let result = appliedResult(index) {
                w.write("\(name).applyValue(\(result) -> ")
                writeSteps(reference.steps, types: reference.types, to: &w) { $1.write(result) }
                w.write(")")
                return
            }
            if case .index(let position)? = reference.steps.first, program.declarations.indices.contains(index),
                program.declarations[index].range != nil
            {
                writeSteps(Array(reference.steps.dropFirst()), types: Array(reference.types.dropFirst()), to: &w) {
                    $1.write("\(name).get(\(position))")
                }
                return
            }
            writeSteps(reference.steps, types: reference.types, isErased: isErased, to: &w) { $1.write(name) }
        case .variable(let id):
            let name = (underscored.contains(id) ? "_" : "") + JavaNaming.identifier(reference.name)
            writeSteps(
                reference.steps, types: reference.types, isErased: isErased, isOptional: optionals.contains(id), to: &w
            ) { $1.write(name) }
        case .range:
            guard let range, let member = reference.steps.first?.name, member == "value" || member == "key" else {
                writeSteps(reference.steps, types: reference.types, to: &w) { $1.write("range") }
                return
            }
            var text = range.text(of: member)
            if case .counter = range, callbacks > 0 {
                capturesCounter = true
                text = plan.counterCopy
            }
            writeSteps(Array(reference.steps.dropFirst()), types: Array(reference.types.dropFirst()), to: &w) {
                $1.write(text)
            }
        case .undeclared:
            let name = style.keepsUndeclaredNames ? reference.rawName ?? reference.name : reference.name
            let steps = style.keepsUndeclaredNames ? reference.rawSteps ?? reference.steps : reference.steps
            writeSteps(steps, types: [], to: &w) { $1.write(JavaNaming.identifier(name)) }
        }
    }

    /// Whether the value that the reference starts from is a plain `Object`: configuration of any type, and what is made of it.
    ///
    /// - Parameter end: the position of the declaration that the reference stands in: what comes after it isn't asked, so that
    ///   declarations that use each other don't ask each other forever.
    private func isErased(rootOf reference: ReferenceExpression, before end: Int = .max) -> Bool {
        guard reference.types.first?.unwrapped == .dynamic else { return false }
        switch reference.root {
        case .declaration(let index):
            guard index < end, program.declarations.indices.contains(index) else { return false }
            switch program.declarations[index] {
            case .configuration: return true
            case .variable(let d): return isErased(d.value, before: index)
            case .resource, .component, .output, .hook: return false
            }
        case .variable(let id): return erased.contains(id)
        case .range, .undeclared: return false
        }
    }

    /// Whether an expression's value, once it is known, is a plain `Object` in Java.
    func isErased(_ expression: Expression) -> Bool { isErased(expression, before: .max) }

    private func isErased(_ expression: Expression, before end: Int) -> Bool {
        switch expression {
        case .reference(let e):
            return isErased(e.steps, types: e.types, isErased: isErased(rootOf: e, before: end))
        case .access(let e): return isErased(e.steps, types: e.types, isErased: isErased(e.source, before: end))
        case .convert(let e): return isErased(e.value, before: end)
        case .call(let e) where e.function == .secret || e.function == .unsecret:
            return e.arguments.first.map { isErased($0, before: end) } ?? false
        case .literal, .template, .object, .list, .index, .call, .invoke, .method, .conditional, .binary, .unary, .forEach,
            .splat, .apply:
            return false
        }
    }

    /// The callback parameter through which a variable's function result is read, if the style wants that.
    private func appliedResult(_ index: Int) -> String? {
        guard style.appliesFunctionResults, program.declarations.indices.contains(index),
            case .variable(let variable) = program.declarations[index], case .invoke(let invoke) = variable.value,
            invoke.function != nil
        else { return nil }
        return JavaNaming.lowerFirst(JavaNaming.className(invoke.resultName))
    }
}
