import Base

/// Writes Java's syntax as the published generators lay it out. Every decision about a program is in the tree.
struct JavaPrinter {
    /// Classes that are written with their package.
    let qualified: Set<JavaClass>

    // MARK: Statements

    /// Writes statements, each on a line of its own.
    func write(_ statements: [JavaStatement], to w: inout CodeWriter) {
        for statement in statements { write(statement, to: &w) }
    }

    private func write(_ statement: JavaStatement, to w: inout CodeWriter) {
        if case .blank = statement { return w.endLine() }
        w.writeIndent()
        switch statement {
        case .blank: break
        case .comment(let line):
            JavaText.writeComment(line, to: &w)
            w.endLine()
        case .local(let name, let value, let isFinal):
            if isFinal { w.write("final ") }
            w.write("var ")
            w.write(name)
            w.write(" = ")
            write(value, to: &w)
            w.write(";\n")
        case .typed(let type, let name, let value):
            w.write("final ")
            write(type, to: &w)
            w.write(" ")
            w.write(name)
            w.write(" = ")
            write(value, to: &w)
            w.write(";\n")
        case .assignment(let target, let value):
            write(target, to: &w)
            w.write(" = ")
            write(value, to: &w)
            w.write(";\n")
        case .expression(let value):
            write(value, to: &w)
            w.write(";\n")
        case .return(let value):
            w.write("return ")
            write(value, to: &w)
            w.write(";\n")
        case .throw(let value):
            w.write("throw ")
            write(value, to: &w)
            w.write(";\n")
        case .try(let body, let type, let name, let handler):
            w.write("try ")
            writeBlock(body, to: &w)
            w.write(" catch (")
            write(type, to: &w)
            w.write(" ")
            w.write(name)
            w.write(") ")
            writeBlock(handler, to: &w)
            w.endLine()
        case .if(let condition, let body):
            w.write("if (")
            write(condition, to: &w)
            w.write(") ")
            writeBlock(body, to: &w)
            w.endLine()
        case .forEach(let name, let values, let body):
            w.write("for (var ")
            w.write(name)
            w.write(" : ")
            write(values, to: &w)
            w.write(") ")
            writeBlock(body, to: &w)
            w.endLine()
        case .count(let name, let end, let body):
            w.write("for (var ")
            w.write(name)
            w.write(" = 0; ")
            w.write(name)
            w.write(" < ")
            write(end, to: &w)
            w.write("; ")
            w.write(name)
            w.write("++) ")
            writeBlock(body, to: &w)
            w.endLine()
        }
    }

    /// Writes statements between braces.
    func writeBlock(_ statements: [JavaStatement], to w: inout CodeWriter) {
        w.write("{\n")
        w.indent()
        write(statements, to: &w)
        w.outdent()
        w.writeIndent()
        w.write("}")
    }

    // MARK: Names

    /// Writes a class.
    func write(_ name: JavaClassName, to w: inout CodeWriter) {
        let type = name.declared
        if name.form == .qualified || !qualified.isEmpty && qualified.contains(type), !type.package.isEmpty {
            w.write(type.package)
            w.write(".")
        }
        w.write(type.name)
    }

    /// Writes a type.
    func write(_ type: JavaType, to w: inout CodeWriter) {
        switch type {
        case .primitive(let name): w.write(name)
        case .wildcard: w.write("?")
        case .inner(of: let outer, let name):
            write(outer, to: &w)
            w.write(".")
            w.write(name)
        case .variable(let name): w.write(name)
        case .inferred: break
        case .several(let element):
            write(element, to: &w)
            w.write("...")
        case .array(let element):
            write(element, to: &w)
            w.write("[]")
        case .named(let name, let arguments):
            write(name, to: &w)
            if arguments.isEmpty { return }
            w.write("<")
            for (i, argument) in arguments.enumerated() {
                if i > 0 { w.write(", ") }
                write(argument, to: &w)
            }
            w.write(">")
        }
    }
}
