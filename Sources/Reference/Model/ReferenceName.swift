import Base
import Schema

/// Names on pages that are the same in all languages.
enum ReferenceName {
    /// The name of a type: its token's last part with a capital.
    static func type(_ token: String) -> String { NameStyle.capitalized(Token(token).member) }
}
