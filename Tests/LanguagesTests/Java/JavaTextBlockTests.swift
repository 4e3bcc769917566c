import Base
import LanguageJava
import LanguageKit
import Program
import Testing

/// Texts of several lines. Java reads the expected blocks as exactly the text that each starts from.
@Suite struct JavaTextBlockTests {
    /// The statement of a variable that holds the text, without the name and the blanks before it.
    private func written(_ text: String) -> String {
        let value = Expression.literal(LiteralExpression(.string(text)))
        let program = Program(
            declarations: [.variable(LocalVariable(name: "x", value: value))], source: SourceFile(name: "test", text: ""))
        let body = JavaLanguage(style: StyleSection()).emit(program).text
        guard let start = body.firstRange(of: "final var x = "), let end = body.firstRange(of: ";\n\n    }") else { return body }
        return String(body[start.upperBound..<end.lowerBound])
    }

    @Test(arguments: [
        ("printf \"a\\nb\\n\"\n", "\"\"\"\nprintf \"a\\\\nb\\\\n\"\n        \"\"\""),
        ("he said\n\\\"hi\\\"", "\"\"\"\nhe said\n\\\\\"hi\\\\\"        \"\"\""),
        ("four\n\"\"\"\" marks\n", "\"\"\"\nfour\n\"\"\\\"\" marks\n        \"\"\""),
        // White space at the end of a line stays where it is escaped.
        ("a \nb\t\nc  ", "\"\"\"\na\\s\nb\\t\nc \\s        \"\"\""),
        ("a\n \nb", "\"\"\"\na\n\\s\nb        \"\"\""),
        ("a\n   \nb", "\"\"\"\na\n\\s \\s\nb        \"\"\""),
        // Indentation that all lines have would be dropped.
        ("  a\n  b\n", "\"\"\"\n\\s a\n  b\n        \"\"\""),
        ("\n\ta\n", "\"\"\"\n\n\\ta\n        \"\"\""),
        ("  a\nb\n", "\"\"\"\n  a\nb\n        \"\"\""),
        ("a\r\nb", "\"\"\"\na\\r\nb        \"\"\""),
        ("\u{1C}\n\u{0B}", "\"\"\"\n\\034\n\\013        \"\"\""),
        // No escape keeps wider blanks at the end of a line.
        ("a\u{3000}\nb", "\"a\u{3000}\\nb\""), ("a\u{3000}b\nc", "\"\"\"\na\u{3000}b\nc        \"\"\""),
        ("\n", "\"\"\"\n\n        \"\"\""),
    ])
    func blockHoldsTheTextAsItIs(_ text: String, _ expected: String) { #expect(written(text) == expected) }
}
