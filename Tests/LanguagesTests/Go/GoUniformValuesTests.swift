import Base
import Frontend
import LanguageGo
import LanguageKit
import Program
import Testing

/// Values that stand side by side, documents and numbers in texts, and names that imports need.
@Suite struct GoUniformValuesTests {
    private func emission(_ pcl: String) -> Emission {
        GoSample.emission(PCLFrontend().parse(SourceFile(name: "main.pp", text: pcl), components: [:]).syntax)
    }

    /// The statements of a program after the server that it begins with.
    private func body(_ pcl: String) -> String {
        let server = "resource web \"sample:index/server:Server\" {}\n"
        let text = GoSample.body(emission(server + pcl))
        guard let end = text.firstRange(of: "\treturn err\n}\n") else { return text }
        return String(text[end.upperBound...])
    }

    @Test func elementsOfAListBecomeOutputsBesideOne() {
        #expect(
            body("output o { value = [for x in [web.name, \"b\"] : x] }") == """
                var forResult0 pulumi.StringArray
                for _, x := range (pulumi.StringArray{
                \tweb.Name,
                \tpulumi.String("b"),
                }) {
                \tforResult0 = append(forResult0, x)
                }
                ctx.Export("o", forResult0)

                """)
    }

    @Test func idsAreTextsBesideTexts() {
        #expect(
            body("output o { value = [for x in [web.id, \"b\"] : \"${x}-c\"] }") == """
                var forResult0 pulumi.StringArray
                for _, x := range (pulumi.StringArray{
                \tweb.ID().ToIDOutput().ToStringOutput(),
                \tpulumi.String("b"),
                }) {
                \tforResult0 = append(forResult0, x.ToStringOutput().ApplyT(func(x string) (string, error) {
                \t\treturn fmt.Sprintf("%v-c", x), nil
                \t}).(pulumi.StringOutput))
                }
                ctx.Export("o", forResult0)

                """)
    }

    @Test func conditionalOfAnIDAndATextIsAText() {
        #expect(
            body("output o { value = true ? web.id : \"b\" }") == """
                var tmp0 pulumi.StringOutput
                if true {
                \ttmp0 = web.ID().ToIDOutput().ToStringOutput()
                } else {
                \ttmp0 = pulumi.String("b").ToStringOutput()
                }
                ctx.Export("o", tmp0)

                """)
    }

    @Test func mapOfIDsIsNamedAsTheSDKNamesIt() {
        #expect(
            body("output o { value = { a = web.id } }") == """
                ctx.Export("o", pulumi.IDMap{
                \t"a": web.ID(),
                })

                """)
    }

    @Test func resultOfAFilterIsNeverNil() {
        #expect(
            body("output o { value = [for x in [\"a\", \"b\"] : x if x == \"c\"] }") == """
                forResult0 := []string{}
                for _, x := range []string{
                \t"a",
                \t"b",
                } {
                \tif x == "c" {
                \t\tforResult0 = append(forResult0, x)
                \t}
                }
                ctx.Export("o", pulumi.ToStringArray(forResult0))

                """)
    }

    @Test func emptyListOfAVariableIsAListOfWhatIsWanted() {
        #expect(
            GoSample.body(emission("x = []\noutput o { value = join(\",\", x) }")) == """
                x := []interface{}{}
                _ = x
                ctx.Export("o", pulumi.String(strings.Join([]string{}, ",")))

                """)
    }

    // MARK: Documents and numbers in texts

    @Test func documentInATextKeepsTheOrderOfItsKeys() {
        let text = emission("output o { value = \"x ${toJSON({ b = 1, a = [\"<\"] })}\" }").text
        #expect(
            text.contains(
                """
                \t\tjson0, err := toJSON(jsonObject{
                \t\t\t{"b", 1},
                \t\t\t{"a", []interface{}{
                \t\t\t\t"<",
                \t\t\t}},
                \t\t})
                \t\tif err != nil {
                \t\t\treturn err
                \t\t}
                \t\tctx.Export("o", pulumi.Sprintf("x %v", json0))

                """))
        #expect(text.contains("type jsonObject []jsonMember\n"))
    }

    @Test func documentThatIsAWholeValueIsWrittenByTheLibrary() {
        let text = GoSample.body(emission("output o { value = toJSON({ b = 1, a = 2 }) }"))
        #expect(text.hasPrefix("tmpJSON0, err := json.Marshal(map[string]int{\n"))
    }

    @Test func documentOfAVariableThatATextReadsKeepsTheOrderOfItsKeys() {
        let text = GoSample.body(emission("d = toJSON({ b = 1, a = 2 })\noutput o { value = \"x ${d}\" }"))
        #expect(text.hasPrefix("json0, err := toJSON(jsonObject{\n\t{\"b\", 1},\n\t{\"a\", 2},\n})\n"))
    }

    @Test func numberInATextHasNoExponent() {
        #expect(
            GoSample.body(emission("config n number {}\noutput o { value = \"x ${n}\" }")) == """
                cfg := config.New(ctx, "")
                n := cfg.RequireFloat64("n")
                ctx.Export("o", pulumi.Sprintf("x %v", numberText(n)))

                """)
    }

    @Test func constantsWithFractionsAreComputedAsDoubles() {
        #expect(
            GoSample.body(emission("output o { value = 3.14159 * 3 }"))
                == "ctx.Export(\"o\", pulumi.Float64(9.424769999999999))\n")
    }

    // MARK: Names

    @Test func variableLeavesTheNameOfAnImportThatItsValueNeeds() {
        #expect(
            GoSample.body(emission("fmt = \"a\"\nx = \"${fmt}-b\"\noutput o { value = x }")) == """
                fmt2 := "a"
                x := fmt.Sprintf("%v-b", fmt2)
                ctx.Export("o", pulumi.String(x))

                """)
    }

    @Test func variableKeepsTheNameOfAnImportThatNothingNeeds() {
        #expect(
            GoSample.body(emission("fmt = \"a\"\noutput o { value = fmt }")) == """
                fmt := "a"
                ctx.Export("o", pulumi.String(fmt))

                """)
    }

    // MARK: Functions

    @Test func largestOfAListIsFoundByTheLibrary() {
        #expect(
            GoSample.body(emission("output o { value = max([1, 2]...) }")) == """
                ctx.Export("o", pulumi.Int(slices.Max([]int{
                \t1,
                \t2,
                })))

                """)
    }

    @Test func elementOfAListLiteralIsReadWithoutTheList() {
        #expect(body("output o { value = [\"a\", web.name][1] }") == "ctx.Export(\"o\", web.Name)\n")
    }
}
