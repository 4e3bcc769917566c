import Base
import LanguageKit
import Program
import Schema

extension TypeScriptEmitter {
    /// Writes an expression, in parentheses where the operator around it binds as tightly (on its right) or more tightly.
    mutating func write(_ expression: Expression, precedence: Int = 0, isRight: Bool = false, to out: inout CodeWriter) {
        let own = precedence > 0 ? self.precedence(of: expression) : Int.max
        let isWrapped = own < precedence || (own == precedence && isRight)
        if isWrapped { out.write("(") }
        switch expression {
        case .literal(let e): write(e, to: &out)
        case .template(let e): writeTemplate(e.parts, to: &out)
        case .object(let e): write(e, to: &out)
        case .list(let e): write(e, to: &out)
        case .reference(let e): write(e, to: &out)
        case .access(let e):
            writeSource(e.source, to: &out)
            write(e.steps, types: e.types, isConditional: false, to: &out)
        case .index(let e):
            writeSource(e.collection, to: &out)
            out.write(mayBeMissing(e.collection) ? "?.[" : "[")
            writePresent(e.key, to: &out)
            out.write("]")
        case .call(let e): write(e, to: &out)
        case .invoke(let e): write(e, to: &out)
        case .method(let e): write(e, to: &out)
        case .conditional(let e):
            // A conditional as a condition would end where the outer one's results begin.
            write(e.condition, precedence: 4, isRight: true, to: &out)
            out.write(" ? ")
            knowing(presentValues(if: e.condition, is: true)) { $0.write(e.whenTrue, precedence: 4, to: &out) }
            out.write(" : ")
            knowing(presentValues(if: e.condition, is: false)) { $0.write(e.whenFalse, precedence: 4, to: &out) }
        case .binary(let e):
            writeOperand(e.left, of: e.operation, isRight: false, to: &out)
            out.write(" ")
            out.write(e.operation.rawValue)
            out.write(" ")
            let known = e.operation == .and || e.operation == .or ? presentValues(if: e.left, is: e.operation == .and) : []
            knowing(known) { $0.writeOperand(e.right, of: e.operation, isRight: true, to: &out) }
        case .unary(let e):
            out.write(e.operation.rawValue)
            // Two minus signs in a row would be another operator.
            if e.operation == .negate {
                writePresent(e.operand, precedence: 17, isRight: beginsWithMinus(e.operand), to: &out)
            } else {
                write(e.operand, precedence: 17, to: &out)
            }
        case .forEach(let e): write(e, to: &out)
        case .splat(let e):
            splatItems.insert(e.item.id)
            enter(e.item, over: e.source)
            writeCollection(e.source, orEmpty: "[]", precedence: 20, to: &out)
            out.write(".map(")
            writeFunction("__item", e.each, to: &out)
            out.write(")")
        case .convert(let e): write(e, to: &out)
        case .apply(let e):
            writeApplyHead(e, to: &out)
            out.write(" => ")
            writeBody(e.body, to: &out)
            out.write(")")
        }
        if isWrapped { out.write(")") }
    }

    /// How tightly an expression's text holds together.
    ///
    /// Source of the numbers: MDN's table of operator precedence in JavaScript.
    func precedence(of expression: Expression) -> Int {
        switch expression {
        case .conditional: return 4
        case .binary(let e): return e.operation.precedence
        case .unary: return 17
        case .literal(let e):
            if case .number(let n) = e.value, n.value < 0 { return 17 }
            return 22
        case .call(let e):
            switch e.function {
            case .interpolate: return 22
            case .present: return e.arguments.first.map { mayBeMissing($0) ? 18 : precedence(of: $0) } ?? 22
            case .lookup: return e.arguments.count > 2 ? 5 : 20
            default: return 20
            }
        case .invoke(let e): return isAwaited(e) ? 17 : 20
        case .convert(let e):
            switch conversion(of: e) {
            case .none: return precedence(of: e.value)
            case .boolean(.plain): return 11
            case .enumeration, .boolean, .text, .number: return 20
            }
        case .access, .index, .method, .forEach, .splat, .apply: return 20
        case .template, .object, .list, .reference: return 22
        }
    }

    private func beginsWithMinus(_ expression: Expression) -> Bool {
        switch expression {
        case .unary(let e): return e.operation == .negate
        case .literal(let e):
            if case .number(let n) = e.value { return n.text.hasPrefix("-") }
            return false
        case .convert(let e):
            if case .none = conversion(of: e) { return beginsWithMinus(e.value) }
            return false
        case .template, .object, .list, .reference, .access, .index, .call, .invoke, .method, .conditional, .binary, .forEach,
            .splat, .apply:
            return false
        }
    }

    // MARK: Names

    private func write(_ reference: ReferenceExpression, to out: inout CodeWriter) {
        var isConditional = false
        var types = reference.types
        switch reference.root {
        case .declaration(let index):
            guard program.declarations.indices.contains(index), plan.names.indices.contains(index) else {
                out.write(TypeScriptNames.identifier(reference.name))
                break
            }
            switch program.declarations[index] {
            case .configuration:
                if isComponent { out.write("args.") }
            case .resource(let d): if case .condition = d.range { isConditional = true }
            case .component(let d): if case .condition = d.range { isConditional = true }
            case .variable, .output, .hook: break
            }
            out.write(plan.names[index])
        case .variable(let id): out.write(splatItems.contains(id) ? "__item" : TypeScriptNames.identifier(reference.name))
        case .range:
            out.write("range")
            if rangeIsNumber, let name = reference.steps.first?.name, name == "value" || name == "key" {
                write(
                    Array(reference.steps.dropFirst()), types: Array(reference.types.dropFirst()), isConditional: false, to: &out)
                return
            }
        case .undeclared:
            if style.keepsUndeclaredReferences, let name = reference.rawName {
                out.write(TypeScriptNames.identifier(name))
                write(reference.rawSteps ?? reference.steps, types: [], isConditional: false, to: &out)
                return
            }
            out.write(reference.name == "this" && isComponent ? "this" : TypeScriptNames.identifier(reference.name))
        }
        if isConfigured(reference) {
            types = types.enumerated().map { position, type in
                position > (reference.root == .range ? 1 : 0) && types[position - 1].withoutOptional.isLiteralObject
                    ? .optionally(type) : type
            }
        }
        write(reference.steps, types: types, isConditional: isConditional, to: &out)
    }

    /// Writes the steps from a value, each guarded where the value before it may be missing. `isConditional` says that the
    /// value is a resource that exists on a condition: whoever reads a member of it asserts that it does.
    private func write(_ steps: [Step], types: [ValueType], isConditional: Bool, to out: inout CodeWriter) {
        for (position, step) in steps.enumerated() {
            var isGuarded = false
            if position == 0, isConditional {
                out.write("!")
            } else if types.indices.contains(position), types[position].isNullable {
                out.write("?")
                isGuarded = true
            }
            switch step {
            case .member(let name), .key(let name):
                if TypeScriptNames.isLegal(name) {
                    out.write(".")
                    out.write(name)
                } else {
                    out.write(isGuarded ? ".[" : "[")
                    TypeScriptText.writeQuoted(name, to: &out)
                    out.write("]")
                }
            case .index(let index):
                out.write(isGuarded ? ".[" : "[")
                out.write(String(index))
                out.write("]")
            }
        }
    }

    // MARK: Functions

    /// Writes a callback's call up to its parameters: `a.apply(a`, `pulumi.all([a, b]).apply(([a, b])`.
    mutating func writeApplyHead(_ apply: ApplyExpression, to out: inout CodeWriter) {
        let takesOutputs = apply.sources.contains {
            $0.type.offersApply || ($0.type.combinesEventuals && $0.type.containsOutputs)
        }
        if apply.sources.count == 1, apply.sources[0].type.combinesEventuals {
            out.write(takesOutputs ? "pulumi.all(" : "Promise.all(")
            write(apply.sources[0], to: &out)
            out.write(")")
        } else if apply.sources.count == 1 {
            write(apply.sources[0], precedence: 20, to: &out)
        } else {
            out.write(takesOutputs ? "pulumi.all([" : "Promise.all([")
            for (position, source) in apply.sources.enumerated() {
                if position > 0 { out.write(", ") }
                write(source, to: &out)
            }
            out.write("])")
        }
        out.write(takesOutputs ? ".apply(" : ".then(")
        if awaits(apply.body) { out.write("async ") }
        switch apply.parameters.count {
        case 0: out.write("()")
        case 1: out.write(apply.parameters[0].name)
        default:
            out.write("([")
            out.write(apply.parameters.map(\.name).joined(separator: ", "))
            out.write("])")
        }
    }

    /// Writes a function with an expression as its body.
    mutating func writeFunction(_ parameters: String, _ body: Expression, to out: inout CodeWriter) {
        if awaits(body) { out.write("async ") }
        out.write(parameters)
        out.write(" => ")
        writeBody(body, to: &out)
    }

    /// Writes a function's body; an object has to stand in parentheses, or it would be read as a block.
    mutating func writeBody(_ body: Expression, to out: inout CodeWriter) {
        guard beginsWithBrace(body) else { return write(body, to: &out) }
        out.write("(")
        write(body, to: &out)
        out.write(")")
    }

    private func beginsWithBrace(_ expression: Expression) -> Bool {
        switch expression {
        case .object: true
        case .access(let e): beginsWithBrace(e.source)
        case .index(let e): beginsWithBrace(e.collection)
        case .binary(let e): beginsWithBrace(e.left)
        case .conditional(let e): beginsWithBrace(e.condition)
        case .splat(let e): beginsWithBrace(e.source)
        case .method(let e): beginsWithBrace(e.receiver)
        case .apply(let e): e.sources.count == 1 && beginsWithBrace(e.sources[0])
        case .convert(let e): beginsWithBrace(e.value)
        case .literal, .template, .list, .reference, .call, .invoke, .unary, .forEach: false
        }
    }

    /// Whether an expression waits for something itself, so that the function around it has to be asynchronous.
    private func awaits(_ expression: Expression) -> Bool {
        guard plan.isAsync else { return false }
        switch expression {
        case .invoke(let e): if isAwaited(e) { return true }
        case .method(let e): if !e.type.isOutput { return true }
        case .literal, .template, .object, .list, .reference, .access, .index, .call, .conditional, .binary, .unary, .forEach,
            .splat,
            .convert, .apply:
            break
        }
        return expression.children.contains { awaits($0) }
    }

    // MARK: Loops

    private mutating func write(_ loop: ForExpression, to out: inout CodeWriter) {
        let key = loop.keyVariable.flatMap { variable in
            [loop.value, loop.key, loop.condition].contains { $0?.reads(variable.id) ?? false } ? variable : nil
        }
        enter(loop.valueVariable, over: loop.collection)
        switch loop.collection.type.resolved.withoutOptional {
        case .list, .tuple:
            writeCollection(loop.collection, orEmpty: "[]", precedence: 20, to: &out)
            if key != nil { out.write(".map((v, k) => [k, v] as const)") }
        default:
            // Entries and values of what turns out to be a list are those of its elements.
            out.write(key == nil ? "Object.values(" : "Object.entries(")
            writeCollection(loop.collection, orEmpty: "{}", precedence: 0, to: &out)
            out.write(key == nil ? ")" : style.keepsEntryOrder ? ")" : ").sort()")
        }
        let value = TypeScriptNames.identifier(loop.valueVariable.name)
        let pair = key.map { "[\(TypeScriptNames.identifier($0.name)), \(value)]" }
        let parameters = pair.map { "(\($0))" } ?? value
        if let condition = loop.condition {
            out.write(".filter(")
            writeFunction(parameters, condition, to: &out)
            out.write(")")
        }
        guard let resultKey = loop.key else {
            out.write(".map(")
            if awaits(loop.value) { out.write("async ") }
            out.write(parameters)
            out.write(" => (")
            write(loop.value, to: &out)
            out.write("))")
            return
        }
        out.write(".reduce((__obj, ")
        out.write(pair ?? value)
        out.write(") => ({ ...__obj, [")
        writePresent(resultKey, to: &out)
        out.write("]: ")
        if loop.isGrouped {
            out.write("[...(__obj[")
            writePresent(resultKey, to: &out)
            out.write("] || []), ")
            write(loop.value, to: &out)
            out.write("] }), {} as Record<string, any[]>)")
            return
        }
        write(loop.value, to: &out)
        out.write(" }), {}")
        if writesMapTypes || loop.valueVariable.type.isWeak {
            out.write(" as Record<string, ")
            out.write(typeText(of: loop.value))
            out.write(">")
        }
        out.write(")")
    }

    /// Writes a value that members or elements are read of; a map that a loop makes has to say what it holds.
    mutating func writeSource(_ source: Expression, precedence: Int = 20, to out: inout CodeWriter) {
        let outer = writesMapTypes
        defer { writesMapTypes = outer }
        writesMapTypes = true
        write(source, precedence: precedence, to: &out)
    }

    /// The type of what is written for a value.
    private func typeText(of value: Expression) -> String {
        switch value.type {
        case .list(let t) where mayHoldMissing(value): "(\(TypeScriptTypes.value(t)) | undefined)[]"
        default: TypeScriptTypes.value(value.type) + (mayBeMissing(value) ? " | undefined" : "")
        }
    }
}
