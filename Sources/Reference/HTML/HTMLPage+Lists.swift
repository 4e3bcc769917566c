import Base
import Documents
import LanguageKit
import Schema

/// Lists of properties and types.
extension HTMLPage {
    /// What a written type depends on.
    struct TypeKey: Hashable {
        /// Which primitive it is, or that it has a name.
        var kind: UInt8
        var name: DeclarationName?
        /// The lists and maps around it, the innermost first.
        var wrapping: [UInt8] = []
        var shape: ReferenceShape
    }

    mutating func list(_ list: PageContent.List, empty: String) {
        guard !list.rows.isEmpty else {
            if !empty.isEmpty { out.write("<p>\(empty)</p>") }
            return
        }
        out.write("<dl>")
        for row in list.rows { self.row(row) }
        out.write("</dl>")
    }

    private mutating func row(_ row: PageContent.Row) {
        let property = row.property
        out.write("<dt id=\"\(HTMLAddress.identifier(row.anchor))\"><a href=\"\(HTMLAddress.anchor(row.anchor))\">")
        spellings.write(spellings.columns.map { $0.names.property(property) }, to: &out)
        out.write("</a> <code>")
        write(property.type, row.shape)
        out.write("</code>")
        if property.isRequired, row.shape != .output { out.write(" <em>Required</em>") }
        if property.replaces { out.write(" <em>Replaces the resource</em>") }
        if property.isSecret { out.write(" <em>Secret</em>") }
        if property.deprecation?.isEmpty == false { out.write(" <em class=deprecated>Deprecated</em>") }
        out.write("<dd>")
        describeProperty(ReferenceDescription.cleaned(row.description))
        facts(row)
        for position in nested[row.anchor] ?? [] { section(content.sections[position]) }
    }

    private mutating func facts(_ row: PageContent.Row) {
        let property = row.property
        if let constant = property.constant {
            out.write("<p>Always <code>\(HTMLText.escaped(Property.literal(constant)))</code>.")
        }
        if let value = property.defaultText { out.write("<p>Default: <code>\(HTMLText.escaped(value))</code>") }
        if !row.environment.isEmpty {
            let names = row.environment.map { "<code>\(HTMLText.escaped($0))</code>" }
            out.write("<p>Read from the environment: \(names.joined(separator: " or "))")
        }
        if let reason = property.deprecation, !reason.isEmpty {
            out.write("<div class=warning>")
            describeProperty(ReferenceDescription.cleaned(reason))
            out.write("</div>")
        }
    }

    /// Headings in descriptions of properties are none of the page's.
    private mutating func describeProperty(_ text: String) {
        HTMLDescription(spellings: spellings).write(text, under: nil, to: &out)
    }

    // MARK: Types

    /// Writes the types that stand with no property.
    mutating func remainingTypes() {
        let remaining = content.sections.filter { $0.depth > Self.nestedDepth }
        guard !remaining.isEmpty else { return }
        heading("types", "Further types")
        for section in remaining { self.section(section) }
    }

    private mutating func section(_ section: PageContent.Section) {
        let id = HTMLAddress.identifier(section.anchor)
        let name = HTMLText.breakable(HTMLText.escaped(section.name))
        out.write("<details id=\"\(id)\"\(section.depth > Self.nestedDepth ? " open" : "")><summary>\(name)</summary>")
        if section.uses.count > 1 || section.depth > Self.nestedDepth {
            out.write("<p class=uses>Appears in ")
            for (index, use) in section.uses.enumerated() {
                if index > 0 { out.write(", ") }
                out.write("<a href=\"\(HTMLAddress.anchor(use))\">\(HTMLText.escaped(use))</a>")
            }
        }
        switch section.definition {
        case .object(let object):
            describeProperty(ReferenceDescription.cleaned(object.description))
            list(section.list, empty: "")
        case .enumeration(let type):

            members(of: type)
        }
        out.write("</details>")
    }

    private mutating func members(of type: EnumType) {
        guard !type.members.isEmpty else { return }
        out.write("<dl>")
        for member in type.members {
            out.write("<dt>")
            spellings.write(spellings.columns.map { $0.names.member(member, of: type) }, to: &out)
            out.write(" <code>\(HTMLText.escaped(Property.literal(member.value)))</code>")
            if member.deprecation?.isEmpty == false { out.write(" <em class=deprecated>Deprecated</em>") }
            out.write("<dd>")
            describeProperty(ReferenceDescription.cleaned(member.description))
            if let reason = member.deprecation, !reason.isEmpty { describeProperty(ReferenceDescription.cleaned(reason)) }
        }
        out.write("</dl>")
    }

    /// Writes a type as each language names it, with a link to where the page describes it.
    mutating func write(_ type: TypeReference, _ shape: ReferenceShape) {
        let key = Self.key(type, shape)
        if let key, let known = types[key] { return out.write(bytes: known) }
        let start = out.bytes.count
        var anchor = ""
        for name in type.declaredTypes where anchor.isEmpty { anchor = content.section(of: name)?.anchor ?? "" }
        if !anchor.isEmpty { out.write("<a href=\"\(HTMLAddress.anchor(anchor))\">") }
        spellings.write(spellings.columns.map { $0.names.type(type, shape, .short) }, to: &out)
        if !anchor.isEmpty { out.write("</a>") }
        if let key { types[key] = Array(out.bytes[start...]) }
    }

    /// Texts, numbers and types of the package are written again and again on a page, and so are lists and maps of them.
    private static func key(_ type: TypeReference, _ shape: ReferenceShape) -> TypeKey? {
        switch type {
        case .boolean: return TypeKey(kind: 0, shape: shape)
        case .integer: return TypeKey(kind: 1, shape: shape)
        case .number: return TypeKey(kind: 2, shape: shape)
        case .string: return TypeKey(kind: 3, shape: shape)
        case .any: return TypeKey(kind: 4, shape: shape)
        case .type(let name): return TypeKey(kind: 5, name: name, shape: shape)
        case .plain(let inner): return key(inner, shape)
        case .array(let inner), .map(let inner):
            guard var key = key(inner, shape) else { return nil }
            if case .array = type { key.wrapping.append(0) } else { key.wrapping.append(1) }
            return key
        case .json, .archive, .asset, .union, .resource: return nil
        }
    }
}
