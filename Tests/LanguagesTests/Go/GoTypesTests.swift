import Base
import Frontend
import LanguageGo
import LanguageKit
import Program
import Schema
import Testing

/// What the types of a schema make of the code that reads values.
@Suite struct GoTypesTests {
    private static let depot = """
        {"name": "depot", "version": "1.2.0", "pluginDownloadURL": "https://depot.example", "meta": {"supportPack": true},
         "types": {
           "depot:index:Part": {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"]},
           "depot:index:Label": {"type": "object", "properties": {
             "text": {"type": "string"}, "note": {"type": "string"},
             "marks": {"type": "object", "additionalProperties": {"type": "string"}},
             "parts": {"type": "array", "items": {"$ref": "#/types/depot:index:Part"}}},
             "required": ["text", "marks", "parts"]}},
         "resources": {"depot:index:Box": {
           "properties": {"label": {"$ref": "#/types/depot:index:Label"}, "labels": {"type": "array", "items": {
             "$ref": "#/types/depot:index:Label"}}},
           "required": ["label", "labels"],
           "inputProperties": {"name": {"type": "string"}, "names": {"type": "array", "items": {"type": "string"}}},
           "methods": {"weigh": "depot:index:Box/weigh"}}},
         "functions": {
           "depot:index:Box/weigh": {
             "inputs": {"properties": {"__self__": {"$ref": "#/resources/depot:index:Box"}}},
             "outputs": {"properties": {"grams": {"type": "integer"}}, "required": ["grams"]}},
           "depot:index:find": {
             "inputs": {"properties": {"name": {"type": "string"}}, "required": ["name"]},
             "outputs": {"properties": {"tags": {"type": "object", "additionalProperties": {"type": "string"}},
               "id": {"type": "string"}}, "required": ["tags", "id"]}}}}
        """

    private func emission(_ pcl: String, style: [String: String] = [:]) -> Emission {
        let versioned = Array(Self.depot.replacing("1.2.0", with: "4.0.0").utf8)
        let files = ["d/depot.json": Array(Self.depot.utf8), "d/depot@4.0.0.json": versioned]
        let loader = PackageLoader(directories: ["d"], read: { files[$0] })
        let syntax = PCLFrontend().parse(SourceFile(name: "main.pp", text: pcl)).syntax
        return GoLanguage(style: StyleSection(style)).emit(
            Binder(packages: loader, options: BindingOptions(invokeForm: .output)).bind(syntax).program)
    }

    /// The statements after those that make `box`.
    private func body(_ pcl: String, style: [String: String] = [:]) -> String {
        let text = GoSample.body(emission("resource box \"depot:index:Box\" {}\n" + pcl, style: style))
        guard let check = text.firstRange(of: "if err != nil {\n\treturn err\n}\n") else { return text }
        return String(text[check.upperBound...])
    }

    @Test func whatTheSchemaRequiresIsNoPointer() {
        #expect(
            body("output a { value = box.labels[0].text }\noutput b { value = box.labels[0].note }") == """
                ctx.Export("a", box.Labels.ApplyT(func(labels []depot.Label) (string, error) {
                \treturn labels[0].Text, nil
                }).(pulumi.StringOutput))
                ctx.Export("b", box.Labels.ApplyT(func(labels []depot.Label) (*string, error) {
                \treturn labels[0].Note, nil
                }).(pulumi.StringPtrOutput))

                """)
    }

    @Test func mapsAreReadByKey() {
        #expect(
            body(
                "found = invoke(\"depot:index:find\", {name = \"f\"})\noutput a { value = box.label.marks[\"x\"] }\n"
                    + "resource other \"depot:index:Box\" { name = found.tags.owner }")
                    == """
                    found := depot.FindOutput(ctx, depot.FindOutputArgs{
                    \tName: pulumi.String("f"),
                    }, nil)
                    ctx.Export("a", box.Label.ApplyT(func(label depot.Label) (string, error) {
                    \treturn label.Marks["x"], nil
                    }).(pulumi.StringOutput))
                    _, err = depot.NewBox(ctx, "other", &depot.BoxArgs{
                    \tName: found.ApplyT(func(found depot.FindResult) (string, error) {
                    \t\treturn found.Tags["owner"], nil
                    \t}).(pulumi.StringOutput),
                    })
                    if err != nil {
                    \treturn err
                    }

                    """)
    }

    @Test func splatsOverRequiredMembersGivePlainLists() {
        #expect(
            body("resource other \"depot:index:Box\" { names = box.label.parts[*].name }") == """
                _, err = depot.NewBox(ctx, "other", &depot.BoxArgs{
                \tNames: box.Label.ApplyT(func(label depot.Label) ([]string, error) {
                \t\tvar splat0 []string
                \t\tfor _, val0 := range label.Parts {
                \t\t\tsplat0 = append(splat0, val0.Name)
                \t\t}
                \t\treturn splat0, nil
                \t}).(pulumi.StringArrayOutput),
                })
                if err != nil {
                \treturn err
                }

                """)
    }

    @Test func whatAMethodGivesHasNoAccessors() {
        #expect(
            body("output a { value = call(box, \"weigh\", {}).grams }") == """
                callWeigh, err := box.Weigh(ctx)
                if err != nil {
                \treturn err
                }
                ctx.Export("a", callWeigh.ApplyT(func(call depot.BoxWeighResult) (int, error) {
                \treturn call.Grams, nil
                }).(pulumi.IntOutput))

                """)
    }

    @Test func idsAreStringsOnlyWhereTheyAreMade() {
        #expect(
            body("output a { value = sha1(box.id) }\noutput b { value = toBase64(box.id) }") == """
                ctx.Export("a", box.ID().ApplyT(func(id pulumi.ID) (string, error) {
                \treturn sha1Hash(string(id)), nil
                }).(pulumi.StringOutput))
                ctx.Export("b", box.ID().ApplyT(func(id pulumi.ID) (pulumi.String, error) {
                \treturn pulumi.String(base64.StdEncoding.EncodeToString([]byte(pulumi.String(id)))), nil
                }).(pulumi.StringOutput))

                """)
        #expect(
            body("ids = { one = box.id }\noutput a { value = ids }") == """
                ids := map[string]pulumi.IDInput{
                \t"one": box.ID(),
                }
                ctx.Export("a", pulumi.IDMap(ids))

                """)
    }

    @Test func greatestAndLeastHaveTheTypeOfTheirArguments() {
        let text = GoSample.body(
            emission("config a number {}\nconfig b int {}\noutput x { value = max(a, b) }\noutput y { value = min(b, 3) }"))
        #expect(text.hasSuffix("ctx.Export(\"x\", pulumi.Float64(max(a, b)))\nctx.Export(\"y\", pulumi.Int(min(b, 3)))\n"))
    }

    @Test func optionsOfFunctionsAndTriggersAreInputs() {
        #expect(
            body(
                """
                found = invoke("depot:index:find", {name = "f"}, {dependsOn = [box]})
                resource other "depot:index:Box" {
                  name = found.id
                  options {
                    pluginDownloadURL = "https://depot.example"
                    replacementTrigger = "again"
                  }
                }
                """) == """
                    found := depot.FindOutput(ctx, depot.FindOutputArgs{
                    \tName: pulumi.String("f"),
                    }, pulumi.DependsOn([]pulumi.Resource{
                    \tpulumi.Resource(box),
                    }))
                    _, err = depot.NewBox(ctx, "other", &depot.BoxArgs{
                    \tName: found.Id(),
                    }, pulumi.ReplacementTrigger(pulumi.Any("again")))
                    if err != nil {
                    \treturn err
                    }

                    """)
    }

    @Test(arguments: [
        ("", "go/depot\""), ("options { version = \"4.0.0\" }", "go/v4/depot\""),
        ("options { version = \"9.0.0\" }", "go/depot\""),
    ])
    func theLibraryIsOfTheVersionThatIsAskedFor(options: String, path: String) {
        let text = emission("resource box \"depot:index:Box\" {\n  \(options)\n}").text
        #expect(text.contains(path))
    }

    @Test func theEnginesOwnResourcesNeedNoLibrary() {
        let emission = emission("resource s \"pulumi:index:Stash\" {\n  input = \"kept\"\n}\noutput o { value = s.output }")
        #expect(emission.text.contains("import (\n\t\"github.com/pulumi/pulumi/sdk/v3/go/pulumi\"\n)\n"))
        #expect(
            GoSample.body(emission) == """
                s, err := pulumi.NewStash(ctx, "s", &pulumi.StashArgs{
                \tInput: pulumi.Any("kept"),
                })
                if err != nil {
                \treturn err
                }
                ctx.Export("o", s.Output)

                """)
    }
}
