import Base
import LanguageKit
import Program

/// How tightly Python's forms bind, loosest first, as the language reference orders them.
enum PythonPrecedence {
    /// Anything may stand here without parentheses.
    static let any = 0
    static let lambda = 1
    static let conditional = 2
    static let or = 3
    static let and = 4
    static let not = 5
    static let comparison = 6
    static let additive = 11
    static let multiplicative = 12
    static let negation = 13
    static let call = 16
}

extension PythonEmitter {
    /// Writes an expression, in parentheses if it binds less tightly than its place wants.
    mutating func write(_ expression: Expression, _ place: Int = PythonPrecedence.any) {
        switch expression {
        case .literal(let e): writeLiteral(e, place)
        case .template(let e): writeTemplate(e)
        case .object(let e): writeObject(e, as: nil)
        case .list(let e): writeList(e)
        case .reference(let e): writeReference(e)
        case .access(let e): writeAccess(e)
        case .index(let e): writeIndex(e)
        case .call(let e): writeCall(e)
        case .invoke(let e): writeInvoke(e)
        case .method(let e): writeMethod(e)
        case .conditional(let e): writeConditional(e, place)
        case .binary(let e): writeBinary(e, place)
        case .unary(let e): writeUnary(e, place)
        case .forEach(let e): writeFor(e)
        case .splat(let e): writeSplat(e)
        case .convert(let e): writeConversion(e, place)
        case .apply(let e): writeApply(e, place)
        }
    }

    /// Writes with parentheses around where the form binds less tightly than its place wants.
    mutating func parenthesized(_ form: Int, in place: Int, _ body: (inout PythonEmitter) -> Void) {
        let isLooser = form < place
        if isLooser { out.write("(") }
        body(&self)
        if isLooser { out.write(")") }
    }

    private mutating func writeLiteral(_ e: LiteralExpression, _ place: Int) {
        switch e.value {
        case .null: out.write("None")
        case .boolean(let b): out.write(b ? "True" : "False")
        case .number(let n):
            // `1.real` would not be read as an attribute of a number.
            let text = n.publishedText
            let form = text.hasPrefix("-") ? PythonPrecedence.negation : PythonPrecedence.call
            parenthesized(form, in: place) { $0.out.write(text) }
        case .string(let text): writeString(text)
        }
    }

    private mutating func writeList(_ e: ListExpression) {
        if e.items.isEmpty { return out.write("[]") }
        out.write("[")
        if e.items.count == 1, let only = e.items.first {
            write(only.value)
        } else {
            out.indent()
            for item in e.items {
                out.newLine()
                write(item.value)
                out.write(",")
            }
            out.outdent()
            out.newLine()
        }
        out.write("]")
    }

    // MARK: Operators

    private mutating func writeConditional(_ e: ConditionalExpression, _ place: Int) {
        parenthesized(PythonPrecedence.conditional, in: place) { emitter in
            emitter.write(e.whenTrue, PythonPrecedence.or)
            emitter.out.write(" if ")
            emitter.write(e.condition, PythonPrecedence.or)
            emitter.out.write(" else ")
            emitter.write(e.whenFalse, PythonPrecedence.conditional)
        }
    }

    private mutating func writeBinary(_ e: BinaryExpression, _ place: Int) {
        let form: Int
        let sign: String
        var left = 0
        switch e.operation {
        case .or: (form, sign) = (PythonPrecedence.or, "or")
        case .and: (form, sign) = (PythonPrecedence.and, "and")
        case .add, .subtract: (form, sign) = (PythonPrecedence.additive, e.operation.rawValue)
        case .multiply, .divide, .modulo: (form, sign) = (PythonPrecedence.multiplicative, e.operation.rawValue)
        case .equal, .notEqual:
            let isIdentity = e.left.isNull || e.right.isNull
            form = PythonPrecedence.comparison
            sign = e.operation == .equal ? (isIdentity ? "is" : "==") : (isIdentity ? "is not" : "!=")
            // Python chains comparisons, so a comparison as an operand needs parentheses on either side.
            left = 1
        case .less, .lessOrEqual, .greater, .greaterOrEqual:
            (form, sign, left) = (PythonPrecedence.comparison, e.operation.rawValue, 1)
        }
        parenthesized(form, in: place) { emitter in
            emitter.write(e.left, form + left)
            emitter.out.write(" ")
            emitter.out.write(sign)
            emitter.out.write(" ")
            emitter.write(e.right, form + 1)
        }
    }

    private mutating func writeUnary(_ e: UnaryExpression, _ place: Int) {
        switch e.operation {
        case .not:
            parenthesized(PythonPrecedence.not, in: place) { emitter in
                emitter.out.write("not ")
                emitter.write(e.operand, PythonPrecedence.negation)
            }
        case .negate:
            parenthesized(PythonPrecedence.negation, in: place) { emitter in
                emitter.out.write("-")
                emitter.write(e.operand, PythonPrecedence.negation)
            }
        }
    }

    // MARK: Loops

    private mutating func writeFor(_ e: ForExpression) {
        let outer = (parameters, loopVariables, dictionaries)
        enter(e.valueVariable, over: e.collection)
        let value = PythonNames.snakeCase(e.valueVariable.name)
        parameters[e.valueVariable.id] = .name(value)
        loopVariables[e.valueVariable.id] = value
        var key: String?
        if let variable = e.keyVariable, variable.name != "_" {
            let name = PythonNames.snakeCase(variable.name)
            parameters[variable.id] = .name(name)
            loopVariables[variable.id] = name
            key = name
        }
        if e.isGrouped, let keyExpression = e.key {
            out.write("\(PythonHelper.groupValues.name)((")
            write(keyExpression)
            out.write(", ")
            write(e.value)
            out.write(")")
        } else {
            out.write(e.key == nil ? "[" : "{")
            if let keyExpression = e.key {
                write(keyExpression)
                out.write(": ")
            }
            write(e.value)
        }
        out.write(" for ")
        if let key {
            out.write(key)
            out.write(", ")
        }
        out.write(value)
        out.write(" in ")
        let isMap = e.collection.type.resolved.isMapLike
        switch (key != nil, isMap) {
        case (true, true):
            use("sorted")
            out.write("sorted(")
            writeCollection(e.collection, orEmpty: "{}", PythonPrecedence.call)
            out.write(".items())")
        case (true, false):
            use("enumerate")
            out.write("enumerate(")
            writeCollection(e.collection, orEmpty: "[]", PythonPrecedence.any)
            out.write(")")
        case (false, true):
            writeCollection(e.collection, orEmpty: "{}", PythonPrecedence.call)
            out.write(".values()")
        case (false, false): writeCollection(e.collection, orEmpty: "[]", PythonPrecedence.or)
        }
        if let condition = e.condition {
            out.write(" if ")
            write(condition, PythonPrecedence.or)
        }
        out.write(e.key == nil ? "]" : e.isGrouped ? ")" : "}")
        (parameters, loopVariables, dictionaries) = outer
    }

    private mutating func writeSplat(_ e: SplatExpression) {
        let outer = (parameters, loopVariables, dictionaries)
        enter(e.item, over: e.source)
        parameters[e.item.id] = .name("__item")
        loopVariables[e.item.id] = "__item"
        out.write("[")
        write(e.each)
        out.write(" for __item in ")
        writeCollection(e.source, orEmpty: "[]", PythonPrecedence.or)
        out.write("]")
        (parameters, loopVariables, dictionaries) = outer
    }

    // MARK: Callbacks

    private mutating func writeApply(_ e: ApplyExpression, _ place: Int) {
        callbackDepth += 1
        writeCallback(e) { $0.write($1) }
        callbackDepth -= 1
        // The published programs break the line here; inside a string, or before an attribute, that would end the statement.
        let combinesByName = e.sources.count > 1 && !style.combinesByPosition
        if combinesByName, place == PythonPrecedence.any, openQuotes.isEmpty { out.endLine() }
    }

    /// The parameters by which a callback keeps the values that loops' variables have where it is made: `, i=i`.
    private func kept(by body: Expression) -> String {
        var names: Set<String> = []
        body.forEachNested { nested in
            guard case .reference(let e) = nested else { return }
            switch e.root {
            case .variable(let id): if let name = loopVariables[id] { names.insert(name) }
            case .range: if let rangeVariable { names.insert(rangeVariable) }
            case .declaration, .undeclared: break
            }
        }
        return names.sorted().map { ", \($0)=\($0)" }.joined()
    }

    /// Writes a callback over outputs, with `body` to write what it gives back. Several outputs are combined first.
    mutating func writeCallback(_ e: ApplyExpression, _ body: (inout PythonEmitter, Expression) -> Void) {
        let outer = (parameters, dictionaries)
        defer { (parameters, dictionaries) = outer }
        if e.sources.count == 1, let source = e.sources.first {
            let name = e.parameters.first.map { PythonNames.snakeCase($0.name) } ?? "_"
            if source.type.combinesEventuals {
                if source.type.becomesDictionary, let parameter = e.parameters.first { dictionaries.insert(parameter.id) }
                out.write(source.type.isMapLike ? "pulumi.Output.all(**" : "pulumi.Output.all(*")
                write(source)
                out.write(")")
            } else {
                write(source, PythonPrecedence.call)
            }
            if let parameter = e.parameters.first { parameters[parameter.id] = .name(name) }
            out.write(".apply(lambda \(name)\(kept(by: e.body)): ")
        } else if style.combinesByPosition {
            let names = distinctNames(e.parameters.map { PythonNames.snakeCase($0.name) })
            out.write("pulumi.Output.all(")
            for (position, source) in e.sources.enumerated() {
                if position > 0 { out.write(", ") }
                write(source)
            }
            for (parameter, name) in zip(e.parameters, names) { parameters[parameter.id] = .name(name) }
            out.write(").apply(lambda \(names.joined(separator: ", "))\(kept(by: e.body)): ")
        } else {
            let names = distinctNames(
                e.parameters.map { PythonReservedWords.avoidingKeywords(PythonNames.identifier($0.name)) })
            out.write("pulumi.Output.all(\n")
            out.indent()
            for (position, source) in e.sources.enumerated() {
                out.writeIndent()
                if position < names.count { out.write(names[position] + "=") }
                write(source)
                if position < e.sources.count - 1 { out.write(",") }
                out.endLine()
            }
            out.outdent()
            for (parameter, name) in zip(e.parameters, names) { parameters[parameter.id] = .resolvedOutput(name) }
            out.write(").apply(lambda resolved_outputs\(kept(by: e.body)): ")
        }
        if e.sources.count > 1 {
            for (source, parameter) in zip(e.sources, e.parameters) where source.type.becomesDictionary {
                dictionaries.insert(parameter.id)
            }
        }
        body(&self, e.body)
        out.write(")")
    }

    private func distinctNames(_ names: [String]) -> [String] {
        var used: Set<String> = []
        return names.map { used.insertDistinct($0, numberedFrom: 1) }
    }
}

extension ValueType {
    /// Whether its values are Python dictionaries.
    var isMapLike: Bool {
        switch unwrapped {
        case .map, .object: true
        default: false
        }
    }
}
