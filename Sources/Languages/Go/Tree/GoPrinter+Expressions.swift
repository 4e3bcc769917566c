/// Expressions and types.
extension GoPrinter {
    /// Prints an expression; `depth` is how deep Go's formatter counts it in others, which decides about blanks around operators.
    mutating func print(_ expression: GoExpression, depth: Int = 1) {
        switch expression {
        case .name(let name): out.write(name)
        case .member(let module, let name):
            out.write(imports.name(of: module))
            out.write(".")
            out.write(name)
        case .type(let type): print(type)
        case .helper(let helper): out.write(name(of: helper))
        case .string(let text): print(string: text)
        case .key(let text): out.write(GoText.quoted(text))
        case .number(let text): out.write(text)
        case .select(let operand, let name):
            print(operand: operand, depth: depth)
            out.write(".")
            out.write(name)
        case .index(let operand, let key):
            print(operand: operand, depth: depth)
            out.write("[")
            print(key, depth: depth + 1)
            out.write("]")
        case .call(let function, let arguments):
            print(operand: function, depth: depth)
            out.write("(")
            for (position, argument) in arguments.enumerated() {
                if position > 0 { out.write(", ") }
                print(argument, depth: arguments.count > 1 ? depth + 1 : depth)
            }
            out.write(")")
        case .spread(let list):
            print(list, depth: depth)
            out.write("...")
        case .assert(let operand, let type):
            print(operand: operand, depth: depth)
            out.write(".(")
            print(type)
            out.write(")")
        case .unary(let operation, let operand): print(operation, operand, depth: depth)
        case .binary(let operation, let left, let right): print(operation, left, right, depth: depth)
        case .composite(let literal): print(literal)
        case .function(let function): print(function)
        }
    }

    /// Prints what something is selected from.
    private mutating func print(operand: GoExpression, depth: Int) {
        if operand.isOperation { printParenthesized(operand, depth: depth) } else { print(operand, depth: depth) }
    }

    private mutating func print(string text: String) {
        if !style.quotesLongStrings, GoText.canBeRaw(text) {
            out.write("`")
            out.write(text)
            out.write("`")
        } else {
            out.write(GoText.quoted(text, sparingly: style.escapesSparingly))
        }
    }

    private mutating func print(_ operation: GoUnaryOperator, _ operand: GoExpression, depth: Int) {
        out.write(operation.text)
        // Two minus signs would be one operator.
        if operand.isBinary || operation == .negate && operand.isNegated {
            printParenthesized(operand, depth: depth)
        } else {
            print(operand, depth: depth)
        }
    }

    private mutating func print(_ operation: GoBinaryOperator, _ left: GoExpression, _ right: GoExpression, depth: Int) {
        // Operators of one precedence group to the left: the chain is printed from its innermost operator on.
        let precedence = operation.precedence
        var chain = [(operation, right)]
        var first = left
        while case .binary(let operation, let left, let right) = first, operation.precedence == precedence {
            chain.append((operation, right))
            first = left
        }
        print(operand: first, above: precedence - 1, depth: depth + 1)
        var operators = GoOperators(in: first, above: precedence - 1)
        for (operation, right) in chain.reversed() {
            operators.add(operation, right: right)
            let hasBlanks = operation.precedence < operators.blankLimit(depth: depth)
            if hasBlanks { out.write(" ") }
            out.write(operation.text)
            if hasBlanks { out.write(" ") }
            // A right operand of the same precedence needs parentheses.
            print(operand: right, above: precedence, depth: depth + 1)
        }
    }

    /// Prints an operand, in parentheses if it is an operation that doesn't bind more tightly than `precedence`.
    private mutating func print(operand: GoExpression, above precedence: Int, depth: Int) {
        if case .binary(let operation, _, _) = operand, operation.precedence <= precedence {
            printParenthesized(operand, depth: depth)
        } else {
            print(operand, depth: depth)
        }
    }

    private mutating func printParenthesized(_ expression: GoExpression, depth: Int) {
        out.write("(")
        print(expression, depth: max(1, depth - 1))
        out.write(")")
    }

    // MARK: Composite literals

    private mutating func print(_ literal: GoComposite) {
        if literal.isAddress { out.write("&") }
        if let type = literal.type { print(type) }
        if literal.layout == .rows {
            printRows(literal.elements)
            return
        }
        out.write("{")
        for (position, element) in literal.elements.enumerated() {
            if position > 0 { out.write(", ") }
            printKey(of: element)
            print(element.value)
        }
        out.write("}")
    }

    /// Prints elements on a line each, with the values of neighbouring lines aligned.
    private mutating func printRows(_ elements: [GoComposite.Element]) {
        out.write("{")
        out.indent()
        var rows = GoRows(capacity: elements.count)
        for element in elements {
            out.newLine()
            let start = out.position
            printKey(of: element)
            let end = out.position
            print(element.value)
            rows.add(from: start, to: end, in: out)
            out.write(",")
        }
        out.outdent()
        if !elements.isEmpty { out.newLine() }
        out.write("}")
        out.align(rows)
    }

    private mutating func printKey(of element: GoComposite.Element) {
        switch element.key {
        case .none: return
        case .field(let name): out.write(name)
        case .value(let key): print(key)
        }
        out.write(": ")
    }

    // MARK: Types

    /// Prints a type.
    mutating func print(_ type: GoType) {
        switch type {
        case .nothing: break
        case .any: out.write("interface{}")
        case .error: out.write("error")
        case .plain(let primitive): out.write(primitive.keyword)
        case .pointer(let t):
            out.write("*")
            print(t)
        case .slice(let t):
            out.write("[]")
            print(t)
        case .map(let t):
            out.write("map[string]")
            print(t)
        case .variadic(let t):
            out.write("...")
            print(t)
        case .named(let name): print(name)
        }
    }

    private mutating func print(_ name: GoTypeName) {
        if let module = name.module {
            out.write(imports.name(of: module))
            out.write(".")
        }
        out.write(name.name)
        for container in name.containers { out.write(container.suffix) }
        if name.isPointer { out.write("Ptr") }
        out.write(name.form.suffix)
    }

    /// The name of a type as code spells it.
    func text(of name: GoTypeName) -> String {
        guard let module = name.module else { return name.text }
        return "\(imports.name(of: module)).\(name.text)"
    }

    /// The name by which a helper function is called.
    func name(of helper: GoHelper) -> String {
        guard let type = helper.array else { return helper.name }
        let module = type.module.map { GoNames.title(imports.name(of: $0)) } ?? ""
        return "to\(module)\(GoNames.title(type.text))"
    }
}

extension GoExpression {
    fileprivate var isBinary: Bool {
        if case .binary = self { return true }
        return false
    }

    fileprivate var isOperation: Bool {
        switch self {
        case .unary, .binary: true
        case .name, .member, .type, .helper, .string, .key, .number, .select, .index, .call, .spread, .assert, .composite,
            .function:
            false
        }
    }

    /// Whether a minus stands before it.
    fileprivate var isNegated: Bool {
        if case .unary(.negate, _) = self { return true }
        return false
    }
}

/// What decides about blanks around the operators of an expression.
///
/// Source of the rule: `walkBinary` and `cutoff` of Go's printer.
private struct GoOperators {
    private var hasSum = false
    private var hasProduct = false
    /// Whether a minus follows a minus.
    private var hasDoubledMinus = false

    /// The operators of an operand that stand there without parentheses: those that bind more tightly than `precedence`.
    init(in operand: GoExpression, above precedence: Int) {
        guard case .binary(let operation, let left, let right) = operand, operation.precedence > precedence else { return }
        self = GoOperators(in: left, above: operation.precedence - 1)
        add(operation, right: right)
    }

    /// Adds an operator with its right operand.
    mutating func add(_ operation: GoBinaryOperator, right: GoExpression) {
        switch operation {
        case .add, .subtract: hasSum = true
        case .multiply, .divide, .modulo: hasProduct = true
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .and, .or: break
        }
        if operation == .subtract, right.isNegated { hasDoubledMinus = true }
        let inner = GoOperators(in: right, above: operation.precedence)
        hasSum = hasSum || inner.hasSum
        hasProduct = hasProduct || inner.hasProduct
        hasDoubledMinus = hasDoubledMinus || inner.hasDoubledMinus
    }

    /// The precedence from which on operators stand without blanks.
    func blankLimit(depth: Int) -> Int {
        if hasDoubledMinus { return 5 }
        if hasSum, hasProduct { return depth == 1 ? 5 : 4 }
        return depth == 1 ? 6 : 4
    }
}
