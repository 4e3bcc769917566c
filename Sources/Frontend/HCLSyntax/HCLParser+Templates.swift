import Base
import Program

extension HCLParser {
    /// A quoted string or a heredoc: the current token opens it.
    mutating func parseTemplateExpression() -> ExpressionSyntax {
        let start = token.span.start
        var stripsIndent = false
        let parts: [TemplatePart]
        switch token.kind {
        case .quote:
            lexer.position = token.span.end
            var closed = false
            parts = parseParts(until: .quote, closed: &closed)
            if !closed {
                fail("the string isn't closed", hint: "End it with `\"` on the same line.", at: SourceSpan(start, start + 1))
            }
        case .heredoc(let name, let strips):
            stripsIndent = strips
            parts = parseHeredoc(name, opening: token.span)
        default: return .null(token.span)
        }
        let span = SourceSpan(start, lexer.position)
        advance()
        previousEnd = span.end
        let (value, problems) = TemplateBuilder.expression(parts, stripsIndent: stripsIndent, span)
        for problem in problems {
            diagnostics.append(
                Diagnostic(
                    .error, syntaxCode, problem.message,
                    hint: "Close each `%{if}` with `%{endif}`, and each `%{for}` with `%{endfor}`.",
                    in: source, at: problem.span))
        }
        return value
    }

    /// Where a stretch of a template ends.
    enum TemplateEnd { case quote, text(Int) }

    /// The parts of a template, from the lexer's position up to its end.
    private mutating func parseParts(until end: TemplateEnd, closed: inout Bool) -> [TemplatePart] {
        var parts: [TemplatePart] = []
        var text: [UInt8] = []
        var textStart = lexer.position
        func flush(_ position: Int) {
            if !text.isEmpty { parts.append(.text(String(decoding: text, as: UTF8.self), SourceSpan(textStart, position))) }
            text.removeAll(keepingCapacity: true)
        }
        while true {
            let position = lexer.position
            if case .text(let limit) = end, position >= limit { closed = true; break }
            if lexer.isAtEnd { break }
            let byte = lexer.byte(position)
            let next = lexer.byte(position + 1)
            if case .quote = end {
                if byte == 0x22 { lexer.position += 1; closed = true; flush(position); return parts }
                if byte == 0x0A { break }
                if byte == 0x5C { readEscape(into: &text); continue }
            }
            if byte == 0x24 || byte == 0x25, next == byte, lexer.byte(position + 2) == 0x7B {
                text += [byte, 0x7B]
                lexer.position += 3
                continue
            }
            if byte == 0x24 || byte == 0x25, next == 0x7B {
                flush(position)
                parts.append(byte == 0x24 ? parseInterpolation() : parseDirective())
                textStart = lexer.position
                if isRecovering { break }
                continue
            }
            text.append(byte)
            lexer.position += 1
            if byte == 0x0A {
                flush(lexer.position)
                textStart = lexer.position
            }
        }
        flush(lexer.position)
        return parts
    }

    /// `\n`, `\"`, `\u00e9` and so on.
    private mutating func readEscape(into text: inout [UInt8]) {
        let start = lexer.position
        let mark = lexer.byte(start + 1)
        lexer.position += 2
        switch mark {
        case 0x6E: text.append(0x0A)
        case 0x72: text.append(0x0D)
        case 0x74: text.append(0x09)
        case 0x22, 0x5C: text.append(mark)
        case 0x75, 0x55:
            let count = mark == 0x75 ? 4 : 8
            let digits = source.text(of: SourceSpan(lexer.position, lexer.position + count))
            guard digits.utf8.count == count, let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) else {
                reportEscape(at: start)
                return
            }
            text += Array(String(Character(scalar)).utf8)
            lexer.position += count
        default:
            reportEscape(at: start)
            if mark != 0 { text.append(mark) }
        }
    }

    private mutating func reportEscape(at start: Int) {
        diagnostics.append(
            Diagnostic(
                .error, syntaxCode, "strings have no such escape", hint: "Use \\n, \\r, \\t, \\\", \\\\, \\uNNNN or \\UNNNNNNNN.",
                in: source, at: SourceSpan(start, start + 2)))
    }

    /// `${value}`, with a `~` beside a brace that takes the blanks off the text on that side.
    private mutating func parseInterpolation() -> TemplatePart {
        let start = lexer.position
        let (value, trimsLeft, trimsRight) = parseBraces { parser in parser.parseExpression() }
        return .value(value, trimsLeft: trimsLeft, trimsRight: trimsRight, SourceSpan(start, lexer.position))
    }

    /// `%{if …}`, `%{else}`, `%{endif}`, `%{for … in …}`, `%{endfor}`.
    private mutating func parseDirective() -> TemplatePart {
        let start = lexer.position
        let (directive, trimsLeft, trimsRight) = parseBraces { parser -> TemplatePart.Directive in
            guard case .identifier(let name) = parser.token.kind else { return .unknown }
            parser.advance()
            switch name {
            case "if": return .ifTrue(parser.parseExpression())
            case "else": return .otherwise
            case "endif": return .endIf
            case "endfor": return .endFor
            case "for":
                var names: [String] = []
                while case .identifier(let variable) = parser.token.kind, variable != "in" {
                    names.append(variable)
                    parser.advance()
                    if !parser.take(.comma) { break }
                }
                guard parser.token.kind == .identifier("in"), let last = names.last else { return .unknown }
                parser.advance()
                return .forEach(names.count > 1 ? names[0] : nil, last, parser.parseExpression())
            default: return .unknown
            }
        }
        let span = SourceSpan(start, lexer.position)
        if case .unknown = directive {
            fail("templates have no such directive", hint: "Use %{if}, %{else}, %{endif}, %{for} or %{endfor}.", at: span)
        }
        return .directive(directive, trimsLeft: trimsLeft, trimsRight: trimsRight, span)
    }

    /// What stands between `${` or `%{` and `}`, with whether a `~` stands at either side.
    private mutating func parseBraces<T>(_ body: (inout HCLParser) -> T) -> (T, Bool, Bool) {
        lexer.position += 2
        let trimsLeft = lexer.byte(lexer.position) == 0x7E
        if trimsLeft { lexer.position += 1 }
        let outer = lexer.comments
        newlines.append(true)
        token = lexer.next(skippingNewlines: true)
        let result = body(&self)
        newlines.removeLast()
        lexer.comments = outer
        var trimsRight = false
        if token.kind == .invalid, lexer.byte(token.span.start) == 0x7E {
            trimsRight = true
            token = lexer.next(skippingNewlines: true)
        }
        if isAt(.closeBrace) {
            lexer.position = token.span.end
        } else {
            fail("expected `}` after the value in a string, found \(token.text)", hint: "Close the interpolation.")
        }
        return (result, trimsLeft, trimsRight)
    }

    // MARK: Heredocs

    private mutating func parseHeredoc(_ name: String, opening: SourceSpan) -> [TemplatePart] {
        // The text goes up to a line that holds the name alone.
        let start = lexer.position
        var lineStart = start
        var limit = -1
        var end = start
        let wanted = Array(name.utf8)
        while lineStart < lexer.end {
            var lineEnd = lineStart
            while lineEnd < lexer.end, source.bytes[lineEnd] != 0x0A { lineEnd += 1 }
            let line = source.bytes[lineStart..<lineEnd].drop { $0 == 0x20 || $0 == 0x09 }
            if line.starts(with: wanted), line.dropFirst(wanted.count).allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
                limit = lineStart
                end = line.startIndex + wanted.count
                break
            }
            lineStart = lineEnd + 1
        }
        guard limit >= 0 else {
            fail("the heredoc isn't closed", hint: "End it with a line that says `\(name)`.", at: opening)
            lexer.position = lexer.end
            return []
        }
        var closed = false
        let parts = parseParts(until: .text(limit), closed: &closed)
        lexer.position = end
        return parts
    }
}
