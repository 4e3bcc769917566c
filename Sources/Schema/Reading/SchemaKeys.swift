import Base
import Documents

/// Findings about keys that the definition format does not know.
enum SchemaKeys {
    /// The finding that a key is unknown, with the known key that it may be meant to be.
    static func unknown(_ key: DataNode, of owner: String, _ known: Set<String>) -> Diagnostic {
        let meant = known.sorted().first { $0.lowercased() == key.text.lowercased() }
        let hint =
            meant.map { "Did you mean `\($0)`?" }
            ?? (key.text == "items" ? "Only arrays have `items`; an object has `properties`." : "Remove it: it has no effect.")
        return Diagnostic(
            .warning, .unknownKey, "'\(key.text)' is no key of \(owner)", hint: hint, in: key.source, at: key.span)
    }
}
