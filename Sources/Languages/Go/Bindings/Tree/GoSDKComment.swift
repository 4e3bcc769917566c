import Base

/// A comment before a declaration or a field.
struct GoSDKComment: Sendable {
    /// The text as it stands before fields.
    let text: String

    static let none = GoSDKComment("")

    /// A comment of a text, whose empty lines at the end are left out.
    init(_ text: String) { self.text = Self.withoutEmptyLines(text) }

    /// A comment with a note behind an empty line, such as the reason of a deprecation.
    init(_ text: String, note: String) {
        let text = Self.withoutEmptyLines(text)
        self.init(text.isEmpty ? note : "\(text)\n\n\(note)")
    }

    var isEmpty: Bool { text.isEmpty }

    /// The text as gofmt lays out what stands before a declaration.
    var document: String { text.isEmpty ? "" : GoDocComment.formatted(text) }

    private static func withoutEmptyLines(_ text: String) -> String {
        guard text.utf8.last == 0x0A else { return text }
        var text = text
        return text.withUTF8 { bytes in
            String(decoding: bytes[..<(bytes.lastIndex { $0 != 0x0A }.map { $0 + 1 } ?? 0)], as: UTF8.self)
        }
    }
}
