import Base
import Program

/// Quotation marks that enclose the current place. Before Python 3.12 no string inside an f-string may use its marks.
struct PythonQuotes: OptionSet {
    let rawValue: UInt8

    static let double = PythonQuotes(rawValue: 1)
    static let single = PythonQuotes(rawValue: 2)
    static let tripleDouble = PythonQuotes(rawValue: 4)
    static let tripleSingle = PythonQuotes(rawValue: 8)

    /// The marks for a string inside strings with these marks; nil if none are left. Strings of several lines take triple ones.
    func next(isLong: Bool) -> PythonQuotes? {
        if isLong {
            if isDisjoint(with: [.double, .tripleDouble]) { return .tripleDouble }
            return isDisjoint(with: [.single, .tripleSingle]) ? .tripleSingle : nil
        }
        if !contains(.double) { return .double }
        return contains(.single) ? nil : .single
    }

    /// The marks as they are written.
    var text: String {
        switch self {
        case .tripleDouble: "\"\"\""
        case .tripleSingle: "'''"
        case .single: "'"
        default: "\""
        }
    }

    /// Whether the marks allow line breaks between them.
    var isTriple: Bool { self == .tripleDouble || self == .tripleSingle }
}

extension PythonEmitter {
    /// Writes a name of the program as a string of one line.
    mutating func writeQuoted(_ text: String) { write(.literal(LiteralExpression(.string(text)))) }

    /// Writes a string literal with the marks that are free here.
    mutating func writeString(_ text: String) {
        guard let quotes = openQuotes.next(isLong: Self.isLong(text)) else {
            return writeTemporary(.literal(LiteralExpression(.string(text))))
        }
        out.write(quotes.text)
        writeEscaped(text, in: quotes, isFormat: false, isLast: true)
        out.write(quotes.text)
    }

    /// Writes a template as an f-string; as a call of `format` where an f-string can't hold what stands in it.
    mutating func writeTemplate(_ template: TemplateExpression) {
        let isLong = template.parts.enumerated().contains { position, part in
            guard let text = part.stringLiteral else { return false }
            return Self.isLong(text, isFirst: position == 0, isLast: position == template.parts.count - 1)
        }
        var free = openQuotes.next(isLong: isLong)
        if free == nil, template.readsEnclosingVariables {
            // It can't move out of the callback or loop; the enclosing template sees that it can't hold it.
            free = isLong ? .tripleDouble : .double
        }
        guard let quotes = free else { return writeTemporary(.template(template)) }
        let start = out.bytes.count
        var values: [Range<Int>] = []
        out.write("f")
        out.write(quotes.text)
        let outer = openQuotes
        openQuotes.insert(quotes)
        for (position, part) in template.parts.enumerated() {
            if let text = part.stringLiteral {
                writeEscaped(text, in: quotes, isFormat: true, isLast: position == template.parts.count - 1)
            } else {
                out.write("{")
                if part.startsWithBrace { out.write(" ") }
                let first = out.bytes.count
                write(part)
                values.append(first..<out.bytes.count)
                out.write("}")
            }
        }
        openQuotes = outer
        out.write(quotes.text)
        if values.contains(where: { !Self.fits(out.bytes[$0], in: quotes) }) {
            let written = out.takeBack(from: start)
            writeFormatCall(
                template, in: quotes, values: values.map { written[($0.lowerBound - start)..<($0.upperBound - start)] })
        }
    }

    /// Whether a value can stand in an f-string with these marks: before Python 3.12 it can hold neither the marks nor a backslash.
    ///
    /// Source of the rule: the Python language reference, "Formatted string literals".
    private static func fits(_ value: ArraySlice<UInt8>, in quotes: PythonQuotes) -> Bool {
        let mark: UInt8 = quotes == .single || quotes == .tripleSingle ? 0x27 : 0x22
        return value.allSatisfy { byte in
            switch byte {
            case 0x5C: false
            case 0x0A: quotes.isTriple
            case mark: quotes.isTriple
            default: true
            }
        }
    }

    /// Writes a template as a string with places and a call that fills them with the values, already written.
    private mutating func writeFormatCall(_ template: TemplateExpression, in quotes: PythonQuotes, values: [ArraySlice<UInt8>]) {
        out.write(quotes.text)
        for (position, part) in template.parts.enumerated() {
            if let text = part.stringLiteral {
                writeEscaped(text, in: quotes, isFormat: true, isLast: position == template.parts.count - 1)
            } else {
                out.write("{}")
            }
        }
        out.write(quotes.text)
        out.write(".format(")
        for (position, value) in values.enumerated() {
            if position > 0 { out.write(", ") }
            out.write(bytes: value)
        }
        out.write(")")
    }

    /// Puts a string into a variable before the statement, since no quotation marks are left here.
    private mutating func writeTemporary(_ expression: Expression) {
        let outerQuotes = openQuotes
        openQuotes = []
        var value = out.fresh()
        swap(&out, &value)
        write(expression)
        swap(&out, &value)
        openQuotes = outerQuotes
        let name = "str\(temporaries.count)"
        temporaries.append((name, value))
        out.write(name)
    }

    /// Whether a text has line breaks that are worth showing: any but a single one at either end of the string.
    private static func isLong(_ text: String, isFirst: Bool = true, isLast: Bool = true) -> Bool {
        var breaks = 0
        for byte in text.utf8 where byte == 0x0A { breaks += 1 }
        switch breaks {
        case 0: return false
        case 1: return !(isFirst && text.utf8.first == 0x0A) && !(isLast && text.utf8.last == 0x0A)
        default: return true
        }
    }

    /// Writes the text part of an f-string between double marks.
    mutating func writeFormatText(_ text: String) { writeEscaped(text, in: .double, isFormat: true, isLast: true) }

    // MARK: Escaping

    private mutating func writeEscaped(_ text: String, in quotes: PythonQuotes, isFormat: Bool, isLast: Bool) {
        if !quotes.isTriple, Self.isPlain(text, isFormat: isFormat) { return out.write(text) }
        if quotes.isTriple {
            writeEscapedLong(text, mark: quotes == .tripleDouble ? "\"" : "'", isFormat: isFormat, isLast: isLast)
        } else {
            for scalar in text.unicodeScalars {
                switch scalar {
                case "\n": out.write("\\n")
                case "\"", "\\":
                    out.write("\\")
                    write(scalar)
                case "'" where quotes == .single: out.write("\\'")
                default: writeInString(scalar, isFormat: isFormat)
                }
            }
        }
    }

    /// Between triple marks all stands as it is, but for what would end the string or have another meaning after a backslash.
    ///
    /// A backslash before a quotation mark is left alone, as published programs have it.
    private mutating func writeEscapedLong(_ text: String, mark: Unicode.Scalar, isFormat: Bool, isLast: Bool) {
        let scalars = Array(text.unicodeScalars)
        var marks = 0
        var isEscaped = false
        for (index, scalar) in scalars.enumerated() {
            if scalar == mark {
                marks += 1
                let ends = index == scalars.count - 1 && isLast
                if isEscaped {
                    marks = 0
                } else if marks == 3 || ends {
                    out.write("\\")
                    marks = 0
                }
                isEscaped = false
                write(scalar)
                continue
            }
            marks = 0
            isEscaped = false
            switch scalar {
            case "\n": out.endLine()
            case "\\":
                out.write("\\")
                let next = index + 1 < scalars.count ? scalars[index + 1] : nil
                isEscaped = next == "\"" || next == "'"
                if !isEscaped, Self.isEscape(next) { out.write("\\") }
            default: writeInString(scalar, isFormat: isFormat)
            }
        }
    }

    /// Whether a backslash before the character would mean something else to Python than itself.
    ///
    /// Source of the rule: the Python language reference, "Escape sequences".
    private static func isEscape(_ next: Unicode.Scalar?) -> Bool {
        guard let next else { return true }
        switch next {
        case "\n", "\\", "a", "b", "f", "n", "r", "t", "v", "x", "N", "u", "U", "0", "1", "2", "3", "4", "5", "6", "7":
            return true
        default: return false
        }
    }

    private mutating func writeInString(_ scalar: Unicode.Scalar, isFormat: Bool) {
        if isFormat, scalar == "{" || scalar == "}" { write(scalar) }
        if Self.isPrintable(scalar) || (scalar == "\t" && style.hasRawTabs) { return write(scalar) }
        switch scalar.value {
        case ..<0xFF: writeHex(scalar.value, digits: 2, prefix: "\\x")
        case ..<0xFFFF: writeHex(scalar.value, digits: 4, prefix: "\\u")
        default: writeHex(scalar.value, digits: 8, prefix: "\\U")
        }
    }

    private mutating func writeHex(_ value: UInt32, digits: Int, prefix: String) {
        let text = String(value, radix: 16)
        out.write(prefix)
        out.write(String(repeating: "0", count: max(0, digits - text.utf8.count)))
        out.write(text)
    }

    private mutating func write(_ scalar: Unicode.Scalar) {
        if scalar.isASCII {
            out.write(byte: UInt8(truncatingIfNeeded: scalar.value))
        } else {
            out.write(String(scalar))
        }
    }

    private static func isPlain(_ text: String, isFormat: Bool) -> Bool {
        text.utf8.allSatisfy { byte in
            switch byte {
            case 0x22, 0x27, 0x5C: false
            case 0x7B, 0x7D: !isFormat
            default: byte >= 0x20 && byte < 0x7F
            }
        }
    }

    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value >= 0x20 && scalar.value < 0x7F }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator, .spaceSeparator:
            return false
        default: return true
        }
    }
}

extension TemplateExpression {
    /// Whether a part reads a variable of an enclosing callback, `for` or loop.
    fileprivate var readsEnclosingVariables: Bool {
        var reads = false
        Expression.template(self).forEachNested { part in
            guard case .reference(let e) = part else { return }
            switch e.root {
            case .variable, .range: reads = true
            case .declaration, .undeclared: break
            }
        }
        return reads
    }
}

extension Expression {
    /// Whether its text starts with a brace, which in an f-string would double the brace before it.
    fileprivate var startsWithBrace: Bool {
        switch self {
        case .object: true
        case .forEach(let e): e.key != nil
        case .convert(let e): e.value.startsWithBrace
        case .index(let e): e.collection.startsWithBrace
        case .access(let e): e.source.startsWithBrace
        case .literal, .template, .list, .reference, .call, .invoke, .method, .conditional, .binary, .unary, .splat, .apply: false
        }
    }
}
