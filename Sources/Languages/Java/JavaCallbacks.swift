import Base
import LanguageKit
import Program

extension JavaEmitter {
    /// Writes a callback over outputs.
    mutating func write(_ apply: ApplyExpression, in place: ValueType?, to w: inout CodeWriter) {
        defer { callbacks -= 1 }
        callbacks += 1
        if apply.sources.count == 1, let source = apply.sources.first, let parameter = apply.parameters.first {
            writeSource(source, to: &w)
            w.write(Self.isOutput(apply.body, of: parameter) ? ".apply(" : ".applyValue(")
            // The name is often that of a variable, which a Java lambda may not hide.
            w.write(enter(parameter, isUnderscored: !style.namesParametersPlainly, source: source))
            w.write(" -> ")
            write(apply.body, in: place, to: &w)
            w.write(")")
            return
        }
        w.write("Output.tuple(")
        for (i, source) in apply.sources.enumerated() {
            if i > 0 { w.write(", ") }
            writeSource(source, to: &w)
        }
        w.write(").applyValue(values -> {\n")
        w.indent()
        for (i, (source, parameter)) in zip(apply.sources, apply.parameters).enumerated() {
            w.writeIndent()
            w.write("var \(declare(parameter, source: source)) = values.t\(i + 1);\n")
        }
        w.writeIndent()
        w.write("return ")
        write(apply.body, in: place, to: &w)
        w.write(";\n")
        w.outdent()
        w.writeIndent()
        w.write("})")
    }

    /// Whether a callback's result is an output in Java: a property of the resource that the callback waits for.
    private static func isOutput(_ body: Expression, of parameter: Variable) -> Bool {
        guard case .reference(let e) = body.withoutConversions, e.root == .variable(parameter.id), e.steps.count == 1,
            case .object(.resolvedResource)? = e.types.first?.unwrapped
        else { return false }
        return true
    }

    /// Writes an output that a callback waits for. A list of outputs is made an output of a list.
    mutating func writeSource(_ source: Expression, in place: ValueType? = nil, to w: inout CodeWriter) {
        let isList = source.type.combinesEventuals
        if isList { w.write("Output.all(") }
        write(source, in: place, precedence: isList || place != nil ? JavaPrecedence.lowest : JavaPrecedence.postfix, to: &w)
        if isList { w.write(")") }
    }

    /// Writes a splat.
    mutating func write(_ splat: SplatExpression, to w: inout CodeWriter) {
        writeCollection(splat.source, precedence: JavaPrecedence.postfix, to: &w)
        let item = declare(splat.item)
        defer { callbacks -= 1 }
        callbacks += 1
        w.write(".stream().map(\(item) -> ")
        writeNullable(splat.each, to: &w)
        w.write(").collect(toList())")
    }

    /// The name of a callback's variable. Java's lambdas can't hide a variable of the program: one of its name gets an underscore.
    private mutating func declare(_ variable: Variable, source: Expression? = nil) -> String {
        let isTaken = plan.names.prefix(position).contains(JavaNaming.identifier(variable.name))
        return enter(variable, isUnderscored: isTaken, source: source)
    }

    /// Notes how a callback's variable is written and what its output holds, and gives its name; its identity may have had another
    /// meaning in an expression before.
    private mutating func enter(_ variable: Variable, isUnderscored: Bool, source: Expression?) -> String {
        underscored.set(variable.id, isUnderscored)
        erased.set(variable.id, source.map(isErased) ?? false)
        optionals.set(variable.id, !style.keepsLiterals && source.map(JavaOptionals.isHeld) ?? false)
        return (isUnderscored ? "_" : "") + JavaNaming.identifier(variable.name)
    }

    /// How a loop's lambdas take what they go through.
    private enum Element {
        /// A parameter with the value alone.
        case value(String)
        /// A pair, with the methods by which its key and value are read; positions in a `KeyedValue` are texts.
        case pair(key: String, value: String, isMap: Bool)
    }

    /// Writes a `for` expression.
    mutating func write(_ loop: ForExpression, in place: ValueType?, to w: inout CodeWriter) {
        defer { callbacks -= 1 }
        callbacks += 1
        let value = declare(loop.valueVariable)
        let isMap = JavaTypes.isDictionary(loop.collection.type)
        let element: Element
        if let key = loop.keyVariable.map({ declare($0) }) {
            element = .pair(key: key, value: value, isMap: isMap)
            if !isMap { w.write("KeyedValue.of(") }
            writeCollection(loop.collection, precedence: isMap ? JavaPrecedence.postfix : JavaPrecedence.lowest, to: &w)
            w.write(isMap ? ".entrySet()" : ")")
        } else {
            element = .value(value)
            writeCollection(loop.collection, precedence: JavaPrecedence.postfix, to: &w)
            if isMap { w.write(".values()") }
        }
        w.write(".stream()")
        if let condition = loop.condition {
            w.write(".filter(")
            writeLambda(element, condition, isCondition: true, in: nil, to: &w)
            w.write(")")
        }
        guard let resultKey = loop.key else {
            w.write(".map(")
            writeLambda(element, loop.value, in: JavaTypes.element(of: place), to: &w)
            w.write(").collect(toList())")
            return
        }
        w.write(loop.isGrouped ? ".collect(groupingBy(" : ".collect(toMap(")
        writeLambda(element, resultKey, in: nil, to: &w)
        w.write(loop.isGrouped ? ", mapping(" : ", ")
        writeLambda(element, loop.value, in: nil, to: &w)
        w.write(loop.isGrouped ? ", toList())))" : "))")
    }

    /// A name for a pair that nothing around it has: Java's lambdas may not hide variables.
    func entryName(beside names: [String] = []) -> String {
        var taken = Set(plan.names + names)
        for _ in 0..<pairs { _ = taken.insertDistinct("entry", numberedFrom: 2) }
        return taken.insertDistinct("entry", numberedFrom: 2)
    }

    /// Writes what a lambda gives: a value for a place, a condition, or a value that may be null.
    private mutating func writeResult(_ body: Expression, isCondition: Bool, in place: ValueType?, to w: inout CodeWriter) {
        if isCondition {
            writeCondition(body, to: &w)
        } else if place == nil {
            writeNullable(body, to: &w)
        } else {
            write(body, in: place, to: &w)
        }
    }

    private mutating func writeLambda(
        _ element: Element, _ body: Expression, isCondition: Bool = false, in place: ValueType?, to w: inout CodeWriter
    ) {
        guard case .pair(let key, let value, let isMap) = element else {
            if case .value(let name) = element { w.write("\(name) -> ") }
            writeResult(body, isCondition: isCondition, in: place, to: &w)
            return
        }
        let entry = entryName(beside: [key, value])
        pairs += 1
        defer { pairs -= 1 }
        w.write("\(entry) -> {\n")
        w.indent()
        w.writeIndent()
        w.write("var \(key) = " + (isMap ? "\(entry).getKey()" : "Integer.parseInt(\(entry).key())") + ";\n")
        w.writeIndent()
        w.write("var \(value) = \(entry).\(isMap ? "getValue" : "value")();\n")
        w.writeIndent()
        w.write("return ")
        writeResult(body, isCondition: isCondition, in: place, to: &w)
        w.write(";\n")
        w.outdent()
        w.writeIndent()
        w.write("}")
    }
}

extension Set {
    /// Puts an element in, or takes it out.
    fileprivate mutating func set(_ element: Element, _ isIn: Bool) {
        if isIn { insert(element) } else { remove(element) }
    }
}
