/// A Mustache template, read once: variables, sections, inverted sections, partials, comments and other delimiters, as the manual
/// (mustache.github.io) has them. Nothing is escaped, since pages are Markdown. Lambdas and inheritance are left out.
struct Template: Sendable {
    /// A part of a template.
    indirect enum Node: Sendable {
        case text(String)
        case variable(Name)
        case section(Name, [Node])
        case invertedSection(Name, [Node])
        /// Another template, whose lines get the indentation of the tag if the tag has a line to itself.
        case partial(String, indentation: String)
    }

    /// A name with dots; without any component it is `.`, the value of the section around.
    struct Name: Sendable, Equatable {
        var components: [String]

        init(_ text: String) { components = text == "." ? [] : text.split(separator: ".").map(String.init) }
    }

    private let nodes: [Node]
    private let source: String

    /// Reads a template.
    init(_ source: String) throws(TemplateError) {
        var parser = TemplateParser(source)
        nodes = try parser.nodes(in: nil)
        self.source = source
    }

    /// The template for a value.
    ///
    /// - Parameter partials: the templates that it may call, by name.
    func render(_ value: TemplateValue, partials: [String: Template]) -> String {
        var rendering = Rendering(partials: partials, stack: [value])
        rendering.write(nodes)
        return rendering.text
    }

    /// The same template with every line moved to the right.
    fileprivate func indented(by indentation: String) -> Template? {
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
        return try? Template(lines.map { $0.isEmpty ? "" : indentation + $0 }.joined(separator: "\n"))
    }

    private struct Rendering {
        let partials: [String: Template]
        var stack: [TemplateValue]
        var text = ""
        private var depth = 0
        /// A template may call itself.
        private static let mostDepth = 100

        init(partials: [String: Template], stack: [TemplateValue]) {
            self.partials = partials
            self.stack = stack
        }

        mutating func write(_ nodes: [Node]) {
            for node in nodes { write(node) }
        }

        private mutating func write(_ node: Node) {
            switch node {
            case .text(let part): text += part
            case .variable(let name):
                switch value(of: name) {
                case .text(let value): text += value
                case .flag(let value): text += value ? "true" : "false"
                case .list, .object, nil: break
                }
            case .section(let name, let inner):
                switch value(of: name) {
                case nil, .flag(false): break
                case .flag(true): write(inner)
                case .list(let values): for value in values { write(inner, within: .object(value)) }
                case let value?: write(inner, within: value)
                }
            case .invertedSection(let name, let inner):
                switch value(of: name) {
                case nil, .flag(false): write(inner)
                case .list(let values): if values.isEmpty { write(inner) }
                case .flag, .text, .object: break
                }
            case .partial(let name, let indentation):
                guard depth < Self.mostDepth, let partial = partials[name] else { return }
                depth += 1
                write((indentation.isEmpty ? partial : partial.indented(by: indentation) ?? partial).nodes)
                depth -= 1
            }
        }

        private mutating func write(_ nodes: [Node], within value: TemplateValue) {
            stack.append(value)
            write(nodes)
            stack.removeLast()
        }

        /// The value of a name. Its first component is looked up in the innermost section that has it, each further component in the value before.
        private func value(of name: Name) -> TemplateValue? {
            guard let first = name.components.first else { return stack.last }
            for outer in stack.reversed() {
                guard let found = outer[first] else { continue }
                return name.components.dropFirst().reduce(found) { value, component in value?[component] }
            }
            return nil
        }
    }
}
