import Base
import Program
import Schema

extension CSharpEmitter {
    /// Writes a call of a package's function: `Random.GetPet.Invoke(new() { … })`.
    mutating func write(_ invoke: InvokeExpression, _ w: inout CodeWriter) {
        let isAwaited = awaits(invoke)
        let outer = (isInsideAwait, isInsideInvoke)
        if isAwaited {
            w.write("await ")
            isInsideAwait = true
        }
        w.write(CSharpTypeNames.function(token: invoke.token, schema: invoke.function))
        w.write(isInsideAwait ? ".InvokeAsync(" : ".Invoke(")
        let hasArguments = writeArguments(of: invoke, &w)
        if !invoke.options.isEmpty {
            if hasArguments {
                w.write(", ")
            } else if invoke.function?.inputs != nil {
                w.write("new(), ")
            }
            writeOptions(of: invoke, &w)
        }
        w.write(")")
        (isInsideAwait, isInsideInvoke) = outer
    }

    /// Writes the arguments; false if there are none.
    private mutating func writeArguments(of invoke: InvokeExpression, _ w: inout CodeWriter) -> Bool {
        guard let arguments = invoke.arguments else { return false }
        guard let object = Self.object(in: arguments) else {
            write(arguments, &w)
            return true
        }
        if object.items.isEmpty { return false }
        isInsideInvoke = true
        if let order = invoke.function?.multiArgumentInputs {
            writePositional(object, order: order, &w)
        } else {
            write(object, as: .implicit, properties: invoke.function?.inputs?.properties, &w)
        }
        isInsideInvoke = false
        return true
    }

    /// Writes an object's values one after the other, `null` for those left out before another.
    private mutating func writePositional(_ object: ObjectExpression, order: [String], _ w: inout CodeWriter) {
        let values = order.map { name in object.items.last { $0.name == name }?.value }
        guard let last = values.lastIndex(where: { $0 != nil }) else { return }
        for position in 0...last {
            if position > 0 { w.write(", ") }
            if let value = values[position] { write(value, &w) } else { w.write("null") }
        }
    }

    private mutating func writeOptions(of invoke: InvokeExpression, _ w: inout CodeWriter) {
        w.write("new() {")
        w.indent()
        for option in invoke.options {
            w.newLine()
            let name = option.name ?? ""
            // The SDK spells this one in capitals.
            w.write(name.lowercased() == "plugindownloadurl" ? "PluginDownloadURL" : CSharpNames.property(name))
            w.write(" = ")
            write(option.value, &w, bare: true)
            w.write(",")
        }
        w.outdent()
        w.newLine()
        w.write("}")
    }

    /// Writes a call of a resource's method.
    mutating func write(_ method: MethodExpression, _ w: inout CodeWriter) {
        write(method.receiver, &w, within: CSharpPrecedence.primary)
        w.write(".")
        w.write(CSharpNames.property(method.name))
        w.write("(")
        if let arguments = method.arguments, method.function.map({ $0.inputs?.properties.isEmpty == false }) ?? true {
            if let object = Self.object(in: arguments) {
                if !object.items.isEmpty { write(object, as: .implicit, properties: method.function?.inputs?.properties, &w) }
            } else {
                write(arguments, &w)
            }
        }
        w.write(")")
    }
}
