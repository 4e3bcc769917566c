import Base
import LanguageKit
import Program
import Testing

@testable import LanguageTypeScript

@Suite struct TypeScriptTextTests {
    /// A string, as the value of the only variable of a program.
    private func text(_ value: String, raw: Bool = false) -> String {
        let variable = LocalVariable(name: "x", value: .literal(LiteralExpression(.string(value))))
        let program = Program(declarations: [.variable(variable)], source: SourceFile(name: "test", text: ""))
        let style = StyleSection(raw ? ["keepControlCharacters": "true"] : [:])
        let text = TypeScriptLanguage(style: style).emit(program).text
        guard let start = text.firstRange(of: "const x = "), text.hasSuffix(";\n") else { return text }
        return String(text[start.upperBound...].dropLast(2))
    }

    @Test(arguments: [
        ("", #""""#), ("plain", #""plain""#), (#"a "b" \c"#, #""a \"b\" \\c""#), ("one line\n", #""one line\n""#),
        ("\nlast", #""\nlast""#), ("tab\tbell\u{7}", #""tab\x09bell\x07""#), ("no\u{A0}break", #""no\xa0break""#),
        ("\u{E0021}", #""\u{e0021}""#), ("soft\u{2028}", #""soft\u2028""#), ("grün 👇", #""grün 👇""#),
        ("${kept} `too`", #""${kept} `too`""#),
    ])
    func oneLineStandsInQuotes(value: String, expected: String) { #expect(text(value) == expected) }

    @Test(arguments: [
        ("a\nb", "`a\nb`"), ("a\nb\n", "`a\nb\n`"), ("`a`\n\\b\nc", "`\\`a\\`\n\\\\b\nc`"), ("$a\n${b}\n$", "`$a\n\\${b}\n$`"),
        ("a\r\nb\n", "`a\\x0d\nb\n`"),
    ])
    func severalLinesAreATemplate(value: String, expected: String) { #expect(text(value) == expected) }

    @Test func tabsMayStay() { #expect(text("a\n\tb\r\n", raw: true) == "`a\n\tb\\x0d\n`") }

    @Test(arguments: [
        (0.5, "0.5"), (-12.0, "-12"), (1e15, "1000000000000000"), (1e30, "1e+30"), (123456.789, "123456.789"),
        (1234567.5, "1.2345675e+06"), (0.0001, "0.0001"), (0.000025, "2.5e-05"), (-100.25, "-100.25"),
    ])
    func numbersHaveTheirShortestForm(value: Double, expected: String) { #expect(TypeScriptNumbers.text(value) == expected) }
}
