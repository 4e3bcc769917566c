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
///
/// Source of the rules: HCL's specification of templates, and, where it is silent, what its own parser does.
struct TemplateBuilder {
    /// What is wrong with the directives: they don't open and close one another.
    private(set) var problems: [(message: String, span: SourceSpan)] = []
    private var rest: ArraySlice<TemplatePart>

    private init(_ parts: [TemplatePart]) { rest = parts[...] }

    /// The expression that the parts mean, and what is wrong with them: the text, the value alone, or text and values in turn.
    ///
    /// - Parameter stripsIndent: whether the indentation that all lines share is taken off each line (`<<-NAME`).
    static func expression(
        _ parts: [TemplatePart], stripsIndent: Bool, _ span: SourceSpan
    ) -> (value: ExpressionSyntax, problems: [(message: String, span: SourceSpan)]) {
        if parts.count == 1, case .value(let value, _, _, _) = parts[0] { return (value, []) }
        var parts = parts
        trim(&parts)
        if stripsIndent { stripIndent(&parts) }
        var builder = TemplateBuilder(parts)
        let value = builder.whole(span)
        return (value, builder.problems)
    }

    /// A piece of a template, and whether it is a text whatever it is made of, as all that directives make is.
    private typealias Piece = (syntax: ExpressionSyntax, isText: Bool)

    /// All that is left: directives that nothing opened are reported, and what stands after them stays.
    private mutating func whole(_ span: SourceSpan) -> ExpressionSyntax {
        var all = block()
        while case .directive(_, _, _, let span)? = rest.first {
            rest.removeFirst()
            problems.append(("nothing opens what this directive ends", span))
            all += block()
        }
        return Self.text(of: all, span)
    }

    /// Text and values in turn as one text, neighbouring texts as one.
    private static func text(of pieces: [Piece], _ span: SourceSpan) -> ExpressionSyntax {
        var joined: [Piece] = []
        for piece in pieces {
            guard case .string(let text, let textSpan) = piece.syntax else { joined.append(piece); continue }
            if text.isEmpty { continue }
            if case .string(let before, let beforeSpan)? = joined.last?.syntax {
                joined[joined.count - 1].syntax = .string(before + text, beforeSpan.union(textSpan))
            } else {
                joined.append(piece)
            }
        }
        guard let first = joined.first else { return .string("", span) }
        if joined.count > 1 { return .template(joined.map(\.syntax), span) }
        if case .string(let text, _) = first.syntax { return .string(text, span) }
        return first.isText ? first.syntax : .template([first.syntax], span)
    }

    /// The parts up to a directive that ends or divides an enclosing one.
    private mutating func block() -> [Piece] {
        var result: [Piece] = []
        while let part = rest.first {
            switch part {
            case .text(let text, let span):
                rest.removeFirst()
                result.append((.string(text, span), true))
            case .value(let value, _, _, _):
                rest.removeFirst()
                result.append((value, false))
            case .directive(let directive, _, _, let span):
                switch directive {
                case .otherwise, .endIf, .endFor: return result
                case .unknown: rest.removeFirst()
                case .ifTrue(let condition):
                    rest.removeFirst()
                    let whenTrue = Self.text(of: block(), span)
                    var whenFalse = ExpressionSyntax.string("", span)
                    if case .directive(.otherwise, _, _, _)? = rest.first {
                        rest.removeFirst()
                        whenFalse = Self.text(of: block(), span)
                    }
                    if case .directive(.endIf, _, _, _)? = rest.first {
                        rest.removeFirst()
                    } else {
                        problems.append(("this `if` has no `endif`", span))
                    }
                    result.append((.conditional(condition, whenTrue, whenFalse, span), true))
                case .forEach(let key, let value, let collection):
                    rest.removeFirst()
                    let body = Self.text(of: block(), span)
                    if case .directive(.endFor, _, _, _)? = rest.first {
                        rest.removeFirst()
                    } else {
                        problems.append(("this `for` has no `endfor`", span))
                    }
                    let loop = ForSyntax(
                        keyName: key, valueName: value, collection: collection, key: nil, value: body, condition: nil,
                        isGrouped: false)
                    result.append((.call("join", [.string("", span), .forEach(loop, span)], expandsLast: false, span), true))
                }
            }
        }
        return result
    }

    /// Takes the blanks off texts beside a part with a `~` on that side. In a heredoc each line is a text of its own: no more than
    /// the rest of one line goes.
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

    /// Takes the indentation that all lines share off each line. A line whose break a `~` has taken away doesn't end, so that the
    /// next one keeps its indentation.
    private static func stripIndent(_ parts: inout [TemplatePart]) {
        var least = Int.max
        var indented: [Int] = []
        var startsLine = true
        for (i, part) in parts.enumerated() {
            guard case .text(let text, _) = part else {
                if startsLine { least = 0 }
                startsLine = false
                continue
            }
            let blanks = text.prefix { $0.isWhitespace }
            if startsLine, blanks.count < text.count || text.utf8.last != 0x0A {
                least = min(least, blanks.count)
                indented.append(i)
            }
            startsLine = text.utf8.last == 0x0A
        }
        guard least > 0, least != .max else { return }
        for i in indented {
            if case .text(let text, let span) = parts[i] { parts[i] = .text(String(text.dropFirst(least)), span) }
        }
    }
}
