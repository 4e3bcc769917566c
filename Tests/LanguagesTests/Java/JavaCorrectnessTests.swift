import Base
import Frontend
import LanguageJava
import LanguageKit
import Lowering
import Program
import Schema
import Testing

/// Programs whose Java must compile, and mean what the source says.
@Suite struct JavaCorrectnessTests {
    private static let schema = """
        {"name": "yard", "version": "1.0.0",
         "types": {
           "yard:index:Level": {"type": "integer", "enum": [{"value": 1}, {"value": 2}]},
           "yard:index:Plan": {"type": "object", "properties": {"title": {"type": "string"}}}},
         "resources": {"yard:index:Boat": {
           "properties": {
             "name": {"type": "string"}, "note": {"type": "string"}, "length": {"type": "integer"}, "weight": {"type": "number"},
             "plan": {"$ref": "#/types/yard:index:Plan"}, "wait": {"type": "boolean"}},
           "required": ["name", "length", "weight", "wait"],
           "inputProperties": {
             "name": {"type": "string"}, "note": {"type": "string"}, "length": {"type": "integer"}, "weight": {"type": "number"},
             "level": {"$ref": "#/types/yard:index:Level"}, "wait": {"type": "boolean"},
             "tags": {"type": "object", "additionalProperties": {"type": "string"}},
             "parts": {"type": "array", "items": {"$ref": "pulumi.json#/Any"}}}}},
         "functions": {
           "yard:index:getSlip": {
             "inputs": {"properties": {"id": {"type": "string"}}},
             "outputs": {"properties": {"id": {"type": "string"}, "note": {"type": "string"}}, "required": ["id"]}}}}
        """

    private var packages: PackageLoader {
        let bytes = Array(Self.schema.utf8)
        return PackageLoader(files: ["yard.json"], read: { $0 == "yard.json" ? bytes : nil })
    }

    private func java(_ yaml: String) -> String {
        let syntax = YAMLFrontend().parse(SourceFile(name: "test.yaml", text: yaml)).syntax
        let program = Binder(packages: packages).bind(syntax).program
        return JavaLanguage(style: StyleSection()).emit(program.replacingNullInputs(.omitted) ?? program).text
    }

    /// The lines of a program that sets the inputs of a second resource; the first is `boat`.
    private func inputs(_ inputs: String, before declarations: String = "") -> [String] {
        let text = java(declarations + "resources:\n  boat: {type: yard:Boat}\n  b: {type: yard:Boat, properties: {\(inputs)}}\n")
        let lines = text.split(separator: "\n").map { String($0.drop { $0 == " " }) }
        guard let start = lines.firstIndex(of: #"var b = new Boat("b", BoatArgs.builder()"#),
            let end = lines[start...].firstIndex(of: ".build());")
        else { return lines }
        return Array(lines[(start + 1)..<end])
    }

    // MARK: Names

    @Test func resourcesAndOutputsHaveTheirNamesOfTheSource() {
        let text = java(
            """
            resources:
              prod-vpc: {type: yard:Boat}
              class: {type: yard:Boat}
              boat: {type: yard:Boat}
            outputs:
              boat: ${boat.id}
              my_out: ${prod-vpc.id}
            """)
        #expect(text.contains(#"var prodVpc = new Boat("prod-vpc");"#))
        #expect(text.contains(#"var class_ = new Boat("class");"#))
        #expect(text.contains(#" = new Boat("boat");"#))
        #expect(text.contains(#"ctx.export("boat", "#))
        #expect(text.contains(#"ctx.export("my_out", prodVpc.id());"#))
    }

    @Test func methodsOfEveryClassAreAvoided() {
        #expect(inputs("wait: \"${boat.wait}\"") == [".wait_(boat.wait_())"])
    }

    // MARK: Values

    @Test func membersOfEnumsAreGivenWhereNothingElseIsTaken() { #expect(inputs("level: 2") == [".level(Level.Two)"]) }

    @Test func nullInputsAreLeftOut() {
        #expect(inputs("name: a, note: null, length: 3") == [".name(\"a\")", ".length(3)"])
    }

    @Test func mapsOfNullsAreMadeByAHelper() {
        #expect(inputs("tags: {a: null, b: x}") == [".tags(mapOf(", #"entry("a", null),"#, #"entry("b", "x")"#, "))"])
    }

    @Test func variablesOfNullHaveAType() {
        #expect(java("variables: {n: null}\nresources: {b: {type: yard:Boat}}\n").contains("final Object n = null;"))
    }

    @Test func listsOfAnyTypeTakeOutputsAsTheyAre() {
        #expect(inputs("parts: [\"${boat.id}\", 5]") == [".parts(            ", "boat.id(),", "5)"])
        #expect(inputs("parts: [\"${boat.id}\"]") == [".parts(boat.id())"])
        #expect(
            inputs("parts: [\"x${boat.id}\"]")
                == [#".parts(Arrays.asList(boat.id().applyValue(_id -> String.format("x%s", _id))))"#])
    }

    @Test func numbersInTextsHaveNoEmptyFraction() {
        #expect(
            inputs("name: \"${boat.weight}\", note: \"x${boat.weight}\"") == [
                ".name(boat.weight().applyValue(_value -> textOf(_value)))",
                #".note(boat.weight().applyValue(_weight -> String.format("x%s", textOf(_weight))))"#,
            ])
    }

    @Test func integersBeyond32BitsAreLongs() {
        let config = "config:\n  big: {type: integer, default: 11071759058812}\n  small: {type: integer, default: 1048576}\n"
        let text = java(config + "resources: {b: {type: yard:Boat, properties: {length: \"${big}\"}}}\n")
        #expect(text.contains(#"final var big = config.getObject("big", Long.class).orElse(11071759058812L);"#))
        #expect(text.contains(#"final var small = config.getInteger("small").orElse(1048576);"#))
        #expect(text.contains(".length(Math.toIntExact(big))"))
    }

    @Test func variablesDoNotHideClasses() {
        let text = java("variables: {Output: x}\nresources: {b: {type: yard:Boat, properties: {name: \"${Output}\"}}}\n")
        #expect(text.contains(#"final var output = "x";"#))
        #expect(text.contains(".name(output)"))
    }

    @Test func longTextsAreJoinedFromParts() {
        let text = java("variables: {x: \"\(String(repeating: "a", count: 70_000))\"}\nresources: {b: {type: yard:Boat}}\n")
        #expect(text.contains(#"final var x = String.join("#))
        #expect(!text.contains(String(repeating: "a", count: 5_001)))
    }

    // MARK: Absence

    @Test func absenceIsPassedOn() {
        #expect(
            inputs("name: \"${boat.plan.title}\", note: \"${boat.note}\"") == [
                ".name(boat.plan().applyValue(_plan -> _plan.flatMap(_member -> _member.title()).orElse(null)))",
                ".note(boat.note().applyValue(_value -> _value.orElse(null)))",
            ])
    }

    @Test func textsNeedTheirValues() {
        #expect(
            inputs("name: \"x-${boat.plan.title}\"") == [
                ".name(boat.plan().applyValue(_plan -> String.format(\"x-%s\", _plan.flatMap(_member -> _member.title()).get())))"
            ])
    }

    // MARK: Outputs

    @Test func secretConfigurationTakesItsDefaultInACallback() {
        let config = "config:\n  pw: {type: string, secret: true, default: hunter2}\n"
        #expect(
            java(config + "resources: {b: {type: yard:Boat, properties: {name: \"x-${pw}\"}}}\n").contains(
                #"final var pw = config.getSecret("pw").applyValue(_value -> _value.orElse("hunter2"));"#))
    }

    @Test func functionsCalledWithOutputsOfFunctionsGiveOneOutput() {
        let text = java(
            """
            variables:
              first: {fn::invoke: {function: yard:getSlip, arguments: {id: a}}}
              second: {fn::invoke: {function: yard:getSlip, arguments: {id: "x${first.id}"}}}
            outputs: {id: "${second.id}"}
            """)
        #expect(text.contains("second.applyValue(_second -> _second.id())"))
        #expect(!text.contains("first.applyValue(_first -> YardFunctions"))
    }

    @Test func membersOfMapsAreCastToOutputs() {
        let variables = "variables:\n  s: {db: {host: h}, who: \"${boat.id}\", size: \"${boat.length}\"}\n"
        #expect(
            inputs("name: \"${s.who}\", note: \"${s.db.host}\", length: \"${s.size}\"", before: variables) == [
                #".name(outputOf(s.get("who")).applyValue(_value -> (String) _value))"#,
                #".note(((String) ((Map<?, ?>) s.get("db")).get("host")))"#,
                #".length(outputOf(s.get("size")).applyValue(_value -> ((Number) _value).intValue()))"#,
            ])
    }

    @Test func moreThanEightOutputsAreTuplesOfTuples() {
        let names = (1...9).map { "b\($0)" }
        let resources = names.map { "  \($0): {type: yard:Boat}\n" }.joined()
        let text = java("resources:\n\(resources)outputs:\n  all: \"\(names.map { "${\($0).name}" }.joined())\"\n")
        #expect(text.contains("b7.name(), Output.tuple(b8.name(), b9.name()))"))
        #expect(text.contains("var b7Name = values.t7;\n"))
        #expect(text.contains("var b9Name = values.t8.t2;\n"))
    }

    @Test func branchesBesideOutputsAreOutputs() {
        let pcl = """
            resource "boat" "yard:index:Boat" { }
            resource "b" "yard:index:Boat" {
              name = true ? boat.name : "x"
              tags = { a = true ? boat.name : boat.id }
            }
            """
        let syntax = PCLFrontend().parse(SourceFile(name: "main.pp", text: pcl), components: [:])
        let text = JavaLanguage(style: StyleSection()).emit(Binder(packages: packages).bind(syntax.syntax).program).text
        #expect(text.contains(#".name(true ? boat.name() : Output.of("x"))"#))
        #expect(text.contains(#".tags((true ? boat.name() : boat.id()).applyValue(_value -> Map.of("a", _value)))"#))
    }

    @Test func elementsOfUnlikeListsAreCastToOutputs() {
        let variables = "variables:\n  l: [\"${boat.id}\", x]\n"
        #expect(
            inputs("name: \"${l[0]}\"", before: variables) == [
                #".name(outputOf(l.get(0)).applyValue(_value -> (String) _value))"#
            ])
    }

    // MARK: Functions

    @Test func filesAreReadByAHelperThatHandlesExceptions() {
        let text = java("variables: {f: {fn::readFile: ./k}}\nresources: {b: {type: yard:Boat, properties: {name: \"${f}\"}}}\n")
        #expect(text.contains(#"final var f = readFile("./k");"#))
        #expect(
            text.contains(
                """
                    private static String readFile(String path) {
                        try {
                            return Files.readString(Paths.get(path));
                        } catch (Exception e) {
                            throw new RuntimeException(e);
                        }
                    }

                """))
    }

    @Test func separatorsAreNoPatterns() {
        #expect(
            java("variables: {p: {fn::split: [\".\", 10.0.0.1]}}\nresources: {b: {type: yard:Boat}}\n").contains(
                #"Arrays.asList("10.0.0.1".split(java.util.regex.Pattern.quote("."), -1))"#))
    }

    @Test func jsonInTextsIsMadeByAHelper() {
        let variables = "variables:\n  j: {fn::toJSON: {a: [1, null], b: \"${boat.id}\"}}\n"
        let text = java(
            variables + "resources:\n  boat: {type: yard:Boat}\n  b: {type: yard:Boat, properties: {name: \"x${j}\"}}\n")
        #expect(text.contains("boat.id().applyValue(_id -> toJson(mapOf(\n"))
        #expect(text.contains("    private static String toJson(Object value) {\n"))
    }

    @Test func jsonOfStoredOutputsIsAnOutput() {
        let variables = "variables:\n  s: {who: \"${boat.id}\"}\n  j: {fn::toJSON: \"${s}\"}\n"
        let text = java(
            variables + "resources:\n  boat: {type: yard:Boat}\n  b: {type: yard:Boat, properties: {name: \"${j}\"}}\n")
        #expect(text.contains("final var j = toJsonOutput(s);"))
    }

    @Test func jsonAloneIsMadeByTheSDK() {
        let text = java("resources: {b: {type: yard:Boat, properties: {name: {fn::toJSON: {a: 1}}}}}\n")
        #expect(text.contains(".name(serializeJson(\n"))
        #expect(!text.contains("toJson("))
    }
}
