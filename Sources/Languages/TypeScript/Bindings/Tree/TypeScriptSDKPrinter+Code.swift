import Base

extension TypeScriptSDKPrinter {
    /// Writes a statement on lines of its own.
    mutating func write(_ statement: TypeScriptSDKStatement) {
        out.writeIndent()
        switch statement {
        case .expression(let expression, let isTerminated):
            write(expression)
            if isTerminated { out.write(byte: UInt8(ascii: ";")) }
        case .variable(let name, let type, let value):
            writeVariable("const ", name, type, value)
        case .mutable(let name, let type, let value):
            writeVariable("let ", name, type, value)
        case .assignment(let name, let value):
            out.write(name)
            out.write(" = ")
            write(value)
            out.write(byte: UInt8(ascii: ";"))
        case .element(let name, let key, let value):
            out.write(name)
            out.write("[")
            TypeScriptText.writeQuoted(key, to: &out)
            out.write("] = ")
            write(value)
            out.write(byte: UInt8(ascii: ";"))
        case .if(let condition, let statements, let others):
            out.write("if (")
            write(condition)
            out.write(") ")
            write(block: statements)
            if let others {
                out.write(" else ")
                write(block: others)
            }
        case .block(let statements): write(block: statements)
        case .error(let message):
            out.write("throw new Error(")
            write(message)
            out.write(");")
        case .return(let value):
            out.write("return ")
            write(value)
            out.write(byte: UInt8(ascii: ";"))
        }
        out.endLine()
    }

    private mutating func writeVariable(
        _ keyword: StaticString, _ name: String, _ type: TypeScriptSDKType?, _ value: TypeScriptSDKExpression
    ) {
        out.write(keyword)
        out.write(name)
        if let type {
            out.write(": ")
            write(type)
        }
        out.write(" = ")
        write(value)
        out.write(byte: UInt8(ascii: ";"))
    }

    private mutating func write(block statements: [TypeScriptSDKStatement]) {
        out.write("{\n")
        out.indent()
        for statement in statements { write(statement) }
        out.outdent()
        out.writeIndent()
        out.write(byte: UInt8(ascii: "}"))
    }

    /// Writes an expression.
    mutating func write(_ expression: TypeScriptSDKExpression) {
        switch expression {
        case .name(let name): out.write(name)
        case .string(let text): TypeScriptText.writeQuoted(text, .lineEndings, to: &out)
        case .list(let elements):
            out.write(byte: UInt8(ascii: "["))
            write(elements)
            out.write(byte: UInt8(ascii: "]"))
        case .object(let members): writeMembers(of: nil, members)
        case .copy(let other, let members): writeMembers(of: other, members)
        case .record(let key, let value):
            out.write("{ ")
            out.write(key)
            out.write(": ")
            write(value)
            out.write(" }")
        case .call(let function, let arguments):
            write(function)
            out.write(byte: UInt8(ascii: "("))
            write(arguments)
            out.write(byte: UInt8(ascii: ")"))
        case .member(let owner, let name):
            write(owner)
            out.write(byte: UInt8(ascii: "."))
            out.write(name)
        case .optionalMember(let owner, let name):
            write(owner)
            out.write("?.")
            out.write(name)
        case .coalesced(let value, let other):
            write(.parenthesized(value))
            out.write(" ?? ")
            write(other)
        case .bareCoalesced(let value, let other):
            write(value)
            out.write(" ?? ")
            write(other)
        case .either(let value, let other):
            out.write(byte: UInt8(ascii: "("))
            write(value)
            out.write(" || ")
            write(other)
            out.write(byte: UInt8(ascii: ")"))
        case .conditional(let condition, let value, let other):
            write(condition)
            out.write(" ? ")
            write(value)
            out.write(" : ")
            write(other)
        case .parenthesized(let inner):
            out.write(byte: UInt8(ascii: "("))
            write(inner)
            out.write(byte: UInt8(ascii: ")"))
        case .arrow(let parameter, let body):
            out.write(parameter)
            out.write(" => ")
            write(body)
        }
    }

    private mutating func write(_ list: [TypeScriptSDKExpression]) {
        for (index, element) in list.enumerated() {
            if index > 0 { out.write(", ") }
            write(element)
        }
    }

    private mutating func writeMembers(of other: String?, _ members: [(key: String, value: TypeScriptSDKExpression)]) {
        out.write("{\n")
        out.indent()
        if let other {
            out.writeIndent()
            out.write("...")
            out.write(other)
            out.write(",\n")
        }
        for member in members {
            out.writeIndent()
            if other == nil {
                TypeScriptText.writeQuoted(member.key, to: &out)
            } else {
                out.write(member.key)
            }
            out.write(": ")
            write(member.value)
            out.write(",\n")
        }
        out.outdent()
        out.writeIndent()
        out.write(byte: UInt8(ascii: "}"))
    }

    /// Writes a type.
    mutating func write(_ type: TypeScriptSDKType) {
        switch type {
        case .name(let name): out.write(name)
        case .literal(let text): TypeScriptText.writeQuoted(text, .lineEndings, to: &out)
        case .array(let element):
            if case .union = element {
                out.write(byte: UInt8(ascii: "("))
                write(element)
                out.write(byte: UInt8(ascii: ")"))
            } else {
                write(element)
            }
            out.write("[]")
        case .map(let value):
            out.write("{[key: string]: ")
            write(value)
            out.write(byte: UInt8(ascii: "}"))
        case .union(let elements):
            for (index, element) in elements.enumerated() {
                if index > 0 { out.write(" | ") }
                write(element)
            }
        case .applied(let name, let argument):
            out.write(name)
            out.write(byte: UInt8(ascii: "<"))
            write(argument)
            out.write(byte: UInt8(ascii: ">"))
        }
    }
}
