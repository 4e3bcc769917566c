import Base
import Frontend
import LanguageJava
import LanguageKit
import Schema
import Testing

/// Loops whose elements are unlike, or whose results are outputs.
@Suite struct JavaLoopTests {
    private static let schema = """
        {"name": "yard", "version": "1.0.0",
         "resources": {"yard:index:Boat": {
           "properties": {"name": {"type": "string"}}, "required": ["name"],
           "inputProperties": {
             "name": {"type": "string"}, "tags": {"type": "object", "additionalProperties": {"type": "string"}}}}}}
        """

    private func java(_ pcl: String, component: String? = nil) -> String {
        let bytes = Array(Self.schema.utf8)
        let packages = PackageLoader(files: ["yard.json"], read: { $0 == "yard.json" ? bytes : nil })
        let main = SourceFile(name: "main.pp", text: pcl)
        let components = component.map { ["part": SourceFile(name: "part/main.pp", text: $0)] } ?? [:]
        let syntax = PCLFrontend().parse(main, components: components).syntax
        let program = Binder(packages: packages).bind(syntax).program
        return JavaLanguage(style: StyleSection()).emit(program).files.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    }

    private let boat = "resource boat \"yard:index:Boat\" {}\n"

    @Test func listMadeOfAMapIsInTheOrderOfItsKeys() {
        let text = java(
            "tags = {b = \"1\", a = \"2\"}\noutput list { value = [for k, v in tags : k] }\noutput values { value = [for v in tags : v] }\n"
        )
        #expect(text.contains("ctx.export(\"list\", new TreeMap<>(tags).entrySet().stream().map("))
        #expect(text.contains("ctx.export(\"values\", new TreeMap<>(tags).values().stream().map(v -> v)"))
        #expect(text.contains("import java.util.TreeMap;"))
    }

    @Test func elementsOfWhichSomeAreOutputsBecomeOutputs() {
        let text = java(boat + "output list { value = [for v in [boat.name, \"b\"] : \"x-${v}\"] }\n")
        #expect(text.contains("var v = outputOf(entry).applyValue(_value -> (String) _value);"))
        #expect(text.contains("return v.applyValue(_v -> String.format(\"x-%s\", _v));"))
    }

    @Test func mapOfOutputsIsCombinedForABuilder() {
        let text = java(
            boat + "resource other \"yard:index:Boat\" {\n  tags = {for k, v in {one = \"a\"} : k => boat.name}\n}\n")
        #expect(text.contains(".tags(Output.all(Map.of(\"one\", \"a\").entrySet().stream().map(entry -> {"))
        #expect(text.contains("return boat.name().applyValue(_value -> Map.entry(k, _value));"))
        #expect(
            text.contains(
                "applyValue(entries -> entries.stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue)))"))
    }

    @Test func outputOfAStackReferenceIsCastToWhatItsPlaceTakes() {
        let text = java(
            """
            resource net "pulumi:pulumi:StackReference" {
              name = "o/p/s"
            }
            resource boat "yard:index:Boat" {
              name = getOutput(net, "name")
            }

            """)
        #expect(text.contains(".name(net.output(\"name\").applyValue(_value -> (String) _value))"))
    }

    @Test func counterThatACallbackReadsDoesNotHideALoopVariable() {
        let text = java(
            """
            config word string {
              secret = true
            }
            resource boat "yard:index:Boat" {
              name = "${word}${range.value}"
              tags = {for index, v in {one = "a"} : index => v}
              options {
                range = 2
              }
            }

            """)
        #expect(text.contains("final var rangeIndex = i;"))
    }

    @Test func fieldOfAComponentDoesNotHideAClass() {
        let text = java("component part \"./part\" {}\n", component: "output Output { value = \"a\" }\n")
        #expect(text.contains("private final Output<String> Output_;"))
        #expect(text.contains("this.Output_ = Output.of(\"a\");"))
        #expect(text.contains("public Output<String> Output() {\n        return Output_;"))
    }

    @Test func elementsOfAnyTypeBecomeOutputsOfAnything() {
        let text = java(
            """
            resource net "pulumi:pulumi:StackReference" {
              name = "o/p/s"
            }
            output list { value = [for v in [getOutput(net, "a"), "b"] : "x-${v}"] }

            """)
        #expect(text.contains("var v = outputOf(entry);"))
    }

    @Test func loopOverAnEmptyMapReadsEntries() {
        let text = java("none = {}\noutput o { value = [for k, v in none : k] }\n")
        #expect(text.contains("new TreeMap<String, String>(none).entrySet().stream()"))
    }

    @Test func emptyListOfAVariableGoesWhereAListOfTextsIsWanted() {
        let text = java("none = []\nnothing = {}\n")
        #expect(text.contains("final java.util.List none = Arrays.asList();"))
        #expect(text.contains("final Map nothing = Map.ofEntries("))
    }

    @Test func parametersOfCallbacksHideNeitherClassesNorAComponentsArguments() {
        let use = "component part \"./part\" {}\n"
        let body = "config name string { default = \"n\" }\nconfig String string { default = \"s\" }\n"
        let text = java(use, component: body + "output o { value = join(\"-\", [name, String]) }\n")
        #expect(text.contains("var _String = values.t2;"))
        #expect(!text.contains("var name = "))
    }

    @Test func componentOutputThatIsATextOrAnIdIsAnOutputOfText() {
        let text = java(
            "component part \"./part\" {}\n",
            component: "config on bool { default = true }\n" + boat + "output o { value = on ? \"a\" : boat.id }\n")
        #expect(text.contains("private final Output<String> o;"))
    }
}
