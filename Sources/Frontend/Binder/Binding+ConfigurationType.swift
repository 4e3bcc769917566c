import Base
import Program

extension Binding {
    /// The type of a configuration variable: as declared, else that of its default, else any.
    mutating func configurationType(_ text: String?, defaultValue: Expression?, at span: SourceSpan) -> ValueType {
        guard let text else { return defaultValue?.type ?? .dynamic }
        var reader = TypeReader(text)
        if let type = reader.readWhole() { return type.withOptionalMembers }
        report(
            .warning, .unknownType, "`\(text)` is no type of the program language",
            hint: "Use string, int, number, bool, any, list(…) or map(…).",
            at: span)
        return .dynamic
    }
}

extension ValueType {
    /// The type of a configuration variable: what its objects hold may be left out.
    fileprivate var withOptionalMembers: ValueType {
        switch self {
        case .object(.literal(let members)):
            .object(.literal(members.map { LiteralMember($0.name, .optionally($0.type)) }))
        case .list(.object(let shape)): .list(ValueType.object(shape).withOptionalMembers)
        case .map(.object(let shape)): .map(ValueType.object(shape).withOptionalMembers)
        default: self
        }
    }
}

/// Reads a type as the program language writes it: `list(map(string))`, `object({a = string})`.
private struct TypeReader {
    private var rest: Substring.UTF8View
    private var depth = 0

    init(_ text: String) { rest = Substring(text).utf8 }

    mutating func readWhole() -> ValueType? {
        guard let type = read() else { return nil }
        skipBlanks()
        return rest.isEmpty ? type : nil
    }

    private mutating func read() -> ValueType? {
        depth += 1
        defer { depth -= 1 }
        guard depth < 64 else { return nil }
        switch readWord().lowercased() {
        case "string": return .string
        case "int", "integer": return .integer
        case "number": return .number
        case "bool", "boolean": return .boolean
        case "any",
            "object" where !isAt("("):
            return .dynamic
        case "list", "set", "array": return readArgument { .list($0) }
        case "map": return readArgument { .map($0) }
        case "optional": return readArgument { .optionally($0) }
        case "object": return readObject()
        case "tuple": return readTuple()
        default: return nil
        }
    }

    private mutating func readArgument(_ make: (ValueType) -> ValueType) -> ValueType? {
        // The YAML language writes List<T> where PCL writes list(T).
        let close: String
        if take("(") { close = ")" } else if take("<") { close = ">" } else { return make(.dynamic) }
        guard let element = read(), take(close) else { return nil }
        return make(element)
    }

    private mutating func readObject() -> ValueType? {
        guard take("("), take("{") else { return nil }
        var members: [LiteralMember] = []
        while !take("}") {
            let name = readWord()
            guard !name.isEmpty, take("=") || take(":"), let type = read() else { return nil }
            members.append(LiteralMember(name, type))
            _ = take(",")
        }
        return take(")") ? .object(.literal(members)) : nil
    }

    private mutating func readTuple() -> ValueType? {
        guard take("("), take("[") else { return nil }
        var elements: [ValueType] = []
        while !take("]") {
            guard let type = read() else { return nil }
            elements.append(type)
            _ = take(",")
        }
        return take(")") ? .tuple(elements) : nil
    }

    private mutating func readWord() -> String {
        skipBlanks()
        let word = rest.prefix {
            NameStyle.isLower($0) || NameStyle.isUpper($0) || NameStyle.isDigit($0) || $0 == 0x5F || $0 == 0x2D
        }
        rest = rest[word.endIndex...]
        return String(Substring(word))
    }

    private mutating func isAt(_ mark: String) -> Bool {
        skipBlanks()
        return rest.starts(with: mark.utf8)
    }

    private mutating func take(_ mark: String) -> Bool {
        guard isAt(mark) else { return false }
        rest = rest.dropFirst(mark.utf8.count)
        return true
    }

    private mutating func skipBlanks() { rest = rest.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D } }
}
