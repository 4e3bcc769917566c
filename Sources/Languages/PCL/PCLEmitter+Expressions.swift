import Base
import Program
import Schema

extension PCLEmitter {
    /// How tightly things bind: conditionals, the operators from `||` to `%`, signs, and what steps can follow.
    private enum Binding {
        static let conditional = 0
        static let sign = 7
        static let step = 8

        static func of(_ operation: BinaryOperator) -> Int {
            switch operation {
            case .or: 1
            case .and: 2
            case .equal, .notEqual: 3
            case .less, .lessOrEqual, .greater, .greaterOrEqual: 4
            case .add, .subtract: 5
            case .multiply, .divide, .modulo: 6
            }
        }

        static func of(_ expression: Expression) -> Int {
            switch expression {
            case .conditional: conditional
            case .binary(let e): of(e.operation)
            case .unary: sign
            case .literal(let e):
                if case .number(let number) = e.value, number.text.utf8.first == UInt8(ascii: "-") { sign } else { step }
            case .convert(let e): of(e.value)
            case .apply(let e): of(e.body)
            case .template, .object, .list, .reference, .access, .index, .call, .invoke, .method, .forEach, .splat: step
            }
        }
    }

    /// Writes an expression, in parentheses where it binds less tightly than its place asks for.
    mutating func write(_ expression: Expression, _ place: PCLPlace = .map, binding: Int = Binding.conditional) {
        guard Binding.of(expression) >= binding else {
            out.write(byte: 0x28)
            write(expression, place)
            out.write(byte: 0x29)
            return
        }
        switch expression {
        case .literal(let e): writeLiteral(e, place)
        case .template(let e): writeTemplate(e)
        case .object(let e): writeObject(e, place)
        case .list(let e): writeList(e, place)
        case .reference(let e): writeReference(e)
        case .access(let e):
            writeSource(e.source)
            writeSteps(e.steps)
        case .index(let e):
            writeSource(e.collection)
            out.write(byte: 0x5B)
            write(e.key)
            out.write(byte: 0x5D)
        case .call(let e): writeCall(e)
        case .invoke(let e): writeInvoke(e)
        case .method(let e): writeMethod(e)
        case .conditional(let e):
            write(e.condition, binding: Binding.conditional + 1)
            out.write(" ? ")
            write(e.whenTrue, place)
            out.write(" : ")
            write(e.whenFalse, place)
        case .binary(let e):
            let binding = Binding.of(e.operation)
            write(e.left, binding: binding)
            out.write(" \(e.operation.rawValue) ")
            write(e.right, binding: binding + 1)
        case .unary(let e):
            out.write(e.operation.rawValue)
            write(e.operand, binding: Binding.sign)
        case .forEach(let e): writeFor(e)
        case .splat(let e): writeSplat(e)
        case .convert(let e): write(e.value, place)
        case .apply(let e): write(e.body, place)
        }
    }

    // MARK: Literals

    private mutating func writeLiteral(_ literal: LiteralExpression, _ place: PCLPlace) {
        switch literal.value {
        case .null: out.write("null")
        case .boolean(let value): out.write(value ? "true" : "false")
        case .number(let number):
            if !number.value.isFinite { report("the number \(number.text)", literal.span, hint: "Write it as a string.") }
            out.write(number.value.isFinite ? number.text : "null")
        case .string(let text):
            if case .paths = place, PCLText.isPath(text) { out.write(text) } else { PCLText.writeQuoted(text, to: &out) }
        }
    }

    private mutating func writeTemplate(_ template: TemplateExpression) {
        out.write(byte: 0x22)
        for (index, part) in template.parts.enumerated() {
            if let text = part.stringLiteral {
                PCLText.writeEscaped(text, beforeValue: index + 1 < template.parts.count, to: &out)
            } else {
                out.write("${")
                write(part)
                out.write("}")
            }
        }
        // A value alone between quotes would stay what it is; this makes a text of it.
        if template.parts.count == 1 { out.write("${\"\"}") }
        out.write(byte: 0x22)
    }

    // MARK: Collections

    private mutating func writeObject(_ object: ObjectExpression, _ place: PCLPlace) {
        guard !object.items.isEmpty || !object.endComments.isEmpty else { return out.write("{}") }
        out.write("{\n")
        out.indent()
        for (index, item) in object.items.enumerated() {
            writeComments(item.comments.leading)
            out.writeIndent()
            writeKey(item.key, isMember: place.hasMembers)
            out.write(" = ")
            write(item.value, place.member(item.name))
            if index + 1 < object.items.count { out.write(",") }
            writeTrailing(item.comments)
            out.endLine()
        }
        writeComments(object.endComments)
        out.outdent()
        out.writeIndent()
        out.write("}")
    }

    private mutating func writeKey(_ key: Expression, isMember: Bool) {
        switch key {
        case .literal(let e):
            if case .string(let text) = e.value {
                if isMember, PCLText.isBareKey(text) { out.write(text) } else { PCLText.writeQuoted(text, to: &out) }
            } else {
                writeLiteral(e, .map)
            }
        case .template(let e): writeTemplate(e)
        default:
            // A name alone would mean itself.
            out.write("(")
            write(key)
            out.write(")")
        }
    }

    private mutating func writeList(_ list: ListExpression, _ place: PCLPlace) {
        let hasComments = !list.endComments.isEmpty || list.items.contains { !$0.comments.isEmpty }
        if !hasComments, list.items.count < 2 {
            out.write("[")
            for item in list.items { write(item.value, place.element) }
            return out.write("]")
        }
        out.write("[\n")
        out.indent()
        for (index, item) in list.items.enumerated() {
            writeComments(item.comments.leading)
            out.writeIndent()
            write(item.value, place.element)
            if index + 1 < list.items.count { out.write(",") }
            writeTrailing(item.comments)
            out.endLine()
        }
        writeComments(list.endComments)
        out.outdent()
        out.writeIndent()
        out.write("]")
    }

    private mutating func writeFor(_ loop: ForExpression) {
        out.write(loop.key == nil ? "[for " : "{for ")
        if let key = loop.keyVariable {
            out.write(key.name)
            out.write(", ")
        }
        out.write(loop.valueVariable.name)
        out.write(" in ")
        write(loop.collection)
        out.write(" : ")
        if let key = loop.key {
            write(key)
            out.write(" => ")
        }
        write(loop.value)
        if loop.isGrouped { out.write("...") }
        if let condition = loop.condition {
            out.write(" if ")
            write(condition)
        }
        out.write(loop.key == nil ? "]" : "}")
    }

    private mutating func writeSplat(_ splat: SplatExpression) {
        if case .reference(let each) = splat.each, each.root == .variable(splat.item.id) {
            writeSource(splat.source)
            out.write("[*]")
            return writeSteps(each.steps)
        }
        let loop = ForExpression(
            keyVariable: nil, valueVariable: splat.item, collection: splat.source, key: nil, value: splat.each, condition: nil,
            isGrouped: false, span: splat.span)
        writeFor(loop)
    }

    // MARK: References

    private mutating func writeReference(_ reference: ReferenceExpression) {
        var name = reference.name
        var steps = reference.steps
        if case .declaration(let position) = reference.root { name = self.name(of: position) }
        if style.keepsSourceReferences, reference.root == .undeclared, let raw = reference.rawName, PCLText.isReferable(raw) {
            name = raw
            steps = reference.rawSteps ?? steps
        }
        if !PCLText.isReferable(name) {
            report("a reference to '\(name)'", reference.span, hint: "Refer to a name that is an identifier.")
        } else if reference.root == .undeclared, declared.contains(name) {
            report(
                "a reference to '\(reference.rawName ?? name)', which nothing declares,", reference.span,
                hint: "In PCL it would mean the declared '\(name)': rename one of the two.")
        }
        out.write(name)
        writeSteps(steps)
    }

    private mutating func writeSteps(_ steps: [Step]) {
        for step in steps {
            switch step {
            case .index(let position): out.write("[\(position)]")
            case .member(let name) where PCLText.isIdentifier(name):
                out.write(byte: 0x2E)
                out.write(name)
            case .member(let name), .key(let name):
                out.write(byte: 0x5B)
                PCLText.writeQuoted(name, to: &out)
                out.write(byte: 0x5D)
            }
        }
    }

    /// Writes what steps follow. Steps behind a splat would be taken on each element.
    private mutating func writeSource(_ source: Expression) {
        if case .splat = source {
            out.write("(")
            write(source)
            out.write(")")
        } else {
            write(source, binding: Binding.step)
        }
    }

    // MARK: Calls

    private mutating func writeCall(_ call: CallExpression) {
        out.write(call.function.name)
        out.write("(")
        for (index, argument) in call.arguments.enumerated() {
            if index > 0 { out.write(", ") }
            write(argument)
        }
        if call.expandsLast { out.write("...") }
        out.write(")")
    }

    private mutating func writeInvoke(_ invoke: InvokeExpression) {
        out.write("invoke(")
        PCLText.writeQuoted(PCLText.token(invoke.token), to: &out)
        if let arguments = invoke.arguments {
            out.write(", ")
            write(arguments, invoke.function == nil ? .members : .typed(invoke.argumentType))
        } else if !invoke.options.isEmpty {
            out.write(", {}")
        }
        if !invoke.options.isEmpty {
            out.write(", ")
            writeObject(ObjectExpression(invoke.options), .members)
        }
        out.write(")")
    }

    private mutating func writeMethod(_ method: MethodExpression) {
        out.write("call(")
        write(method.receiver)
        out.write(", ")
        PCLText.writeQuoted(method.name, to: &out)
        if let arguments = method.arguments {
            out.write(", ")
            let type: ValueType = (method.function?.inputs).map { .object(.declared($0, isInput: true)) } ?? .dynamic
            write(arguments, method.function == nil ? .members : .typed(type))
        }
        out.write(")")
    }
}
