import Base
import Documents
public import LanguageKit
public import Schema

/// A site of reference pages: plain files that open from disk or from any web server.
///
/// Each list is on a page once, with the spellings of all languages, and the chosen language is shown by CSS. Search and the tree of
/// pages are scripts with data, since pages opened from disk may load nothing else.
public struct HTMLPages: Sendable {
    /// Language → the constructor example of a resource; nil if there is none in some language.
    public typealias Examples = @Sendable (Resource) -> [(language: String, text: String)]?

    let tree: ReferenceTree
    let spellings: HTMLSpellings
    let search: SearchIndex
    private let examples: Examples

    /// Plans the site of a package.
    ///
    /// - Parameter languages: the languages of the pages; empty for all.
    public init(_ tree: ReferenceTree, languages: [LanguageID] = [], examples: @escaping Examples) {
        self.tree = tree
        spellings = HTMLSpellings(columns: ReferenceColumn.all(of: tree.package, languages))
        search = SearchIndex(tree)
        self.examples = examples
    }

    /// The pages, and the files that they share.
    public var parts: [ReferencePart] {
        var parts = [
            ReferencePart(Self.folder + "style.css") { Array(HTMLAssets.style(spellings).utf8) },
            ReferencePart(Self.folder + "site.js") { Array(HTMLAssets.script(spellings).utf8) },
            ReferencePart(Self.folder + "pages.js") { search.pages },
        ]
        for (position, module) in tree.modules.enumerated() {
            let folder = Self.folder(of: module)
            parts.append(ReferencePart(folder + "index.html") { index(module) })
            for (offset, entry) in (module.resources + module.functions).enumerated() {
                let number = search.number(module: position, entry: offset)
                parts.append(ReferencePart(folder + Self.file(of: entry)) { page(entry, in: module, number: number) })
            }
        }
        return parts
    }

    /// What the search loads, which is known once all other parts are made.
    public var finalParts: [ReferencePart] {
        search.shards.map { name in ReferencePart("\(Self.folder)find/\(name).js") { search.shard(name) } }
    }

    // MARK: Places

    /// The folder of the files that pages share.
    static let folder = "_site/"

    static func folder(of module: ReferenceModule) -> String { module.folder.isEmpty ? "" : module.folder + "/" }

    /// The file of a page in its module's folder. `index` is the module's own.
    static func file(of entry: ReferenceModule.Entry) -> String { (entry.folder == "index" ? "--index" : entry.folder) + ".html" }

    // MARK: Pages

    private func page(_ entry: ReferenceModule.Entry, in module: ReferenceModule, number: Int) -> [UInt8] {
        let page: ReferencePage
        var examples: [(language: String, text: String)] = []
        if let resource = tree.package.resource(entry.token) {
            page = ReferencePage(resource, module: module.name)
            if !resource.isProvider, resource.deprecation == nil { examples = self.examples(resource) ?? [] }
        } else if let function = tree.package.function(entry.token) {
            page = ReferencePage(function, module: module.name)
        } else {
            return []
        }
        let content = PageContent(page)
        search.add(content, number: number)
        var writer = HTMLPage(content, frame: frame(module, title: page.title), spellings: spellings)
        writer.write(examples: examples)
        return writer.bytes
    }

    private func frame(_ module: ReferenceModule, title: String) -> HTMLFrame {
        HTMLFrame(package: tree.package, module: module, title: title, spellings: spellings)
    }

    // MARK: Indexes

    private func index(_ module: ReferenceModule) -> [UInt8] {
        let package = tree.package
        let isRoot = module.name.isEmpty
        let frame = frame(module, title: isRoot ? "" : module.folder)
        var out = CodeWriter(indent: "", capacity: 16_384)
        frame.begin(to: &out)
        out.write("<h1>\(HTMLText.escaped(isRoot ? frame.packageTitle : frame.dotted))</h1>")
        if isRoot, let description = package.node["description"]?.string {
            HTMLDescription(spellings: spellings).write(description, under: 1, to: &out)
        }
        list("modules", "Modules", module.modules, &out) { HTMLAddress.encoded($0.folder) + "/index.html" }
        list("resources", "Resources", module.resources, &out) { HTMLAddress.encoded(Self.file(of: $0)) }
        list("functions", "Functions", module.functions, &out) { HTMLAddress.encoded(Self.file(of: $0)) }
        if isRoot { details(&out) }
        frame.end(to: &out)
        return out.bytes
    }

    private func list(
        _ id: String, _ title: String, _ entries: [ReferenceModule.Entry], _ out: inout CodeWriter,
        _ address: (ReferenceModule.Entry) -> String
    ) {
        guard !entries.isEmpty else { return }
        out.write("<h2 id=\(id)>\(title)</h2><ul class=index>")
        for entry in entries {
            out.write("<li><a href=\"\(address(entry))\">\(HTMLText.breakable(HTMLText.escaped(entry.title)))</a>")
            summary(of: entry, &out)
        }
        out.write("</ul>")
    }

    /// The first sentence of a description.
    private func summary(of entry: ReferenceModule.Entry, _ out: inout CodeWriter) {
        guard !entry.token.isEmpty,
            let node = tree.package.resourceNode(entry.token) ?? tree.package.functionNode(entry.token)
        else { return }
        if node["deprecationMessage"]?.string?.isEmpty == false { out.write(" <em class=deprecated>Deprecated</em>") }
        let sentence = FirstSentence.text(of: ReferenceDescription.cleaned(node["description"]?.string ?? ""))
        guard !sentence.isEmpty else { return }
        out.write(" <span>")
        HTMLDescription.inline(sentence, to: &out)
        out.write("</span>")
    }

    private func details(_ out: inout CodeWriter) {
        let node = tree.package.node
        out.write("<h2 id=package-details>Package details</h2><dl class=details>")
        let facts = [
            ("Version", tree.package.version), ("Publisher", node["publisher"]?.string), ("License", node["license"]?.string),
            ("Notes", node["attribution"]?.string),
        ]
        for (name, value) in facts {
            guard let value, !value.isEmpty else { continue }
            out.write("<dt>\(name)<dd>\(HTMLText.escaped(value))")
        }
        if let repository = node["repository"]?.string, repository.hasPrefix("https://") {
            let address = HTMLText.escaped(repository)
            out.write("<dt>Repository<dd><a href=\"\(address)\">\(address)</a>")
        }
        out.write("</dl>")
    }
}
