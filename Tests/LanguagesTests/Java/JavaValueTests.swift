import Base
import Frontend
import LanguageJava
import LanguageKit
import Program
import Schema
import Testing

/// Values that Java takes in another form than the one they are read in.
@Suite struct JavaValueTests {
    private static let schema = """
        {"name": "sample", "version": "1.2.3", "meta": {"moduleFormat": "(.*)(?:/[^/]*)"},
         "types": {
           "sample:index/Plan:Plan": {"type": "object", "properties": {
             "title": {"type": "string"}, "days": {"type": "integer"}, "owner": {"type": "string"},
             "steps": {"type": "array", "items": {"type": "string"}}}, "required": ["owner"]}},
         "resources": {
           "sample:index/guide:Guide": {
             "properties": {"trip": {"$ref": "#/resources/sample:index%2Ftrip:Trip"}}, "required": ["trip"]},
           "sample:index/trip:Trip": {
             "properties": {
               "name": {"type": "string"}, "plan": {"$ref": "#/types/sample:index%2FPlan:Plan"},
               "plans": {"type": "array", "items": {"$ref": "#/types/sample:index%2FPlan:Plan"}},
               "notes": {"type": "object", "additionalProperties": {"type": "string"}}}, "required": ["name", "plans"],
             "inputProperties": {
               "title": {"type": "string"}, "days": {"type": "integer"}, "price": {"type": "number"}, "isPaid": {"type": "boolean"},
               "stops": {"type": "array", "items": {"type": "string"}},
               "notes": {"type": "object", "additionalProperties": {"type": "string"}}}}},
         "functions": {
           "sample:index/getGuide:getGuide": {"outputs": {"properties": {
             "stops": {"type": "array", "items": {"type": "string"}},
             "notes": {"type": "object", "additionalProperties": {"type": "string"}}}}}}}
        """

    private func body(_ program: Program, options: [String] = []) -> String {
        let style = StyleSection(Dictionary(uniqueKeysWithValues: options.map { ($0, "true") }))
        let text = JavaLanguage(style: style).emit(program).text
        guard let start = text.firstRange(of: "stack(Context ctx) {\n"), text.hasSuffix("    }\n}\n") else { return text }
        return String(text[start.upperBound...].dropLast(8))
    }

    private var packages: PackageLoader {
        let bytes = Array(Self.schema.utf8)
        return PackageLoader(files: ["sample.json"], read: { $0 == "sample.json" ? bytes : nil })
    }

    private func body(_ yaml: String, options: [String] = []) -> String {
        let syntax = YAMLFrontend().parse(SourceFile(name: "test.yaml", text: yaml)).syntax
        return body(Binder(packages: packages).bind(syntax).program, options: options)
    }

    private func body(pcl: String) -> String {
        let syntax = PCLFrontend().parse(SourceFile(name: "main.pp", text: pcl), components: [:])
        return body(Binder(packages: packages).bind(syntax.syntax).program)
    }

    @Test func opensOptionalsThatAreReadInCallbacks() {
        let yaml = """
            resources:
              first:
                type: sample:Trip
              second:
                type: sample:Trip
                properties:
                  title: ${first.plan.title}
                  days: ${first.plans[0].days}
                  stops: ["to ${first.plan.title}", "${first.plan.owner}", "${first.plan.steps[0]}"]
                  notes: ${first.notes}
            outputs:
              title: ${first.plan.title}
              notes: ${first.notes}
            """
        #expect(
            body(yaml) == """
                        var first = new Trip("first");

                        var second = new Trip("second", TripArgs.builder()
                            .title(first.plan().applyValue(_plan -> _plan.flatMap(_member -> _member.title()).orElse(null)))
                            .days(first.plans().applyValue(_plans -> _plans.get(0).days().orElse(null)))
                            .stops(Output.all(            
                                first.plan().applyValue(_plan -> String.format("to %s", _plan.flatMap(_member -> _member.title()).get())),
                                first.plan().applyValue(_plan -> _plan.map(_member -> _member.owner()).orElse(null)),
                                first.plan().applyValue(_plan -> _plan.map(_member -> _member.steps()).map(_member -> _member.get(0)).orElse(null))))
                            .notes(first.notes().applyValue(_value -> _value.orElse(null)))
                            .build());

                        ctx.export("title", first.plan().applyValue(_plan -> _plan.flatMap(_member -> _member.title())));
                        ctx.export("notes", first.notes());

                """)
    }

    @Test func readsResultsThatAreNotLiftedAsPublished() {
        let yaml = """
            variables:
              guide:
                fn::invoke:
                  function: sample:getGuide
                  arguments: {}
            resources:
              first:
                type: sample:Trip
                properties:
                  title: ${guide.stops[0]}
                  notes:
                    place: ${guide.notes.place}
            """
        let text = body(yaml, options: ["knownFunctionResults", "helpersOmitted"])
        #expect(text.contains(".title(guide.stops()[0])\n"))
        #expect(text.contains(#".notes(Map.of("place", guide.notes().place()))"#))
    }

    @Test func readsInsideOutputsForPackagesWithoutSchemaToo() {
        let yaml = """
            resources:
              first:
                type: sample:Trip
              other:
                type: unknown:Place
                properties:
                  name: ${first.notes.place}
                  id: ${first.id}
                  label: trip ${first.id}
            """
        #expect(
            body(yaml).contains(
                """
                            .name(first.notes().applyValue(_notes -> _notes.map(_member -> _member.get("place")).orElse(null)))
                            .id(first.id())
                            .label(first.id().applyValue(_id -> String.format("trip %s", _id)))

                """))
    }

    @Test func makesMapsWithOutputsAnOutput() {
        let yaml = """
            resources:
              first:
                type: sample:Trip
              second:
                type: sample:Trip
                properties:
                  notes:
                    from: ${first.name}
              third:
                type: sample:Trip
                properties:
                  notes:
                    from: ${first.name}
                    by: train
                    ticket: ${first.id}
            """
        #expect(
            body(yaml).contains(
                """
                        var second = new Trip("second", TripArgs.builder()
                            .notes(first.name().applyValue(_value -> Map.of("from", _value)))
                            .build());

                        var third = new Trip("third", TripArgs.builder()
                            .notes(Output.all(first.name(), first.id()).applyValue(values -> Map.ofEntries(
                                Map.entry("from", values.get(0)),
                                Map.entry("by", "train"),
                                Map.entry("ticket", values.get(1))
                            )))
                            .build());

                """))
    }

    @Test func castsMembersOfConfigurationToWhatTheirPlacesTake() {
        let pcl = """
            config "plan" "object({title=string, days=int, free=bool, code=string})" { }
            config "anything" "any" { }
            resource "first" "sample:index/trip:Trip" {
              title = plan.title
              days = plan.days
              price = plan.days
              isPaid = plan.free
              stops = [plan.title]
            }
            resource "second" "sample:index/trip:Trip" {
              title = anything.title
              days = plan.code
              price = anything.price
              stops = anything.stops
              notes = { of = anything.title }
            }
            output "title" { value = anything.title }
            """
        #expect(
            body(pcl: pcl).contains(
                """
                        var first = new Trip("first", TripArgs.builder()
                            .title(((String) plan.get("title")))
                            .days(((Number) plan.get("days")).intValue())
                            .price(((Number) plan.get("days")).doubleValue())
                            .isPaid(((Boolean) plan.get("free")))
                            .stops(((String) plan.get("title")))
                            .build());

                        var second = new Trip("second", TripArgs.builder()
                            .title(((String) ((Map<?, ?>) anything).get("title")))
                            .days(Integer.parseInt(((String) plan.get("code"))))
                            .price(((Number) ((Map<?, ?>) anything).get("price")).doubleValue())
                            .stops(((java.util.List<String>) ((Map<?, ?>) anything).get("stops")))
                            .notes(Map.of("of", ((String) ((Map<?, ?>) anything).get("title"))))
                            .build());

                        ctx.export("title", ((Map<?, ?>) anything).get("title"));

                """))
    }

    @Test func namesParametersOfEachCallbackAsItDeclaresThem() {
        let yaml = """
            resources:
              first:
                type: sample:Trip
            outputs:
              one: a ${first.name}
              two: ${first.name} ${first.id}
            """
        #expect(
            body(yaml).contains(
                """
                        ctx.export("one", first.name().applyValue(_name -> String.format("a %s", _name)));
                        ctx.export("two", Output.tuple(first.name(), first.id()).applyValue(values -> {
                            var name = values.t1;
                            var id = values.t2;
                            return String.format("%s %s", name,id);
                        }));

                """))
    }

    @Test func asksForAVersionAfterWhatItReads() {
        let pcl = """
            pulumi { requiredVersionRange = version }
            config "version" "string" { }
            """
        #expect(
            body(pcl: pcl) == """
                        final var config = ctx.config();
                        final var version = config.require("version");
                        Deployment.getInstance().requirePulumiVersion(version);

                """)
    }

    @Test func takesTheElementsOfAnExpandedList() {
        let pcl = """
            config "sizes" "list(int)" { }
            output "most" { value = max(sizes...) }
            output "least" { value = min(1, 2) }
            """
        let text = body(pcl: pcl)
        #expect(text.contains(#"ctx.export("most", java.util.Collections.max(sizes));"#))
        #expect(text.contains(#"ctx.export("least", java.util.Collections.min(Arrays.asList(1, 2)));"#))
    }

    @Test func readsPropertiesOfAResourceThatAnOutputHolds() {
        let pcl = """
            resource "first" "sample:index/guide:Guide" { }
            resource "second" "sample:index/trip:Trip" {
              title = first.trip.name
            }
            """
        #expect(body(pcl: pcl).contains(".title(first.trip().apply(_trip -> _trip.name()))"))
    }
}
