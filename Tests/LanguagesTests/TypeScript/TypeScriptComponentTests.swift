import Base
import LanguageKit
import Testing

/// Components of the program, whose arguments may be outputs.
@Suite struct TypeScriptComponentTests {
    private static let part = """
        config cidr string {}
        config count int {
          default = 3
        }
        config "my-key" string {
          default = "k"
        }
        config on bool {
          default = true
        }
        resource dock "yard:index:Dock" {
          title = "${cidr}-x"
          size  = count
          hint  = "my-key ${count} ${on}"
        }
        resource maybe "yard:index:Dock" {
          options {
            range = on
          }
          title = cidr
        }
        output title {
          value = dock.title
        }
        output "my-out" {
          value = cidr
        }
        """

    @Test func argumentsInVariablesAreOutputs() {
        let part = """
            config size string {}
            sizes = [size, "b"]
            output first {
              value = toBase64(sizes[0])
            }
            """
        let files = TypeScriptYard.emission(
            "component part \"./part\" {\n  size = \"a\"\n}\n", components: ["part": part], isPCL: true
        ).files
        let file = files.first { $0.path == "part.ts" }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
        #expect(
            file.contains(
                """
                        const sizes = [
                            pulumi.output(args.size),
                            "b",
                        ];
                """))
    }

    @Test func rangeOverAListOfOutputsWaitsForThem() {
        let text = TypeScriptYard.emission(
            """
            resource dock "yard:index:Dock" {
            }
            titles = [dock.title]
            resource copy "yard:index:Dock" {
              options {
                range = titles
              }
              title = range.value
            }
            """, isPCL: true
        ).text
        #expect(text.contains("pulumi.output(titles).apply(rangeBody => {"))
    }

    @Test func componentsReadTheirArgumentsAsInputsAndApplyDefaults() {
        let files = TypeScriptYard.emission(
            "component part \"./part\" {\n  cidr = \"a\"\n}\n", components: ["part": Self.part], isPCL: true
        ).files
        let file = files.first { $0.path == "part.ts" }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
        #expect(file.contains("    \"my-key\"?: pulumi.Input<string>,\n"))
        #expect(
            file.contains(
                """
                        args.count = args.count ?? 3;
                        args["my-key"] = args["my-key"] ?? "k";
                        args.on = args.on ?? true;
                        const dock = new yard.Dock(`${name}-dock`, {
                            title: pulumi.interpolate`${args.cidr}-x`,
                            size: args.count,
                            hint: pulumi.interpolate`my-key ${args.count} ${args.on}`,
                        }, {
                            parent: this,
                        });

                        let maybe: yard.Dock | undefined;
                        pulumi.output(args.on).apply(rangeBody => {
                            if (rangeBody) {
                                maybe = new yard.Dock(`${name}-maybe`, {title: args.cidr}, {
                                    parent: this,
                                });
                            }
                        });

                        this.title = dock.title;
                        this["my-out"] = pulumi.output(args.cidr);
                        this.registerOutputs({
                            title: dock.title,
                            "my-out": args.cidr,
                        });

                """), "\(file)")
    }

    @Test func functionsInComponentsAssertThatDefaultsWereAssigned() {
        let part = """
            config cidr string {}
            config opts "object({ size = int, names = list(string) })" {
              default = { size = 1, names = ["x"] }
            }
            resource each "yard:index:Dock" {
              options {
                range = opts.names
              }
              title = range.value
              size  = opts.size
            }
            """
        let files = TypeScriptYard.emission(
            "component part \"./part\" {\n  cidr = \"a\"\n}\n", components: ["part": part], isPCL: true
        ).files
        let file = files.first { $0.path == "part.ts" }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
        #expect(file.contains("pulumi.output(args.opts.names).apply(rangeBody => {\n"), "\(file)")
        #expect(file.contains("for (const range of (rangeBody ?? []).map((v, k) => ({key: k, value: v}))) {\n"), "\(file)")
        #expect(file.contains("size: args.opts!.size,\n"), "\(file)")
    }

    @Test func componentsMayReadTheirArgumentsAsPlainValues() {
        let files = TypeScriptYard.emission(
            "component part \"./part\" {\n  cidr = \"a\"\n}\n", components: ["part": Self.part],
            style: ["plainComponentArguments": "true"], isPCL: true
        ).files
        let file = files.first { $0.path == "part.ts" }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
        #expect(file.contains("title: `${args.cidr}-x`,"), "\(file)")
        #expect(file.contains("if (args.on) {"), "\(file)")
    }
}
