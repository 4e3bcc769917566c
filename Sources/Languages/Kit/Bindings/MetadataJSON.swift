import Base

/// A JSON document of package metadata, members in the order in which they are added.
///
/// Source of the layout: the published SDKs, whose files escape `&`, `<` and `>`.
package indirect enum MetadataJSON: Sendable {
    case text(String)
    case flag(Bool)
    case list([MetadataJSON])
    case object([(key: String, value: MetadataJSON)])

    /// An object of texts, by key.
    package static func texts(_ texts: [String: String]) -> MetadataJSON {
        .object(texts.keys.byBytes.map { ($0, .text(texts[$0] ?? "")) })
    }

    /// The document with so many blanks a level.
    package func text(indent: Int) -> [UInt8] {
        var out = CodeWriter(indent: String(repeating: " ", count: indent))
        write(to: &out)
        return out.bytes
    }

    private func write(to out: inout CodeWriter) {
        switch self {
        case .text(let text): Self.quote(text, to: &out)
        case .flag(let flag): out.write(flag ? "true" : "false")
        case .list(let elements):
            nest(elements, "[", "]", to: &out) { $0.write(to: &$1) }
        case .object(let members):
            nest(members, "{", "}", to: &out) { member, out in
                Self.quote(member.key, to: &out)
                out.write(": ")
                member.value.write(to: &out)
            }
        }
    }

    private func nest<Element>(
        _ elements: [Element], _ open: StaticString, _ close: StaticString, to out: inout CodeWriter,
        _ body: (Element, inout CodeWriter) -> Void
    ) {
        out.write(open)
        if !elements.isEmpty {
            out.indent()
            for (index, element) in elements.enumerated() {
                if index > 0 { out.write(",") }
                out.newLine()
                body(element, &out)
            }
            out.outdent()
            out.newLine()
        }
        out.write(close)
    }

    private static let hex = Array("0123456789abcdef".utf8)

    private static func quote(_ text: String, to out: inout CodeWriter) {
        out.write(byte: 0x22)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\":
                out.write(byte: 0x5C)
                out.write(byte: UInt8(truncatingIfNeeded: scalar.value))
            case "\n": out.write("\\n")
            case "\r": out.write("\\r")
            case "\t": out.write("\\t")
            case "&", "<", ">", "\u{2028}", "\u{2029}", "\u{0}"..<" ":
                out.write("\\u")
                for shift in [12, 8, 4, 0] { out.write(byte: hex[Int(scalar.value >> UInt32(shift)) & 15]) }
            default:
                out.write(bytes: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        out.write(byte: 0x22)
    }
}
