import Testing

@testable import Docs

@Suite struct TemplateTests {
    private struct Thing: TemplateObject {
        var values: [String: TemplateValue]
        init(_ values: [String: TemplateValue]) { self.values = values }
        func child(named name: String) -> TemplateValue? { values[name] }
    }

    private static var value: TemplateValue {
        .object(
            Thing([
                "name": .text("<Ant>"), "yes": .flag(true), "no": .flag(false), "none": .list([]),
                "legs": .list([Thing(["side": .text("left")]), Thing(["side": .text("right"), "name": .text("leg")])]),
                "home": .object(Thing(["tree": .object(Thing(["kind": .text("oak")]))])),
            ]))
    }

    private func render(_ text: String, _ partials: [String: String] = [:]) throws -> String {
        var templates: [String: Template] = [:]
        for (name, source) in partials { templates[name] = try Template(source) }
        return try Template(text).render(Self.value, partials: templates)
    }

    @Test(arguments: [
        ("{{name}} {{{ name }}} {{& name }}", "<Ant> <Ant> <Ant>"),
        ("{{ unknown }}|{{ no }}|{{ home.tree.kind }}|{{ home.unknown.kind }}|", "|false|oak||"),
        ("{{# yes }}a{{/ yes }}{{# no }}b{{/ no }}{{# none }}c{{/ none }}{{# unknown }}d{{/ unknown }}", "a"),
        ("{{^ yes }}a{{/ yes }}{{^ no }}b{{/ no }}{{^ none }}c{{/ none }}{{^ unknown }}d{{/ unknown }}", "bcd"),
        ("{{# legs }}{{ side }} of {{ name }}, {{/ legs }}", "left of <Ant>, right of leg, "),
        ("{{# name }}[{{ . }}]{{/ name }}", "[<Ant>]"),
        ("{{# home }}{{ tree.kind }} {{ name }}{{/ home }}", "oak <Ant>"),
        ("{{=<% %>=}}<% name %> {{ name }} <%={{ }}=%>{{ name }}", "<Ant> {{ name }} <Ant>"),
        ("a{{! a comment\nof two lines }}b", "ab"),
    ]) func tagsGiveWhatTheyStandFor(text: String, expected: String) throws {
        #expect(try render(text) == expected)
    }

    @Test(arguments: [
        ("a\n  {{# yes }}\n  b\n  {{/ yes }}  \nc", "a\n  b\nc"),
        ("a\r\n{{! none }}\r\nb", "a\r\nb"),
        ("{{# yes }}\na\n{{/ yes }}", "a\n"),
        ("a {{# yes }}\nb {{/ yes }}\nc", "a \nb \nc"),
        ("{{# yes }}{{# yes }}\na\n{{/ yes }}\n{{/ yes }}\n", "\na\n"),
        ("  {{ name }}\n", "  <Ant>\n"),
    ]) func tagsThatWriteNothingTakeTheirLineWithThem(text: String, expected: String) throws {
        #expect(try render(text) == expected)
    }

    @Test func partialsAreIndentedAsTheirTag() throws {
        #expect(try render("a\n  {{> inner }}\nb", ["inner": "{{ name }}\n\nc\n"]) == "a\n  <Ant>\n\n  c\nb")
        #expect(try render("a {{> inner }} b {{> unknown }}", ["inner": "c"]) == "a c b ")
        #expect(try render("{{> inner }}", ["inner": "x{{> inner }}"]).count == 100)
    }

    @Test(arguments: [
        ("a {{ b", "a tag is not closed", 2), ("{{# a }}{{/ b }}", "a section is closed by another name", 8),
        ("x{{# a }}", "a section is never closed", 1), ("{{/ a }}", "a section is closed by another name", 0),
        ("{{= a =}}", "delimiters are set to something that can't be", 0),
        ("{{< a }}", "inheritance and pragmas are not supported", 0),
        ("{{ }}", "a tag has no name", 0),
    ]) func brokenTemplatesSayWhere(text: String, reason: String, offset: Int) {
        let error = #expect(throws: TemplateError.self) { try Template(text) }
        #expect(error?.reason == reason)
        #expect(error?.offset == offset)
    }
}
