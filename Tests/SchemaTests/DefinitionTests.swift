import Base
import Documents
import Foundation
import JSONSchema
import Testing

@testable import Schema

/// The definitions that lie in `schema/`, and the JSON Schema of their format.
@Suite struct DefinitionTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../schema").standardized

    private static let definitions: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { $0.hasSuffix(".yaml") }.sorted()

    private static func source(_ name: String) throws -> SourceFile {
        SourceFile(name: name, bytes: Array(try Data(contentsOf: folder.appending(path: name))))
    }

    private func format() throws -> DataNode { try #require(DataNode.parse(try Self.source("sextant.schema.json")).root) }

    @Test func thereAreDefinitions() { #expect(!Self.definitions.isEmpty) }

    @Test(arguments: definitions)
    func definitionsFollowTheFormat(name: String) throws {
        let source = try Self.source(name)
        #expect(checkSchema(source) == [])
        var validator = JSONSchemaValidator(try format())
        validator.validate(try #require(DataNode.parse(source).root))
        #expect(validator.problems == [])
    }

    @Test(arguments: [
        ("{}", ": lacks name"), ("{name: 1}", "/name: is an integer, not [\"string\"]"),
        ("{name: p, x: 1}", ": has the unknown key x"),
        ("{name: p, resources: {'p:m:R': {properties: {a: {type: array}}}}}", "/resources/p:m:R/properties/a: lacks items"),
        ("{name: p, resources: {R: {}}}", "/resources/R: 'R' does not match"),
        ("{name: p, resources: {'p:m:R': {examples: [{title: t}]}}}", "/resources/p:m:R/examples/0: not one of `oneOf`"),
        ("{name: p, types: {'p:m:E': {enum: [{value: 1}]}}}", "/types/p:m:E: lacks type"),
    ])
    func theFormatRefusesWhatItShould(text: String, problem: String) throws {
        var validator = JSONSchemaValidator(try format())
        validator.validate(try #require(DataNode.parse(SourceFile(name: "a.yaml", text: text)).root))
        #expect(validator.problems.contains { $0.hasPrefix(problem) }, "\(validator.problems)")
    }

    @Test(arguments: SchemaShape.allCases)
    func theFormatKnowsTheCheckersKeys(shape: SchemaShape) throws {
        let format = try format()
        let definition = shape == .package ? format : format["definitions"]?[shape == .result ? "resultObject" : "\(shape)"]
        let declared = try #require(definition)
        #expect((declared["properties"]?.members ?? []).map(\.key).sorted() == shape.keys.keys.sorted())
        #expect((declared["required"]?.elements ?? []).map(\.text).sorted() == shape.requiredKeys.sorted())
        #expect(declared["additionalProperties"]?.boolean == false)
    }
}
