import Base
import LanguageCSharp
import LanguageKit
import Program
import Testing

@Suite struct CSharpComponentTests {
    private let source = SourceFile(name: "test", text: "")

    private func string(_ text: String) -> Expression { .literal(LiteralExpression(.string(text))) }

    private func emit(_ declarations: [Declaration], components: [String: Program] = [:]) -> Emission {
        let program = Program(declarations: declarations, source: source, components: components)
        return CSharpLanguage(style: StyleSection()).emit(program)
    }

    private func server(_ name: String, range: ResourceDeclaration.Range? = nil, _ inputs: [Attribute] = [])
        -> ResourceDeclaration
    {
        ResourceDeclaration(
            name: name, sourceName: name, logicalName: name, token: "sample:index:Server", schema: nil, inputs: inputs,
            range: range)
    }

    @Test func repeatsResources() {
        let count = Expression.literal(LiteralExpression(.number(NumberLiteral(2))))
        let value = Expression.reference(
            ReferenceExpression(root: .range, name: "range", rootType: .dynamic, steps: [.member("value")]))
        let text = emit([.resource(server("web", range: .count(count), [Attribute(name: "index", value: value)]))]).text
        #expect(
            text.contains(
                """
                    var web = new List<Sample.Server>();
                    for (var rangeIndex = 0; rangeIndex < 2; rangeIndex++)
                    {
                        var range = new { Value = rangeIndex };
                        web.Add(new Sample.Server($"web-{range.Value}", new()
                        {
                            Index = range.Value,
                        }));
                    }
                """))
    }

    @Test func repeatsResourcesOverOutputs() {
        let names = Expression.reference(ReferenceExpression(root: .undeclared, name: "names", rootType: .output(.list(.string))))
        let text = emit([.resource(server("web", range: .elements(names, keyType: .integer, valueType: .string)))]).text
        #expect(
            text.contains(
                """
                    names.Apply(rangeBody =>
                    {
                        foreach (var range in rangeBody.Select((v, k) => new { Key = k, Value = v }))
                        {
                            web.Add(new Sample.Server($"web-{range.Key}", new()
                            {
                            }));
                        }
                        return 0;
                    });
                """))
    }

    @Test func nestsBracesOfUnknownClasses() {
        let inner = Expression.object(ObjectExpression([ObjectItem(key: string("a"), value: string("b"))]))
        let list = Expression.list(ListExpression([ListItem(inner)]))
        let outer = Expression.object(
            ObjectExpression([ObjectItem(key: string("list"), value: list), ObjectItem(key: string("map"), value: inner)]))
        let text = emit([.resource(server("web", [Attribute(name: "settings", value: outer)]))]).text
        #expect(
            text.contains(
                """
                        Settings = \

                        {
                            { "list", new[]
                            {
                                new Dictionary<string, object?>
                                {
                                    ["a"] = "b",
                                },
                            } },
                            { "map", new Dictionary<string, object?>
                            {
                                ["a"] = "b",
                            } },
                        },
                """))
    }

    @Test func createsResourcesOnCondition() {
        let condition = Expression.reference(ReferenceExpression(root: .undeclared, name: "wanted", rootType: .boolean))
        let text = emit([.resource(server("web", range: .condition(condition)))]).text
        #expect(
            text.contains(
                """
                    Sample.Server? web = null;
                    if (wanted)
                    {
                        web = new Sample.Server("web", new()
                        {
                        });
                    }
                """))
    }

    @Test func writesComponents() {
        let input = ConfigurationVariable(name: "size", logicalName: "size", type: .integer)
        let rule = ConfigurationVariable(
            name: "rule", logicalName: "rule", type: .object(.literal([LiteralMember("port", .integer)])),
            description: "What may pass.")
        let read = Expression.reference(ReferenceExpression(root: .declaration(0), name: "size", rootType: .integer))
        let inner = Program(
            declarations: [
                .configuration(input), .configuration(rule), .resource(server("name", [Attribute(name: "size", value: read)])),
                .output(OutputVariable(name: "label", logicalName: "label", value: string("text"))),
            ], source: source)
        let declaration = ComponentDeclaration(
            name: "farm", logicalName: "farm", directory: "./farm", className: "Farm",
            inputs: [
                Attribute(name: "size", value: .literal(LiteralExpression(.number(NumberLiteral(3))))),
                Attribute(
                    name: "rule",
                    value: .object(
                        ObjectExpression([
                            ObjectItem(key: string("port"), value: .literal(LiteralExpression(.number(NumberLiteral(80)))))
                        ]))),
            ])
        let emission = emit([.component(declaration)], components: ["Farm": inner])
        #expect(
            emission.text.contains(
                """
                    var farm = new Components.Farm("farm", new()
                    {
                        Size = 3,
                        Rule = new Components.FarmArgs.RuleArgs
                        {
                            Port = 80,
                        },
                    });
                """))
        #expect(emission.files.map(\.path) == ["Program.cs", "Farm.cs"])
        #expect(
            emission.files.last.map { String(decoding: $0.bytes, as: UTF8.self) } == """
                using System.Collections.Generic;
                using System.Linq;
                using Pulumi;
                using Sample = Pulumi.Sample;

                namespace Components
                {
                    public class FarmArgs : global::Pulumi.ResourceArgs
                    {
                        public class RuleArgs : global::Pulumi.ResourceArgs
                        {
                            [Input("port")]
                            public Input<int>? Port { get; set; }
                        }

                        [Input("size")]
                        public Input<int> Size { get; set; } = null!;
                        /// <summary>
                        /// What may pass.
                        /// </summary>
                        [Input("rule")]
                        public RuleArgs Rule { get; set; } = null!;
                    }

                    public class Farm : global::Pulumi.ComponentResource
                    {
                        [Output("label")]
                        public Output<string> Label { get; private set; }
                        public Farm(string name, FarmArgs args, ComponentResourceOptions? opts = null)
                            : base("components:index:Farm", name, args, opts)
                        {
                            var name2 = new Sample.Server($"{name}-name", new()
                            {
                                Size = args.Size,
                            }, new CustomResourceOptions
                            {
                                Parent = this,
                            });

                            this.Label = "text";

                            this.RegisterOutputs(new Dictionary<string, object?>
                            {
                                ["label"] = "text",
                            });
                        }
                    }
                }

                """)
    }
}
