import Base
import Documents

/// One of the `examples` of a definition: a section of the page.
struct ExampleDefinition {
    /// Heading; nil if the example has none.
    var title: String?
    /// Markdown before the code; nil if there is none.
    var description: String?
    /// The program; nil if the example has none that could be found.
    var program: ProgramText?

    /// Reads an example of a definition.
    ///
    /// - Parameter name: what findings call it where they have no better place.
    init(_ node: DataNode, name: String) {
        title = node["title"]?.string
        description = node["description"]?.string.map(CodeBlock.withoutFinalLineBreaks).flatMap { $0.isEmpty ? nil : $0 }
        if let program = node["program"] {
            self.program = ProgramText(program, format: .yaml, name: name)
        } else if let program = node["pcl"] {
            self.program = ProgramText(program, format: .pcl, name: name)
        } else if let program = node["hcl"] {
            self.program = ProgramText(program, format: .hcl, name: name)
        } else if let program = node["terraform"] {
            self.program = ProgramText(program, format: .terraform, name: name)
        }
    }
}

extension ProgramText {
    /// The program that a node holds: a string, or the program itself as a mapping.
    init?(_ node: DataNode, format: Format, name: String) {
        let file = node.source.name
        if let text = EmbeddedText(node) {
            let source = SourceFile(name: name, bytes: text.bytes)
            self.init(source, format: format, file: file) { text.location(of: source.offset(of: $0)) }
            return
        }
        if let inner = node["pcl"], node.yaml == nil || node.entries.count == 1 {
            self.init(inner, format: .pcl, name: name)
            return
        }
        guard node.kind == .object else { return nil }
        let span = node.span
        let start = node.location
        let isBlock = node.yaml.map { !$0.isFlow } ?? false
        let text = isBlock ? Self.block(from: start, in: node.source) : Array(node.source.text(of: span).utf8)
        self.init(SourceFile(name: name, bytes: text), format: format, file: file) { place in
            let shift = isBlock || place.line == 1 ? start.column - 1 : 0
            return SourceLocation(line: start.line + place.line - 1, column: place.column + shift)
        }
    }

    /// The lines of a block mapping without its indentation. They end where a line is indented less, so that comments after
    /// the last member belong to the program.
    private static func block(from start: SourceLocation, in source: SourceFile) -> [UInt8] {
        var text: [UInt8] = []
        var blankLines = 0
        for number in start.line...max(start.line, source.lineStarts.count) {
            let line = Array(source.line(number).utf8)
            let isBlank = line.allSatisfy { $0 == 0x20 || $0 == 0x09 }
            if isBlank {
                blankLines += 1
                continue
            }
            let indent = line.prefix { $0 == 0x20 }.count
            if number > start.line, indent < start.column - 1 { break }
            text.append(contentsOf: repeatElement(0x0A, count: blankLines))
            text.append(contentsOf: line.dropFirst(start.column - 1))
            text.append(0x0A)
            blankLines = 0
        }
        return text
    }
}
