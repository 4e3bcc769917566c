import Base
import Languages
import LanguageKit
import Reference
import Schema
import Testing

/// Names and types as reference pages show them in each language.
@Suite struct ReferenceLanguageTests {
    private static let schema = """
        {"name": "farm", "meta": {"moduleFormat": "(.*)"},
         "types": {"farm:milk:Pail": {"type": "object", "properties": {"x": {"type": "string"}}},
          "farm:index:Size": {"type": "number", "enum": [{"value": 1}, {"value": 0.5}]}},
         "resources": {"farm:index:Cow": {"inputProperties": {
          "pails": {"type": "object", "additionalProperties": {"type": "array", "items": {"$ref": "#/types/farm:milk:Pail"}}},
          "either": {"type": "array", "items": {"oneOf": [{"type": "string"}, {"type": "integer"}]}},
          "size": {"$ref": "#/types/farm:index:Size"}}}}}
        """

    private func shown(_ property: String, _ form: ReferenceNameForm) throws -> [String: String] {
        let package = try #require(Package.read(from: SourceFile(name: "farm.json", text: Self.schema)).package)
        let type = try #require(package.resource("farm:index:Cow")?.inputs[property]?.type)
        return Dictionary(
            uniqueKeysWithValues: LanguageRegistry.references.map {
                ($0.language.name, $0.init(package).type(type, .argument, form))
            })
    }

    @Test func mapsOfListsHaveTheirSpellings() throws {
        #expect(
            try shown("pails", .short) == [
                "typescript": "{[key: string]: Pail[]}", "python": "Mapping[str, Sequence[Pail]]", "go": "map[string][]Pail",
                "csharp": "Dictionary<string, ImmutableArray<Pail>>", "java": "Map<String,List<Pail>>",
                "yaml": "Map<List<Property Map>>", "hcl": "map(list(object))",
            ])
    }

    @Test func codeOfAnotherModuleNamesIt() throws {
        let types = try shown("pails", .code(module: ""))
        #expect(types["typescript"] == "{[key: string]: milk.PailArgs[]}")
        #expect(types["python"] == "Mapping[str, Sequence[_milk.PailArgs]]")
        #expect(types["go"] == "map[string][]milk.PailArgs")
        #expect(types["csharp"] == "Dictionary<string, ImmutableArray<Pulumi.Farm.Milk.Inputs.PailArgs>>")
        #expect(try shown("pails", .code(module: "milk"))["python"] == "Mapping[str, Sequence[PailArgs]]")
        #expect(try shown("pails", .code(module: "milk"))["go"] == "map[string][]PailArgs")
    }

    @Test func unionsHaveTheirSpellings() throws {
        #expect(
            try shown("either", .short) == [
                "typescript": "(string | number)[]", "python": "Sequence[Union[str, int]]", "go": "[]interface{}",
                "csharp": "List<Union<string, int>>", "java": "List<Either<String,Integer>>", "yaml": "List<String | Number>",
                "hcl": "list(string | number)",
            ])
    }

    @Test func enumsAreTheirValuesWhereNoNameIsWritten() throws {
        let types = try shown("size", .short)
        #expect(types["yaml"] == "1 | 0.5")
        #expect(types["hcl"] == "1 | 0.5")
        #expect(types["java"] == "Size")
    }

    @Test func functionsKeepWordsThatFormsOfOthersAdd() throws {
        let schema = """
            {"name": "farm", "functions": {"farm:index:getPlainText": {"outputs": {"properties": {"x": {"type": "string"}}}}}}
            """
        let package = try #require(Package.read(from: SourceFile(name: "farm.json", text: schema)).package)
        let function = try #require(package.function("farm:index:getPlainText"))
        let java = try #require(LanguageRegistry.references.first { $0.language == "java" })
        #expect(java.init(package).function(function).name == "getPlainText")
    }
}
