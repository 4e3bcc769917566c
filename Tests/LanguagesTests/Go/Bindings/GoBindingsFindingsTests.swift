import Base
import LanguageGo
import LanguageKit
import Schema
import Testing

/// What is reported where an SDK won't compile.
@Suite struct GoBindingsFindingsTests {
    private func findings(_ body: String) throws -> [String] {
        let source = SourceFile(name: "farm.json", text: "{\"name\": \"farm\", \(body)}")
        let package = try #require(Package.read(from: source).package)
        let parts = GoBindings(style: StyleSection()).parts(of: BindingsRequest(package))
        return parts.flatMap { $0.make().diagnostics }.map { "\($0.code.name): \($0.message)" }.sorted()
    }

    @Test func propertyThatIsNoIdentifierIsReported() throws {
        #expect(
            try findings(
                "\"types\": {\"farm:index:Cow\": {\"type\": \"object\", \"properties\": {\"a b\": {\"type\": \"string\"}}}}")
                == ["illegal-name: 'a b' would be `A b` in Go, which is no identifier"])
    }

    @Test func enumValueOfOneMarkIsReported() throws {
        #expect(
            try findings(
                "\"types\": {\"farm:index:Size\": {\"type\": \"string\", \"enum\": [{\"value\": \"!\"}, {\"value\": \"*\"}]}}")
                == ["illegal-name: '!' would be `!` in Go, which is no identifier"])
    }

    @Test func namesThatNoSuffixPartsAreReported() throws {
        #expect(
            try findings("\"resources\": {\"farm:index:Feed\": {}}, \"functions\": {\"farm:index:feed\": {}}")
                == ["clashing-name: 'farm:index:feed' would be called `Feed` in Go, as 'farm:index:Feed' is"])
    }

    @Test func fieldsOfTheSameNameAreReported() throws {
        #expect(
            try findings(
                """
                "types": {"farm:index:Cow": {"type": "object", "properties": {"name": {"type": "string"}, "Name": {"type": "string"}}}}
                """) == ["clashing-name: 'Name' would be called `Name` in Go, as 'name' is"])
    }
}
