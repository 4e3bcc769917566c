import Base
import Program

extension DiagnosticCode {
    /// A text that isn't of the program language's grammar.
    static let pclSyntax: DiagnosticCode = "pcl-syntax"
    /// A text that nests more deeply than programs do.
    static let pclDepth: DiagnosticCode = "pcl-depth"
    /// A text that isn't of HCL's grammar.
    static let hclSyntax: DiagnosticCode = "hcl-syntax"
    /// A text in HCL that nests more deeply than programs do.
    static let hclDepth: DiagnosticCode = "hcl-depth"
}

/// A language that is written in the grammar of HCL2.
enum HCLDialect {
    /// The program language (PCL).
    case pcl
    /// HCL with resources and data sources.
    case hcl

    /// The code of a text that isn't of the grammar.
    fileprivate var syntaxCode: DiagnosticCode { self == .pcl ? .pclSyntax : .hclSyntax }
    /// The code of a text that nests too deeply.
    fileprivate var depthCode: DiagnosticCode { self == .pcl ? .pclDepth : .hclDepth }
}

/// Reads the grammar of HCL2: bodies of attributes and blocks, and expressions with templates.
///
/// After an error it goes on at the next line that can start an item, so that one text gives all its errors.
struct HCLParser {
    /// How deeply expressions and blocks may nest.
    static let depthLimit = 256

    var lexer: HCLLexer
    var token: HCLToken
    /// Where the last token that was taken ended.
    var previousEnd = 0
    /// For each open bracket, whether newlines inside it are blanks.
    var newlines: [Bool] = []
    var depth = 0
    var diagnostics: [Diagnostic] = []
    /// Set by an error until the parser stands at a place where it can go on.
    var isRecovering = false

    let dialect: HCLDialect

    var source: SourceFile { lexer.source }
    var syntaxCode: DiagnosticCode { dialect.syntaxCode }

    /// Creates a parser of a text, or of a part of it.
    init(_ source: SourceFile, _ span: SourceSpan? = nil, dialect: HCLDialect) {
        self.dialect = dialect
        lexer = HCLLexer(source, span)
        token = lexer.next(skippingNewlines: false)
    }

    // MARK: Tokens

    var skipsNewlines: Bool { newlines.last ?? false }

    mutating func advance() {
        previousEnd = token.span.end
        token = lexer.next(skippingNewlines: skipsNewlines)
    }

    /// Runs `body` inside brackets: the current token is the opening one, and newlines are blanks or not until `body` ends.
    /// `body` leaves the parser at the closing one.
    mutating func inside<T>(skippingNewlines: Bool, _ body: (inout HCLParser) -> T) -> T {
        newlines.append(skippingNewlines)
        advance()
        let result = body(&self)
        newlines.removeLast()
        return result
    }

    func isAt(_ mark: HCLToken.Mark) -> Bool { token.kind == .mark(mark) }

    mutating func take(_ mark: HCLToken.Mark) -> Bool {
        guard isAt(mark) else { return false }
        advance()
        return true
    }

    mutating func expect(_ mark: HCLToken.Mark, after what: String) {
        if !take(mark) {
            fail("expected `\(mark.rawValue)` after \(what), found \(token.text)", hint: "Write `\(mark.rawValue)` here.")
        }
    }

    mutating func skipNewlines() { while token.kind == .newline { advance() } }

    mutating func fail(_ message: String, hint: String, code: DiagnosticCode? = nil, at span: SourceSpan? = nil) {
        guard !isRecovering else { return }
        isRecovering = true
        diagnostics.append(Diagnostic(.error, code ?? syntaxCode, message, hint: hint, in: source, at: span ?? token.span))
    }

    /// Goes down one level of nesting; false, with an error, where a text nests too deeply.
    mutating func descend() -> Bool {
        depth += 1
        if depth > Self.depthLimit {
            fail(
                "the program nests more than \(Self.depthLimit) levels deep", hint: "Move inner values to variables.",
                code: dialect.depthCode)
            return false
        }
        return true
    }

    // MARK: Comments

    /// The comments passed so far, as those that stand above what comes next.
    mutating func takeLeadingComments() -> [String] {
        defer { lexer.comments.removeAll(keepingCapacity: true) }
        return lexer.comments.flatMap(\.lines)
    }

    /// The comments passed so far, with how they stand above the item that comes next.
    ///
    /// Those that an empty line holds apart from the item belong to what stands before them, if anything does.
    private mutating func takeItemComments(isFirst: Bool) -> Comments {
        let comments = lexer.comments
        guard let first = comments.first else { return .none }
        var layout: [CommentLayout] = []
        var lastAbove = 0
        var end = first.span.start
        for comment in comments {
            let followsGap = hasEmptyLine(between: end, and: comment.span.start)
            if followsGap { lastAbove = layout.count }
            let line = CommentLayout(isSlashed: comment.isSlashed, followsGap: followsGap, indent: indent(of: comment))
            layout.append(line)
            layout += Array(repeating: CommentLayout(), count: max(comment.lines.count - 1, 0))
            end = comment.span.end
        }
        if hasEmptyLine(between: end, and: token.span.start) { lastAbove = layout.count }
        if !isFirst { for index in 0..<lastAbove { layout[index].belongsAbove = true } }
        if layout.count == 1, !layout[0].belongsAbove { layout = [] }
        var result = Comments(leading: takeLeadingComments(), layout: layout)
        result.isSlashed = first.isSlashed
        return result
    }

    private func hasEmptyLine(between start: Int, and end: Int) -> Bool {
        guard start < end, end <= source.bytes.count else { return false }
        return source.bytes[start..<end].lazy.filter { $0 == 0x0A }.prefix(2).count == 2
    }

    private func indent(of comment: HCLComment) -> Int {
        var start = comment.span.start
        while start > 0, source.bytes[start - 1] == 0x20 || source.bytes[start - 1] == 0x09 { start -= 1 }
        return comment.span.start - start
    }

    /// Adds the comment that stands behind an item on its line, if the next one does.
    private mutating func takeTrailingComment(after offset: Int, into comments: inout Comments) {
        let isSlashed = lexer.comments.first?.isSlashed ?? false
        comments.trailing = takeTrailingComment(after: offset)
        comments.isTrailingSlashed = comments.trailing != nil && isSlashed
    }

    /// The comment that stands behind a value on its line, if the next one does.
    mutating func takeTrailingComment(after offset: Int) -> String? {
        guard let first = lexer.comments.first, !first.startsLine, first.lines.count == 1,
            !source.bytes[min(offset, first.span.start)..<first.span.start].contains(0x0A)
        else { return nil }
        lexer.comments.removeFirst()
        return first.lines[0]
    }

    // MARK: Bodies

    /// The whole text.
    mutating func parseFile() -> HCLBody { parseBody(isFile: true) }

    /// A text, file by file where it was joined from several, so that an error in one file ends there.
    static func parse(_ source: SourceFile, _ dialect: HCLDialect) -> (body: HCLBody, diagnostics: [Diagnostic]) {
        guard !source.parts.isEmpty else {
            var parser = HCLParser(source, dialect: dialect)
            return (parser.parseFile(), parser.diagnostics)
        }
        var body = HCLBody()
        var diagnostics: [Diagnostic] = []
        for part in source.parts {
            var parser = HCLParser(source, SourceSpan(part.start, part.start + part.file.bytes.count), dialect: dialect)
            let read = parser.parseFile()
            body.items += read.items
            body.endComments = read.endComments
            diagnostics += parser.diagnostics
        }
        return (body, diagnostics)
    }

    private mutating func parseBody(isFile: Bool) -> HCLBody {
        var body = HCLBody()
        while true {
            skipNewlines()
            if isRecovering { recover() }
            if token.kind == .end || (!isFile && isAt(.closeBrace)) { break }
            let before = token.span.start
            let comments = takeItemComments(isFirst: body.items.isEmpty)
            if case .identifier(let name) = token.kind {
                parseItem(name, comments, into: &body)
            } else {
                fail(
                    "expected an attribute or a block, found \(token.text)",
                    hint: "Start with a name, such as `resource` or `output`.")
            }
            if isRecovering { recover() }
            if token.span.start == before, token.kind != .end { advance() }
        }
        body.endComments = takeLeadingComments()
        return body
    }

    /// Goes on at the line after the one where an error was found, outside what that line opened.
    private mutating func recover() {
        var open = 0
        while token.kind != .end {
            if token.kind == .newline, open <= 0 { break }
            if case .mark(let mark) = token.kind {
                switch mark {
                case .openBrace, .openBracket, .openParen: open += 1
                case .closeBrace, .closeBracket, .closeParen:
                    if open == 0, mark == .closeBrace, !newlines.isEmpty { isRecovering = false; return }
                    open -= 1
                default: break
                }
            }
            if token.kind == .quote { lexer.skipString() }
            advance()
        }
        isRecovering = false
    }

    private mutating func parseItem(_ name: String, _ leading: Comments, into body: inout HCLBody) {
        let span = token.span
        advance()
        if take(.assign) {
            let value = parseExpression()
            if isRecovering { return }
            let end = previousEnd
            endLine()
            var comments = leading
            takeTrailingComment(after: end, into: &comments)
            body.items.append(.attribute(HCLBody.Attribute(name: name, nameSpan: span, value: value, comments: comments)))
            return
        }
        guard let block = parseBlock(name, span, leading) else { return }
        body.items.append(.block(block))
    }

    private mutating func parseBlock(_ type: String, _ span: SourceSpan, _ leading: Comments) -> HCLBody.Block? {
        var labels: [(text: String, span: SourceSpan)] = []
        while !isAt(.openBrace) {
            let labelSpan = token.span
            if case .identifier(let label) = token.kind {
                advance()
                // A type label such as list(string) may stand without quotes.
                var text = label
                if isAt(.openParen) { text += typeArguments() }
                labels.append((text, labelSpan))
            } else if token.kind == .quote, case .string(let label, _) = parseTemplateExpression() {
                labels.append((label, labelSpan))
            } else {
                fail(
                    "expected `=` or a block after `\(type)`, found \(token.text)",
                    hint: "Write `\(type) = value`, or `\(type) { … }`.")
                return nil
            }
        }
        guard descend() else { return nil }
        defer { depth -= 1 }
        let opened = token.span.end
        var comments = leading
        let body = inside(skippingNewlines: false) { parser in
            parser.takeTrailingComment(after: opened, into: &comments)
            return parser.parseBody(isFile: false)
        }
        expect(.closeBrace, after: "the items of the block `\(type)`")
        if !isRecovering { endLine() }
        return HCLBody.Block(type: type, typeSpan: span, labels: labels, body: body, comments: comments)
    }

    private mutating func typeArguments() -> String {
        let start = token.span.start
        var open = 0
        repeat {
            if isAt(.openParen) { open += 1 } else if isAt(.closeParen) { open -= 1 }
            advance()
        } while open > 0 && token.kind != .end && token.kind != .newline
        return source.text(of: SourceSpan(start, previousEnd))
    }

    private mutating func endLine() {
        switch token.kind {
        case .newline: advance()
        case .end: break
        case .mark(.closeBrace) where !newlines.isEmpty: break
        default:
            fail("expected the end of the line, found \(token.text)", hint: "Put each attribute and block on a line of its own.")
        }
    }
}

extension HCLLexer {
    /// Skips to the end of a string's line or its closing quote, for recovery.
    mutating func skipString() {
        while !isAtEnd, byte(position) != 0x0A {
            if byte(position) == 0x5C { position += 1 } else if byte(position) == 0x22 { position += 1; return }
            position += 1
        }
    }
}
