import Base
import LanguageKit
import Program

/// Writes a file as lines of tokens, which `HCLLayout` lays out.
struct HCLPrinter {
    let spacing: HCLStyle.Spacing
    private var lines: [[HCLToken]] = []
    private var line: [HCLToken] = []

    init(_ style: HCLStyle) {
        spacing = style.spacing
    }

    /// The text of a file.
    static func text(of file: HCLFile, style: HCLStyle) -> [UInt8] {
        var printer = HCLPrinter(style)
        var isFirst = true
        for group in file.groups where !group.isEmpty {
            if !isFirst { printer.lines.append([]) }
            isFirst = false
            printer.write(group)
        }
        if !file.endComments.isEmpty {
            if !isFirst { printer.lines.append([]) }
            printer.write(file.endComments)
        }
        var out = CodeWriter(indent: "  ")
        HCLLayout(style.spacing).write(printer.lines, to: &out)
        return out.bytes
    }

    // MARK: Lines

    private mutating func add(_ kind: HCLToken.Kind, _ text: String) { line.append(HCLToken(kind: kind, text: text)) }

    private mutating func endLine() {
        lines.append(line)
        line = []
    }

    private mutating func write(_ comments: [HCLComment]) {
        for comment in comments {
            add(comment)
            endLine()
        }
    }

    private mutating func add(_ comment: HCLComment) { add(.comment, (comment.isSlashed ? "//" : "#") + comment.text) }

    private mutating func endLine(_ comments: HCLComments) {
        if let comment = comments.trailing { add(comment) }
        endLine()
    }

    // MARK: Bodies

    private mutating func write(_ items: [HCLItem]) {
        for item in items {
            switch item {
            case .attribute(let attribute):
                write(attribute.comments.leading)
                add(.identifier, attribute.name)
                add(.equal, "=")
                write(attribute.value)
                endLine(attribute.comments)
            case .block(let block):
                write(block.comments.leading)
                add(.identifier, block.type)
                for label in block.labels { add(.string, Self.quoted(label)) }
                add(.openBrace, "{")
                endLine(block.comments)
                write(block.items)
                add(.closeBrace, "}")
                endLine()
            case .comments(let comments): write(comments)
            }
        }
    }

    // MARK: Expressions

    /// How tightly expressions bind; greater binds tighter.
    private enum Binding {
        static let conditional = 0
        static let sign = 50
        static let step = 60

        static func of(_ expression: HCLExpression) -> Int {
            switch expression {
            case .conditional: conditional
            case .binary(let operation, _, _): operation.precedence
            case .unary: sign
            case .word(let text): text.utf8.first == UInt8(ascii: "-") ? sign : step
            case .string, .template, .path, .list, .object, .call, .forEach: step
            }
        }
    }

    private mutating func write(_ expression: HCLExpression, binding: Int = Binding.conditional, isInline: Bool = false) {
        if Binding.of(expression) < binding {
            add(.openParenthesis, "(")
            write(expression, isInline: isInline)
            return add(.closeParenthesis, ")")
        }
        switch expression {
        case .word(let text):
            let isNumber = text.utf8.first.map { NameStyle.isDigit($0) || $0 == UInt8(ascii: "-") } ?? false
            add(isNumber ? .number : .identifier, text)
        case .string(let text): add(.string, Self.quoted(text))
        case .template(let parts): write(template: parts)
        case .path(let source, let steps): write(path: source, steps, isInline: isInline)
        case .list(let list): write(list, isInline: isInline)
        case .object(let object): write(object, isInline: isInline)
        case .call(let name, let arguments, let expandsLast):
            add(.identifier, name)
            add(.openParenthesis, "(")
            for (index, argument) in arguments.enumerated() {
                if index > 0 { add(.comma, ",") }
                write(argument, isInline: isInline)
            }
            if expandsLast { add(.ellipsis, "...") }
            add(.closeParenthesis, ")")
        case .binary(let operation, let left, let right):
            write(left, binding: operation.precedence, isInline: isInline)
            add(operation == .subtract && spacing == .formatted ? .minus : .operation, operation.rawValue)
            write(right, binding: operation.precedence + 1, isInline: isInline)
        case .unary(let operation, let operand):
            // The published generator takes the sign for a word.
            let kind: HCLToken.Kind = spacing == .generated ? .identifier : operation == .not ? .bang : .minus
            add(kind, operation.rawValue)
            write(operand, binding: Binding.sign, isInline: isInline)
        case .conditional(let condition, let whenTrue, let whenFalse):
            write(condition, binding: Binding.conditional + 1, isInline: isInline)
            add(.question, "?")
            write(whenTrue, isInline: isInline)
            add(.colon, ":")
            write(whenFalse, isInline: isInline)
        case .forEach(let loop): write(loop, isInline: isInline)
        }
    }

    private mutating func write(path source: HCLExpression, _ steps: [HCLStep], isInline: Bool) {
        if case .path(_, let own) = source, own.contains(where: { if case .all = $0 { true } else { false } }) {
            // Steps behind a splat would be taken on each element.
            add(.openParenthesis, "(")
            write(source, isInline: isInline)
            add(.closeParenthesis, ")")
        } else {
            write(source, binding: Binding.step, isInline: isInline)
        }
        for step in steps {
            switch step {
            case .attribute(let name):
                add(.dot, ".")
                add(.identifier, name)
            case .index(let key):
                add(.openBracket, "[")
                write(key, isInline: isInline)
                add(.closeBracket, "]")
            case .all:
                add(.openBracket, "[")
                add(.operation, "*")
                add(.closeBracket, "]")
            }
        }
    }

    private mutating func write(_ list: HCLList, isInline: Bool) {
        add(.openBracket, "[")
        let isBroken = list.hasComments && !isInline
        if isBroken { endLine() }
        for (index, element) in list.elements.enumerated() {
            if isBroken { write(element.comments.leading) }
            write(element.value, isInline: isInline)
            if isBroken {
                add(.comma, ",")
                endLine(element.comments)
            } else if index + 1 < list.elements.count {
                add(.comma, ",")
            }
        }
        if isBroken { write(list.endComments) }
        add(.closeBracket, "]")
    }

    private mutating func write(_ object: HCLObject, isInline: Bool) {
        add(.openBrace, "{")
        guard !object.entries.isEmpty || !object.endComments.isEmpty else { return add(.closeBrace, "}") }
        if !isInline { endLine() }
        for (index, entry) in object.entries.enumerated() {
            if !isInline { write(entry.comments.leading) }
            switch entry.key {
            case .name(let name): add(.identifier, name)
            case .value(let key): write(key: key)
            }
            add(.equal, "=")
            write(entry.value, isInline: isInline)
            if !isInline {
                endLine(entry.comments)
            } else if index + 1 < object.entries.count {
                add(.comma, ",")
            }
        }
        if !isInline { write(object.endComments) }
        add(.closeBrace, "}")
    }

    private mutating func write(key: HCLExpression) {
        switch key {
        case .string, .template, .word: return write(key)
        case .path, .list, .object, .call, .binary, .unary, .conditional, .forEach: break
        }
        // A name alone would mean itself.
        add(.openParenthesis, "(")
        write(key, isInline: true)
        add(.closeParenthesis, ")")
    }

    private mutating func write(_ loop: HCLFor, isInline: Bool) {
        let isMap = loop.key != nil
        let isGenerated = spacing == .generated
        // The published generator puts blanks of its own around the words of this loop.
        func word(_ text: String) -> String { isGenerated && loop.isRange ? " " + text : text }
        let isBrace = isMap && (!isGenerated || loop.isRange)
        add(isBrace ? .openBrace : isMap ? .openLoop : isGenerated ? .openLoop : .openBracket, isMap ? "{" : "[")
        add(.identifier, word("for"))
        if let key = loop.keyVariable {
            add(.identifier, word(key))
            add(.comma, ",")
        }
        add(.identifier, word(loop.valueVariable))
        add(.identifier, isGenerated && loop.isRange ? " in " : "in")
        write(loop.collection, isInline: isInline)
        add(.colon, word(":"))
        if let key = loop.key {
            if isGenerated, loop.isRange, case .call(let name, let arguments, _) = key {
                write(.call(word(name), arguments, expandsLast: false), isInline: isInline)
            } else {
                write(key, isInline: isInline)
            }
            add(.operation, word("=>"))
        }
        if isGenerated, loop.isRange, case .word(let name) = loop.value {
            add(.identifier, word(name))
        } else {
            write(loop.value, isInline: isInline)
        }
        if let condition = loop.condition {
            add(.identifier, "if")
            write(condition, isInline: isInline)
        }
        if loop.isGrouped { add(.ellipsis, "...") }
        add(isBrace ? .closeBrace : isMap || isGenerated ? .closeLoop : .closeBracket, word(isMap ? "}" : "]"))
    }

    // MARK: Strings

    private mutating func write(template parts: [HCLTemplatePart]) {
        var out = CodeWriter(indent: "")
        out.write(byte: 0x22)
        for (index, part) in parts.enumerated() {
            switch part {
            case .text(let text):
                HCLSyntax.writeEscaped(text, beforeValue: index + 1 < parts.count, numbered: .unprintable, to: &out)
            case .value(let value):
                var inner = HCLPrinter(copying: self)
                out.write("${")
                inner.write(value, isInline: spacing == .formatted)
                inner.endLine()
                for (number, line) in inner.lines.enumerated() {
                    if number > 0 { out.endLine() }
                    if spacing == .formatted {
                        HCLLayout.write(inside: line, to: &out)
                    } else {
                        out.write(line.map(\.text).joined())
                    }
                }
                out.write("}")
            }
        }
        // A value alone between quotes would stay what it is; this makes a text of it.
        if case .value? = parts.first, parts.count == 1 { out.write("${\"\"}") }
        out.write(byte: 0x22)
        add(spacing == .formatted ? .string : .joinedString, out.text)
    }

    private init(copying other: HCLPrinter) {
        spacing = other.spacing
    }

    private static func quoted(_ text: String) -> String {
        var out = CodeWriter(indent: "")
        out.write(byte: 0x22)
        HCLSyntax.writeEscaped(text, beforeValue: false, numbered: .unprintable, to: &out)
        out.write(byte: 0x22)
        return out.text
    }
}
