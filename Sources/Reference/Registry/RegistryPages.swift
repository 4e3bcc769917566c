import Base
import Documents
import Languages
import LanguageKit
public import Schema

/// Reference pages as the public registry has them, byte for byte, for pipelines that publish there.
///
/// Source of the layout: the registry's own pages. Their mistakes are kept; other formats don't have them.
public struct RegistryPages: Sendable {
    /// Language → the constructor example of a resource; nil if there is none in some language.
    public typealias Examples = @Sendable (Resource) -> [(language: String, text: String)]?

    let tree: ReferenceTree
    let generator: String
    let examples: Examples
    let languages: [any ReferenceLanguage]

    /// Plans the pages of a package.
    ///
    /// - Parameter generator: what the pages call their generator.
    public init(_ tree: ReferenceTree, generator: String = "sextant", examples: @escaping Examples) {
        self.tree = tree
        self.generator = generator
        self.examples = examples
        languages = LanguageRegistry.references.map { $0.init(tree.package) }
    }

    /// All pages.
    public var parts: [ReferencePart] {
        tree.modules.flatMap { module -> [ReferencePart] in
            let folder = module.folder.isEmpty ? "" : module.folder + "/"
            var parts = [ReferencePart(folder + "_index.md") { index(module) }]
            for entry in module.resources {
                parts.append(ReferencePart("\(folder)\(entry.folder)/_index.md") { resource(entry.token, in: module) })
            }
            for entry in module.functions {
                parts.append(ReferencePart("\(folder)\(entry.folder)/_index.md") { function(entry.token, in: module) })
            }
            return parts
        }
    }

    /// The languages as pages of a module write them.
    func languages(in module: String) -> [RegistryLanguage] {
        languages.map { RegistryLanguage($0, package: tree.package, module: module) }
    }

    /// What choosers offer. Hand-written resources and functions may exist in some languages only.
    func offered(_ node: DataNode) -> String {
        let all = ["csharp", "go", "typescript", "python", "yaml", "java", "hcl"]
        guard node["isOverlay"]?.boolean == true, let given = node["overlaySupportedLanguages"]?.elements.compactMap(\.string),
            !given.isEmpty
        else { return all.joined(separator: ",") }
        return given.map { $0 == "nodejs" ? "typescript" : $0 }.filter(all.contains).joined(separator: ",")
    }

    // MARK: Index

    private func index(_ module: ReferenceModule) -> [UInt8] {
        var page = RegistryWriter(generator: generator)
        let package = tree.package
        let isRoot = module.name.isEmpty
        let displayName = package.node["displayName"]?.givenText ?? RegistryTitles.package(package.name)
        let title = isRoot ? displayName : module.folder
        let description =
            isRoot
            ? package.node["description"]?.string ?? ""
            : "Explore the resources and functions of the \(package.name).\(title) module."
        page.head(
            title: title, tag: isRoot ? "\(RegistryTitles.package(title)) Package" : "\(package.name).\(title)",
            description: description, hasMarkdown: true)
        page.write("\n\n\(description)\n")
        list("modules", "Modules", module.modules, &page)
        list("resources", "Resources", module.resources, &page)
        list("functions", "Functions", module.functions, &page)
        page.details(of: package, showsVersion: true)
        page.write("\n")
        return page.bytes
    }

    private func list(_ id: String, _ title: String, _ entries: [ReferenceModule.Entry], _ page: inout RegistryWriter) {
        guard !entries.isEmpty else { return }
        page.write("\n<h2 id=\"\(id)\">\(title)</h2>\n<ul class=\"api\">")
        for entry in entries {
            let title = HTMLText.escaped(entry.title)
            page.write("\n    <li><a href=\"\(entry.folder)/\" title=\"\(title)\">\(title)</a></li>")
        }
        page.write("\n</ul>\n")
    }
}
