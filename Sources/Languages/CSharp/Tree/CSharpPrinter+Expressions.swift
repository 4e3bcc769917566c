import Base
import Program

extension CSharpPrinter {
    /// Writes an expression.
    ///
    /// - Parameters:
    ///   - precedence: how tightly the surroundings bind: what binds less gets parentheses.
    ///   - isTighter: whether what binds just as much gets parentheses too, as right operands do.
    mutating func write(_ expression: CSharpExpression, within precedence: Int, isTighter: Bool = false) {
        let own = expression.precedence
        if own < precedence || (isTighter && own == precedence) {
            w.write("(")
            write(expression)
            w.write(")")
        } else {
            write(expression)
        }
    }

    /// Writes an expression where nothing binds it.
    mutating func write(_ expression: CSharpExpression) {
        switch expression {
        case .null: w.write("null")
        case .this: w.write("this")
        case .boolean(let value): w.write(value ? "true" : "false")
        case .integer(let value): w.write(String(value))
        case .double(let value): w.write(NumberFormat.general(value))
        case .wholeDouble(let value):
            w.write(String(value))
            w.write(".0")
        case .string(let string): write(string)
        case .interpolated(let parts, let isOneLine): write(parts, isOneLine: isOneLine)
        case .name(let name): w.write(name)
        case .imported(let name): w.write(name.text)
        case .helper(let helper): w.write(helper.name)
        case .member(let value, let name, let isConditional):
            write(value, within: CSharpPrecedence.primary)
            w.write(isConditional ? "?." : ".")
            w.write(name)
        case .element(let value, let key, let isConditional):
            write(value, within: CSharpPrecedence.primary)
            w.write(isConditional ? "?[" : "[")
            write(key)
            w.write("]")
        case .call(let callee, let arguments):
            write(callee, within: CSharpPrecedence.primary)
            write(arguments: arguments)
        case .generic(let method, let types):
            write(method)
            write(typeArguments: types)
        case .extended(let source, let method, let arguments):
            write(source, within: CSharpPrecedence.primary)
            w.write(".")
            w.write(method.rawValue)
            write(arguments: arguments)
        case .creation(let creation): write(creation)
        case .lambda(let lambda): write(lambda)
        case .await(let value):
            w.write("await ")
            write(value, within: CSharpPrecedence.unary)
        case .cast(let type, let value):
            w.write("(")
            write(type)
            w.write(")")
            write(value, within: CSharpPrecedence.primary)
        case .nonNull(let value):
            write(value, within: CSharpPrecedence.primary)
            w.write("!")
        case .unary(let operation, let operand):
            w.write(operation.rawValue)
            let isDoubled = operation == .negate && operand.startsWithMinus
            write(operand, within: CSharpPrecedence.unary, isTighter: isDoubled)
        case .binary(let operation, let left, let right):
            let level = expression.precedence
            write(left, within: level)
            w.write(" ")
            w.write(operation.rawValue)
            w.write(" ")
            write(right, within: level, isTighter: true)
        case .coalesce(let value, let other):
            write(value, within: CSharpPrecedence.coalesce, isTighter: true)
            w.write(" ?? ")
            write(other, within: CSharpPrecedence.coalesce)
        case .conditional(let condition, let whenTrue, let whenFalse):
            write(condition, within: CSharpPrecedence.conditional, isTighter: true)
            w.write(" ? ")
            write(whenTrue, within: CSharpPrecedence.conditional)
            w.write(" : ")
            write(whenFalse, within: CSharpPrecedence.conditional)
        case .parentheses(let value):
            w.write("(")
            write(value)
            w.write(")")
        }
    }

    /// Writes arguments in parentheses.
    mutating func write(arguments: [CSharpExpression]) {
        w.write("(")
        for (position, argument) in arguments.enumerated() {
            if position > 0 { w.write(", ") }
            write(argument)
        }
        w.write(")")
    }

    private mutating func write(_ lambda: CSharpLambda) {
        if lambda.isAsync { w.write("async") }
        if lambda.parameters.count == 1 {
            w.write(lambda.parameters[0])
        } else {
            w.write("(")
            for (position, parameter) in lambda.parameters.enumerated() {
                if position > 0 { w.write(", ") }
                w.write(parameter)
            }
            w.write(")")
        }
        w.write(" =>")
        switch lambda.body {
        case .expression(let body):
            w.write(" ")
            write(body)
        case .block(let statements, let brace):
            switch brace {
            case .sameLine: w.write(" ")
            case .ownLine: w.newLine()
            case .ownLineAfterBlank:
                w.write(" ")
                w.newLine()
            }
            writeBraces(around: statements)
        }
    }

    // MARK: Types

    mutating func write(_ type: CSharpType) {
        switch type {
        case .named(let name): w.write(name.text)
        case .generic(let name, let arguments):
            w.write(name)
            write(typeArguments: arguments)
        case .array(let element):
            write(element)
            w.write("[]")
        case .nullable(let type):
            write(type)
            w.write("?")
        }
    }

    private mutating func write(typeArguments types: [CSharpType]) {
        w.write("<")
        for (position, type) in types.enumerated() {
            if position > 0 { w.write(", ") }
            write(type)
        }
        w.write(">")
    }

    // MARK: Objects and arrays

    private mutating func write(_ creation: CSharpCreation) {
        switch creation.target {
        case .implicit: w.write(creation.arguments == nil ? "new()" : "new")
        case .type(let type):
            w.write("new ")
            write(type)
        case .array: w.write("new[]")
        case .arrayOf(let element):
            w.write("new ")
            write(element)
            w.write("[]")
        case .anonymous: w.write("new")
        case .existing: break
        }
        if let arguments = creation.arguments { write(arguments: arguments) }
        if let initializer = creation.initializer { write(initializer) }
    }

    /// Writes braces, with the blank or line break before them.
    private mutating func write(_ initializer: CSharpInitializer) {
        switch initializer.layout {
        case .empty: w.write(" {}")
        case .inline:
            w.write(" {")
            for (position, entry) in initializer.entries.enumerated() {
                w.write(position > 0 ? ", " : " ")
                write(entry)
            }
            w.write(" }")
        case .hanging:
            w.write(" {")
            writeLines(of: initializer)
        case .lines:
            w.newLine()
            w.write("{")
            writeLines(of: initializer)
        }
    }

    private mutating func writeLines(of initializer: CSharpInitializer) {
        w.indent()
        for entry in initializer.entries {
            w.newLine()
            write(entry)
            w.write(",")
        }
        w.outdent()
        w.newLine()
        w.write("}")
    }

    private mutating func write(_ entry: CSharpInitializer.Entry) {
        switch entry {
        case .property(let name, let value):
            w.write(name)
            w.write(" = ")
            write(value)
        case .additions(let name, let initializer):
            w.write(name)
            w.write(" =")
            write(initializer)
        case .key(let key, let value):
            w.write("[")
            write(key)
            w.write("] = ")
            write(value)
        case .pair(let key, let value):
            w.write("{ ")
            write(key)
            w.write(", ")
            write(value)
            w.write(" }")
        case .value(let value): write(value)
        }
    }
}
