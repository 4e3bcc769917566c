import Base
import LanguageKit

/// The languages of a site, and how a page writes what is spelled differently in them.
///
/// Each language has a letter, by its position. An element with `data-l=ac` is shown when the first or third language is chosen, so that
/// every list stands once on a page and the choice needs no program.
struct HTMLSpellings: Sendable {
    /// The languages, in the order of their letters.
    let columns: [ReferenceColumn]

    /// All letters.
    var letters: String { String(decoding: columns.indices.map(Self.letter), as: UTF8.self) }

    /// The letter of a language by its position.
    static func letter(_ position: Int) -> UInt8 { UInt8(ascii: "a") + UInt8(clamping: min(position, 25)) }

    /// Writes a name that may be spelled differently in each language; one spelling alone has no element around it.
    func write(_ texts: [String], to out: inout CodeWriter) {
        let groups = SharedSpelling.grouped(texts)
        if groups.count == 1, groups[0].columns.count == columns.count {
            out.write(HTMLText.breakable(HTMLText.escaped(groups[0].text)))
            return
        }
        for group in groups {
            out.write("<b data-l=")
            for column in group.columns { out.write(byte: Self.letter(column)) }
            out.write(byte: UInt8(ascii: ">"))
            out.write(HTMLText.breakable(HTMLText.escaped(group.text)))
            out.write("</b>")
        }
    }

    /// A form of code in one language.
    struct Code {
        /// The position of the language.
        var column: Int
        /// The code.
        var text: String
    }

    /// Writes code in several languages. Where a language has none, the first that has some is shown, with a note that says so.
    func write(code: [Code], what: String, to out: inout CodeWriter) {
        let code = code.filter { !$0.text.isEmpty }
        guard let first = code.first else { return }
        let missing = columns.indices.filter { column in !code.contains { $0.column == column } }
        for (position, item) in code.enumerated() {
            out.write("<figure data-l=")
            out.write(byte: Self.letter(item.column))
            if position == 0 { for column in missing { out.write(byte: Self.letter(column)) } }
            let column = columns[item.column]
            out.write("><figcaption>\(HTMLText.escaped(column.title))</figcaption>")
            if position == 0 {
                for column in missing {
                    out.write("<p class=fallback data-l=")
                    out.write(byte: Self.letter(column))
                    let title = HTMLText.escaped(columns[column].title)
                    out.write(">No \(what) in \(title); this is \(HTMLText.escaped(columns[first.column].title)).</p>")
                }
            }
            out.write("<pre tabindex=0><code>")
            CodeHighlighter(fence: column.fence).write(item.text, to: &out)
            out.write("</code></pre></figure>")
        }
    }
}

/// Addresses and identifiers in HTML.
enum HTMLAddress {
    /// A path or anchor as part of an address.
    static func encoded(_ text: String) -> String {
        if text.utf8.allSatisfy(isPlain) { return text }
        var out: [UInt8] = []
        for byte in text.utf8 {
            if isPlain(byte) { out.append(byte) } else { out += [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 15)] }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// An anchor as an identifier, which holds no white space.
    static func identifier(_ text: String) -> String {
        HTMLText.escaped(String(decoding: text.utf8.map { $0 <= 0x20 ? UInt8(ascii: "_") : $0 }, as: UTF8.self))
    }

    /// The address of an anchor on the same page.
    static func anchor(_ text: String) -> String {
        "#" + encoded(String(decoding: text.utf8.map { $0 <= 0x20 ? UInt8(ascii: "_") : $0 }, as: UTF8.self))
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x41 + value - 10 }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E, 0x2F: true
        default: false
        }
    }
}
