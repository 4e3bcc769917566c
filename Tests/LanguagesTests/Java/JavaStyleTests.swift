import Base
import Frontend
import LanguageJava
import LanguageKit
import Program
import Schema
import Testing

/// Each option changes what its name says, and nothing else.
@Suite struct JavaStyleTests {
    private static let schema = """
        {"name": "yard", "version": "1.0.0",
         "types": {"yard:index:Plan": {"type": "object", "properties": {"days": {"type": "integer"}}}},
         "resources": {"yard:index:Trip": {
           "properties": {"name": {"type": "string"}, "plan": {"$ref": "#/types/yard:index:Plan"}}, "required": ["name", "plan"],
           "inputProperties": {
             "title": {"type": "string"}, "days": {"type": "integer"}, "label": {"type": "string"},
             "stops": {"type": "array", "items": {"type": "string"}},
             "notes": {"type": "object", "additionalProperties": {"type": "string"}}, "extra": {"$ref": "pulumi.json#/Any"}}}}}
        """

    private static let program = """
        config settings any {
        }
        resource first "yard:index:Trip" {
        }
        resource second "yard:index:Trip" {
          title = 4
          days = first.plan.days
          label = settings.name
          stops = [first.name]
          notes = {to = first.name}
          extra = [1]
        }
        output count {
          value = length([1, 2])
        }
        output hidden {
          value = secret(first.name)
        }
        """

    private func lines(_ options: String...) -> [String] {
        let bytes = Array(Self.schema.utf8)
        let loader = PackageLoader(files: ["yard.json"], read: { $0 == "yard.json" ? bytes : nil })
        let syntax = PCLFrontend().parse(SourceFile(name: "main.pp", text: Self.program), components: [:])
        let style = StyleSection(Dictionary(uniqueKeysWithValues: options.map { ($0, "true") }))
        let text = JavaLanguage(style: style).emit(Binder(packages: loader).bind(syntax.syntax).program).text
        return text.split(separator: "\n").map { String($0.drop { $0 == " " }) }
    }

    @Test(arguments: [
        ("unconvertedValues", [".title(\"4\")"], [".title(4)"]),
        (
            "unopenedOptionals", [".days(first.plan().applyValue(_plan -> _plan.days().orElse(null)))"],
            [".days(first.plan().applyValue(_plan -> _plan.days()))"]
        ),
        (
            "uncastObjects", [".label(((String) ((Map<?, ?>) settings).get(\"name\")))"],
            [".label(((Map<?, ?>) settings).get(\"name\"))"]
        ),
        (
            "uncombinedOutputs",
            [".stops(Output.all(first.name()))", ".notes(first.name().applyValue(_value -> Map.of(\"to\", _value)))"],
            [".stops(first.name())", ".notes(Map.of(\"to\", first.name()))"]
        ),
        ("listsAsArguments", [".extra(Arrays.asList(1))"], [".extra(1)"]),
        ("lengthOfCollections", ["2).size());"], ["2).length());"]),
        (
            "secretOutputsWrapped", ["ctx.export(\"hidden\", first.name().asSecret());"],
            ["ctx.export(\"hidden\", Output.ofSecret(first.name()));"]
        ),
    ])
    func optionChangesWhatItNames(_ option: String, _ usual: [String], _ changed: [String]) {
        let changes = lines(option).difference(from: lines())
        let removed = changes.removals.map { if case .remove(_, let line, _) = $0 { line } else { "" } }
        let added = changes.insertions.map { if case .insert(_, let line, _) = $0 { line } else { "" } }
        #expect(removed == usual)
        #expect(added == changed)
    }

    @Test func everyOptionIsDocumented() {
        #expect(JavaLanguage.options.allSatisfy { !$0.summary.isEmpty })
        #expect(!JavaLanguage.options.contains { $0.key == "literalsAsWritten" })
    }
}
