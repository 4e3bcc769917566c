import LanguageKit

/// What a style changes about programs in the program language.
struct PCLStyle: Sendable {
    /// References to what nothing declares keep the source's words.
    var keepsSourceReferences: Bool
    /// Variables and resources keep the keys of the source where those are identifiers, which may have hyphens.
    var keepsSourceKeys: Bool

    init(_ section: StyleSection) {
        keepsSourceReferences = section.text("undeclaredReferences") == "source"
        keepsSourceKeys = section.text("keys") == "source"
    }

    /// Every option, with what it changes.
    static let options = [
        StyleOption(
            "keys", "`source` keeps the source's keys of variables and resources; else they are identifiers in camelCase"),
        StyleOption("undeclaredReferences", "`source` keeps the words of references to what nothing declares; else camelCase"),
    ]
}
