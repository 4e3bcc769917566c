import Base
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
        case .reference(let e): write(e, to: &w)
        case .access(let e):
            write(e.source, in: nil, precedence: JavaPrecedence.postfix, to: &w)
            writeSteps(e.steps, to: &w)
        case .index(let e):
            write(e.collection, in: nil, precedence: JavaPrecedence.postfix, to: &w)
            w.write(".get(")
            write(e.key, in: nil, to: &w)
            w.write(")")
        case .call(let e): write(e, in: place, to: &w)
        case .invoke(let e): write(e, to: &w)
        case .method(let e): write(e, to: &w)
        case .conditional(let e):
            write(e.condition, in: nil, precedence: JavaPrecedence.or, to: &w)
            w.write(" ? ")
            write(e.whenTrue, in: place, precedence: JavaPrecedence.conditional, to: &w)
            w.write(" : ")
            write(e.whenFalse, in: place, precedence: JavaPrecedence.conditional, to: &w)
        case .binary(let e):
            let precedence = e.operation.precedence
            write(e.left, in: nil, precedence: precedence, to: &w)
            w.write(" ")
            w.write(e.operation.rawValue)
            w.write(" ")
            write(e.right, in: nil, precedence: precedence + 1, to: &w)
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
            let isNested = if case .unary = e.operand.withoutConversions { true } else { false }
            write(e.operand, in: place, precedence: isNested ? JavaPrecedence.postfix : JavaPrecedence.unary, to: &w)
        case .forEach(let e): write(e, to: &w)
        case .splat(let e): write(e, to: &w)
        case .convert(let e): write(e.value, in: Self.place(place, refinedBy: e.target), to: &w)
        case .apply(let e): write(e, in: place, to: &w)
        }
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
        }
        w.write(")")
    }

    // MARK: Names and steps

    private mutating func write(_ reference: ReferenceExpression, to w: inout CodeWriter) {
        switch reference.root {
        case .declaration(let index):
            w.write(plan.names.indices.contains(index) ? plan.names[index] : JavaNaming.identifier(reference.name))
            if let result = appliedResult(index) {
                w.write(".applyValue(\(result) -> \(result)")
                writeSteps(reference.steps, to: &w)
                w.write(")")
                return
            }
            var steps = reference.steps[...]
            if hasRange(index), case .index(let position)? = steps.first {
                w.write(".get(\(position))")
                steps = steps.dropFirst()
            }
            writeSteps(steps, to: &w)
        case .variable(let id):
            if underscored.contains(id) { w.write("_") }
            w.write(JavaNaming.identifier(reference.name))
            writeSteps(reference.steps, to: &w)
        case .range:
            var steps = reference.steps[...]
            if case .counter? = range, steps.first?.name == "value" || steps.first?.name == "key" {
                w.write("i")
                steps = steps.dropFirst()
            } else {
                w.write("range")
            }
            writeSteps(steps, to: &w)
        case .undeclared:
            if style.keepsUndeclaredNames {
                w.write(JavaNaming.identifier(reference.rawName ?? reference.name))
                writeSteps(reference.rawSteps ?? reference.steps, to: &w)
            } else {
                w.write(JavaNaming.identifier(reference.name))
                writeSteps(reference.steps, to: &w)
            }
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

    private func hasRange(_ index: Int) -> Bool {
        guard program.declarations.indices.contains(index) else { return false }
        switch program.declarations[index] {
        case .resource(let d): return d.range != nil
        case .component(let d): return d.range != nil
        case .configuration, .variable, .output: return false
        }
    }

    /// Writes steps into a value.
    func writeSteps(_ steps: some Sequence<Step>, to w: inout CodeWriter) {
        for step in steps {
            switch step {
            case .index(let position): w.write("[\(position)]")
            case .member(let name) where JavaNaming.isIdentifier(name): w.write(".\(JavaNaming.method(name))()")
            case .member(let name), .key(let name):
                w.write(".get(")
                JavaText.writeLiteral(name, to: &w)
                w.write(")")
            }
        }
    }

    // MARK: Callbacks and loops

    private mutating func write(_ apply: ApplyExpression, in place: ValueType?, to w: inout CodeWriter) {
        if apply.sources.count == 1, apply.parameters.count == 1 {
            write(apply.sources[0], in: nil, precedence: JavaPrecedence.postfix, to: &w)
            w.write(style.namesParametersPlainly ? ".applyValue(" : ".applyValue(_")
            w.write(JavaNaming.identifier(apply.parameters[0].name))
            w.write(" -> ")
            // The name is often that of a variable, which a Java lambda may not hide.
            if !style.namesParametersPlainly { underscored.insert(apply.parameters[0].id) }
            write(apply.body, in: place, to: &w)
            w.write(")")
            return
        }
        w.write("Output.tuple(")
        for (i, source) in apply.sources.enumerated() {
            if i > 0 { w.write(", ") }
            write(source, in: nil, to: &w)
        }
        w.write(").applyValue(values -> {\n")
        w.indent()
        for (i, parameter) in apply.parameters.enumerated() {
            w.writeIndent()
            w.write("var \(JavaNaming.identifier(parameter.name)) = values.t\(i + 1);\n")
        }
        w.writeIndent()
        w.write("return ")
        write(apply.body, in: place, to: &w)
        w.write(";\n")
        w.outdent()
        w.writeIndent()
        w.write("})")
    }

    private mutating func write(_ splat: SplatExpression, to w: inout CodeWriter) {
        write(splat.source, in: nil, precedence: JavaPrecedence.postfix, to: &w)
        let item = JavaNaming.identifier(splat.item.name)
        w.write(".stream().map(\(item) -> ")
        write(splat.each, in: nil, to: &w)
        w.write(").collect(toList())")
    }

    private mutating func write(_ loop: ForExpression, to w: inout CodeWriter) {
        let value = JavaNaming.identifier(loop.valueVariable.name)
        let key = loop.keyVariable.map { JavaNaming.identifier($0.name) }
        if key != nil {
            w.write("KeyedValue.of(")
            write(loop.collection, in: nil, to: &w)
            w.write(")")
        } else {
            write(loop.collection, in: nil, precedence: JavaPrecedence.postfix, to: &w)
        }
        w.write(".stream()")
        if let condition = loop.condition {
            w.write(".filter(")
            writeLambda(key: key, value: value, condition, to: &w)
            w.write(")")
        }
        guard let resultKey = loop.key else {
            w.write(".map(")
            writeLambda(key: key, value: value, loop.value, to: &w)
            w.write(").collect(toList())")
            return
        }
        w.write(loop.isGrouped ? ".collect(groupingBy(" : ".collect(toMap(")
        writeLambda(key: key, value: value, resultKey, to: &w)
        w.write(loop.isGrouped ? ", mapping(" : ", ")
        writeLambda(key: key, value: value, loop.value, to: &w)
        w.write(loop.isGrouped ? ", toList())))" : "))")
    }

    private mutating func writeLambda(key: String?, value: String, _ body: Expression, to w: inout CodeWriter) {
        guard let key else {
            w.write("\(value) -> ")
            write(body, in: nil, to: &w)
            return
        }
        w.write("entry -> {\n")
        w.indent()
        w.writeIndent()
        w.write("var \(key) = entry.key();\n")
        w.writeIndent()
        w.write("var \(value) = entry.value();\n")
        w.writeIndent()
        w.write("return ")
        write(body, in: nil, to: &w)
        w.write(";\n")
        w.outdent()
        w.writeIndent()
        w.write("}")
    }
}
