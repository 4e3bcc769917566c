import Base
import Frontend
import LanguageGo
import LanguageKit
import Program
import Schema
import Testing

/// What only programs in PCL say: values that Go converts by functions of its own, or computes before they are used.
@Suite struct GoWholeProgramTests {
    private static let mill = """
        {"name": "mill", "version": "1.0.0",
         "language": {"go": {"importBasePath": "github.com/pulumi/pulumi-mill/sdk/go/mill"}},
         "resources": {
           "mill:index:Wheel": {
             "properties": {"name": {"type": "string"}, "note": {"type": "string"}}, "required": ["name"],
             "inputProperties": {"name": {"type": "string"}, "marks": {"type": "object", "additionalProperties": {
               "type": "boolean"}}, "sizes": {"type": "array", "items": {"type": "number"}}}},
           "mill:index:House": {
             "isComponent": true,
             "properties": {"wheel": {"$ref": "#/resources/mill:index:Wheel"}, "floors": {"type": "array", "items": {
               "type": "string"}}}, "required": ["wheel", "floors"]}}}
        """

    private func emission(_ pcl: String, components: [String: String] = [:]) -> Emission {
        let bytes = Array(Self.mill.utf8)
        let loader = PackageLoader(files: ["mill.json"], read: { $0 == "mill.json" ? bytes : nil })
        let inner = components.mapValues { SourceFile(name: "part/main.pp", text: $0) }
        let syntax = PCLFrontend().parse(SourceFile(name: "main.pp", text: pcl), components: inner).syntax
        return GoLanguage(style: StyleSection([:])).emit(
            Binder(packages: loader, options: BindingOptions(invokeForm: .output)).bind(syntax).program)
    }

    private func body(_ pcl: String) -> String { GoSample.body(emission(pcl)) }

    @Test func listsOfOnesOwnBecomeInputs() {
        #expect(
            body("config text string {}\noutput o { value = split(\",\", text) }")
                .hasSuffix("ctx.Export(\"o\", pulumi.ToStringArray(strings.Split(text, \",\")))\n"))
    }

    @Test func numbersInMapsAreWhatTheMapHolds() {
        #expect(
            body("config a \"map(int)\" {}\noutput o {\n  value = { x = a[\"x\"] + 1 }\n}")
                .hasSuffix("ctx.Export(\"o\", pulumi.IntMap{\n\t\"x\": pulumi.Int(a[\"x\"] + 1),\n})\n"))
    }

    @Test func documentsOfOneBranchAreMadeInIt() {
        #expect(
            body("config a \"list(string)\" {}\nconfig b bool {}\noutput o { value = b ? \"none\" : toJSON(a) }").hasSuffix(
                """
                var tmp0 string
                if b {
                \ttmp0 = "none"
                } else {
                \ttmpJSON0, err := json.Marshal(a)
                \tif err != nil {
                \t\treturn err
                \t}
                \tjson0 := string(tmpJSON0)
                \ttmp0 = json0
                }
                ctx.Export("o", pulumi.String(tmp0))

                """))
    }

    @Test func documentsOfVariablesWaitForTheOutputsInThem() {
        #expect(
            body("config key string { secret = true }\nall = { key = key }\noutput o { value = toJSON(all) }").hasSuffix(
                "json0 := pulumi.JSONMarshal(all)\nctx.Export(\"o\", json0)\n"))
    }

    @Test func whatOutputsHoldIsReadInCallbacksForPackagesWithoutSchemaToo() {
        let text = body(
            """
            resource house "mill:index:House" {}
            resource bell "foundry:index:Bell" {
              place = house.floors[0]
              parts = { wheel = house.wheel }
            }
            """)
        #expect(
            text.contains(
                """
                _, err = foundry.NewBell(ctx, "bell", &foundry.BellArgs{
                \tPlace: house.Floors.ApplyT(func(floors []string) (string, error) {
                \t\treturn floors[0], nil
                \t}).(pulumi.StringOutput),

                """))
    }

    @Test func propertiesOfResourcesAreOutputsInCallbacks() {
        let text = body(
            """
            resource house "mill:index:House" {}
            resource other "mill:index:Wheel" { name = house.wheel.name }
            output id { value = house.wheel.id }
            output note { value = house.wheel.note }
            """)
        #expect(
            text.contains(
                """
                \tName: house.Wheel.ApplyT(func(wheel *mill.Wheel) (pulumi.StringOutput, error) {
                \t\treturn wheel.Name, nil
                \t}).(pulumi.StringOutput),

                """))
        #expect(
            text.hasSuffix(
                """
                ctx.Export("id", house.Wheel.ApplyT(func(wheel *mill.Wheel) (pulumi.IDOutput, error) {
                \treturn wheel.ID(), nil
                }).(pulumi.IDOutput))
                ctx.Export("note", house.Wheel.ApplyT(func(wheel *mill.Wheel) (pulumi.StringPtrOutput, error) {
                \treturn wheel.Note, nil
                }).(pulumi.StringPtrOutput))

                """))
    }

    @Test func listsAndMapsThatAComponentIsGivenAreInputs() {
        let emission = emission(
            "component wheels \"./part\" {\n  marks = { a = true }\n  sizes = [1]\n}",
            components: [
                "part": """
                config marks "map(bool)" {}
                config sizes "list(number)" {}
                resource wheel "mill:index:Wheel" {
                  marks = marks
                  sizes = sizes
                }
                """
            ])
        let text = emission.files.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
        #expect(text.contains("\t\tMarks: pulumi.BoolMap(args.Marks),\n\t\tSizes: pulumi.Float64Array(args.Sizes),\n"))
    }

    @Test func rangesOverWhatAComponentIsGivenGoThroughInputs() {
        let emission = emission(
            "component wheels \"./part\" {\n  spokes = [\"a\"]\n  all = { marks = { a = true } }\n}",
            components: [
                "part": """
                config spokes "list(string)" {}
                config all "object({marks=map(bool)})" {}
                resource wheel "mill:index:Wheel" {
                  options { range = spokes }
                  name = range.value
                  marks = all.marks
                }
                """
            ])
        let text = emission.files.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
        #expect(text.contains("\tfor key0, val0 := range args.Spokes {\n"))
        #expect(text.contains("\t\t\tName:  val0,\n\t\t\tMarks: pulumi.BoolMap(args.All.Marks),\n"))
    }
}
