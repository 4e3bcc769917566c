import LanguageKit
import Schema

/// The signatures of a method, a block for each language whose SDKs have methods.
struct RegistryMethod {
    let resource: Resource
    let name: String
    let title: String
    let function: Function
    let languages: [RegistryLanguage]

    func write(to page: inout RegistryWriter) {
        for (id, values) in [("typescript", "javascript,typescript"), ("python", "python"), ("go", "go"), ("csharp", "csharp")] {
            let language = LanguageID(id)
            guard let names = languages.first(where: { type(of: $0.names).language == language })?.names,
                let method = names.method(name, function, of: resource)
            else { continue }
            let arguments = RegistryParameters.text(
                method.plain, in: language, indent: "def (".utf8.count + method.name.utf8.count)
            let result =
                method.result.isEmpty ? "" : RegistryWriter.link(method.result, "#method_\(title)_result")
            page.write(
                "\n<div>\n<pulumi-choosable type=\"language\" values=\"\(values)\">\n<div class=\"highlight\"><pre class=\"chroma\">"
            )
            page.write(
                "<code class=\"language-\(id)\" data-lang=\"\(id)\">\(body(id, method.name, arguments, result))</code></pre></div>\n"
            )
            page.write("</pulumi-choosable>\n</div>\n\n")
        }
    }

    private func body(_ id: String, _ name: String, _ arguments: String, _ result: String) -> String {
        switch id {
        case "typescript":
            let output = result.isEmpty ? "void" : "Output&lt;\(result)&gt;"
            return "\(name)<span class=\"p\">(</span>\(arguments)<span class=\"p\">): \(output)</span>"
        case "python":
            let output = result.isEmpty ? "None" : "Output[\(result)]"
            return "<span class=\"k\">def </span>\(name)(</span>\(arguments)<span class=\"p\">) -&gt;</span> \(output)"
        case "go":
            let output = result.isEmpty ? "error" : "(\(result), error)"
            return "<span class=\"k\">func</span> <span class=\"p\">(r *\(resource.referenceName))</span> \(name)"
                + "<span class=\"p\">(</span>\(arguments)<span class=\"p\">) \(output)</span>"
        default:
            let output = result.isEmpty ? "void" : "Output&lt;\(result)&gt;"
            return
                "<span class=\"k\">public </span>\(output) <span class=\"nx\">\(name)</span><span class=\"p\">(\(arguments))</span>"
        }
    }
}

/// The signatures of the function that looks up an existing resource, and what it takes.
struct RegistryLookup {
    let resource: Resource
    let languages: [RegistryLanguage]

    private func parameters(_ id: LanguageID) -> String {
        guard let names = languages.first(where: { type(of: $0.names).language == id })?.names,
            let signature = names.lookup(of: resource)
        else { return "" }
        return RegistryParameters.text(signature, in: id, indent: "def get(".utf8.count)
    }

    private func name(_ id: LanguageID) -> String {
        HTMLText.escaped(languages.first { type(of: $0.names).language == id }?.names.resource(resource) ?? "")
    }

    func write(to page: inout RegistryWriter) {
        let name = resource.referenceName
        let own = "<span class=\"nx\">\(name)</span>"
        let open = "<span class=\"p\">(</span>"
        let options = "/docs/reference/pkg/python/pulumi/#pulumi.ResourceOptions"
        block(
            "javascript,typescript", "typescript",
            "<span class=\"k\">public static </span><span class=\"nf\">get</span>\(open)\(parameters("typescript"))"
                + "<span class=\"p\">): </span>\(own)", &page)
        block(
            "python", "python",
            "<span class=nd>@staticmethod</span>\n<span class=\"k\">def </span><span class=\"nf\">get</span>\(open)"
                + "<span class=\"nx\">resource_name</span><span class=\"p\">:</span> <span class=\"nx\">str</span>"
                + "<span class=\"p\">,</span>\n        <span class=\"nx\">id</span><span class=\"p\">:</span> "
                + "<span class=\"nx\">str</span><span class=\"p\">,</span>\n        <span class=\"nx\">opts</span>"
                + "<span class=\"p\">:</span> <span class=\"nx\"><a href=\"\(options)\">Optional[ResourceOptions]</a></span>"
                + " = None<span class=\"p\">,</span>\n        \(parameters("python"))<span class=\"p\">) -&gt;</span> \(name)",
            &page)
        block(
            "go", "go",
            "<span class=\"k\">func </span>Get\(name)\(open)\(parameters("go"))<span class=\"p\">) (*\(own), error)</span>", &page
        )
        block(
            "csharp", "csharp",
            "<span class=\"k\">public static </span>\(own)<span class=\"nf\"> Get</span>\(open)\(parameters("csharp"))"
                + "<span class=\"p\">)</span>", &page)
        block(
            "java", "java",
            "<span class=\"k\">public static </span>\(own)<span class=\"nf\"> get</span>\(open)\(parameters("java"))"
                + "<span class=\"p\">)</span>", &page)
        imports(&page)
        for values in ["javascript,typescript", "python", "go", "csharp", "java"] {
            page.write("<div>\n<pulumi-choosable type=\"language\" values=\"\(values)\">\n")
            page.write(values == "python" ? Self.pythonList : Self.list)
            page.write("</pulumi-choosable>\n</div>\n\n")
        }
    }

    private func block(_ values: String, _ id: String, _ body: String, _ page: inout RegistryWriter) {
        page.write(
            "<div>\n<pulumi-choosable type=\"language\" values=\"\(values)\">\n<div class=\"no-copy\"><div class=\"highlight\">")
        page.write("<pre class=\"chroma\"><code class=\"language-\(id)\" data-lang=\"\(id)\">\(body)</code></pre></div>\n")
        page.write("</div></pulumi-choosable>\n</div>\n\n")
    }

    private func imports(_ page: inout RegistryWriter) {
        func span(_ style: String, _ text: String) -> String { "<span class=\"\(style)\">\(text)</span>" }
        func line(_ text: String) -> String { span("line", span("cl", text)) }
        let gap = span("w", "")
        page.write("<div>\n  <pulumi-choosable type=\"language\" values=\"yaml\">\n    <div class=\"no-copy\">\n")
        page.write("      <div class=\"highlight\">\n        <pre tabindex=\"0\" class=\"chroma\">")
        page.write("<code class=\"language-yaml\" data-lang=\"yaml\">")
        page.write(line(span("nt", "resources") + span("p", ":") + gap))
        page.write(line(span("w", "  ") + span("nt", "_") + span("p", ":") + gap))
        let type = span("l", span("nx", name("yaml")))
        page.write(line(span("w", "    ") + span("nt", "type") + span("p", ":") + span("w", " ") + type + gap))
        page.write(line(span("w", "    ") + span("nt", "get") + span("p", ":") + gap))
        page.write(line(span("w", "      ") + span("nt", "id") + span("p", ":") + span("w", " ") + span("l", "${id}") + gap))
        page.write("</code></pre>\n      </div>\n    </div>\n  </pulumi-choosable>\n</div>\n\n")
        page.write("<div>\n  <pulumi-choosable type=\"language\" values=\"hcl\">\n    <div class=\"no-copy\">\n")
        page.write("      <div class=\"highlight\">\n        <pre tabindex=\"0\" class=\"chroma\">")
        page.write("<code class=\"language-hcl\" data-lang=\"hcl\">")
        page.write(line(span("k", "import") + " {\n"))
        page.write(
            line(
                "  " + span("n", "to") + " " + span("o", "=") + " " + span("nx", name("hcl")) + "." + span("n", "example") + "\n")
        )
        page.write(line("  " + span("n", "id") + " " + span("o", "=") + " " + span("s2", "&#34;${id}&#34;") + "\n"))
        page.write(line("}\n"))
        page.write("</code></pre>\n      </div>\n    </div>\n  </pulumi-choosable>\n</div>\n\n")
    }

    private static func entry(_ name: String, _ style: String, _ title: String, _ text: String) -> String {
        "    <dt class=\"property-\(style)\" title=\"\(title)\">\n        <span>\(name)</span>\n"
            + "        <span class=\"property-indicator\"></span>\n    </dt>\n    <dd>\(text)</dd>\n"
    }

    private static let id = "The <em>unique</em> provider ID of the resource to lookup."
    private static let named = "The unique name of the resulting resource."

    private static let list =
        "\n<dl class=\"resources-properties\">\n" + entry("name", "required", "Required", named)
        + entry("id", "required", "Required", id)
        + entry("state", "optional", "Optional", "Any extra arguments used during the lookup.")
        + entry("opts", "optional", "Optional", "A bag of options that control this resource's behavior.") + "</dl>\n\n"

    private static let pythonList =
        "<dl class=\"resources-properties\">\n" + entry("resource_name", "required", "Required", named)
        + entry("id", "required", "Optional", id) + "</dl>\n"
}
