import CCMarkGFM
import Glibc

/// Markdown as HTML, by the library that the public code host uses. HTML in the text is left out, as are addresses that run scripts.
enum MarkdownHTML {
    /// The HTML of a text, blocks and all.
    static func blocks(_ markdown: String) -> String {
        cmark_gfm_core_extensions_ensure_registered()
        guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return "" }
        defer { cmark_parser_free(parser) }
        if let table = cmark_find_syntax_extension("table") { cmark_parser_attach_syntax_extension(parser, table) }
        var markdown = markdown
        markdown.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, bytes.count) }
        }
        guard let document = cmark_parser_finish(parser) else { return "" }
        defer { cmark_node_free(document) }
        guard let html = cmark_render_html(document, CMARK_OPT_DEFAULT, cmark_parser_get_syntax_extensions(parser)) else {
            return ""
        }
        defer { free(html) }
        return String(cString: html)
    }

    /// The HTML of a text, without the paragraph around it if it is only one.
    static func inline(_ markdown: String) -> String {
        if isPlain(markdown) { return markdown }
        let whole = blocks(markdown)
        var text = Substring(whole)
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        if text.hasPrefix("<p>") { text = text.dropFirst(3) }
        if text.hasSuffix("</p>") { text = text.dropLast(4) }
        return text.contains("<p>") ? whole : String(text)
    }

    /// Whether a text is one line that is its own HTML: words and commas, which most descriptions are.
    private static func isPlain(_ markdown: String) -> Bool {
        guard let first = markdown.utf8.first else { return true }
        guard (0x41...0x5A).contains(first) || (0x61...0x7A).contains(first), markdown.utf8.last != 0x20 else { return false }
        return markdown.utf8.allSatisfy { byte in
            switch byte {
            case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0x20, 0x2C, 0x2E, 0x27, 0x28, 0x29, 0x2F, 0x3F, 0x3B, 0x2D, 0x25: true
            default: false
            }
        }
    }
}
