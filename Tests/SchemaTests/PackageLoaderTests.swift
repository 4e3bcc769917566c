import Base
import Schema
import Synchronization
import Testing

@Suite struct PackageLoaderTests {
    /// Files in memory, which count how often each is read.
    private final class Files: Sendable {
        let texts: [String: String]
        let reads = Mutex<[String: Int]>([:])

        init(_ texts: [String: String]) { self.texts = texts }

        func read(_ path: String) -> [UInt8]? {
            guard let text = texts[path] else { return nil }
            reads.withLock { $0[path, default: 0] += 1 }
            return Array(text.utf8)
        }
    }

    private let files = Files([
        "a/p.json": #"{"name": "p", "version": "2.0.0", "types": {"p:index:New": {"type": "object"}}}"#,
        "a/p@1.0.0.json": #"{"name": "p", "version": "1.0.0", "types": {"p:index:Old": {"type": "object"}}}"#,
        "b/p.yaml": "name: p\nversion: 3.0.0\n",
        "b/q.yaml": """
        name: q
        dependencies: [{name: p, version: 1.0.0}]
        """,
        "b/broken.json": "{",
        "given.yaml": "name: g\nversion: 1.0.0\n",
    ])

    private func loader() -> PackageLoader {
        PackageLoader(directories: ["a", "b/"], files: ["given.yaml"], read: { [files] in files.read($0) })
    }

    @Test func foldersAreSearchedInOrder() {
        let loader = loader()
        #expect(loader.package("p", version: nil)?.version == "2.0.0")
        #expect(loader.package("p", version: "1.0.0")?.version == "1.0.0")
        #expect(loader.package("p", version: "v1.0.0")?.version == "1.0.0")
        #expect(loader.package("p", version: "9.9.9")?.version == "2.0.0")
        #expect(loader.package("g", version: nil)?.version == "1.0.0")
        #expect(loader.package("nope", version: nil) == nil)
        #expect(loader.package("../a/p", version: nil) == nil)
        #expect(loader.givenPackages.map(\.name) == ["g"])
    }

    @Test func aFileIsReadOnceForAllThreads() async {
        let loader = loader()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<16 { group.addTask { _ = loader.package("p", version: nil) } }
        }
        #expect(files.reads.withLock { $0["a/p.json"] } == 1)
    }

    @Test func referencesLeadIntoTheVersionThatTheyOrTheDependenciesName() {
        let q = loader().package("q", version: nil)
        func declares(_ token: String, _ version: String?) -> Bool {
            q?.type(DeclarationName(package: "p", token: token, version: version)) != nil
        }
        #expect(declares("p:index:Old", nil))
        #expect(!declares("p:index:New", nil))
        #expect(declares("p:index:New", "2.0.0"))
        #expect(!declares("p:index:Old", "2.0.0"))
        #expect(declares("p:index:New", "9.9.9"))
    }

    @Test func brokenSchemasAreReported() {
        let loader = loader()
        #expect(loader.package("broken", version: nil) == nil)
        #expect(loader.diagnostics.map(\.code.name) == ["invalid-json"])
        #expect(loader.diagnostics.first?.file == "b/broken.json")
    }
}
