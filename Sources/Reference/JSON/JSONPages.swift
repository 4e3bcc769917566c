import Base
import Documents
public import LanguageKit
public import Schema

/// The reference as JSON: one file for the package and its modules, and one for each resource and function.
///
/// `schema/reference.schema.json` describes both.
public struct JSONPages: Sendable {
    /// Language → the constructor example of a resource; nil if there is none in some language.
    public typealias Examples = @Sendable (Resource) -> [(language: String, text: String)]?

    private let tree: ReferenceTree
    private let columns: [ReferenceColumn]
    private let examples: Examples

    /// Plans the files of a package.
    ///
    /// - Parameter languages: the languages whose names and types are written; empty for all.
    public init(_ tree: ReferenceTree, languages: [LanguageID] = [], examples: @escaping Examples) {
        self.tree = tree
        columns = ReferenceColumn.all(of: tree.package, languages)
        self.examples = examples
    }

    /// All files.
    public var parts: [ReferencePart] {
        var parts = [ReferencePart("index.json") { index }]
        for module in tree.modules {
            for entry in module.resources {
                parts.append(ReferencePart(Self.path(of: entry, in: module)) { resource(entry, in: module) })
            }
            for entry in module.functions {
                parts.append(ReferencePart(Self.path(of: entry, in: module)) { function(entry, in: module) })
            }
        }
        return parts
    }

    private static func path(of entry: ReferenceModule.Entry, in module: ReferenceModule) -> String {
        // The package's own file is `index.json`.
        (module.folder.isEmpty ? "" : module.folder + "/") + (entry.folder == "index" ? "--index" : entry.folder) + ".json"
    }

    // MARK: Package

    private var index: [UInt8] {
        let package = tree.package
        var json = JSONWriter(capacity: 1 << 16)
        json.object { json in
            json.member("kind", "package")
            json.member("name", package.name)
            json.optional("version", package.version)
            for key in ["displayName", "description", "publisher", "repository", "license", "attribution", "homepage"] {
                json.optional(key, package.node[key]?.string)
            }
            json.key("languages")
            json.array { json in
                for column in columns {
                    json.object { json in
                        json.member("id", column.id)
                        json.member("name", column.title)
                    }
                }
            }
            json.key("modules")
            json.array { json in for module in tree.modules { write(module, &json) } }
            json.key("navigation")
            json.array { json in if let root = tree.modules.first { navigation(root, &json) } }
        }
        json.endLine()
        return json.bytes
    }

    private func write(_ module: ReferenceModule, _ json: inout JSONWriter) {
        json.object { json in
            json.member("name", module.name)
            json.member("folder", module.folder)
            for (key, entries) in [("resources", module.resources), ("functions", module.functions)] {
                json.key(key)
                json.array { json in
                    for entry in entries {
                        json.object { json in
                            json.member("name", entry.title)
                            json.member("token", entry.token)
                            json.member("path", Self.path(of: entry, in: module))
                        }
                    }
                }
            }
        }
    }

    /// What is in a module: modules first, then resources, then functions.
    private func navigation(_ module: ReferenceModule, _ json: inout JSONWriter) {
        for entry in module.modules {
            json.object { json in
                json.member("name", entry.title)
                json.member("type", "module")
                guard let inner = tree.module(of: entry, in: module) else { return }
                json.member("folder", inner.folder)
                json.key("children")
                json.array { navigation(inner, &$0) }
            }
        }
        for (type, entries) in [("resource", module.resources), ("function", module.functions)] {
            for entry in entries {
                json.object { json in
                    json.member("name", entry.title)
                    json.member("type", type)
                    json.member("path", Self.path(of: entry, in: module))
                }
            }
        }
    }

    // MARK: Pages

    private func resource(_ entry: ReferenceModule.Entry, in module: ReferenceModule) -> [UInt8] {
        guard let resource = tree.package.resource(entry.token) else { return Array("{}\n".utf8) }
        let examples = resource.isProvider || resource.deprecation != nil ? nil : examples(resource)
        return page(ReferencePage(resource, module: module.name), module, examples ?? [])
    }

    private func function(_ entry: ReferenceModule.Entry, in module: ReferenceModule) -> [UInt8] {
        guard let function = tree.package.function(entry.token) else { return Array("{}\n".utf8) }
        return page(ReferencePage(function, module: module.name), module, [])
    }

    private func page(
        _ page: ReferencePage, _ module: ReferenceModule, _ examples: [(language: String, text: String)]
    ) -> [UInt8] {
        JSONPage(PageContent(page), columns: columns).bytes(module: module, examples: examples)
    }
}

extension ReferenceTree {
    /// The module that an entry of another's index leads to.
    func module(of entry: ReferenceModule.Entry, in parent: ReferenceModule) -> ReferenceModule? {
        modules.first { module in
            guard !module.name.isEmpty else { return false }
            let parts = module.name.parts(separatedBy: UInt8(ascii: "/"))
            guard parts.dropLast().joined(separator: "/") == parent.name else { return false }
            return (module.folder.parts(separatedBy: UInt8(ascii: "/")).last ?? module.folder) == entry.title
        }
    }
}

extension JSONWriter {
    /// Writes a member whose value is a text, unless there is none.
    mutating func optional(_ name: String, _ text: String?) {
        if let text, !text.isEmpty { member(name, text) }
    }

    /// Writes a member that is true, or nothing.
    mutating func flag(_ name: String, _ isSet: Bool) {
        guard isSet else { return }
        key(name)
        value(true)
    }

    /// Writes a literal of a schema.
    mutating func literal(_ value: SchemaValue) {
        switch value {
        case .boolean(let flag): self.value(flag)
        case .integer, .number: raw(Array(value.text.utf8))
        case .string(let text): self.value(text)
        }
    }
}
