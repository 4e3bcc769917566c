import Base
import Frontend
import LanguageKit
import Program
import Testing

/// Constructs that the YAML language has no words for.
@Suite struct GoConstructTests {
    private func variable(_ name: String, _ value: ExpressionSyntax) -> DeclarationSyntax {
        DeclarationSyntax(.variable(value), sourceName: name, name: name, span: .none)
    }
    private func output(_ name: String, _ value: ExpressionSyntax) -> DeclarationSyntax {
        DeclarationSyntax(.output(value), sourceName: name, name: name, span: .none)
    }
    private func configuration(_ name: String, _ type: String, _ value: ExpressionSyntax? = nil) -> DeclarationSyntax {
        DeclarationSyntax(
            .configuration(type: type, defaultValue: value, isSecret: false, isNullable: false, description: ""),
            sourceName: name,
            name: name, span: .none)
    }
    private func server(_ inputs: [(String, ExpressionSyntax)], range: ExpressionSyntax? = nil) -> DeclarationSyntax {
        let resource = ResourceSyntax(
            token: "sample:index/server:Server", tokenSpan: .none,
            inputs: inputs.map { AttributeSyntax(name: $0.0, value: $0.1, span: .none) },
            options: range.map { [AttributeSyntax(name: "range", value: $0, span: .none)] } ?? [])
        return DeclarationSyntax(.resource(resource), sourceName: "web", name: "web", span: .none)
    }
    private func string(_ text: String) -> ExpressionSyntax { .string(text, .none) }
    private func number(_ value: Int64) -> ExpressionSyntax { .number(NumberLiteral(value), .none) }
    private func name(_ name: String, _ steps: Step...) -> ExpressionSyntax { .reference(name, steps, .none) }
    private func list(_ values: ExpressionSyntax...) -> ExpressionSyntax {
        .list(values.map { ListItemSyntax($0) }, endComments: [], .none)
    }
    private func call(_ name: String, _ arguments: ExpressionSyntax...) -> ExpressionSyntax {
        .call(name, arguments, expandsLast: false, .none)
    }
    private func body(_ declarations: DeclarationSyntax...) -> String { GoSample.body(GoSample.emission(declarations)) }

    private static let check = "if err != nil {\n\treturn err\n}\n"

    @Test func readsConfiguration() {
        #expect(
            body(
                configuration("flag", "bool", .boolean(true, .none)), configuration("amount", "number", number(3)),
                configuration("zones", "list(string)"), configuration("key", "string"))
                    == """
                    cfg := config.New(ctx, "")
                    flag := true
                    if param, err := cfg.TryBool("flag"); err == nil {
                    \tflag = param
                    }
                    _ = flag
                    amount := float64(3)
                    if param, err := cfg.TryFloat64("amount"); err == nil {
                    \tamount = param
                    }
                    _ = amount
                    var zones []string
                    cfg.RequireObject("zones", &zones)
                    _ = zones
                    key := cfg.Require("key")
                    _ = key

                    """)
    }

    @Test func choosesBeforehand() {
        let text = body(
            configuration("flag", "bool"), variable("x", .conditional(name("flag"), number(1), number(2), .none)),
            output("y", name("x")))
        #expect(
            text.hasSuffix(
                """
                var tmp0 int
                if flag {
                \ttmp0 = 1
                } else {
                \ttmp0 = 2
                }
                x := tmp0
                ctx.Export("y", pulumi.Int(x))

                """))
    }

    @Test func countsAndGoesOver() {
        let counted = body(
            configuration("many", "int"),
            server([("name", .template([string("web-"), name("range", .member("value"))], .none))], range: name("many")),
            output("first", name("web", .index(0), .member("name"))))
        #expect(
            counted.hasSuffix(
                """
                var web []*sample.Server
                for index := 0; index < many; index++ {
                \tkey0 := index
                \tval0 := index
                \t__res, err := sample.NewServer(ctx, fmt.Sprintf("web-%v", key0), &sample.ServerArgs{
                \t\tName: pulumi.Sprintf("web-%v", val0),
                \t})
                \tif err != nil {
                \t\treturn err
                \t}
                \tweb = append(web, __res)
                }
                ctx.Export("first", web[0].Name)

                """))
        let unused = body(server([("name", string("z"))], range: list(string("a"))))
        #expect(
            unused.hasPrefix(
                "var web []*sample.Server\nfor key0, _ := range []string{\n\t\"a\",\n} {\n\t__res, err := sample.NewServer("))
    }

    @Test func asksConditions() {
        let text = body(configuration("flag", "bool"), server([("name", string("z"))], range: name("flag")))
        #expect(
            text.hasSuffix(
                """
                if flag {
                \t_, err := sample.NewServer(ctx, "web", &sample.ServerArgs{
                \t\tName: pulumi.String("z"),
                \t})
                \tif err != nil {
                \t\treturn err
                \t}
                }

                """))
    }

    @Test func loopsAndSplats() {
        let loop = ForSyntax(
            keyName: nil, valueName: "z", collection: name("zones"), key: nil, value: .template([name("z"), string("!")], .none),
            condition: .binary(.notEqual, name("z"), string("q"), .none), isGrouped: false)
        let text = body(
            configuration("zones", "list(string)"), server([("names", .forEach(loop, .none))], range: list(string("a"))),
            output("all", .splat(name("web"), [.member("name")], .none)))
        #expect(
            text.hasSuffix(
                """
                var web []*sample.Server
                for key0, _ := range []string{
                \t"a",
                } {
                \tforResult0 := []string{}
                \tfor _, z := range zones {
                \t\tif z != "q" {
                \t\t\tforResult0 = append(forResult0, fmt.Sprintf("%v!", z))
                \t\t}
                \t}
                \t__res, err := sample.NewServer(ctx, fmt.Sprintf("web-%v", key0), &sample.ServerArgs{
                \t\tNames: toPulumiStringArray(forResult0),
                \t})
                \tif err != nil {
                \t\treturn err
                \t}
                \tweb = append(web, __res)
                }
                var splat0 pulumi.StringArray
                for _, val0 := range web {
                \tsplat0 = append(splat0, val0.Name)
                }
                ctx.Export("all", splat0)

                """))
    }

    @Test func setsOperatorsAsTheFormatterDoes() {
        let product = ExpressionSyntax.binary(.multiply, number(2), name("many"), .none)
        let text = body(
            configuration("many", "int"), variable("a", .binary(.add, name("many"), product, .none)),
            variable("b", .binary(.multiply, .binary(.add, number(1), name("many"), .none), number(3), .none)),
            server([
                ("count", .binary(.add, name("many"), number(1), .none)),
                ("name", .template([string("n"), .binary(.subtract, name("a"), name("b"), .none)], .none)),
            ]))
        #expect(text.contains("a := many + 2*many\nb := (1 + many) * 3\n"))
        #expect(text.contains("\tCount: pulumi.Int(many + 1),\n\tName:  pulumi.Sprintf(\"n%v\", a-b),\n"))
    }

    @Test func addsHelpers() {
        let emission = GoSample.emission([
            variable("f", call("readFile", string("a.txt"))), variable("d", call("fromBase64", string("eA=="))),
            server([
                ("name", name("f")),
                ("tags", .object([ObjectItemSyntax(key: string("d"), value: name("d"))], endComments: [], .none)),
            ]),
        ])
        #expect(emission.text.contains("func readFileOrPanic(path string) string {\n\tdata, err := os.ReadFile(path)\n"))
        #expect(
            GoSample.body(emission).hasPrefix(
                """
                f := readFileOrPanic("a.txt")
                tmpVar0, _ := base64.StdEncoding.DecodeString("eA==")
                d := string(tmpVar0)

                """))
    }

    @Test func gathersOutputs() {
        let first = server([("name", string("w"))])
        let text = body(
            first, output("both", .template([name("web", .member("name")), string("/"), name("web", .member("count"))], .none)),
            output("range", name("web", .member("rules"), .index(0), .member("portRange"))))
        #expect(
            text.hasSuffix(
                """
                ctx.Export("both", pulumi.All(web.Name, web.Count).ApplyT(func(_args []interface{}) (string, error) {
                \tname := _args[0].(string)
                \tcount := _args[1].(int)
                \treturn fmt.Sprintf("%v/%v", name, count), nil
                }).(pulumi.StringOutput))
                ctx.Export("range", web.Rules.ApplyT(func(rules []sample.Rule) (*string, error) {
                \treturn rules[0].PortRange, nil
                }).(pulumi.StringPtrOutput))

                """))
    }

    /// Source of the rule: the Go language specification, "Implementation restriction" of variable declarations.
    @Test func readsConfigurationThatNothingUses() {
        let text = GoSample.emission(
            """
            configuration:
              region:
                type: string
              size:
                type: integer
                default: 3
            outputs:
              size: ${size}
            """
        ).text
        #expect(
            text.contains(
                """
                \t\tregion := cfg.Require("region")
                \t\t_ = region
                \t\tsize := 3
                """))
        #expect(!text.contains("_ = size"))
    }
}
