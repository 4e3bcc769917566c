import Base

extension PythonPrinter {
    /// Writes a call in its layout.
    mutating func write(_ call: PythonCall, in place: PythonPrecedence) {
        write(call.function, in: .call)
        out.write("(")
        switch call.layout {
        case .inline, .callback:
            writeArguments(call)
            writeOptions(call, after: !call.arguments.isEmpty || !call.keywords.isEmpty ? ", opts=" : "opts=")
        case .hanging:
            writeInline(call.arguments)
            writeHanging(call.keywords, isDeeper: call.keywords.count > 1)
            writeOptions(call, after: !call.arguments.isEmpty || !call.keywords.isEmpty ? ", opts=" : "opts=")
        case .options: writeHanging(call.keywords, isDeeper: true)
        case .resource: writeResource(call)
        case .component:
            writeInline(call.arguments)
            let isDeeper = call.arguments.count < 2
            if isDeeper { out.indent() }
            writeOptions(call, after: layout.hasCompactOptions ? ", opts=" : ", opts = ")
            if isDeeper { out.outdent() }
        case .block:
            guard !call.keywords.isEmpty else { break }
            out.indent()
            for keyword in call.keywords {
                out.newLine()
                write(keyword)
                out.write(",")
            }
            out.outdent()
            out.newLine()
        case .lines:
            out.indent()
            for (position, argument) in call.arguments.enumerated() {
                if position > 0 { out.write(",") }
                out.newLine()
                write(argument)
            }
            out.outdent()
            out.newLine()
        case .combined: writeCombined(call)
        }
        out.write(")")
        if call.layout == .callback, place == .any { out.endLine() }
    }

    /// Writes `name=value`.
    mutating func write(_ keyword: PythonKeyword) {
        out.write(keyword.name)
        out.write("=")
        write(keyword.value)
    }

    private mutating func writeArguments(_ call: PythonCall) {
        writeInline(call.arguments)
        for (position, keyword) in call.keywords.enumerated() {
            if position > 0 || !call.arguments.isEmpty { out.write(", ") }
            write(keyword)
        }
    }

    private mutating func writeOptions(_ call: PythonCall, after start: StaticString) {
        guard let options = call.options else { return }
        out.write(start)
        write(options)
    }

    private mutating func writeHanging(_ keywords: [PythonKeyword], isDeeper: Bool) {
        if isDeeper { out.indent() }
        for (position, keyword) in keywords.enumerated() {
            if position > 0 {
                out.write(",")
                out.newLine()
            }
            write(keyword)
        }
        if isDeeper { out.outdent() }
    }

    private mutating func writeResource(_ call: PythonCall) {
        writeInline(call.arguments)
        let isDeeper = call.keywords.count > 1
        if isDeeper { out.indent() }
        for keyword in call.keywords {
            out.write(",")
            if isDeeper { out.newLine() } else { out.write(" ") }
            write(keyword)
        }
        if call.options != nil {
            out.write(",")
            if call.keywords.isEmpty { out.write(" ") } else { out.newLine() }
        }
        writeOptions(call, after: layout.hasCompactOptions ? "opts=" : "opts = ")
        if isDeeper { out.outdent() }
    }

    private mutating func writeCombined(_ call: PythonCall) {
        out.endLine()
        out.indent()
        let count = call.arguments.count + call.keywords.count
        for position in 0..<count {
            out.writeIndent()
            if position < call.arguments.count {
                write(call.arguments[position])
            } else {
                write(call.keywords[position - call.arguments.count])
            }
            if position < count - 1 { out.write(",") }
            out.endLine()
        }
        out.outdent()
    }
}
