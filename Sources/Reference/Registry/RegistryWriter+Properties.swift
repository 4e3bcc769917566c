import Base
import Documents
import LanguageKit
import Schema

/// Lists of properties, types and enums.
extension RegistryWriter {
    /// Where a list of properties stands.
    struct Place {
        var shape: ReferenceShape
        /// Whether the properties are given, so that the list says which are required.
        var isGiven: Bool
        /// What the anchors begin with.
        var prefix = ""
    }

    /// Writes a list for each language.
    mutating func properties(
        _ properties: [ReferenceProperty], _ place: Place, _ languages: [RegistryLanguage], of package: Package
    ) {
        for language in languages {
            write(
                "\n\n<div>\n<pulumi-choosable type=\"language\" values=\"\(language.values)\">\n<dl class=\"resources-properties\">"
            )
            let shown = properties.filter { $0.property.constant == nil }.map { (language.names.property($0.property), $0) }
            let sorted = shown.enumerated().sorted { first, second in
                let (one, other) = (first.element, second.element)
                if one.1.property.isRequired != other.1.property.isRequired { return one.1.property.isRequired }
                return one.0 == other.0 ? first.offset < second.offset : one.0.utf8.lexicographicallyPrecedes(other.0.utf8)
            }
            for (_, (name, property)) in sorted { self.property(property, name, place, language, of: package) }
            write("</dl>\n</pulumi-choosable>\n</div>")
        }
    }

    private mutating func property(
        _ entry: ReferenceProperty, _ name: String, _ place: Place, _ language: RegistryLanguage, of package: Package
    ) {
        let property = entry.property
        let deprecation = property.deprecation.map(ReferenceDescription.cleaned) ?? ""
        var style = place.isGiven ? property.isRequired ? "required" : "optional" : ""
        if !deprecation.isEmpty { style += " property-deprecated" }
        if property.replacesOnChange { style += " property-replacement" }
        if property.isSecret { style += " property-secret" }
        var title = place.isGiven ? property.isRequired ? "Required" : "Optional" : ""
        if !deprecation.isEmpty { title += ", Deprecated" }
        let anchor = place.prefix + Self.lowered("\(name)_\(language.id)")
        write("<dt class=\"property-\(style)\"\n            title=\"\(title)\">\n        <span id=\"\(anchor)\">\n")
        write("<a data-swiftype-name=\"resource-property\" data-swiftype-type=\"text\" href=\"#\(anchor)\"")
        write(" style=\"color: inherit; text-decoration: inherit;\">\(HTMLText.breakable(name))</a>\n</span>\n")
        write("        <span class=\"property-indicator\"></span>\n        <span class=\"property-type\">")
        write(Self.alternatives(property.type).map { type($0, place.shape, language) }.joined(separator: " | "))
        write("</span>\n    </dt>\n    <dd>")
        write(MarkdownHTML.inline(comment(entry, in: package)))
        if !deprecation.isEmpty {
            write("<p class=\"property-message\">Deprecated: \(MarkdownHTML.inline(deprecation))</p>")
        }
        write("</dd>")
    }

    private static func lowered(_ text: String) -> String { text.lowercased() }

    private static func alternatives(_ reference: TypeReference) -> [TypeReference] {
        if case .union(let union) = reference.withoutMarks { return union.elements }
        return [reference]
    }

    private func type(_ reference: TypeReference, _ shape: ReferenceShape, _ language: RegistryLanguage) -> String {
        let text = HTMLText.breakable(HTMLText.escaped(language.shown(reference, shape)))
        let anchor = RegistryLanguage.anchor(reference)
        return anchor.isEmpty ? text : "<a href=\"\(anchor)\">\(text)</a>"
    }

    private func comment(_ entry: ReferenceProperty, in package: Package) -> String {
        var comment = ReferenceDescription.cleaned(entry.description)
        switch entry.property.type.withoutMarks {
        case .type(let name) where name.package != package.name, .resource(let name) where name.package != package.name:
            let title = RegistryTitles.package(name.package)
            comment += "\nThis type is defined in the [\(title)](/registry/packages/\(name.package)) package."
        default: break
        }
        if !entry.environment.isEmpty {
            comment +=
                " It can also be sourced from the following environment variable\(entry.environment.count > 1 ? "s" : ""): "
            comment += entry.environment.map { "`\($0)`" }.joined(separator: ", ")
        }
        return comment
    }

    // MARK: Types

    /// Writes the members of an enum, for each language.
    mutating func members(_ enumeration: EnumType, _ languages: [RegistryLanguage]) {
        for language in languages {
            write("\n\n<div>\n<pulumi-choosable type=\"language\" values=\"\(language.values)\">\n<dl class=\"tabular\">")
            for member in enumeration.members {
                let deprecation = member.deprecation.map(ReferenceDescription.cleaned) ?? ""
                let comment = ReferenceDescription.cleaned(member.description)
                write(deprecation.isEmpty ? "<dt>" : "<dt class=\"property-deprecated\">")
                write(HTMLText.breakable(language.member(member, of: enumeration)))
                write("</dt>\n    <dd><code>\(member.value.referenceText)</code>")
                if !comment.isEmpty { write(" \(MarkdownHTML.inline(comment))") }
                if !deprecation.isEmpty {
                    write("<p class=\"property-message\">Deprecated: \(MarkdownHTML.inline(deprecation))</p>")
                }
                write("</dd>")
            }
            write("</dl>\n</pulumi-choosable>\n</div>")
        }
    }

    // MARK: Package details

    /// Writes where the package comes from; its version on index pages alone.
    mutating func details(of package: Package, showsVersion: Bool) {
        let node = package.node
        let repository = node["repository"]?.string ?? ""
        let prefix = "https://github.com/"
        let name = repository.hasPrefix(prefix) ? String(repository.dropFirst(prefix.count)) : repository
        write("\n<h2 id=\"package-details\">Package Details</h2>\n<dl class=\"package-details\">\n\t<dt>Repository</dt>\n")
        write("\t<dd><a href=\"\(repository)\">\(RegistryTitles.package(package.name)) \(name)</a></dd>\n")
        write("\t<dt>License</dt>\n\t<dd>\(node["license"]?.string ?? "")</dd>")
        if let notes = node["attribution"]?.givenText { write("\n\t<dt>Notes</dt>\n\t<dd>\(MarkdownHTML.inline(notes))</dd>") }
        if showsVersion, let version = package.version, !version.isEmpty {
            write("\n\t<dt>Version</dt>\n\t<dd>\(version)</dd>")
        }
        write("\n</dl>\n")
    }
}
