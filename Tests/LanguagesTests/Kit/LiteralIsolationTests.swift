import Base
import Frontend
import LanguageKit
import Languages
import Program
import Schema
import Testing

/// The text of a string literal must change nothing in a program but that literal, however much the text looks like code of ours.
@Suite struct LiteralIsolationTests {
    private static let placeholder = "qqplaceholderqq"

    /// Texts that look like names and code that the languages write themselves. None needs escapes or, in YAML, quotation marks.
    static let texts = [
        "val0", "key0", "err", "ctx", "pulumi.String", "pulumi.Sprintf", "pulumi.ToOutput", "args", "x", "_value", "values",
        "range.value",
        "self", "this", "nil", "None", "undefined", "return", "json.dumps", "std.Join", "toString()", "Output.of", "v0.Value",
        "__value__",
        "fmt.Sprint", "strconv.Itoa", "interface", "import", "apply(lambda)",
    ]

    private static let schema = """
        {"name": "harbor", "version": "1.0.0",
         "language": {"go": {"importBasePath": "github.com/harbor/pulumi-harbor/sdk/go/harbor"}},
         "types": {"harbor:index:Rope": {"type": "object", "properties": {
            "note": {"type": "string"}, "length": {"type": "integer"}}}},
         "resources": {"harbor:index:Berth": {
            "properties": {"note": {"type": "string"}, "depth": {"type": "integer"}}, "required": ["note"],
            "inputProperties": {"note": {"type": "string"}, "tags": {"type": "object", "additionalProperties": {"type": "string"}},
              "names": {"type": "array", "items": {"type": "string"}}, "rope": {"$ref": "#/types/harbor:index:Rope"},
              "ropes": {"type": "array", "items": {"$ref": "#/types/harbor:index:Rope"}}}}},
         "functions": {"harbor:index:getCranes": {
            "inputs": {"properties": {"note": {"type": "string"}}},
            "outputs": {"properties": {"names": {"type": "array", "items": {"type": "string"}}}, "required": ["names"]}}}}
        """

    /// Programs that hold the literal in every kind of place: inputs, types, lists, ranges, callbacks, calls, outputs.
    private static let programs = [
        """
        resource berth "harbor:index:Berth" {
          note = "TEXT"
          tags = { owner = "TEXT", other = "a" }
          names = ["TEXT", "b"]
          rope = { note = "TEXT", length = 3 }
          ropes = [{ note = "TEXT" }]
        }
        """,
        """
        resource berths "harbor:index:Berth" {
          options { range = 3 }
          note = "TEXT"
        }
        resource more "harbor:index:Berth" {
          options { range = ["a", "b"] }
          note = "TEXT"
          tags = { owner = range.value }
        }
        """,
        """
        resource berth "harbor:index:Berth" {
          note = "a"
        }
        resource tied "harbor:index:Berth" {
          note = "${berth.note}-TEXT"
          names = [for n in ["a", "b"] : "${n}-TEXT"]
          options { dependsOn = [berth] }
        }
        output joined { value = "TEXT-${berth.note}-${tied.note}" }
        """,
        """
        found = invoke("harbor:index:getCranes", { note = "TEXT" })
        choice = true ? "TEXT" : "b"
        encoded = toJSON({ note = "TEXT" })
        resource berth "harbor:index:Berth" {
          note = found.names[0]
          names = [for n in found.names : "TEXT"]
        }
        output all { value = { note = "TEXT", names = found.names } }
        """,
    ]

    private func text(_ program: String, _ language: any Language.Type) -> String {
        let bytes = Array(Self.schema.utf8)
        let loader = PackageLoader(files: ["harbor.json"], read: { $0 == "harbor.json" ? bytes : nil })
        let syntax = PCLFrontend().parse(SourceFile(name: "main.pp", text: program)).syntax
        return language.init(style: StyleSection()).emit(Binder(packages: loader).bind(syntax).program).text
    }

    @Test(arguments: LanguageRegistry.known.map { $0.id.name })
    func textOfLiteralChangesNothingButTheLiteral(_ id: String) throws {
        let language = try #require(LanguageRegistry.language(LanguageID(id)))
        for program in Self.programs {
            let expected = text(program.replacing("TEXT", with: Self.placeholder), language)
            #expect(expected.contains(Self.placeholder))
            for literal in Self.texts {
                let found = text(program.replacing("TEXT", with: literal), language)
                #expect(found == expected.replacing(Self.placeholder, with: literal), "\(literal)")
            }
        }
    }
}
