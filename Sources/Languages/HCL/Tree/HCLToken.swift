/// A piece of a line: what decides about the spaces around it, and its text.
struct HCLToken: Sendable {
    /// What kind of token it is.
    enum Kind: Sendable {
        case identifier, number, string
        /// A string with values in it that the generator has joined from parts and takes for the inside of a string.
        case joinedString
        case openBrace, closeBrace, openBracket, closeBracket, openParenthesis, closeParenthesis
        /// The brackets of a loop, which the published generator doesn't take for those of lists and objects.
        case openLoop, closeLoop
        case dot, comma, equal, colon, question, ellipsis, bang, minus, operation, comment
    }

    var kind: Kind
    var text: String
    /// The number of blanks before it.
    var blanks = 0

    /// By how much it changes the depth of brackets.
    var depthChange: Int {
        switch kind {
        case .openBrace, .openBracket, .openParenthesis, .openLoop: 1
        case .closeBrace, .closeBracket, .closeParenthesis, .closeLoop: -1
        default: 0
        }
    }
}

extension HCLToken {
    /// Whether a blank follows a token, by the rules of `terraform fmt`.
    static func hasBlank(after token: HCLToken, _ next: HCLToken, previous: HCLToken?) -> Bool {
        switch (token.kind, next.kind) {
        case (.identifier, .openParenthesis), (.dot, _), (_, .dot), (_, .comma), (_, .ellipsis): return false
        case (.comma, _): return true
        case (.joinedString, _), (_, .joinedString): return false
        default: break
        }
        if token.kind == .identifier, token.text == "in", previous?.kind == .identifier { return true }
        if next.kind == .openBracket, token.kind == .identifier || token.kind == .number || token.depthChange < 0 { return false }
        if token.kind == .bang { return false }
        if token.kind == .minus { return previous.map(\.endsOperand) ?? false }
        if token.kind == .openBrace || next.kind == .closeBrace {
            return !(token.kind == .openBrace && next.kind == .closeBrace)
        }
        return token.depthChange <= 0 && next.depthChange >= 0
    }

    /// Whether a minus sign after it subtracts.
    private var endsOperand: Bool {
        switch kind {
        case .openParenthesis, .openBrace, .openBracket, .openLoop, .equal, .colon, .comma, .question, .operation, .minus: false
        default: true
        }
    }
}
