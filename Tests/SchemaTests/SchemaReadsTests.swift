import Base
import Schema
import Testing

@Suite struct SchemaReadsTests {
    private static let zoo = """
        {
          "name": "zoo",
          "resources": {
            "zoo:index:Lion": {"inputProperties": {"cage": {"$ref": "#/types/zoo:index:Cage"}}},
            "zoo:index:Cat": {"aliases": [{"type": "zoo:index:Tom"}]}
          },
          "types": {"zoo:index:Cage": {"type": "object", "properties": {"lock": {"$ref": "/sea/v1.0.0/schema.json#/types/sea:index:Lock"}}}}
        }
        """

    private func loader() -> PackageLoader {
        PackageLoader(files: ["zoo.json"]) { $0 == "zoo.json" ? Array(Self.zoo.utf8) : nil }
    }

    private func names(_ reads: SchemaReads) -> [String] { reads.declarations.map { "\($0.kind) \($0.token)" }.sorted() }

    @Test func collectsWhatIsLookedUpAndWhatIsMissing() throws {
        let loader = loader()
        let (_, reads) = SchemaReads.collecting {
            let zoo = loader.package("zoo", version: nil)
            _ = zoo?.resource("zoo:index:Lion")
            _ = zoo?.function("zoo:index:feed")
            _ = loader.package("sea", version: "1.0.0")
        }
        #expect(names(reads) == ["function zoo:index:feed", "resource zoo:index:Lion"])
        #expect(reads.lookups.map(\.name) == ["sea", "zoo"])
        #expect(reads.lookups.map { $0.package == nil } == [true, false])
    }

    @Test func collectsAgainWhatIsKept() throws {
        let zoo = try #require(loader().package("zoo", version: nil))
        for _ in 0..<2 {
            let (_, reads) = SchemaReads.collecting { _ = zoo.resource("zoo:index:Tom") }
            #expect(names(reads) == ["resource zoo:index:Cat", "resource zoo:index:Tom"])
        }
    }

    @Test func tellsWhoeverCollectsAround() throws {
        let zoo = try #require(loader().package("zoo", version: nil))
        let (inner, outer) = SchemaReads.collecting { SchemaReads.collecting { _ = zoo.type("zoo:index:Cage") }.reads }
        #expect(names(inner) == ["type zoo:index:Cage"])
        #expect(names(outer) == names(inner))
        let (_, later) = SchemaReads.collecting { inner.noteAgain() }
        #expect(names(later) == names(inner))
    }

    @Test func outlinesAreNoReads() throws {
        let zoo = try #require(loader().package("zoo", version: nil))
        let (_, reads) = SchemaReads.collecting { _ = (zoo.isComponent("zoo:index:Lion"), zoo.isEnumeration("zoo:index:Cage")) }
        #expect(reads.isEmpty)
    }
}
