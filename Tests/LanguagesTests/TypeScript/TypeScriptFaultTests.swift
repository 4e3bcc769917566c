import Base
import Frontend
import LanguageKit
import LanguageTypeScript
import Program
import Schema
import Testing

/// Faults that style `current` doesn't share with the published programs, and the options that keep the published forms.
@Suite struct TypeScriptFaultTests {
    private static let schema = """
        {"name": "yard", "version": "1.0.0",
         "types": {"yard:index:Slip": {"type": "object", "properties": {"name": {"type": "string"}, "depth": {"type": "integer"}}}},
         "resources": {
           "yard:index:Dock": {
             "properties": {"title": {"type": "string"}, "hint": {"type": "string"}, "labels": {
               "type": "object", "additionalProperties": {"type": "string"}}},
             "required": ["title"],
             "requiredInputs": ["title"],
             "inputProperties": {
               "title": {"type": "string"}, "hint": {"type": "string"}, "size": {"type": "integer"}, "open": {"type": "boolean"},
               "hints": {"type": "array", "items": {"type": "string"}},
               "slip": {"$ref": "#/types/yard:index:Slip"},
               "labels": {"type": "object", "additionalProperties": {"type": "string"}}}}},
         "functions": {"yard:index:getDock": {
           "inputs": {"properties": {"title": {"type": "string"}}, "required": ["title"]},
           "outputs": {"properties": {"title": {"type": "string"}, "hint": {"type": "string"}}, "required": ["title"]}}}}
        """

    private func emission(
        _ text: String, components: [String: String] = [:], style: [String: String] = [:], isPCL: Bool = false
    ) -> Emission {
        let bytes = Array(Self.schema.utf8)
        let loader = PackageLoader(files: ["yard.json"], read: { $0 == "yard.json" ? bytes : nil })
        let syntax =
            isPCL
            ? PCLFrontend().parse(
                SourceFile(name: "main.pp", text: text),
                components: components.mapValues { SourceFile(name: "part/main.pp", text: $0) }
            ).syntax
            : YAMLFrontend().parse(SourceFile(name: "Pulumi.yaml", text: text)).syntax
        return TypeScriptLanguage(style: StyleSection(style)).emit(Binder(packages: loader).bind(syntax).program)
    }

    /// What the program writes after the imports.
    private func text(_ yaml: String, style: [String: String] = [:]) -> String {
        let text = emission(yaml, style: style).text
        return text.firstRange(of: "\n\n").map { String(text[$0.upperBound...]) } ?? text
    }

    // MARK: Names

    @Test func outputsKeepTheirNames() {
        let yaml = """
            resources:
              bucket:
                type: yard:Dock
                properties:
                  title: a
            outputs:
              my_out: ${bucket.title}
            """
        #expect(text(yaml).hasSuffix("export const my_out = bucket.title;\n"))
        #expect(text(yaml, style: ["exportVariableNames": "true"]).hasSuffix("export const myOut = bucket.title;\n"))
    }

    @Test func outputNamedLikeAVariableIsReturned() {
        #expect(
            text(
                """
                config:
                  region:
                    type: string
                outputs:
                  region: ${region}
                """) == """
                    export = async () => {
                        const config = new pulumi.Config();
                        const region = config.require("region");
                        return {
                            region: region,
                        };
                    }

                    """)
    }

    @Test func outputWhoseNameIsNoIdentifierIsReturned() {
        #expect(text("outputs:\n  my-out: x\n").contains("    return {\n        \"my-out\": \"x\",\n    };\n"))
    }

    // MARK: Defaults

    @Test func absenceAloneTakesADefault() {
        let yaml = """
            config:
              on:
                type: boolean
                default: true
              pw:
                type: string
                secret: true
                default: hunter2
            """
        #expect(
            text(yaml) == """
                const config = new pulumi.Config();
                const on = config.getBoolean("on") ?? true;
                const pw = config.getSecret("pw") ?? pulumi.secret("hunter2");

                """)
        #expect(text(yaml, style: ["replaceFalsyValues": "true"]).contains("config.getBoolean(\"on\") || true;"))
    }

    @Test func lookupTakesItsDefaultForAbsentValuesAlone() {
        let text = emission(
            "config m \"map(number)\" {}\noutput x {\n  value = lookup(m, \"k\", 3)\n}\n", isPCL: true
        ).text
        #expect(text.contains("export const x = m[\"k\"] ?? 3;"))
    }

    // MARK: Null

    @Test func nullInMapsAndListsIsWrittenInSpiteOfTheirTypes() {
        let yaml = """
            variables:
              none: null
            resources:
              dock:
                type: yard:Dock
                properties:
                  labels:
                    a: null
                    b: ${none}
                  hints:
                    - null
            outputs:
              x: null
            """
        #expect(
            text(yaml) == """
                const none: any = null;
                const dock = new yard.Dock("dock", {
                    labels: {
                        a: null as any,
                        b: none,
                    },
                    hints: [null as any],
                });
                export const x = null;

                """)
        #expect(text(yaml, style: ["untypedNulls": "true"]).contains("        a: null,\n        b: none,\n"))
    }

    @Test func resultOfAConditionalThatIsNullIsUndefinedAsAnInput() {
        let text = emission(
            """
            config on bool {}
            resource dock "yard:index:Dock" {
              title = "a"
              hint  = on ? "b" : null
            }
            """, isPCL: true
        ).text
        #expect(text.contains("hint: on ? \"b\" : undefined,"))
    }

    // MARK: Absent values

    @Test func outputsOfWhatMayBeAbsentAreOpenedWhereAValueIsRequired() {
        let yaml = """
            variables:
              found:
                fn::invoke:
                  function: yard:getDock
                  arguments:
                    title: a
            resources:
              one:
                type: yard:Dock
                properties:
                  title: ${found.hint}
              two:
                type: yard:Dock
                properties:
                  title: ${one.hint}
                  hint: ${one.hint}
              three:
                type: yard:Dock
                properties:
                  title: ${one.title}
            """
        let printed = text(yaml)
        #expect(printed.contains("new yard.Dock(\"one\", {title: found.then(found => found.hint!)});"))
        #expect(printed.contains("    title: one.hint.apply(hint => hint!),\n    hint: one.hint,\n"))
        #expect(printed.contains("new yard.Dock(\"three\", {title: one.title});"))
        #expect(text(yaml, style: ["keepAbsentOutputs": "true"]).contains("    title: one.hint,\n    hint: one.hint,\n"))
    }

    @Test func absentValuesBecomeNeitherTextsNorNumbers() {
        let pcl = """
            config n int {
              nullable = true
            }
            config m int {
              nullable = true
            }
            resource dock "yard:index:Dock" {
              title = n
              hint  = n
            }
            output a {
              value = "x-${n}"
            }
            output b {
              value = m + 1
            }
            output c {
              value = "x-${dock.hint}"
            }
            output d {
              value = "x-${dock.title}"
            }
            """
        let printed = emission(pcl, isPCL: true).text
        #expect(printed.contains("    title: String(required(n)),\n    hint: n == null ? undefined : String(n),\n"), "\(printed)")
        #expect(printed.contains("export const a = `x-${required(n)}`;\n"), "\(printed)")
        #expect(printed.contains("export const b = required(m) + 1;\n"), "\(printed)")
        #expect(printed.contains("export const c = dock.hint.apply(hint => `x-${required(hint)}`);\n"), "\(printed)")
        #expect(printed.contains("export const d = pulumi.interpolate`x-${dock.title}`;\n"), "\(printed)")
        #expect(printed.contains("function required<T>(value: T | null | undefined): T {\n"), "\(printed)")
        let published = emission(pcl, style: ["keepAbsentTexts": "true"], isPCL: true).text
        #expect(published.contains("export const a = `x-${n}`;\n"), "\(published)")
        #expect(published.contains("export const c = pulumi.interpolate`x-${dock.hint}`;\n"), "\(published)")
    }

    @Test func configuredValuesOfAnyTypeAreBooleansInEitherForm() {
        let yaml = """
            config:
              o:
                type: object
            resources:
              dock:
                type: yard:Dock
                properties:
                  title: a
                  open: ${o.open}
            """
        #expect(text(yaml).contains("    open: String(o.open) === \"true\",\n"), "\(text(yaml))")
    }

    @Test func requiredArgumentsOfFunctionsAreOpened() {
        #expect(
            text(
                """
                variables:
                  a:
                    fn::invoke:
                      function: yard:getDock
                      arguments:
                        title: x
                  b:
                    fn::invoke:
                      function: yard:getDock
                      arguments:
                        title: ${a.hint}
                """
            ).contains("const b = a.then(a => yard.getDock({\n    title: a.hint!,\n}));"))
    }

    // MARK: Texts

    @Test func numbersInTextsHaveNoExponent() {
        let yaml = """
            config:
              size:
                type: number
              count:
                type: int
            resources:
              dock:
                type: yard:Dock
                properties:
                  title: ${size}
            outputs:
              a: x ${size} ${count}
            """
        let printed = text(yaml)
        #expect(printed.contains("new yard.Dock(\"dock\", {title: numberText(size)});\n"), "\(printed)")
        #expect(printed.contains("export const a = `x ${numberText(size)} ${count}`;\n"), "\(printed)")
        #expect(
            printed.contains(
                #"""
                function numberText(value: number): string {
                    const parts = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(String(value));
                    if (parts === null) {
                        return String(value);
                    }
                    const digits = parts[2] + (parts[3] ?? "");
                    const point = Number(parts[4]) + 1;
                    return parts[1] + (point > 0 ? digits.padEnd(point, "0") : "0." + "0".repeat(-point) + digits);
                }

                """#), "\(printed)")
    }

    @Test func variablesDoNotHideWhatTheFileReadsOfJavaScript() {
        let text = emission(
            """
            config String bool {}
            config Number string {}
            resource dock "yard:index:Dock" {
              title = String
              hint  = Number
            }
            """, isPCL: true
        ).text
        #expect(
            text.hasSuffix(
                """
                const config = new pulumi.Config();
                const String2 = config.requireBoolean("String");
                const Number = config.require("Number");
                const dock = new yard.Dock("dock", {
                    title: String(String2),
                    hint: Number,
                });

                """), "\(text)")
    }

    @Test func branchesBesideOutputsAreOutputsBeforeTheyAreAskedForMembers() {
        let text = emission(
            """
            config on bool {}
            resource dock "yard:index:Dock" {
              title = "a"
            }
            output x {
              value = toBase64(on ? "b" : dock.title)
            }
            """, isPCL: true
        ).text
        #expect(text.contains("export const x = pulumi.output(on ? \"b\" : dock.title).apply("), "\(text)")
    }

    // MARK: Packages without a schema

    @Test func modulesOfTokensWithoutASchemaAreNamespacesOfTheSDK() {
        func type(_ token: String, style: [String: String] = [:]) -> String {
            let text = text("resources:\n  a:\n    type: \(token)\n", style: style)
            return text.firstRange(of: "new ").map { String(text[$0.upperBound...].prefix { $0 != "(" }) } ?? text
        }
        #expect(type("other:Thing") == "other.Thing")
        #expect(type("other:index:Thing") == "other.Thing")
        #expect(type("other:index/thing:Thing") == "other.Thing")
        #expect(type("other:s3/bucket:Bucket") == "other.s3.Bucket")
        #expect(type("other:s3:Bucket") == "other.s3.Bucket")
        #expect(type("other:Thing", style: ["keepTokenModules": "true"]) == "other.index.Thing")
    }

    // MARK: Components

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

    @Test func componentsReadTheirArgumentsAsInputsAndApplyDefaults() {
        let files = emission(
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
        let files = emission(
            "component part \"./part\" {\n  cidr = \"a\"\n}\n", components: ["part": part], isPCL: true
        ).files
        let file = files.first { $0.path == "part.ts" }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
        #expect(file.contains("pulumi.output(args.opts.names).apply(rangeBody => {\n"), "\(file)")
        #expect(file.contains("for (const range of (rangeBody ?? []).map((v, k) => ({key: k, value: v}))) {\n"), "\(file)")
        #expect(file.contains("size: args.opts!.size,\n"), "\(file)")
    }

    @Test func componentsMayReadTheirArgumentsAsPlainValues() {
        let files = emission(
            "component part \"./part\" {\n  cidr = \"a\"\n}\n", components: ["part": Self.part],
            style: ["plainComponentArguments": "true"], isPCL: true
        ).files
        let file = files.first { $0.path == "part.ts" }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
        #expect(file.contains("title: `${args.cidr}-x`,"), "\(file)")
        #expect(file.contains("if (args.on) {"), "\(file)")
    }
}
