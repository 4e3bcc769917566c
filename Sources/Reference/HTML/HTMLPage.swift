import Base
import LanguageKit
import Schema

/// Writes the page of a resource or function.
struct HTMLPage {
    let content: PageContent
    let frame: HTMLFrame
    let spellings: HTMLSpellings
    /// Types down to this depth stand with the property that leads to them; the others in a list of their own.
    static let nestedDepth = 2

    var out = CodeWriter(indent: "", capacity: 32_768)
    /// Section → its position, by the property that it stands with.
    let nested: [String: [Int]]
    /// What a type is written as, by type and shape.
    var types: [TypeKey: [UInt8]] = [:]

    init(_ content: PageContent, frame: HTMLFrame, spellings: HTMLSpellings) {
        self.content = content
        self.frame = frame
        self.spellings = spellings
        var nested: [String: [Int]] = [:]
        for (position, section) in content.sections.enumerated() where section.depth <= Self.nestedDepth {
            if let first = section.uses.first { nested[first, default: []].append(position) }
        }
        self.nested = nested
    }

    /// The page.
    var bytes: [UInt8] { out.bytes }

    private var columns: [ReferenceColumn] { spellings.columns }

    mutating func write(examples: [(language: String, text: String)]) {
        let page = content.page
        frame.begin(to: &out)
        out.write("<h1>")
        spellings.write(columns.map { page.name(in: $0.names) }, to: &out)
        out.write("</h1><p class=token>\(NameStyle.capitalized(page.kind)) <code>\(HTMLText.escaped(page.token))</code></p>")
        deprecation(page.deprecation)
        let description = ReferenceDescription(page.description)
        describe(description.text, under: 1)
        switch page.subject {
        case .resource(let resource): write(resource, examples: examples)
        case .function(let function): write(function)
        }
        remainingTypes()
        if !description.importText.isEmpty {
            heading("import", "Import")
            describe(description.importText, under: 2)
        }
        frame.end(to: &out)
    }

    // MARK: Sections

    private mutating func write(_ resource: Resource, examples: [(language: String, text: String)]) {
        heading("create", "Create")
        code("constructor") { $0.names.constructorCode(of: resource) }
        let shown = examples.compactMap { example in
            columns.firstIndex { $0.id == example.language }.map { HTMLSpellings.Code(column: $0, text: example.text) }
        }
        if !shown.isEmpty {
            out.write("<details><summary>Example with all inputs</summary>")
            spellings.write(code: shown.sorted { $0.column < $1.column }, what: "example", to: &out)
            out.write("</details>")
        }
        heading("inputs", "Inputs")
        list(content.inputs, empty: "There are no inputs.")
        heading("outputs", "Outputs")
        if !content.inputs.rows.isEmpty, !resource.isProvider { out.write("<p>All inputs are outputs, too.</p>") }
        list(content.outputs, empty: "")
        methods(of: resource)
        guard !content.state.rows.isEmpty else { return }
        heading("look-up", "Look up an existing resource")
        code("look-up") { $0.names.lookupCode(of: resource) }
        list(content.state, empty: "")
    }

    private mutating func write(_ function: Function) {
        heading("call", "Call")
        code("function") { $0.names.functionCode(of: function) }
        heading("arguments", "Arguments")
        list(content.inputs, empty: "There are no arguments.")
        heading("result", "Result")
        if content.outputs.rows.isEmpty, case .value(let type) = function.result {
            out.write("<p><code>")
            write(type, .output)
            out.write("</code></p>")
        } else {
            list(content.outputs, empty: "There is no result.")
        }
    }

    private mutating func methods(of resource: Resource) {
        guard !content.methods.isEmpty else { return }
        heading("methods", "Methods")
        for method in content.methods {
            out.write("<h3 id=\"\(HTMLAddress.identifier(method.anchor))\">\(HTMLText.escaped(method.name))</h3>")
            deprecation(method.function.deprecation)
            describe(ReferenceDescription(method.function.description).text, under: 3)
            code("method") { $0.names.methodCode(of: method.name, method.function, of: resource) }
            if !method.arguments.rows.isEmpty {
                out.write("<h4>Arguments</h4>")
                list(method.arguments, empty: "")
            }
            if !method.result.rows.isEmpty {
                out.write("<h4>Result</h4>")
                list(method.result, empty: "")
            }
        }
    }

    // MARK: Pieces

    mutating func heading(_ id: String, _ title: String) {
        out.write("<h2 id=\(id)>\(title)</h2>")
    }

    mutating func describe(_ text: String, under level: Int) {
        guard !text.isEmpty else { return }
        HTMLDescription(spellings: spellings).write(ReferenceDescription.cleaned(text), under: level, to: &out)
    }

    private mutating func deprecation(_ reason: String?) {
        guard let reason, !reason.isEmpty else { return }
        out.write("<div class=warning><strong>Deprecated.</strong> ")
        describe(reason, under: 1)
        out.write("</div>")
    }

    private mutating func code(_ what: String, _ text: (ReferenceColumn) -> String) {
        let code = columns.indices.map { HTMLSpellings.Code(column: $0, text: text(columns[$0])) }
        spellings.write(code: code, what: what, to: &out)
    }
}
