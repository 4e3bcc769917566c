import Base

/// The imports of one file: those of the standard library, and behind an empty line the others.
struct GoSDKImports: Sendable {
    private var standard: [String]
    /// Import path → the name by which the file imports it; empty for the package's own.
    private(set) var aliases: [String: String]

    /// The core SDK.
    static let core = "github.com/pulumi/pulumi/sdk/v3/go/pulumi"
    /// The core SDK's generic types.
    static let generics = "github.com/pulumi/pulumi/sdk/v3/go/pulumix"
    /// Semantic versions.
    static let versions = "github.com/blang/semver"

    init(standard: [String] = [], others: [String] = []) {
        self.standard = standard
        aliases = Dictionary(others.map { ($0, "") }) { first, _ in first }
    }

    /// Adds an import.
    mutating func add(_ path: String, as alias: String? = nil) { aliases[path] = alias ?? "" }

    /// The lines between the parentheses.
    var lines: [String] {
        var lines = standard.byPath.map { "\"\($0)\"" }
        if !lines.isEmpty, !aliases.isEmpty { lines.append("") }
        for path in aliases.keys.byPath {
            let alias = aliases[path] ?? ""
            lines.append(alias.isEmpty ? "\"\(path)\"" : "\(alias) \"\(path)\"")
        }
        return lines
    }
}

extension Sequence<String> {
    fileprivate var byPath: [String] { sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
}
