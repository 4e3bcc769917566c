import LanguageKit
import Languages
import Testing

/// Faults of published programs that read outputs in callbacks, lists and loops.
@Suite struct OutputFaultTests: FaultSuite {
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
                		forResult1 := pulumi.StringArray{}
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
}
