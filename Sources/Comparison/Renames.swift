import Base
import Schema

/// A declaration that has another token in the new version, and why it is taken for the same one.
struct Rename {
    var old: String
    var new: String
    var reason: String
    /// Whether the new schema itself says so, by an alias.
    var isDeclared = false
}

/// Finds declarations that were renamed among those that are gone and those that are new.
struct RenameFinder {
    /// The names of a declaration's properties or members.
    typealias Members = (String) -> Set<String>

    /// How alike two declarations must be, from 0 to 1.
    private static let threshold = 0.7

    /// Pairs the tokens by likeness: the same member name in another module, or a similar name with mostly the same properties. Each
    /// token is in one pair at most, the most alike come first.
    static func find(gone: [String], added: [String], _ oldMembers: Members, _ newMembers: Members) -> [Rename] {
        var byName: [String: [String]] = [:]
        var byModule: [String: [String]] = [:]
        for token in added {
            byName[Token(token).member.lowercased(), default: []].append(token)
            byModule[Token(token).moduleName, default: []].append(token)
        }
        var candidates: [(score: Double, rename: Rename)] = []
        for old in gone {
            let name = Token(old).member
            let members = oldMembers(old)
            for new in byName[name.lowercased()] ?? [] {
                let shared = Similarity.ofSets(members, newMembers(new))
                guard shared >= 0.5 else { continue }
                candidates.append((1 + shared, Rename(old: old, new: new, reason: "the name is the same, \(percent(shared))")))
            }
            for new in byModule[Token(old).moduleName] ?? [] where members.count >= 2 {
                let shared = Similarity.ofSets(members, newMembers(new))
                let score = (shared * 2 + Similarity.ofNames(name, Token(new).member)) / 3
                guard shared >= 0.75, score >= threshold else { continue }
                candidates.append((score, Rename(old: old, new: new, reason: percent(shared))))
            }
        }
        candidates.sort { a, b in
            a.score != b.score ? a.score > b.score : (a.rename.old, a.rename.new) < (b.rename.old, b.rename.new)
        }
        var paired = Set<String>()
        return candidates.compactMap { _, rename in
            guard !paired.contains("-" + rename.old), !paired.contains("+" + rename.new) else { return nil }
            paired.formUnion(["-" + rename.old, "+" + rename.new])
            return rename
        }
    }

    private static func percent(_ share: Double) -> String {
        "\(Int((share * 100).rounded())) % of all properties are in both"
    }

    /// The property that has taken the place of one that is gone; nil if none is clearly the same.
    static func successor(
        of old: Property, among added: [Property], isSameType: (TypeReference, TypeReference) -> Bool
    ) -> (property: Property, reason: String)? {
        let alike = added.filter { isSameType(old.type, $0.type) }
        if let new = alike.first(where: { Similarity.areSpellings(old.name, $0.name) }) {
            return (new, "another spelling of the same name, the type is the same")
        }
        let text = old.description
        guard text.utf8.count >= 20 else { return nil }
        let described = alike.filter { $0.description == text && Similarity.ofNames(old.name, $0.name) >= 0.4 }
        guard described.count == 1, let new = described.first else { return nil }
        return (new, "type and description are the same")
    }
}
