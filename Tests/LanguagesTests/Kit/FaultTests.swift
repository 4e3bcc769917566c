import Base
import Foundation
import Frontend
import LanguageKit
import Languages
import Schema
import Testing

/// A small package of our own, with what the published generators' faults need.
private let cloud = """
    {
      "name": "cloud", "meta": {"moduleFormat": "(.*)(?:/[^/]*)"},
      "language": {"go": {"importBasePath": "example.com/cloud/sdk/go/cloud"}},
      "resources": {
        "cloud:index/firewall:Firewall": {
          "properties": {"name": {"type": "string"}}, "required": ["name"], "inputProperties": {"name": {"type": "string"}}},
        "cloud:index/server:Server": {
          "properties": {
            "name": {"type": "string"}, "ip": {"type": "string"},
            "labels": {"type": "object", "additionalProperties": {"type": "string"}}},
          "required": ["name", "ip"],
          "inputProperties": {
            "peers": {"type": "array", "items": {"type": "string"}},
            "name": {"type": "string"}, "script": {"type": "string"}, "quota": {"type": "integer"}, "firewallId": {"type": "integer"},
            "firewallIds": {"type": "array", "items": {"type": "integer"}}}}
      },
      "functions": {
        "cloud:index/getAccount:getAccount": {
          "outputs": {"properties": {"email": {"type": "string"}}, "required": ["email"], "type": "object"}},
        "cloud:index/getRegions:getRegions": {
          "inputs": {"properties": {"filter": {"type": "string"}}, "type": "object"},
          "outputs": {
            "properties": {
              "names": {"type": "array", "items": {"type": "string"}},
              "labels": {"type": "object", "additionalProperties": {"type": "string"}}},
            "required": ["names", "labels"], "type": "object"}}
      }
    }
    """

/// A program in every language, in style `current`.
private func programs(_ text: String, isPCL: Bool = false) -> [LanguageID: String] {
    let loader = PackageLoader(directories: ["schemas"]) { path in path == "schemas/cloud.json" ? Array(cloud.utf8) : nil }
    let source = SourceFile(name: "program", text: text)
    let syntax = isPCL ? PCLFrontend().parse(source).syntax : YAMLFrontend().parse(source).syntax
    let program = Binder(packages: loader).bind(syntax).program
    return Dictionary(
        uniqueKeysWithValues: LanguageRegistry.all.map { ($0.id, $0.init(style: StyleSection()).emit(program).text) })
}

/// Whether each language's program holds the text that was written for it by hand.
private func expect(
    _ programs: [LanguageID: String], _ expected: [LanguageID: String], at place: SourceLocation = #_sourceLocation
) {
    for (language, text) in expected {
        let program = programs[language] ?? ""
        #expect(program.contains(text), "\(language.name):\n\(program)", sourceLocation: place)
    }
}

private typealias SourceLocation = Testing.SourceLocation

/// Faults of the published programs, each with the right program in the languages that it concerns.
@Suite struct FaultTests {
    @Test func aFunctionWithoutInputsIsCalledWithNone() {
        let found = programs(
            """
            variables:
              account:
                fn::invoke:
                  function: cloud:getAccount
                  arguments: {}
            outputs:
              email: ${account.email}
            """)
        expect(
            found,
            [
                "java": "final var account = CloudFunctions.getAccount();", "typescript": "const account = cloud.getAccount({});",
                "python": "account = cloud.get_account()", "csharp": "var account = Cloud.GetAccount.Invoke();",
            ])
        for (language, program) in found { #expect(!program.contains("%!"), "\(language.name)") }
    }

    @Test func everyNameIsAnIdentifierAndAllReferencesAgree() {
        expect(
            programs(
                """
                variables:
                  account-by-name:
                    fn::invoke:
                      function: cloud:getAccount
                      arguments: {}
                resources:
                  web-server:
                    type: cloud:Server
                    properties:
                      name: ${["account-by-name"].email}
                outputs:
                  address: ${["web-server"].ip}
                """),
            [
                "typescript": "export const address = webServer.ip;", "python": "pulumi.export(\"address\", web_server.ip)",
                "csharp": "[\"address\"] = webServer.Ip", "go": "ctx.Export(\"address\", webServer.Ip)",
                "java": "ctx.export(\"address\", webServer.ip());", "yaml": "address: ${webServer.ip}",
            ])
        let found = programs(
            "variables: {account-by-name: {fn::invoke: {function: cloud:getAccount}}}\noutputs: {a: '${[\"account-by-name\"].email}'}"
        )
        let names = [
            "typescript": "accountByName", "python": "account_by_name", "csharp": "accountByName", "java": "accountByName",
        ]
        for (language, name) in names {
            let program = found[LanguageID(language)] ?? ""
            #expect(program.components(separatedBy: name).count >= 3, "\(language):\n\(program)")
        }
        // YAML's keys and HCL's labels are data.
        for (language, program) in found where language != "yaml" && language != "hcl" {
            #expect(!program.contains("account-by-name"), "\(language.name)")
        }
    }

    @Test func reservedWordsAreNoNamesOfVariables() {
        let found = programs(
            """
            resources:
              default:
                type: cloud:Firewall
              this:
                type: cloud:Server
                properties:
                  name: ${default.name}
            outputs:
              address: ${this.ip}
            """)
        expect(
            found,
            [
                "typescript": "name: _default.name", "java": ".name(default_.name())", "csharp": "Name = @default.Name",
                "python": "name=default.name", "go": "Name: _default.Name",
            ])
        #expect(found["typescript"]?.contains("const default ") == false)
        #expect(found["typescript"]?.contains("const this ") == false)
        #expect(found["java"]?.contains("var default ") == false)
        #expect(found["java"]?.contains("var this ") == false)
    }

    @Test func stringsAreQuotedWhereNoSchemaIsKnown() {
        expect(
            programs(
                """
                resources:
                  web:
                    type: nowhere:Thing
                    properties:
                      title: some text
                      nested:
                        inner: more text
                """),
            [
                "python": "title=\"some text\"", "typescript": "title: \"some text\"", "csharp": "Title = \"some text\"",
                "java": ".title(\"some text\")",
            ])
    }

    @Test func aJavaTextBlockIsClosedByThreeQuotes() {
        let program = programs(
            """
            resources:
              web:
                type: cloud:Server
                properties:
                  script: |
                    #!/bin/sh
                    echo "a" > b
                    exit 0
            """)["java"]
        #expect(program?.components(separatedBy: "\"\"\"").count == 3, "\(program ?? "")")
    }

    @Test func integersBeyond32BitsAreLongInJava() {
        expect(
            programs(
                """
                resources:
                  web:
                    type: nowhere:Thing
                    properties:
                      quota: 4294967296
                """), ["java": "4294967296L"])
    }

    @Test func anIDWhereANumberIsWantedIsConverted() {
        let found = programs(
            """
            resources:
              wall:
                type: cloud:Firewall
              web:
                type: cloud:Server
                properties:
                  firewallId: ${wall.id}
                  firewallIds:
                    - ${wall.id}
            """)
        for (language, raw) in [
            "go": "FirewallId: wall.ID(),", "typescript": "firewallId: wall.id,", "python": "firewall_id=wall.id,",
        ] {
            #expect(found[LanguageID(language)]?.contains(raw) == false, "\(language):\n\(found[LanguageID(language)] ?? "")")
        }
        expect(found, ["java": ".firewallId(wall.id().applyValue(Integer::parseInt))"])
        expect(found, ["java": ".firewallIds(Output.all(wall.id().applyValue(Integer::parseInt)))"])
    }

    @Test func goAssignsWhereNothingIsNew() {
        let program = programs(
            """
            resources:
              one:
                type: cloud:Firewall
              two:
                type: cloud:Firewall
            """)["go"]
        #expect(program?.contains("_, err := cloud.NewFirewall(ctx, \"one\", nil)") == true, "\(program ?? "")")
        #expect(program?.contains("_, err = cloud.NewFirewall(ctx, \"two\", nil)") == true, "\(program ?? "")")
    }

    @Test func whatHasNoSchemaReadsOutputsInCallbacksToo() {
        let found = programs(
            """
            resources:
              server: {type: cloud:Server, properties: {name: a}}
              disk:
                type: elsewhere:Disk
                properties:
                  label: "disk-${server.ip}"
                  region: ${regions.names[0]}
                  parts: [{size: 1}]
            variables:
              regions: {fn::invoke: {function: cloud:getRegions, arguments: {}}}
            """)
        expect(
            found,
            [
                "typescript": """
                const disk = new elsewhere.Disk("disk", {
                    label: pulumi.interpolate`disk-${server.ip}`,
                    region: regions.then(regions => regions.names?.[0]),
                    parts: [{
                        size: 1,
                    }],
                });
                """,
                "python": """
                disk = elsewhere.Disk("disk",
                    label=server.ip.apply(lambda ip: f"disk-{ip}"),
                    region=regions.names[0],
                    parts=[{
                        "size": 1,
                    }])
                """,
                "csharp": """
                    var disk = new Elsewhere.Disk("disk", new()
                    {
                        Label = server.Ip.Apply(ip => $"disk-{ip}"),
                        Region = regions.Apply(getRegionsResult => getRegionsResult.Names[0]),
                        Parts = new[]
                        {
                            new Dictionary<string, object?>
                            {
                                ["size"] = 1,
                            },
                        },
                    });
                """,
            ])
    }

    /// A length, a splat or a loop is taken of what a function has found, inside the callback.
    @Test func noReceiverIsEmptyOrKnownOnlyLater() {
        let found = programs(
            """
            regions = invoke("cloud:index/getRegions:getRegions", {})
            output count { value = length(regions.names) }
            output names { value = [for n in regions.names : "r-${n}"] }
            output label { value = regions.labels["a b"] }
            output own { value = { a = 1 }.a }
            """, isPCL: true)
        expect(
            found,
            [
                "typescript": """
                export const count = regions.then(regions => regions.names.length);
                export const names = regions.then(regions => regions.names.map(n => (`r-${n}`)));
                export const label = regions.then(regions => regions.labels?.["a b"]);
                """,
                "python": """
                pulumi.export("count", len(regions.names))
                pulumi.export("names", [f"r-{n}" for n in regions.names])
                pulumi.export("label", regions.labels["a b"])
                """,
                "csharp": """
                        ["count"] = regions.Apply(getRegionsResult => getRegionsResult.Names).Length(),
                        ["names"] = regions.Apply(getRegionsResult => getRegionsResult.Names.Select(n => 
                        {
                            return $"r-{n}";
                        }).ToList()),
                        ["label"] = regions.Apply(getRegionsResult => getRegionsResult.Labels?["a b"]),
                        ["own"] = (int)new Dictionary<string, object?>
                        {
                            ["a"] = 1,
                        }["a"]!,
                """,
            ])
    }

    /// `["a"] = { { "b", 1 } }` and arrays of which no type can be inferred don't compile.
    @Test func collectionsInCSharpHaveTypes() {
        let found = programs(
            """
            variables:
              none: []
              nothing: {}
              mixed: [1, one, true]
            outputs:
              object: {a: 1, b: [], c: {}}
              objects: [{a: 1}]
            """)
        expect(
            found,
            [
                "csharp": """
                    var none = new object?[] {};

                    var nothing = new Dictionary<string, object?>
                    {
                    };

                    var mixed = new object?[]
                    {
                        1,
                        "one",
                        true,
                    };

                    return new Dictionary<string, object?>
                    {
                        ["object"] = new Dictionary<string, object?>
                        {
                            ["a"] = 1,
                            ["b"] = new object?[]
                            {
                            },
                            ["c"] = new Dictionary<string, object?>
                            {
                            },
                        },
                        ["objects"] = new[]
                        {
                            new Dictionary<string, object?>
                            {
                                ["a"] = 1,
                            },
                        },
                    };
                """
            ])
    }

    @Test func loopsGoOverSomething() {
        let found = programs(
            """
            regions = invoke("cloud:index/getRegions:getRegions", {})
            resource server "cloud:index/server:Server" {
              options { range = regions.names }
              name = range.value
            }
            """, isPCL: true)
        expect(
            found,
            [
                "csharp": "foreach (var range in regions.Names.Select((v, k) => new { Key = k, Value = v }))",
                "python": "in enumerate(regions.names)]:",
            ])
    }

    /// Undeclared references of the upstream documentation: of variables the bare name, of everything else its steps.
    @Test func undeclaredVariablesStayNames() {
        let yaml = "resources: {s: {type: cloud:Server, properties: {name: '${var.name}', script: '${other.thing.value}'}}}"
        expect(
            programs(yaml),
            [
                "typescript": "    name: name,\n    script: other.thing.value,",
                "python": "    name=name,\n    script=other[\"thing\"][\"value\"])",
                "csharp": "        Name = name,\n        Script = other.Thing.Value,",
                "yaml": "      name: ${name}\n      script: ${other.thing.value}",
            ])
    }

    @Test func listsOfOutputsAreCombinedBeforeTheyAreRead() {
        let found = programs(
            """
            resource each "cloud:index/server:Server" {
              options { range = ["a", "b"] }
              name = range.value
            }
            output ips { value = join(",", [for s in each : s.ip]) }
            """, isPCL: true)
        expect(
            found,
            [
                "typescript": """
                export const ips = pulumi.all(each.map(s => (s.ip))).apply(ips => ips.join(","));
                """,
                "python": """
                pulumi.export("ips", pulumi.Output.all(*[s.ip for s in each]).apply(lambda ips: ",".join(ips)))
                """,
                "csharp": """
                        ["ips"] = Output.All(each.Select(s => 
                        {
                            return s.Ip;
                        }).ToList()).Apply(ips => string.Join(",", ips)),
                """,
            ])
    }

    @Test func listsOfOutputsInVariablesAreCombinedToo() {
        let found = programs(
            """
            resource servers "cloud:index:Server" {
              options { range = 2 }
              name = "web"
            }
            ids = servers[*].id
            output joined { value = join(",", ids) }
            output count { value = "${length(ids)} servers" }
            """, isPCL: true)
        expect(
            found,
            [
                "typescript": """
                const ids = servers.map(__item => __item.id);
                export const joined = pulumi.all(ids).apply(ids => ids.join(","));
                export const count = `${ids.length} servers`;
                """,
                "python": """
                ids = [__item.id for __item in servers]
                pulumi.export("joined", pulumi.Output.all(*ids).apply(lambda ids: ",".join(ids)))
                pulumi.export("count", f"{len(ids)} servers")
                """,
                "csharp": """
                        ["joined"] = Output.All(ids).Apply(ids => string.Join(",", ids)),
                        ["count"] = $"{ids.Count} servers",
                """,
                "go": """
                		var splat0 pulumi.StringArray
                		for _, val0 := range servers {
                			splat0 = append(splat0, val0.ID().ToIDOutput().ToStringOutput())
                		}
                		ids := splat0
                		ctx.Export("joined", ids.ToStringArrayOutput().ApplyT(func(ids []string) (string, error) {
                			return strings.Join(ids, ","), nil
                		}).(pulumi.StringOutput))
                		ctx.Export("count", pulumi.Sprintf("%v servers", len(ids)))
                """,
                "java": """
                        ctx.export("joined", Output.all(ids).applyValue(_ids -> String.join(",", _ids)));
                        ctx.export("count", String.format("%s servers", ids.size()));
                """,
            ])
    }

    @Test func loopsOverOutputsWaitForEachElementByItself() {
        let found = programs(
            """
            resource servers "cloud:index:Server" {
              options { range = 2 }
              name = "web"
            }
            ips = [for s in servers : s.ip]
            output labels { value = [for ip in ips : "at ${ip}"] }
            output first { value = split(".", ips[0]) }
            """, isPCL: true)
        expect(
            found,
            [
                "typescript": """
                export const labels = ips.map(ip => (pulumi.interpolate`at ${ip}`));
                export const first = ips[0].apply(ip => ip.split("."));
                """,
                "python": """
                pulumi.export("labels", [ip.apply(lambda ip: f"at {ip}") for ip in ips])
                pulumi.export("first", ips[0].apply(lambda ip: ip.split(".")))
                """,
                "csharp": """
                        ["labels"] = ips.Select(ip => 
                        {
                            return ip.Apply(ip => $"at {ip}");
                        }).ToList(),
                        ["first"] = ips[0].Apply(ip => ip.Split(".")),
                """,
                "go": """
                		var forResult1 pulumi.StringArray
                		for _, ip := range ips {
                			forResult1 = append(forResult1, ip.ToStringOutput().ApplyT(func(ip string) (string, error) {
                				return fmt.Sprintf("at %v", ip), nil
                			}).(pulumi.StringOutput))
                		}
                		ctx.Export("labels", forResult1)
                		ctx.Export("first", ips[0].ToStringOutput().ApplyT(func(ip string) ([]string, error) {
                			return strings.Split(ip, "."), nil
                		}).(pulumi.StringArrayOutput))
                """,
                "java": """
                        ctx.export("labels", ips.stream().map(ip -> ip.applyValue(_ip -> String.format("at %s", _ip))).collect(toList()));
                        ctx.export("first", ips.get(0).applyValue(_ip -> Arrays.asList(_ip.split(java.util.regex.Pattern.quote("."), -1))));
                """,
            ])
    }

    @Test func whatMayBeMissingIsGoneThroughAsIfEmpty() {
        let found = programs(
            """
            resource servers "cloud:index:Server" {
              options { range = 2 }
              name = "web"
            }
            resource one "cloud:index:Server" {
              name = "one"
              peers = [for s in servers : s.ip]
            }
            output labels { value = [for k, v in one.labels : "${k}=${v}"] }
            output zone { value = lookup(one.labels, "zone", "none") }
            """, isPCL: true)
        expect(
            found,
            [
                "typescript": """
                    peers: servers.map(s => (s.ip)),
                });
                export const labels = one.labels.apply(labels => Object.entries(labels ?? {}).sort().map(([k, v]) => (`${k}=${v}`)));
                export const zone = one.labels.apply(labels => labels?.["zone"] ?? "none");
                """,
                "java": """
                            .peers(Output.all(servers.stream().map(s -> s.ip()).collect(toList())))
                            .build());

                        ctx.export("labels", one.labels().applyValue(_labels -> _labels.orElse(Map.of()).entrySet().stream().map(entry -> {
                """,
            ])
        expect(
            found,
            ["java": #"one.labels().applyValue(_labels -> _labels.orElse(Map.of()).getOrDefault("zone", "none"))"#])
    }

    @Test func aKeyThatIsMissingGivesTheDefaultInGo() {
        let found = programs(
            """
            zones = { a = "north", b = "south" }
            output zone { value = lookup(zones, "c", "none") }
            """, isPCL: true)
        expect(
            found,
            [
                "go": """
                		ctx.Export("zone", pulumi.String(lookup(zones, "c", "none")))
                """
            ])
        expect(
            found,
            [
                "go": """
                func lookup[T any](values map[string]T, key string, fallback T) T {
                	if value, ok := values[key]; ok {
                		return value
                	}
                	return fallback
                }
                """
            ])
    }

    @Test func instancesThatAreReadByKeyAreKeptByKey() {
        let found = programs(
            """
            resource each "cloud:index/server:Server" {
              options { range = { "a b" = "x" } }
              name = range.value
            }
            output ip { value = each["a b"].ip }
            """, isPCL: true)
        expect(
            found,
            [
                "typescript": "export const ip = each[\"a b\"].ip;",
                "python": "pulumi.export(\"ip\", each[\"a b\"].ip)",
                "csharp": """
                        each.Add(range.Key, new Cloud.Server($"each-{range.Key}", new()
                        {
                            Name = range.Value,
                        }));
                    }
                    return new Dictionary<string, object?>
                    {
                        ["ip"] = each["a b"].Ip,
                    };
                """,
            ])
    }

    @Test func whatIsKnownLaterIsWaitedForInJSON() {
        let found = programs(
            """
            variables:
              account: {fn::invoke: {function: cloud:getAccount, arguments: {}}}
            outputs:
              json: {fn::toJSON: {email: "${account.email}"}}
            """)
        expect(
            found,
            [
                "typescript": """
                export const json = pulumi.jsonStringify({
                    email: account.then(account => account.email),
                });
                """,
                "python": """
                pulumi.export("json", json.dumps({
                    "email": account.email,
                }))
                """,
                "csharp": """
                        ["json"] = Output.JsonSerialize(Output.Create(new Dictionary<string, object?>
                        {
                            ["email"] = account.Apply(getAccountResult => getAccountResult.Email),
                        })),
                """,
            ])
    }

    /// `\\n` in a text of several lines is a backslash and a letter, no second line break.
    @Test func backslashesOfLongTextsStay() {
        let found = programs(
            #"""
            resources:
              server:
                type: cloud:Server
                properties:
                  script: |
                    printf "a\n\t"
                    grep '\d' \\
            """#)
        expect(
            found,
            [
                "typescript": #"""
                const server = new cloud.Server("server", {script: `printf "a\\n\\t"
                grep '\\d' \\\\`});
                """#,
                "python": #"""
                server = cloud.Server("server", script="""printf "a\\n\\t"
                grep '\\d' \\\\""")
                """#,
                "csharp": #"""
                        Script = @"printf ""a\n\t""
                grep '\d' \\",
                """#,
            ])
    }
}
