import Base

extension PythonPrinter {
    /// Writes an expression, in parentheses if it binds less tightly than its place wants.
    mutating func write(_ expression: PythonExpression, in place: PythonPrecedence = .any) {
        let isLooser = expression.precedence < place
        if isLooser { out.write("(") }
        writeBare(expression, in: isLooser ? .any : place)
        if isLooser { out.write(")") }
    }

    private mutating func writeBare(_ expression: PythonExpression, in place: PythonPrecedence) {
        switch expression {
        case .none: out.write("None")
        case .ellipsis: out.write("...")
        case .boolean(let value): out.write(value ? "True" : "False")
        case .number(let text), .name(let text), .local(let text): out.write(text)
        case .string(let string): write(string)
        case .template(let template): write(template)
        case .symbol(let symbol): write(symbol)
        case .attribute(let value, let name):
            write(value, in: .call)
            out.write(".")
            out.write(name)
        case .item(let value, let key):
            write(value, in: .call)
            out.write("[")
            write(key)
            out.write("]")
        case .call(let call): write(call, in: place)
        case .list(let items, let layout): writeList(items, layout)
        case .tuple(let items):
            out.write("(")
            writeInline(items)
            out.write(items.count == 1 ? ",)" : ")")
        case .unbracketed(let items): writeInline(items)
        case .dictionary(let entries, let layout): writeDictionary(entries, layout)
        case .comprehension(let e): write(e)
        case .lambda(let e): write(e)
        case .conditional(let value, let condition, let other):
            write(value, in: .or)
            out.write(" if ")
            write(condition, in: .or)
            out.write(" else ")
            write(other, in: .conditional)
        case .binary(let operation, let left, let right):
            write(left, in: operation.leftPrecedence)
            out.write(operation.text)
            write(right, in: operation.precedence.tighter)
        case .not(let value):
            out.write("not ")
            write(value, in: .negation)
        case .negated(let value):
            out.write("-")
            write(value, in: .negation)
        case .unpacked(let value, let isDictionary):
            out.write(isDictionary ? "**" : "*")
            write(value)
        case .parenthesized(let value):
            out.write("(")
            write(value)
            out.write(")")
        }
    }

    // MARK: Names

    private mutating func write(_ symbol: PythonSymbol) {
        switch symbol {
        case .declared(let index, let form):
            if form == .function { out.write("_") }
            out.write(names.variables.indices.contains(index) ? names.variables[index] : "")
            if form == .range { out.write("_range") }
        case .sdk(let path):
            out.write("pulumi.")
            out.write(path)
        case .member(let package, let path):
            out.write(names.alias(package))
            out.write(path)
        case .imported(_, let name): out.write(name)
        case .library(let module, let name):
            out.write(module.rawValue)
            out.write(".")
            out.write(name)
        case .outputJSON: out.write("pulumi.Output.json_dumps")
        case .global(let name): out.write(name.rawValue)
        case .helper(let helper): out.write(helper.name)
        case .unsupported: out.write(PythonHelper.notImplemented.name)
        }
    }

    // MARK: Strings

    private mutating func write(_ string: PythonString) {
        out.write(string.quotes.text)
        escapes(in: string.quotes).write(string.text, isFormat: false, to: &out)
        out.write(string.quotes.text)
    }

    private mutating func write(_ template: PythonTemplate) {
        let escapes = escapes(in: template.quotes)
        if !template.isCall { out.write("f") }
        out.write(template.quotes.text)
        for (position, part) in template.parts.enumerated() {
            switch part {
            case .text(let text):
                escapes.write(text, isFormat: true, isLast: position == template.parts.count - 1, to: &out)
            case .value where template.isCall: out.write("{}")
            case .value(let value):
                out.write(value.startsWithBrace ? "{ " : "{")
                write(value)
                out.write("}")
            }
        }
        out.write(template.quotes.text)
        guard template.isCall else { return }
        out.write(".format(")
        writeInline(template.parts.compactMap { if case .value(let value) = $0 { value } else { nil } })
        out.write(")")
    }

    private func escapes(in quotes: PythonQuotes) -> PythonEscapes {
        PythonEscapes(quotes: quotes, hasRawTabs: layout.hasRawTabs, keepsBackslashes: layout.keepsBackslashes)
    }

    // MARK: Collections

    /// Writes expressions on one line, with commas between them.
    mutating func writeInline(_ items: [PythonExpression]) {
        for (position, item) in items.enumerated() {
            if position > 0 { out.write(", ") }
            write(item)
        }
    }

    private mutating func writeList(_ items: [PythonExpression], _ layout: PythonListLayout) {
        out.write("[")
        if layout == .inline || items.count < 2 {
            writeInline(items)
        } else {
            out.indent()
            for item in items {
                out.newLine()
                write(item)
                out.write(",")
            }
            out.outdent()
            out.newLine()
        }
        out.write("]")
    }

    private mutating func writeDictionary(_ entries: [PythonEntry], _ layout: PythonDictionaryLayout) {
        out.write("{")
        switch layout {
        case .inline:
            for (position, entry) in entries.enumerated() {
                if position > 0 { out.write(", ") }
                write(entry)
            }
        case .block:
            guard !entries.isEmpty else { break }
            out.indent()
            for entry in entries {
                out.newLine()
                write(entry)
                out.write(",")
            }
            out.outdent()
            out.newLine()
        case .arguments:
            out.endLine()
            out.indent()
            for (position, entry) in entries.enumerated() {
                out.writeIndent()
                write(entry)
                if position < entries.count - 1 { out.write(", \n") }
            }
            out.outdent()
            out.writeIndent()
        case .outputs:
            out.endLine()
            out.indent()
            for (position, entry) in entries.enumerated() {
                out.writeIndent()
                write(entry)
                out.write(position < entries.count - 1 ? ", \n" : "\n")
            }
            out.outdent()
            out.writeIndent()
        }
        out.write("}")
    }

    private mutating func write(_ entry: PythonEntry) {
        write(entry.key)
        out.write(": ")
        write(entry.value)
    }

    // MARK: Functions and loops

    private mutating func write(_ e: PythonComprehension) {
        switch e.kind {
        case .list:
            out.write("[")
            write(e.value)
        case .dictionary(let key):
            out.write("{")
            write(key)
            out.write(": ")
            write(e.value)
        case .generator: write(e.value)
        }
        out.write(e.bracketsVariables ? " for [" : " for ")
        for (position, variable) in e.variables.enumerated() {
            if position > 0 { out.write(", ") }
            out.write(variable)
        }
        out.write(e.bracketsVariables ? "] in " : " in ")
        write(e.collection, in: .or)
        if let condition = e.condition {
            out.write(" if ")
            write(condition, in: .or)
        }
        switch e.kind {
        case .list: out.write("]")
        case .dictionary: out.write("}")
        case .generator: break
        }
    }

    private mutating func write(_ e: PythonLambda) {
        out.write("lambda")
        for (position, parameter) in e.parameters.enumerated() {
            out.write(position > 0 ? ", " : " ")
            out.write(parameter)
        }
        var kept: [String] = []
        for variable in e.kept {
            switch variable {
            case .local(let name): kept.append(name)
            case .symbol(.declared(let index, .range)): kept.append(names.variables[index] + "_range")
            default: break
            }
        }
        for name in kept.sorted() {
            out.write(", ")
            out.write(name)
            out.write("=")
            out.write(name)
        }
        out.write(": ")
        write(e.body)
    }
}
