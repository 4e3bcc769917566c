import Base
import Program

extension HCLParser {
    /// An expression, from the current token on.
    mutating func parseExpression() -> ExpressionSyntax {
        guard descend() else { return .null(token.span) }
        defer { depth -= 1 }
        let condition = parseBinary(minimum: 1)
        guard isAt(.question) else { return condition }
        advance()
        skipNewlinesInConditional()
        let whenTrue = parseExpression()
        skipNewlinesInConditional()
        expect(.colon, after: "the first result of a conditional")
        skipNewlinesInConditional()
        let whenFalse = parseExpression()
        return .conditional(condition, whenTrue, whenFalse, condition.span.union(whenFalse.span))
    }

    private mutating func skipNewlinesInConditional() {
        if !skipsNewlines, !newlines.isEmpty { skipNewlines() }
    }

    // MARK: Operators

    private static let operators: [HCLToken.Mark: (BinaryOperator, Int)] = [
        .or: (.or, 1), .and: (.and, 2), .equal: (.equal, 3), .notEqual: (.notEqual, 3), .less: (.less, 4),
        .lessOrEqual: (.lessOrEqual, 4), .greater: (.greater, 4), .greaterOrEqual: (.greaterOrEqual, 4), .plus: (.add, 5),
        .minus: (.subtract, 5), .star: (.multiply, 6), .slash: (.divide, 6), .percent: (.modulo, 6),
    ]

    private mutating func parseBinary(minimum: Int) -> ExpressionSyntax {
        var left = parseUnary()
        while case .mark(let mark) = token.kind, let (operation, precedence) = Self.operators[mark], precedence >= minimum {
            advance()
            let right = parseBinary(minimum: precedence + 1)
            left = .binary(operation, left, right, left.span.union(right.span))
        }
        return left
    }

    private mutating func parseUnary() -> ExpressionSyntax {
        let start = token.span
        let operation: UnaryExpression.Operator
        if isAt(.not) { operation = .not } else if isAt(.minus) { operation = .negate } else { return parsePostfix() }
        guard descend() else { return .null(start) }
        defer { depth -= 1 }
        advance()
        let operand = parseUnary()
        return .unary(operation, operand, start.union(operand.span))
    }

    // MARK: Steps

    private mutating func parsePostfix() -> ExpressionSyntax {
        let isClosed = isAt(.openParen)
        var value = parsePrimary()
        // Steps behind a splat in parentheses lead from the list, not from each element.
        if isClosed, case .splat = value, isAt(.dot) || isAt(.openBracket) { value = .access(value, [], value.span) }
        while !isRecovering {
            if isAt(.dot) {
                advance()
                value = parseDotStep(value)
            } else if isAt(.openBracket) {
                value = parseBracketStep(value)
            } else {
                break
            }
        }
        return value
    }

    private mutating func parseDotStep(_ value: ExpressionSyntax) -> ExpressionSyntax {
        let span = value.span.union(token.span)
        switch token.kind {
        case .identifier(let name):
            advance()
            return value.stepping(.member(name), span)
        case .number(let text):
            advance()
            // `a.0.1` lexes as one number.
            var result = value
            for part in text.split(separator: ".") { result = result.stepping(.index(Int(part) ?? 0), span) }
            return result
        case .mark(.star):
            advance()
            return .splat(value.source, parseSplatSteps(), span)
        default:
            fail("expected a name after `.`, found \(token.text)", hint: "Name the member to read.")
            return value
        }
    }

    /// The members that follow an attribute-only splat, `list.*.name`.
    private mutating func parseSplatSteps() -> [Step] {
        var steps: [Step] = []
        while isAt(.dot) {
            advance()
            guard case .identifier(let name) = token.kind else {
                fail("expected a name after `.`, found \(token.text)", hint: "Name the member to read.")
                return steps
            }
            steps.append(.member(name))
            advance()
        }
        return steps
    }

    private mutating func parseBracketStep(_ value: ExpressionSyntax) -> ExpressionSyntax {
        var result = value
        var isSplat = false
        inside(skippingNewlines: true) { parser in
            if parser.isAt(.star) {
                parser.advance()
                isSplat = true
                return
            }
            let key = parser.parseExpression()
            let span = value.span.union(key.span)
            switch key {
            case .number(let n, _):
                if let index = n.integer {
                    result = value.stepping(.index(Int(index)), span)
                } else {
                    result = .index(value.source, key, span)
                }
            case .string(let name, _): result = value.stepping(.key(name), span)
            default: result = .index(value.source, key, span)
            }
        }
        expect(.closeBracket, after: "an index")
        guard isSplat else { return result }
        var steps: [Step] = []
        while !isRecovering, isAt(.dot) || isAt(.openBracket) {
            guard let step = parseStepAfterSplat() else { break }
            steps.append(step)
        }
        return .splat(value.source, steps, value.span.union(SourceSpan(previousEnd, previousEnd)))
    }

    private mutating func parseStepAfterSplat() -> Step? {
        if take(.dot) {
            guard case .identifier(let name) = token.kind else {
                fail("expected a name after `.`, found \(token.text)", hint: "Name the member to read.")
                return nil
            }
            advance()
            return .member(name)
        }
        var step: Step?
        inside(skippingNewlines: true) { parser in
            switch parser.parseExpression() {
            case .number(let n, _): step = n.integer.map { .index(Int($0)) }
            case .string(let name, _): step = .key(name)
            default: parser.fail("an index after a splat has to be a literal", hint: "Use a for expression.")
            }
        }
        expect(.closeBracket, after: "an index")
        return step
    }

    // MARK: Values

    private mutating func parsePrimary() -> ExpressionSyntax {
        let span = token.span
        switch token.kind {
        case .identifier(let name):
            let name = dialect == .hcl ? name + namespacedRest() : name
            advance()
            if isAt(.openParen) { return parseCall(name, span) }
            switch name {
            case "true": return .boolean(true, span)
            case "false": return .boolean(false, span)
            case "null": return .null(span)
            default: return .reference(name, [], span)
            }
        case .number(let text):
            advance()
            return .number(NumberLiteral(hcl: text), span)
        case .quote, .heredoc: return parseTemplateExpression()
        case .mark(.openParen):
            let value = inside(skippingNewlines: true) { $0.parseExpression() }
            expect(.closeParen, after: "an expression in parentheses")
            return value
        case .mark(.openBracket): return parseList(span)
        case .mark(.openBrace): return parseObject(span)
        case .mark, .newline, .end, .invalid:
            fail("expected a value, found \(token.text)", hint: "Write a literal, a name, a list or an object.")
            return .null(span)
        }
    }

    /// The rest of a name such as `provider::random::function`, up to which the lexer goes.
    private mutating func namespacedRest() -> String {
        var position = token.span.end
        while lexer.byte(position) == 0x3A, lexer.byte(position + 1) == 0x3A, HCLLexer.isIdentifierStart(lexer.byte(position + 2))
        {
            position += 2
            while HCLLexer.isIdentifierPart(lexer.byte(position)), position < lexer.end { position += 1 }
        }
        guard position > token.span.end else { return "" }
        lexer.position = position
        return source.text(of: SourceSpan(token.span.end, position))
    }

    private mutating func parseCall(_ name: String, _ start: SourceSpan) -> ExpressionSyntax {
        var arguments: [ExpressionSyntax] = []
        var expandsLast = false
        inside(skippingNewlines: true) { parser in
            while !parser.isAt(.closeParen), !parser.isRecovering {
                arguments.append(parser.parseExpression())
                if parser.take(.ellipsis) { expandsLast = true }
                if !parser.take(.comma) { break }
            }
        }
        let end = token.span
        expect(.closeParen, after: "the arguments of `\(name)`")
        return .call(name, arguments, expandsLast: expandsLast, start.union(end))
    }

    private mutating func parseList(_ start: SourceSpan) -> ExpressionSyntax {
        var items: [ListItemSyntax] = []
        var loop: ForSyntax?
        var endComments: [String] = []
        let pending = lexer.comments
        lexer.comments = []
        inside(skippingNewlines: true) { parser in
            if parser.token.kind == .identifier("for") {
                loop = parser.parseFor(isObject: false)
                return
            }
            while !parser.isAt(.closeBracket), !parser.isRecovering {
                let leading = parser.takeLeadingComments()
                let value = parser.parseExpression()
                let end = parser.previousEnd
                let hasMore = parser.take(.comma)
                items.append(
                    ListItemSyntax(value, comments: Comments(leading: leading, trailing: parser.takeTrailingComment(after: end))))
                if !hasMore { break }
            }
            endComments = parser.takeLeadingComments()
        }
        let span = start.union(token.span)
        lexer.comments = pending
        expect(.closeBracket, after: "the elements of a list")
        if let loop { return .forEach(loop, span) }
        return .list(items, endComments: endComments, span)
    }

    private mutating func parseObject(_ start: SourceSpan) -> ExpressionSyntax {
        var items: [ObjectItemSyntax] = []
        var loop: ForSyntax?
        var endComments: [String] = []
        let pending = lexer.comments
        lexer.comments = []
        inside(skippingNewlines: false) { parser in
            parser.skipNewlines()
            if parser.token.kind == .identifier("for") {
                parser.newlines[parser.newlines.count - 1] = true
                loop = parser.parseFor(isObject: true)
                return
            }
            while !parser.isAt(.closeBrace), !parser.isRecovering, parser.token.kind != .end {
                let leading = parser.takeLeadingComments()
                let key = parser.parseKey()
                if !parser.take(.assign) { parser.expect(.colon, after: "a key") }
                parser.skipNewlines()
                let value = parser.parseExpression()
                let end = parser.previousEnd
                let isSeparated = parser.take(.comma) || parser.token.kind == .newline
                let comments = Comments(leading: leading, trailing: parser.takeTrailingComment(after: end))
                items.append(ObjectItemSyntax(key: key, value: value, comments: comments))
                parser.skipNewlines()
                if !isSeparated { break }
            }
            endComments = parser.takeLeadingComments()
        }
        let span = start.union(token.span)
        lexer.comments = pending
        expect(.closeBrace, after: "the items of an object")
        if let loop { return .forEach(loop, span) }
        return .object(items, endComments: endComments, span)
    }

    /// A key: a bare name means itself, everything else its value.
    private mutating func parseKey() -> ExpressionSyntax {
        let span = token.span
        if case .identifier(let name) = token.kind {
            let mark = lexer
            advance()
            if isAt(.assign) || isAt(.colon) { return .string(name, span) }
            lexer = mark
            token = HCLToken(kind: .identifier(name), span: span)
        }
        return parseExpression()
    }

    private mutating func parseFor(isObject: Bool) -> ForSyntax? {
        advance()
        var names: [String] = []
        while case .identifier(let name) = token.kind, names.count < 2 {
            names.append(name)
            advance()
            if !take(.comma) { break }
        }
        guard let last = names.last, token.kind == .identifier("in") else {
            fail("expected `for name in collection`, found \(token.text)", hint: "Write `for value in list : …`.")
            return nil
        }
        advance()
        let collection = parseExpression()
        expect(.colon, after: "the collection of a for expression")
        var key: ExpressionSyntax?
        var value = parseExpression()
        if isObject {
            expect(.arrow, after: "the key of a for expression")
            key = value
            value = parseExpression()
        }
        let isGrouped = take(.ellipsis)
        var condition: ExpressionSyntax?
        if token.kind == .identifier("if") {
            advance()
            condition = parseExpression()
        }
        return ForSyntax(
            keyName: names.count > 1 ? names[0] : nil, valueName: last, collection: collection, key: key, value: value,
            condition: condition, isGrouped: isGrouped)
    }
}

extension ExpressionSyntax {
    /// The value itself, where no step has been taken yet.
    fileprivate var source: ExpressionSyntax {
        if case .access(let source, let steps, _) = self, steps.isEmpty { return source }
        return self
    }

    /// The value after one more step.
    func stepping(_ step: Step, _ span: SourceSpan) -> ExpressionSyntax {
        switch self {
        case .reference(let name, let steps, _): .reference(name, steps + [step], span)
        case .access(let source, let steps, _): .access(source, steps + [step], span)
        case .splat(let source, let steps, _): .splat(source, steps + [step], span)
        default: .access(self, [step], span)
        }
    }
}

extension NumberLiteral {
    /// A number as the program language writes it.
    init(hcl text: String) {
        if let integer = Int64(text) { self.init(integer) } else { self.init(floating: Double(text) ?? 0) }
    }
}
