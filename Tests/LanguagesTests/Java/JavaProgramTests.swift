import Base
import Frontend
import LanguageJava
import LanguageKit
import Program
import Schema
import Testing

@Suite struct JavaProgramTests {
    private static let schema = """
        {"name": "sample", "version": "1.2.3", "meta": {"moduleFormat": "(.*)(?:/[^/]*)"},
         "types": {
           "sample:index/Rule:Rule": {"type": "object", "properties": {
             "portRange": {"type": "string"}, "ids": {"type": "array", "items": {"type": "integer"}},
             "inner": {"type": "array", "items": {"$ref": "#/types/sample:index%2FPart:Part"}}}},
           "sample:index/Part:Part": {"type": "object", "properties": {"default": {"type": "boolean"}}}},
         "resources": {
           "sample:index/server:Server": {
             "properties": {"name": {"type": "string"}, "count": {"type": "integer"}}, "required": ["name", "count"],
             "inputProperties": {
               "name": {"type": "string"}, "weight": {"type": "number"}, "size": {"type": "string"},
               "rules": {"type": "array", "items": {"$ref": "#/types/sample:index%2FRule:Rule"}},
               "tags": {"type": "object", "additionalProperties": {"type": "string"}}}},
           "sample:index/volume:Volume": {"inputProperties": {"from": {"type": "string"}}},
           "sample:index/app:App": {"inputProperties": {"name": {"type": "string"}}},
           "sample:index/job:Job": {"inputProperties": {
             "serverId": {"type": "integer"}, "serverIds": {"type": "array", "items": {"type": "integer"}},
             "names": {"type": "array", "items": {"type": "string"}}, "label": {"type": "string"}}},
           "sample:lambda/server:Server": {"inputProperties": {"from": {"type": "string"}}}},
         "functions": {
           "sample:index/getServer:getServer": {
             "inputs": {"properties": {"id": {"type": "string"}}},
             "outputs": {"properties": {"id": {"type": "string"}}, "required": ["id"]}},
           "sample:index/getAccount:getAccount": {
             "outputs": {"properties": {"id": {"type": "string"}}, "required": ["id"]}}}}
        """

    private static let classic = [
        "undeclaredNamesAsWritten", "namesFromKeys", "blanksAfterBuilder", "functionResultsInApply", "plainParameterNames",
        "emptyArgumentsOmitted", "configurationAsText", "outermostImportsOnly", "importList", "commentsOmitted",
        "unconvertedValues", "uncastObjects", "unopenedOptionals", "uncombinedOutputs", "listsAsArguments", "lengthOfCollections",
        "secretOutputsWrapped", "knownFunctionResults",
    ]

    private func emission(_ yaml: String, options: [String] = []) -> Emission {
        let bytes = Array(Self.schema.utf8)
        let loader = PackageLoader(files: ["sample.json"], read: { $0 == "sample.json" ? bytes : nil })
        let syntax = YAMLFrontend().parse(SourceFile(name: "test.yaml", text: yaml))
        let program = Binder(packages: loader).bind(syntax.syntax).program
        let style = StyleSection(Dictionary(uniqueKeysWithValues: options.map { ($0, "true") }))
        return JavaLanguage(style: style).emit(program)
    }

    private func emission(pcl: String, components: [String: String] = [:]) -> Emission {
        let bytes = Array(Self.schema.utf8)
        let loader = PackageLoader(files: ["sample.json"], read: { $0 == "sample.json" ? bytes : nil })
        let inner = components.mapValues { SourceFile(name: "part/main.pp", text: $0) }
        let syntax = PCLFrontend().parse(SourceFile(name: "main.pp", text: pcl), components: inner)
        return JavaLanguage(style: StyleSection()).emit(Binder(packages: loader).bind(syntax.syntax).program)
    }

    private func body(pcl: String) -> String {
        let text = emission(pcl: pcl).text
        guard let start = text.firstRange(of: "stack(Context ctx) {\n"), text.hasSuffix("    }\n}\n") else { return text }
        return String(text[start.upperBound...].dropLast(8))
    }

    /// What stands in the method of the stack.
    private func body(_ yaml: String, options: [String] = []) -> String {
        let text = emission(yaml, options: options).text
        guard let start = text.firstRange(of: "stack(Context ctx) {\n"), text.hasSuffix("    }\n}\n") else { return text }
        return String(text[start.upperBound...].dropLast(8))
    }

    @Test func writesAWholeProgram() {
        let yaml = """
            resources:
              # The first.
              web:
                type: sample:Server
                properties:
                  name: w
                  weight: 3
                  size: 2
                  rules:
                    - portRange: "80"
                      inner:
                        - default: true
                  tags:
                    a: b
                options:
                  dependsOn:
                    - ${disk}
              disk:
                type: sample:Volume
            outputs:
              webName: ${web.name}
            """
        #expect(
            emission(yaml).text == """
                package generated_program;

                import com.pulumi.Context;
                import com.pulumi.Pulumi;
                import com.pulumi.core.Output;
                import com.pulumi.sample.Volume;
                import com.pulumi.sample.Server;
                import com.pulumi.sample.ServerArgs;
                import com.pulumi.sample.inputs.RuleArgs;
                import com.pulumi.sample.inputs.PartArgs;
                import com.pulumi.resources.CustomResourceOptions;
                import java.util.ArrayList;
                import java.util.Arrays;
                import java.util.Map;
                import java.io.File;
                import java.nio.file.Files;
                import java.nio.file.Paths;

                public class App {
                    public static void main(String[] args) {
                        Pulumi.run(App::stack);
                    }

                    public static void stack(Context ctx) {
                        var disk = new Volume("disk");

                        // The first.
                        var web = new Server("web", ServerArgs.builder()
                            .name("w")
                            .weight(3.0)
                            .size("2")
                            .rules(RuleArgs.builder()
                                .portRange("80")
                                .inner(PartArgs.builder()
                                    .default_(true)
                                    .build())
                                .build())
                            .tags(Map.of("a", "b"))
                            .build(), CustomResourceOptions.builder()
                                .dependsOn(disk)
                                .build());

                        ctx.export("webName", web.name());
                    }
                }

                """)
    }

    @Test func writesTheStyleOfEarly2023() {
        let yaml = """
            resources:
              # Not printed.
              my-web:
                type: sample:Server
                properties:
                  name: ${found.id}
                  size: 2
                  rules:
                    - portRange: ${aws_thing.example.port_range}
                      inner:
                        - default: true
            variables:
              found:
                fn::invoke:
                  Function: sample:getServer
                  Arguments:
                    id: x
            """
        let text = emission(yaml, options: Self.classic).text
        #expect(!text.contains("PartArgs;"))
        #expect(text.contains("import java.util.List;\nimport java.util.ArrayList;\nimport java.util.Map;"))
        #expect(
            body(yaml, options: Self.classic) == """
                        final var found = SampleFunctions.getServer(GetServerArgs.builder()
                            .id("x")
                            .build());

                        var my_web = new Server("my-web", ServerArgs.builder()\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}\u{20}
                            .name(found.applyValue(getServerResult -> getServerResult.id()))
                            .size(2)
                            .rules(RuleArgs.builder()
                                .portRange(aws_thing.example().port_range())
                                .inner(PartArgs.builder()
                                    .default_(true)
                                    .build())
                                .build())
                            .build());


                """)
    }

    @Test func writesNamesThatJavaKeepsInFull() {
        let yaml = """
            resources:
              default:
                type: sample:Server
                properties:
                  name: a
              this:
                type: sample:lambda:Server
                properties:
                  from: ${default.name}
            """
        let text = emission(yaml).text
        #expect(!text.contains("import com.pulumi.sample"))
        #expect(
            text.contains(
                """
                        var default_ = new com.pulumi.sample.Server("default", com.pulumi.sample.ServerArgs.builder()
                            .name("a")
                            .build());

                        var this_ = new com.pulumi.sample.lambda.Server("this", com.pulumi.sample.lambda.ServerArgs.builder()
                            .from(default_.name())
                            .build());
                """))
    }

    @Test func callsFunctionsWithoutArguments() {
        let yaml = """
            variables:
              account:
                fn::invoke:
                  function: sample:getAccount
                  arguments: {}
              server:
                fn::invoke:
                  function: sample:getServer
                  arguments: {}
            outputs:
              id: ${account.id}
            """
        #expect(
            body(yaml) == """
                        final var account = SampleFunctions.getAccount();

                        final var server = SampleFunctions.getServer(GetServerArgs.builder()
                            .build());

                        ctx.export("id", account.applyValue(_account -> _account.id()));

                """)
    }

    @Test func readsConfiguration() {
        let yaml = """
            configuration:
              size:
                type: int
              token:
                type: string
                secret: true
              names:
                type: list(string)
                default: [a]
            """
        #expect(
            body(yaml) == """
                        final var config = ctx.config();
                        final var size = config.requireInteger("size");
                        final var token = config.requireSecret("token");
                        final var names = config.getObject("names", com.pulumi.core.TypeShape.list(String.class)).orElse(Arrays.asList("a"));

                """)
        #expect(body(yaml, options: ["configurationAsText"]).contains(#"final var size = config.get("size");"#))
    }

    @Test func looksResourcesUp() {
        let yaml = """
            resources:
              web:
                type: sample:Server
                get:
                  id: abc
            """
        #expect(body(yaml) == "        var web = Server.get(\"web\", Output.of(\"abc\"), null, null);\n\n")
    }

    @Test func writesRanges() {
        let range = ReferenceExpression(root: .range, name: "range", rootType: .dynamic, steps: [.member("value")])
        func resource(_ range: ResourceDeclaration.Range, value: Expression) -> Declaration {
            .resource(
                ResourceDeclaration(
                    name: "web", sourceName: "web", logicalName: "web", token: "other:index:Server", schema: nil,
                    inputs: [Attribute(name: "index", value: value)], range: range))
        }
        func body(_ declarations: [Declaration]) -> String {
            let program = Program(declarations: declarations, source: SourceFile(name: "test", text: ""))
            let text = JavaLanguage(style: StyleSection()).emit(program).text
            return text.firstRange(of: "stack(Context ctx) {\n").map { String(text[$0.upperBound...]) } ?? text
        }
        let three = Expression.literal(LiteralExpression(.number(NumberLiteral(3))))
        #expect(
            body([resource(.count(three), value: .reference(range))]).hasPrefix(
                """
                        for (var i = 0; i < 3; i++) {
                            new Server("web-" + i, ServerArgs.builder()
                                .index(i)
                                .build());
                        }

                """))
        let names = Expression.reference(ReferenceExpression(root: .undeclared, name: "names", rootType: .list(.string)))
        let use = Expression.reference(
            ReferenceExpression(root: .declaration(0), name: "web", rootType: .list(.dynamic), steps: [.index(0), .member("id")]))
        #expect(
            body([
                resource(.elements(names, keyType: .integer, valueType: .string), value: .reference(range)),
                .output(OutputVariable(name: "id", logicalName: "id", value: use)),
            ]).hasPrefix(
                """
                        final var web = new ArrayList<Server>();
                        for (var range : KeyedValue.of(names)) {
                            web.add(new Server("web-" + range.key(), ServerArgs.builder()
                                .index(range.value())
                                .build()));
                        }

                        ctx.export("id", web.get(0).id());

                """))
        let condition = Expression.reference(ReferenceExpression(root: .undeclared, name: "isOn", rootType: .boolean))
        #expect(body([resource(.condition(condition), value: three)]).hasPrefix("        if (isOn) {\n"))
    }

    @Test func putsMapRangesInMaps() {
        let pcl = """
            config "zones" "map(string)" { }
            resource "web" "sample:index/server:Server" {
              options { range = zones }
              name = "${range.key}: ${range.value}"
            }
            output "first" { value = web["a"].name }
            """
        #expect(
            body(pcl: pcl) == """
                        final var config = ctx.config();
                        final var zones = config.requireObject("zones", com.pulumi.core.TypeShape.map(String.class, String.class));
                        final var web = new HashMap<String, Server>();
                        for (var range : zones.entrySet()) {
                            web.put(range.getKey(), new Server("web-" + range.getKey(), ServerArgs.builder()
                                .name(String.format("%s: %s", range.getKey(),range.getValue()))
                                .build()));
                        }

                        ctx.export("first", web.get("a").name());

                """)
    }

    @Test func copiesTheCounterThatCallbacksRead() {
        let pcl = """
            resource "first" "sample:index/server:Server" { }
            resource "web" "sample:index/server:Server" {
              options { range = 2 }
              name = "${first.id} ${range.value}"
            }
            """
        #expect(
            body(pcl: pcl).contains(
                """
                        for (var i = 0; i < 2; i++) {
                            final var index = i;
                            new Server("web-" + i, ServerArgs.builder()
                                .name(first.id().applyValue(_id -> String.format("%s %s", _id,index)))
                                .build());
                        }

                """))
    }

    @Test func convertsIdentifiersWhereNumbersAreWanted() {
        let yaml = """
            resources:
              web:
                type: sample:Server
              job:
                type: sample:Job
                properties:
                  serverId: ${web.id}
                  serverIds: [7, "${web.id}"]
                  names: ["${web.id}"]
                  label: ${web.count}
            """
        #expect(
            body(yaml) == """
                        var web = new Server("web");

                        var job = new Job("job", JobArgs.builder()
                            .serverId(web.id().applyValue(Integer::parseInt))
                            .serverIds(Output.all(            
                                Output.of(7),
                                web.id().applyValue(Integer::parseInt)))
                            .names(Output.all(web.id()))
                            .label(web.count().applyValue(String::valueOf))
                            .build());


                """)
    }

    @Test func writesClassesInFullThatTheProgramsOwnHides() {
        let yaml = """
            resources:
              app:
                type: sample:App
                properties:
                  name: a
            """
        let text = emission(yaml).text
        #expect(text.contains("var app = new com.pulumi.sample.App(\"app\", AppArgs.builder()\n"))
        #expect(!text.contains("import com.pulumi.sample.App;"))
    }

    @Test func liftsFunctionResultsUnlessTheStyleTakesThemForKnown() {
        let yaml = """
            variables:
              server:
                fn::invoke:
                  function: sample:getServer
                  arguments: {id: abc}
            resources:
              job:
                type: sample:Job
                properties:
                  serverId: ${server.id}
            """
        #expect(body(yaml, options: ["knownFunctionResults"]).contains(".serverId(server.id())"))
        #expect(
            body(yaml).contains(".serverId(server.applyValue(_server -> _server.id()).applyValue(Integer::parseInt))"))
    }

    @Test func reportsTimeoutsThatJavaDoesNotHave() {
        let pcl = """
            resource "web" "sample:index/server:Server" {
              options { customTimeouts = { create = "5m", read = "1m" } }
            }
            """
        let emission = emission(pcl: pcl)
        #expect(emission.diagnostics.map(\.code.name) == ["not-expressible"])
        #expect(
            emission.text.contains(
                """
                            .customTimeouts(CustomTimeouts.builder()
                                .create(CustomTimeouts.parseTimeoutString("5m"))
                            .build())

                """))
    }

    @Test func writesComponentsAsClasses() {
        let inner = """
            config "size" "int" { }
            resource "web" "sample:index/server:Server" { name = "a" }
            output "name" { value = web.name }
            """
        let outer = """
            component "one" "./part" { size = 1 }
            output "name" { value = one.name }
            """
        let files = emission(pcl: outer, components: ["part": inner]).files
        #expect(files.map(\.path) == ["App.java", "Part.java"])
        #expect(String(decoding: files[0].bytes, as: UTF8.self).contains("        ctx.export(\"name\", one.name());\n"))
        let part = String(decoding: files[1].bytes, as: UTF8.self)
        #expect(part.contains("    private final Output<String> name;\n"))
        #expect(part.contains("    public Output<String> name() {\n        return name;\n    }\n"))
        #expect(
            part.contains(
                """
                        super("components:index:Part", name, options);
                        final var size = outputOf(args.get("size")).applyValue(_value -> ((Number) _value).intValue());
                        var web = new Server(name + "-web", ServerArgs.builder()
                            .name("a")
                            .build(), CustomResourceOptions.builder()
                                .parent(this)
                                .build());

                        this.name = web.name();
                        this.registerOutputs(Map.ofEntries(
                            Map.entry("name", this.name)
                        ));

                """))
    }
}
