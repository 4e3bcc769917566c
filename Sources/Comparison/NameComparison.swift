import Base
import Documents
import LanguageKit
import Languages
import Schema

/// Compares what declarations are called in the SDKs of two versions.
struct NameComparison {
    /// The languages that have SDKs.
    let languages: [LanguageID]
    private let symbols: [(language: LanguageID, old: any Symbols, new: any Symbols)]
    private let old: Package
    private let new: Package
    private var changes: [SchemaChange] = []
    private var paths: [PathChange: Int] = [:]

    /// A part of import paths that another one has taken the place of.
    private struct PathChange: Hashable {
        var language: LanguageID
        var old: String
        var new: String
    }

    init(_ old: Package, _ new: Package) {
        self.old = old
        self.new = new
        languages = SymbolsRegistry.languages.keys.sorted()
        symbols = languages.compactMap { id in SymbolsRegistry.languages[id].map { (id, $0(old), $0(new)) } }
    }

    /// Those of the languages that have SDKs.
    func only(_ ids: [LanguageID]) -> [LanguageID] { languages.filter { ids.contains($0) } }

    // MARK: Renamed declarations

    /// The languages in which a renamed resource has another name.
    func renamed(resource old: String, to new: String) -> [LanguageID] { renamed([.resource], old, new) }

    /// The languages in which a renamed function has another name.
    func renamed(function old: String, to new: String) -> [LanguageID] {
        renamed([.function(.plain), .function(.output)], old, new)
    }

    /// The languages in which a renamed type has another name.
    func renamed(type old: String, to new: String) -> [LanguageID] { renamed(kinds(ofType: old), old, new) }

    private func renamed(_ kinds: [SymbolKind], _ a: String, _ b: String) -> [LanguageID] {
        symbols.compactMap { language, old, new in
            let differs = kinds.contains { kind in
                let (x, y) = (old.symbol(kind, a), new.symbol(kind, b))
                return x?.identifier != y?.identifier || x?.namespace != y?.namespace
            }
            return differs ? language : nil
        }
    }

    private func kinds(ofType token: String) -> [SymbolKind] {
        old.isEnumeration(token) ? [.enumeration] : [.object(.output), .object(.input)]
    }

    // MARK: Declarations with the same token

    mutating func compare(resource token: String) {
        compare([.resource], token, at: ChangePlace(.resources, token), "resource", node: new.resourceNode(token))
    }

    mutating func compare(function token: String) {
        compare(
            [.function(.plain), .function(.output)], token, at: ChangePlace(.functions, token), "function",
            node: new.functionNode(token))
    }

    mutating func compare(type token: String) {
        let place = ChangePlace(.types, token)
        compare(kinds(ofType: token), token, at: place, "type", node: new.typeNode(token))
        guard case .enumeration(let a)? = old.type(token), case .enumeration(let b)? = new.type(token) else { return }
        for member in b.members {
            guard let former = a.former(of: member, in: b) else { continue }
            for (language, old, new) in symbols {
                compare(
                    old.member(former, of: a), new.member(member, of: b), language, at: place.inside(member.value.text), "member",
                    node: self.new.typeNode(token)?["enum"])
            }
        }
    }

    mutating func compare(_ a: Property, _ b: Property, _ role: PropertyRole, at place: ChangePlace) {
        // Without a setting of its own a property has the same name as long as its schema's name is the same.
        guard a.node["language"] != nil || b.node["language"] != nil else { return }
        for (language, old, new) in symbols {
            for owner in role.owners {
                let before = changes.count
                compare(old.property(a, of: owner), new.property(b, of: owner), language, at: place, role.rawValue, node: b.node)
                if changes.count > before { break }
            }
        }
    }

    private mutating func compare(_ kinds: [SymbolKind], _ token: String, at place: ChangePlace, _ word: String, node: DataNode?)
    {
        for (language, old, new) in symbols {
            var isSaid = false
            for kind in kinds {
                guard let a = old.symbol(kind, token), let b = new.symbol(kind, token) else { continue }
                if a.identifier != b.identifier, !isSaid {
                    compare(a.identifier, b.identifier, language, at: place, word, node: node)
                    isSaid = true
                }
                if a.importPath != b.importPath { note(a.importPath, b.importPath, language) }
            }
        }
    }

    private mutating func compare(
        _ a: String?, _ b: String?, _ language: LanguageID, at place: ChangePlace, _ word: String, node: DataNode?
    ) {
        guard let a, let b, a != b else { return }
        changes.append(
            SchemaChange(
                .nameChanged, .breaking, at: place, "the \(word) is called '\(b)', not '\(a)'", languages: [language], node: node)
        )
    }

    // MARK: Import paths

    /// Notes the steps in which two import paths differ; what they share at both ends is left out, so that one change of a package's
    /// root is one change.
    private mutating func note(_ a: String, _ b: String, _ language: LanguageID) {
        let separator: UInt8 = a.utf8.contains(UInt8(ascii: "/")) ? UInt8(ascii: "/") : UInt8(ascii: ".")
        let x = a.parts(separatedBy: separator)
        let y = b.parts(separatedBy: separator)
        let start = zip(x, y).prefix { $0 == $1 }.count
        let shortest = min(x.count, y.count) - start
        let end = min(shortest, zip(x.reversed(), y.reversed()).prefix { $0 == $1 }.count)
        let sign = String(UnicodeScalar(separator))
        func text(_ parts: [String]) -> String {
            // One step before the difference shows where it is.
            parts[max(0, start - 1)..<(parts.count - end)].joined(separator: sign)
        }
        paths[PathChange(language: language, old: text(x), new: text(y)), default: 0] += 1
    }

    /// All changes of names, by declaration; then those of import paths, by language.
    mutating func finish() -> [SchemaChange] {
        let sorted = paths.sorted { a, b in
            a.key.language != b.key.language ? a.key.language < b.key.language : (a.key.old, a.key.new) < (b.key.old, b.key.new)
        }
        return changes
            + sorted.map { path, count in
                SchemaChange(
                    .importPathChanged, .breaking, at: ChangePlace(.package),
                    "import paths have '\(path.new)' in place of '\(path.old)' (\(count) \(count == 1 ? "declaration" : "declarations"))",
                    languages: [path.language], node: new.node["language"] ?? new.node["name"])
            }
    }
}
