import Base
import Documents
public import LanguageKit
public import Schema

/// Reference pages in Markdown: one for each module, resource and function, and `llms.txt` for programs that read them.
///
/// Each property is listed once, with its spellings in all languages, or as the language writes it if there is only one.
public struct MarkdownPages: Sendable {
    /// Language → the constructor example of a resource; nil if there is none in some language.
    public typealias Examples = @Sendable (Resource) -> [(language: String, text: String)]?

    let tree: ReferenceTree
    let columns: [ReferenceColumn]
    /// The code fences of languages that weren't asked for.
    let otherFences: Set<String>
    private let examples: Examples

    /// Plans the pages of a package.
    ///
    /// - Parameter languages: the languages of the pages; empty for all.
    public init(_ tree: ReferenceTree, languages: [LanguageID] = [], examples: @escaping Examples) {
        self.tree = tree
        columns = ReferenceColumn.all(of: tree.package, languages)
        let shown = Set(columns.map(\.id))
        otherFences = Set(ReferenceColumn.all(of: tree.package).filter { !shown.contains($0.id) }.map(\.fence))
        self.examples = examples
    }

    /// All files.
    public var parts: [ReferencePart] {
        var parts = [ReferencePart("llms.txt") { Array(overview.utf8) }]
        for module in tree.modules {
            let folder = Self.folder(of: module)
            parts.append(ReferencePart(folder + "index.md") { Array(index(module).utf8) })
            parts.append(
                ReferencePart(folder + "llms-full.txt") {
                    let pages =
                        module.resources.map { resource($0, in: module) } + module.functions.map { function($0, in: module) }
                    return Array(([index(module)] + pages).joined(separator: "\n").utf8)
                })
            for entry in module.resources {
                parts.append(ReferencePart(folder + Self.file(of: entry)) { Array(resource(entry, in: module).utf8) })
            }
            for entry in module.functions {
                parts.append(ReferencePart(folder + Self.file(of: entry)) { Array(function(entry, in: module).utf8) })
            }
        }
        return parts
    }

    // MARK: Places

    static func folder(of module: ReferenceModule) -> String { module.folder.isEmpty ? "" : module.folder + "/" }

    /// The file of a page in its module's folder. `index` is the module's own.
    static func file(of entry: ReferenceModule.Entry) -> String { (entry.folder == "index" ? "--index" : entry.folder) + ".md" }

    private func resource(_ entry: ReferenceModule.Entry, in module: ReferenceModule) -> String {
        guard let resource = tree.package.resource(entry.token) else { return "" }
        let examples = resource.isProvider || resource.deprecation != nil ? nil : examples(resource)
        return page(ReferencePage(resource, module: module.name), in: module, examples: examples ?? [])
    }

    private func function(_ entry: ReferenceModule.Entry, in module: ReferenceModule) -> String {
        guard let function = tree.package.function(entry.token) else { return "" }
        return page(ReferencePage(function, module: module.name), in: module, examples: [])
    }

    private func page(
        _ page: ReferencePage, in module: ReferenceModule, examples: [(language: String, text: String)]
    ) -> String {
        var writer = MarkdownPage(PageContent(page), columns: columns, otherFences: otherFences)
        writer.write(module: module, examples: examples)
        return writer.text
    }

    // MARK: Indexes

    private func index(_ module: ReferenceModule) -> String {
        let package = tree.package
        let isRoot = module.name.isEmpty
        var text = MarkdownPage.front([
            ("title", isRoot ? displayName : "\(package.name).\(dotted(module))"), ("package", package.name),
            ("version", package.version ?? ""),
        ])
        text += "# \(SafeMarkdown.plain(isRoot ? displayName : "\(package.name).\(dotted(module))"))\n"
        if isRoot {
            if let description = package.node["description"]?.string, !description.isEmpty {
                text += "\n\(SafeMarkdown.blocks(description))\n"
            }
        } else {
            let up = String(repeating: "../", count: module.folder.parts(separatedBy: UInt8(ascii: "/")).count)
            text += "\nModule of package [\(SafeMarkdown.plain(displayName))](\(up)index.md).\n"
        }
        text += list("Modules", module.modules) { entry in "\(entry.folder)/index.md" }
        text += list("Resources", module.resources) { Self.file(of: $0) }
        text += list("Functions", module.functions) { Self.file(of: $0) }
        if isRoot { text += details }
        return text
    }

    private func dotted(_ module: ReferenceModule) -> String { module.folder.replacing("/", with: ".") }

    private var displayName: String { tree.package.node["displayName"]?.string ?? tree.package.name }

    private func list(
        _ title: String, _ entries: [ReferenceModule.Entry], _ address: (ReferenceModule.Entry) -> String
    ) -> String {
        guard !entries.isEmpty else { return "" }
        let lines = entries.map { entry in
            "- [\(SafeMarkdown.plain(entry.title))](\(SafeMarkdown.target(address(entry))))\(summary(of: entry))\n"
        }
        return "\n## \(title)\n\n" + lines.joined()
    }

    /// What an index says of a page: the first sentence of its description.
    private func summary(of entry: ReferenceModule.Entry) -> String {
        guard !entry.token.isEmpty,
            let node = tree.package.resourceNode(entry.token) ?? tree.package.functionNode(entry.token)
        else { return "" }
        let isDeprecated = node["deprecationMessage"]?.string?.isEmpty == false
        let sentence = FirstSentence.text(of: ReferenceDescription.cleaned(node["description"]?.string ?? ""))
        let words = [isDeprecated ? "Deprecated." : "", SafeMarkdown.blocks(sentence)].filter { !$0.isEmpty }
        return words.isEmpty ? "" : ": " + words.joined(separator: " ")
    }

    private var details: String {
        let node = tree.package.node
        let facts = [
            ("Version", tree.package.version), ("Publisher", node["publisher"]?.string),
            ("Repository", node["repository"]?.string), ("License", node["license"]?.string),
            ("Notes", node["attribution"]?.string),
        ]
        let lines = facts.compactMap { name, value in
            value.flatMap { $0.isEmpty ? nil : "- \(name): \(SafeMarkdown.blocks($0.replacing("\n", with: " ")))\n" }
        }
        return lines.isEmpty ? "" : "\n## Package details\n\n" + lines.joined()
    }

    /// `llms.txt`: what the package is, and where its pages are.
    private var overview: String {
        var text = "# \(displayName)\n"
        let description = FirstSentence.text(of: tree.package.node["description"]?.string ?? "")
        if !description.isEmpty { text += "\n> \(SafeMarkdown.blocks(description))\n" }
        text += "\nAPI reference of package `\(tree.package.name)`"
        if let version = tree.package.version { text += ", version \(version)" }
        text += ". Each module's folder has a file `llms-full.txt` with all of its pages.\n"
        for module in tree.modules {
            let pages = module.resources + module.functions
            guard !pages.isEmpty else { continue }
            let folder = Self.folder(of: module)
            text += "\n## \(module.name.isEmpty ? tree.package.name : "\(tree.package.name).\(dotted(module))")\n\n"
            text += "- [All pages](\(SafeMarkdown.target(folder + "llms-full.txt")))\n"
            for entry in pages {
                let address = SafeMarkdown.target(folder + Self.file(of: entry))
                text += "- [\(SafeMarkdown.plain(entry.title))](\(address))\(summary(of: entry))\n"
            }
        }
        return text
    }
}

/// The first sentence of a description.
enum FirstSentence {
    /// The text up to the first full stop of its first paragraph; empty if the text begins with a heading or code.
    static func text(of description: String) -> String {
        var line = ""
        for part in description.split(separator: "\n", omittingEmptySubsequences: false) {
            let isBlank = part.allSatisfy { $0 == " " || $0 == "\r" || $0 == "\t" }
            if isBlank && line.isEmpty { continue }
            if isBlank { break }
            if part.hasPrefix("#") || part.hasPrefix("```") || part.hasPrefix("<!--") || part.hasPrefix("{{%")
                || part.hasPrefix("|")
            {
                break
            }
            line += (line.isEmpty ? "" : " ") + part.trimmedOfBlanks
        }
        if let end = line.firstRange(of: ". ") { line = String(line[..<end.lowerBound]) + "." }
        return line
    }
}

extension Substring {
    /// The text without blanks at its ends.
    fileprivate var trimmedOfBlanks: Substring {
        var text = self
        while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
        while let last = text.last, last == " " || last == "\t" || last == "\r" { text.removeLast() }
        return text
    }
}
