import Base
import Frontend
import LanguageJava
import LanguageKit
import Program
import Schema
import Testing

@Suite struct JavaProgramTests {
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
            JavaSample.emission(yaml).text == """
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
        let text = JavaSample.emission(yaml, options: JavaSample.classic).text
        #expect(!text.contains("PartArgs;"))
        #expect(text.contains("import java.util.List;\nimport java.util.ArrayList;\nimport java.util.Map;"))
        #expect(
            JavaSample.body(yaml, options: JavaSample.classic) == """
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
        let text = JavaSample.emission(yaml).text
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
            JavaSample.body(yaml) == """
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
            JavaSample.body(yaml) == """
                        final var config = ctx.config();
                        final var size = config.requireInteger("size");
                        final var token = config.requireSecret("token");
                        final var names = config.getObject("names", com.pulumi.core.TypeShape.list(String.class)).orElse(Arrays.asList("a"));

                """)
        #expect(JavaSample.body(yaml, options: ["configurationAsText"]).contains(#"final var size = config.get("size");"#))
    }

    @Test func looksResourcesUp() {
        let yaml = """
            resources:
              web:
                type: sample:Server
                get:
                  id: abc
            """
        #expect(JavaSample.body(yaml) == "        var web = Server.get(\"web\", Output.of(\"abc\"), null, null);\n\n")
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
            JavaSample.body(yaml) == """
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
        let text = JavaSample.emission(yaml).text
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
        #expect(JavaSample.body(yaml, options: ["knownFunctionResults"]).contains(".serverId(server.id())"))
        #expect(
            JavaSample.body(yaml).contains(".serverId(server.applyValue(_server -> _server.id()).applyValue(Integer::parseInt))"))
    }

    @Test func reportsTimeoutsThatJavaDoesNotHave() {
        let pcl = """
            resource "web" "sample:index/server:Server" {
              options { customTimeouts = { create = "5m", read = "1m" } }
            }
            """
        let emission = JavaSample.emission(pcl: pcl)
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
        let files = JavaSample.emission(pcl: outer, components: ["part": inner]).files
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
