import Base
import Frontend
import LanguageJava
import LanguageKit
import Program
import Schema
import Testing

/// What whole programs need beside what documentation shows: what may be missing in operators and loops, plain `Object`s where a list or
/// map is wanted, and loops over the results of functions.
@Suite struct JavaWholeProgramTests {
    private static let schema = """
        {"name": "yard", "version": "1.0.0",
         "types": {
           "yard:index:Slip": {
             "type": "object", "required": ["name"],
             "properties": {
               "name": {"type": "string"}, "note": {"type": "string"}, "depth": {"type": "integer"}, "dry": {"type": "boolean"},
               "tags": {"type": "array", "items": {"type": "string"}}}}},
         "resources": {
           "yard:index:Dock": {
             "properties": {
               "slips": {"type": "array", "items": {"$ref": "#/types/yard:index:Slip"}},
               "main": {"$ref": "#/types/yard:index:Slip"}},
             "required": ["main"],
             "inputProperties": {
               "title": {"type": "string"}, "grade": {"oneOf": [{"type": "string"}, {"type": "integer"}]},
               "labels": {"type": "array", "items": {"type": "string"}}}}},
         "functions": {
           "yard:index:getSlips": {
             "outputs": {
               "properties": {"slips": {"type": "array", "items": {"$ref": "#/types/yard:index:Slip"}}}, "required": ["slips"]}}}}
        """

    /// The statements of a program.
    private func body(_ pcl: String) -> String {
        let bytes = Array(Self.schema.utf8)
        let loader = PackageLoader(files: ["yard.json"], read: { $0 == "yard.json" ? bytes : nil })
        let syntax = PCLFrontend().parse(SourceFile(name: "main.pp", text: pcl))
        let text = JavaLanguage(style: StyleSection()).emit(Binder(packages: loader).bind(syntax.syntax).program).text
        guard let start = text.firstRange(of: "stack(Context ctx) {\n"), let end = text.firstRange(of: "    }\n}\n") else {
            return text
        }
        return String(text[start.upperBound..<end.lowerBound])
    }

    /// What an output is, in a program with a dock.
    private func value(_ expression: String) -> String {
        let text = body("resource dock \"yard:index:Dock\" {\n}\noutput x {\n  value = \(expression)\n}\n")
        guard let start = text.firstRange(of: "ctx.export(\"x\", ") else { return text }
        return String(text[start.upperBound...].dropLast(3))
    }

    @Test func whatMayBeMissingIsOpened() {
        #expect(value("dock.main.depth * 2") == "dock.main().applyValue(_main -> _main.depth().get() * 2)")
        #expect(value("-dock.main.depth") == "dock.main().applyValue(_main -> -_main.depth().get())")
        #expect(
            value("dock.main.note == \"x\" || dock.main.dry")
                == "dock.main().applyValue(_main -> \"x\".equals(_main.note().orElse(null)) || _main.dry().get())")
        #expect(
            value("dock.main.depth != null && dock.main.depth > 2")
                == "dock.main().applyValue(_main -> _main.depth().isPresent() && _main.depth().get() > 2)")
        #expect(
            value("dock.main.note == null ? dock.main.name : dock.main.note")
                == "dock.main().applyValue(_main -> _main.note().isEmpty() ? _main.name() : _main.note().orElse(null))")
        #expect(
            value("split(\"-\", dock.main.note)")
                == "dock.main().applyValue(_main -> Arrays.asList(_main.note().get().split("
                + "java.util.regex.Pattern.quote(\"-\"), -1)))")
    }

    @Test func loopsGoThroughNothingWhereAListIsMissing() {
        #expect(
            value("[for s in dock.slips : s.note if s.dry]")
                == "dock.slips().applyValue(_slips -> _slips.orElse(Arrays.asList()).stream()"
                + ".filter(s -> s.dry().get()).map(s -> s.note().orElse(null)).collect(toList()))")
        #expect(value("length(dock.slips)") == "dock.slips().applyValue(_slips -> _slips.orElse(Arrays.asList()).size())")
    }

    @Test func elementsAreReadOnceTheListIsThere() {
        #expect(value("element(dock.main.tags, 1)") == "dock.main().applyValue(_main -> _main.tags().get(1))")
    }

    @Test func loopsWaitForResultsOfFunctions() {
        #expect(
            body(
                """
                found = invoke("yard:index:getSlips", {})
                depths = { for s in found.slips : s.name => s.depth }
                output a {
                  value = depths["a"]
                }

                """) == """
                            final var found = YardFunctions.getSlips();

                            final var depths = found.applyValue(_found -> _found.slips().stream().collect(toMap(s -> s.name(), s -> s.depth().orElse(null))));

                            ctx.export("a", depths.applyValue(_depths -> _depths.get("a")));

                    """)
    }

    @Test func positionsOfARangeAreNumbersWhereNumbersAreWanted() {
        #expect(
            body(
                """
                config team "object({names=list(string)})" {
                }
                resource dock "yard:index:Dock" {
                  options { range = team.names }
                  title = range.key % 2 == 0 ? "even ${range.key}" : range.value
                  grade = range.key == 0 ? "first" : "other"
                }

                """) == """
                            final var config = ctx.config();
                            final var team = config.requireObject("team", com.pulumi.core.TypeShape.map(String.class, Object.class));
                            for (var range : KeyedValue.of((java.util.List<String>) team.get("names"))) {
                                new Dock("dock-" + range.key(), DockArgs.builder()
                                    .title(Integer.parseInt(range.key()) % 2 == 0 ? String.format("even %s", range.key()) : range.value())
                                    .grade(Integer.parseInt(range.key()) == 0 ? "first" : "other")
                                    .build());
                            }


                    """)
    }

    @Test func inputsThatAreNotWrittenImportNothing() {
        let source = SourceFile(
            name: "main.pp", text: "component part {\n  token = \"my:own:Part\"\n  data = toJSON({ key = \"value\" })\n}\n")
        let program = Binder(packages: PackageLoader(files: [], read: { _ in nil })).bind(
            PCLFrontend().parse(source, components: [:]).syntax
        ).program
        let emission = JavaLanguage(style: StyleSection()).emit(program)
        #expect(emission.diagnostics.map(\.code.name) == ["not-expressible"])
        #expect(!emission.text.contains("Serialization"))
    }

    @Test func configuredObjectsAreCastToWhatTheyAre() {
        #expect(
            body(
                """
                config docks "map(object({title=string, tags=list(string), size=int, open=bool}))" {
                }
                resource dock "yard:index:Dock" {
                  options { range = docks }
                  title  = range.value.title
                  grade  = range.value.title
                  labels = [for t in range.value.tags : "x-${t}"]
                }
                output open {
                  value = [for k, d in docks : d.size + 1 if d.open]
                }
                output groups {
                  value = { for d in [docks["a"]] : d.title => d.title... }
                }

                """) == """
                            final var config = ctx.config();
                            final var docks = config.requireObject("docks", com.pulumi.core.TypeShape.map(String.class, Map.class));
                            for (var range : docks.entrySet()) {
                                new Dock("dock-" + range.getKey(), DockArgs.builder()
                                    .title(((String) range.getValue().get("title")))
                                    .grade(((String) range.getValue().get("title")))
                                    .labels(((java.util.List<String>) range.getValue().get("tags")).stream().map(t -> String.format("x-%s", t)).collect(toList()))
                                    .build());
                            }

                            ctx.export("open", new TreeMap<>(docks).entrySet().stream().filter(entry -> {
                                var k = entry.getKey();
                                var d = entry.getValue();
                                return ((Boolean) d.get("open"));
                            }).map(entry -> {
                                var k = entry.getKey();
                                var d = entry.getValue();
                                return ((Number) d.get("size")).intValue() + 1;
                            }).collect(toList()));
                            ctx.export("groups", Arrays.asList(docks.get("a")).stream().collect(groupingBy(d -> ((String) d.get("title")), mapping(d -> d.get("title"), toList()))));

                    """)
    }
}
