import Base
import Frontend
import LanguageKit
import LanguagePython
import Program
import Schema
import Testing

/// Programs whose Python ran to something else than what the source says, or failed.
@Suite struct PythonMeaningTests {
    private static let schema = """
        {"name": "yard", "version": "1.0.0",
         "types": {"yard:index:Slip": {"type": "object", "properties": {"name": {"type": "string"}, "isFree": {"type": "boolean"}}}},
         "resources": {"yard:index:Dock": {
           "properties": {"title": {"type": "string"}}, "required": ["title"],
           "inputProperties": {
             "title": {"type": "string"}, "slips": {"type": "array", "items": {"$ref": "#/types/yard:index:Slip"}}}}}}
        """

    private func files(_ main: String, component: String? = nil) -> [String: String] {
        let bytes = Array(Self.schema.utf8)
        let loader = PackageLoader(files: ["yard.json"], read: { $0 == "yard.json" ? bytes : nil })
        let components = component.map { ["part": SourceFile(name: "part/main.pp", text: $0)] } ?? [:]
        let syntax = PCLFrontend().parse(SourceFile(name: "main.pp", text: main), components: components).syntax
        let emission = PythonLanguage(style: StyleSection()).emit(Binder(packages: loader).bind(syntax).program)
        let pairs = emission.files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
        return Dictionary(pairs + [("", emission.text)], uniquingKeysWith: { $1 })
    }

    private func text(_ main: String) -> String { files(main)[""] ?? "" }

    private func component(_ source: String) -> String {
        files("component part \"./part\" {\n  size = \"a\"\n}\n", component: source)["part.py"] ?? ""
    }

    // MARK: Attempts

    @Test func attemptsOverOutputsAreMadeWhereTheirValuesAreKnown() {
        let text = text(
            """
            config sizes "map(string)" {
            }
            hidden = secret(sizes)
            output has {
              value = can(hidden["a"])
            }
            output size {
              value = try(hidden["a"], "none")
            }
            """)
        #expect(text.contains(#"pulumi.export("has", hidden.apply(lambda hidden: can_(lambda: hidden["a"])))"#))
        #expect(
            text.contains(
                """
                pulumi.export("size", hidden.apply(lambda hidden: try_(
                    lambda: hidden["a"],
                    lambda: "none"
                )))
                """))
    }

    // MARK: Ranges

    @Test func rangeOverAListOfOutputsWaitsForThem() {
        let text = text(
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
            """)
        #expect(text.contains("pulumi.Output.from_input(titles).apply(create_copy)"))
    }

    // MARK: Arguments of components

    @Test func argumentsInVariablesAreOutputs() {
        let text = component(
            """
            config size string {
            }
            sizes = [size, "b"]
            named = {a = size}
            output first {
              value = toBase64(sizes[0])
            }
            """)
        #expect(
            text.contains(
                """
                        sizes = [
                            pulumi.Output.from_input(args["size"]),
                            "b",
                        ]
                """))
        #expect(text.contains(#""a": pulumi.Output.from_input(args["size"]),"#))
        #expect(text.contains("sizes[0].apply(lambda "))
    }

    @Test func elementsOfAListWithArgumentsMayBePlain() {
        let text = component(
            """
            config size string {
            }
            output all {
              value = {for key, value in {a = size} : key => "${value}!"}
            }
            """)
        #expect(text.contains(#"pulumi.Output.from_input(value).apply(lambda value: f"{value}!")"#))
    }

    // MARK: Objects in callbacks

    @Test func onlyElementsOfTheListAreOfItsClass() {
        let text = text(
            """
            config word string {
              secret = true
            }
            resource dock "yard:index:Dock" {
              slips = [{name = join(",", [for key, value in {one = "a"} : word]), isFree = true}]
            }
            """)
        #expect(!text.contains("yard.SlipArgs"))
        #expect(text.contains(#"sorted({"#))
    }
}
