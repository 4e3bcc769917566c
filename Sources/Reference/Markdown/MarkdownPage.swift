import Base
import LanguageKit
import Schema

/// Writes the page of a resource or function in Markdown.
struct MarkdownPage {
    private let content: PageContent
    private let columns: [ReferenceColumn]
    private let otherFences: Set<String>
    /// What has been written.
    private(set) var text = ""

    init(_ content: PageContent, columns: [ReferenceColumn], otherFences: Set<String>) {
        self.content = content
        self.columns = columns
        self.otherFences = otherFences
    }

    /// Front matter with the given keys, those without value left out.
    static func front(_ values: [(key: String, value: String)]) -> String {
        let lines = values.filter { !$0.value.isEmpty }.map { key, value in
            var json = JSONWriter()
            json.value(value)
            return "\(key): \(String(decoding: json.bytes, as: UTF8.self))\n"
        }
        return "---\n\(lines.joined())---\n\n"
    }

    mutating func write(module: ReferenceModule, examples: [(language: String, text: String)]) {
        let page = content.page
        let package = page.package
        let dotted = module.folder.replacing("/", with: ".")
        let path = [package.name, dotted, page.title].filter { !$0.isEmpty }.joined(separator: ".")
        text += Self.front([
            ("title", path), ("token", page.token), ("kind", page.kind), ("package", package.name),
            ("version", package.version ?? ""),
        ])
        text += "# \(SafeMarkdown.plain(path))\n\n"
        let place = module.name.isEmpty ? "package" : "module"
        let owner = module.name.isEmpty ? package.name : "\(package.name).\(dotted)"
        let kind = NameStyle.capitalized(page.kind)
        text += "\(kind) \(SafeMarkdown.code(page.token)) of \(place) [\(SafeMarkdown.plain(owner))](index.md).\n"
        deprecation(page.deprecation)
        let description = ReferenceDescription(page.description)
        let shown = DescriptionBlocks.text(description.text, without: otherFences)
        if !shown.isEmpty { text += "\n\(SafeMarkdown.blocks(shown))\n" }
        switch page.subject {
        case .resource(let resource): write(resource, examples: examples)
        case .function(let function): write(function)
        }
        types()
        let importText = DescriptionBlocks.text(description.importText, without: otherFences)
        if !importText.isEmpty { text += "\n## Import\n\n\(SafeMarkdown.blocks(importText))\n" }
    }

    // MARK: Sections

    private mutating func write(_ resource: Resource, examples: [(language: String, text: String)]) {
        text += "\n## Create a resource\n"
        for column in columns { code(column.names.constructorCode(of: resource), column) }
        let shown = examples.filter { example in columns.contains { $0.id == example.language } }
        if !shown.isEmpty {
            text += "\n### Constructor example\n"
            for column in columns {
                for example in shown where example.language == column.id { code(example.text, column) }
            }
        }
        list("Input properties", content.inputs, empty: "This resource has no inputs.")
        let outputs = resource.isProvider ? "This provider has no outputs." : "All input properties are outputs, too."
        list("Output properties", content.outputs, intro: "Beside all input properties:", empty: outputs)
        methods(of: resource)
        guard !content.state.rows.isEmpty else { return }
        text += "\n## Look up an existing resource\n"
        for column in columns { code(column.names.lookupCode(of: resource), column) }
        table(content.state)
    }

    private mutating func write(_ function: Function) {
        text += "\n## Call the function\n"
        for column in columns { code(column.names.functionCode(of: function), column) }
        list("Function arguments", content.inputs, empty: "This function takes no arguments.")
        if content.outputs.rows.isEmpty, case .value(let type) = function.result {
            text += "\n## Function result\n\n\(typeText(type, .output))\n"
        } else {
            list("Function result", content.outputs, empty: "This function gives no result.")
        }
    }

    private mutating func methods(of resource: Resource) {
        guard !content.methods.isEmpty else { return }
        text += "\n## Resource methods\n"
        for method in content.methods {
            heading(3, method.name, anchor: method.anchor)
            deprecation(method.function.deprecation)
            let description = DescriptionBlocks.text(
                ReferenceDescription(method.function.description).text, without: otherFences)
            if !description.isEmpty { text += "\n\(SafeMarkdown.blocks(description))\n" }
            for column in columns { code(column.names.methodCode(of: method.name, method.function, of: resource), column) }
            if !method.arguments.rows.isEmpty {
                text += "\nArguments:\n"
                table(method.arguments)
            }
            if !method.result.rows.isEmpty {
                text += "\nResult:\n"
                table(method.result)
            }
        }
    }

    private mutating func types() {
        guard !content.sections.isEmpty else { return }
        text += "\n## Nested types\n"
        for section in content.sections {
            heading(3, section.name, anchor: section.anchor)
            let uses = section.uses.map { "[\(SafeMarkdown.code($0))](#\(SafeMarkdown.target($0)))" }
            text += "\nUsed by \(uses.joined(separator: ", ")).\n"
            names(of: section)
            switch section.definition {
            case .object(let object):
                if !object.description.isEmpty {
                    text += "\n\(SafeMarkdown.blocks(ReferenceDescription.cleaned(object.description)))\n"
                }
                table(section.list)
            case .enumeration(let type): values(of: type)
            }
        }
    }

    /// What the type is called in each language that has a name for it.
    private mutating func names(of section: PageContent.Section) {
        let token = DeclarationName(package: content.page.package.name, token: section.token)
        let spellings = columns.filter { $0.id != "yaml" && $0.id != "hcl" }.map { column in
            let shape: ReferenceShape = section.shape == .output ? .output : .argument
            return "\(column.title) \(SafeMarkdown.code(column.names.declared(.type(token), shape, content.page.nameForm)))"
        }
        if !spellings.isEmpty { text += "\n\(spellings.joined(separator: ", ")).\n" }
    }

    private mutating func values(of type: EnumType) {
        text += "\n| Value | Name | Description |\n|---|---|---|\n"
        for member in type.members {
            let names = spellings(columns.filter { $0.id != "yaml" && $0.id != "hcl" }) { $0.names.member(member, of: type) }
            let deprecation = member.deprecation.map { "**Deprecated.** \($0)\n\n" } ?? ""
            let comment = SafeMarkdown.cell(ReferenceDescription.cleaned(deprecation + member.description))
            text += "| \(SafeMarkdown.codeCell(Property.literal(member.value))) | \(names) | \(comment) |\n"
        }
    }

    // MARK: Lists

    private mutating func list(_ title: String, _ list: PageContent.List, intro: String = "", empty: String) {
        text += "\n## \(title)\n"
        guard !list.rows.isEmpty else {
            text += "\n\(empty)\n"
            return
        }
        if !intro.isEmpty { text += "\n\(intro)\n" }
        table(list)
    }

    private mutating func table(_ list: PageContent.List) {
        guard !list.rows.isEmpty else { return }
        text += "\n| Property | Type | Notes | Description |\n|---|---|---|---|\n"
        for row in list.rows {
            let anchor = HTMLText.escaped(row.anchor).replacing("|", with: "&#124;").replacing("\n", with: " ")
            text += "| <a id=\"\(anchor)\"></a>\(names(of: row.property)) | \(typeText(row.property.type, row.shape)) "
            text += "| \(notes(of: row)) | \(SafeMarkdown.cell(ReferenceDescription.cleaned(row.description))) |\n"
        }
    }

    private func names(of property: Property) -> String {
        guard columns.count > 1 else {
            return SafeMarkdown.codeCell(columns.first?.names.property(property) ?? property.name)
        }
        let groups = SharedSpelling.grouped(columns.map { $0.names.property(property) }).filter { $0.text != property.name }
        let others = groups.map { "<br>\(SafeMarkdown.codeCell($0.text)) \(titles($0.columns, columns))" }
        return SafeMarkdown.codeCell(property.name) + others.joined()
    }

    private func spellings(_ columns: [ReferenceColumn], _ text: (ReferenceColumn) -> String) -> String {
        SharedSpelling.grouped(columns.map(text)).map { "\(SafeMarkdown.codeCell($0.text)) \(titles($0.columns, columns))" }
            .joined(separator: "<br>")
    }

    private func titles(_ numbers: [Int], _ columns: [ReferenceColumn]) -> String {
        numbers.map { columns[$0].title }.joined(separator: ", ")
    }

    private func notes(of row: PageContent.Row) -> String {
        let property = row.property
        var notes = property.isRequired && row.shape != .output ? ["**Required**"] : []
        if let constant = property.constant { notes.append("Always \(SafeMarkdown.codeCell(Property.literal(constant)))") }
        if let value = property.defaultText { notes.append("Default \(SafeMarkdown.codeCell(value))") }
        if !row.environment.isEmpty {
            notes.append("Read from \(row.environment.map { SafeMarkdown.codeCell($0) }.joined(separator: " or "))")
        }
        if property.replaces { notes.append("Replaces the resource") }
        if property.isSecret { notes.append("Secret") }
        if let reason = property.deprecation { notes.append("**Deprecated.** \(SafeMarkdown.cell(reason))") }
        return notes.joined(separator: "<br>")
    }

    // MARK: Types

    /// A type: in words if the page shows several languages, else as the language writes it.
    private func typeText(_ type: TypeReference, _ shape: ReferenceShape) -> String {
        if columns.count == 1, let column = columns.first {
            let name = SafeMarkdown.codeCell(column.names.type(type, shape, content.page.nameForm))
            guard let section = type.declaredTypes.compactMap({ content.section(of: $0) }).first else { return name }
            return "[\(name)](#\(SafeMarkdown.target(section.anchor)))"
        }
        return words(type)
    }

    private func words(_ type: TypeReference) -> String {
        switch type {
        case .boolean: return "boolean"
        case .integer: return "integer"
        case .number: return "number"
        case .string: return "string"
        case .any: return "anything"
        case .json: return "JSON"
        case .archive: return "archive"
        case .asset: return "asset or archive"
        case .plain(let inner): return words(inner)
        case .array(let inner): return "list of \(words(inner))"
        case .map(let inner): return "map of \(words(inner))"
        case .union(let union):
            var parts: [String] = []
            for part in union.elements.map({ words($0) }) where !parts.contains(part) { parts.append(part) }
            return parts.joined(separator: " or ")
        case .resource(let name): return SafeMarkdown.plain(ReferenceName.type(name.token))
        case .type(let name):
            guard let section = content.section(of: name) else {
                return SafeMarkdown.plain("\(name.package).\(ReferenceName.type(name.token))")
            }
            return "[\(SafeMarkdown.plain(section.name))](#\(SafeMarkdown.target(section.anchor)))"
        }
    }

    // MARK: Pieces

    private mutating func deprecation(_ reason: String?) {
        guard let reason, !reason.isEmpty else { return }
        let lines = SafeMarkdown.blocks(reason).split(separator: "\n", omittingEmptySubsequences: false)
        text += "\n> **Deprecated.** \(lines.joined(separator: "\n> "))\n"
    }

    private mutating func heading(_ level: Int, _ title: String, anchor: String) {
        let id = HTMLText.escaped(anchor).replacing("\n", with: " ")
        text += "\n<a id=\"\(id)\"></a>\n\n\(String(repeating: "#", count: level)) \(SafeMarkdown.plain(title))\n"
    }

    private mutating func code(_ code: String, _ column: ReferenceColumn) {
        guard !code.isEmpty else { return }
        var longest = 2
        for line in code.split(separator: "\n") {
            let marks = line.drop { $0 == " " }.prefix { $0 == "`" }.count
            longest = max(longest, marks)
        }
        let fence = String(repeating: "`", count: longest + 1)
        text += "\n\(fence)\(column.fence)\n\(code)\n\(fence)\n"
    }
}
