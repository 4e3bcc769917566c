import Base
import Frontend
import LanguageCSharp
import LanguageKit
import Program
import Schema
import Testing

@Suite struct CSharpProgramTests {
    private static let schema = """
        {"name": "sample", "version": "1.2.3", "meta": {"moduleFormat": "(.*)(?:/[^/]*)"},
         "language": {"csharp": {"namespaces": {"sample": "SampleCloud", "lambda": "Lambda"}}},
         "types": {
           "sample:index/Rule:Rule": {"type": "object", "properties": {
             "portRange": {"type": "string"}, "ids": {"type": "array", "items": {"type": "integer"}}}},
           "sample:index/getServerFilter:getServerFilter": {"type": "object", "properties": {"key": {"type": "string"}}},
           "sample:index/Size:Size": {"type": "string", "enum": [{"value": "s-1vcpu"}, {"value": "s-2vcpu", "name": "Two"}]}},
         "resources": {
           "sample:index/server:Server": {
             "properties": {"name": {"type": "string"}, "count": {"type": "integer"}},
             "inputProperties": {
               "name": {"type": "string"}, "size": {"$ref": "#/types/sample:index%2FSize:Size"}, "weight": {"type": "number"},
               "rules": {"type": "array", "items": {"$ref": "#/types/sample:index%2FRule:Rule"}}, "serverId": {"type": "integer"},
               "extra": {"$ref": "pulumi.json#/Any"}, "hosts": {"type": "array", "items": {"type": "string"}},
               "ip": {"type": "string", "language": {"csharp": {"name": "Address"}}},
               "tags": {"type": "object", "additionalProperties": {"type": "string"}}}},
           "sample:lambda/function:Function": {"inputProperties": {"from": {"type": "string"}}}},
         "functions": {"sample:index/getServer:getServer": {
           "inputs": {"properties": {"id": {"type": "string"}, "name": {"type": "string"},
             "filters": {"type": "array", "items": {"$ref": "#/types/sample:index%2FgetServerFilter:getServerFilter"}}}},
           "outputs": {"properties": {"id": {"type": "string"}, "name": {"type": "string"}}}}}}
        """

    private func emission(_ yaml: String, style: [String: String] = [:]) -> Emission {
        let bytes = Array(Self.schema.utf8)
        let loader = PackageLoader(files: ["sample.json"], read: { $0 == "sample.json" ? bytes : nil })
        let syntax = YAMLFrontend().parse(SourceFile(name: "test.yaml", text: yaml))
        let program = Binder(packages: loader).bind(syntax.syntax).program
        return CSharpLanguage(style: StyleSection(style)).emit(program)
    }

    @Test func writesResources() {
        let yaml = """
            resources:
              # The first.
              web:
                type: sample:Server
                name: web-server
                properties:
                  size: s-1vcpu
                  weight: 3
                  ip: 10.0.0.1
                  tags:
                    "a b": c
                  rules:
                    - portRange: "80"
                      ids: []
                  extra:
                    deep: {x: 1}
              default:
                type: sample:lambda:Function
                properties:
                  from: ${web.name}-copy
                options:
                  dependsOn:
                    - ${web}
                  ignoreChanges:
                    - from
              bare:
                type: sample:Server
            """
        #expect(
            emission(yaml).text == """
                using System.Collections.Generic;
                using System.Linq;
                using Pulumi;
                using SampleCloud = Pulumi.SampleCloud;

                return await Deployment.RunAsync(() => \

                {
                    // The first.
                    var web = new SampleCloud.Server("web-server", new()
                    {
                        Size = SampleCloud.Size.S_1vcpu,
                        Weight = 3.0,
                        Address = "10.0.0.1",
                        Tags = \

                        {
                            { "a b", "c" },
                        },
                        Rules = new[]
                        {
                            new SampleCloud.Inputs.RuleArgs
                            {
                                PortRange = "80",
                                Ids = new() { },
                            },
                        },
                        Extra = new Dictionary<string, object?>
                        {
                            ["deep"] = new Dictionary<string, object?>
                            {
                                ["x"] = 1,
                            },
                        },
                    });

                    var @default = new SampleCloud.Lambda.Function("default", new()
                    {
                        From = web.Name.Apply(name => $"{name.ToString()}-copy"),
                    }, new CustomResourceOptions
                    {
                        DependsOn =
                        {
                            web,
                        },
                        IgnoreChanges =
                        {
                            "from",
                        },
                    });

                    var bare = new SampleCloud.Server("bare");

                });


                """)
    }

    private static let invokes = """
        resources:
          other:
            type: sample:Server
            properties:
              serverId: ${default.id}
              name: ${found.name}
              ip: "${found.id}/${found.name}"
        variables:
          found:
            fn::invoke:
              function: sample:getServer
              arguments:
                name: web
                filters:
                  - key: k
          default:
            fn::invoke:
              function: sample:getServer
        outputs:
          all: ${found}
          one: ${other.count}
        """

    @Test func readsResultsOfFunctions() {
        let text = emission(Self.invokes).text
        #expect(
            text.contains(
                """
                    var found = SampleCloud.GetServer.Invoke(new()
                    {
                        Name = "web",
                        Filters = new[]
                        {
                            new SampleCloud.Inputs.GetServerFilterArgs
                            {
                                Key = "k",
                            },
                        },
                    });

                    var @default = SampleCloud.GetServer.Invoke();


                """))
        #expect(text.contains("Name = found.Apply(getServerResult => getServerResult.Name),"))
        #expect(
            text.contains(
                """
                    return new Dictionary<string, object?>
                    {
                        ["all"] = found,
                        ["one"] = other.Count,
                    };
                });
                """))
    }

    @Test func readsResultsWithoutASecondApply() {
        let text = emission(Self.invokes).text
        #expect(
            text.contains(
                "ServerId = @default.Apply(getServerResult => getServerResult.Id).Apply(x => "
                    + "int.Parse(x, System.Globalization.CultureInfo.InvariantCulture)),"))
    }

    @Test func readsResultsAmongArgumentsInCallbacks() {
        let yaml = """
            variables:
              found:
                fn::invoke:
                  function: sample:getServer
                  arguments:
                    name:
                      fn::invoke:
                        function: sample:getServer
                        arguments: {id: a}
                        return: name
            """
        #expect(
            emission(yaml).text.contains(
                """
                    var found = SampleCloud.GetServer.Invoke(new()
                    {
                        Name = SampleCloud.GetServer.Invoke(new()
                        {
                            Id = "a",
                        }).Apply(invoke => invoke.Name),
                    });
                """))
    }

    @Test func namesTheTypeOfListsWithOutputs() {
        let yaml = """
            resources:
              one:
                type: sample:Server
              two:
                type: sample:Server
                properties:
                  hosts:
                    - a.example
                    - ${one.name}
                    - ${found.name}
            variables:
              found:
                fn::invoke:
                  function: sample:getServer
            """
        // C# finds no common type of texts and outputs.
        #expect(
            emission(yaml).text.contains(
                """
                    var two = new SampleCloud.Server("two", new()
                    {
                        Hosts = new Input<string>[]
                        {
                            "a.example",
                            one.Name,
                            found.Apply(getServerResult => getServerResult.Name),
                        },
                    });
                """))
    }

    @Test func writesConfiguration() {
        let yaml = """
            configuration:
              size:
                type: integer
                default: 3
              token:
                type: string
                secret: true
            resources:
              config:
                type: sample:Server
                properties:
                  name: ${token}
            """
        let text = emission(yaml).text
        // The variable for the configuration gives way to the resource's.
        #expect(
            text.contains(
                """
                    var stackConfig = new Config();
                    var size = stackConfig.GetInt32("size") ?? 3;
                    var token = stackConfig.RequireSecret("token");
                    var config = new SampleCloud.Server("config", new()
                """))
    }

    @Test func followsStyles() {
        let yaml = """
            resources:
              my-server:
                type: sample:Server
                properties:
                  size: s-1vcpu
                options:
                  dependsOn:
                    - ${other}
              other:
                type: sample:Server
                properties:
                  weight: 3
            """
        let style = [
            "importLinqOnDemand": "true", "optionListsAsArrays": "true", "keepPrimitives": "true", "enumValues": "true",
            "sourceVariableNames": "true",
        ]
        #expect(
            emission(yaml, style: style).text == """
                using System.Collections.Generic;
                using Pulumi;
                using SampleCloud = Pulumi.SampleCloud;

                return await Deployment.RunAsync(() => \

                {
                    var other = new SampleCloud.Server("other", new()
                    {
                        Weight = 3,
                    });

                    var my_server = new SampleCloud.Server("my-server", new()
                    {
                        Size = "s-1vcpu",
                    }, new CustomResourceOptions
                    {
                        DependsOn = new[]
                        {
                            other,
                        },
                    });

                });


                """)
    }

    @Test func readsExistingResources() {
        let yaml = """
            resources:
              web:
                type: sample:Server
                get:
                  id: some-id
                  state:
                    name: web
            """
        #expect(
            emission(yaml).text.contains(
                """
                    var web = SampleCloud.Server.Get("web", "some-id", new()
                    {
                        Name = "web",
                    });
                """))
    }

    @Test func combinesOutputsThatACallTakes() {
        let yaml = """
            resources:
              web:
                type: sample:Server
              db:
                type: sample:Server
            variables:
              one:
                fn::invoke:
                  function: sample:getServer
                  arguments:
                    id: ${web.id}
                    name: copy of ${web.name}
              two:
                fn::invoke:
                  function: sample:getServer
                  arguments:
                    name: ${web.name}-${db.id}
            """
        let text = emission(yaml).text
        #expect(
            text.contains(
                """
                    var one = SampleCloud.GetServer.Invoke(new()
                    {
                        Id = web.Id,
                        Name = web.Name.Apply(name => $"copy of {name.ToString()}"),
                    });
                """))
        #expect(
            text.contains(
                """
                        Name = Output.Tuple(web.Name, db.Id).Apply(values =>
                        {
                            var name = values.Item1;
                            var id = values.Item2;
                            return $"{name.ToString()}-{id}";
                        }),
                """))
    }

    @Test func writesEmptyObjectsInListsByTheirClass() {
        let yaml = """
            resources:
              web:
                type: sample:Server
                properties:
                  rules:
                    - {}
                    - portRange: "80"
            """
        #expect(
            emission(yaml).text.contains(
                """
                        Rules = new[]
                        {
                            new SampleCloud.Inputs.RuleArgs(),
                            new SampleCloud.Inputs.RuleArgs
                            {
                                PortRange = "80",
                            },
                        },
                """))
    }
}
