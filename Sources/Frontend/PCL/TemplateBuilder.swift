import Base
import Program

/// A part of a template as it stands in the text.
enum TemplatePart {
    /// What a directive says.
    enum Directive {
        case ifTrue(ExpressionSyntax)
        case otherwise
        case endIf
        case forEach(String?, String, ExpressionSyntax)
        case endFor
        case unknown
    }

    case text(String, SourceSpan)
    case value(ExpressionSyntax, trimsLeft: Bool, trimsRight: Bool, SourceSpan)
    case directive(Directive, trimsLeft: Bool, trimsRight: Bool, SourceSpan)

    fileprivate var trims: (left: Bool, right: Bool) {
        switch self {
        case .text: (false, false)
        case .value(_, let left, let right, _), .directive(_, let left, let right, _): (left, right)
        }
    }
}

/// Makes an expression of a template's parts.
enum TemplateBuilder {
    /// The expression that the parts mean: the text, the value alone, or text and values in turn.
    static func expression(_ parts: inout [TemplatePart], _ span: SourceSpan) -> ExpressionSyntax {
        trim(&parts)
        var rest = parts[...]
        return whole(block(&rest), span)
    }

    private static func whole(_ parts: [ExpressionSyntax], _ span: SourceSpan) -> ExpressionSyntax {
        switch parts.count {
        case 0: return .string("", span)
        case 1:
            if case .string(let text, _) = parts[0] { return .string(text, span) }
            return parts[0]
        default: return .template(parts, span)
        }
    }

    /// The parts up to a directive that ends or divides an enclosing one.
    private static func block(_ rest: inout ArraySlice<TemplatePart>) -> [ExpressionSyntax] {
        var result: [ExpressionSyntax] = []
        while let part = rest.first {
            switch part {
            case .text(let text, let span):
                rest.removeFirst()
                result.append(.string(text, span))
            case .value(let value, _, _, _):
                rest.removeFirst()
                result.append(value)
            case .directive(let directive, _, _, let span):
                switch directive {
                case .otherwise, .endIf, .endFor: return result
                case .unknown: rest.removeFirst()
                case .ifTrue(let condition):
                    rest.removeFirst()
                    let whenTrue = whole(block(&rest), span)
                    var whenFalse = ExpressionSyntax.string("", span)
                    if case .directive(.otherwise, _, _, _)? = rest.first {
                        rest.removeFirst()
                        whenFalse = whole(block(&rest), span)
                    }
                    if case .directive(.endIf, _, _, _)? = rest.first { rest.removeFirst() }
                    result.append(.conditional(condition, whenTrue, whenFalse, span))
                case .forEach(let key, let value, let collection):
                    rest.removeFirst()
                    let body = whole(block(&rest), span)
                    if case .directive(.endFor, _, _, _)? = rest.first { rest.removeFirst() }
                    let loop = ForSyntax(
                        keyName: key, valueName: value, collection: collection, key: nil, value: body, condition: nil,
                        isGrouped: false)
                    result.append(.call("join", [.string("", span), .forEach(loop, span)], expandsLast: false, span))
                }
            }
        }
        return result
    }

    /// Takes the blanks off texts beside a part with a `~` on that side.
    private static func trim(_ parts: inout [TemplatePart]) {
        for i in parts.indices {
            let (left, right) = parts[i].trims
            if left, i > 0, case .text(let text, let span) = parts[i - 1] {
                parts[i - 1] = .text(String(text.reversed().drop { $0.isWhitespace }.reversed()), span)
            }
            if right, i + 1 < parts.count, case .text(let text, let span) = parts[i + 1] {
                parts[i + 1] = .text(String(text.drop { $0.isWhitespace }), span)
            }
        }
    }

    /// Takes the indentation that all lines share off each line (`<<-NAME`).
    static func stripIndent(_ parts: inout [TemplatePart]) {
        var least = Int.max
        var atLineStart = true
        for part in parts {
            guard case .text(let text, _) = part else {
                if atLineStart { least = 0 }
                atLineStart = false
                continue
            }
            forEachLine(text, startsLine: atLineStart) { line, starts in
                guard starts,
                    !line.allSatisfy({ $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" })
                        || (starts && !line.hasSuffix("\n") && !line.isEmpty)
                else { return }
                least = min(least, line.prefix { $0 == " " || $0 == "\t" }.count)
            }
            atLineStart = text.hasSuffix("\n") || (text.isEmpty && atLineStart)
        }
        guard least > 0, least != .max else { return }
        atLineStart = true
        for i in parts.indices {
            guard case .text(let text, let span) = parts[i] else { atLineStart = false; continue }
            var stripped = ""
            forEachLine(text, startsLine: atLineStart) { line, starts in
                let indent = starts ? min(least, line.prefix { $0 == " " || $0 == "\t" }.count) : 0
                stripped += line.dropFirst(indent)
            }
            atLineStart = text.hasSuffix("\n")
            parts[i] = .text(stripped, span)
        }
    }

    private static func forEachLine(_ text: String, startsLine: Bool, _ body: (Substring, Bool) -> Void) {
        var starts = startsLine
        var rest = text[...]
        while !rest.isEmpty {
            let end = rest.firstIndex(of: "\n").map { rest.index(after: $0) } ?? rest.endIndex
            body(rest[..<end], starts)
            starts = true
            rest = rest[end...]
        }
    }
}
