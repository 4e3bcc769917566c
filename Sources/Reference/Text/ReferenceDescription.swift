/// A description as reference pages show it.
///
/// Source of the rules: the public registry's pages.
struct ReferenceDescription: Sendable {
    /// What the description says, before the import section.
    var text: String
    /// What stands under `## Import`; empty if there is none.
    var importText: String

    /// Takes a description apart.
    init(_ description: String) {
        let cleaned = Self.cleaned(description)
        if let mark = cleaned.firstRange(of: "\n\n## Import") {
            text = String(cleaned[..<mark.lowerBound])
            let rest = cleaned[mark.upperBound...]
            importText = String(rest.firstRange(of: "\n\n## Import").map { rest[..<$0.lowerBound] } ?? rest)
        } else {
            text = cleaned
            importText = ""
        }
    }

    /// A text without markup that no page shows: spans for languages, sections that repeat what the page lists, and bullets in HTML.
    static func cleaned(_ text: String) -> String {
        var text = text
        if text.contains("pulumi-lang-") { text = withoutSpans(text) }
        if text.contains("## A") { text = withoutArgumentSections(text) }
        if text.contains("&#8226;") {
            for bullet in ["<br> &#8226; ", "<br>&#8226; ", "<br> &#8226;", "<br>&#8226;"] {
                text = text.replacing(bullet, with: "\n- ")
            }
        }
        return text.contains("|") ? withTightSeparators(text) : text
    }

    /// `<span pulumi-lang-…="…">x</span>` → `x`.
    private static func withoutSpans(_ text: String) -> String {
        var out = ""
        var rest = Substring(text)
        while let open = rest.firstRange(of: "<span ") {
            out += rest[..<open.lowerBound]
            let tag = rest[open.lowerBound...]
            guard let end = tag.firstRange(of: ">"), tag[..<end.lowerBound].contains("pulumi-lang-"),
                let close = tag[end.upperBound...].firstRange(of: "<"), tag[close.lowerBound...].hasPrefix("</span>")
            else {
                out += rest[open]
                rest = rest[open.upperBound...]
                continue
            }
            out += tag[end.upperBound..<close.lowerBound]
            rest = tag[close.lowerBound...].dropFirst("</span>".count)
        }
        return out + rest
    }

    private static func withoutArgumentSections(_ text: String) -> String {
        var kept: [Substring] = []
        var isLeftOut = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("## ") {
                isLeftOut = ["## Argument Reference", "## Attribute Reference", "## Attributes Reference"].contains {
                    line.hasPrefix($0)
                }
            }
            if !isLeftOut { kept.append(line) }
        }
        return kept.joined(separator: "\n")
    }

    /// Separator rows of tables without blanks in their cells, which CommonMark doesn't read.
    private static func withTightSeparators(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let trimmed = line.trimmingBlanks
            guard trimmed.utf8.count >= 3, trimmed.hasPrefix("|"), trimmed.hasSuffix("|") else { return line }
            let cells = trimmed.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
                .map(\.trimmingBlanks)
            guard cells.allSatisfy(isSeparator) else { return line }
            return Substring("|" + cells.joined(separator: "|") + "|")
        }.joined(separator: "\n")
    }

    private static func isSeparator(_ cell: Substring) -> Bool {
        guard !cell.isEmpty else { return false }
        let inner = cell.utf8.enumerated().filter { $0.element == 0x3A }
        return cell.utf8.contains(0x2D) && cell.utf8.allSatisfy { $0 == 0x2D || $0 == 0x3A }
            && inner.allSatisfy { $0.offset == 0 || $0.offset == cell.utf8.count - 1 }
    }
}

extension Substring {
    /// The text without white space at its ends.
    fileprivate var trimmingBlanks: Substring {
        var text = self
        while let first = text.unicodeScalars.first, first.properties.isWhitespace { text.unicodeScalars.removeFirst() }
        while let last = text.unicodeScalars.last, last.properties.isWhitespace { text.unicodeScalars.removeLast() }
        return text
    }
}
