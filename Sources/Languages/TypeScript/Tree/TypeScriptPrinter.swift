import Base

/// Prints a tree as text. All that it adds is layout, quotes and the parentheses that operators need.
struct TypeScriptPrinter {
    let naming: TypeScriptNaming
    var out: CodeWriter

    init(naming: TypeScriptNaming) {
        self.naming = naming
        out = CodeWriter(indent: "    ")
    }

    /// A file's imports, the functions that it defines for itself, and its statements.
    static func print(_ file: TypeScriptFile, naming: TypeScriptNaming) -> [UInt8] {
        var printer = TypeScriptPrinter(naming: naming)
        for statement in naming.importStatements {
            printer.out.write(statement)
            printer.out.endLine()
        }
        printer.out.endLine()
        for helper in naming.helpers {
            printer.out.write(helper.text)
            printer.out.write("\n\n")
        }
        printer.print(file.statements)
        return printer.out.bytes
    }

    /// The statements of a file alone.
    static func print(statementsOf file: TypeScriptFile, naming: TypeScriptNaming) -> [UInt8] {
        var printer = TypeScriptPrinter(naming: naming)
        printer.print(file.statements)
        return printer.out.bytes
    }

    // MARK: Expressions

    /// Prints an expression, in parentheses where the operator around it binds as tightly (on its right) or more tightly.
    mutating func print(_ expression: TypeScriptExpression, precedence: Int = 0, isRight: Bool = false) {
        let own = precedence > 0 ? expression.precedence : Int.max
        let isWrapped = own < precedence || (own == precedence && isRight)
        if isWrapped { out.write("(") }
        switch expression {
        case .this: out.write("this")
        case .null: out.write("null")
        case .undefined: out.write("undefined")
        case .boolean(let value): out.write(value ? "true" : "false")
        case .integer(let value): out.write(String(value))
        case .number(let value): out.write(TypeScriptNumbers.text(value))
        case .string(let text, let escapes): TypeScriptText.writeQuoted(text, escapes, to: &out)
        case .singleQuoted(let text):
            out.write("'")
            out.write(text)
            out.write("'")
        case .template(let e): print(e)
        case .object(let e): print(e)
        case .array(let items, let layout): print(items, layout, trailingComma: true, "[", "]")
        case .name(let name): out.write(name)
        case .local(let local): out.write(naming.locals[local.index])
        case .helper(let helper): out.write(helper.name)
        case .entity(let e): print(e)
        case .member(let object, let name, let isOptional):
            print(object: object)
            out.write(isOptional ? "?." : ".")
            out.write(name)
        case .element(let object, let key, let isOptional):
            print(object: object)
            out.write(isOptional ? "?.[" : "[")
            print(key)
            out.write("]")
        case .call(let e):
            print(object: e.function)
            print(typeArguments: e.typeArguments)
            print(e.arguments, e.layout, trailingComma: false, "(", ")")
        case .new(let type, let arguments):
            out.write("new ")
            print(object: type)
            print(arguments, .line, trailingComma: false, "(", ")")
        case .nonNull(let value):
            print(value, precedence: TypeScriptPrecedence.postfix)
            out.write("!")
        case .assertion(let value, let type):
            print(value, precedence: expression.precedence)
            out.write(" as ")
            print(type)
        case .await(let value):
            out.write("await ")
            print(value, precedence: TypeScriptPrecedence.unary)
        case .unary(let operation, let operand):
            out.write(operation == .not ? "!" : "-")
            let isDoubled = operation == .negate && operand.beginsWithMinus
            print(operand, precedence: TypeScriptPrecedence.unary, isRight: isDoubled)
        case .binary(let operation, let left, let right):
            // JavaScript has no rule for `??` beside `||` and `&&`, and rejects them without parentheses.
            let isCoalescing = operation == .coalesce
            print(left, precedence: isCoalescing ? TypeScriptBinaryOperator.and.precedence + 1 : operation.precedence)
            out.write(operation.text)
            print(right, precedence: operation.precedence, isRight: true)
        case .conditional(let condition, let whenTrue, let whenFalse):
            // A conditional as a condition would end where the outer one's results begin.
            print(condition, precedence: TypeScriptPrecedence.conditional, isRight: true)
            out.write(" ? ")
            print(whenTrue, precedence: TypeScriptPrecedence.conditional)
            out.write(" : ")
            print(whenFalse, precedence: TypeScriptPrecedence.conditional)
        case .assignment(let target, let value):
            print(target, precedence: TypeScriptPrecedence.member)
            out.write(" = ")
            print(value)
        case .increment(let value):
            print(value, precedence: TypeScriptPrecedence.postfix)
            out.write("++")
        case .arrow(let e): print(e)
        case .spread(let value):
            out.write("...")
            print(value)
        case .parenthesized(let value):
            out.write("(")
            print(value)
            out.write(")")
        case .onNewLine(let value):
            out.endLine()
            print(value)
        }
        if isWrapped { out.write(")") }
    }

    /// Prints what a member is read of, or what is called.
    private mutating func print(object: TypeScriptExpression) {
        // Whatever is read of `a?.b!` would still be skipped where `a` is missing.
        if case .nonNull(let value) = object, value.isOptionalChain {
            out.write("(")
            print(value)
            out.write(")!")
        } else {
            print(object, precedence: TypeScriptPrecedence.member)
        }
    }

    /// Prints elements or arguments between brackets.
    private mutating func print(
        _ items: [TypeScriptExpression], _ layout: TypeScriptLayout, trailingComma: Bool, _ open: StaticString,
        _ close: StaticString
    ) {
        out.write(open)
        switch layout {
        case .line, .spaced:
            for (position, item) in items.enumerated() {
                if position > 0 { out.write(", ") }
                print(item)
            }
        case .lines where !items.isEmpty:
            out.indent()
            for (position, item) in items.enumerated() {
                if position > 0, !trailingComma { out.write(",") }
                out.newLine()
                print(item)
                if trailingComma { out.write(",") }
            }
            out.outdent()
            out.newLine()
        case .lines: break
        }
        out.write(close)
    }

    /// Prints an import, or a member of one.
    mutating func print(_ entity: TypeScriptEntity) {
        out.write(naming.alias(of: entity.module))
        for name in entity.path {
            out.write(".")
            out.write(name)
        }
    }

    private mutating func print(_ template: TypeScriptTemplate) {
        if let tag = template.tag { print(tag) }
        out.write("`")
        // Neighbouring texts are one text: a `$` at the end of one may stand before a `{`.
        var text = ""
        for part in template.parts {
            switch part {
            case .text(let more): text += more
            case .value(let value):
                TypeScriptText.writeTemplateText(text, template.escapes, to: &out)
                text = ""
                out.write("${")
                print(value)
                out.write("}")
            }
        }
        TypeScriptText.writeTemplateText(text, template.escapes, to: &out)
        out.write("`")
    }

    // MARK: Objects

    private mutating func print(_ object: TypeScriptObject) {
        guard !object.members.isEmpty else { return out.write("{}") }
        out.write(object.layout == .spaced ? "{ " : "{")
        if object.layout == .lines {
            out.indent()
            for member in object.members {
                out.newLine()
                print(member)
                out.write(",")
            }
            out.outdent()
            out.newLine()
        } else {
            for (position, member) in object.members.enumerated() {
                if position > 0 { out.write(", ") }
                print(member)
            }
        }
        out.write(object.layout == .spaced ? " }" : "}")
    }

    private mutating func print(_ member: TypeScriptObject.Member) {
        switch member {
        case .property(let property):
            switch property.key {
            case .name(let name): print(key: name)
            case .word(let word): out.write(word)
            case .integer(let value): out.write(String(value))
            case .number(let value): out.write(TypeScriptNumbers.text(value))
            case .computed(let key):
                out.write("[")
                print(key)
                out.write("]")
            }
            out.write(property.isTight ? ":" : ": ")
            print(property.value)
        case .spread(let value):
            out.write("...")
            print(value)
        }
    }

    /// Prints a property's name, in quotes where it is no identifier.
    mutating func print(key name: String) {
        if TypeScriptNames.isLegal(name) {
            out.write(name)
        } else {
            TypeScriptText.writeQuoted(name, to: &out)
        }
    }

    // MARK: Functions

    private mutating func print(_ arrow: TypeScriptArrow) {
        if arrow.isAsync { out.write("async ") }
        if arrow.form != .parenthesized, arrow.parameters.count == 1, case .name(let name) = arrow.parameters[0] {
            out.write(name)
        } else {
            out.write("(")
            for (position, parameter) in arrow.parameters.enumerated() {
                if position > 0 { out.write(", ") }
                switch parameter {
                case .name(let name): out.write(name)
                case .list(let names):
                    out.write("[")
                    out.write(names.joined(separator: ", "))
                    out.write("]")
                }
            }
            out.write(")")
        }
        out.write(arrow.form == .tight ? " =>" : " => ")
        switch arrow.body {
        case .expression(let e):
            let isWrapped = e.beginsWithBrace
            if isWrapped { out.write("(") }
            print(e)
            if isWrapped { out.write(")") }
        case .block(let statements, let layout): print(block: statements, layout)
        }
    }
}
