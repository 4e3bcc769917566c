import Base
import Program

extension CSharpEmitter {
    /// Writes a callback over outputs: `a.Apply(a => …)`, or `Output.Tuple(a, b).Apply(values => { … })`.
    mutating func write(_ apply: ApplyExpression, _ w: inout CodeWriter) {
        guard let source = apply.sources.first, let parameter = apply.parameters.first else {
            write(apply.body, &w)
            return
        }
        if apply.sources.count == 1 {
            if let position = invokeVariable(source) {
                // A variable with a function's result brings a callback of its own wherever a member of it is read. Where its name
                // is a reserved word, the published programs wrap a second callback around that, which doesn't compile.
                guard let function = plan.invokes[position], !Self.isMember(apply.body, of: parameter) else {
                    invokeParameters[parameter.id] = position
                    write(apply.body, &w)
                    return
                }
                let name = Self.parameterName(for: function)
                enterCallback(parameter)
                renamedParameters[parameter.id] = name
                w.write(plan.names[position])
                w.write(".Apply(\(name) => ")
                write(apply.body, &w)
                w.write(")")
                return
            }
            enterCallback(parameter)
            writeSource(source, within: CSharpPrecedence.primary, &w)
            w.write(".Apply(")
            w.write(parameter.name)
            w.write(" => ")
            write(apply.body, &w)
            w.write(")")
            return
        }
        w.write("Output.Tuple(")
        for (position, source) in apply.sources.enumerated() {
            if position > 0 { w.write(", ") }
            writeSource(source, within: 0, &w)
        }
        w.write(").Apply(values =>")
        w.newLine()
        w.write("{")
        w.indent()
        for (position, parameter) in apply.parameters.enumerated() {
            enterCallback(parameter)
            w.newLine()
            w.write("var \(parameter.name) = values.Item\(position + 1);")
        }
        w.newLine()
        w.write("return ")
        write(apply.body, &w)
        w.write(";")
        w.outdent()
        w.newLine()
        w.write("})")
    }

    /// Writes an output that a callback waits for. A list of outputs is made an output of a list.
    private mutating func writeSource(_ source: Expression, within place: Int, _ w: inout CodeWriter) {
        guard source.type.combinesEventuals else { return write(source, &w, within: place) }
        w.write("Output.All(")
        write(source, &w)
        w.write(")")
    }

    /// Whether an expression is no more than a callback's parameter or a member of it.
    private static func isMember(_ body: Expression, of parameter: Variable) -> Bool {
        switch body {
        case .reference(let e): e.root == .variable(parameter.id)
        case .convert(let e): isMember(e.value, of: parameter)
        case .literal, .template, .object, .list, .access, .index, .call, .invoke, .method, .conditional, .binary, .unary,
            .forEach, .splat, .apply:
            false
        }
    }

    /// Notes a parameter that stands for a value as it is; its identity may have had another meaning in an expression before.
    private mutating func enterCallback(_ parameter: Variable) {
        invokeParameters[parameter.id] = nil
        renamedParameters[parameter.id] = nil
    }

    /// The variable with a function's result that an expression names as a whole.
    private func invokeVariable(_ expression: Expression) -> Int? {
        guard case .reference(let e) = expression, e.steps.isEmpty else { return nil }
        switch e.root {
        case .declaration(let position): return plan.invokes[position] == nil ? nil : position
        case .variable(let id): return invokeParameters[id]
        case .range, .undeclared: return nil
        }
    }

    /// Writes a splat: `source.Select(__item => __item.Name).ToList()`.
    mutating func write(_ splat: SplatExpression, _ w: inout CodeWriter) {
        write(splat.source, &w, within: CSharpPrecedence.primary)
        w.write(".Select(__item => ")
        splatVariables.insert(splat.item.id)
        write(splat.each, &w)
        splatVariables.remove(splat.item.id)
        w.write(").ToList()")
    }

    /// Writes a `for` expression: `Select` for a list, `ToDictionary` for a map.
    mutating func write(_ e: ForExpression, _ w: inout CodeWriter) {
        writePairs(of: e, &w)
        let pair = Self.pairName(for: e)
        let isOfPairs = e.keyVariable != nil || e.key != nil
        let name = isOfPairs ? pair : CSharpNames.identifier(e.valueVariable.name)
        if let condition = e.condition {
            w.write(".Where(\(name) => ")
            if !isOfPairs {
                write(condition, &w)
            } else {
                w.write("{")
                writePairCallback(of: e, giving: condition, &w)
                w.write("}")
            }
            w.write(")")
        }
        if let key = e.key {
            w.write(e.isGrouped ? ".GroupBy(" : ".ToDictionary(")
            w.write("\(pair) => {")
            writePairCallback(of: e, giving: key, &w)
            w.write("}, \(pair) => {")
            writePairCallback(of: e, giving: e.value, &w)
            w.write("})")
            if e.isGrouped { w.write(".ToDictionary(group => group.Key, group => group.ToList())") }
            return
        }
        if e.keyVariable != nil {
            w.write(".Select(\(pair) => {")
            writePairCallback(of: e, giving: e.value, &w)
            w.write("}).ToList()")
            return
        }
        w.write(".Select(\(name) => \n")
        w.writeIndent()
        w.write("{")
        w.indent()
        w.newLine()
        w.write("return ")
        write(e.value, &w)
        w.write(";")
        w.outdent()
        w.newLine()
        w.write("}).ToList()")
    }

    /// The parameter for a pair; its own variables may not repeat it.
    private static func pairName(for e: ForExpression) -> String {
        [e.keyVariable?.name, e.valueVariable.name].contains("item") ? "entry" : "item"
    }

    /// Writes what a `for` expression goes over: elements alone, or pairs of `Key` and `Value`.
    private mutating func writePairs(of e: ForExpression, _ w: inout CodeWriter) {
        let needsPairs = e.keyVariable != nil || e.key != nil
        switch e.collection.type.resolved.unwrapped {
        case .map, .object:
            if needsPairs {
                write(e.collection, &w, within: CSharpPrecedence.primary)
                w.write(".Select(pair => new { pair.Key, pair.Value })")
            } else {
                w.write("(")
                write(e.collection, &w)
                w.write(").Values")
            }
        default:
            write(e.collection, &w, within: CSharpPrecedence.primary)
            if needsPairs { w.write(".Select((value, i) => new { Key = i, Value = value })") }
        }
    }

    /// Writes the lines of a callback over a pair: the variables that it uses, and its result.
    private mutating func writePairCallback(of e: ForExpression, giving result: Expression, _ w: inout CodeWriter) {
        w.indent()
        for (variable, member) in [(e.keyVariable, "Key"), (e.valueVariable, "Value")] {
            guard let variable, result.reads(variable.id) else { continue }
            w.newLine()
            w.write("var \(CSharpNames.identifier(variable.name)) = \(Self.pairName(for: e)).\(member);")
        }
        w.newLine()
        w.write("return ")
        write(result, &w)
        w.write(";")
        w.outdent()
        w.newLine()
    }

    /// Writes what a loop goes over: pairs of `Key` and `Value`.
    mutating func writeEntries(of collection: Expression, _ w: inout CodeWriter) {
        write(collection, &w, within: CSharpPrecedence.primary)
        switch collection.type.resolved.unwrapped {
        case .map, .object: w.write(".Select(pair => new { pair.Key, pair.Value })")
        default: w.write(".Select((v, k) => new { Key = k, Value = v })")
        }
    }
}
