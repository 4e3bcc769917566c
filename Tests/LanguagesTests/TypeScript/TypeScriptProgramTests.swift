import Base
import Frontend
import LanguageKit
import LanguageTypeScript
import Program
import Schema
import Testing

@Suite struct TypeScriptProgramTests {
    private static let schema = """
        {"name": "sample", "version": "1.2.3", "meta": {"moduleFormat": "(.*)(?:/[^/]*)"},
         "types": {"sample:index/Size:Size": {"type": "string", "enum": [{"value": "small"}, {"name": "Big", "value": "large"}]}},
         "resources": {
           "sample:index/server:Server": {
             "properties": {"name": {"type": "string"}},
             "inputProperties": {
               "name": {"type": "string"}, "weight": {"type": "integer"}, "size": {"$ref": "#/types/sample:index%2FSize:Size"},
               "enabled": {"type": "boolean"}, "tags": {"type": "object", "additionalProperties": {"type": "string"}}}},
           "sample:net/volume:Volume": {"inputProperties": {"serverId": {"type": "integer"}, "label": {"type": "string"}}}},
         "functions": {
           "sample:index/getServer:getServer": {
             "inputs": {"properties": {"id": {"type": "string"}}},
             "outputs": {"properties": {"id": {"type": "string"}, "ips": {"type": "array", "items": {"type": "string"}}},
                         "required": ["id"]}}}}
        """

    private func program(_ yaml: String) -> Program {
        let bytes = Array(Self.schema.utf8)
        let loader = PackageLoader(files: ["sample.json"], read: { $0 == "sample.json" ? bytes : nil })
        let syntax = YAMLFrontend().parse(SourceFile(name: "test.yaml", text: yaml))
        return Binder(packages: loader).bind(syntax.syntax).program
    }

    private func text(_ yaml: String, options: [String] = []) -> String { text(program(yaml), options: options) }

    private func text(_ program: Program, options: [String] = []) -> String {
        let style = StyleSection(Dictionary(uniqueKeysWithValues: options.map { ($0, "true") }))
        return TypeScriptLanguage(style: style).emit(program).text
    }

    @Test func writesAWholeProgram() {
        let yaml = """
            configuration:
              region:
                type: string
              sizes:
                type: list(integer)
                default: []
            resources:
              # The first.
              web-server:
                type: sample:Server
                properties:
                  name: web ${region}
                  weight: "250"
                  size: large
                  enabled: "true"
                  tags:
                    a-b: x
                options:
                  protect: true
                  version: 1.2.3
              default:
                type: sample:net:Volume
                name: disk
                properties:
                  serverId: ${web-server.id}
              sample:
                type: other:Thing
            variables:
              found:
                fn::invoke:
                  function: sample:getServer
                  arguments:
                    id: abc
            outputs:
              id: ${web-server.id}
              first: ${found.ips[0]}
            """
        let expected = #"""
            import * as pulumi from "@pulumi/pulumi";
            import * as other from "@pulumi/other";
            import * as sample from "@pulumi/sample";

            const config = new pulumi.Config();
            const region = config.require("region");
            const sizes = config.getObject<Array<number>>("sizes") ?? [];
            const found = sample.getServer({
                id: "abc",
            });
            // The first.
            const webServer = new sample.Server("web-server", {
                name: `web ${region}`,
                weight: 250,
                size: sample.Size.Big,
                enabled: true,
                tags: {
                    "a-b": "x",
                },
            }, {
                protect: true,
            });
            const _default = new sample.net.Volume("disk", {serverId: webServer.id.apply(x =>Number(x))});
            const sample2 = new other.Thing("sample", {});
            export const id = webServer.id;
            export const first = found.then(found => found.ips?.[0]);

            """#
        #expect(text(yaml) == expected)
    }

    @Test func anOutputThatNoConstantCanBeNamedByMakesTheProgramAFunction() {
        let yaml = """
            variables:
              found:
                fn::invoke:
                  function: sample:getServer
                  arguments: {}
            outputs:
              the-ips: ${found.ips}
            """
        let expected = """
            import * as pulumi from "@pulumi/pulumi";
            import * as sample from "@pulumi/sample";

            export = async () => {
                const found = await sample.getServer({});
                return {
                    "the-ips": found.ips,
                };
            }

            """
        #expect(text(yaml) == expected)
        #expect(
            text(yaml, options: ["keepAsyncOutputs", "nameBySource"]).hasSuffix(
                "    const the_ips = found.ips;\n    return {\n        \"the-ips\": the_ips,\n    };\n}\n"))
    }

    @Test func whatAResourceWithoutSchemaHasIsAnOutput() {
        let yaml = """
            resources:
              bell:
                type: other:Bell
            variables:
              found:
                fn::invoke:
                  function: sample:getServer
                  arguments:
                    id: of ${bell.name}
            outputs:
              first: ${found.ips[0]}
              loud: ${bell.name}!
            """
        let expected = """
            import * as pulumi from "@pulumi/pulumi";
            import * as other from "@pulumi/other";
            import * as sample from "@pulumi/sample";

            const bell = new other.Bell("bell", {});
            const found = sample.getServerOutput({
                id: pulumi.interpolate`of ${bell.name}`,
            });
            export const first = found.apply(found => found.ips?.[0]);
            export const loud = pulumi.interpolate`${bell.name}!`;

            """
        #expect(text(yaml) == expected)
    }

    @Test func anOutputMayBeNamedConfigUnlessConfigurationIsRead() {
        let outputs = "outputs:\n  config: a\n"
        #expect(text(outputs) == "import * as pulumi from \"@pulumi/pulumi\";\n\nexport const config = \"a\";\n")
        let yaml = "configuration:\n  level:\n    type: string\n" + outputs
        let expected = """
            import * as pulumi from "@pulumi/pulumi";

            export = async () => {
                const config = new pulumi.Config();
                const level = config.require("level");
                return {
                    config: "a",
                };
            }

            """
        #expect(text(yaml) == expected)
    }

    @Test func styleOptionsChangeWhatTheySay() {
        let yaml = """
            resources:
              my-disk:
                type: sample:net:Volume
                properties:
                  serverId: ${server_group.main.id}
                  label: $LATEST
              web:
                type: sample:Server
                properties:
                  size: large
            """
        let options = ["keepUndeclaredReferences", "keepPrimitives", "dollarsMakeTemplates", "keepEnumLiterals", "nameBySource"]
        let expected = """
            const my_disk = new sample.net.Volume("my-disk", {
                serverId: server_group.main.id,
                label: `$LATEST`,
            });
            const web = new sample.Server("web", {size: "large"});

            """
        #expect(text(yaml, options: options).hasSuffix(expected))
    }

    @Test func rangesBecomeLoops() throws {
        let plain = program("resources:\n  disk:\n    type: sample:net:Volume\n    properties:\n      label: x\n")
        func ranged(_ range: ResourceDeclaration.Range) -> String {
            var program = plain
            guard case .resource(var disk) = program.declarations[0] else { return "" }
            disk.range = range
            let value = ReferenceExpression(
                root: .range, name: "range", rootType: .object(.literal([LiteralMember("value", .string)])),
                steps: [.member("value")])
            disk.inputs[0].value = .reference(value)
            program.declarations = [.resource(disk)]
            let text = text(program)
            return text.firstRange(of: "\n\n").map { String(text[$0.upperBound...]) } ?? text
        }
        func name(_ type: ValueType) -> Expression {
            .reference(ReferenceExpression(root: .undeclared, name: "all", rootType: type))
        }
        #expect(
            ranged(.count(name(.integer))) == """
                const disk: sample.net.Volume[] = [];
                for (let range = 0; range < all; range++) {
                    disk.push(new sample.net.Volume(`disk-${range}`, {label: range}));
                }

                """)
        #expect(
            ranged(.elements(name(.map(.string)), keyType: .string, valueType: .string)) == """
                const disk: {[key: string]: sample.net.Volume} = {};
                for (const range of Object.entries(all).sort().map(([k, v]) => ({key: k, value: v}))) {
                    disk[range.key] = new sample.net.Volume(`disk-${range.key}`, {label: range.value});
                }

                """)
        #expect(
            ranged(.elements(name(.output(.list(.string))), keyType: .integer, valueType: .string)) == """
                const disk: sample.net.Volume[] = [];
                all.apply(rangeBody => {
                    for (const range of rangeBody.map((v, k) => ({key: k, value: v}))) {
                        disk.push(new sample.net.Volume(`disk-${range.key}`, {label: range.value}));
                    }
                });

                """)
        #expect(
            ranged(.condition(name(.boolean))) == """
                let disk: sample.net.Volume | undefined;
                if (all) {
                    disk = new sample.net.Volume("disk", {label: range.value});
                }

                """)
    }

    @Test func componentsHaveClassesOfTheirOwn() {
        var main = program("resources: {}\n")
        var inner = program(
            """
            configuration:
              label:
                type: string
            resources:
              name:
                type: sample:net:Volume
                properties:
                  label: ${label}
            outputs:
              id: ${name.id}
            """)
        inner.name = "Disk"
        main.components = ["Disk": inner]
        main.declarations = [
            .component(
                ComponentDeclaration(
                    name: "data", logicalName: "data", directory: "./disk", className: "Disk",
                    inputs: [Attribute(name: "label", value: .literal(LiteralExpression(.string("x"))))]))
        ]
        let files = TypeScriptLanguage(style: StyleSection()).emit(main).files
        #expect(files.map(\.path) == ["index.ts", "disk.ts"])
        #expect(
            String(decoding: files[0].bytes, as: UTF8.self) == """
                import * as pulumi from "@pulumi/pulumi";
                import { Disk } from "./disk";

                const data = new Disk("data", {label: "x"});

                """)
        #expect(
            files.last.map { String(decoding: $0.bytes, as: UTF8.self) } == """
                import * as pulumi from "@pulumi/pulumi";
                import * as sample from "@pulumi/sample";

                interface DiskArgs {
                    label: pulumi.Input<string>,
                }

                export class Disk extends pulumi.ComponentResource {
                    public id: pulumi.Output<string>;
                    constructor(name: string, args: DiskArgs, opts?: pulumi.ComponentResourceOptions) {
                        super("components:index:Disk", name, args, opts);
                        const name2 = new sample.net.Volume(`${name}-name`, {label: args.label}, {
                            parent: this,
                        });

                        this.id = name2.id;
                        this.registerOutputs({
                            id: name2.id,
                        });
                    }
                }

                """)
    }
}
