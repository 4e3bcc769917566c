import Base
import Frontend
import LanguageGo
import LanguageKit
import Program
import Schema
import Testing

/// Primitive values where an input of another type is wanted.
@Suite struct GoPrimitivesTests {
    private static let pier = """
        {"name": "pier", "version": "1.0.0",
         "language": {"go": {"importBasePath": "github.com/pulumi/pulumi-pier/sdk/go/pier"}},
         "resources": {
           "pier:index:Crane": {
             "properties": {"name": {"type": "string"}, "load": {"type": "integer"}, "reach": {"type": "number"}},
             "required": ["load", "reach"],
             "inputProperties": {"name": {"type": "string"}, "load": {"type": "integer"}, "reach": {"type": "number"},
               "lit": {"type": "boolean"}, "labels": {"type": "array", "items": {"type": "string"}},
               "loads": {"type": "array", "items": {"type": "integer"}}},
             "requiredInputs": ["name"]},
           "pier:index:Berth": {"properties": {"name": {"type": "string"}}, "required": ["name"]}},
         "functions": {
           "pier:index:tide": {
             "inputs": {"properties": {"place": {"type": "string"}, "hours": {"type": "integer"},
               "marks": {"type": "array", "items": {"$ref": "pulumi.json#/Any"}}}, "required": ["place"]},
             "outputs": {"properties": {"id": {"type": "string"}, "level": {"type": "integer"}, "note": {"type": "string"},
               "all": {"type": "array", "items": {"type": "string"}}, "sum": {"type": "object", "additionalProperties": {
               "type": "integer"}}}, "required": ["id", "level", "all", "sum"]}},
           "pier:index:getBerth": {
             "inputs": {"properties": {"name": {"type": "string"}}},
             "outputs": {"properties": {"name": {"type": "string"}}, "required": ["name"]}},
           "pier:index:getPiers": {"outputs": {"properties": {"all": {"type": "array", "items": {"type": "string"}}},
             "required": ["all"]}}}}
        """

    private func body(_ yaml: String, style: [String: String] = [:]) -> String {
        let bytes = Array(Self.pier.utf8)
        let loader = PackageLoader(files: ["pier.json"], read: { $0 == "pier.json" ? bytes : nil })
        let syntax = YAMLFrontend().parse(SourceFile(name: "test.yaml", text: yaml)).syntax
        return GoSample.body(GoLanguage(style: StyleSection(style)).emit(Binder(packages: loader).bind(syntax).program))
    }

    /// A crane with the given properties, after one called `other` and the tide.
    private func crane(_ properties: String) -> String {
        let text = body(
            """
            variables:
              now: {"fn::invoke": {function: "pier:tide", arguments: {place: here}}}
            resources:
              other: {type: "pier:Crane", properties: {name: o}}
              crane: {type: "pier:Crane", properties: {\(properties)}}
            """)
        guard let start = text.firstRange(of: "\"crane\", &pier.CraneArgs{\n"),
            let end = text[start.upperBound...].firstRange(of: "})\n")
        else { return text }
        return String(text[start.upperBound..<end.lowerBound])
    }

    @Test(arguments: [
        ("name: '${other.load}'", "\tName: pulumi.Sprintf(\"%v\", other.Load),\n"),
        ("name: '${other.name}'", "\tName: other.Name.Elem(),\n"),
        ("labels: ['${other.name}']", "\tLabels: pulumi.StringArray{\n\t\tother.Name.Elem(),\n\t},\n"),
        (
            "load: '${other.name}'",
            "\tLoad: other.Name.Elem().ApplyT(func(v string) (int, error) { return strconv.Atoi(v) }).(pulumi.IntOutput),\n"
        ),
        (
            "reach: '${other.load}'",
            "\tReach: other.Load.ApplyT(func(v int) (float64, error) { return float64(v), nil }).(pulumi.Float64Output),\n"
        ),
        ("load: '${other.load}'", "\tLoad: other.Load,\n"),
    ])
    func outputsAreReadAsWhatTheirPlaceTakes(property: String, expected: String) { #expect(crane(property) == expected) }

    @Test(arguments: [
        ("name: '${now.level}'", "\tName: pulumi.Sprintf(\"%v\", now.Level),\n"),
        ("name: '${now.note}'", "\tName: pulumi.String(*now.Note),\n"),
        ("reach: '${now.level}'", "\tReach: pulumi.Float64(now.Level),\n"),
        (
            "loads: ['${now.id}']",
            "\tLoads: pulumi.IntArray{\n\t\tpulumi.String(now.Id).ToStringOutput().ApplyT(func(v string) (int, error) "
                + "{ return strconv.Atoi(v) }).(pulumi.IntOutput),\n\t},\n"
        ),
        (
            "lit: '${now.id}'",
            "\tLit: pulumi.String(now.Id).ToStringOutput().ApplyT(func(v string) (bool, error) "
                + "{ return strconv.ParseBool(v) }).(pulumi.BoolOutput),\n"
        ),
        ("name: '${now.id}'", "\tName: pulumi.String(now.Id),\n"),
    ])
    func plainValuesAreReadAsWhatTheirPlaceTakes(property: String, expected: String) { #expect(crane(property) == expected) }

    private static let exports = """
        variables:
          now: {"fn::invoke": {function: "pier:tide", arguments: {place: here}}}
          berth: {"fn::invoke": {function: "pier:getBerth", arguments: {name: b}}}
          piers: {"fn::invoke": {function: "pier:getPiers"}}
        outputs:
          id: ${now.id}
          note: ${now.note}
          all: ${now.all}
          sum: ${now.sum}
          whole: ${now}
          moored: ${berth.name}
          long: ${piers.all}
        """

    @Test func whatFunctionsGaveIsWrappedForTheStack() {
        let text = body(Self.exports)
        #expect(text.contains("berth, err := pier.LookupBerth(ctx, &pier.LookupBerthArgs{\n"))
        #expect(text.contains("piers, err := pier.GetPiers(ctx)\n"))
        #expect(
            text.hasSuffix(
                """
                ctx.Export("id", pulumi.String(now.Id))
                ctx.Export("note", pulumi.StringPtrFromPtr(now.Note))
                ctx.Export("all", pulumi.ToStringArray(now.All))
                ctx.Export("sum", pulumi.ToIntMap(now.Sum))
                ctx.Export("whole", pulumi.Any(now))
                ctx.Export("moored", pulumi.String(berth.Name))
                ctx.Export("long", pulumi.ToStringArray(piers.All))

                """))
    }

    @Test func whatCallsOfThePublishedFormGaveStaysAsPublished() {
        let text = body(Self.exports, style: ["getInRootPackage": "true", "emptyMapForNoInputs": "true"])
        #expect(text.contains("berth, err := pier.GetBerth(ctx, &pier.GetBerthArgs{\n"))
        #expect(text.hasSuffix("ctx.Export(\"moored\", berth.Name)\nctx.Export(\"long\", piers.All)\n"))
    }

    @Test func callsAmongArgumentsComeBefore() {
        #expect(
            body(
                """
                resources:
                  crane:
                    type: pier:Crane
                    properties:
                      name:
                        fn::invoke:
                          function: pier:tide
                          arguments:
                            place: {"fn::invoke": {function: "pier:tide", arguments: {place: here}, return: id}}
                            marks: [low, high]
                          return: id
                """) == """
                    invokeTide, err := pier.Tide(ctx, &pier.TideArgs{
                    \tPlace: "here",
                    }, nil)
                    if err != nil {
                    \treturn err
                    }
                    invokeTide1, err := pier.Tide(ctx, &pier.TideArgs{
                    \tPlace: invokeTide.Id,
                    \tMarks: []interface{}{
                    \t\t"low",
                    \t\t"high",
                    \t},
                    }, nil)
                    if err != nil {
                    \treturn err
                    }
                    _, err = pier.NewCrane(ctx, "crane", &pier.CraneArgs{
                    \tName: pulumi.String(invokeTide1.Id),
                    })
                    if err != nil {
                    \treturn err
                    }

                    """)
    }

    @Test func pointersStandWhereFunctionsTakeThem() {
        let text = body(
            """
            variables:
              now: {"fn::invoke": {function: "pier:tide", arguments: {place: here}}}
              then: {"fn::invoke": {function: "pier:tide", arguments: {place: "${now.note}"}}}
              berth: {"fn::invoke": {function: "pier:getBerth", arguments: {name: "${now.note}"}}}
            """)
        #expect(text.contains("\tPlace: *now.Note,\n"))
        #expect(text.contains("\tName: now.Note,\n"))
    }

    @Test func whatNothingDeclaresCanStandByItself() {
        let yaml = "resources:\n  crane: {type: \"pier:Crane\", properties: {name: \"${ship.name}\"}}\n"
        #expect(body(yaml, style: ["wrapUndeclared": "true"]).contains("\tName: pulumi.Any(ship.Name),\n"))
        #expect(body(yaml).contains("\tName: ship.Name,\n"))
    }
}
