import Base
import LanguageKit
import Program

extension JavaPrinter {
    /// Writes an expression, in parentheses where its operators bind less tightly than the surroundings.
    private func write(_ expression: JavaExpression, precedence: Int, to w: inout CodeWriter) {
        let needsParentheses = expression.precedence < precedence
        if needsParentheses { w.write("(") }
        write(expression, to: &w)
        if needsParentheses { w.write(")") }
    }

    /// Writes an expression.
    func write(_ expression: JavaExpression, to w: inout CodeWriter) {
        switch expression {
        case .null: w.write("null")
        case .this: w.write("this")
        case .boolean(let value): w.write(value ? "true" : "false")
        case .number(let text): w.write(text)
        case .text(let text): writeText(text, to: &w)
        case .rawText(let text): writeText(text, isRaw: true, to: &w)
        case .quoted(let text): JavaText.writeLiteral(text, to: &w)
        case .variable(let name), .captured(let name): w.write(name)
        case .type(let name): write(name, to: &w)
        case .classLiteral(let type):
            write(type, to: &w)
            w.write(".class")
        case .field(let value, let name):
            write(value, precedence: JavaPrecedence.postfix, to: &w)
            w.write(".")
            w.write(name)
        case .element(let value, let position):
            write(value, precedence: JavaPrecedence.postfix, to: &w)
            w.write("[")
            w.write(String(position))
            w.write("]")
        case .call(let call): write(call, to: &w)
        case .builder(let builder): write(builder, to: &w)
        case .lambda(let lambda): write(lambda, to: &w)
        case .methodReference(let value, let name):
            write(value, precedence: JavaPrecedence.postfix, to: &w)
            w.write("::")
            w.write(name)
        case .cast(let type, let value):
            w.write("(")
            write(type, to: &w)
            w.write(") ")
            write(value, precedence: JavaPrecedence.unary, to: &w)
        case .parenthesized(let value):
            w.write("(")
            write(value, to: &w)
            w.write(")")
        case .conditional(let condition, let whenTrue, let whenFalse):
            write(condition, precedence: JavaPrecedence.or, to: &w)
            w.write(" ? ")
            write(whenTrue, precedence: JavaPrecedence.conditional, to: &w)
            w.write(" : ")
            write(whenFalse, precedence: JavaPrecedence.conditional, to: &w)
        case .binary(let operation, let left, let right):
            write(left, precedence: operation.precedence, to: &w)
            w.write(" ")
            w.write(operation.rawValue)
            w.write(" ")
            write(right, precedence: operation.precedence + 1, to: &w)
        case .instance(let value, let type):
            write(value, precedence: JavaPrecedence.relation, to: &w)
            w.write(" instanceof ")
            write(type, to: &w)
        case .unary(let operation, let operand):
            w.write(operation.rawValue)
            // Two minus signs in a row would be a decrement.
            let isDoubled = operation == .negate && operand.startsWithMinus
            write(operand, precedence: isDoubled ? JavaPrecedence.primary : JavaPrecedence.unary, to: &w)
        }
    }

    /// Writes a string: a text block where it has line breaks.
    private func writeText(_ text: String, isRaw: Bool = false, to w: inout CodeWriter) {
        guard text.utf8.contains(0x0A), isRaw || JavaTextBlock.canHold(text) else { return JavaText.writeLiteral(text, to: &w) }
        w.write("\"\"\"\n")
        if isRaw { JavaText.writeRawBlock(text, to: &w) } else { JavaTextBlock.write(text, to: &w) }
        w.writeIndent()
        w.write("\"\"\"")
    }

    private func write(_ call: JavaCall, to w: inout CodeWriter) {
        switch call.callee {
        case .method(let value, let name):
            write(value, precedence: JavaPrecedence.postfix, to: &w)
            w.write(".")
            w.write(name)
        case .unqualified(let name), .imported(_, let name): w.write(name)
        case .helper(let helper): w.write(helper.name)
        case .function(let type, let name, _):
            write(type, to: &w)
            w.write(".")
            w.write(name)
        case .constructor(let type):
            w.write("new ")
            write(type, to: &w)
        }
        write(call.arguments, to: &w)
    }

    private func write(_ lambda: JavaLambda, to w: inout CodeWriter) {
        if lambda.parameters.count == 1 {
            w.write(lambda.parameters[0])
        } else {
            w.write("(")
            w.write(lambda.parameters.joined(separator: ", "))
            w.write(")")
        }
        w.write(" -> ")
        switch lambda.body {
        case .expression(let value): write(value, to: &w)
        case .block(let statements): writeBlock(statements, to: &w)
        }
    }

    private func write(_ builder: JavaBuilder, to w: inout CodeWriter) {
        write(builder.start, precedence: JavaPrecedence.postfix, to: &w)
        if builder.isPadded { w.writeIndent() }
        w.indent()
        for setter in builder.setters {
            w.newLine()
            w.write(".")
            w.write(setter.name)
            write(setter.arguments, to: &w)
        }
        switch builder.ending {
        case .aligned:
            w.newLine()
            w.outdent()
        case .sameLine: w.outdent()
        case .outdented:
            w.outdent()
            w.newLine()
        }
        w.write(".build()")
    }

    // MARK: Arguments

    private func write(_ arguments: JavaArguments, to w: inout CodeWriter) {
        let values = arguments.values
        w.write("(")
        switch arguments.layout {
        case .inline: writeInline(values[...], to: &w)
        case .format:
            for (i, value) in values.enumerated() {
                if i > 0 { w.write(i == 1 ? ", " : ",") }
                write(value, to: &w)
            }
        case .deeper(let position):
            let position = min(position, values.count)
            writeInline(values[..<position], to: &w)
            w.indent()
            if position > 0, position < values.count { w.write(", ") }
            writeInline(values[position...], to: &w)
            w.outdent()
        case .elements where values.count < 2, .array where values.count == 1: writeInline(values[...], to: &w)
        case .elements:
            // The published generators leave the indentation of the call behind its parenthesis.
            w.writeIndent()
            writeLines(values, separator: ",", to: &w)
        case .entries:
            writeLines(values, separator: ",", to: &w)
            w.newLine()
        case .properties:
            writeLines(values, separator: ",", to: &w)
            if values.isEmpty { w.endLine() }
            w.newLine()
        case .array:
            writeLines(values, separator: ", ", to: &w)
            w.newLine()
        case .hanging: writeLines(values, separator: ",", to: &w)
        }
        w.write(")")
    }

    private func writeInline(_ values: ArraySlice<JavaExpression>, to w: inout CodeWriter) {
        for (i, value) in values.enumerated() {
            if i > 0 { w.write(", ") }
            write(value, to: &w)
        }
    }

    private func writeLines(_ values: [JavaExpression], separator: StaticString, to w: inout CodeWriter) {
        w.indent()
        for (i, value) in values.enumerated() {
            w.newLine()
            write(value, to: &w)
            if i + 1 < values.count { w.write(separator) }
        }
        w.outdent()
    }
}
