import LanguageKit
import Languages
import Schema

/// A language of pages that show several beside each other.
struct ReferenceColumn: Sendable {
    /// The language's identifier: `csharp`.
    let id: String
    /// Its name for people: `C#`.
    let title: String
    /// What code fences call it.
    let fence: String
    /// Names, types and signatures of the package.
    let names: any ReferenceLanguage

    /// The order of languages on pages.
    private static let order: [LanguageID] = ["typescript", "python", "go", "csharp", "java", "yaml", "hcl"]

    /// The languages of a package's pages, in the order of pages.
    ///
    /// - Parameter chosen: the languages asked for; empty for all.
    static func all(of package: Package, _ chosen: [LanguageID] = []) -> [ReferenceColumn] {
        order.compactMap { id in
            guard chosen.isEmpty || chosen.contains(id), let language = LanguageRegistry.language(id),
                let names = LanguageRegistry.references.first(where: { $0.language == id })
            else { return nil }
            return ReferenceColumn(id: id.name, title: language.displayName, fence: language.fence, names: names.init(package))
        }
    }
}

/// A text that several languages share.
struct SharedSpelling: Sendable {
    /// The text.
    var text: String
    /// The positions of the languages in the list of all.
    var columns: [Int]

    /// The different texts of languages, each once, in the order of their first languages. An empty text isn't one.
    static func grouped(_ texts: [String]) -> [SharedSpelling] {
        var groups: [SharedSpelling] = []
        for (column, text) in texts.enumerated() where !text.isEmpty {
            if let known = groups.firstIndex(where: { $0.text == text }) {
                groups[known].columns.append(column)
            } else {
                groups.append(SharedSpelling(text: text, columns: [column]))
            }
        }
        return groups
    }
}
