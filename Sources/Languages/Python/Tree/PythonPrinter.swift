import Base

/// Writes a tree as text, in the layout of the published programs.
struct PythonPrinter {
    /// Choices of layout that styles make.
    struct Layout: Sendable {
        /// Whether the options argument has no blanks around its sign.
        var hasCompactOptions = false
        /// Whether tabs in strings stay as they are.
        var hasRawTabs = false
        /// Whether a backslash in a long string stays alone before a quotation mark and where it has no meaning.
        var keepsBackslashes = false
    }

    let names: PythonNameTable
    let layout: Layout
    var out = CodeWriter(indent: "    ")

    /// Creates a printer.
    init(names: PythonNameTable, layout: Layout) {
        self.names = names
        self.layout = layout
    }

    /// The text of a file. `uses` are those of its statements.
    static func text(of file: PythonFile, uses: PythonUses, names: PythonNameTable, layout: Layout) -> [UInt8] {
        var printer = PythonPrinter(names: names, layout: layout)
        if !file.isFragment { printer.writeHead(file, uses) }
        printer.write(file.statements)
        return printer.out.bytes
    }

    // MARK: Imports

    private mutating func writeHead(_ file: PythonFile, _ uses: PythonUses) {
        var imports = uses.imported.union(file.imports)
        imports.formUnion(uses.modules.map { .module($0.rawValue) })
        for package in uses.packages where !package.isSDK { imports.insert(.package(package)) }
        var lines = imports.map { $0.text(names) }
        lines.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        out.write("import pulumi\n")
        for line in lines {
            out.write(line)
            out.endLine()
        }
        out.endLine()
        for helper in uses.helpers.sorted(by: { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }) {
            out.write(helper.text)
            out.write("\n\n")
        }
    }

    // MARK: Statements

    private mutating func write(_ statements: [PythonStatement]) {
        for statement in statements { write(statement) }
    }

    /// Writes a colon and the statements after it, one level deeper.
    mutating func writeBlock(_ statements: [PythonStatement], documentation: String? = nil) {
        out.write(":\n")
        out.indent()
        if let documentation { writeDocumentation(documentation) }
        write(statements)
        out.outdent()
    }

    private mutating func write(_ statement: PythonStatement) {
        switch statement {
        case .comment(let lines):
            for line in lines {
                out.writeIndent()
                out.write("#")
                out.write(line)
                out.endLine()
            }
        case .blank: out.endLine()
        case .assignment(let target, let annotation, let value):
            writeLine([target, annotation, value]) { printer, parts in
                printer.write(parts[0])
                if let annotation = parts[1] {
                    printer.out.write(": ")
                    printer.write(annotation)
                }
                printer.out.write(" = ")
                printer.write(parts[2])
            }
        case .expression(let value): writeLine([value]) { $0.write($1[0]) }
        case .last(let value): writeLine([value], isEnded: false) { $0.write($1[0]) }
        case .return(let value):
            writeLine([value]) { printer, parts in
                printer.out.write("return ")
                printer.write(parts[0])
            }
        case .global(let name):
            writeLine([name]) { printer, parts in
                printer.out.write("global ")
                printer.write(parts[0])
            }
        case .nonlocal(let name):
            writeLine([name]) { printer, parts in
                printer.out.write("nonlocal ")
                printer.write(parts[0])
            }
        case .pass:
            out.writeIndent()
            out.write("pass\n")
        case .conditional(let condition, let body):
            writeLine([condition], isEnded: false) { printer, parts in
                printer.out.write("if ")
                printer.write(parts[0])
            }
            writeBlock(body)
        case .loop(let variable, let collection, let body):
            writeLine([variable, collection], isEnded: false) { printer, parts in
                printer.out.write("for ")
                printer.write(parts[0])
                printer.out.write(" in ")
                printer.write(parts[1])
            }
            writeBlock(body)
        case .function(let function): write(function)
        case .classDefinition(let definition): write(definition)
        case .field(let name, let annotation):
            writeLine([annotation]) { printer, parts in
                printer.out.write(name)
                printer.out.write(": ")
                printer.write(parts[0])
            }
        case .declaration(_, let body): write(body)
        }
    }

    /// Writes a line, preceded by the variables that its strings need.
    private mutating func writeLine(
        _ parts: [PythonExpression?], isEnded: Bool = true, _ body: (inout PythonPrinter, [PythonExpression?]) -> Void
    ) {
        var fitting = PythonStringFitting(hasRawTabs: layout.hasRawTabs, names: names)
        let fitted = parts.map { $0.map { fitting.fit($0) } }
        for variable in fitting.variables {
            out.writeIndent()
            out.write(variable.name)
            out.write(" = ")
            write(variable.value)
            out.endLine()
        }
        out.writeIndent()
        body(&self, fitted)
        if isEnded { out.endLine() }
    }

    private mutating func write(_ part: PythonExpression?) {
        if let part { write(part) }
    }
}

extension PythonImport {
    /// The statement.
    fileprivate func text(_ names: PythonNameTable) -> String {
        switch self {
        case .names(let module, let members): "from \(module) import \(members.joined(separator: ", "))"
        case .module(let module): "import \(module)"
        case .package(let package): "import \(package.module) as \(names.alias(package))"
        }
    }
}
