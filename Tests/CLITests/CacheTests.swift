import Foundation
import Testing

/// Pages that are taken from the cache must be those that would be made.
@Suite struct CacheTests {
    /// A package whose pages read each other's declarations. Its second line is a description, which may have any length.
    static func schema(
        note: String = "All about animals.", cage: String = "string", lion: String = "Roars.", types: String = "object"
    ) -> String {
        """
        {
          "description": "\(note)",
          "name": "zoo",
          "version": "1.2.3",
          "resources": {
            "zoo:index:Lion": {
              "description": "\(lion)\\n\\n<!--Start PulumiCodeChooser -->\\n```yaml\\nresources:\\n  leo:\\n    type: zoo:Lion\\n\
        properties:\\n      cage:\\n        size: 3\\n      mane: long\\n  owner:\\n    type: sea:Shark\\n```\\n<!--End PulumiCodeChooser -->\\n",
              "inputProperties": {"cage": {"$ref": "#/types/zoo:index:Cage"}}
            },
            "zoo:index:Ant": {"description": "Small."}
          },
          "types": {
            "zoo:index:Cage": {
              "type": "\(types)",
              "properties": {"size": {"type": "\(cage)"}}
            }
          }
        }
        """.replacingOccurrences(of: "zoo:Lion\\nproperties", with: "zoo:Lion\\n    properties")
    }

    /// What came of a run: its status, its findings, and the files that it wrote.
    private struct Made: Equatable {
        var status: Int32
        var findings: [Substring]
        var files: [String: String]
    }

    private func generate(_ folder: Command.Folder, out: String = "out", _ more: String...) throws -> Made {
        let outcome = try Command.run(["generate", "\(folder.path)/zoo.json", "--out", "\(folder.path)/\(out)"] + more)
        let names = folder.files.filter { $0.hasPrefix("\(out)/") && !$0.contains("manifest") }
        return Made(
            status: outcome.status, findings: outcome.errors.split(separator: "\n").filter { !$0.contains(" pages of ") },
            files: Dictionary(uniqueKeysWithValues: names.map { (String($0.dropFirst(out.count)), folder.read($0) ?? "") }))
    }

    /// A run with the folder's cache, which must give what one without a cache gives.
    private func expectSame(_ folder: Command.Folder, _ more: [String] = [], sourceLocation: SourceLocation = #_sourceLocation)
        throws
        -> Made
    {
        try? FileManager.default.removeItem(atPath: folder.path + "/cold")
        let cold = try Command.run(
            ["generate", "\(folder.path)/zoo.json", "--no-cache", "--out", "\(folder.path)/cold"] + more)
        let warm = try generate(folder, "--cache", "\(folder.path)/cache")
        let names = folder.files.filter { $0.hasPrefix("cold/") && !$0.contains("manifest") }
        let files = Dictionary(uniqueKeysWithValues: names.map { (String($0.dropFirst(4)), folder.read($0) ?? "") })
        #expect(warm.files == files, sourceLocation: sourceLocation)
        #expect(warm.status == cold.status, sourceLocation: sourceLocation)
        #expect(
            warm.findings == cold.errors.split(separator: "\n").filter { !$0.contains(" pages of ") },
            sourceLocation: sourceLocation)
        return warm
    }

    @Test func replaysFindingsAtTheirPlaces() throws {
        let folder = try Command.Folder()
        try folder.write("zoo.json", Self.schema())
        let first = try expectSame(folder)
        #expect(first.findings.contains { $0.contains("zoo.json:7:") && $0.contains("[unknown-property]") }, "\(first.findings)")
        #expect(try expectSame(folder) == first)
        try folder.write("zoo.json", Self.schema(note: "One.\",\n\"homepage\": \"https://example.com"))
        let moved = try expectSame(folder)
        #expect(moved.findings.contains { $0.contains("zoo.json:8:") && $0.contains("[unknown-property]") }, "\(moved.findings)")
        #expect(moved.files == first.files)
    }

    @Test func makesAnewWhatReadSomethingThatChanged() throws {
        let folder = try Command.Folder()
        try folder.write("zoo.json", Self.schema())
        let first = try expectSame(folder)
        // A number for a string: the program's text differs where the page's own declaration is the same.
        try folder.write("zoo.json", Self.schema(cage: "integer"))
        let second = try expectSame(folder)
        #expect(second.files != first.files)
        try folder.write("zoo.json", Self.schema(lion: "Sleeps."))
        #expect(try expectSame(folder).files["/zoo/index/Lion.md"]?.hasPrefix("Sleeps.") == true)
        try folder.write("zoo.json", Self.schema())
        #expect(try expectSame(folder) == first)
    }

    @Test func seesASchemaThatWasNotThere() throws {
        let folder = try Command.Folder()
        try folder.write("zoo.json", Self.schema())
        #expect(try expectSame(folder).findings.contains { $0.contains("[unknown-package]") })
        try folder.write("sea.json", #"{"name": "sea", "resources": {"sea:index:Shark": {"requiredInputs": []}}}"#)
        #expect(!(try expectSame(folder).findings.contains { $0.contains("[unknown-package]") }))
        try folder.write("sea.json", #"{"name": "sea", "resources": {"sea:index:Whale": {}}}"#)
        #expect(try expectSame(folder).findings.contains { $0.contains("[unknown-resource]") })
    }

    @Test func tellsSettingsApart() throws {
        let folder = try Command.Folder()
        try folder.write("zoo.json", Self.schema())
        try folder.write("mine/page.mustache", "{{ token }}\n")
        let cache = ["--cache", "\(folder.path)/cache"]
        let settings: [[String]] = [
            [], ["--language", "go"], ["--style", "classic"], ["--programs"], ["--style", "\(folder.path)/mine"],
        ]
        for _ in 0..<2 {
            for (number, setting) in settings.enumerated() {
                let path = "\(folder.path)/\(number)"
                _ = try Command.run(["generate", "\(folder.path)/zoo.json", "--out", path] + cache + setting)
                _ = try Command.run(["generate", "\(folder.path)/zoo.json", "--out", path + "-cold", "--no-cache"] + setting)
                let made = folder.files.filter { $0.hasPrefix("\(number)/") }
                #expect(made.count >= 3)
                for name in made { #expect(folder.read(name) == folder.read("\(number)-cold" + name.dropFirst(1)), "\(name)") }
            }
            try folder.write("mine/page.mustache", "{{ token }}!\n")
        }
    }

    @Test func takesNothingFromBrokenEntries() throws {
        let folder = try Command.Folder()
        try folder.write("zoo.json", Self.schema())
        let first = try expectSame(folder)
        let entries = folder.files.filter { $0.hasPrefix("cache/") }
        #expect(entries.count == 3)
        let damages: [(Data) -> Data] = [
            { _ in Data() }, { $0.prefix(20) }, { $0.dropLast() }, { $0.prefix($0.count / 2) },
            { Data($0.enumerated().map { $0.offset == 60 ? $0.element ^ 1 : $0.element }) },
            { Data($0.enumerated().map { $0.offset == 8 ? 0xFF : $0.element }) },
            { Data($0.enumerated().map { $0.offset == 15 ? 0xFF : $0.element }) },
            { $0.dropLast(3) + Data([1, 2, 3]) }, { _ in Data(repeating: 0xFF, count: 4096) },
        ]
        for damage in damages {
            for name in entries {
                let url = URL(fileURLWithPath: "\(folder.path)/\(name)")
                try damage(try Data(contentsOf: url)).write(to: url)
            }
            try FileManager.default.removeItem(atPath: folder.path + "/out")
            #expect(try generate(folder, "--cache", "\(folder.path)/cache") == first)
        }
        // Entries under each other's names, a folder in the place of one, and a link.
        let paths = entries.map { "\(folder.path)/\($0)" }
        try FileManager.default.removeItem(atPath: paths[0])
        try FileManager.default.copyItem(atPath: paths[1], toPath: paths[0])
        try FileManager.default.removeItem(atPath: paths[1])
        try FileManager.default.createDirectory(atPath: paths[1], withIntermediateDirectories: true)
        try FileManager.default.removeItem(atPath: paths[2])
        try FileManager.default.createSymbolicLink(atPath: paths[2], withDestinationPath: "/etc/hostname")
        #expect(try generate(folder, "--cache", "\(folder.path)/cache") == first)
    }

    @Test func isCleanedAndLeavesOthersAlone() throws {
        let folder = try Command.Folder()
        try folder.write("zoo.json", Self.schema())
        try folder.write("cache/mine.txt", "Mine.")
        _ = try generate(folder, "--cache", "\(folder.path)/cache")
        let outcome = try Command.run("cache", "clean", "--cache", "\(folder.path)/cache")
        #expect(outcome.status == 0)
        #expect(outcome.errors.hasPrefix("3 results removed"))
        #expect(folder.files.filter { $0.hasPrefix("cache/") } == ["cache/mine.txt"])
    }

    @Test func staysWithinItsSize() throws {
        let folder = try Command.Folder()
        try folder.write("zoo.json", Self.schema())
        _ = try generate(folder, "--cache", "\(folder.path)/cache", "--cache-size", "0")
        #expect(folder.files.filter { $0.hasPrefix("cache/") }.isEmpty)
    }

    @Test func goesOnWithoutAFolder() throws {
        let folder = try Command.Folder()
        try folder.write("zoo.json", Self.schema())
        let first = try expectSame(folder)
        try folder.write("file", "in the way")
        #expect(try generate(folder, "--cache", "\(folder.path)/file") == first)
    }
}
