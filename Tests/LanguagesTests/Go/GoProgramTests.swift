import Base
import LanguageKit
import Program
import Testing

@Suite struct GoProgramTests {
    @Test func writesAWholeProgram() {
        let yaml = """
            resources:
              # The first.
              web:
                type: sample:Server
                properties:
                  name: w
                  weight: 3
                  region: nyc1
                  rules:
                    - portRange: "80"
                      ids: [1, 2]
                  tags:
                    a: b
                    long-key: c
              machine:
                type: sample:compute:Machine
                properties:
                  serverId: ${web.id}
                  parent: ${web.id}
                options:
                  dependsOn:
                    - ${web}
            outputs:
              webName: ${web.name}
            """
        #expect(
            GoSample.emission(yaml).text == """
                package main

                import (
                \t"strconv"

                \t"github.com/pulumi/pulumi-sample/sdk/v3/go/sample"
                \t"github.com/pulumi/pulumi-sample/sdk/v3/go/sample/compute"
                \t"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
                )

                func main() {
                \tpulumi.Run(func(ctx *pulumi.Context) error {
                \t\t// The first.
                \t\tweb, err := sample.NewServer(ctx, "web", &sample.ServerArgs{
                \t\t\tName:   pulumi.String("w"),
                \t\t\tWeight: pulumi.Float64(3),
                \t\t\tRegion: pulumi.String(sample.RegionNyc1),
                \t\t\tRules: sample.RuleArray{
                \t\t\t\t&sample.RuleArgs{
                \t\t\t\t\tPortRange: pulumi.String("80"),
                \t\t\t\t\tIds: pulumi.IntArray{
                \t\t\t\t\t\tpulumi.Int(1),
                \t\t\t\t\t\tpulumi.Int(2),
                \t\t\t\t\t},
                \t\t\t\t},
                \t\t\t},
                \t\t\tTags: pulumi.StringMap{
                \t\t\t\t"a":        pulumi.String("b"),
                \t\t\t\t"long-key": pulumi.String("c"),
                \t\t\t},
                \t\t})
                \t\tif err != nil {
                \t\t\treturn err
                \t\t}
                \t\t_, err = compute.NewMachine(ctx, "machine", &compute.MachineArgs{
                \t\t\tServerId: web.ID().ToIDOutput().ApplyT(func(id pulumi.ID) (int, error) { \
                return strconv.Atoi(string(id)) }).(pulumi.IntOutput),
                \t\t\tParent:   web.ID().ToIDOutput().ToStringOutput(),
                \t\t}, pulumi.DependsOn([]pulumi.Resource{
                \t\t\tweb,
                \t\t}))
                \t\tif err != nil {
                \t\t\treturn err
                \t\t}
                \t\tctx.Export("webName", web.Name)
                \t\treturn nil
                \t})
                }

                """)
    }

    @Test func callsFunctions() {
        let yaml = """
            variables:
              found:
                fn::invoke:
                  function: sample:getServer
                  arguments:
                    id: "1"
                    limit: 3
                    filters:
                      - key: k
                        values: [v]
              zones:
                fn::invoke:
                  function: sample:getZones
            resources:
              web:
                type: sample:Server
                properties:
                  name: ${found.id}
                  names: ${found.names}
            """
        #expect(
            GoSample.body(yaml) == """
                found, err := sample.LookupServer(ctx, &sample.LookupServerArgs{
                \tId:    pulumi.StringRef("1"),
                \tLimit: pulumi.IntRef(3),
                \tFilters: []sample.Filter{
                \t\t{
                \t\t\tKey: "k",
                \t\t\tValues: []string{
                \t\t\t\t"v",
                \t\t\t},
                \t\t},
                \t},
                }, nil)
                if err != nil {
                \treturn err
                }
                _, err = sample.GetZones(ctx)
                if err != nil {
                \treturn err
                }
                _, err = sample.NewServer(ctx, "web", &sample.ServerArgs{
                \tName:  pulumi.StringPtrFromPtr(found.Id),
                \tNames: toPulumiStringArray(found.Names),
                })
                if err != nil {
                \treturn err
                }

                """)
        #expect(GoSample.emission(yaml).text.contains("func toPulumiStringArray(arr []string) pulumi.StringArray {\n"))
    }

    @Test func spillsDocuments() {
        let yaml = """
            resources:
              web:
                type: sample:Server
              other:
                type: sample:Server
                properties:
                  name:
                    fn::toJSON:
                      a: [1, 2]
                      b: {c: x}
                  tags:
                    j:
                      fn::toJSON:
                        n: ${web.name}
            """
        #expect(
            GoSample.body(yaml) == """
                web, err := sample.NewServer(ctx, "web", nil)
                if err != nil {
                \treturn err
                }
                tmpJSON0, err := json.Marshal(map[string]interface{}{
                \t"a": []int{
                \t\t1,
                \t\t2,
                \t},
                \t"b": map[string]string{
                \t\t"c": "x",
                \t},
                })
                if err != nil {
                \treturn err
                }
                json0 := string(tmpJSON0)
                _, err = sample.NewServer(ctx, "other", &sample.ServerArgs{
                \tName: pulumi.String(json0),
                \tTags: pulumi.StringMap{
                \t\t"j": web.Name.ApplyT(func(name string) (pulumi.String, error) {
                \t\t\tvar _zero pulumi.String
                \t\t\ttmpJSON1, err := json.Marshal(map[string]string{
                \t\t\t\t"n": name,
                \t\t\t})
                \t\t\tif err != nil {
                \t\t\t\treturn _zero, err
                \t\t\t}
                \t\t\tjson1 := string(tmpJSON1)
                \t\t\treturn pulumi.String(json1), nil
                \t\t}).(pulumi.StringOutput),
                \t},
                })
                if err != nil {
                \treturn err
                }

                """)
    }

    @Test func keepsNamesApart() {
        let yaml = """
            resources:
              err:
                type: sample:Server
              sample:
                type: sample:Server
                properties: {name: "${err.name}"}
              string:
                type: sample:Server
                properties: {name: "${sample.name}"}
            variables:
              unused: [a]
            outputs:
              last: ${string.name}
            """
        let body = GoSample.body(yaml)
        #expect(body.contains("_ = []string{\n\t\"a\",\n}\n"))
        #expect(body.contains("err2, err := sample.NewServer(ctx, \"err\", nil)\n"))
        #expect(body.contains("sample2, err := sample.NewServer(ctx, \"sample\", &sample.ServerArgs{\n\tName: err2.Name,\n"))
        #expect(body.contains("_string, err := sample.NewServer("))
        #expect(body.hasSuffix("ctx.Export(\"last\", _string.Name)\n"))
    }

    @Test func followsItsStyle() {
        let yaml = """
            variables:
              found:
                fn::invoke: {function: sample:getServer, arguments: {id: "1"}}
              zones:
                fn::invoke: {function: sample:getZones, arguments: {}}
            resources:
              # Not shown.
              web-1:
                type: sample:Server
                properties:
                  name: $LATEST
                  region: nyc1
                  anything: {a: true}
            outputs:
              id: ${["web-1"].id}
            """
        let options = [
            "omitComments", "nilForNoArguments", "dollarsMakeTemplates", "enumValues", "anyContainers",
            "namesFromKeys",
        ]
        let body = GoSample.body(yaml, style: Dictionary(uniqueKeysWithValues: options.map { ($0, "true") }))
        #expect(body.contains("_, err := sample.LookupServer(ctx, &sample.LookupServerArgs{\n"))
        #expect(body.contains("_, err = sample.GetZones(ctx, nil, nil)\n"))
        #expect(
            body.contains(
                """
                web_1, err := sample.NewServer(ctx, "web-1", &sample.ServerArgs{
                \tName:   pulumi.String(fmt.Sprintf("$LATEST")),
                \tRegion: pulumi.String("nyc1"),
                \tAnything: pulumi.AnyMap{
                \t\t"a": pulumi.Any(true),
                \t},
                })
                """))
        #expect(!body.contains("//"))
    }

    @Test func survivesUnknownPackages() {
        let yaml = """
            resources:
              a:
                type: other:some/deep:Thing
                properties: {name: x, list: [1, true], nested: {count: 2}}
              b:
                type: sample:Missing
                properties: {ref: "${a.value}"}
            """
        let text = GoSample.emission(yaml, style: ["packageVersions": "other=5"]).text
        #expect(text.contains("\"github.com/pulumi/pulumi-other/sdk/v5/go/other/some/deep\""))
        #expect(text.contains("a, err := deep.NewThing(ctx, \"a\", &deep.ThingArgs{\n"))
        #expect(text.contains("_, err = sample.NewMissing(ctx, \"b\", &sample.MissingArgs{\n\t\t\tRef: a.Value,\n"))
    }
}
