import Base
import Documents
import Schema
import Testing

@testable import Docs

/// Pages with languages that shout: a program in one is its source in capitals.
@Suite struct PageRendererTests {
    static let languages = [
        PageLanguage(id: "loud", displayName: "Loud", fence: "loud", aliases: ["l"], commentMark: "//"),
        PageLanguage(id: "yaml", displayName: "YAML", fence: "yaml", aliases: [], commentMark: "#"),
    ]

    /// The page of the first resource of a schema.
    static func page(_ schema: String, template: String = "{{ description }}", name: String = "s.yaml") throws -> Page {
        let source = SourceFile(name: name, text: schema)
        let package = try #require(Package.read(from: source, provider: nil).0)
        let templates = PageTemplates.compile(["page": SourceFile(name: "page", text: template)]).templates
        let renderer = PageRenderer(languages: languages, templates: templates) { program in
            let text = String(decoding: program.source.bytes, as: UTF8.self)
            let bad = text.contains("bad")
            let finding = Diagnostic(
                .error, "odd", "odd", in: program.source, at: SourceSpan(text.utf8.count - 2, text.utf8.count))
            return ExamplePrograms(
                programs: [
                    .init(language: "loud", text: bad ? nil : text.uppercased(), problems: bad ? ["odd"] : []),
                    .init(language: "yaml", text: text),
                ], declaresAnything: !text.contains("nothing"), diagnostics: bad ? [finding] : [])
        }
        return renderer.page(of: try #require(PageSubject.all(of: package).first))
    }

    static func description(_ lines: String) -> String {
        "name: x\nresources:\n  x:index:A:\n    description: |\n"
            + lines.split(separator: "\n", omittingEmptySubsequences: false).map { "      \($0)\n" }.joined()
    }

    @Test func regeneratesInPlaceAndAddsWhatIsMissing() throws {
        let page = try Self.page(
            Self.description(
                "A <span>`b`</span>.\n\n```yaml\na: 1\n```\n```l\nold\n```\nEnd.\n\n<!--Start PulumiCodeChooser -->\n```yaml\nb: 2\n```\n<!--End PulumiCodeChooser -->"
            ))
        #expect(
            page.text
                == "A <span>`b`</span>.\n\n```yaml\na: 1\n```\n```loud\nA: 1\n```\nEnd.\n\n<!--Start PulumiCodeChooser -->\n```loud\nB: 2\n```\n```yaml\nb: 2\n```\n<!--End PulumiCodeChooser -->\n"
        )
        #expect(page.diagnostics.isEmpty)
    }

    @Test func keepsAndReportsWhatItCannotMake() throws {
        let page = try Self.page(Self.description("```loud\nold\n```\n\n```yaml\nnothing\n```\n```loud\nold\n```"))
        #expect(page.text == "```loud\nold\n```\n\n```yaml\nnothing\n```\n```loud\nold\n```\n")
        #expect(page.diagnostics.map(\.code) == [.fenceKept, .fenceKept, .fenceKept])
        #expect(page.diagnostics.map(\.location) == [5, 9, 12].map { SourceLocation(line: $0, column: 7) })
    }

    @Test func saysOnThePageWhatALanguageCannotSay() throws {
        let page = try Self.page(Self.description("```yaml\n- ok\n- bad\n```\n```loud\nold\n```"))
        #expect(page.text == "```yaml\n- ok\n- bad\n```\n```loud\n// Incomplete in Loud: odd\n```\n")
        #expect(page.diagnostics.first?.location == SourceLocation(line: 7, column: 11))
    }

    @Test func findsPlacesInJSONStrings() throws {
        let page = try Self.page(
            #"{"name": "x", "resources": {"x:index:A": {"description": "\u00e9\t```yaml\n```yaml\nbad\n```\n```loud\n```"}}}"#,
            name: "s.json")
        #expect(page.diagnostics.map(\.location) == [SourceLocation(line: 1, column: 87)])
    }

    @Test func laysOutADefinition() throws {
        let template =
            "{{ description }}{{# examples }}[{{ title }}|{{ description }}|{{# programs }}{{ code }};{{/ programs }}]{{/ examples }}{{# import }}{{# formats }}{{ token }} {{ name }} {{ id }}{{/ formats }}{{/ import }}\n"
        let page = try Self.page(
            """
            name: x
            resources:
              x:index:A:
                description: About.
                examples:
                  - title: One
                    program:
                      b: 1
                      # last
                  - program: {c: 2}
                    description: Text.
                import: {formats: [{name: n, id: i}]}
            """, template: template)
        #expect(page.text == "About.[One|false|B: 1\n# LAST;b: 1\n# last;][false|Text.|{C: 2};{c: 2};]x:index:A n i")
    }

    @Test func reportsBrokenTemplates() {
        let found = PageTemplates.compile(["page": SourceFile(name: "page.mustache", text: "a\n{{# b }}\n")]).diagnostics
        #expect(found.map(\.code) == [.badTemplate])
        #expect(found.first?.file == "page.mustache")
    }
}
