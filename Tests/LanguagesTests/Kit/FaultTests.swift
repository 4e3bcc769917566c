import Foundation
import LanguageKit
import Languages
import Testing

/// Faults of published programs that concern names, literals and calls.
@Suite struct FaultTests: FaultSuite {
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

                        ctx.export("labels", one.labels().applyValue(_labels -> new TreeMap<>(_labels.orElse(Map.of())).entrySet().stream().map(entry -> {
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
