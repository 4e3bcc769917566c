import Base
import CCMarkGFM
import Glibc

/// Descriptions as HTML of a site: headings fit the page's outline, code is highlighted, and code in several languages becomes one example.
///
/// HTML in the text is left out, and so are addresses that run scripts. Links that lead nowhere outside of their own site lose their addresses.
struct HTMLDescription {
    /// The languages of the site.
    let spellings: HTMLSpellings
    /// Where links that begin with `/` lead.
    static let origin = "https://www.pulumi.com"

    /// Writes a text with all of its blocks.
    ///
    /// - Parameter level: the level of the heading that the text stands under; nil if its headings are none of the page's.
    func write(_ markdown: String, under level: Int?, to out: inout CodeWriter) {
        let text = DescriptionBlocks.text(markdown, without: [])
        guard !text.isEmpty else { return }
        guard text.utf8.contains(where: Self.mayBeMarkup) else {
            out.write("<p>")
            out.write(text)
            out.write("</p>")
            return
        }
        MarkdownTree.read(text) { root in
            let detached = Self.prepare(root, under: level)
            defer { for node in detached { cmark_node_free(node) } }
            var examples: [HTMLSpellings.Code] = []
            var next = cmark_node_first_child(root)
            while let node = next {
                next = cmark_node_next(node)
                let type = cmark_node_get_type(node)
                if type == CMARK_NODE_HTML_BLOCK { continue }
                guard type == CMARK_NODE_CODE_BLOCK else {
                    flush(&examples, to: &out)
                    MarkdownTree.write(node, to: &out)
                    continue
                }
                let fence = MarkdownTree.text(cmark_node_get_fence_info(node)).prefix { $0 != " " }
                let code = Self.trimmed(MarkdownTree.text(cmark_node_get_literal(node)))
                if let column = column(of: String(fence)) {
                    if examples.contains(where: { $0.column == column }) { flush(&examples, to: &out) }
                    examples.append(HTMLSpellings.Code(column: column, text: code))
                    continue
                }
                flush(&examples, to: &out)
                out.write("<pre tabindex=0><code>")
                CodeHighlighter(fence: String(fence)).write(code, to: &out)
                out.write("</code></pre>")
            }
            flush(&examples, to: &out)
        }
    }

    /// Writes a text of one paragraph without an element around it.
    static func inline(_ markdown: String, to out: inout CodeWriter) {
        guard markdown.utf8.contains(where: mayBeMarkup) else { return out.write(markdown) }
        MarkdownTree.read(markdown) { root in
            let detached = prepare(root, under: nil)
            defer { for node in detached { cmark_node_free(node) } }
            guard let first = cmark_node_first_child(root), cmark_node_get_type(first) == CMARK_NODE_PARAGRAPH else { return }
            var next = cmark_node_first_child(first)
            while let node = next {
                next = cmark_node_next(node)
                MarkdownTree.write(node, to: &out)
            }
        }
    }

    /// Code that stands alone is one language's; several beside each other are an example in each.
    private func flush(_ examples: inout [HTMLSpellings.Code], to out: inout CodeWriter) {
        defer { examples = [] }
        if examples.count > 1 {
            return spellings.write(code: examples.sorted { $0.column < $1.column }, what: "example", to: &out)
        }
        guard let example = examples.first else { return }
        out.write("<pre tabindex=0><code>")
        CodeHighlighter(fence: spellings.columns[example.column].fence).write(example.text, to: &out)
        out.write("</code></pre>")
    }

    private func column(of fence: String) -> Int? {
        let name = Self.otherFences[fence] ?? fence
        return spellings.columns.firstIndex { $0.fence == name || $0.id == name }
    }

    private static let otherFences = [
        "ts": "typescript", "javascript": "typescript", "js": "typescript", "py": "python", "cs": "csharp",
    ]

    private static func trimmed(_ code: String) -> String {
        var code = Substring(code)
        while code.hasSuffix("\n") { code.removeLast() }
        return String(code)
    }

    /// Whether a byte may be part of markup in Markdown or HTML; a text without any is one paragraph that needs no parser.
    private static func mayBeMarkup(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x41...0x5A, 0x61...0x7A, 0x20, 0x2C, 0x2E, 0x27, 0x3F, 0x3B, 0x25, 0x28, 0x29: false
        default: true
        }
    }

    // MARK: Tree

    /// Gives headings levels that follow those of the page, and takes the addresses from links that a page elsewhere can't follow.
    ///
    /// - Returns: nodes that are no longer in the tree, but whose bytes the tree needs.
    private static func prepare(_ root: MarkdownTree.Node, under level: Int?) -> [MarkdownTree.Node] {
        var previous = level ?? 0
        var dead: [MarkdownTree.Node] = []
        var headings: [MarkdownTree.Node] = []
        MarkdownTree.walk(root) { node in
            switch cmark_node_get_type(node) {
            case CMARK_NODE_HEADING:
                guard let level else { return headings.append(node) }
                let wanted = Int(cmark_node_get_heading_level(node))
                previous = min(max(wanted, level + 1), previous + 1, 6)
                cmark_node_set_heading_level(node, Int32(previous))
            case CMARK_NODE_LINK:
                let address = MarkdownTree.text(cmark_node_get_url(node))
                if address.hasPrefix("/"), !address.hasPrefix("//") {
                    cmark_node_set_url(node, origin + address)
                } else if !["https://", "http://", "mailto:"].contains(where: { address.lowercased().hasPrefix($0) }) {
                    dead.append(node)
                }
            case CMARK_NODE_IMAGE: dead.append(node)
            default: break
            }
        }
        for node in dead { MarkdownTree.unwrap(node) }
        return headings.filter { MarkdownTree.replaceByBoldParagraph($0) }
    }
}

/// The syntax tree of Markdown, by libcmark-gfm.
enum MarkdownTree {
    typealias Node = OpaquePointer

    /// Parses a text and hands its root over while it is alive.
    static func read(_ markdown: String, _ body: (Node) -> Void) {
        cmark_gfm_core_extensions_ensure_registered()
        guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return }
        defer { cmark_parser_free(parser) }
        for name in ["table", "autolink"] {
            if let part = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, part) }
        }
        var markdown = markdown
        markdown.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, bytes.count) }
        }
        guard let document = cmark_parser_finish(parser) else { return }
        defer { cmark_node_free(document) }
        body(document)
    }

    /// Writes a node as HTML. HTML in the text is left out without a trace.
    static func write(_ node: Node, to out: inout CodeWriter) {
        guard let html = cmark_render_html(node, CMARK_OPT_DEFAULT, nil) else { return }
        defer { free(html) }
        let bytes = UnsafeRawBufferPointer(start: html, count: strlen(html))
        let start = out.bytes.count
        out.write(bytes: bytes)
        guard out.bytes[start...].contains(UInt8(ascii: "!")) else { return }
        let text = String(decoding: out.takeBack(from: start), as: UTF8.self)
        out.write(text.replacing("<!-- raw HTML omitted -->", with: ""))
    }

    /// Visits all nodes, each before those in it.
    static func walk(_ root: Node, _ visit: (Node) -> Void) {
        guard let iterator = cmark_iter_new(root) else { return }
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { return }
            if event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) { visit(node) }
        }
    }

    /// Puts what a node holds in its place.
    static func unwrap(_ node: Node) {
        while let child = cmark_node_first_child(node) {
            guard cmark_node_insert_before(node, child) == 1 else { break }
        }
        cmark_node_unlink(node)
        cmark_node_free(node)
    }

    /// Puts a paragraph in the place of a heading, and says whether it did. The texts in the paragraph are bytes of the heading.
    static func replaceByBoldParagraph(_ heading: Node) -> Bool {
        guard let paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH), let strong = cmark_node_new(CMARK_NODE_STRONG) else {
            return false
        }
        cmark_node_append_child(paragraph, strong)
        while let child = cmark_node_first_child(heading) {
            guard cmark_node_append_child(strong, child) == 1 else { break }
        }
        if cmark_node_replace(heading, paragraph) == 1 { return true }
        cmark_node_free(paragraph)
        return false
    }

    /// A text of the library's.
    static func text(_ text: UnsafePointer<CChar>?) -> String { text.map { String(cString: $0) } ?? "" }
}
