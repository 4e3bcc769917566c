import Base
import Frontend
import LanguageKit
import Languages
import Schema
import Testing

private struct NoPackages: PackageProvider {
    func package(_ name: String, version: String?) -> Package? { nil }
}

private func emitted(_ pcl: String, _ language: String) throws -> String {
    let program = Binder(packages: NoPackages()).bind(PCLFrontend().parse(SourceFile(name: "main.pp", text: pcl)).syntax).program
    let emission = try #require(LanguageRegistry.language(LanguageID(language))).init(style: StyleSection()).emit(program)
    return String(decoding: emission.files.first?.bytes ?? [], as: UTF8.self)
}

/// Two minus signs in a row are one operator in languages that have `--`, and no program in others.
@Suite struct OperatorTests {
    @Test(arguments: [
        ("typescript", "const a = -(-3);"), ("csharp", "var a = -(-3);"), ("go", "a := -(-3)"), ("java", "final var a = -(-3);"),
    ]) func keepsTwoMinusSignsApart(_ language: String, _ expected: String) throws {
        let text = try emitted("a = -(-3)\noutput b {\n  value = a\n}\n", language)
        #expect(text.contains(expected), "\(text)")
    }

    /// Each expected text is what gofmt leaves of the same line.
    @Test(arguments: [
        ("1 + 2 * 3", "1 + 2*3"), ("1 + 2 >= 3", "1+2 >= 3"), ("1 * 2 == 3", "1*2 == 3"), ("1 + 2 * 3 < 4", "1+2*3 < 4"),
        ("1 - -2", "1 - -2"), ("1 - 2 + 3", "1 - 2 + 3"), ("1 < 2 && 3 + 4 > 5", "1 < 2 && 3+4 > 5"),
        ("(1 + 2) * 3", "(1 + 2) * 3"),
        ("(1 < 2) == true", "1 < 2 == true"), ("true == (1 < 2)", "true == (1 < 2)"),
    ]) func spacesOperatorsAsGofmtDoes(_ pcl: String, _ go: String) throws {
        let text = try emitted("a = \(pcl)\noutput b {\n  value = a\n}\n", "go")
        #expect(text.contains("\t\ta := \(go)\n"), "\(text)")
    }

    /// Before Python 3.12 an f-string can hold neither a backslash nor its own marks.
    @Test func fillsPlacesWhereAnFStringCannotHoldTheValue() throws {
        let text = try emitted(
            #"""
            a = "x"
            b = "is ${a == "say \"no\"" ? 1 : 2}, {or} not"
            output c {
              value = b
            }
            """#, "python")
        #expect(text.contains(#"b = "is {}, {{or}} not".format(1 if a == 'say \"no\"' else 2)"#), "\(text)")
    }
}
