import Foundation
import Testing

/// Constructor examples on pages, as a user asks for them.
@Suite struct ConstructorTests {
    private static func schema(size: String = "integer", deprecated: Bool = false, more: String = "") -> String {
        """
        {"name": "zoo",
         "resources": {
           "zoo:cats/cage:Cage": {\(deprecated ? #""deprecationMessage": "no""# : "")},
           "zoo:dogs/cage:Cage": {"inputProperties": {"door": {"$ref": "#/types/zoo:index:Door"}\(more)}}},
         "types": {"zoo:index:Door": {"type": "object", "properties": {
           "size": {"type": "\(size)"}, "inner": {"$ref": "#/types/zoo:index:Door"}}}}}
        """
    }

    private func page(_ folder: Command.Folder, _ schema: String, _ more: String...) throws -> (String, Command.Outcome) {
        let path = try folder.write("zoo.json", schema)
        let outcome = try Command.run(
            ["generate", path, "--out", "\(folder.path)/out", "--language", "typescript"] + more)
        return (folder.read("out/zoo/dogs/cage/Cage.md") ?? folder.read("out/zoo/dogs/Cage.md") ?? "\(folder.files)", outcome)
    }

    @Test func areOnPagesOnlyIfAskedFor() throws {
        let folder = try Command.Folder()
        let schema = Self.schema()
        #expect(!(try page(folder, schema).0.contains("Constructor example")))
        let (text, outcome) = try page(folder, schema, "--constructors")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(
            text.contains(
                """
                ```typescript
                const zooCageResource = new zoo.dogs.cage.Cage("zooCageResource", {door: {
                    inner: door,
                    size: 0,
                }});
                ```
                """), "\(text)")
        #expect(!(try page(folder, schema).0.contains("Constructor example")))
        try folder.write("mine/style.yaml", "pages:\n  constructors: true\n")
        #expect(try page(folder, schema, "--style", folder.path + "/mine").0 == text)
    }

    @Test func followTheSchema() throws {
        let folder = try Command.Folder()
        #expect(try page(folder, Self.schema(), "--constructors").0.contains("    size: 0,"))
        #expect(try page(folder, Self.schema(size: "string"), "--constructors").0.contains("    size: \"string\","))
        // Another resource's deprecation frees a name.
        #expect(try page(folder, Self.schema(deprecated: true), "--constructors").0.contains("const cageResource ="))
    }

    @Test func areCutAtAProperty() throws {
        let folder = try Command.Folder()
        let many = (100..<1100).map { #", "property\#($0)": {"type": "string"}"# }.joined()
        let (text, outcome) = try page(folder, Self.schema(more: many), "--constructors")
        #expect(outcome.status == 0)
        #expect(
            outcome.errors.contains("zoo.json:6:42: warning: the constructor example of 'zoo:dogs/cage:Cage' leaves out `inner`"),
            "\(outcome.errors.suffix(500))")
        #expect(outcome.errors.contains("[constructor-cut]"))
        let start = try #require(text.range(of: "```typescript\n")).upperBound
        let end = try #require(text.range(of: "\n```\n")).lowerBound
        let code = text[start..<end]
        #expect(code.utf8.count <= 20_000 && code.utf8.count > 17_000, "\(code.utf8.count)")
        #expect(code.hasSuffix("\",\n});"))
    }
}
