import Base
import Constructors
import LanguageKit
import Schema

/// Pages of resources.
extension RegistryPages {
    func resource(_ token: String, in module: ReferenceModule) -> [UInt8] {
        guard let resource = tree.package.resource(token) else { return [] }
        let content = ReferencePage(resource, module: module.name)
        var page = RegistryResourcePage(pages: self, resource: resource, content: content, languages: languages(in: module.name))
        page.write()
        return page.page.bytes
    }
}

/// The page of a resource, as it is written.
private struct RegistryResourcePage {
    let pages: RegistryPages
    let resource: Resource
    let content: ReferencePage
    let languages: [RegistryLanguage]
    let offered: String
    let name: String
    var page: RegistryWriter

    init(pages: RegistryPages, resource: Resource, content: ReferencePage, languages: [RegistryLanguage]) {
        self.pages = pages
        self.resource = resource
        self.content = content
        self.languages = languages
        offered = pages.offered(resource.node)
        name = resource.referenceName
        page = RegistryWriter(generator: pages.generator)
    }

    private var package: Package { content.package }

    private func language(_ id: LanguageID) -> (any ReferenceLanguage)? {
        languages.first { type(of: $0.names).language == id }?.names
    }

    mutating func write() {
        let tag = [package.name, content.module, name].filter { !$0.isEmpty }.joined(separator: ".")
        page.head(
            title: name, tag: tag,
            description: "Documentation for the \(tag) resource with examples, input properties, output properties, "
                + "lookup functions, and supporting types.")
        page.deprecation(resource.deprecation)
        let description = RegistryDescription(resource.description, offered: offered)
        page.write("\n\n\(description.text)")
        page.write(description.examples)
        page.write("\n\n\n## Create \(name) Resource {#create}\n\nResources are created with functions called constructors. ")
        page.write("To learn more about declaring and configuring resources, see [Resources](/docs/concepts/resources/).\n\n")
        page.write("### Constructor syntax\n")
        page.chooser(offered)
        page.write("\n\n")
        signatures()
        parameters()
        example()
        lists()
        methods()
        page.write("\n")
        if !content.state.isEmpty { lookup() }
        page.write("\n\n\n")
        types()
        if !description.importText.isEmpty {
            page.write(
                "\n\n## Import\n\n\(description.importText)\n\nTo learn more about importing existing cloud resources, see ")
            page.write("[Importing resources](/docs/using-pulumi/adopting-pulumi/import/).\n\n")
        }
        page.write("\n\n")
        page.details(of: package, showsVersion: false)
        page.write("\n")
    }

    // MARK: Constructor

    private static func code(_ language: String) -> String {
        "<pre class=\"chroma\"><code class=\"language-\(language)\" data-lang=\"\(language)\">"
    }

    private mutating func block(_ values: String, _ body: String) {
        page.write("<div>\n<pulumi-choosable type=\"language\" values=\"\(values)\">\n\(body)\n</div>\n\n")
    }

    private mutating func signatures() {
        let own = "<span class=\"nx\">\(name)</span>"
        func parameters(_ id: LanguageID, _ index: Int = 0) -> String {
            guard var signature = language(id)?.constructors(of: resource).dropFirst(index).first else { return "" }
            if id == "python", index > 0 { signature = reordered(signature) }
            return RegistryParameters.text(signature, in: id, indent: "def (".utf8.count + name.utf8.count)
        }
        func text(_ id: String, _ body: String) -> String {
            "<div class=\"no-copy\"><div class=\"highlight\">\(Self.code(id))\(body)</code></pre></div>\n</div></pulumi-choosable>"
        }
        let open = "<span class=\"p\">(</span>"
        let close = "<span class=\"p\">)</span>"
        block(
            "javascript,typescript",
            text(
                "typescript",
                "<span class=\"k\">new </span>\(own)\(open)\(parameters("typescript"))<span class=\"p\">);</span>"))
        block(
            "python",
            text(
                "python",
                "<span class=nd>@overload</span>\n<span class=\"k\">def </span>\(own)\(open)\(parameters("python"))\(close)\n"
                    + "<span></span>\n<span class=nd>@overload</span>\n"
                    + "<span class=\"k\">def </span>\(own)\(open)\(parameters("python", 1))\(close)"))
        block(
            "go",
            text(
                "go",
                "<span class=\"k\">func </span><span class=\"nx\">New\(name)</span>\(open)\(parameters("go"))"
                    + "<span class=\"p\">) (*\(own), error)</span>"))
        block("csharp", text("csharp", "<span class=\"k\">public </span>\(own)\(open)\(parameters("csharp"))\(close)"))
        block(
            "java",
            "<div class=\"no-copy\"><div class=\"highlight\"><pre class=\"chroma\">\n"
                + "<code class=\"language-java\" data-lang=\"java\">"
                + "<span class=\"k\">public </span>\(own)\(open)\(parameters("java"))\(close)\n"
                + "<span class=\"k\">public </span>\(own)\(open)\(parameters("java", 1))\(close)\n"
                + "</code></pre></div></div>\n</pulumi-choosable>")
        yamlAndHCL()
    }

    /// The constructor of Python with a parameter for each input, in the order in which the registry's examples have these.
    private func reordered(_ signature: ReferenceSignature) -> ReferenceSignature {
        let inputs = resource.inputs.byName
        let shown = inputs.indices.filter { inputs[$0].constant == nil }
        let first = signature.parameters.count - shown.count
        guard !resource.isProvider, first >= 0 else { return signature }
        let parameters = Dictionary(uniqueKeysWithValues: zip(shown, signature.parameters[first...]))
        let order = RequiredFirst.sorted(Array(inputs.indices)) { inputs[$0].isRequired }
        return ReferenceSignature(signature.parameters[..<first] + order.compactMap { parameters[$0] })
    }

    private mutating func yamlAndHCL() {
        let yaml = language("yaml").map { $0.resource(resource) } ?? ""
        var body = "<div class=\"no-copy\"><div class=\"highlight\">\(Self.code("yaml"))type: "
        body += "<span class=\"nx\">\(HTMLText.escaped(yaml))</span><span class=\"p\"></span>\n"
        for parameter in language("yaml")?.constructors(of: resource).first?.parameters ?? [] {
            body += "<span class=\"p\">\(parameter.name)</span><span class=\"p\">: </span>"
            body += "<span class=\"c\">#&nbsp;\(HTMLText.escaped(parameter.comment))</span>\n<span class=\"p\"></span>"
        }
        block("yaml", body + "\n</code></pre></div></div>\n</pulumi-choosable>")
        let hcl = HTMLText.escaped(language("hcl").map { $0.resource(resource) } ?? "")
        block(
            "hcl",
            "<div class=\"no-copy\"><div class=\"highlight\">\(Self.code("hcl"))<span class=\"k\">resource</span> "
                + "<span class=\"s2\">&#34;\(hcl)&#34;</span> <span class=\"s2\">&#34;name&#34;</span> <span class=\"p\">{</span>\n"
                + "<span class=\"c\">    # resource properties</span>\n<span class=\"p\">}</span></code></pre></div></div>\n"
                + "</pulumi-choosable>")
    }

    private mutating func parameters() {
        page.write("#### Parameters\n\n")
        let listed: [(LanguageID, String, Int)] = [
            ("typescript", "javascript,typescript", 0), ("python", "python", 0), ("go", "go", 0), ("csharp", "csharp", 0),
            ("java", "java", 1),
        ]
        for (id, values, index) in listed {
            guard let signature = language(id)?.constructors(of: resource).dropFirst(index).first else { continue }
            block(values, "\(RegistryParameters.list(signature))\n</pulumi-choosable>")
        }
    }

    // MARK: Example

    private mutating func example() {
        let order = ["csharp", "go", "hcl", "java", "python", "typescript", "yaml"]
        let examples = resource.isProvider || resource.deprecation?.isEmpty == false ? nil : pages.examples(resource)
        let needed = Set(order).subtracting(["hcl"])
        guard let examples, needed.isSubset(of: examples.filter { !$0.text.isEmpty }.map(\.language)) else {
            return page.write("\n\n")
        }
        page.write("\n\n### Constructor example\n\nThe following reference example uses placeholder values for all ")
        page.write("[input properties](#inputs).\n")
        page.chooser(offered)
        page.write("\n")
        for id in order {
            guard let text = examples.first(where: { $0.language == id })?.text else { continue }
            page.write("\n<div>\n<pulumi-choosable type=\"language\" values=\"\(id)\">\n\n```\(id)\n\(text)\n```\n\n")
            page.write("</pulumi-choosable>\n</div>\n\n")
        }
        page.write("\n\n")
    }

    // MARK: Properties

    private mutating func lists() {
        page.write(
            "## \(name) Resource Properties {#properties}\n\nTo learn more about resource properties and how to use them, see ")
        page.write(
            "[Inputs and Outputs](/docs/intro/concepts/inputs-outputs) in the Architecture and Concepts docs.\n\n### Inputs\n\n")
        page.write(
            "<pulumi-choosable type=\"language\" values=\"python\">\n<p>\nIn Python, inputs that are objects can be passed either "
        )
        page.write(
            "as <a href=\"/docs/languages-sdks/python/#inputs-and-outputs\">argument classes or as dictionary literals</a>.\n")
        page.write("</p>\n</pulumi-choosable>\n\nThe \(name) resource accepts the following ")
        page.write("[input](/docs/intro/concepts/inputs-outputs) properties:\n\n")
        page.properties(content.inputs, RegistryWriter.Place(shape: .argument, isGiven: true), languages, of: package)
        page.write("\n\n\n### Outputs\n\nAll [input](#inputs) properties are implicitly available as output properties. ")
        page.write("Additionally, the \(name) resource produces the following output properties:\n\n")
        page.properties(content.outputs, RegistryWriter.Place(shape: .output, isGiven: false), languages, of: package)
        page.write("\n\n")
    }

    // MARK: Methods

    private mutating func methods() {
        guard !content.methods.isEmpty else { return }
        page.write("\n## \(name) Resource Methods {#methods}\n\n")
        for (schemaName, function) in content.methods { method(schemaName, function) }
    }

    private mutating func method(_ schemaName: String, _ function: Function) {
        let title = NameStyle.capitalized(schemaName)
        page.write("\n### \(title) Method {#method_\(title)}")
        page.deprecation(function.deprecation)
        let description = RegistryDescription(function.description, offered: offered, isCleaned: false)
        page.write("\n\n\(description.text)\(description.examples)\n\n#### Using \(title)\n\n")
        page.chooser(offered)
        page.write("\n")
        RegistryMethod(resource: resource, name: schemaName, title: title, function: function, languages: languages).write(
            to: &page)
        let inputs = function.methodInputs.map { ReferenceProperty($0) }
        if !inputs.isEmpty {
            page.write("\n\nThe following arguments are supported:\n")
            page.properties(
                inputs, RegistryWriter.Place(shape: .value, isGiven: true, prefix: "\(schemaName)_arg_"), languages, of: package)
            page.write("\n")
        }
        page.write("\n\n")
        if let outputs = function.resultObject?.properties.byName {
            page.write("\n#### \(title) Result {#method_\(title)_result}\n")
            page.properties(
                outputs.map { ReferenceProperty($0) },
                RegistryWriter.Place(shape: .output, isGiven: false, prefix: "\(schemaName)_result_"), languages, of: package)
            page.write("\n")
        }
        page.write("\n\n")
    }

    // MARK: Look-up

    private mutating func lookup() {
        page.write(
            "\n## Look up Existing \(name) Resource {#look-up}\n\nGet an existing \(name) resource's state with the given name, ID, "
        )
        page.write("and optional extra properties used to qualify the lookup.\n")
        page.chooser(offered)
        page.write("\n")
        RegistryLookup(resource: resource, languages: languages).write(to: &page)
        page.write("<div>\n<pulumi-choosable type=\"language\" values=\"typescript,javascript,python,go,csharp,java\">\n")
        page.write("The following state arguments are supported:\n")
        page.properties(
            content.state, RegistryWriter.Place(shape: .argument, isGiven: true, prefix: "state_"), languages, of: package)
        page.write("\n</pulumi-choosable>\n</div>\n\n")
    }

    // MARK: Types

    /// The registry shows fewer types of packages whose pages would grow beyond use.
    private static let mostTypes = 1000

    private mutating func types() {
        guard !content.types.isEmpty else { return }
        page.write("\n\n## Supporting Types")
        if content.types.count >= Self.mostTypes {
            page.write("\n> **Note:** There are over \(Self.mostTypes) nested types for this resource.\n")
            page.write("Only the first \(Self.mostTypes) types are included in this documentation.\n")
        }
        page.write("\n\n")
        for type in content.types.prefix(Self.mostTypes) {
            let anchor = String(decoding: type.name.utf8.map(NameStyle.lower), as: UTF8.self)
            let shown = HTMLText.breakable(type.name)
            page.write(
                "\n\n<h4 id=\"\(anchor)\">\n\(shown)<pulumi-choosable type=\"language\" values=\"python,go\" class=\"inline\">")
            page.write(", \(shown)<wbr>Args</pulumi-choosable>\n</h4>")
            switch type.definition {
            case .object(let object):
                let description = ReferenceDescription.cleaned(object.description)
                if !description.isEmpty { page.write("\n\(MarkdownHTML.inline(description))\n") }
                page.properties(
                    object.properties.byName.map { ReferenceProperty($0, ofProvider: resource.isProvider) },
                    RegistryWriter.Place(shape: .value, isGiven: true), languages, of: package)
            case .enumeration(let enumeration): page.members(enumeration, languages)
            }
        }
    }
}
