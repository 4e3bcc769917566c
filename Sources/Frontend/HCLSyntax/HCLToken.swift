import Base

/// A token of the program language's text outside templates.
struct HCLToken: Equatable {
    /// What it is. Operators and brackets are `mark`s, told apart by their text.
    enum Kind: Equatable {
        case identifier(String)
        case number(String)
        /// The opening quote of a template; the template itself is read by the parser.
        case quote
        /// `<<NAME` or `<<-NAME`, up to the end of its line.
        case heredoc(name: String, stripsIndent: Bool)
        case mark(Mark)
        case newline
        case end
        /// A byte that starts no token.
        case invalid
    }

    /// Operators, brackets and separators.
    enum Mark: String {
        case openBrace = "{", closeBrace = "}", openBracket = "[", closeBracket = "]", openParen = "(", closeParen = ")"
        case assign = "=", colon = ":", comma = ",", dot = ".", ellipsis = "...", arrow = "=>", question = "?"
        case plus = "+", minus = "-", star = "*", slash = "/", percent = "%", not = "!"
        case equal = "==", notEqual = "!=", less = "<", lessOrEqual = "<=", greater = ">", greaterOrEqual = ">=", and = "&&", or =
            "||"
    }

    var kind: Kind
    var span: SourceSpan

    /// How a message names it.
    var text: String {
        switch kind {
        case .identifier(let s), .number(let s): "`\(s)`"
        case .quote: "a string"
        case .heredoc: "a heredoc"
        case .mark(let m): "`\(m.rawValue)`"
        case .newline: "the end of the line"
        case .end: "the end of the text"
        case .invalid: "a character that starts nothing"
        }
    }
}

/// A comment with where it stands.
struct HCLComment {
    /// Its lines, each with whatever follows the mark.
    var lines: [String]
    var span: SourceSpan
    /// Whether nothing but blanks stands before it on its line.
    var startsLine: Bool
    /// Whether two slashes open it.
    var isSlashed = false
}
