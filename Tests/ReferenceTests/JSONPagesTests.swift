import Base
import Documents
import Foundation
import JSONSchema
import LanguageKit
import Reference
import Testing

@Suite struct JSONPagesTests {
    private let parts: [ReferencePart]

    init() throws { parts = JSONPages(try Sample.tree()) { _ in [(language: "yaml", text: "type: yard:port:Dock")] }.parts }

    private func document(_ path: String) throws -> DataNode {
        let text = try Sample.text(path, of: parts)
        return try #require(DataNode.parse(SourceFile(name: path, bytes: Array(text.utf8))).root)
    }

    @Test func everyFileFollowsTheSchema() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../schema").standardized
        let file = folder.appending(path: "reference.schema.json")
        let bytes = Array(try Data(contentsOf: file))
        let schema = try #require(DataNode.parse(SourceFile(name: file.path, bytes: bytes)).root)
        for part in parts {
            var validator = JSONSchemaValidator(schema)
            validator.validate(try document(part.path))
            #expect(validator.problems.isEmpty, "\(part.path): \(validator.problems.joined(separator: "\n"))")
        }
    }

    @Test func indexHasModulesAndNavigation() throws {
        let index = try document("index.json")
        #expect(index["kind"]?.string == "package")
        #expect(index["version"]?.string == "1.4.0")
        #expect(
            index["languages"]?.elements.compactMap { $0["id"]?.string } == [
                "typescript", "python", "go", "csharp", "java", "yaml", "hcl",
            ])
        #expect(index["modules"]?.elements.compactMap { $0["name"]?.string } == ["", "port"])
        let navigation = try #require(index["navigation"]?.elements)
        #expect(navigation.compactMap { $0["name"]?.string } == ["port", "Provider"])
        #expect(
            navigation.first?["children"]?.elements.compactMap { $0["path"]?.string } == ["port/dock.json", "port/getdock.json"])
    }

    @Test func propertyHasNamesAndTypesOfAllLanguages() throws {
        let page = try document("port/dock.json")
        let property = try #require(page["inputs"]?.elements.first { $0["name"]?.string == "maxLength" })
        #expect(property["names"]?["python"]?.string == "max_length")
        #expect(property["names"]?["csharp"]?.string == "MaxLength")
        #expect(property["types"]?["typescript"]?.string == "number")
        #expect(property["types"]?["java"]?.string == "Integer")
        #expect(property["default"]?.number == 40)
        #expect(property["replaces"]?.boolean == true)
        #expect(property["required"] == nil)
    }

    @Test func typeLeadsToItsEntry() throws {
        let page = try document("port/dock.json")
        let spec = try #require(page["inputs"]?.elements.first)
        #expect(spec["name"]?.string == "spec")
        #expect(spec["type"]?["anchor"]?.string == "types.DockSpec")
        let types = try #require(page["types"]?.elements)
        #expect(types.compactMap { $0["name"]?.string } == ["DockSpec", "Mode", "Berth", "Template", "TemplateSpec"])
        #expect(types.first?["usedBy"]?.elements.compactMap(\.string) == ["spec", "spec.other"])
    }

    @Test func constructorHasSignaturesAndExamples() throws {
        let page = try document("port/dock.json")
        #expect(
            page["constructor"]?["signatures"]?["typescript"]?.string
                == "new Dock(name: string, args: DockArgs, opts?: CustomResourceOptions);")
        #expect(page["constructor"]?["examples"]?["yaml"]?.string == "type: yard:port:Dock")
    }

    @Test func onlyChosenLanguagesAreWritten() throws {
        let parts = JSONPages(try Sample.tree(), languages: ["go"]) { _ in nil }.parts
        let text = try Sample.text("port/dock.json", of: parts)
        #expect(text.contains("\"names\":{\"go\":\"MaxLength\"}"))
        #expect(!text.contains("\"python\""))
    }
}
