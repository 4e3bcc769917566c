public import Base
public import Comparison
import Documents

/// Findings about changes of schemas and the file that overrides them.
extension DiagnosticCode {
    /// A change after which programs may not compile or deploy.
    public static let breakingChange: DiagnosticCode = "breaking-change"
    /// A change after which existing resources may be replaced or lost.
    public static let stateChange: DiagnosticCode = "state-change"
    /// A change after which the same program may do something else.
    public static let behaviourChange: DiagnosticCode = "behaviour-change"
    /// A breaking change in a version that says that there is none.
    public static let breakingWithoutMajorVersion: DiagnosticCode = "breaking-without-major-version"
    /// An entry of an overrides file that can't be understood.
    public static let badOverride: DiagnosticCode = "bad-override"
    /// An entry of an overrides file to which no change belongs.
    public static let unusedOverride: DiagnosticCode = "unused-override"
}

/// Levels that people give to changes in place of those that were found.
///
/// The file is YAML or JSON:
///
///     overrides:
///       - change: property-removed
///         at: resources/yard:index:Dock/inputs/*
///         level: compatible
///         reason: The service never accepted it.
///
/// `change` and `at` are patterns, in which `*` stands for any characters; without `change`, every kind is meant.
public struct ChangeOverrides: Sendable {
    private struct Entry: Sendable {
        var kind: Glob
        var place: Glob
        var level: SchemaChange.Level
        var reason: String
        var node: DataNode
    }

    private var entries: [Entry] = []

    /// No overrides.
    public init() {}

    /// Reads a file; what can't be understood is reported and left out.
    public static func read(_ source: SourceFile) -> (overrides: ChangeOverrides, diagnostics: [Diagnostic]) {
        var (root, diagnostics) = DataNode.parse(source)
        var overrides = ChangeOverrides()
        guard let root, root.kind != .null else { return (overrides, diagnostics) }
        func report(_ message: String, _ hint: String, at node: DataNode) {
            diagnostics.append(Diagnostic(.error, .badOverride, message, hint: hint, in: source, at: node.span))
        }
        for (key, _) in root.entries where key.text != "overrides" {
            report("'\(key.text)' means nothing in an overrides file", "Put a list of entries under `overrides`.", at: key)
        }
        guard let list = root["overrides"], list.kind == .array else {
            report("the file has no list `overrides`", "Put a list of entries under `overrides`.", at: root)
            return (overrides, diagnostics)
        }
        let levels = SchemaChange.Level.allCases.map(\.rawValue).joined(separator: ", ")
        for node in list.elements {
            for (key, _) in node.entries where !["change", "at", "level", "reason"].contains(key.text) {
                report("an override has no key '\(key.text)'", "The keys are change, at, level and reason.", at: key)
            }
            guard let place = node["at"]?.string, let name = node["level"]?.string, let reason = node["reason"]?.string else {
                report("an override needs `at`, `level` and `reason`", "Give all three as texts.", at: node)
                continue
            }
            guard let level = SchemaChange.Level(rawValue: name) else {
                report("there is no level '\(name)'", "The levels are \(levels).", at: node["level"] ?? node)
                continue
            }
            let kind = node["change"]?.string ?? "*"
            guard kind.utf8.contains(UInt8(ascii: "*")) || ChangeKind(rawValue: kind) != nil else {
                report("there is no kind of change '\(kind)'", "Take a kind from the report.", at: node["change"] ?? node)
                continue
            }
            overrides.entries.append(Entry(kind: Glob(kind), place: Glob(place), level: level, reason: reason, node: node))
        }
        return (overrides, diagnostics)
    }

    /// The changes with the levels that the file gives them; of several entries the first that matches counts. Entries that match no
    /// change are reported.
    public func applied(to changes: [SchemaChange]) -> (changes: [SchemaChange], diagnostics: [Diagnostic]) {
        var used = Set<Int>()
        let changed = changes.map { change in
            let place = change.place.text
            guard let index = entries.firstIndex(where: { $0.kind.matches(change.kind.rawValue) && $0.place.matches(place) })
            else {
                return change
            }
            used.insert(index)
            var copy = change
            copy.level = entries[index].level
            copy.reason = entries[index].reason
            copy.languages = []
            return copy
        }
        let unused = entries.indices.filter { !used.contains($0) }.map { index in
            Diagnostic(
                .warning, .unusedOverride, "no change belongs to this override", hint: "Remove it, or correct `change` and `at`.",
                in: entries[index].node.source, at: entries[index].node.span)
        }
        return (changed, unused)
    }
}
