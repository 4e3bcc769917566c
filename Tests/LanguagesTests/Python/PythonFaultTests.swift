import Base
import Frontend
import LanguageKit
import LanguagePython
import Program
import Schema
import Testing

/// Faults that style `current` doesn't share with the published programs, and the options that keep the published forms.
@Suite struct PythonFaultTests {
    private static let schema = """
        {"name": "yard", "version": "1.0.0",
         "types": {"yard:index:Slip": {"type": "object", "properties": {
           "name": {"type": "string"}, "depth": {"type": "integer"}, "maxDepth": {"type": "integer"}}}},
         "functions": {"yard:index:getDock": {
           "inputs": {"properties": {"slips": {"type": "array", "items": {"$ref": "#/types/yard:index:Slip"}}}},
           "outputs": {"properties": {"title": {"type": "string"}}}}},
         "resources": {
           "yard:index:Dock": {
             "properties": {"title": {"type": "string"}, "hint": {"type": "string"}, "open": {"type": "boolean"}},
             "required": ["title", "open"],
             "inputProperties": {
               "title": {"type": "string"}, "hint": {"type": "string"}, "size": {"type": "integer"}, "open": {"type": "boolean"},
               "slip": {"$ref": "#/types/yard:index:Slip"},
               "labels": {"type": "object", "additionalProperties": {"type": "string"}}}}}}
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
        return PythonLanguage(style: StyleSection(style)).emit(Binder(packages: loader).bind(syntax).program)
    }

    private func text(_ yaml: String, style: [String: String] = [:]) -> String { emission(yaml, style: style).text }

    /// What the component `part` of a program that uses it is written as.
    private func component(_ source: String, style: [String: String] = [:]) -> String {
        let main = "component part \"./part\" {\n  cidr = \"a\"\n}\n"
        let files = emission(main, components: ["part": source], style: style, isPCL: true).files
        return files.first { $0.path == "part.py" }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    }

    // MARK: Strings

    @Test func backslashesInLongStringsAreEscaped() {
        let yaml = """
            outputs:
              a: |
                say \\"hi\\" \\d \\' \\n
                and \\
            """
        #expect(
            text(yaml).contains(
                #"""
                pulumi.export("a", """say \\"hi\\" \\d \\' \\n
                and \\""")
                """#))
        #expect(
            text(yaml, style: ["backslashes": "single"]).contains(
                #"""
                pulumi.export("a", """say \"hi\" \d \' \\n
                and \\""")
                """#))
    }

    @Test func quotesInLongStringsEndThemNowhere() {
        let yaml = "outputs:\n  a: \"x\\ny\\\"\\\"\\\"\\\"z\\\"\"\n"
        #expect(text(yaml).contains("pulumi.export(\"a\", \"\"\"x\ny\"\"\\\"\"z\\\"\"\"\")"), "\(text(yaml))")
    }

    // MARK: Values in texts

    @Test func booleansAndNumbersInTextsAreSpelledAsInOtherLanguages() {
        let yaml = """
            config:
              on:
                type: boolean
              count:
                type: int
              size:
                type: number
            resources:
              dock:
                type: yard:Dock
                properties:
                  title: x-${on}-${count}-${size}
                  hint: ${size}
                  labels:
                    a: ${on}
                    b: ${count}
              other:
                type: yard:Dock
                properties:
                  title: ${dock.open}!
                  hint: ${dock.hint}!
            """
        let printed = text(yaml)
        #expect(
            printed.contains("    title=f\"x-{'true' if on else 'false'}-{count}-{to_text(size)}\",\n    hint=to_text(size),\n"))
        #expect(printed.contains("        \"a\": \"true\" if on else \"false\",\n        \"b\": str(count),\n"))
        #expect(printed.contains("    title=dock.open.apply(lambda open: f\"{'true' if open else 'false'}!\"),\n"))
        #expect(printed.contains("    hint=dock.hint.apply(lambda hint: f\"{to_text(hint)}!\"))\n"))
        #expect(
            printed.contains(
                """
                def to_text(value):
                    if value is None:
                        raise ValueError("a value in a text is absent")
                    if isinstance(value, bool):
                        return "true" if value else "false"
                    if isinstance(value, float):
                        return format(decimal.Decimal(repr(value)), "f").removesuffix(".0")
                    return str(value)

                """))
        #expect(printed.contains("import decimal\n"))
        let published = text(yaml, style: ["valuesInTexts": "unconverted"])
        #expect(published.contains("    title=f\"x-{on}-{count}-{size}\",\n    hint=str(size),\n"))
    }

    @Test func membersOfConfiguredObjectsInTextsAreSpelled() {
        let yaml = "config:\n  o:\n    type: object\noutputs:\n  a: x ${o.flag}\n"
        #expect(text(yaml).contains("pulumi.export(\"a\", f\"x {to_text(o['flag'])}\")"), "\(text(yaml))")
    }

    @Test func textsInTextsStayAsTheyAre() {
        let yaml = "config:\n  s:\n    type: string\noutputs:\n  a: x ${s}\n"
        #expect(text(yaml).hasSuffix("pulumi.export(\"a\", f\"x {s}\")\n"))
    }

    @Test func absentValuesBecomeNeitherTextsNorNumbers() {
        let text = emission(
            """
            config n int {
              nullable = true
            }
            config names "list(string)" {
              nullable = true
            }
            config o "object({ note = optional(string) })" {}
            resource dock "yard:index:Dock" {
              title = n
              hint  = o.note
            }
            resource docks "yard:index:Dock" {
              options {
                range = names
              }
            }
            output a {
              value = "x-${n}"
            }
            output b {
              value = "x-${o.note}"
            }
            """, isPCL: true
        ).text
        #expect(text.contains("    title=None if n is None else to_text(n),\n    hint=o.get(\"note\"))\n"), "\(text)")
        #expect(text.contains("for [k, v] in enumerate(names or [])]:\n"), "\(text)")
        #expect(text.contains("pulumi.export(\"a\", f\"x-{to_text(n)}\")\n"), "\(text)")
        #expect(text.contains("pulumi.export(\"b\", f\"x-{to_text(o.get('note'))}\")\n"), "\(text)")
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
                  open: ${o.open}
            """
        #expect(text(yaml).hasSuffix("dock = yard.Dock(\"dock\", open=to_text(o[\"open\"]) == \"true\")\n"), "\(text(yaml))")
    }

    @Test(arguments: [
        ("12345678901234567890", "12345678901234567000"), ("1e20", "100000000000000000000"), ("6.02e23", "6.02e+23"),
        ("3000000.5", "3.0000005e+06"), ("1048576", "1048576"),
    ])
    func wholeNumbersOfAFewDigitsHaveNoExponent(source: String, expected: String) {
        #expect(text("outputs:\n  a: \(source)\n").hasSuffix("pulumi.export(\"a\", \(expected))\n"))
    }

    // MARK: JSON

    @Test func jsonInTextsHasNeitherBlanksNorEscapes() {
        let yaml = """
            variables:
              json:
                fn::toJSON:
                  a: é
            outputs:
              x: text ${json}
            """
        #expect(
            text(yaml).contains("json = json.dumps({\n    \"a\": \"é\",\n}, separators=(\",\", \":\"), ensure_ascii=False)\n"),
            "\(text(yaml))")
        #expect(text(yaml, style: ["jsonInTexts": "spaced"]).contains("json = json.dumps({\n    \"a\": \"é\",\n})\n"))
    }

    @Test func jsonIsFoundInTextsThroughVariables() {
        let yaml = """
            variables:
              one:
                fn::toJSON: [1]
              two: ${one}
              three: ${two}
            outputs:
              x: text ${three}
            """
        #expect(text(yaml).contains("one = json.dumps([1], separators="), "\(text(yaml))")
    }

    @Test func keysOfJSONInTextsHaveTheOrderOfJavaScript() {
        func order(_ keys: String...) -> String {
            let entries = keys.map { "\($0): 1" }.joined(separator: ", ")
            let printed = text("outputs:\n  x:\n    fn::toBase64:\n      fn::toJSON: {\(entries)}\n")
            return printed.split(separator: "\"").filter { $0.allSatisfy { $0.isNumber || $0.isLetter } }.joined(separator: " ")
        }
        #expect(order("b", "'10'", "a", "'2'", "'01'") == "x 2 10 b a 01")
    }

    @Test func jsonThatIsAWholeValueIsWrittenAsPublished() {
        let yaml = "outputs:\n  x:\n    fn::toJSON:\n      a: 1\n"
        #expect(text(yaml).hasSuffix("pulumi.export(\"x\", json.dumps({\n    \"a\": 1,\n}))\n"))
    }

    @Test func jsonOfJSONAndInBase64IsCanonical() {
        let yaml = "outputs:\n  x:\n    fn::toBase64:\n      fn::toJSON: [1]\n"
        #expect(text(yaml).contains("json.dumps([1], separators=(\",\", \":\"), ensure_ascii=False).encode()"))
    }

    // MARK: Arguments of functions

    @Test func objectsInArgumentsOfFunctionsAreClassesWhereTheirKeysDiffer() {
        let yaml = """
            variables:
              found:
                fn::invoke:
                  function: yard:getDock
                  arguments:
                    slips:
                      - name: a
                        maxDepth: 2
                      - name: b
            """
        #expect(
            text(yaml).hasSuffix(
                """
                found = yard.get_dock(slips=[
                    yard.SlipArgs(
                        name="a",
                        max_depth=2,
                    ),
                    {
                        "name": "b",
                    },
                ])

                """), "\(text(yaml))")
        #expect(text(yaml, style: ["functionArguments": "dictionaries"]).contains("        \"max_depth\": 2,\n"))
    }

    // MARK: Texts and outputs

    @Test func textsOfConditionalsAreNotConvertedAgain() {
        let text = emission(
            """
            config on bool {}
            resource dock "yard:index:Dock" {}
            resource other "yard:index:Dock" {
              title = element([on ? "a" : dock.id, "b"], 0)
            }
            output x {
              value = toBase64(on ? "b" : dock.title)
            }
            """, isPCL: true
        ).text
        #expect(text.contains("other = yard.Dock(\"other\", title=\"a\" if on else dock.id)\n"), "\(text)")
        #expect(text.contains("pulumi.Output.from_input(\"b\" if on else dock.title).apply("), "\(text)")
    }

    // MARK: Null and secrets

    @Test func nullInMapsIsNone() {
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
            """
        #expect(
            text(yaml).hasSuffix(
                """
                none = None
                dock = yard.Dock("dock", labels={
                    "a": None,
                    "b": none,
                })

                """), "\(text(yaml))")
    }

    @Test func defaultOfASecretIsASecret() {
        let yaml = "config:\n  pw:\n    type: string\n    secret: true\n    default: hunter2\n"
        #expect(
            text(yaml).hasSuffix(
                """
                config = pulumi.Config()
                pw = config.get_secret("pw")
                if pw is None:
                    pw = pulumi.Output.secret("hunter2")

                """))
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
          hint  = "${count}"
          size  = count
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
        let file = component(Self.part)
        #expect(
            file.contains(
                """
                        super().__init__("components:index:Part", name, args, opts)
                        if args.get("count") is None:
                            args["count"] = 3
                        if args.get("my-key") is None:
                            args["my-key"] = "k"
                        if args.get("on") is None:
                            args["on"] = True

                        dock = yard.Dock(f"{name}-dock",
                            title=pulumi.Output.from_input(args["cidr"]).apply(lambda cidr: f"{cidr}-x"),
                            hint=pulumi.Output.from_input(args["count"]).apply(lambda x: str(x)),
                            size=args["count"],
                            opts = pulumi.ResourceOptions(parent=self))

                        maybe = None
                        def create_maybe(range_body):
                            nonlocal maybe
                            if range_body:
                                maybe = yard.Dock(f"{name}-maybe", title=args["cidr"],
                                opts = pulumi.ResourceOptions(parent=self))

                        pulumi.Output.from_input(args["on"]).apply(create_maybe)

                        self.title = dock.title
                        self.my_out = pulumi.Output.from_input(args["cidr"])
                        self.register_outputs({
                            'title': dock.title, 
                            'my-out': args["cidr"]
                        })
                """), "\(file)")
    }

    @Test func componentsMayReadTheirArgumentsAsPlainValues() {
        let file = component(Self.part, style: ["componentArguments": "plain"])
        #expect(file.contains("title=f\"{args['cidr']}-x\","), "\(file)")
        #expect(!file.contains("if args.get"), "\(file)")
    }

    @Test func argumentsThatMayBeLeftOutAreNoneThen() {
        let file = component(
            "config cidr string {}\nconfig extra string {\n  nullable = true\n}\noutput x {\n  value = extra\n}\n")
        #expect(file.contains("self.x = pulumi.Output.from_input(args.get(\"extra\"))"), "\(file)")
    }

    @Test func conditionOverAnOutputBindsTheVariableOfTheFile() {
        let text = emission(
            """
            resource a "yard:index:Dock" {}
            resource b "yard:index:Dock" {
              options {
                range = a.open
              }
            }
            """, isPCL: true
        ).text
        #expect(text.contains("def create_b(range_body):\n    global b\n"), "\(text)")
    }
}
