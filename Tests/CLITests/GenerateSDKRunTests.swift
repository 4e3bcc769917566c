import Foundation
import Testing

/// What runs of `gen-sdk` after one another leave: whole files, and only what changed is written.
@Suite struct GenerateSDKRunTests {
    /// A package with that many resources, each with a type and a function. `seed` varies the descriptions of every third.
    private static func schema(count: Int, seed: Int = 0, version: String = "1.0.0") -> String {
        var resources: [String] = []
        var types: [String] = []
        var functions: [String] = []
        for number in 0..<count {
            let text = "Thing \(number), \(seed * (number % 3))."
            resources.append(
                """
                "zoo:index:Thing\(number)": {"description": "\(text)",
                 "properties": {"size": {"$ref": "#/types/zoo:index:Size\(number)"}},
                 "inputProperties": {"size": {"$ref": "#/types/zoo:index:Size\(number)"}}}
                """)
            types.append(
                """
                "zoo:index:Size\(number)": {"type": "object", "properties": {"x": {"type": "string", "description": "\(text)"}}}
                """)
            functions.append(
                """
                "zoo:index:getThing\(number)": {"description": "\(text)", "inputs": {"properties": {"a": {"type": "string"}}},
                 "outputs": {"properties": {"b": {"type": "integer"}}}}
                """)
        }
        return """
            {"name": "zoo", "version": "\(version)", "resources": {\(resources.joined(separator: ",\n"))},
             "types": {\(types.joined(separator: ",\n"))}, "functions": {\(functions.joined(separator: ",\n"))}}
            """
    }

    /// The files below a folder, by path.
    private func files(_ folder: Command.Folder, _ out: String) -> [String: String] {
        let prefix = out + "/"
        return Dictionary(
            uniqueKeysWithValues: folder.files.filter { $0.hasPrefix(prefix) }.map { path in
                (String(path.dropFirst(prefix.count)), folder.read(path) ?? "")
            })
    }

    /// Whether a file is Sextant's own note of its runs.
    private func isNote(_ path: String) -> Bool { path.hasPrefix(".sextant") }

    @Test func twentyKillsLoseAndTearNothing() throws {
        let folder = try Command.Folder()
        let schemas = [0, 1].map { Self.schema(count: 30, seed: $0) }
        let path = try folder.write("zoo.json", schemas[0])
        var expected: [[String: String]] = []
        var seconds = 0.0
        for (number, schema) in schemas.enumerated() {
            try folder.write("zoo.json", schema)
            let start = Date()
            #expect(try Command.run("package", "gen-sdk", path, "--out", "\(folder.path)/whole\(number)").status == 0)
            seconds = Date().timeIntervalSince(start)
            expected.append(files(folder, "whole\(number)"))
        }
        #expect(expected[0].keys.sorted() == expected[1].keys.sorted())
        #expect(expected[0].count > 300)
        var generator = SystemRandomNumberGenerator()
        for round in 0..<20 {
            try folder.write("zoo.json", schemas[round % 2])
            if round % 5 == 4 { try? FileManager.default.removeItem(atPath: folder.path + "/out") }
            let arguments = ["package", "gen-sdk", path, "--out", folder.path + "/out"]
            let process = Command.process(arguments)
            process.standardError = FileHandle.nullDevice
            try process.run()
            usleep(UInt32(Double.random(in: 0...seconds * 1_000_000, using: &generator)))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            // Every file is a whole one, of the schema before or of this one.
            for (name, text) in files(folder, "out") where !isNote(name) {
                #expect(text == expected[0][name] || text == expected[1][name], "\(name) after kill \(round)")
            }
            let outcome = try Command.run(arguments)
            #expect(outcome.status == 0, "\(outcome.errors.suffix(500))")
            #expect(files(folder, "out") == expected[round % 2], "after kill \(round)")
        }
    }

    @Test func unchangedSchemaWritesNothing() throws {
        let folder = try Command.Folder()
        let path = try folder.write("zoo.json", Self.schema(count: 3))
        let arguments = ["package", "gen-sdk", path, "--out", folder.path + "/sdk"]
        #expect(try Command.run(arguments).status == 0)
        let names = folder.files.filter { $0.hasPrefix("sdk/") }
        let written = try names.map { try modified(folder, $0) }
        let second = try Command.run(arguments)
        #expect(second.status == 0)
        #expect(
            second.errors.contains(": 0 written, \(names.filter { !isNote(String($0.dropFirst(4))) }.count) unchanged"),
            "\(second.errors)")
        #expect(folder.files.filter { $0.hasPrefix("sdk/") } == names)
        #expect(try names.map { try modified(folder, $0) } == written)
    }

    /// When a file was written last, and as which one.
    private func modified(_ folder: Command.Folder, _ path: String) throws -> [String] {
        let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/\(path)")
        return ["\(attributes[.modificationDate] ?? "")", "\(attributes[.systemFileNumber] ?? "")"]
    }

    @Test func changedDescriptionRewritesTheFilesThatShowIt() throws {
        let folder = try Command.Folder()
        let old = Self.schema(count: 4)
        let path = try folder.write("zoo.json", old)
        let arguments = ["package", "gen-sdk", path, "--language", "all", "--out", folder.path + "/sdk"]
        #expect(try Command.run(arguments).status == 0)
        let names = folder.files.filter { $0.hasPrefix("sdk/") && !isNote(String($0.dropFirst(4))) }
        func stamps() throws -> [String: [String]] {
            Dictionary(uniqueKeysWithValues: try names.map { ($0, try modified(folder, $0)) })
        }
        let before = try stamps()
        func changed(from text: String, to other: String) throws -> [String] {
            try folder.write("zoo.json", old.replacingOccurrences(of: text, with: other))
            let run = try Command.run(arguments)
            #expect(run.status == 0)
            let after = try stamps()
            let changed = names.filter { before[$0] != after[$0] }.map { String($0.dropFirst(4)) }
            #expect(run.errors.contains(": \(changed.count) written, \(names.count - changed.count) unchanged"), "\(run.errors)")
            return changed
        }
        let resource = #""zoo:index:Thing2": {"description": "Thing 2, 0.""#
        #expect(
            try changed(from: resource, to: resource.replacingOccurrences(of: "Thing 2, 0", with: "Large")) == [
                "dotnet/Thing2.cs", "go/zoo/thing2.go", "java/src/main/java/com/pulumi/zoo/Thing2.java", "nodejs/thing2.ts",
                "python/pulumi_zoo/thing2.py",
            ])
    }

    @Test func changedDescriptionOfATypeRewritesItsClasses() throws {
        let folder = try Command.Folder()
        let old = Self.schema(count: 2)
        let path = try folder.write("zoo.json", old)
        let arguments = ["package", "gen-sdk", path, "--language", "all", "--out", folder.path + "/sdk"]
        #expect(try Command.run(arguments).status == 0)
        let before = files(folder, "sdk")
        let property = #"Size1": {"type": "object", "properties": {"x": {"type": "string", "description": "Thing 1, 0.""#
        let new = old.replacingOccurrences(of: property, with: property.replacingOccurrences(of: "Thing 1, 0", with: "Wide"))
        try folder.write("zoo.json", new)
        let run = try Command.run(arguments)
        let after = files(folder, "sdk")
        #expect(
            before.keys.filter { before[$0] != after[$0] && !isNote($0) }.sorted() == [
                "dotnet/Inputs/Size1Args.cs", "dotnet/Outputs/Size1.cs", "go/zoo/pulumiTypes.go",
                "java/src/main/java/com/pulumi/zoo/inputs/Size1Args.java",
                "java/src/main/java/com/pulumi/zoo/outputs/Size1.java",
                "nodejs/types/input.ts", "nodejs/types/output.ts", "python/pulumi_zoo/_inputs.py", "python/pulumi_zoo/outputs.py",
            ])
        #expect(run.errors.contains(": 9 written,"), "\(run.errors)")
    }
}
