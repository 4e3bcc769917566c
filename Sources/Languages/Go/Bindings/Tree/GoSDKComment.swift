import Base

/// A comment before a declaration or a field.
struct GoSDKComment: Sendable {
    /// The text as it stands before fields.
    let text: String
    /// The text as gofmt lays out what stands before a declaration.
    let document: String

    static let none = GoSDKComment("")

    /// A comment of a text, whose empty lines at the end are left out.
    init(_ text: String) {
        var text = text
        while text.utf8.last == 0x0A { text.removeLast() }
        self.text = text
        document = GoDocComment.formatted(text)
    }

    /// A comment with a note behind an empty line, such as the reason of a deprecation.
    init(_ text: String, note: String) {
        var text = text
        while text.utf8.last == 0x0A { text.removeLast() }
        self.init(text.isEmpty ? note : "\(text)\n\n\(note)")
    }

    var isEmpty: Bool { text.isEmpty }
}
