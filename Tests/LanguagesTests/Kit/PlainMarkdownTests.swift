import Testing

@testable import LanguageKit

/// Which descriptions are known to be laid out already.
@Suite struct PlainMarkdownTests {
    private let descriptions = DescriptionText(key: "python", fence: "python")

    @Test(
        arguments: [
            "One line.", "One line.\n", "Two\nlines.", "Two paragraphs.\n\nWith `code` and `more\ncode`.", "`code` first.",
            "A list:\n* one\n* `two`\n\n- three\n\nAnd text.", "**Note** this.\n", "[A link](https://a.example) and \\` a mark.",
        ])
    func plainTextStaysAsItIs(_ text: String) {
        #expect(PlainMarkdown.isPlain(text))
        #expect(descriptions.laidOut(text) == text)
        #expect(descriptions.filtered(text) == text)
    }

    @Test(
        arguments: [
            ("Ends with a blank. ", "Ends with a blank."),
            ("Breaks.  \nHere.", "Breaks.\\\nHere."),
            ("One.\n\n\nTwo.", "One.\n\nTwo."),
            ("One.\n\n", "One.\n"),
            ("* one\ntwo", "* one\n  two"),
            ("Padded `code `.", "Padded ` code  `."),
            ("A\n\n    indented", "A\n\n    indented"),
            ("#  Heading", "# Heading"),
            ("- - -", "***"),
            ("\nLate.", "Late."),
        ])
    func textWithOtherFormsIsLaidOut(_ text: String, _ expected: String) {
        #expect(!PlainMarkdown.isPlain(text))
        #expect(descriptions.laidOut(text) == expected)
    }
}
