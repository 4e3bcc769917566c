import Base
import LanguageKit
import Program

extension YAMLEmitter {
    /// Writes a value: a scalar after a blank, a collection below (`.line`) or from here on (`.inline`, in a list).
    mutating func write(_ expression: Expression, _ opening: Opening) {
        if let text = text(of: expression) { return writeScalar(text, opening) }
        switch expression {
        case .literal(let e): writeLiteral(e, opening)
        case .template(let e): writeJoin(e, opening)
        case .object(let e): writeObject(e, opening)
        case .list(let e): writeList(e, opening)
        case .call(let e): writeCall(e, opening)
        case .invoke(let e): writeInvoke(e, returning: [], opening)
        case .access(let e): writeAccess(e, opening)
        case .index(let e): writeSelect(e.collection, opening) { $0.write(e.key, .inline) }
        case .convert(let e): write(e.value, opening)
        case .apply(let e): write(e.body, opening)
        case .unary(let e):
            if e.operation == .negate, case .literal(let operand) = e.operand, case .number(let number) = operand.value {
                writeBare(number.negatedText, opening)
            } else {
                writeUnsupported("an operator", e.span, opening)
            }
        case .method(let e): writeUnsupported("a call of a resource's method", e.span, opening)
        case .conditional(let e): writeUnsupported("a conditional", e.span, opening)
        case .binary(let e): writeUnsupported("an operator", e.span, opening)
        case .forEach(let e): writeUnsupported("a `for`", e.span, opening)
        case .splat(let e): writeUnsupported("a splat", e.span, opening)
        case .reference(let e): writeUnsupported("this reference", e.span, opening)
        }
    }

    // MARK: Scalars

    private mutating func writeScalar(_ text: String, _ opening: Opening) {
        if opening == .line { out.write(byte: 0x20) }
        if YAMLScalar.write(text, indent: (out.level + 1) * 2, comment: lineComment, to: &out) { lineComment = nil }
        endOfLine()
    }

    /// Writes text that is no string: a number, a boolean, null.
    private mutating func writeBare(_ text: String, _ opening: Opening) {
        if opening == .line { out.write(byte: 0x20) }
        out.write(text)
        endOfLine()
    }

    private mutating func writeLiteral(_ literal: LiteralExpression, _ opening: Opening) {
        switch literal.value {
        case .null:
            if style.leavesNullEmpty, opening == .line { endOfLine() } else { writeBare("null", opening) }
        case .boolean(let value): writeBare(value ? "true" : "false", opening)
        case .number(let number): writeBare(number.generalText, opening)
        case .string(let text): writeScalar(YAMLText.escaped(text, beforeReference: false), opening)
        }
    }

    private mutating func writeUnsupported(_ construct: String, _ span: SourceSpan, _ opening: Opening) {
        report(construct, span, hint: "Write the values out, or use another language for this program.")
        writePlaceholder(for: construct, opening)
    }

    /// What can't be said leaves an empty value whose comment says so, so that the rest of the program still comes out.
    private mutating func writePlaceholder(for construct: String, _ opening: Opening) {
        lineComment = " \(NameStyle.capitalized(construct)) can't be said in YAML"
        writeBare("null", opening)
    }

    // MARK: Collections

    private mutating func writeObject(_ object: ObjectExpression, _ opening: Opening) {
        guard !object.items.isEmpty else { return writeEmpty("{}", object.endComments, opening) }
        open(opening)
        for (index, item) in object.items.enumerated() {
            beginEntry(item.comments, index == 0 ? opening : .line)
            if let key = text(of: item.key) {
                writeEntryValue(key, item.value)
            } else if case .literal(let literal) = item.key, case .number(let number) = literal.value {
                writeEntryValue(number.text, item.value)
            } else {
                report("a key that is computed", item.key.span, hint: "Write the key out.")
                writeEntryValue("unknown", item.value)
            }
        }
        writeComments(object.endComments)
        close(opening)
    }

    private mutating func writeList(_ list: ListExpression, _ opening: Opening) {
        guard !list.items.isEmpty else { return writeEmpty("[]", list.endComments, opening) }
        open(opening)
        for (index, item) in list.items.enumerated() {
            beginEntry(item.comments, index == 0 ? opening : .line)
            writeElement(item.value)
        }
        writeComments(list.endComments)
        close(opening)
    }

    /// Writes `- ` and an element; what belongs to the element stands two columns further in.
    private mutating func writeElement(_ value: Expression) {
        out.write("- ")
        out.indent()
        write(value, .inline)
        out.outdent()
    }

    private mutating func writeEmpty(_ text: String, _ endComments: [String], _ opening: Opening) {
        writeBare(text, opening)
        out.indent()
        writeComments(endComments)
        out.outdent()
    }

    /// Opens a collection. Below a key its entries stand one level further in; in a list the level is set already.
    private mutating func open(_ opening: Opening) {
        guard opening == .line else { return }
        endOfLine()
        out.indent()
    }

    private mutating func close(_ opening: Opening) {
        if opening == .line { out.outdent() }
    }

    // MARK: Calls

    /// Writes `fn::name:` with what `argument` writes below it.
    private mutating func writeFunction(_ name: String, _ opening: Opening, _ argument: (inout Self) -> Void) {
        open(opening)
        let comment = lineComment
        beginEntry(.none, opening)
        writeKey("fn::" + name)
        lineComment = comment
        argument(&self)
        close(opening)
    }

    /// Writes a list of what each body writes.
    private mutating func writeElements(_ bodies: [(inout Self) -> Void]) {
        open(.line)
        for body in bodies {
            beginEntry(.none, .line)
            out.write("- ")
            out.indent()
            body(&self)
            out.outdent()
        }
        close(.line)
    }

    private mutating func writeSelect(_ list: Expression, _ opening: Opening, _ index: @escaping (inout Self) -> Void) {
        writeFunction("select", opening) { $0.writeElements([index, { $0.write(list, .inline) }]) }
    }

    private mutating func writeJoin(_ template: TemplateExpression, _ opening: Opening) {
        writeFunction("join", opening) {
            $0.writeElements([
                { $0.writeScalar("", .inline) },
                { emitter in
                    for (index, part) in template.parts.enumerated() {
                        emitter.beginEntry(.none, index == 0 ? .inline : .line)
                        emitter.writeElement(part)
                    }
                },
            ])
        }
    }

    private mutating func writeCall(_ call: CallExpression, _ opening: Opening) {
        let arguments = call.arguments
        switch call.function {
        case .fileArchive, .remoteArchive, .assetArchive, .fileAsset, .stringAsset, .remoteAsset, .toBase64, .fromBase64, .toJSON,
            .readFile, .fileBase64, .fileBase64SHA256, .secret, .unsecret, .sha1, .length, .singleOrNone, .resourceName,
            .resourceType:
            guard arguments.count == 1 else { break }
            return writeFunction(call.function.name, opening) { $0.write(arguments[0], .line) }
        case .join, .split:
            guard arguments.count == 2 else { break }
            return writeFunction(call.function.name, opening) { emitter in
                emitter.writeElements(arguments.map { argument in { $0.write(argument, .inline) } })
            }
        case .element:
            guard arguments.count == 2 else { break }
            return writeSelect(arguments[0], opening) { $0.write(arguments[1], .inline) }
        case .entries, .lookup, .range, .readDir, .mimeType, .notImplemented, .tryCatch, .can, .maximum, .minimum, .unknown,
            .getOutput, .stack,
            .project,
            .organization, .currentDirectory, .rootDirectory:
            break
        }
        diagnostics.append(.unsupportedFunction(call, in: YAMLLanguage.self, of: program))
        writePlaceholder(for: "the function `\(call.function.name)`", opening)
    }

    private mutating func writeInvoke(
        _ invoke: InvokeExpression, returning steps: ArraySlice<(step: Step, type: ValueType)>, _ opening: Opening
    ) {
        writeFunction("invoke", opening) { emitter in
            emitter.open(.line)
            func name(_ text: String) -> String { emitter.style.capitalizesInvokeKeys ? NameStyle.capitalized(text) : text }
            emitter.writeText(name("function"), YAMLTokens.short(invoke.token))
            emitter.beginEntry(.none, .line)
            emitter.writeKey(name("arguments"))
            if let arguments = invoke.arguments { emitter.write(arguments, .line) } else { emitter.writeBare("{}", .line) }
            if !invoke.options.isEmpty {
                emitter.beginEntry(.none, .line)
                emitter.writeKey(name("options"))
                emitter.out.indent()
                for option in invoke.options {
                    emitter.beginEntry(option.comments, .line)
                    let key = option.name ?? ""
                    emitter.writeEntryValue(key == "pluginDownloadUrl" ? "pluginDownloadURL" : key, option.value)
                }
                emitter.out.outdent()
            }
            if !steps.isEmpty { emitter.writeText(name("return"), YAMLText.path(root: nil, steps)) }
            emitter.close(.line)
        }
    }

    /// Steps from a value that is no name: what a call returns, or an element of a list.
    private mutating func writeAccess(_ access: AccessExpression, _ opening: Opening) {
        let steps = Array(zip(access.steps, access.types)).map { (step: $0, type: $1) }
        guard let last = steps.last else { return write(access.source, opening) }
        switch access.source {
        case .invoke(let invoke): return writeInvoke(invoke, returning: steps[...], opening)
        case .access(let inner):
            let joined = AccessExpression(
                inner.source, steps: inner.steps + access.steps, types: inner.types + access.types.dropFirst(), span: access.span)
            return writeAccess(joined, opening)
        default:
            guard case .index(let position) = last.step else {
                return writeUnsupported("a member of a value that has no name", access.span, opening)
            }
            let list: Expression =
                steps.count == 1
                ? access.source
                : .access(
                    AccessExpression(
                        access.source, steps: Array(access.steps.dropLast()), types: Array(access.types.dropLast()),
                        span: access.span))
            writeSelect(list, opening) { $0.writeBare(String(position), .inline) }
        }
    }
}

extension NumberLiteral {
    /// The number as the YAML language has it: whole numbers that a floating-point number can't hold stay as they are.
    var generalText: String {
        if let integer, Int64(exactly: value) != integer { return text }
        return NumberFormat.general(value)
    }

    fileprivate var negatedText: String {
        generalText.hasPrefix("-") ? String(generalText.dropFirst()) : "-" + generalText
    }
}
