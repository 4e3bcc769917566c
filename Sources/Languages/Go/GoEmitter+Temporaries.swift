import Base
import Program

extension GoEmitter {
    /// Writes the statements that compute temporaries. Inside a callback that gives a value and an error, `zero` is the
    /// value's type.
    func write(_ temporaries: [GoTemporary], to writer: inout GoWriter, zero: String? = nil) {
        var zeroName: String?
        if let zero, !zero.isEmpty, temporaries.contains(where: \.canFail) {
            writer.line("var _zero \(zero)")
            zeroName = "_zero"
        }
        writeEach(temporaries, to: &writer, zero: zeroName)
    }

    private func writeEach(_ temporaries: [GoTemporary], to writer: inout GoWriter, zero zeroName: String?) {
        for temporary in temporaries {
            switch temporary {
            case .ternary(let name, let e): writeTernary(name, e, to: &writer, zero: zeroName)
            case .json(let name, let e): writeJSON(name, e, to: &writer, zero: zeroName)
            case .splat(let name, let e): writeSplat(name, e, to: &writer)
            case .forEach(let name, let number, let e): writeLoop(name, number, e, to: &writer, zero: zeroName)
            case .invoke(let name, let e): writeFailing(name, .invoke(e), to: &writer, zero: zeroName)
            case .method(let name, let e): writeFailing(name, .method(e), to: &writer, zero: zeroName)
            }
        }
    }

    /// `name, err := value`, and the check of the error.
    private func writeFailing(_ name: String, _ value: Expression, to writer: inout GoWriter, zero: String?) {
        writer.writeIndent()
        writer.write("\(name), err := ")
        write(value, to: &writer)
        writer.endLine()
        writeErrorCheck(to: &writer, returning: zero)
        if zero == nil { declaresError = true }
    }

    private func writeTernary(_ name: String, _ e: ConditionalExpression, to writer: inout GoWriter, zero: String?) {
        writer.line("var \(name) \(variableTypeName(of: e))")
        writer.writeIndent()
        writer.write("if ")
        write(read(e.condition), to: &writer)
        writer.write(" {\n")
        writer.indent()
        writeBranch(name, e.whenTrue, of: e, to: &writer, zero: zero)
        writer.outdent()
        writer.line("} else {")
        writer.indent()
        writeBranch(name, e.whenFalse, of: e, to: &writer, zero: zero)
        writer.close()
    }

    /// One value of a conditional, with what has to be computed before it only if it is the one.
    private func writeBranch(
        _ name: String, _ value: Expression, of conditional: ConditionalExpression, to writer: inout GoWriter, zero: String?
    ) {
        let declared = declaresError
        let (inner, documents) = spillingJSON(value)
        let (result, calls) = spillingInvokes(inner)
        writeEach(documents + calls, to: &writer, zero: zero)
        writeBranch("\(name) = ", result, of: conditional, to: &writer)
        declaresError = declared
    }

    private func writeJSON(_ name: String, _ e: CallExpression, to writer: inout GoWriter, zero: String?) {
        let bytes = "tmp" + name.uppercased()
        if let argument = e.arguments.first, argument.isVariableWithOutputs {
            writeAssignment("\(name) := pulumi.JSONMarshal(", argument, closing: ")", to: &writer)
            return
        }
        _ = imports.add("encoding/json", name: "json")
        writer.writeIndent()
        writer.write("\(bytes), err := json.Marshal(")
        if let argument = e.arguments.first { write(argument, to: &writer) }
        writer.write(")\n")
        writeErrorCheck(to: &writer, returning: zero)
        writer.line("\(name) := string(\(bytes))")
        if zero == nil { declaresError = true }
    }

    private func writeSplat(_ name: String, _ e: SplatExpression, to writer: inout GoWriter) {
        variableTypes[e.item.id] = elementType(of: e.source, as: e.item)
        writer.line("var \(name) \(resultListName(goType(of: e.each)))")
        writer.writeIndent()
        writer.write("for _, val0 := range ")
        write(e.source, to: &writer)
        writer.write(" {\n")
        writer.indent()
        inArguments(many: true) {
            writeAssignment("\(name) = append(\(name), ", e.each, closing: elem(of: e.each) + ")", to: &writer)
        }
        writer.close()
    }

    /// A loop: over a map in the order of its keys, as the program language has it.
    private func writeLoop(_ name: String, _ number: Int, _ e: ForExpression, to writer: inout GoWriter, zero: String?) {
        enter(e)
        let type = goType(of: e.value)
        if typeName(e.collection.type).hasSuffix("Input") || e.collection.type.combinesEventuals {
            inputElements.insert(e.valueVariable.id)
        }
        if e.key == nil {
            writer.line("var \(name) \(resultListName(type))")
        } else if e.isGrouped {
            let list = resultListName(type)
            writer.line(list.hasPrefix("[]") ? "\(name) := map[string]\(list){}" : "\(name) := \(list)Map{}")
        } else {
            writer.line("\(name) := \(resultMapName(type)){}")
        }
        let keyName = e.keyVariable.flatMap { e.uses($0) ? GoNames.identifier($0.name) : nil }
        let valueName = e.uses(e.valueVariable) ? GoNames.identifier(e.valueVariable.name) : nil
        switch e.collection.type.resolved.withoutOptional {
        case .map, .object:
            let (range, keys, key) = ("forRange\(number)", "forKeys\(number)", keyName ?? "forKey\(number)")
            writeAssignment("\(range) := ", e.collection, to: &writer)
            writer.line("\(keys) := make([]string, 0, len(\(range)))")
            writer.open("for forKey\(number) := range \(range) {")
            writer.line("\(keys) = append(\(keys), forKey\(number))")
            writer.close()
            _ = imports.add("sort", name: "sort")
            writer.line("sort.Strings(\(keys))")
            writer.open(keyName == nil && valueName == nil ? "for range \(keys) {" : "for _, \(key) := range \(keys) {")
            if let valueName { writer.line("\(valueName) := \(range)[\(key)]") }
        default:
            writer.writeIndent()
            switch (keyName, valueName) {
            case (let key?, let value?): writer.write("for \(key), \(value) := range ")
            case (nil, let value?): writer.write("for _, \(value) := range ")
            case (let key?, nil): writer.write("for \(key) := range ")
            case (nil, nil): writer.write("for range ")
            }
            write(e.collection, to: &writer)
            writer.write(" {\n")
            writer.indent()
        }
        if let condition = e.condition {
            let (condition, before) = spillingLoops(condition)
            write(before, to: &writer)
            writer.writeIndent()
            writer.write("if ")
            write(read(condition), to: &writer)
            writer.write(" {\n")
            writer.indent()
        }
        let declared = declaresError
        defer { declaresError = declared }
        let value = spillingAll(e.value, to: &writer, zero: zero)
        if let key = e.key {
            let key = text(spillingAll(key, to: &writer, zero: zero))
            writer.writeIndent()
            writer.write("\(name)[")
            write(read(key), to: &writer)
            writer.write("] = ")
            if e.isGrouped {
                writer.write("append(\(name)[")
                write(read(key), to: &writer)
                writer.write("], ")
            }
            inArguments(many: e.isGrouped) { write(value, to: &writer) }
            writer.write(elem(of: value))
            if e.isGrouped { writer.write(")") }
            writer.endLine()
        } else {
            inArguments(many: true) {
                writeAssignment("\(name) = append(\(name), ", value, closing: elem(of: value) + ")", to: &writer)
            }
        }
        if e.condition != nil { writer.close() }
        writer.close()
    }

    /// An expression of a loop's body; what it needs is computed before it.
    private func spillingAll(_ expression: Expression, to writer: inout GoWriter, zero: String?) -> Expression {
        let (looped, loops) = spillingLoops(expression)
        let (inner, documents) = spillingJSON(looped)
        let (result, calls) = spillingInvokes(inner)
        writeEach(loops + documents + calls, to: &writer, zero: zero)
        return result
    }

    /// A key as the text that it has to be.
    private func text(_ key: Expression) -> Expression {
        switch goType(of: key).withoutOptional {
        case .integer, .number, .boolean: .template(TemplateExpression([key], span: key.span))
        default: key
        }
    }

    /// What reads an output that may be missing as an element of a list or map of the library, which takes no pointers.
    private func elem(of value: Expression) -> String {
        guard case .output(let t) = goType(of: value), t.isOptional, GoPrimitive(t.withoutOptional) != nil else { return "" }
        return ".Elem()"
    }

    /// A line: text, expression, text.
    func writeAssignment(_ opening: String, _ value: Expression, closing: String = "", to writer: inout GoWriter) {
        writer.writeIndent()
        writer.write(opening)
        write(value, to: &writer)
        writer.write(closing)
        writer.endLine()
    }

    /// The type of a list that a loop gathers.
    private func resultListName(_ element: ValueType) -> String {
        containerName(of: element, ("[]", "Array")) { .list($0) }
    }

    /// The type of a map that a loop gathers.
    private func resultMapName(_ element: ValueType) -> String {
        containerName(of: element, ("map[string]", "Map")) { .map($0) }
    }

    private func containerName(
        of element: ValueType, _ form: (prefix: String, suffix: String), _ container: (ValueType) -> ValueType
    ) -> String {
        if element.isInputPlace { return inputName(container(element)) }
        let name = typeName(element)
        if name == "pulumi.IDInput" { return "pulumi.ID\(form.suffix)" }
        if case .output(let t) = element {
            if outputName(t) == "pulumi.AnyOutput" { return "pulumi.\(form.suffix)" }
            if element.declaredForm != nil { return inputName(container(t)) }
        }
        return name.hasPrefix("pulumi.") ? name + form.suffix : form.prefix + name
    }
}

extension Expression {
    /// Whether it names a list or object that outputs stand in, which is none by itself.
    fileprivate var isVariableWithOutputs: Bool {
        if case .convert(let e) = self { return e.value.isVariableWithOutputs }
        guard case .reference(let e) = self, e.steps.isEmpty else { return false }
        switch e.type {
        case .object(.literal), .tuple, .list, .map: return e.type.containsOutputs
        default: return false
        }
    }
}

extension GoTemporary {
    /// Whether computing it may give an error.
    fileprivate var canFail: Bool {
        switch self {
        case .json, .invoke, .method: true
        case .ternary(_, let e): e.whenTrue.canFail || e.whenFalse.canFail
        case .forEach(_, _, let e): e.value.canFail || e.key?.canFail ?? false
        case .splat: false
        }
    }
}

extension ForExpression {
    /// Whether key, value or condition refer to the variable.
    fileprivate func uses(_ variable: Variable) -> Bool {
        [key, value, condition].contains { $0?.reads(variable.id) ?? false }
    }
}
