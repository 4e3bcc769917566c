/// How strings are spelled.
struct GoTextStyle: Sendable {
    /// Whether strings are always quoted, never raw.
    var quotesLongStrings = false
    /// Whether strings escape quotes, backslashes and line breaks only.
    var escapesSparingly = false
}

/// Prints a tree as Go's formatter leaves it.
///
/// It decides nothing but layout: blanks around operators, parentheses, alignment, quotation marks and escapes.
struct GoPrinter {
    /// What was printed.
    var out = GoWriter()
    let imports: GoImports
    let style: GoTextStyle

    /// Creates a printer for code in which imports have the given names.
    init(imports: GoImports, style: GoTextStyle) {
        self.imports = imports
        self.style = style
    }

    /// The bytes of a file whose imports have names already where `reserved` gives them, with the definitions of helper functions.
    static func print(
        _ file: GoFile, _ uses: GoUses, reserved: GoImports, helperStyle: GoHelper.Style, style: GoTextStyle
    ) -> [UInt8] {
        var imports = reserved
        imports.add(uses.modules)
        var printer = GoPrinter(imports: imports, style: style)
        printer.out.write("package \(file.package)\n\n")
        printer.printImports(of: uses)
        printer.out.endLine()
        for text in Set(uses.helpers.compactMap({ $0.text(helperStyle) })).sorted() {
            printer.out.write(text)
            printer.out.write("\n\n")
        }
        file.declarations.forEach { printer.print($0) }
        for helper in uses.helpers.compactMap(\.array).sorted(by: { printer.text(of: $0) < printer.text(of: $1) }) {
            printer.print(.function(GoHelper.definition(of: helper, name: printer.name(of: .array(helper)), helperStyle)))
        }
        return printer.out.finished()
    }

    /// The bytes of statements alone.
    static func print(_ statements: [GoStatement], reserved: GoImports, style: GoTextStyle) -> [UInt8] {
        var uses = GoUses()
        uses.add(statements)
        var imports = reserved
        imports.add(uses.modules)
        var printer = GoPrinter(imports: imports, style: style)
        printer.print(statements)
        return printer.out.finished()
    }

    // MARK: Declarations

    private mutating func printImports(of uses: GoUses) {
        out.open("import (")
        let sorted = Set(uses.modules.map(\.path)).sorted()
        // Go's own packages have no host's name, and with it no point, in their paths.
        let groups = [sorted.filter { !$0.utf8.contains(0x2E) }, sorted.filter { $0.utf8.contains(0x2E) }].filter { !$0.isEmpty }
        for (position, group) in groups.enumerated() {
            if position > 0 { out.endLine() }
            for path in group {
                let quoted = GoText.quoted(path)
                out.line(imports.alias(of: path).map { "\($0) \(quoted)" } ?? quoted)
            }
        }
        out.close(")")
    }

    private mutating func print(_ declaration: GoDeclaration) {
        switch declaration {
        case .function(let function): print(function)
        case .structure(let structure): print(structure)
        }
    }

    private mutating func print(_ function: GoFunctionDeclaration) {
        out.write("func ")
        out.write(function.name)
        if function.hasParameterLines {
            out.write("(")
            out.indent()
            for parameter in function.parameters {
                out.newLine()
                out.write(parameter.name)
                out.write(" ")
                print(parameter.type)
                out.write(",")
            }
            out.outdent()
            out.newLine()
            out.write(")")
        } else {
            print(function.parameters)
        }
        printResults(function.results)
        out.write(" {\n")
        printBlock(function.body)
        out.line("}")
    }

    /// Prints a struct type, its fields' types aligned, with an empty line after it.
    private mutating func print(_ structure: GoStructure) {
        out.open("type \(structure.name) struct {")
        let width = structure.fields.reduce(0) { max($0, $1.name?.unicodeScalars.count ?? 0) }
        for field in structure.fields {
            out.writeIndent()
            if let name = field.name {
                out.write(name)
                out.write(String(repeating: " ", count: width - name.unicodeScalars.count + 1))
            }
            print(field.type)
            out.endLine()
        }
        out.close()
        out.endLine()
    }

    private mutating func print(_ parameters: [GoParameter]) {
        out.write("(")
        for (position, parameter) in parameters.enumerated() {
            if position > 0 { out.write(", ") }
            out.write(parameter.name)
            out.write(" ")
            print(parameter.type)
        }
        out.write(")")
    }

    private mutating func printResults(_ results: [GoType]) {
        guard !results.isEmpty else { return }
        out.write(results.count > 1 ? " (" : " ")
        for (position, type) in results.enumerated() {
            if position > 0 { out.write(", ") }
            print(type)
        }
        if results.count > 1 { out.write(")") }
    }

    /// Prints a function without a name.
    mutating func print(_ function: GoFunction) {
        out.write("func")
        print(function.parameters)
        printResults(function.results)
        if function.isLine, let statement = function.body.first {
            out.write(" { ")
            printSimple(statement)
            out.write(" }")
            return
        }
        out.write(" {\n")
        printBlock(function.body)
        out.writeIndent()
        out.write("}")
    }

    // MARK: Statements

    /// Prints statements, one level deeper.
    private mutating func printBlock(_ statements: [GoStatement]) {
        out.indent()
        print(statements)
        out.outdent()
    }

    private mutating func print(_ statements: [GoStatement]) {
        for statement in statements {
            out.writeIndent()
            switch statement {
            case .condition(let condition): print(condition)
            case .loop(let loop): print(loop)
            case .comment, .define, .assign, .variable, .expression, .give: printSimple(statement)
            }
            out.endLine()
        }
    }

    /// Prints a statement that other statements have no part in.
    private mutating func printSimple(_ statement: GoStatement) {
        switch statement {
        case .comment(let text):
            out.write("//")
            out.write(text)
        case .define(let names, let value):
            print(names: names)
            out.write(" := ")
            print(value)
        case .assign(let targets, let value):
            print(targets)
            out.write(" = ")
            print(value)
        case .variable(let name, let type):
            out.write("var ")
            out.write(name)
            out.write(" ")
            print(type)
        case .expression(let value): print(value)
        case .give(let values):
            out.write("return ")
            print(values)
        case .condition, .loop: break
        }
    }

    private mutating func print(names: [String]) {
        for (position, name) in names.enumerated() {
            if position > 0 { out.write(", ") }
            out.write(name)
        }
    }

    private mutating func print(_ values: [GoExpression]) {
        for (position, value) in values.enumerated() {
            if position > 0 { out.write(", ") }
            print(value)
        }
    }

    private mutating func print(_ condition: GoCondition) {
        out.write("if ")
        if let setup = condition.setup {
            printSimple(setup)
            out.write("; ")
        }
        print(header: condition.test)
        out.write(" {\n")
        printBlock(condition.then)
        out.writeIndent()
        if condition.otherwise.isEmpty {
            out.write("}")
            return
        }
        out.write("} else {\n")
        printBlock(condition.otherwise)
        out.writeIndent()
        out.write("}")
    }

    /// Prints the expression of a statement's header, where the brace of a literal whose type is a name would begin the statement's body.
    private mutating func print(header expression: GoExpression) {
        guard expression.hasNamedLiteral else {
            print(expression)
            return
        }
        out.write("(")
        print(expression)
        out.write(")")
    }

    private mutating func print(_ loop: GoLoop) {
        out.write("for ")
        switch loop.header {
        case .range(let key, let value, let collection):
            if let value {
                print(names: [key ?? "_", value])
                out.write(" := ")
            } else if let key {
                print(names: [key])
                out.write(" := ")
            }
            out.write("range ")
            print(header: collection)
        case .count(let index, let limit):
            out.write("\(index) := 0; ")
            print(header: .binary(.less, .name(index), limit))
            out.write("; \(index)++")
        }
        out.write(" {\n")
        printBlock(loop.body)
        out.writeIndent()
        out.write("}")
    }
}

extension GoExpression {
    /// Whether a literal of a named type stands in it outside of parentheses and brackets.
    fileprivate var hasNamedLiteral: Bool {
        switch self {
        case .composite(let literal): if case .named? = literal.type { true } else { false }
        case .select(let inner, _), .unary(_, let inner), .assert(let inner, _), .index(let inner, _), .call(let inner, _):
            inner.hasNamedLiteral
        case .binary(_, let left, let right): left.hasNamedLiteral || right.hasNamedLiteral
        case .name, .member, .type, .helper, .string, .key, .number, .spread, .function: false
        }
    }
}
