import Program

/// Documents that become parts of texts, in which every character counts.
extension GoTranslator {
    /// A document's value, with objects whose members keep their order.
    func document(_ value: Expression) -> GoExpression {
        switch value.withoutConversions {
        case .object(let e):
            let members = e.items.map { item in
                let key: GoExpression = item.name.map { .key($0) } ?? translate(read(item.key))
                return GoComposite.Element(
                    value: .composite(
                        GoComposite(elements: [.init(value: key), .init(value: document(item.value))], layout: .line)))
            }
            return .composite(GoComposite(type: .named(GoTypeName(nil, "jsonObject")), elements: members))
        case .list(let e): return .list(.slice(.any), e.items.map { document($0.value) })
        default: return translate(value)
        }
    }
}

extension Expression {
    /// Whether Go's encoder writes the value as other languages do: it sorts the keys of maps, and escapes some characters for HTML.
    var isWrittenAlike: Bool {
        switch withoutConversions {
        case .literal(let e):
            guard case .string(let text) = e.value else { return true }
            return text.isWrittenAlike
        case .list(let e): return e.items.allSatisfy(\.value.isWrittenAlike)
        case .object(let e):
            var last: String?
            for item in e.items {
                guard let key = item.name, key.isWrittenAlike, last.map({ $0.utf8.lexicographicallyPrecedes(key.utf8) }) ?? true,
                    item.value.isWrittenAlike
                else { return false }
                last = key
            }
            return true
        default:
            switch type.resolved.withoutOptional {
            case .boolean, .integer, .number: return true
            default: return false
            }
        }
    }
}

extension String {
    fileprivate var isWrittenAlike: Bool {
        !unicodeScalars.contains { $0 == "<" || $0 == ">" || $0 == "&" || $0 == "\u{2028}" || $0 == "\u{2029}" }
    }
}
