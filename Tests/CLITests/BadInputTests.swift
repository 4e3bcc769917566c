import Foundation
import Testing

/// Whatever a user gives: findings with their places, exit status 1, nothing half-written, and all else still made.
@Suite struct BadInputTests {
    /// A sound definition, whose page must come out whatever stands beside it.
    static let good = "name: good\nresources:\n  good:index:Thing:\n    description: A thing.\n"

    /// A broken schema, and what the finding must start with.
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var bytes: [UInt8]
        var finding: String
        var testDescription: String { name }

        init(_ name: String, _ text: String, _ finding: String) { self.init(name, Array(text.utf8), finding) }

        init(_ name: String, _ bytes: [UInt8], _ finding: String) {
            (self.name, self.bytes, self.finding) = (name, bytes, finding)
        }
    }

    static let cases = [
        Case("broken.json", "{\"name\": \"x\",\n  \"resources\": }", ":2:16: error: "),
        Case("broken.yaml", "name: x\nresources: [a\nb: c", ":3:2: error: "),
        Case("empty.json", "", ":1:1: error: "),
        Case("empty.yaml", "", ":1:1: error: "),
        Case("encoding.json", Array("{\"name\": \"".utf8) + [0xFF] + Array("\"}".utf8), ":1:11: error: "),
        Case("encoding.yaml", Array("name: \"".utf8) + [0xFF] + Array("\"".utf8), ":1:8: error: "),
        Case("deep.json", String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000), ":1:501: error: "),
        Case("deep.yaml", "a: " + String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000), ":1:5"),
        Case(
            "bomb.yaml",
            "a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n"
                + "bcdefghij".map {
                    "\($0): &\($0) [\(Array(repeating: "*\(previous($0))", count: 10).joined(separator: ", "))]\n"
                }
                .joined(), ":5:36: error: "),
        Case(
            "unknown.yaml", "name: x\nresources:\n  x:index:A:\n    inputProperties:\n      a: {$ref: '#/types/x:index:B'}", ":5:"
        ),
        Case("outside.yaml", "name: x\nresources:\n  x:../../up:A: {description: a}\n", ":3:"),
    ]

    private static func previous(_ letter: Character) -> Character {
        letter.asciiValue.map { Character(UnicodeScalar($0 - 1)) } ?? letter
    }

    @Test(arguments: cases) func reportsAndGoesOn(_ bad: Case) throws {
        let folder = try Command.Folder()
        let path = try folder.write(bad.name, bad.bytes)
        let good = try folder.write("good.yaml", Self.good)
        let outcome = try Command.run("generate", path, good, "--out", folder.path + "/out")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains(path + bad.finding), "\(outcome.errors)")
        #expect(folder.read("out/good/index/Thing.md") == "A thing.")
        #expect(!folder.files.contains { $0.hasSuffix(".tmp") || $0.contains("up/") })
    }

    @Test func followsTypesThatHoldThemselves() throws {
        let folder = try Command.Folder()
        let path = try folder.write(
            "x.yaml",
            """
            name: x
            types:
              x:index:T: {type: object, properties: {t: {$ref: '#/types/x:index:T'}}}
            resources:
              x:index:A:
                inputProperties: {t: {$ref: '#/types/x:index:T'}}
                examples:
                  - program: {resources: {a: {type: x:A, properties: {t: {t: {t: {}}}}}}}
            """)
        let outcome = try Command.run("generate", path, "--out", folder.path + "/out")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(folder.read("out/x/index/A.md")?.contains("```python") == true)
    }

    @Test func reportsWhatIsNoFile() throws {
        let folder = try Command.Folder()
        let good = try folder.write("good.yaml", Self.good)
        let outcome = try Command.run("generate", folder.path, "nowhere.json", good, "--out", folder.path + "/out")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("\(folder.path): error: the file can't be read: it is a folder [unreadable-file]"))
        #expect(
            outcome.errors.contains("nowhere.json: error: the file can't be read: no such file or directory [unreadable-file]"))
        #expect(folder.read("out/good/index/Thing.md") == "A thing.")
    }

    @Test func reportsAFolderThatCannotBeWritten() throws {
        let folder = try Command.Folder()
        let good = try folder.write("good.yaml", Self.good)
        let file = try folder.write("file", "in the way")
        let outcome = try Command.run("generate", good, "--out", file)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("\(file): error: the folder can't be written to: a file is in its place"))
        #expect(folder.read("file") == "in the way")
    }

    @Test func endsWith64WhereTheCommandLineIsWrong() throws {
        #expect(try Command.run("generate").status == 64)
        #expect(try Command.run("convert", "--language", "cobol", "-").status == 64)
        #expect(try Command.run("convert", "--style", "nowhere", "-").status == 64)
        #expect(try Command.run("frobnicate").status == 64)
    }

    @Test func missingFolderOfSchemasIsReported() throws {
        let outcome = try Command.run("convert", "--schemas", "no/such/folder", "-", input: "resources: {}\n")
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("There is no folder 'no/such/folder'. Check the path given with --schemas."))
    }
}
