import Base
import LanguageKit
import Program

extension GoEmitter {
    /// Writes an expression; in parentheses if it binds less tightly than `precedence` asks.
    func write(_ expression: Expression, to writer: inout GoWriter, precedence: Int = 0) {
        let isOptional = fieldIsOptional
        fieldIsOptional = nil
        switch expression {
        case .literal(let e): writeLiteral(e, as: e.type, to: &writer)
        case .template(let e): writeTemplate(e, as: e.type, to: &writer)
        case .object(let e): writeObject(e, as: ownType(of: expression), to: &writer)
        case .list(let e): writeList(e, as: ownType(of: expression), to: &writer)
        case .reference(let e): writeReference(e, as: e.type, to: &writer)
        case .access(let e): writeAccess(e, to: &writer)
        case .index(let e): writeIndex(e, to: &writer)
        case .call(let e): writeCall(e, to: &writer)
        case .invoke(let e): writeInvoke(e, to: &writer)
        case .method(let e): writeMethod(e, to: &writer)
        case .conditional(let e): writeConditional(e, to: &writer)
        case .binary(let e): writeBinary(e, to: &writer, precedence: precedence)
        case .unary(let e): writeUnary(e, to: &writer)
        case .forEach(let e):
            writeMissing("a `for` over a value of no known type", at: e.span, to: &writer)
        case .splat(let e):
            writeMissing("a splat at this place", at: e.span, to: &writer)
        case .convert(let e): writeConvert(e, isOptional: isOptional, to: &writer)
        case .apply(let e): writeApply(e, to: &writer)
        }
    }

    /// Writes a placeholder for what Go has no words for, and reports it.
    func writeMissing(_ what: String, at span: SourceSpan, to writer: inout GoWriter) {
        report(what, hint: "Compute the value in a variable of its own, or leave it out.", at: span)
        writer.write(GoText.quoted("TODO: " + what))
    }

    /// Writes a placeholder for a function that Go has no counterpart of, and reports it.
    func writeMissing(_ call: CallExpression, to writer: inout GoWriter) {
        diagnostics.append(.unsupportedFunction(call, in: GoLanguage.self, of: program))
        writer.write(GoText.quoted("TODO: call \(call.function.name)"))
    }

    /// A conditional that no statement before it computes, as a function that is called at once.
    private func writeConditional(_ e: ConditionalExpression, to writer: inout GoWriter) {
        writer.write("func() \(variableTypeName(of: e)) {\n")
        writer.indent()
        writer.writeIndent()
        writer.write("if ")
        write(read(e.condition), to: &writer)
        writer.write(" {\n")
        writer.indent()
        writeBranch("return ", e.whenTrue, of: e, to: &writer)
        writer.close()
        writeBranch("return ", e.whenFalse, of: e, to: &writer)
        writer.outdent()
        writer.writeIndent()
        writer.write("}()")
    }

    // MARK: Literals and strings

    /// Writes a literal, in the constructor of the place's type if that is an input.
    func writeLiteral(_ e: LiteralExpression, as place: ValueType, to writer: inout GoWriter) {
        if case .null = e.value {
            writer.write("nil")
            return
        }
        let name = typeName(place)
        let isInput = name.hasPrefix("pulumi.")
        if isInput { writer.write("\(name)(") }
        switch e.value {
        case .null: break
        case .boolean(let value): writer.write(value ? "true" : "false")
        case .number(let number): writer.write(number.text)
        case .string(let text):
            if style.formatsDollars, text.utf8.dropLast().contains(0x24) {
                writeFormatted(text, to: &writer)
            } else {
                writeString(text, to: &writer)
            }
        }
        if isInput { writer.write(")") }
    }

    /// Writes a string without values in it as a formatted one.
    private func writeFormatted(_ text: String, to writer: inout GoWriter) {
        writer.write("\(imports.add("fmt", name: "fmt")).Sprintf(")
        if text.utf8.contains(0x25) {
            writer.write("\"%v\", ")
        }
        writeString(text, to: &writer)
        writer.write(")")
    }

    /// Writes a string, raw if it has many lines.
    func writeString(_ text: String, to writer: inout GoWriter) {
        if !style.quotesLongStrings, GoText.canBeRaw(text) {
            writer.write("`")
            writer.write(text)
            writer.write("`")
        } else {
            writer.write(GoText.quoted(text, sparingly: style.escapesSparingly))
        }
    }

    /// Writes a string with values in it as a call of a formatting function.
    func writeTemplate(_ e: TemplateExpression, as place: ValueType, to writer: inout GoWriter) {
        let name = typeName(place)
        let isString = name == "pulumi.String"
        let isWrapped = name.hasPrefix("pulumi.") && (!isString || style.wrapsSprintf)
        if isWrapped { writer.write("\(name)(") }
        var format = ""
        var arguments: [Expression] = []
        for part in e.parts {
            // A text with a directive of the formatter's in it goes in as a value.
            if let text = part.stringLiteral, !text.utf8.contains(0x25) {
                format += text
            } else {
                format += "%v"
                arguments.append(read(part))
            }
        }
        if isString, !isWrapped {
            writer.write("pulumi.Sprintf(")
        } else {
            writer.write("\(imports.add("fmt", name: "fmt")).Sprintf(")
        }
        writeString(format, to: &writer)
        inArguments(many: true) {
            for argument in arguments {
                writer.write(", ")
                write(argument, to: &writer)
            }
        }
        writer.write(")")
        if isWrapped { writer.write(")") }
    }

    /// Runs `body` for the arguments of a call, where the formatter may set operators tight.
    func inArguments(many: Bool, _ body: () -> Void) {
        depth += many ? 1 : 0
        body()
        depth -= many ? 1 : 0
    }

    // MARK: Steps

    private func writeAccess(_ e: AccessExpression, to writer: inout GoWriter) {
        write(e.source, to: &writer, precedence: 20)
        var isResource = false
        var isStruct = false
        if case .index(let index) = e.source, case .reference(let collection) = index.collection {
            if case .resource? = declaration(of: collection.root) { isResource = true }
            isStruct = isStructRoot(collection)
        }
        if case .invoke = e.source { isStruct = true }
        writeSteps(e.steps[...], types: e.types, isResource: isResource, isStruct: isStruct, isVariable: false, to: &writer)
    }

    private func writeIndex(_ e: IndexExpression, to writer: inout GoWriter) {
        write(e.collection, to: &writer, precedence: 20)
        writer.write("[")
        depth += 1
        write(read(e.key), to: &writer)
        depth -= 1
        writer.write("]")
    }
}
