import Base
import Program

/// Writes a resource as the value of its key: `type` and `properties`.
///
/// Source of the form: the public registry, which reads the resource back from the program and encodes it anew, with keys in
/// natural order and columns that are multiples of four except right after the `- ` of a list.
struct YAMLFragment {
    private let emitter: YAMLEmitter
    private var out = CodeWriter(indent: "")

    init(_ emitter: YAMLEmitter) { self.emitter = emitter }

    /// The fragment; nil if the program is more than one plain resource, or says something that only whole programs have words for.
    static func text(of program: Program, style: YAMLStyle) -> [UInt8]? {
        guard program.declarations.count == 1, case .resource(let resource)? = program.declarations.first,
            resource.options.isEmpty, resource.range == nil, resource.lookup == nil
        else { return nil }
        var fragment = YAMLFragment(YAMLEmitter(program: program, style: style))
        fragment.writeKey("type", at: 0)
        fragment.writeString(YAMLTokens.short(resource.token), at: 0)
        fragment.out.endLine()
        fragment.writeKey("properties", at: 0)
        let entries = resource.inputs.map { (key: $0.name, value: $0.value) }
        guard fragment.write(entries, below: 0) else { return nil }
        return fragment.out.bytes
    }

    /// Writes a value after its key, or after the `- ` of a list: a scalar on the line, a collection below. False if it can't.
    private mutating func write(_ expression: Expression, below column: Int) -> Bool {
        if let text = emitter.text(of: expression) {
            writeString(text, at: column)
            return true
        }
        switch expression {
        case .literal(let e):
            out.write(byte: 0x20)
            switch e.value {
            case .null: out.write("null")
            case .boolean(let value): out.write(value ? "true" : "false")
            case .number(let number): out.write(number.generalText)
            case .string(let text): writeString(text, at: column)
            }
            return true
        case .convert(let e): return write(e.value, below: column)
        case .object(let e):
            var entries: [(key: String, value: Expression)] = []
            for item in e.items {
                guard let key = emitter.text(of: item.key) else { return false }
                entries.append((key, item.value))
            }
            return write(entries, below: column)
        case .list(let e): return write(e.items.map(\.value), below: column)
        case .call(let e):
            switch e.function {
            case .fileArchive, .remoteArchive, .fileAsset, .stringAsset, .remoteAsset:
                guard e.arguments.count == 1 else { return false }
                return write([("fn::" + e.function.name, e.arguments[0])], below: column)
            default: return false
            }
        case .template, .reference, .access, .index, .invoke, .method, .conditional, .binary, .unary, .forEach, .splat, .apply:
            return false
        }
    }

    /// Writes a mapping below a key that stands at the given column, its own key in natural order.
    private mutating func write(_ entries: [(key: String, value: Expression)], below column: Int) -> Bool {
        guard !entries.isEmpty else {
            out.write(" {}")
            return true
        }
        return writeMapping(entries, at: Self.next(column), isOnLine: false)
    }

    private mutating func writeMapping(_ entries: [(key: String, value: Expression)], at column: Int, isOnLine: Bool) -> Bool {
        for (index, entry) in entries.sorted(by: { NaturalOrder.precedes($0.key, $1.key) }).enumerated() {
            if index > 0 || !isOnLine { startLine(column) }
            YAMLScalar.writeKey(entry.key, to: &out)
            guard write(entry.value, below: column) else { return false }
        }
        return true
    }

    private mutating func write(_ elements: [Expression], below column: Int) -> Bool {
        guard !elements.isEmpty else {
            out.write(" []")
            return true
        }
        return writeList(elements, at: Self.next(column), isOnLine: false)
    }

    private mutating func writeList(_ elements: [Expression], at column: Int, isOnLine: Bool) -> Bool {
        for (index, element) in elements.enumerated() {
            if index > 0 || !isOnLine { startLine(column) }
            out.write(byte: 0x2D)
            guard writeElement(element, at: column + 2) else { return false }
        }
        return true
    }

    /// Writes an element after its `-`; a collection begins on the same line.
    private mutating func writeElement(_ element: Expression, at column: Int) -> Bool {
        switch element {
        case .convert(let e): return writeElement(e.value, at: column)
        case .object(let e) where !e.items.isEmpty:
            var entries: [(key: String, value: Expression)] = []
            for item in e.items {
                guard let key = emitter.text(of: item.key) else { return false }
                entries.append((key, item.value))
            }
            out.write(byte: 0x20)
            return writeMapping(entries, at: column, isOnLine: true)
        case .list(let e) where !e.items.isEmpty:
            out.write(byte: 0x20)
            return writeList(e.items.map(\.value), at: column, isOnLine: true)
        case .call(let e) where emitter.text(of: element) == nil:
            guard e.arguments.count == 1 else { return false }
            out.write(byte: 0x20)
            return writeMapping([("fn::" + e.function.name, e.arguments[0])], at: column, isOnLine: true)
        default: return write(element, below: column)
        }
    }

    private mutating func writeKey(_ key: String, at column: Int) { YAMLScalar.writeKey(key, to: &out) }

    private mutating func writeString(_ text: String, at column: Int) {
        out.write(byte: 0x20)
        YAMLScalar.writeEncoded(text, indent: Self.next(column), to: &out)
    }

    private mutating func startLine(_ column: Int) {
        out.endLine()
        for _ in 0..<column { out.write(byte: 0x20) }
    }

    /// The column of what belongs to a key at the given column.
    private static func next(_ column: Int) -> Int { (column / 4 + 1) * 4 }
}

extension YAMLScalar {
    /// Words that older readers of YAML take for booleans.
    private static let oldBooleans: Set<String> = [
        "y", "Y", "yes", "Yes", "YES", "on", "On", "ON", "n", "N", "no", "No", "NO", "off", "Off", "OFF",
    ]

    /// Writes a string as an encoder of data does: in double quotes wherever a reader could take it for something else.
    static func writeEncoded(_ text: String, indent: Int, to out: inout CodeWriter) {
        if YAMLPlainText.isTakenForOther(text) || oldBooleans.contains(text) || text == "<<"
            || isDate(Array(text.utf8.prefix(11)))
        {
            writeDoubleQuoted(text, to: &out)
        } else {
            write(text, indent: indent, to: &out)
        }
    }

    /// Whether a text begins as `2015-03-31` does and ends or goes on as a time there.
    private static func isDate(_ bytes: [UInt8]) -> Bool {
        let parts = bytes.split(separator: 0x2D, maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, parts[0].allSatisfy(NameStyle.isDigit),
            (1...2).contains(parts[1].count), parts[1].allSatisfy(NameStyle.isDigit)
        else { return false }
        let day = parts[2].prefix(while: NameStyle.isDigit)
        guard (1...2).contains(day.count) else { return false }
        guard let next = parts[2].dropFirst(day.count).first else { return true }
        return next == UInt8(ascii: "T") || next == UInt8(ascii: "t") || next == 0x20
    }
}
