public import Base
import Docs
import Documents
import LanguageKit
import Languages

extension Style {
    /// Reads a style from its files: `style.yaml` and the templates `*.mustache`.
    ///
    /// - Parameters:
    ///   - name: the style's name, or its folder as the user gave it.
    ///   - files: bytes by file name.
    /// - Returns: the style, complete with whatever could be read, and what was wrong.
    public static func read(name: String, files: [(name: String, bytes: [UInt8])]) -> (style: Style, diagnostics: [Diagnostic]) {
        var sections: [String: StyleSection] = [:]
        var templates: [String: SourceFile] = [:]
        var found: [Diagnostic] = []
        for (file, bytes) in files {
            let source = SourceFile(name: "\(name)/\(file)", bytes: bytes)
            if file == "style.yaml" {
                let (root, unread) = DataNode.parse(source)
                // A style that sets nothing may be nothing but comments.
                found += unread.filter { $0.code != .emptyDocument }
                if let root { sections = readSections(root, &found) }
            } else if file.hasSuffix(".mustache") {
                templates[String(file.dropLast(".mustache".count))] = source
            }
        }
        // A style that only sets options lays out its pages as today's generator does.
        if templates["page"] == nil {
            templates["page"] = SourceFile(name: "current/page.mustache", bytes: PackageResources.current_page_mustache)
        }
        let (compiled, broken) = PageTemplates.compile(templates)
        return (Style(name: name, sections: sections, templates: compiled), found + broken)
    }

    /// The options of every language, by identifier.
    private static func readSections(_ root: DataNode, _ found: inout [Diagnostic]) -> [String: StyleSection] {
        var sections: [String: StyleSection] = [:]
        for (key, value) in root.entries where root.kind == .object {
            if key.text == Style.pagesKey {
                sections[Style.pagesKey] = readSection(value, of: "a page", language: nil, Style.pageOptions, &found)
                continue
            }
            if key.text == Style.programsKey {
                sections[Style.programsKey] = readSection(value, of: "a program", language: nil, ProgramStyle.options, &found)
                continue
            }
            guard let language = LanguageRegistry.language(LanguageID(key.text)) else {
                let known = LanguageRegistry.known.map { $0.id.name }.joined(separator: ", ")
                found.append(
                    Diagnostic(
                        .error, .unknownStyleKey, "style.yaml has options for '\(key.text)', which is no language",
                        hint: "The languages are \(known).", in: key.source, at: key.span))
                continue
            }
            sections[language.id.name] = readSection(
                value, of: language.displayName, language: language.id.name, language.options, &found)
        }
        return sections
    }

    /// The options that are known; others are reported.
    private static func readSection(
        _ node: DataNode, of owner: String, language: String?, _ known: [StyleOption], _ found: inout [Diagnostic]
    ) -> StyleSection {
        var options: [String: String] = [:]
        for (option, setting) in node.entries {
            guard known.contains(where: { $0.key == option.text }) else {
                let names = known.map(\.key).sorted().joined(separator: ", ")
                found.append(
                    Diagnostic(
                        .error, .unknownStyleKey, "\(owner) has no style option '\(option.text)'",
                        hint: names.isEmpty ? "It has none." : "It has \(names).", in: option.source, at: option.span,
                        language: language))
                continue
            }
            options[option.text] = setting.text
        }
        return StyleSection(options)
    }
}

extension DiagnosticCode {
    /// A style names a language or an option that isn't there.
    public static let unknownStyleKey: DiagnosticCode = "unknown-style-key"
}
