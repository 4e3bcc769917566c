import Base

extension JavaFile {
    /// The file's text.
    func printed() -> [UInt8] {
        var w = CodeWriter(indent: "    ")
        let printer = JavaPrinter(qualified: qualified)
        w.write("package ")
        w.write(package)
        w.write(";\n\n")
        for name in imports {
            w.write("import ")
            name.write(to: &w)
            w.write(";\n")
        }
        if !imports.isEmpty { w.endLine() }
        for (i, type) in types.enumerated() {
            if i > 0 { w.endLine() }
            printer.write(type, to: &w)
        }
        return w.bytes
    }
}

extension JavaImport {
    /// Writes what follows the word `import`.
    fileprivate func write(to w: inout CodeWriter) {
        guard case .type(let type) = self, !type.package.isEmpty else { return w.write(text) }
        w.write(type.package)
        w.write(byte: 0x2E)
        w.write(type.name)
    }
}

extension JavaPrinter {
    /// Writes the declaration of a type.
    func write(_ type: JavaTypeDeclaration, to w: inout CodeWriter) {
        writeHead(type.documentation, type.annotations, type.modifiers, to: &w)
        w.write(type.kind.rawValue)
        w.write(" ")
        w.write(type.name)
        if let superclass = type.superclass {
            w.write(" extends ")
            write(superclass, to: &w)
        }
        for (i, interface) in type.interfaces.enumerated() {
            w.write(i > 0 ? ", " : type.kind == .interface ? " extends " : " implements ")
            write(interface, to: &w)
        }
        w.write(" {\n")
        w.indent()
        for (i, member) in type.members.enumerated() {
            if i > 0, !(member.isField && type.members[i - 1].isField) { w.endLine() }
            switch member {
            case .field(let field): write(field, to: &w)
            case .method(let method): write(method, to: &w)
            case .source(let lines):
                for line in lines {
                    if !line.isEmpty { w.writeIndent() }
                    w.write(line)
                    w.endLine()
                }
            }
        }
        w.outdent()
        w.writeIndent()
        w.write("}\n")
    }

    private func write(_ field: JavaField, to w: inout CodeWriter) {
        writeHead(field.documentation, field.annotations, field.modifiers, to: &w)
        write(field.type, to: &w)
        w.write(" ")
        w.write(field.name)
        if let value = field.value {
            w.write(" = ")
            write(value, to: &w)
        }
        w.write(";\n")
    }

    private func write(_ method: JavaMethod, to w: inout CodeWriter) {
        writeHead(method.documentation, method.annotations, method.modifiers, to: &w)
        if !method.typeVariables.isEmpty {
            w.write("<")
            w.write(method.typeVariables.joined(separator: ", "))
            w.write("> ")
        }
        if let result = method.result {
            write(result, to: &w)
            w.write(" ")
        }
        w.write(method.name)
        w.write("(")
        for (i, parameter) in method.parameters.enumerated() {
            if i > 0 { w.write(", ") }
            write(parameter.type, to: &w)
            w.write(" ")
            w.write(parameter.name)
        }
        w.write(")")
        guard let body = method.body else { return w.write(";\n") }
        w.write(" ")
        writeBlock(body, to: &w)
        w.endLine()
    }

    /// Writes what stands before the words of a declaration.
    private func writeHead(
        _ documentation: [String], _ annotations: [String], _ modifiers: [JavaModifier], to w: inout CodeWriter
    ) {
        if !documentation.isEmpty {
            w.writeIndent()
            w.write("/**\n")
            for line in documentation {
                w.writeIndent()
                w.write(line.isEmpty ? " *" : " * ")
                w.write(line)
                w.endLine()
            }
            w.writeIndent()
            w.write(" */\n")
        }
        for annotation in annotations {
            w.writeIndent()
            w.write("@")
            w.write(annotation)
            w.endLine()
        }
        w.writeIndent()
        for modifier in modifiers {
            w.write(modifier.rawValue)
            w.write(" ")
        }
    }
}
