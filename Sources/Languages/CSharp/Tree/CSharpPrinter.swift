import Base
import Program

/// Writes trees of C# as text, in the layout of the published programs.
struct CSharpPrinter {
    var w = CodeWriter(indent: "    ")

    /// The text of a file.
    static func text(of file: CSharpFile) -> [UInt8] {
        var printer = CSharpPrinter()
        printer.write(file)
        return printer.w.bytes
    }

    /// The text of statements alone.
    static func text(of statements: [CSharpStatement]) -> [UInt8] {
        var printer = CSharpPrinter()
        printer.write(statements)
        return printer.w.bytes
    }

    // MARK: Files

    private mutating func write(_ file: CSharpFile) {
        let usings = CSharpUsings(of: file)
        write(usings)
        w.endLine()
        if !file.statements.isEmpty {
            for helper in usings.helpers {
                w.write("\t")
                write(helper)
            }
            write(file.statements)
        }
        if let namespace = file.namespace {
            w.write("namespace ")
            w.write(namespace)
            w.write("\n{\n")
            w.indent()
            for (position, type) in file.classes.enumerated() {
                if position > 0 { w.endLine() }
                write(type)
            }
            w.outdent()
            w.write("}\n")
        } else {
            for type in file.classes {
                write(type)
                w.endLine()
            }
        }
    }

    /// Writes the imports: .NET first, then the SDK, then packages, each group sorted.
    private mutating func write(_ usings: CSharpUsings) {
        for name in usings.namespaces {
            w.write("using ")
            w.write(name)
            w.write(";\n")
        }
        w.write("using Pulumi;\n")
        for alias in usings.aliases {
            w.write("using ")
            w.write(alias.name)
            w.write(" = ")
            w.write(alias.namespace)
            w.write(";\n")
        }
    }

    /// Writes a helper, from the line break before it to the empty line behind it.
    private mutating func write(_ helper: CSharpHelper) {
        w.newLine()
        w.write(helper.signature)
        w.write(" ")
        w.newLine()
        w.write("{")
        w.indented { w in
            for line in helper.lines {
                w.newLine()
                w.write(line)
            }
        }
        w.newLine()
        w.write("}\n\n")
    }

    // MARK: Classes

    private mutating func write(_ type: CSharpClassDeclaration) {
        w.writeIndent()
        w.write("public class ")
        w.write(type.name)
        if let base = type.base {
            w.write(" : ")
            write(base)
        }
        w.newLine()
        w.write("{\n")
        w.indent()
        for member in type.members {
            switch member {
            case .property(let property): write(property)
            case .constructor(let constructor): write(constructor)
            case .nested(let type):
                write(type)
                w.endLine()
            case .helper(let helper):
                w.writeIndent()
                write(helper)
            }
        }
        w.outdent()
        w.writeIndent()
        w.write("}\n")
    }

    private mutating func write(_ property: CSharpProperty) {
        if !property.summary.isEmpty {
            writeLine("/// <summary>")
            for line in property.summary {
                w.writeIndent()
                w.write("/// ")
                w.write(line)
                w.endLine()
            }
            writeLine("/// </summary>")
        }
        for attribute in property.attributes {
            w.writeIndent()
            w.write("[")
            w.write(attribute.name)
            write(arguments: attribute.arguments)
            w.write("]\n")
        }
        w.writeIndent()
        w.write("public ")
        write(property.type)
        w.write(" ")
        w.write(property.name)
        switch property.accessors {
        case .getSet: w.write(" { get; set; }")
        case .getPrivateSet: w.write(" { get; private set; }")
        }
        if let value = property.value {
            w.write(" = ")
            write(value)
            w.write(";")
        }
        w.endLine()
    }

    private mutating func write(_ constructor: CSharpConstructor) {
        w.writeIndent()
        w.write("public ")
        w.write(constructor.name)
        w.write("(")
        for (position, parameter) in constructor.parameters.enumerated() {
            if position > 0 { w.write(", ") }
            write(parameter.type)
            w.write(" ")
            w.write(parameter.name)
            if let value = parameter.defaultValue {
                w.write(" = ")
                write(value)
            }
        }
        w.write(")")
        w.newLine()
        w.write("    : base")
        write(arguments: constructor.baseArguments)
        w.endLine()
        writeBlock(constructor.body)
        w.endLine()
    }

    // MARK: Statements

    private mutating func write(_ statements: [CSharpStatement]) {
        for statement in statements { write(statement) }
    }

    private mutating func write(_ statement: CSharpStatement) {
        if case .blank = statement { return w.endLine() }
        w.writeIndent()
        switch statement {
        case .blank: break
        case .comment(let text):
            w.write("//")
            w.write(text)
            w.endLine()
        case .local(let name, let value):
            w.write("var ")
            w.write(name)
            w.write(" = ")
            writeEnd(value)
        case .typedLocal(let type, let name, let value):
            write(type)
            w.write(" ")
            w.write(name)
            w.write(" = ")
            writeEnd(value)
        case .assignment(let target, let value):
            write(target)
            w.write(" = ")
            writeEnd(value)
        case .expression(let value): writeEnd(value)
        case .return(let value):
            w.write("return ")
            writeEnd(value)
        case .throw(let value):
            w.write("throw ")
            writeEnd(value)
        case .branch(let condition, let body):
            w.write("if (")
            write(condition)
            write(loopBody: body)
        case .count(let name, let limit, let body):
            w.write("for (var ")
            w.write(name)
            w.write(" = 0; ")
            write(.binary(.less, .name(name), limit))
            w.write("; ")
            w.write(name)
            w.write("++")
            write(loopBody: body)
        case .forEach(let name, let collection, let body):
            w.write("foreach (var ")
            w.write(name)
            w.write(" in ")
            write(collection)
            write(loopBody: body)
        }
    }

    /// Writes an expression at the end of a statement.
    private mutating func writeEnd(_ expression: CSharpExpression) {
        write(expression)
        w.write(";\n")
    }

    /// Writes the end of a statement's head and the statements that it governs.
    private mutating func write(loopBody body: [CSharpStatement]) {
        w.write(")\n")
        writeBlock(body)
        w.endLine()
    }

    /// Writes statements in braces, from the start of a line to the closing brace.
    private mutating func writeBlock(_ statements: [CSharpStatement]) {
        w.writeIndent()
        writeBraces(around: statements)
    }

    /// Writes statements in braces, from the opening to the closing one.
    mutating func writeBraces(around statements: [CSharpStatement]) {
        w.write("{\n")
        w.indent()
        write(statements)
        w.outdent()
        w.writeIndent()
        w.write("}")
    }

    private mutating func writeLine(_ text: StaticString) {
        w.writeIndent()
        w.write(text)
        w.endLine()
    }
}
