import Base

/// Descriptions as the SDK of one language shows them.
///
/// Schemas of bridged packages have names and examples of all languages in them: `<span pulumi-lang-nodejs="…" pulumi-lang-python="…">`,
/// and fences between `<!--Start PulumiCodeChooser -->` and `<!--End PulumiCodeChooser -->`. Source of the rules: the published SDKs.
package struct DescriptionText: Sendable {
    /// The language's key in spans: `nodejs`.
    private let key: [UInt8]
    /// What the language's code fences say: `typescript`.
    private let fence: String
    /// Whether spans and choosers stay as they are.
    private let keepsAlternatives: Bool

    /// Reads descriptions for a language.
    package init(key: String, fence: String, keepsAlternatives: Bool = false) {
        self.key = Array(" pulumi-lang-\(key)=\"".utf8)
        self.fence = fence
        self.keepsAlternatives = keepsAlternatives
    }

    /// The text with the names and examples of this language alone, as it stands: for messages.
    package func resolved(_ text: String) -> String {
        guard !keepsAlternatives else { return text }
        var text = text
        return text.withUTF8 { bytes -> [UInt8]? in resolved(bytes) }.map { String(decoding: $0, as: UTF8.self) } ?? text
    }

    /// The resolved text as Markdown is printed.
    package func laidOut(_ text: String) -> String {
        let text = resolved(text)
        return text.isEmpty ? text : MarkdownLayout(fence: nil).text(text)
    }

    /// The resolved text without the examples of other languages, as Markdown is printed.
    package func filtered(_ text: String) -> String { MarkdownLayout(fence: fence).text(resolved(text)) }

    // MARK: Alternatives

    private static let spanStart = Array("<span pulumi-lang-nodejs=".utf8)
    private static let spanEnd = Array("</span>".utf8)
    private static let chooserStart = Array("<!--Start PulumiCodeChooser -->".utf8)
    private static let chooserEnd = Array("<!--End PulumiCodeChooser -->".utf8)

    /// The text with its alternatives resolved; nil if it has none.
    private func resolved(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        var out: [UInt8]?
        var copied = 0
        var index = 0
        while index < text.count {
            let open = index
            index += 1
            guard text[open] == UInt8(ascii: "<") else { continue }
            let value: [UInt8]
            let end: Int
            if Self.holds(text, Self.spanStart, at: open), let close = Self.find(Self.spanEnd, in: text, from: open) {
                end = close + Self.spanEnd.count
                value = self.value(ofSpan: text[open..<end])
            } else if Self.holds(text, Self.chooserStart, at: open), let close = Self.find(Self.chooserEnd, in: text, from: open)
            {
                end = close + Self.chooserEnd.count
                value = example(in: text[open..<close])
            } else {
                continue
            }
            var bytes = out ?? []
            bytes.append(contentsOf: text[copied..<open])
            bytes.append(contentsOf: value)
            out = bytes
            copied = end
            index = end
        }
        out?.append(contentsOf: text[copied...])
        return out
    }

    /// The language's value of a span; values in quotes of their own keep these.
    private func value(ofSpan span: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
        let text = UnsafeBufferPointer(rebasing: span)
        guard let start = Self.find(key, in: text, from: 0).map({ $0 + key.count }) else { return [] }
        let rest = text[start...]
        let quote = UInt8(ascii: "\"")
        var doubled: Int?
        for index in rest.indices.dropLast() where rest[index] == quote && rest[index + 1] == quote {
            doubled = index
            break
        }
        if let doubled, doubled > start { return Array(rest[...doubled]) }
        return Array(rest.prefix { $0 != quote })
    }

    /// The language's fence among those of a chooser; empty if it has none.
    private func example(in chooser: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
        let text = UnsafeBufferPointer(rebasing: chooser)
        let mark = Array("```".utf8)
        let opening = mark + Array(fence.utf8)
        guard let start = Self.find(opening, in: text, from: 0),
            let end = Self.find(mark, in: text, from: start + opening.count)
        else { return [] }
        return Array(text[start..<end + mark.count])
    }

    private static func holds(_ text: UnsafeBufferPointer<UInt8>, _ part: [UInt8], at index: Int) -> Bool {
        index + part.count <= text.count && text[index..<index + part.count].elementsEqual(part)
    }

    private static func find(_ part: [UInt8], in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard let first = part.first else { return nil }
        var index = start
        while index < text.count, let found = text[index...].firstIndex(of: first) {
            if holds(text, part, at: found) { return found }
            index = found + 1
        }
        return nil
    }
}
