public import Base
public import Comparison
import Documents
import LanguageKit

/// How changes of a schema are written.
public enum ChangeFormat: String, Sendable, CaseIterable {
    /// For people at a terminal: a change a line, by level.
    case text
    /// For people in a pull request.
    case markdown
    /// One JSON object.
    case json
    /// Workflow commands of GitHub Actions, which mark the lines of a change.
    case github
    /// One SARIF 2.1.0 document.
    case sarif
}

/// The changes between two versions of a schema, for people and for programs.
public struct ChangeReport: Sendable {
    /// The package's name.
    public var package: String
    /// The old version; nil if the schema gives none.
    public var oldVersion: String?
    /// The new version; nil if the schema gives none.
    public var newVersion: String?
    /// Whether the version says that it may break programs; nil if that isn't known.
    public var allowsBreaking: Bool?
    /// The changes.
    public var changes: [SchemaChange]
    /// The examples that are broken; nil if they weren't looked at.
    public var examples: [BrokenExample]?

    /// Creates a report.
    ///
    /// - Parameter changes: the comparison's changes, after overrides.
    public init(package: String, _ comparison: SchemaComparison, changes: [SchemaChange], examples: [BrokenExample]? = nil) {
        self.package = package
        oldVersion = comparison.oldVersion
        newVersion = comparison.newVersion
        allowsBreaking = comparison.allowsBreaking
        self.changes = changes
        self.examples = examples
    }

    /// The report in a format.
    public func text(_ format: ChangeFormat, context: ReportContext = ReportContext()) -> [UInt8] {
        switch format {
        case .text: Array(plainText.utf8)
        case .markdown: Array(markdown.utf8)
        case .json: json
        case .github: DiagnosticFormat.github.text(findings.sortedOnce(), context: context)
        case .sarif: DiagnosticFormat.sarif.text(findings.sortedOnce(), context: context)
        }
    }

    /// What the version should say and doesn't; empty if there is nothing to say.
    public var versionFindings: [Diagnostic] {
        let breaking = changes.count { $0.level == .breaking }
        guard breaking > 0, allowsBreaking == false else { return [] }
        let node = changes.first { $0.level == .breaking && $0.node != nil }?.node
        return [
            Diagnostic(
                .warning, .breakingWithoutMajorVersion,
                "\(counted(breaking, "change")) \(breaking == 1 ? "breaks" : "break") programs, but \(oldVersion ?? "") → "
                    + "\(newVersion ?? "") is no major version",
                hint: "Raise the major version, or take the changes back.", file: node?.source.name)
        ]
    }

    /// Changes above `compatible` as findings at their places.
    public var findings: [Diagnostic] {
        changes.flatMap { change -> [Diagnostic] in
            guard let code = change.level.code else { return [] }
            let message = "\(change.place.text): \(change.message)\(change.suffix)"
            let severity: Severity = change.level == .breaking ? .error : .warning
            let languages: [String?] = change.languages.isEmpty ? [nil] : change.languages.map(\.name)
            return languages.map { language in
                guard let node = change.node else {
                    return Diagnostic(severity, code, message, hint: change.level.advice, language: language)
                }
                return Diagnostic(
                    severity, code, message, hint: change.level.advice, in: node.source, at: node.span, language: language)
            }
        } + (examples ?? []).flatMap(\.findings)
    }

    // MARK: For people

    /// Levels from breaking to compatible.
    private static let levels = SchemaChange.Level.allCases.sorted(by: >)

    private func changes(of level: SchemaChange.Level) -> [SchemaChange] { changes.filter { $0.level == level } }

    private var versions: String { [oldVersion, newVersion].map { $0 ?? "?" }.joined(separator: " → ") }

    private var counts: String {
        changes.isEmpty
            ? "no changes"
            : Self.levels.compactMap { level in
                let count = changes(of: level).count
                return count == 0 ? nil : "\(count) \(level.rawValue)"
            }.joined(separator: ", ")
    }

    private var plainText: String {
        var lines = ["\(package) \(versions): \(counts)"]
        for level in Self.levels {
            let changes = changes(of: level)
            if changes.isEmpty { continue }
            lines += ["", level.rawValue]
            for change in changes {
                let languages = change.languages.isEmpty ? "" : " in \(change.languages.map(\.name).joined(separator: ", "))"
                lines.append("  \(change.place.text): \(change.message)\(languages)\(change.suffix) [\(change.kind.rawValue)]")
            }
        }
        if let examples {
            lines += [
                "",
                "examples: \(examples.isEmpty ? "all still bind" : "\(counted(examples.count, "example")) no longer \(examples.count == 1 ? "binds" : "bind")")",
            ]
            for example in examples {
                lines.append("  \(example.name): \(example.findings.map(\.message).joined(separator: "; "))")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private var markdown: String {
        var lines = ["## \(package) \(versions)", "", counts.first.map { $0.uppercased() + counts.dropFirst() + "." } ?? ""]
        if versionFindings.first != nil { lines += ["", "**Programs break, but the version is no major one.**"] }
        for level in Self.levels {
            let changes = changes(of: level)
            if changes.isEmpty { continue }
            let isFolded = level == .compatible
            lines += [""]
            if isFolded { lines += ["<details><summary>\(level.title) (\(changes.count))</summary>", ""] }
            if !isFolded { lines += ["### \(level.title)", ""] }
            lines += ["| Where | Change | Languages |", "| --- | --- | --- |"]
            for change in changes {
                let languages = change.languages.isEmpty ? "all" : change.languages.map(\.name).joined(separator: ", ")
                lines.append("| `\(cell(change.place.text))` | \(cell(change.message + change.suffix)) | \(languages) |")
            }
            if isFolded { lines += ["", "</details>"] }
        }
        if let examples, !examples.isEmpty {
            lines += ["", "### Examples that no longer bind", ""]
            for example in examples {
                lines.append("- `\(example.name)`: \(example.findings.map { cell($0.message) }.joined(separator: "; "))")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Text for a table's cell, in which neither line breaks nor bars may stand; descriptions of others are no HTML of ours.
    private func cell(_ text: String) -> String {
        var cell = ""
        for character in text {
            switch character {
            case "|": cell += "\\|"
            case "<": cell += "&lt;"
            case "&": cell += "&amp;"
            default: cell += character.isNewline ? " " : String(character)
            }
        }
        return cell
    }

    private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

    // MARK: For programs

    private var json: [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("version", 1)
            json.member("package", package)
            json.member("old", oldVersion)
            json.member("new", newVersion)
            json.key("allowsBreaking")
            if let allowsBreaking { json.value(allowsBreaking) } else { json.null() }
            json.key("counts")
            json.object { json in for level in Self.levels { json.member(level.rawValue, changes(of: level).count) } }
            json.key("changes")
            json.array { json in for change in changes { write(change, to: &json) } }
            guard let examples else { return }
            json.key("brokenExamples")
            json.array { json in
                for example in examples {
                    json.object { json in
                        json.member("name", example.name)
                        json.key("errors")
                        json.array { json in for finding in example.findings { json.value(finding.message) } }
                    }
                }
            }
        }
        json.endLine()
        return json.bytes
    }

    private func write(_ change: SchemaChange, to json: inout JSONWriter) {
        json.object { json in
            json.member("kind", change.kind.rawValue)
            json.member("level", change.level.rawValue)
            json.member("section", change.place.section.rawValue)
            if let token = change.place.token { json.member("token", token) }
            json.key("path")
            json.array { json in for step in change.place.path { json.value(step) } }
            json.member("message", change.message)
            if let reason = change.reason { json.member("reason", reason) }
            if !change.languages.isEmpty {
                json.key("languages")
                json.array { json in for language in change.languages { json.value(language.name) } }
            }
            guard let node = change.node else { return }
            let location = node.location
            json.member("file", node.source.name)
            json.member("line", location.line)
            json.member("column", location.column)
        }
    }
}

extension SchemaChange {
    /// The reason, behind the message.
    fileprivate var suffix: String { reason.map { " (\($0))" } ?? "" }
}

extension SchemaChange.Level {
    /// The code of its findings; nil if it has none.
    fileprivate var code: DiagnosticCode? {
        switch self {
        case .compatible: nil
        case .behaviour: .behaviourChange
        case .state: .stateChange
        case .breaking: .breakingChange
        }
    }

    /// What a maintainer does about it.
    fileprivate var advice: String {
        switch self {
        case .compatible: ""
        case .behaviour: "Say so in the release notes."
        case .state: "Say in the release notes what happens to existing resources, or keep them by an alias."
        case .breaking: "Take the change back, or raise the major version."
        }
    }

    /// A heading.
    fileprivate var title: String {
        switch self {
        case .compatible: "Compatible changes"
        case .behaviour: "Changes of behaviour"
        case .state: "Changes that concern existing resources"
        case .breaking: "Breaking changes"
        }
    }
}
