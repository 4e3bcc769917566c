import Base
import Frontend
import LanguageKit
import LanguageTypeScript
import Program
import Schema
import Testing

/// Faults that style `current` doesn't share with the published programs, and the options that keep the published forms.
@Suite struct TypeScriptFaultTests {
    /// What the program writes after the imports.
    private func text(_ yaml: String, style: [String: String] = [:]) -> String {
        let text = TypeScriptYard.emission(yaml, style: style).text
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
        let text = TypeScriptYard.emission(
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
        let text = TypeScriptYard.emission(
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
        let printed = TypeScriptYard.emission(pcl, isPCL: true).text
        #expect(printed.contains("    title: String(required(n)),\n    hint: n == null ? undefined : String(n),\n"), "\(printed)")
        #expect(printed.contains("export const a = `x-${required(n)}`;\n"), "\(printed)")
        #expect(printed.contains("export const b = required(m) + 1;\n"), "\(printed)")
        #expect(printed.contains("export const c = dock.hint.apply(hint => `x-${required(hint)}`);\n"), "\(printed)")
        #expect(printed.contains("export const d = pulumi.interpolate`x-${dock.title}`;\n"), "\(printed)")
        #expect(printed.contains("function required<T>(value: T | null | undefined): T {\n"), "\(printed)")
        let published = TypeScriptYard.emission(pcl, style: ["keepAbsentTexts": "true"], isPCL: true).text
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
        let text = TypeScriptYard.emission(
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
        let text = TypeScriptYard.emission(
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
}
