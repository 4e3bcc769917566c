import Base
import LanguageKit
import Schema

/// Descriptions as Javadoc shows them: text with HTML entities, programs in `{@code …}` blocks.
///
/// Source of the rules: the published SDKs.
final class JavaSDKDocumentation: Sendable {
    /// The descriptions, resolved for Java.
    let descriptions: DescriptionText
    /// The names of the declarations that descriptions mention.
    let symbols: JavaSymbols

    init(descriptions: DescriptionText, symbols: JavaSymbols) {
        self.descriptions = descriptions
        self.symbols = symbols
    }

    /// A description as a text of a comment.
    func text(_ description: String) -> JavaSDKText { JavaSDKText(lead: "", bytes: Self.escaped(filtered(description))) }

    /// A description in all the places where a property's comments have it.
    func property(_ description: String) -> PropertyText {
        PropertyText(documentation: self, description: description, plain: Self.escaped(filtered(description)))
    }

    private func filtered(_ text: String) -> String {
        let text = descriptions.filtered(text)
        return DescriptionText.hasReferences(text) ? DescriptionText.withReferences(text, name) : text
    }

    /// What Java calls a declaration that a description mentions: a class, a function of one, or a property of one.
    private func name(_ reference: DocumentationReference) -> String? {
        let token = reference.token
        let name: String
        switch (reference.kind, reference.member?.isInput) {
        case _ where !reference.isOwn: name = JavaNaming.className(Token(token).member)
        case (.resource, true): name = symbols.arguments(ofResource: token).name
        case (.resource, _): name = symbols.resource(token).name
        case (.function, true): name = symbols.arguments(ofFunction: token, .output).name
        case (.function, false): name = symbols.result(ofFunction: token).name
        case (.function, nil): name = "\(symbols.functions(of: token).name).\(symbols.function(token, .output))"
        case (.type, _): name = symbols.object(token, .output).name
        }
        return reference.member.map { "\(name).\(JavaMemberNames.property($0.name))" } ?? name
    }

    /// The description of a property, laid out once as long as its place changes nothing in it.
    struct PropertyText {
        fileprivate let documentation: JavaSDKDocumentation
        fileprivate let description: String
        fileprivate let plain: [UInt8]

        /// Whether there is none.
        var isEmpty: Bool { description.isEmpty }

        /// The text as it stands alone.
        var alone: JavaSDKText { JavaSDKText(lead: "", bytes: plain) }

        /// The text behind a tag. Markdown reads a list or a heading as part of the paragraph that the tag opens.
        func behind(_ lead: String) -> JavaSDKText {
            if beginsWithWord { return JavaSDKText(lead: lead, bytes: plain) }
            let text = documentation.filtered(lead + description)
            guard text.hasPrefix(lead) else { return JavaSDKText(lead: "", bytes: escaped(text)) }
            return JavaSDKText(lead: lead, bytes: escaped(String(text.dropFirst(lead.count))))
        }

        private var beginsWithWord: Bool {
            guard let first = description.utf8.first else { return false }
            switch first {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "("): return true
            case UInt8(ascii: "`"): return description.utf8.dropFirst().first != first
            default: return false
            }
        }
    }
}

extension JavaSDKDocumentation {
    private static let codeStart = Array("```java".utf8)
    private static let codeEnd = Array("```".utf8)

    /// A text with its programs as code and all else as text.
    static func escaped(_ text: String) -> [UInt8] {
        var text = text
        return text.withUTF8 { bytes in
            var out: [UInt8] = []
            out.reserveCapacity(bytes.count + bytes.count / 8)
            var rest = bytes[...]
            while let start = find(codeStart, in: rest), let end = find(codeEnd, in: rest[(start + codeStart.count)...]) {
                write(text: rest[..<start], to: &out)
                write(code: rest[(start + codeStart.count)..<end], to: &out)
                rest = rest[(end + codeEnd.count)...]
            }
            write(text: rest, to: &out)
            return out
        }
    }

    private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

    private static func find(_ part: [UInt8], in bytes: Bytes) -> Int? {
        guard let first = part.first else { return nil }
        var rest = bytes
        while let found = rest.firstIndex(of: first) {
            if rest[found...].starts(with: part) { return found }
            rest = rest[(found + 1)...]
        }
        return nil
    }

    /// Text: what HTML or Javadoc would read is escaped.
    private static func write(text: Bytes, to out: inout [UInt8]) {
        var isInLiteral = false
        var previous: UInt8 = 0
        for byte in text {
            if byte == UInt8(ascii: "@") {
                if !isInLiteral { out += "{@literal ".utf8 }
                isInLiteral = true
                out.append(byte)
                previous = byte
                continue
            }
            if isInLiteral {
                out.append(UInt8(ascii: "}"))
                isInLiteral = false
            }
            switch byte {
            case UInt8(ascii: "&"): out += "&amp;".utf8
            case UInt8(ascii: "<"): out += "&lt;".utf8
            case UInt8(ascii: ">"): out += "&gt;".utf8
            case UInt8(ascii: "'"): out += "&#39;".utf8
            case UInt8(ascii: "\""): out += "&#34;".utf8
            case UInt8(ascii: "/") where previous == UInt8(ascii: "*"): out += "&#47;".utf8
            default: out.append(byte)
            }
            previous = byte
        }
        if isInLiteral { out.append(UInt8(ascii: "}")) }
    }

    /// A program. Where it has characters that end the block or that Javadoc reads, the block is left and entered again around them.
    private static func write(code: Bytes, to out: inout [UInt8]) {
        out += "<pre>\n{@code".utf8
        if needsEscapes(code) { writeEscaped(code, to: &out) } else { out += code }
        out += "}\n</pre>".utf8
    }

    private static func needsEscapes(_ code: Bytes) -> Bool {
        var open = 0
        var previous: UInt8 = 0
        for byte in code {
            switch byte {
            case UInt8(ascii: "@"): return true
            case UInt8(ascii: "/") where previous == UInt8(ascii: "*"): return true
            case UInt8(ascii: "{"): open += 1
            case UInt8(ascii: "}"):
                open -= 1
                if open < 0 { return true }
            default: break
            }
            previous = byte
        }
        return open != 0
    }

    private enum Place { case code, text, literal }

    private static func writeEscaped(_ code: Bytes, to out: inout [UInt8]) {
        var place = Place.code
        var previous: UInt8 = 0
        for byte in code {
            switch (byte, place) {
            case (UInt8(ascii: "@"), .literal): out.append(byte)
            case (UInt8(ascii: "@"), _):
                out += (place == .code ? "}{@literal @" : "{@literal @").utf8
                place = .literal
            case (UInt8(ascii: "{"), _), (UInt8(ascii: "}"), _):
                if place != .text { out.append(UInt8(ascii: "}")) }
                out.append(byte)
                place = .text
            case (UInt8(ascii: "/"), .code) where previous == UInt8(ascii: "*"):
                out += "}&#47;".utf8
                place = .text
            case (_, .code): out.append(byte)
            case (_, .text), (_, .literal):
                out += (place == .text ? "{@code" : "}{@code").utf8
                if byte != 0x0A { out.append(0x20) }
                out.append(byte)
                place = .code
            }
            previous = byte
        }
    }
}
