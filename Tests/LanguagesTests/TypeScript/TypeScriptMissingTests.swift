import Base
import Frontend
import LanguageKit
import LanguageTypeScript
import Program
import Schema
import Testing

/// What may be missing, and the types of maps that loops make: what the compiler would object to otherwise.
@Suite struct TypeScriptMissingTests {
    private static let schema = """
        {"name": "yard", "version": "1.0.0",
         "types": {
           "yard:index:Slip": {
             "type": "object", "required": ["name"],
             "properties": {
               "name": {"type": "string"}, "note": {"type": "string"}, "depth": {"type": "integer"},
               "tags": {"type": "array", "items": {"type": "string"}}}},
           "yard:index:Crane": {"type": "object", "properties": {"label": {"type": "string"}, "reach": {"type": "number"}}},
           "yard:index:Grade": {"type": "string", "enum": [{"value": "low"}, {"value": "high"}]}},
         "resources": {
           "yard:index:Dock": {
             "properties": {
               "slips": {"type": "array", "items": {"$ref": "#/types/yard:index:Slip"}},
               "cranes": {"type": "array", "items": {"$ref": "#/types/yard:index:Crane"}},
               "hints": {"type": "array", "items": {"type": "string"}},
               "main": {"$ref": "#/types/yard:index:Slip"}},
             "required": ["cranes", "hints", "main"],
             "requiredInputs": ["title"],
             "inputProperties": {
               "title": {"type": "string"}, "hint": {"type": "string"},
               "grade": {"oneOf": [{"type": "string"}, {"$ref": "#/types/yard:index:Grade"}]},
               "slips": {"type": "array", "items": {"$ref": "#/types/yard:index:Slip"}},
               "labels": {"type": "object", "additionalProperties": {"type": "string"}}}}}}
        """

    /// What the program writes after the imports.
    private func text(_ pcl: String, components: [String: String] = [:]) -> String {
        let bytes = Array(Self.schema.utf8)
        let loader = PackageLoader(files: ["yard.json"], read: { $0 == "yard.json" ? bytes : nil })
        let syntax = PCLFrontend().parse(
            SourceFile(name: "test.pp", text: pcl),
            components: components.mapValues { SourceFile(name: "part/main.pp", text: $0) })
        let text = TypeScriptLanguage(style: StyleSection()).emit(Binder(packages: loader).bind(syntax.syntax).program).text
        return text.firstRange(of: "\n\n").map { String(text[$0.upperBound...]) } ?? text
    }

    /// What an output is, in a program with a dock.
    private func value(_ expression: String) -> String {
        let text = text("resource dock \"yard:index:Dock\" {\n  title = \"a\"\n}\noutput x {\n  value = \(expression)\n}\n")
        guard let start = text.firstRange(of: "export const x = ") else { return text }
        return String(text[start.upperBound...].dropLast(2))
    }

    @Test func loopsGoThroughNothingWhereAMemberIsMissing() {
        #expect(
            value("[for s in dock.slips : [for t in s.tags : t]]")
                == "dock.slips.apply(slips => (slips ?? []).map(s => ((s.tags ?? []).map(t => (t)))))")
        #expect(value("[for c in dock.cranes : c.reach]") == "dock.cranes.apply(cranes => cranes.map(c => (c.reach)))")
        #expect(value("length(dock.main.tags)") == "dock.main.apply(main => (main.tags ?? []).length)")
        #expect(value("join(\",\", dock.main.tags)") == "dock.main.apply(main => (main.tags ?? []).join(\",\"))")
    }

    @Test func arithmeticAndKeysAssertWhatMayBeMissing() {
        #expect(value("dock.main.depth * 2") == "dock.main.apply(main => required(main.depth) * 2)")
        #expect(value("-dock.main.depth") == "dock.main.apply(main => -required(main.depth))")
        #expect(value("split(\"-\", dock.main.name)") == "dock.main.apply(main => main.name.split(\"-\"))")
        #expect(value("split(\"-\", dock.main.note)") == "dock.main.apply(main => main.note!.split(\"-\"))")
        // Without parentheses the compiler would take the result for missing where the slip is.
        #expect(
            value("split(\"-\", dock.slips[0].note)") == "dock.slips.apply(slips => (slips?.[0]?.note)!.split(\"-\"))")
        #expect(
            value("{ for s in dock.main.tags : s => dock.main.note }")
                == "dock.main.apply(main => (main.tags ?? []).reduce((__obj, s) => ({ ...__obj, [s]: main.note }), {}))")
        #expect(
            value("[for s in dock.slips : s.name if s.depth > 3]")
                == "dock.slips.apply(slips => (slips ?? []).filter(s => required(s.depth) > 3).map(s => (s.name)))")
    }

    @Test func elementsOfOutputsAreReadOnceTheListIsThere() {
        #expect(value("element(dock.cranes, 1)") == "dock.cranes.apply(cranes => cranes[1])")
        #expect(value("element(dock.hints, 1)") == "dock.hints[1]")
        #expect(value("element(dock.slips, 1)") == "dock.slips.apply(slips => slips?.[1])")
    }

    @Test func componentsAssertWhatTheyRequire() {
        let text = text(
            """
            config site "object({host=string, note=string})" {
            }
            component web "./part" {
              host = site.host
              note = site.note
            }

            """,
            components: [
                "part": """
                config host string {
                }
                config note string {
                  default = "none"
                }

                """
            ])
        #expect(
            text == """
                const config = new pulumi.Config();
                const site = config.requireObject<{host?: string, note?: string}>("site");
                const web = new Part("web", {
                    host: site.host!,
                    note: site.note,
                });

                """)
    }

    @Test func conditionsTellWhatIsThere() {
        #expect(
            value("dock.main.depth == null ? 1 : dock.main.depth * 2")
                == "dock.main.apply(main => main.depth == null ? 1 : main.depth * 2)")
        #expect(
            value("dock.main.depth != null && dock.main.depth > 2")
                == "dock.main.apply(main => main.depth != null && main.depth > 2)")
        #expect(
            value("dock.main.depth != null ? 1 : dock.main.depth * 2")
                == "dock.main.apply(main => main.depth != null ? 1 : required(main.depth) * 2)")
    }

    @Test func mapsSayWhatTheyHoldWhereSomethingMayBeReadOfThem() {
        #expect(
            text(
                """
                names = ["a", "b"]
                sizes = { for n in names : n => length(names) }
                output a {
                  value = sizes["a"] + 1
                }
                output all {
                  value = { for n in names : n => "x" }
                }
                output b {
                  value = { for n in names : n => [n] }["b"]
                }

                """) == """
                    const names = [
                        "a",
                        "b",
                    ];
                    const sizes = names.reduce((__obj, n) => ({ ...__obj, [n]: names.length }), {} as Record<string, number>);
                    export const a = sizes.a + 1;
                    export const all = names.reduce((__obj, n) => ({ ...__obj, [n]: "x" }), {});
                    export const b = names.reduce((__obj, n) => ({ ...__obj, [n]: [n] }), {} as Record<string, string[]>).b;

                    """)
        // An empty object could be an element whose members may all be missing: the compiler would make one of the map.
        #expect(
            value("{ for c in dock.cranes : c.label => c.reach }")
                == "dock.cranes.apply(cranes => cranes.reduce((__obj, c) => ({ ...__obj, [c.label!]: c.reach }), "
                + "{} as Record<string, number | undefined>))")
    }

    @Test func requiredPlacesAssertWhatIsConfigured() {
        #expect(
            text(
                """
                config docks "map(object({title=string, grade=string, slips=list(object({name=string, tags=list(string)}))}))" {
                }
                resource dock "yard:index:Dock" {
                  options { range = docks }
                  title  = range.value.title
                  hint   = range.value.title
                  grade  = range.value.grade
                  labels = { title = range.value.title }
                  slips = [for s in range.value.slips : {
                    name = s.name
                    note = s.name
                    tags = [s.tags[0], range.key]
                  }]
                }

                """) == """
                    const config = new pulumi.Config();
                    const docks = config.requireObject<Record<string, {grade?: string, slips?: Array<{name?: string, tags?: Array<string>}>, title?: string}>>("docks");
                    const dock: {[key: string]: yard.Dock} = {};
                    for (const range of Object.entries(docks).sort().map(([k, v]) => ({key: k, value: v}))) {
                        dock[range.key] = new yard.Dock(`dock-${range.key}`, {
                            title: range.value.title!,
                            hint: range.value.title,
                            grade: range.value.grade,
                            labels: {
                                title: range.value.title!,
                            },
                            slips: (range.value.slips ?? []).map(s => ({
                                name: s.name!,
                                note: s.name,
                                tags: [
                                    s.tags?.[0]!,
                                    range.key,
                                ],
                            })),
                        });
                    }

                    """)
    }
}
