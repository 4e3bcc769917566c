import Foundation
import Testing

/// Whatever ends a run, the next one makes what an undisturbed one makes.
@Suite struct CrashTests {
    /// A package with that many resources, each with a program on its page. `seed` varies the texts.
    private static func schema(_ name: String, count: Int, seed: Int = 0) -> String {
        let resources = (0..<count).map { number in
            """
            "\(name):index:Thing\(number)": {
              "description": "Thing \(number), \(seed * (number % 3)).\\n\\n<!--Start PulumiCodeChooser -->\\n```yaml\\nresources:\\n  \
            thing:\\n    type: \(name):Thing\(number)\\n    properties:\\n      size: \(number)\\n      wrong: 1\\n```\\n\
            <!--End PulumiCodeChooser -->\\n",
              "inputProperties": {"size": {"$ref": "#/types/\(name):index:Size"}}
            }
            """
        }
        return """
            {
              "name": "\(name)",
              "resources": {\(resources.joined(separator: ",\n"))},
              "types": {"\(name):index:Size": {"type": "object", "properties": {"x": {"type": "string"}}}}
            }
            """
    }

    /// The files of an output folder, by path.
    private func pages(_ folder: Command.Folder, _ out: String) -> [String: String] {
        let names = FileManager.default.enumerator(atPath: "\(folder.path)/\(out)")?.compactMap { $0 as? String } ?? []
        // A folder has no text.
        return Dictionary(
            uniqueKeysWithValues: names.compactMap { name in folder.read("\(out)/\(name)").map { ("/\(name)", $0) } })
    }

    @Test func twentyKillsLoseAndTearNothing() throws {
        let folder = try Command.Folder()
        let schemas = [0, 1].map { Self.schema("zoo", count: 200, seed: $0) }
        let path = try folder.write("zoo.json", schemas[0])
        var expected: [[String: String]] = []
        var seconds = 0.0
        for (number, schema) in schemas.enumerated() {
            try folder.write("zoo.json", schema)
            let start = Date()
            #expect(
                try Command.run(
                    "generate", path, "--language", "python,go", "--out", folder.path + "/whole\(number)"
                ).status == 0)
            seconds = Date().timeIntervalSince(start)
            expected.append(pages(folder, "whole\(number)"))
        }
        #expect(expected[0].count == 201)
        var generator = SystemRandomNumberGenerator()
        for round in 0..<20 {
            // Every other run changes a third of the pages.
            try folder.write("zoo.json", schemas[round % 2])
            if round % 5 == 4 { try? FileManager.default.removeItem(atPath: folder.path + "/out") }
            let arguments = ["generate", path, "--language", "python,go", "--out", folder.path + "/out"]
            let process = Command.process(arguments)
            process.standardError = FileHandle.nullDevice
            try process.run()
            usleep(UInt32(Double.random(in: 0...seconds * 1_000_000, using: &generator)))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            // Not one page is torn: each is a page of one schema or the other.
            for (name, text) in pages(folder, "out") where name.hasSuffix(".md") {
                #expect(text == expected[0][name] || text == expected[1][name], "\(name) after kill \(round)")
            }
            let outcome = try Command.run(arguments)
            #expect(outcome.status == 0, "\(outcome.errors.suffix(500))")
            #expect(pages(folder, "out") == expected[round % 2], "after kill \(round)")
        }
    }

    @Test func runsAtOnceWaitForEachOther() throws {
        let folder = try Command.Folder()
        let paths = try ["ant", "bee", "cat"].map { try folder.write("\($0).json", Self.schema($0, count: 40)) }
        let processes = try paths.map { path in
            let process = Command.process(["generate", path, "--out", folder.path + "/out"])
            process.standardError = FileHandle.nullDevice
            try process.run()
            return process
        }
        for process in processes {
            process.waitUntilExit()
            #expect(process.terminationStatus == 0)
        }
        _ = try Command.run(["generate"] + paths + ["--out", folder.path + "/whole"])
        #expect(pages(folder, "out") == pages(folder, "whole"))
    }

    @Test func threadsAndOrderOfFilesChangeNothing() throws {
        let folder = try Command.Folder()
        let paths = try ["ant", "bee", "cat"].map { try folder.write("\($0).json", Self.schema($0, count: 25)) }
        let orders = [[0, 1, 2], [2, 0, 1], [1, 2, 0]].map { $0.map { paths[$0] } }
        var made: [[String: String]] = []
        var findings = Set<String>()
        for (number, order) in orders.enumerated() {
            for jobs in ["1", "8"] {
                let out = "out-\(number)-\(jobs)"
                let outcome = try Command.run(["generate"] + order + ["--jobs", jobs, "--out", "\(folder.path)/\(out)"])
                made.append(pages(folder, out))
                findings.insert(outcome.errors.replacingOccurrences(of: out, with: "out"))
            }
        }
        #expect(made[0].count == 76)
        for other in made { #expect(other == made[0]) }
        #expect(findings.count == 1)
    }

    @Test func aLimitOfFileSizesLeavesOldPagesWhole() throws {
        let folder = try Command.Folder()
        let path = try folder.write("zoo.json", Self.schema("zoo", count: 8))
        #expect(try Command.run("generate", path, "--out", folder.path + "/out").status == 0)
        let old = pages(folder, "out").filter { $0.key.hasSuffix(".md") }
        try folder.write("zoo.json", Self.schema("zoo", count: 8, seed: 1))
        // As on a disk with no room left, every write beyond the limit fails.
        let outcome = try Command.run(
            shell: "trap '' XFSZ; ulimit -f 1; exec \"$0\" \"$@\"",
            ["generate", path, "--out", folder.path + "/out"])
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("can't be written: file too large [unwritable-file]"), "\(outcome.errors)")
        #expect(pages(folder, "out").filter { $0.key.hasSuffix(".md") } == old)
        #expect(try Command.run("generate", path, "--out", folder.path + "/out").status == 0)
        #expect(try Command.run("generate", path, "--out", folder.path + "/whole").status == 0)
        #expect(pages(folder, "out") == pages(folder, "whole"))
    }

    @Test(.enabled(if: geteuid() != 0, "the superuser may write anywhere"))
    func aReadOnlyFolderIsReportedOnce() throws {
        let folder = try Command.Folder()
        let path = try folder.write("zoo.json", Self.schema("zoo", count: 8))
        try FileManager.default.createDirectory(
            atPath: folder.path + "/out", withIntermediateDirectories: true, attributes: [.posixPermissions: 0o555])
        let outcome = try Command.run("generate", path, "--out", folder.path + "/out")
        #expect(outcome.status == 1)
        #expect(
            outcome.errors.contains("and 7 others can't be written: permission denied [unwritable-file]"), "\(outcome.errors)")
    }
}
