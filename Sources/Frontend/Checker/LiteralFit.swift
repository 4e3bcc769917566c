import Program
import Schema

/// Whether a literal can be what its place takes: its value decides, not its type alone. `"250"` is a number, `"many"` is none.
enum LiteralFit: Equatable {
    case fits
    /// An enum has no such value; what it has.
    case isNoMember([String])
    /// It is of another kind.
    case isOther
}

extension LiteralExpression {
    /// Its value as text; nil for null.
    var text: String? {
        switch value {
        case .null: nil
        case .boolean(let b): b ? "true" : "false"
        case .number(let n): n.decimalText
        case .string(let s): s
        }
    }

    /// Its value in words.
    var words: String {
        if case .string(let s) = value { return "\"\(s)\"" }
        return text ?? "null"
    }

    /// Whether it can be what a place takes.
    func fit(in place: ValueType) -> LiteralFit {
        switch place {
        case .optional(let t): return value == .null ? .fits : fit(in: t)
        case .input(let t), .output(let t), .promise(let t): return fit(in: t)
        case .constant(let t, let wanted): return fit(in: t) == .fits && isSame(as: wanted) ? .fits : .isOther
        case .union(let u):
            let fits = u.elements.map { fit(in: $0) }
            if fits.contains(.fits) { return .fits }
            return fits.first { $0 != .isOther } ?? .isOther
        case .enumeration(let e):
            guard value != .null else { return .isOther }
            return e.members.contains { isSame(as: $0.value) } ? .fits : .isNoMember(e.members.map(\.value.text))
        case .boolean:
            switch value {
            case .boolean: return .fits
            case .string(let s): return ["true", "false", "1", "0"].contains(s) ? .fits : .isOther
            case .null, .number: return .isOther
            }
        case .integer: return (number.map { $0.integer != nil } ?? false) ? .fits : .isOther
        case .number: return number != nil ? .fits : .isOther
        case .none, .string, .identifier, .dynamic, .asset, .archive, .assetOrArchive, .list, .map, .tuple, .object:
            return place.accepts(type) ? .fits : .isOther
        }
    }

    /// The number that it is, or that its text spells.
    private var number: NumberLiteral? {
        switch value {
        case .number(let n): n
        case .string(let s): NumberLiteral(parsing: s)
        case .null, .boolean: nil
        }
    }

    /// Whether it is the value that a schema gives, however it is spelled.
    private func isSame(as other: SchemaValue) -> Bool {
        switch other {
        case .boolean, .string: text == other.text
        case .integer, .number: number.flatMap { n in other.number.map { $0 == n.value } } ?? false
        }
    }
}
