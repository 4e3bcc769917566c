import Base

/// A mention of a declaration in a description, which each language shows by its own name:
/// `{{% ref #/resources/zoo:index:Lion/inputProperties/age %}}`.
package struct DocumentationReference: Sendable {
    /// What kind of declaration is mentioned.
    package enum Kind: Sendable { case resource, function, type }

    /// A property of the declaration.
    package struct Member: Sendable {
        /// Its name in the schema.
        package var name: String
        /// Whether it is one that is given, and not read.
        package var isInput: Bool
    }

    /// The kind of the declaration.
    package var kind: Kind
    /// Its token.
    package var token: String
    /// Whether it is one of the schema in which it is mentioned.
    package var isOwn: Bool
    /// The property, if one is mentioned.
    package var member: Member?

    /// Reads the path of a mention; nil if it has another form.
    init?(_ path: Substring) {
        guard let mark = path.utf8.firstIndex(of: UInt8(ascii: "#")) else { return nil }
        isOwn = mark == path.startIndex
        let parts = String(path[path.utf8.index(after: mark)...]).parts(separatedBy: UInt8(ascii: "/"))
        guard parts.count > 2, parts[0].isEmpty else { return nil }
        token = parts[2].replacing("%2F", with: "/")
        let rest = Array(parts.dropFirst(3))
        switch parts[1] {
        case "resources": kind = .resource
        case "functions": kind = .function
        case "types": kind = .type
        default: return nil
        }
        switch (kind, rest.count, rest.first, rest.dropLast().last) {
        case (_, 0, _, _): member = nil
        case (.resource, 2, "properties", _), (.type, 2, "properties", _):
            member = Member(name: rest[1], isInput: false)
        case (.resource, 2, "inputProperties", _): member = Member(name: rest[1], isInput: true)
        case (.function, 3, "inputs", "properties"): member = Member(name: rest[2], isInput: true)
        case (.function, 3, "outputs", "properties"): member = Member(name: rest[2], isInput: false)
        default: return nil
        }
    }
}

extension DescriptionText {
    /// Whether a text has mentions of declarations.
    package static func hasReferences(_ text: String) -> Bool { text.utf8.contains(0x7B) && text.contains(open) }

    /// A text in which each mention of a declaration is the name that the language has for it.
    package static func withReferences(_ text: String, _ name: (DocumentationReference) -> String?) -> String {
        guard hasReferences(text) else { return text }
        var out = ""
        var rest = Substring(text)
        while let start = rest.firstRange(of: open) {
            out += rest[..<start.lowerBound]
            let inner = rest[start.upperBound...]
            guard let end = inner.firstRange(of: close), let reference = DocumentationReference(inner[..<end.lowerBound]) else {
                out += rest[start]
                rest = inner
                continue
            }
            out += name(reference) ?? reference.member?.name ?? reference.token
            rest = inner[end.upperBound...]
        }
        return out + rest
    }

    private static let open = "{{% ref "
    private static let close = " %}}"
}
