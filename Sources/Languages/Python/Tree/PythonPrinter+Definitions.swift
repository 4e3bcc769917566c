import Base

extension PythonPrinter {
    /// Writes a function's definition.
    mutating func write(_ function: PythonFunction) {
        for decorator in function.decorators {
            out.writeIndent()
            out.write("@")
            write(decorator)
            out.endLine()
        }
        out.writeIndent()
        out.write("def ")
        write(function.name)
        out.write("(")
        for (position, parameter) in function.parameters.enumerated() {
            if position > 0 { out.write(", ") }
            write(parameter)
        }
        out.write(")")
        if let result = function.result {
            out.write(" -> ")
            write(result)
        }
        writeBlock(function.body, documentation: function.documentation)
    }

    private mutating func write(_ parameter: PythonParameter) {
        out.write(parameter.name)
        if let annotation = parameter.annotation {
            out.write(parameter.isCompact ? ":" : ": ")
            write(annotation)
        }
        if let value = parameter.defaultValue {
            out.write(parameter.annotation == nil ? "=" : " = ")
            write(value)
        }
    }

    /// Writes a class's definition.
    mutating func write(_ definition: PythonClass) {
        out.writeIndent()
        out.write("class ")
        out.write(definition.name)
        if !definition.bases.isEmpty || !definition.keywords.isEmpty {
            out.write("(")
            for (position, base) in definition.bases.enumerated() {
                if position > 0 { out.write(", ") }
                write(base)
            }
            for (position, keyword) in definition.keywords.enumerated() {
                if position > 0 || !definition.bases.isEmpty { out.write(", ") }
                write(keyword)
            }
            out.write(")")
        }
        writeBlock(definition.body, documentation: definition.documentation)
    }

    /// Writes a documentation string as the first statement of a body.
    mutating func writeDocumentation(_ text: String) {
        let escapes = PythonEscapes(quotes: .tripleDouble, hasRawTabs: layout.hasRawTabs, keepsBackslashes: true)
        out.writeIndent()
        out.write("\"\"\"\n")
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if !line.isEmpty {
                out.writeIndent()
                escapes.write(String(line), isFormat: false, isLast: false, to: &out)
            }
            out.endLine()
        }
        out.writeIndent()
        out.write("\"\"\"\n")
    }
}
