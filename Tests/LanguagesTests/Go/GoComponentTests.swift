import Base
import LanguageGo
import LanguageKit
import Program
import Testing

@Suite struct GoComponentTests {
    private func string(_ text: String) -> Expression { .literal(LiteralExpression(.string(text))) }

    private var program: Program {
        let source = SourceFile(name: "main", text: "")
        let inner = Program(
            declarations: [
                .configuration(ConfigurationVariable(name: "size", logicalName: "size", type: .integer)),
                .configuration(
                    ConfigurationVariable(
                        name: "rules", logicalName: "rules",
                        type: .list(.object(.literal([LiteralMember("port", .integer), LiteralMember("allow", .boolean)]))))),
                .resource(
                    ResourceDeclaration(
                        name: "web", sourceName: "web", logicalName: "web", token: "other:index:Thing", schema: nil,
                        inputs: [
                            Attribute(
                                name: "size",
                                value: .reference(ReferenceExpression(root: .declaration(0), name: "size", rootType: .integer)))
                        ])),
                .output(
                    OutputVariable(
                        name: "address", logicalName: "address",
                        value: .reference(
                            ReferenceExpression(
                                root: .declaration(2), name: "web", rootType: .dynamic, steps: [.member("address")])))),
            ], source: source)
        let use = ComponentDeclaration(
            name: "front", logicalName: "front", directory: "./simple", className: "Simple",
            inputs: [
                Attribute(name: "size", value: .literal(LiteralExpression(.number(NumberLiteral(3))))),
                Attribute(
                    name: "rules",
                    value: .list(
                        ListExpression([
                            ListItem(
                                .object(
                                    ObjectExpression([
                                        ObjectItem(key: string("allow"), value: .literal(LiteralExpression(.boolean(true))))
                                    ])))
                        ]))),
            ])
        return Program(declarations: [.component(use)], source: source, components: ["front": inner])
    }

    @Test func usesComponents() {
        let emission = GoLanguage(style: StyleSection()).emit(program)
        #expect(
            GoSample.body(emission) == """
                _, err := NewSimple(ctx, "front", &SimpleArgs{
                \tSize: pulumi.Int(3),
                \tRules: []*RulesArgs{
                \t\t&RulesArgs{
                \t\t\tAllow: pulumi.Bool(true),
                \t\t},
                \t},
                })
                if err != nil {
                \treturn err
                }

                """)
    }

    @Test func definesComponents() {
        let emission = GoLanguage(style: StyleSection()).emit(program)
        #expect(emission.files.map(\.path) == ["main.go", "simple.go"])
        #expect(
            String(decoding: emission.files.last?.bytes ?? [], as: UTF8.self) == """
                package main

                import (
                \t"fmt"

                \t"github.com/pulumi/pulumi-other/sdk/go/other"
                \t"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
                )

                type RulesArgs struct {
                \tAllow pulumi.BoolInput
                \tPort  pulumi.IntInput
                }

                type SimpleArgs struct {
                \tSize  pulumi.IntInput
                \tRules []*RulesArgs
                }

                type Simple struct {
                \tpulumi.ResourceState
                \tAddress pulumi.AnyOutput
                }

                func NewSimple(
                \tctx *pulumi.Context,
                \tname string,
                \targs *SimpleArgs,
                \topts ...pulumi.ResourceOption,
                ) (*Simple, error) {
                \tvar componentResource Simple
                \terr := ctx.RegisterComponentResource("components:index:Simple", name, &componentResource, opts...)
                \tif err != nil {
                \t\treturn nil, err
                \t}
                \tweb, err := other.NewThing(ctx, fmt.Sprintf("%s-web", name), &other.ThingArgs{
                \t\tSize: args.Size,
                \t}, pulumi.Parent(&componentResource))
                \tif err != nil {
                \t\treturn nil, err
                \t}
                \terr = ctx.RegisterResourceOutputs(&componentResource, pulumi.Map{
                \t\t"address": pulumi.Any(web.Address),
                \t})
                \tif err != nil {
                \t\treturn nil, err
                \t}
                \tcomponentResource.Address = pulumi.Any(pulumi.Any(web.Address))
                \treturn &componentResource, nil
                }

                """)
    }

    /// Arguments are inputs: one that is left out takes its default, and what needs its value waits for it.
    @Test func waitsForArgumentsAndAppliesTheirDefaults() {
        let source = SourceFile(name: "main", text: "")
        let flag = Expression.reference(ReferenceExpression(root: .declaration(0), name: "flag", rootType: .boolean))
        let inner = Program(
            declarations: [
                .configuration(
                    ConfigurationVariable(
                        name: "flag", logicalName: "flag", type: .boolean,
                        defaultValue: .literal(LiteralExpression(.boolean(true))))),
                .output(OutputVariable(name: "open", logicalName: "open", value: flag)),
                .output(
                    OutputVariable(name: "closed", logicalName: "closed", value: .unary(UnaryExpression(.not, flag)))),
            ], source: source)
        let use = ComponentDeclaration(
            name: "front", logicalName: "front", directory: "./simple", className: "Simple", inputs: [])
        let program = Program(declarations: [.component(use)], source: source, components: ["front": inner])
        let file = GoLanguage(style: StyleSection()).emit(program).files.last
        let text = file.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
        #expect(
            text.hasSuffix(
                """
                \tif args == nil {
                \t\targs = &SimpleArgs{}
                \t}
                \tflag := args.Flag
                \tif flag == nil {
                \t\tflag = pulumi.Bool(true)
                \t}
                \terr = ctx.RegisterResourceOutputs(&componentResource, pulumi.Map{
                \t\t"open": flag.ToBoolOutput(),
                \t\t"closed": flag.ToBoolOutput().ApplyT(func(flag bool) (bool, error) {
                \t\t\treturn !flag, nil
                \t\t}).(pulumi.BoolOutput),
                \t})
                \tif err != nil {
                \t\treturn nil, err
                \t}
                \tcomponentResource.Open = pulumi.Any(flag.ToBoolOutput())
                \tcomponentResource.Closed = pulumi.Any(flag.ToBoolOutput().ApplyT(func(flag bool) (bool, error) {
                \t\treturn !flag, nil
                \t}).(pulumi.BoolOutput))
                \treturn &componentResource, nil
                }

                """))
    }
}
