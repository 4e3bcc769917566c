import Base

extension TypeScriptPrinter {
    /// Prints statements, each on lines of its own.
    mutating func print(_ statements: [TypeScriptStatement]) {
        for statement in statements {
            if case .blankLine = statement {
                out.endLine()
            } else {
                out.writeIndent()
                print(statement)
                out.endLine()
            }
        }
    }

    /// Prints statements between braces.
    mutating func print(block statements: [TypeScriptStatement], _ layout: TypeScriptLayout = .lines) {
        switch layout {
        case .line, .spaced:
            out.write("{ ")
            for statement in statements {
                print(statement)
                out.write(" ")
            }
            out.write("}")
        case .lines:
            out.write("{\n")
            out.indent()
            print(statements)
            out.outdent()
            out.writeIndent()
            out.write("}")
        }
    }

    private mutating func print(_ statement: TypeScriptStatement) {
        switch statement {
        case .variable(let variable):
            print(variable)
            out.write(";")
        case .expression(let e):
            print(e)
            out.write(";")
        case .if(let condition, let statements):
            out.write("if (")
            print(condition)
            out.write(") ")
            print(block: statements)
        case .forOf(let name, let collection, let statements):
            out.write("for (const ")
            out.write(name)
            out.write(" of ")
            print(collection)
            out.write(") ")
            print(block: statements)
        case .forLoop(let variable, let condition, let step, let statements):
            out.write("for (")
            print(variable)
            out.write("; ")
            print(condition)
            out.write("; ")
            print(step)
            out.write(") ")
            print(block: statements)
        case .do(let statements, let error, let handler):
            out.write("try ")
            print(block: statements)
            out.write(" catch (")
            out.write(error)
            out.write(") ")
            print(block: handler)
        case .return(let e):
            out.write("return ")
            print(e)
            out.write(";")
        case .throw(let e):
            out.write("throw ")
            print(e)
            out.write(";")
        case .comment(let text):
            // What a source marks twice has the mark of this language already.
            let inner = text.drop { $0 == " " }
            if inner.hasPrefix("// ") {
                out.write(String(inner))
            } else {
                out.write("//")
                out.write(text)
            }
        case .blankLine: break
        case .exportAssignment(let e):
            out.write("export = ")
            print(e)
        case .interface(let i): print(i)
        case .class(let c): print(c)
        }
    }

    private mutating func print(_ variable: TypeScriptVariable) {
        if variable.isExported { out.write("export ") }
        out.write(variable.keyword == .const ? "const " : "let ")
        switch variable.name {
        case .local(let local): out.write(naming.locals[local.index])
        case .name(let name): out.write(name)
        }
        if let type = variable.type {
            out.write(": ")
            print(type)
        }
        if let value = variable.value {
            out.write(" = ")
            print(value)
        }
    }

    // MARK: Classes and interfaces

    private mutating func print(_ interface: TypeScriptInterface) {
        print(documentation: interface.documentation)
        if interface.isExported { out.write("export ") }
        out.write("interface ")
        out.write(interface.name)
        out.write(" {\n")
        out.indent()
        for field in interface.fields {
            out.writeIndent()
            print(field)
            out.write(interface.separator == .comma ? ",\n" : ";\n")
        }
        out.outdent()
        out.writeIndent()
        out.write("}")
    }

    private mutating func print(_ type: TypeScriptClass) {
        print(documentation: type.documentation)
        if type.isExported { out.write("export ") }
        out.write("class ")
        out.write(type.name)
        if let superclass = type.superclass {
            out.write(" extends ")
            print(superclass)
        }
        out.write(" {\n")
        out.indent()
        for member in type.members {
            if case .blankLine = member {
                out.endLine()
            } else {
                out.writeIndent()
                print(member)
                out.endLine()
            }
        }
        out.outdent()
        out.writeIndent()
        out.write("}")
    }

    private mutating func print(_ member: TypeScriptClass.Member) {
        switch member {
        case .field(let field, let value):
            print(field)
            if let value {
                out.write(" = ")
                print(value)
            }
            out.write(";")
        case .constructor(let function): print(function, named: "constructor")
        case .method(let function): print(function, named: function.name)
        case .blankLine: break
        }
    }

    private mutating func print(_ function: TypeScriptFunction, named name: String) {
        print(documentation: function.documentation)
        print(function.modifiers)
        out.write(name)
        out.write("(")
        for (position, parameter) in function.parameters.enumerated() {
            if position > 0 { out.write(", ") }
            print(parameter)
        }
        out.write(")")
        if let result = function.result {
            out.write(": ")
            print(result)
        }
        if let body = function.body {
            out.write(" ")
            print(block: body)
        } else {
            out.write(";")
        }
    }

    private mutating func print(documentation text: String) {
        guard !text.isEmpty else { return }
        out.write("/**")
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            out.newLine()
            out.write(" * ")
            out.write(String(line))
        }
        out.newLine()
        out.write(" */")
        out.newLine()
    }

    private mutating func print(_ modifiers: [TypeScriptField.Modifier]) {
        for modifier in modifiers {
            switch modifier {
            case .public: out.write("public ")
            case .private: out.write("private ")
            case .protected: out.write("protected ")
            case .static: out.write("static ")
            case .readonly: out.write("readonly ")
            }
        }
    }

    /// Prints a property's declaration, without what ends it.
    private mutating func print(_ field: TypeScriptField) {
        print(documentation: field.documentation)
        print(field.modifiers)
        print(key: field.name)
        out.write(field.isOptional ? "?: " : ": ")
        print(field.type)
    }

    // MARK: Types

    /// Prints a call's type arguments; nothing where there are none.
    mutating func print(typeArguments types: [TypeScriptType]) {
        guard !types.isEmpty else { return }
        out.write("<")
        for (position, type) in types.enumerated() {
            if position > 0 { out.write(", ") }
            print(type)
        }
        out.write(">")
    }

    /// Prints a type.
    mutating func print(_ type: TypeScriptType) {
        switch type {
        case .any: out.write("any")
        case .boolean: out.write("boolean")
        case .number: out.write("number")
        case .string: out.write("string")
        case .undefined: out.write("undefined")
        case .const: out.write("const")
        case .named(let name, let arguments):
            out.write(name)
            print(typeArguments: arguments)
        case .entity(let e, let arguments):
            print(e)
            print(typeArguments: arguments)
        case .array(let element):
            var isUnion = false
            if case .union = element { isUnion = true }
            if isUnion { out.write("(") }
            print(element)
            out.write(isUnion ? ")[]" : "[]")
        case .union(let types):
            for (position, type) in types.enumerated() {
                if position > 0 { out.write(" | ") }
                print(type)
            }
        case .object(let fields, let layout): print(fields, layout)
        case .dictionary(let value):
            out.write("{[key: string]: ")
            print(value)
            out.write("}")
        }
    }

    private mutating func print(_ fields: [TypeScriptField], _ layout: TypeScriptLayout) {
        out.write("{")
        switch layout {
        case .line, .spaced:
            for (position, field) in fields.enumerated() {
                if position > 0 { out.write(", ") }
                print(field)
            }
        case .lines:
            out.indent()
            for field in fields {
                out.newLine()
                print(field)
                out.write(",")
            }
            out.outdent()
            out.newLine()
        }
        out.write("}")
    }
}
