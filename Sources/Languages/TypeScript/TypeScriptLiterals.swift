import Base
import Program

extension TypeScriptEmitter {
    /// Writes a literal.
    func write(_ literal: LiteralExpression, to out: inout CodeWriter) {
        switch literal.value {
        case .null: out.write("null")
        case .boolean(let b): out.write(b ? "true" : "false")
        case .number(let n): out.write(TypeScriptNumbers.text(n))
        case .string(let s):
            if style.dollarsMakeTemplates, Self.hasInnerDollar(s) {
                TypeScriptText.writeTemplate(s, keepsControlCharacters: style.keepsControlCharacters, to: &out)
            } else {
                TypeScriptText.write(s, keepsControlCharacters: style.keepsControlCharacters, to: &out)
            }
        }
    }

    /// Whether a `$` stands before another character, as the text of an interpolation would.
    private static func hasInnerDollar(_ text: String) -> Bool { text.utf8.dropLast().contains(0x24) }

    /// Writes a template literal; neighbouring texts are one text.
    mutating func writeTemplate(_ parts: [Expression], to out: inout CodeWriter) {
        out.write("`")
        var text = ""
        for part in parts {
            if let literal = part.stringLiteral {
                text += literal
                continue
            }
            TypeScriptText.writeTemplateText(text, keepsControlCharacters: true, to: &out)
            text = ""
            out.write("${")
            write(part, to: &out)
            out.write("}")
        }
        TypeScriptText.writeTemplateText(text, keepsControlCharacters: true, to: &out)
        out.write("`")
    }

    /// Writes an object, an item a line.
    mutating func write(_ object: ObjectExpression, to out: inout CodeWriter) {
        guard !object.items.isEmpty else { return out.write("{}") }
        out.write("{")
        out.indent()
        for item in object.items {
            out.newLine()
            writeKey(item.key, to: &out)
            out.write(": ")
            write(item.value, to: &out)
            out.write(",")
        }
        out.outdent()
        out.newLine()
        out.write("}")
    }

    /// Writes a list: one element on the line, several below each other.
    mutating func write(_ list: ListExpression, to out: inout CodeWriter) {
        out.write("[")
        if list.items.count == 1 {
            write(list.items[0].value, to: &out)
        } else if !list.items.isEmpty {
            out.indent()
            for item in list.items {
                out.newLine()
                write(item.value, to: &out)
                out.write(",")
            }
            out.outdent()
            out.newLine()
        }
        out.write("]")
    }

    private mutating func writeKey(_ key: Expression, to out: inout CodeWriter) {
        if let name = key.stringLiteral { return writeKey(name, to: &out) }
        if case .literal(let literal) = key, case .number(let number) = literal.value, number.value >= 0 {
            return out.write(TypeScriptNumbers.text(number))
        }
        out.write("[")
        writePresent(key, to: &out)
        out.write("]")
    }

    /// Writes an object's key, in quotes where it is no identifier. An option's name is never in quotes, as it is one of ours.
    func writeKey(_ name: String, isOption: Bool = false, to out: inout CodeWriter) {
        if TypeScriptNames.isLegal(name) || (isOption && TypeScriptReservedWords.words.contains(name)) {
            out.write(name)
        } else {
            TypeScriptText.writeQuoted(name, to: &out)
        }
    }
}
