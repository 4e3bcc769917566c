public import Base
import Documents
import Program

extension YAMLProgramReader {
    /// Keys of a project file that say something about the project in any language, and nothing about the program's text.
    static let projectKeys: Set<String> = [
        "description", "author", "website", "license", "backend", "template", "plugins", "packages", "stackConfigDir",
    ]

    /// Reads a member of the project file as it is written. Aliases lead out of it, so that a member with one is reported.
    mutating func projectSetting(_ name: String, _ key: YAMLNode, _ value: YAMLNode) -> ProjectSetting? {
        guard !value.containsAlias else {
            report(
                .warning, .projectSetting, "'\(name)' holds an alias and is left out of the project file",
                hint: "Write the value out.", at: key)
            return nil
        }
        let column = source.location(of: key.span.start).column - 1
        let text = source.text(of: SourceSpan(key.span.start, value.span.end))
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
            // The first line begins at the key, the others with the indentation that the key has in the source.
            index == 0 ? String(line) : String(line.dropFirst(min(column, line.prefix { $0 == " " }.count)))
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return ProjectSetting(key: name, lines: lines, span: key.span)
    }

    /// Whether a configuration key belongs to another namespace than the program's own: `aws:region` configures a provider.
    func isForeign(_ key: String) -> Bool {
        guard let colon = key.firstIndex(of: ":") else { return false }
        return key[..<colon] != root["name"]?.scalar?.text ?? ""
    }

    /// Splits the configuration's members into those of the program and settings of the project.
    mutating func configurationSettings(_ section: YAMLNode) -> [ProjectSetting] {
        section.members.compactMap { key, value in
            guard let name = key.scalar?.text, isForeign(name) else { return nil }
            return projectSetting("config", key, value)
        }
    }
}

extension YAMLNode {
    /// Whether it is an alias or holds one.
    fileprivate var containsAlias: Bool {
        if isAlias { return true }
        switch kind {
        case .scalar: return false
        case .sequence(let elements): return elements.contains { $0.containsAlias }
        case .mapping(let members): return members.contains { $0.key.containsAlias || $0.value.containsAlias }
        }
    }
}

extension DiagnosticCode {
    /// A setting of the project that has no place in what is written.
    public static let projectSetting: DiagnosticCode = "project-setting"
}
