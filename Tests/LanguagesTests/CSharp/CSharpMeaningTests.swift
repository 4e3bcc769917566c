import Base
import Frontend
import LanguageCSharp
import LanguageKit
import Program
import Schema
import Testing

/// Programs of style `current` that compile and mean in C# what their source means.
@Suite struct CSharpMeaningTests {
    private static let schema = """
        {"name": "sample", "version": "1.2.3",
         "resources": {
           "sample:index:Server": {
             "properties": {"size": {"type": "integer"}, "note": {"type": "string"}, "rate": {"type": "number"}},
             "inputProperties": {
               "size": {"type": "integer"}, "note": {"type": "string"}, "on": {"type": "boolean"}, "rate": {"type": "number"},
               "notes": {"type": "array", "items": {"type": "string"}},
               "anything": {"type": "array", "items": {"$ref": "pulumi.json#/Any"}}}}},
         "functions": {"sample:index:getServer": {
           "inputs": {"properties": {"size": {"type": "integer"}}},
           "outputs": {"required": ["full", "parts"], "properties": {
             "size": {"type": "integer"}, "full": {"type": "boolean"}, "rate": {"type": "number"}, "note": {"type": "string"},
             "parts": {"type": "array", "items": {"type": "object", "additionalProperties": {"$ref": "pulumi.json#/Any"}}}}}}}}
        """

    private func emit(_ yaml: String) -> String {
        let bytes = Array(Self.schema.utf8)
        let loader = PackageLoader(files: ["sample.json"], read: { $0 == "sample.json" ? bytes : nil })
        let syntax = YAMLFrontend().parse(SourceFile(name: "Pulumi.yaml", text: yaml))
        let program = Binder(packages: loader).bind(syntax.syntax).program
        return CSharpLanguage(style: StyleSection()).emit(program).text
    }

    private func emit(pcl: String) -> String {
        let bytes = Array(Self.schema.utf8)
        let loader = PackageLoader(files: ["sample.json"], read: { $0 == "sample.json" ? bytes : nil })
        let syntax = PCLFrontend().parse(SourceFile(name: "main.pp", text: pcl))
        let program = Binder(packages: loader).bind(syntax.syntax).program
        return CSharpLanguage(style: StyleSection()).emit(program).text
    }

    /// A resource `web` with one input, after a variable with a function's result and a resource.
    private func input(_ name: String, _ value: String) -> String {
        emit(
            """
            variables:
              found: {fn::invoke: {function: sample:getServer, arguments: {}}}
            resources:
              base: {type: sample:Server}
              web: {type: sample:Server, properties: {\(name): "\(value)"}}
            """)
    }

    // MARK: Arithmetic and lists

    @Test func arithmeticThatExceeds32BitsIsThatOfDoubles() {
        let text = emit(
            pcl: """
                config "count" "int" {
                  default = 2147483647
                }
                total = count * 2
                third = 7 / 3
                output "sum" {
                  value = 2147483647 + 1
                }
                output "mixed" {
                  value = [true, 1.5, "a"]
                }
                output "words" {
                  value = [count, "a"]
                }
                """)
        #expect(text.contains("var total = (double)count * 2;"))
        #expect(text.contains("var third = 7.0 / 3;"))
        #expect(text.contains(#"["sum"] = 2147483647.0 + 1,"#))
        #expect(text.contains(#"["words"] = new object?[]"#))
    }

    // MARK: Absent values

    @Test(arguments: [
        ("size", "${found.size}", "Size = found.Apply(getServerResult => getServerResult.Size.Value),"),
        ("on", "${found.full}", "On = found.Apply(getServerResult => getServerResult.Full),"),
        ("size", "${base.size}", "Size = @base.Size.Apply(x => x.Value),"),
        // A text that may be absent is a `string?`, which every destination takes.
        ("note", "${found.note}", "Note = found.Apply(getServerResult => getServerResult.Note),"),
    ])
    func numbersThatMayBeAbsentAreOpened(_ name: String, _ value: String, _ expected: String) {
        let text = input(name, value)
        #expect(text.contains(expected), "\(text)")
    }

    @Test func argumentOfFunctionTakesOpenedNumber() {
        let text = emit(
            """
            variables:
              found: {fn::invoke: {function: sample:getServer, arguments: {}}}
              other: {fn::invoke: {function: sample:getServer, arguments: {size: "${found.size}"}}}
            """)
        #expect(text.contains("Size = found.Apply(getServerResult => getServerResult.Size.Value),"), "\(text)")
    }

    @Test func operandsAreOpened() {
        let text = emit(
            pcl: """
                found = invoke("sample:index:getServer", {})
                resource web "sample:index:Server" {
                    size = found.size + 1
                }
                """)
        #expect(text.contains("getServerResult.Size.Value + 1"), "\(text)")
    }

    // MARK: Texts

    @Test func textsHaveOneSpellingOnAllMachines() {
        let text = emit(
            """
            config:
              on: {type: boolean, default: true}
              rate: {type: number, default: 1.5}
              size: {type: integer, default: 3}
            resources:
              web: {type: sample:Server, properties: {note: "${on} ${rate} ${size}"}}
            """)
        let expected =
            #"Note = $"{(@on ? "true" : "false")} {rate.ToString(System.Globalization.CultureInfo.InvariantCulture)} {size}","#
        #expect(text.contains(expected), "\(text)")
    }

    @Test func absentTextFailsInsideText() {
        let text = input("note", "x-${found.note}")
        #expect(text.contains(#"$"x-{getServerResult.Note.ToString()}""#), "\(text)")
    }

    // MARK: Configuration

    @Test func defaultsOfSecretsAreSecret() {
        let text = emit(
            """
            config:
              password: {type: string, secret: true, default: hunter2}
              rate: {type: number, secret: true, default: 2}
            resources:
              web: {type: sample:Server, properties: {note: "x-${password}"}}
            """)
        #expect(
            text.contains(#"var password = config.GetSecret("password") ?? Output.CreateSecret("hunter2");"#), "\(text)")
        #expect(text.contains(#"var rate = config.GetSecretDouble("rate") ?? Output.CreateSecret(2.0);"#), "\(text)")
        #expect(text.contains(#"Note = password.Apply(password => $"x-{password}"),"#), "\(text)")
    }

    @Test func defaultBeyondInt32IsReadAsLong() {
        let text = emit("config: {big: {type: integer, default: 11071759058812}, small: {type: integer, default: 1048576}}")
        #expect(text.contains(#"var big = config.GetObject<long?>("big") ?? 11071759058812;"#), "\(text)")
        #expect(text.contains(#"var small = config.GetInt32("small") ?? 1048576;"#), "\(text)")
    }

    @Test func membersOfConfiguredObjectsHaveNamesOfSource() {
        let text = emit(
            pcl: """
                config settings "object({on=bool, size=int})" {
                }
                resource web "sample:index:Server" {
                    on = settings.on
                    size = settings.size
                }
                """)
        #expect(text.contains("public bool @on { get; set; }"), "\(text)")
        #expect(text.contains("On = settings.@on,"), "\(text)")
        #expect(text.contains("Size = settings.size,"), "\(text)")
    }

    @Test func partsOfConfiguredObjectsAreReadAsJSON() {
        let text = emit(
            """
            config: {o: {type: object}}
            resources:
              web: {type: sample:Server, properties: {note: "${o.x}", size: "${o.n}", on: "${o.y.z}", rate: "${o.l[0]}", notes: "${o.l}"}}
            """)
        #expect(text.contains(#"var o = config.RequireObject<Dictionary<string, dynamic>>("o");"#), "\(text)")
        #expect(text.contains(#"Note = ((JsonElement)o["x"]).GetString()!,"#), "\(text)")
        #expect(text.contains(#"Size = ((JsonElement)o["n"]).GetInt32(),"#), "\(text)")
        #expect(text.contains(#"On = ((JsonElement)o["y"]).GetProperty("z").GetBoolean(),"#), "\(text)")
        #expect(text.contains(#"Rate = ((JsonElement)o["l"])[0].GetDouble(),"#), "\(text)")
        #expect(text.contains(#"Notes = ((JsonElement)o["l"]).Deserialize<string[]>(),"#), "\(text)")
        #expect(text.contains("using System.Text.Json;"), "\(text)")
    }

    // MARK: Members of the program's own objects

    @Test func membersOfDictionariesAreReadByKeyAndCast() {
        let text = emit(
            """
            variables:
              s: {db: {host: h, port: 3}}
              l: [{a: 1}, {a: 2}]
            resources:
              web: {type: sample:Server, properties: {note: "${s.db.host}", size: "${l[0].a}", rate: "${s.db.port}"}}
            """)
        #expect(text.contains(#"Note = (string)((Dictionary<string, object?>)s["db"]!)["host"]!,"#), "\(text)")
        #expect(text.contains(#"Size = (int)l[0]["a"]!,"#), "\(text)")
        #expect(text.contains(#"Rate = (double)((int)((Dictionary<string, object?>)s["db"]!)["port"]!),"#), "\(text)")
    }

    @Test func membersOfSecretDictionariesAreReadInCallback() {
        let text = emit(
            """
            resources:
              base: {type: sample:Server}
            variables:
              s: {fn::secret: {b: c}}
              t: {a: {id: "${base.id}"}}
            outputs: {o: "${s.b}", p: "${t.a.id}"}
            """)
        #expect(text.contains(#"["o"] = s.Apply(s => (string)s["b"]!),"#), "\(text)")
        #expect(text.contains(#"["p"] = (Output<string>)((Dictionary<string, object?>)t["a"]!)["id"]!,"#), "\(text)")
    }

    // MARK: Values of unknown type

    @Test func outputsOfOtherStacksAreCast() {
        let text = emit(
            """
            resources:
              net: {type: pulumi:pulumi:StackReference, properties: {name: org/net/dev}}
              web:
                type: sample:Server
                properties:
                  note: ${net.outputs["vpcId"]}
                  size: ${net.outputs["size"]}
                  on: ${net.outputs["on"]}
            """)
        #expect(text.contains(#"Note = net.Outputs.Apply(outputs => (string)outputs["vpcId"]),"#), "\(text)")
        let size =
            #"Size = net.Outputs.Apply(outputs => System.Convert.ToInt32(outputs["size"], System.Globalization.CultureInfo.InvariantCulture)),"#
        #expect(text.contains(size), "\(text)")
        #expect(text.contains(#"On = net.Outputs.Apply(outputs => (bool)outputs["on"]),"#), "\(text)")
    }

    @Test func membersOfAnyValueAreReadByKey() {
        let text = input("note", "${found.parts[0].name}")
        #expect(
            text.contains(#"Note = found.Apply(getServerResult => (string)getServerResult.Parts[0]?["name"]),"#), "\(text)")
    }

    // MARK: null and mixed lists

    @Test func variableWithNullHasTypeAndIsReadAsNull() {
        let text = emit(
            """
            variables: {nothing: null}
            resources:
              web: {type: sample:Server, properties: {note: "${nothing}"}}
            """)
        #expect(text.contains("object? nothing = null;"), "\(text)")
        #expect(text.contains("Note = null,"), "\(text)")
    }

    @Test func outputsAmongOtherTypesMakeArrayOfObjects() {
        let text = emit(
            """
            resources:
              base: {type: sample:Server}
              web: {type: sample:Server, properties: {anything: ["${base.id}", 5]}}
            outputs: {o: ["${base.id}", 5], p: ["${base.id}", x]}
            """)
        let expected = """
            new object?[]
                    {
                        @base.Id,
                        5,
                    },
            """
        #expect(text.contains("Anything = " + expected), "\(text)")
        #expect(text.contains("[\"o\"] = " + expected), "\(text)")
        #expect(text.contains("[\"p\"] = new Input<string>[]"), "\(text)")
    }

    // MARK: Lists as arguments

    @Test func expandedListIsOneArgument() {
        let text = emit(
            pcl: """
                config sizes "list(int)" {
                }
                resource web "sample:index:Server" {
                    size = max(2, sizes...)
                }
                """)
        #expect(text.contains("Size = Math.Max(2, sizes.Max()),"), "\(text)")
    }

    // MARK: JSON

    @Test func jsonInsideTextIsNotEscaped() {
        let text = emit(
            """
            variables: {json: {fn::toJSON: {a: "<"}}}
            outputs: {o: "x ${json}"}
            """)
        let options =
            "new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }"
        #expect(text.contains("}, \(options));"), "\(text)")
    }

    @Test func wholeJSONIsWrittenAsByDefault() {
        let text = emit("outputs: {o: {fn::toJSON: {a: \"<\"}}}")
        #expect(!text.contains("JsonSerializerOptions"), "\(text)")
    }

    // MARK: Names

    @Test func variablesDoNotHideClasses() {
        let text = emit(pcl: "Output = secret(\"a\")\noutput o {\n  value = Output\n}")
        #expect(text.contains("var Output2 = Output.CreateSecret(\"a\");"), "\(text)")
        #expect(text.contains("[\"o\"] = Output2,"), "\(text)")
    }

    @Test func parameterOfTupleHidesNoVariable() {
        let text = emit(
            """
            variables: {values: {fn::secret: a}, other: {fn::secret: b}}
            outputs: {o: "${values}-${other}"}
            """)
        #expect(text.contains("Output.Tuple(values, other).Apply(values2 =>"), "\(text)")
        #expect(text.contains("var values = values2.Item1;"), "\(text)")
    }

    // MARK: Conditionals

    @Test func branchBesideOutputIsOutput() {
        let text = emit(
            pcl: """
                config on bool {
                }
                resource base "sample:index:Server" {
                }
                output o {
                    value = on ? base.id : "none"
                }
                """)
        #expect(text.contains("@on ? @base.Id : Output.Create(\"none\")"), "\(text)")
    }
}
