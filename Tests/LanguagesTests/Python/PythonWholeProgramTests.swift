import Base
import Frontend
import LanguageKit
import LanguagePython
import Program
import Schema
import Testing

/// What whole programs need beside what documentation shows: lists that were left out, members of several outputs at once, and
/// resources that exist on a condition.
@Suite struct PythonWholeProgramTests {
    private static let schema = """
        {"name": "yard", "version": "1.0.0",
         "types": {
           "yard:index:Slip": {
             "type": "object", "required": ["slipName"],
             "properties": {
               "slipName": {"type": "string"}, "sideNote": {"type": "string"},
               "tags": {"type": "array", "items": {"type": "string"}},
               "rates": {"type": "object", "additionalProperties": {"type": "number"}}}}},
         "resources": {
           "yard:index:Dock": {
             "properties": {
               "title": {"type": "string"}, "depth": {"type": "integer"},
               "slips": {"type": "array", "items": {"$ref": "#/types/yard:index:Slip"}},
               "spare": {"type": "array", "items": {"$ref": "#/types/yard:index:Slip"}},
               "main": {"$ref": "#/types/yard:index:Slip"}},
             "required": ["title", "depth", "slips", "main"]}}}
        """

    /// What an output is, in a program with a dock, some more, another on a condition, and that condition.
    private func value(_ expression: String) -> String {
        let bytes = Array(Self.schema.utf8)
        let loader = PackageLoader(files: ["yard.json"], read: { $0 == "yard.json" ? bytes : nil })
        let pcl = """
            config on bool {
            }
            config other bool {
            }
            resource dock "yard:index:Dock" {
            }
            resource many "yard:index:Dock" {
              options { range = 2 }
            }
            resource extra "yard:index:Dock" {
              options { range = on }
            }
            output x {
              value = \(expression)
            }

            """
        let syntax = PCLFrontend().parse(SourceFile(name: "test.pp", text: pcl))
        let text = PythonLanguage(style: StyleSection()).emit(Binder(packages: loader).bind(syntax.syntax).program).text
        guard let start = text.firstRange(of: "pulumi.export(\"x\", ") else { return text }
        return String(text[start.upperBound...].dropLast(2))
    }

    @Test func anEmptyListStandsForOneThatWasLeftOut() {
        #expect(
            value("[for s in dock.slips : [for t in s.tags : t]]")
                == "dock.slips.apply(lambda slips: [[t for t in s.tags or []] for s in slips])")
        #expect(value("dock.spare[*].slipName") == "dock.spare.apply(lambda spare: [__item.slip_name for __item in spare or []])")
        #expect(
            value("[for k, v in dock.main.rates : v * 2]")
                == "dock.main.apply(lambda main: [v * 2 for k, v in sorted((main.rates or {}).items())])")
        #expect(value("length(dock.main.tags)") == "dock.main.apply(lambda main: len(main.tags or []))")
        #expect(value("join(\"-\", dock.main.tags)") == "dock.main.apply(lambda main: \"-\".join(main.tags or []))")
    }

    @Test func howManyResourcesThereAreIsKnownAtOnce() {
        #expect(value("\"${length(many)} docks\"") == "f\"{len(many)} docks\"")
        #expect(value("length(many) + 1") == "len(many) + 1")
    }

    @Test func outputsOfComponentsAreAttributesInLoopsToo() {
        let part = SourceFile(name: "part/main.pp", text: "output hostName {\n  value = \"x\"\n}\n")
        let pcl = """
            component web "./part" {
              options { range = 2 }
            }
            output names {
              value = [for w in web : w.hostName]
            }

            """
        let syntax = PCLFrontend().parse(SourceFile(name: "test.pp", text: pcl), components: ["part": part])
        let program = Binder(packages: PackageLoader(files: [], read: { _ in nil })).bind(syntax.syntax).program
        let text = PythonLanguage(style: StyleSection()).emit(program).text
        #expect(text.hasSuffix("pulumi.export(\"names\", [w.host_name for w in web])\n"))
    }

    @Test func elementsAreReadThroughOutputs() {
        #expect(value("element(dock.slips, 1)") == "dock.slips[1]")
        #expect(value("element(dock.main.tags, 1)") == "dock.main.tags[1]")
    }

    @Test func membersAreReadBeforeOutputsAreCombined() {
        #expect(
            value("\"${dock.title} ${dock.main.slipName} ${dock.main.sideNote} ${dock.main.slipName}\"") == """
                pulumi.Output.all(
                    title=dock.title,
                    slip_name=dock.main.slip_name,
                    side_note=dock.main.side_note
                ).apply(lambda resolved_outputs: f"{resolved_outputs['title']} {resolved_outputs['slip_name']} {to_text(resolved_outputs['side_note'])} {resolved_outputs['slip_name']}")

                """)
    }

    @Test func combinedObjectsAreDictionaries() {
        #expect(
            value("[for s in dock.slips : \"${dock.title} ${s.slipName} ${s.sideNote}\"]") == """
                pulumi.Output.all(
                    slips=dock.slips,
                    title=dock.title
                ).apply(lambda resolved_outputs: [f"{resolved_outputs['title']} {s['slip_name']} {to_text(s.get('side_note'))}" for s in resolved_outputs['slips']])

                """)
    }

    @Test func onlyTheResultThatReadsAResourceDependsOnIt() {
        #expect(value("on ? extra.title : \"none\"") == "extra.title if on else \"none\"")
        #expect(value("other ? extra.title : \"none\"") == "(extra.title if extra is not None else None) if other else \"none\"")
        #expect(value("on ? extra.depth : \"none\"") == "extra.depth if on else \"none\"")
        #expect(value("extra.title") == "extra.title if extra is not None else None")
    }
}
