import Base
import Frontend
import LanguageGo
import LanguageKit
import Program
import Schema
import Testing

/// Loops, splats and conditionals over members that may be missing, which Go has pointers to.
@Suite struct GoGatheringTests {
    private static let quay = """
        {"name": "quay", "version": "1.0.0",
         "language": {"go": {"importBasePath": "github.com/pulumi/pulumi-quay/sdk/go/quay"}},
         "types": {
           "quay:index:Berth": {"type": "object", "required": ["name"], "properties": {
             "name": {"type": "string"}, "note": {"type": "string"}, "depth": {"type": "integer"},
             "lit": {"type": "boolean"}, "tags": {"type": "array", "items": {"type": "string"}}}},
           "quay:index:Rope": {"type": "object", "required": ["kind"], "properties": {
             "kind": {"type": "string"}, "note": {"type": "string"},
             "ends": {"type": "array", "items": {"$ref": "#/types/quay:index:End"}}}},
           "quay:index:End": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}}},
         "functions": {"quay:index:getBerths": {
           "inputs": {"properties": {"port": {"type": "string"}}},
           "outputs": {"required": ["berths"], "properties": {
             "berths": {"type": "array", "items": {"$ref": "#/types/quay:index:Berth"}}}}}},
         "resources": {"quay:index:Boat": {
           "properties": {"name": {"type": "string"}, "note": {"type": "string"}, "length": {"type": "integer"},
             "berths": {"type": "array", "items": {"$ref": "#/types/quay:index:Berth"}}},
           "required": ["name", "length"],
           "inputProperties": {"note": {"type": "string"},
             "names": {"type": "array", "items": {"type": "string"}},
             "numbers": {"type": "array", "items": {"type": "integer"}},
             "ropes": {"type": "array", "items": {"$ref": "#/types/quay:index:Rope"}}}}}}
        """

    /// The statements of a program after the berths are read.
    private func body(_ pcl: String) -> String {
        let bytes = Array(Self.quay.utf8)
        let loader = PackageLoader(files: ["quay.json"], read: { $0 == "quay.json" ? bytes : nil })
        let source = "found = invoke(\"quay:index:getBerths\", { port = \"x\" })\n" + pcl
        let syntax = PCLFrontend().parse(SourceFile(name: "main.pp", text: source), components: [:]).syntax
        let program = Binder(packages: loader, options: BindingOptions()).bind(syntax).program
        let text = GoSample.body(GoLanguage(style: StyleSection([:])).emit(program))
        guard let end = text.firstRange(of: "\treturn err\n}\n") else { return text }
        return String(text[end.upperBound...])
    }

    /// What the body of a loop over the berths that gathers a value is.
    private func loop(_ head: String, _ lines: String, in type: String, exported: String) -> String {
        let inner = lines.split(separator: "\n", omittingEmptySubsequences: false).map { "\t\($0)\n" }.joined()
        return "\(head)\(type)\nfor _, b := range found.Berths {\n\(inner)}\nctx.Export(\"o\", \(exported))\n"
    }

    @Test(arguments: [
        (
            "{ for b in found.berths : b.note => b.name }", "string", "forResult0[*b.Note] = b.Name",
            "pulumi.ToStringMap(forResult0)"
        ),
        (
            "{ for b in found.berths : b.depth => b.name }", "string", "forResult0[fmt.Sprintf(\"%v\", *b.Depth)] = b.Name",
            "pulumi.ToStringMap(forResult0)"
        ),
        (
            "{ for b in found.berths : b.note => b.name... }", "[]string",
            "forResult0[*b.Note] = append(forResult0[*b.Note], b.Name)", "pulumi.ToStringArrayMap(forResult0)"
        ),
        ("{ for b in found.berths : b.name => b.note }", "*string", "forResult0[b.Name] = b.Note", "pulumi.Any(forResult0)"),
    ])
    func keysAreTextsReadThroughPointers(value: String, element: String, line: String, exported: String) {
        let type = "map[string]\(element){}"
        #expect(body("output o { value = \(value) }") == loop("forResult0 := ", line, in: type, exported: exported))
    }

    @Test(arguments: [
        (
            "b.name if b.note == \"x\"", "string",
            "if b.Note != nil && *b.Note == \"x\" {\n\tforResult0 = append(forResult0, b.Name)\n}",
            "pulumi.ToStringArray(forResult0)"
        ),
        (
            "b.name if b.name == \"y\" || b.note != \"x\"", "string",
            "if b.Name == \"y\" || b.Note == nil || *b.Note != \"x\" {\n\tforResult0 = append(forResult0, b.Name)\n}",
            "pulumi.ToStringArray(forResult0)"
        ),
        (
            "b.note if b.note != null", "*string", "if b.Note != nil {\n\tforResult0 = append(forResult0, b.Note)\n}",
            "pulumi.Any(forResult0)"
        ),
        (
            "b.depth * 2 + 1 if b.lit", "int", "if *b.Lit {\n\tforResult0 = append(forResult0, *b.Depth*2+1)\n}",
            "pulumi.ToIntArray(forResult0)"
        ),
        (
            "\"${b.name}: ${b.note}\"", "string", "forResult0 = append(forResult0, fmt.Sprintf(\"%v: %v\", b.Name, *b.Note))",
            "pulumi.ToStringArray(forResult0)"
        ),
        (
            "[for t in b.tags : t]", "[]string",
            "forResult1 := []string{}\nfor _, t := range b.Tags {\n\tforResult1 = append(forResult1, t)\n}\n"
                + "forResult0 = append(forResult0, forResult1)", "pulumi.ToStringArrayArray(forResult0)"
        ),
        (
            "b.note == null ? \"none\" : b.note", "*string",
            "forResult0 = append(forResult0, func() *string {\n\tif b.Note == nil {\n\t\treturn pulumi.StringRef(\"none\")\n\t}\n"
                + "\treturn b.Note\n}())", "pulumi.Any(forResult0)"
        ),
    ])
    func whatMayBeMissingIsReadWhereGoTakesNoPointer(value: String, element: String, lines: String, exported: String) {
        #expect(
            body("output o { value = [for b in found.berths : \(value)] }")
                == loop("forResult0 := ", lines, in: "[]\(element){}", exported: exported))
    }

    @Test func documentsOfElementsAreMadeInTheLoop() {
        let lines = """
            tmpJSON0, err := json.Marshal(map[string]string{
            \t"n": b.Name,
            })
            if err != nil {
            \treturn err
            }
            json0 := string(tmpJSON0)
            forResult0 = append(forResult0, json0)
            """
        #expect(
            body("output o { value = [for b in found.berths : toJSON({ n = b.name })] }")
                == loop("forResult0 := ", lines, in: "[]string{}", exported: "pulumi.ToStringArray(forResult0)"))
    }

    @Test func splatsGatherWhatTheirPlaceTakes() {
        #expect(
            body("output o { value = join(\",\", found.berths[*].note) }") == """
                var splat0 []string
                for _, val0 := range found.Berths {
                \tsplat0 = append(splat0, *val0.Note)
                }
                ctx.Export("o", pulumi.String(strings.Join(splat0, ",")))

                """)
    }

    @Test func objectsThatLoopsMakeAreWhatTheResourceTakes() {
        let text = body(
            """
            resource boat "quay:index:Boat" {
              ropes = [for b in found.berths : { kind = b.name, note = b.note }]
              numbers = [for o in others : o.id]
            }
            resource others "quay:index:Boat" {
              options { range = 2 }
            }
            """)
        #expect(
            text.contains(
                """
                forResult0 := quay.RopeArray{}
                for _, b := range found.Berths {
                \tforResult0 = append(forResult0, &quay.RopeArgs{
                \t\tKind: pulumi.String(b.Name),
                \t\tNote: pulumi.StringPtrFromPtr(b.Note),
                \t})
                }
                forResult1 := pulumi.IntArray{}
                for _, o := range others {
                \tforResult1 = append(forResult1, o.ID().ToIDOutput().ApplyT(func(id pulumi.ID) (int, error) { return strconv.Atoi(string(id)) }).(pulumi.IntOutput))
                }
                _, err = quay.NewBoat(ctx, "boat", &quay.BoatArgs{
                \tRopes:   forResult0,
                \tNumbers: forResult1,
                })

                """))
    }

    @Test func resourcesOfAMapHaveItsKeys() {
        let text = body(
            """
            resource boats "quay:index:Boat" {
              options { range = { a = 1, b = 2 } }
              numbers = [range.value]
            }
            output a { value = boats["a"].name }
            output notes { value = [for k, b in boats : b.note] }
            """)
        #expect(text.hasPrefix("boats := map[string]*quay.Boat{}\nfor key0, val0 := range map[string]int{\n"))
        #expect(
            text.contains("\tboats[key0] = __res\n}\nctx.Export(\"a\", boats[\"a\"].Name)\nforResult0 := pulumi.StringArray{}\n"))
        #expect(text.contains("\tb := forRange0[forKey0]\n\tforResult0 = append(forResult0, b.Note.Elem())\n}\n"))
    }

    @Test func listsOfPointersAreOutputsOfAnything() {
        let text = body(
            "resource boat \"quay:index:Boat\" {}\noutput o { value = [for b in boat.berths : b.depth] }\n"
                + "output p { value = [for b in boat.berths : b.tags] }")
        #expect(
            text.contains(
                """
                ctx.Export("o", boat.Berths.ApplyT(func(berths []quay.Berth) ([]*int, error) {
                \tforResult0 := []*int{}
                \tfor _, b := range berths {
                \t\tforResult0 = append(forResult0, b.Depth)
                \t}
                \treturn forResult0, nil
                }).(pulumi.AnyOutput))

                """))
        #expect(text.hasSuffix("\treturn forResult1, nil\n}).(pulumi.StringArrayArrayOutput))\n"))
    }

    @Test func integersAreConvertedBesideNumbers() {
        #expect(
            body("config ratio number {}\noutput o { value = ratio * length(found.berths) }")
                .hasSuffix("ctx.Export(\"o\", pulumi.Float64(ratio*float64(len(found.Berths))))\n"))
        #expect(
            body("resource boat \"quay:index:Boat\" {}\noutput o { value = boat.length * 2 }").hasSuffix(
                """
                ctx.Export("o", boat.Length.ApplyT(func(length int) (int, error) {
                \treturn length * 2, nil
                }).(pulumi.IntOutput))

                """))
    }

    @Test func branchesHaveTheTypeOfTheVariable() {
        #expect(
            body("output o { value = found.berths[0].lit ? found.berths[0].tags : [] }") == """
                var tmp0 []string
                if *found.Berths[0].Lit {
                \ttmp0 = found.Berths[0].Tags
                } else {
                \ttmp0 = []string{}
                }
                ctx.Export("o", pulumi.ToStringArray(tmp0))

                """)
    }

    @Test func listsAndObjectsInWhichOutputsStandHoldInputs() {
        let text = body(
            """
            resource boat "quay:index:Boat" {}
            all = [boat.name, "x"]
            named = { a = boat.name, b = "y" }
            output o { value = join(",", all) }
            output p { value = named }
            """)
        #expect(
            text.contains(
                """
                all := pulumi.StringArray{
                \tboat.Name,
                \tpulumi.String("x"),
                }
                named := map[string]pulumi.StringInput{
                \t"a": boat.Name,
                \t"b": pulumi.String("y"),
                }
                ctx.Export("o", all.ToStringArrayOutput().ApplyT(func(all []string) (string, error) {

                """))
        #expect(text.hasSuffix("ctx.Export(\"p\", pulumi.StringMap(named))\n"))
    }

    @Test func membersOfConfiguredObjectsAreReadByKey() {
        #expect(
            body("config s \"object({org=string, lists=list(string)})\" {}\noutput o { value = s.org }")
                .hasSuffix("ctx.Export(\"o\", pulumi.String(s[\"org\"].(string)))\n"))
    }

    @Test func objectsOfAListAreMaps() {
        #expect(
            body("list = [{ n = \"a\", v = 1 }, { n = \"b\", v = 2 }]\noutput o { value = [for x in list : x.n] }") == """
                list := []map[string]interface{}{
                \tmap[string]interface{}{
                \t\t"n": "a",
                \t\t"v": 1,
                \t},
                \tmap[string]interface{}{
                \t\t"n": "b",
                \t\t"v": 2,
                \t},
                }
                forResult0 := []string{}
                for _, x := range list {
                \tforResult0 = append(forResult0, x["n"].(string))
                }
                ctx.Export("o", pulumi.ToStringArray(forResult0))

                """)
    }

    @Test func elementsThatAreKeptAreOfTheFunctionsType() {
        #expect(
            body("lit = [for b in found.berths : b if b.lit]\noutput o { value = lit[0].name }") == """
                forResult0 := []quay.Berth{}
                for _, b := range found.Berths {
                \tif *b.Lit {
                \t\tforResult0 = append(forResult0, b)
                \t}
                }
                lit := forResult0
                ctx.Export("o", pulumi.String(lit[0].Name))

                """)
    }

    @Test func loopsInsideObjectsGatherWhatTheirPlaceTakes() {
        let text = body(
            """
            resource boat "quay:index:Boat" {
              ropes = [{ kind = "hemp", ends = [for b in found.berths : { name = b.name }] }]
            }
            """)
        #expect(
            text.hasPrefix(
                """
                forResult0 := quay.EndArray{}
                for _, b := range found.Berths {
                \tforResult0 = append(forResult0, &quay.EndArgs{
                \t\tName: pulumi.String(b.Name),
                \t})
                }
                _, err = quay.NewBoat(ctx, "boat", &quay.BoatArgs{

                """))
        #expect(text.contains("\t\t\tEnds: forResult0,\n"))
    }

    @Test func pointersThatObjectsHoldStayPointers() {
        #expect(
            body("kept = { notes = [for b in found.berths : b.note], name = \"x\" }\noutput o { value = kept.notes[0] }")
                .hasSuffix(
                    "ctx.Export(\"o\", pulumi.StringPtrFromPtr(kept[\"notes\"].([]*string)[0]))\n"))
    }

    @Test func configuredSecretsOfManyPartsAreOutputs() {
        #expect(
            body("config ports \"list(int)\" { secret = true }\noutput o { value = [for p in ports : p + 1] }") == """
                cfg := config.New(ctx, "")
                var portsValue []int
                cfg.RequireSecretObject("ports", &portsValue)
                ports := pulumi.ToSecret(portsValue).(pulumi.IntArrayOutput)
                ctx.Export("o", ports.ApplyT(func(ports []int) ([]int, error) {
                \tforResult0 := []int{}
                \tfor _, p := range ports {
                \t\tforResult0 = append(forResult0, p+1)
                \t}
                \treturn forResult0, nil
                }).(pulumi.IntArrayOutput))

                """)
    }

    @Test func mapsOfObjectsWithOutputsAreExportedAsAnything() {
        #expect(
            body(
                """
                resource boats "quay:index:Boat" {
                  options { range = 2 }
                }
                output o { value = { for i, b in boats : "b${i}" => { name = b.name, kind = "x" } } }
                """
            ).hasSuffix(
                """
                forResult0 := map[string]map[string]pulumi.StringInput{}
                for i, b := range boats {
                \tforResult0[fmt.Sprintf("b%v", i)] = map[string]pulumi.StringInput{
                \t\t"name": b.Name,
                \t\t"kind": pulumi.String("x"),
                \t}
                }
                ctx.Export("o", pulumi.Any(forResult0))

                """))
    }

    @Test(arguments: [
        ("boat.name", "pulumi.StringOutput", "boat.Name", "pulumi.String(\"none\").ToStringOutput()", "\"none\""),
        ("boat.note", "pulumi.StringPtrOutput", "boat.Note", "boat.Name.ToStringPtrOutput()", "boat.name"),
        ("boat.name", "pulumi.StringPtrInput", "boat.Name", "nil", "null"),
    ])
    func branchesOfWhichOneIsAnOutputAreOutputs(first: String, type: String, isTrue: String, isFalse: String, second: String) {
        let text = body(
            "config lit bool {}\nresource boat \"quay:index:Boat\" {}\n"
                + "resource other \"quay:index:Boat\" {\n  note = lit ? \(first) : \(second)\n}")
        #expect(
            text.contains(
                "var tmp0 \(type)\nif lit {\n\ttmp0 = \(isTrue)\n} else {\n\ttmp0 = \(isFalse)\n}\n"
                    + "_, err = quay.NewBoat(ctx, \"other\", &quay.BoatArgs{\n\tNote: tmp0,\n})\n"))
    }

    @Test func objectsStayAsTheyAreWhereNoSchemaTellsWhatIsTaken() {
        let text = body(
            """
            resource boat "quay:index:Boat" {}
            resource other "unknown:index:Thing" {
              parts = [{ name = boat.name, kind = "x" }]
            }
            """)
        #expect(
            text.contains(
                """
                \tParts: []map[string]interface{}{
                \t\tmap[string]interface{}{
                \t\t\t"name": boat.Name,
                \t\t\t"kind": "x",
                \t\t},
                \t},

                """))
    }
}
