import Base

extension JavaSDKPrinter {
    /// Writes a statement on lines of its own.
    mutating func write(_ statement: JavaSDKStatement, _ layout: JavaSDKMethod.Layout) {
        if case .blankLine = statement { return out.endLine() }
        if case .copies(let fields, let target, let source) = statement {
            for field in fields {
                writeIndent(layout)
                write(field: field, of: target)
                out.write(" = ")
                if let source { write(field: field, of: source) } else { out.write(field) }
                out.write(";\n")
            }
            return
        }
        writeIndent(layout)
        switch statement {
        case .blankLine, .copies: break
        case .expression(let expression):
            write(expression)
            out.write(";\n")
        case .variable(let modifiers, let name, let value):
            out.write(modifiers)
            out.write(byte: 0x20)
            out.write(name)
            out.write(" = ")
            write(value)
            out.write(";\n")
        case .assignment(let target, let value):
            write(target)
            out.write(" = ")
            write(value)
            out.write(";\n")
        case .return(let value):
            out.write("return ")
            write(value)
            out.write(";\n")
        case .if(let condition, let statements):
            out.write("if (")
            write(condition)
            out.write(") {\n")
            out.indent()
            for statement in statements { write(statement, layout) }
            out.outdent()
            out.writeIndent()
            out.write("}\n")
        case .required(let value, let type, let name):
            out.write("if (")
            write(value)
            out.write(" == null) {\n")
            out.writeIndent()
            out.write(layout == .setter ? "  throw new " : "    throw new ")
            write(.library(.missingRequiredProperty))
            out.write("(\"")
            out.write(type)
            out.write("\", \"")
            out.write(name)
            out.write("\");\n")
            out.writeIndent()
            out.write("}\n")
        }
    }

    private mutating func writeIndent(_ layout: JavaSDKMethod.Layout) {
        guard layout == .tabbed else { return out.writeIndent() }
        out.outdent()
        out.outdent()
        out.writeIndent()
        out.indent()
        out.indent()
        out.write("\t      ")
    }

    /// Writes an expression.
    mutating func write(_ expression: JavaSDKExpression) {
        switch expression {
        case .name(let name): out.write(name)
        case .field(let owner, let name):
            out.write(owner)
            out.write(byte: UInt8(ascii: "."))
            out.write(name)
        case .string(let text): JavaSDKLiteral.writeQuoted(text, to: &out)
        case .type(let name): write(name)
        case .classLiteral(let type):
            write(type.name)
            out.write(".class")
        case .member(let owner, let name):
            write(owner)
            out.write(byte: UInt8(ascii: "."))
            out.write(name)
        case .method(let owner, let name, let arguments):
            write(owner)
            out.write(byte: UInt8(ascii: "."))
            writeCall(name, arguments)
        case .genericMethod(let owner, let type, let name, let arguments):
            write(owner)
            out.write(".<")
            write(type)
            out.write(byte: UInt8(ascii: ">"))
            writeCall(name, arguments)
        case .call(let name, let arguments): writeCall(name, arguments)
        case .new(let name, let arguments):
            out.write("new ")
            write(name)
            writeCall("", arguments)
        case .isNull(let value):
            write(value)
            out.write(" == null")
        case .conditional(let condition, let value, let other):
            write(condition)
            out.write(" ? ")
            write(value)
            out.write(" : ")
            write(other)
        case .sum(let parts):
            for (index, part) in parts.enumerated() {
                if index > 0 { out.write(" + ") }
                write(part)
            }
        case .lambda(let parameter, let body):
            out.write(parameter)
            out.write(" -> ")
            write(body)
        case .lines(let owner, let name, let arguments):
            write(owner)
            out.write(byte: UInt8(ascii: "."))
            out.write(name)
            out.write(byte: UInt8(ascii: "("))
            out.indent()
            for (index, argument) in arguments.enumerated() {
                if index > 0 { out.write(byte: UInt8(ascii: ",")) }
                out.newLine()
                write(argument)
            }
            out.outdent()
            out.newLine()
            out.write(byte: UInt8(ascii: ")"))
        case .chain(let first, let calls):
            write(first)
            out.indent()
            for call in calls {
                out.newLine()
                out.write(byte: UInt8(ascii: "."))
                writeCall(call.name, call.arguments)
            }
            out.outdent()
        }
    }

    private mutating func writeCall(_ name: String, _ arguments: [JavaSDKExpression]) {
        out.write(name)
        out.write(byte: UInt8(ascii: "("))
        for (index, argument) in arguments.enumerated() {
            if index > 0 { out.write(", ") }
            write(argument)
        }
        out.write(byte: UInt8(ascii: ")"))
    }

    // MARK: Types

    /// Writes a type; the classes of its arguments are imported before its own.
    mutating func write(_ type: JavaSDKType) {
        if !type.arguments.isEmpty {
            if type.isNullable { _ = imports.add(.nullable) }
            imports.add(type)
        }
        write(type, isArgument: false)
    }

    private mutating func write(_ type: JavaSDKType, isArgument: Bool) {
        if type.isNullable {
            out.write(isArgument ? "/* @" : "@")
            write(.library(.nullable))
            out.write(isArgument ? " */ " : " ")
        }
        write(type.name)
        guard !type.arguments.isEmpty else { return }
        out.write(byte: UInt8(ascii: "<"))
        for (index, argument) in type.arguments.enumerated() {
            if index > 0 { out.write(byte: UInt8(ascii: ",")) }
            write(argument, isArgument: true)
        }
        out.write(byte: UInt8(ascii: ">"))
    }

    /// Writes the name of a class: the simple one if it means that class here.
    mutating func write(_ name: JavaSDKName) {
        switch name {
        case .written(let text): out.write(text)
        case .library(let library):
            let isImported = imports.add(library)
            write(library.declared, isImported)
        case .declared(let declared):
            let isImported = imports.add(declared)
            write(declared, isImported)
        }
    }

    private mutating func write(_ declared: JavaClass, _ isImported: Bool) {
        if !isImported {
            out.write(declared.package)
            out.write(byte: UInt8(ascii: "."))
        }
        out.write(declared.name)
    }
}
