import Foundation
import Testing

/// What `generate` does to the folder that it writes to.
@Suite struct OutputTests {
    /// A package with the given resources; each has its own text and nothing else.
    static func schema(_ resources: [(name: String, text: String)], package: String = "zoo") -> String {
        let lines = resources.map { "  \(package):index:\($0.name): {description: \($0.text)}\n" }
        return "name: \(package)\nresources:\n" + lines.joined()
    }

    private func generate(_ folder: Command.Folder, _ schemas: [String] = ["zoo.yaml"], _ more: String...) throws
        -> Command.Outcome
    {
        try Command.run(["generate"] + schemas.map { "\(folder.path)/\($0)" } + ["--out", folder.path + "/out"] + more)
    }

    @Test func removesOnlyWhatItWroteAndNobodyEdited() throws {
        let folder = try Command.Folder()
        try folder.write("zoo.yaml", Self.schema([("Ant", "Small."), ("Bee", "Busy."), ("Cat", "Lazy."), ("Dog", "Loud.")]))
        #expect(try generate(folder).status == 0)
        try folder.write("out/zoo/index/Mine.md", "My own.")
        try folder.write("out/zoo/index/Cat.md", "Edited.")
        try folder.write("zoo.yaml", Self.schema([("Ant", "Small.")]))
        let outcome = try generate(folder)
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains("1 page of 1 package: 0 files written, 1 unchanged, 2 removed"), "\(outcome.errors)")
        #expect(outcome.errors.contains("out/zoo/index/Cat.md: warning: what it documented is gone"), "\(outcome.errors)")
        #expect(
            folder.files == [
                "out/.sextant-manifest.json", "out/zoo/index/Ant.md", "out/zoo/index/Cat.md", "out/zoo/index/Mine.md", "zoo.yaml",
            ])
        // What was edited belongs to whoever edited it, and is said once.
        #expect(!(try generate(folder).errors.contains("warning")))
        #expect(folder.read("out/zoo/index/Cat.md") == "Edited.")
    }

    @Test func removesNothingThatThisRunDoesNotCover() throws {
        let folder = try Command.Folder()
        try folder.write("zoo.yaml", Self.schema([("Ant", "Small."), ("Bee", "Busy.")]))
        try folder.write("sea.yaml", Self.schema([("Eel", "Long.")], package: "sea"))
        #expect(try generate(folder, ["zoo.yaml", "sea.yaml"]).status == 0)
        try folder.write("zoo.yaml", Self.schema([("Ant", "Tiny.")]))
        #expect(try generate(folder, ["zoo.yaml"], "--only", "*Ant").status == 0)
        #expect(folder.read("out/zoo/index/Ant.md") == "Tiny.")
        #expect(folder.read("out/zoo/index/Bee.md") == "Busy.")
        try folder.write("zoo.yaml", "name: zoo\nresources: {")
        #expect(try generate(folder).status == 1)
        #expect(folder.read("out/zoo/index/Bee.md") == "Busy.")
        try folder.write("zoo.yaml", "name: zoo\nresources: none\n")
        #expect(try generate(folder).status == 1)
        #expect(folder.read("out/zoo/index/Bee.md") == "Busy.")
        try folder.write("zoo.yaml", "name: zoo\n")
        #expect(try generate(folder).status == 0)
        #expect(folder.files == ["out/.sextant-manifest.json", "out/sea/index/Eel.md", "sea.yaml", "zoo.yaml"])
    }

    @Test func keepsWhatWasEditedBesideWhatItMakesAnew() throws {
        let folder = try Command.Folder()
        try folder.write("zoo.yaml", Self.schema([("Ant", "Small.")]))
        #expect(try generate(folder).status == 0)
        try folder.write("out/zoo/index/Ant.md", "Edited.")
        let outcome = try generate(folder)
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains("the edited text kept as zoo/index/Ant.md.edited"), "\(outcome.errors)")
        #expect(folder.read("out/zoo/index/Ant.md") == "Small.")
        #expect(folder.read("out/zoo/index/Ant.md.edited") == "Edited.")
        try folder.write("out/zoo/index/Ant.md", "Again.")
        #expect(try generate(folder).status == 0)
        #expect(folder.read("out/zoo/index/Ant.md.edited") == "Edited.")
        #expect(folder.read("out/zoo/index/Ant.md.edited-2") == "Again.")
    }

    @Test func leavesTimesOfUnchangedFilesAlone() throws {
        let folder = try Command.Folder()
        try folder.write("zoo.yaml", Self.schema([("Ant", "Small."), ("Bee", "Busy.")]))
        _ = try generate(folder)
        let names = ["out/zoo/index/Ant.md", "out/zoo/index/Bee.md", "out/.sextant-manifest.json"]
        let old = Date(timeIntervalSince1970: 1_000_000_000)
        for name in names {
            try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: "\(folder.path)/\(name)")
        }
        _ = try generate(folder)
        let times = try names.map {
            try FileManager.default.attributesOfItem(atPath: "\(folder.path)/\($0)")[.modificationDate] as? Date
        }
        #expect(times == [old, old, old])
    }

    @Test func followsNoLinkBelowTheFolder() throws {
        let folder = try Command.Folder()
        try folder.write("zoo.yaml", Self.schema([("Ant", "Small."), ("Bee", "Busy.")]))
        try folder.write("elsewhere/index/Ant.md", "Not yours.")
        try FileManager.default.createDirectory(atPath: folder.path + "/out", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/out/zoo", withDestinationPath: folder.path + "/elsewhere")
        let outcome = try generate(folder)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("'zoo' is a symbolic link, which isn't followed [link-in-output]"), "\(outcome.errors)")
        #expect(folder.read("elsewhere/index/Ant.md") == "Not yours.")
        #expect(!folder.files.contains("elsewhere/index/Bee.md"))
    }

    @Test func writesThroughNoLinkInPlaceOfAPage() throws {
        let folder = try Command.Folder()
        try folder.write("zoo.yaml", Self.schema([("Ant", "Small.")]))
        try folder.write("mine.md", "Not yours.")
        try FileManager.default.createDirectory(atPath: folder.path + "/out/zoo/index", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/out/zoo/index/Ant.md", withDestinationPath: folder.path + "/mine.md")
        #expect(try generate(folder).errors.contains("[link-in-output]"))
        #expect(folder.read("mine.md") == "Not yours.")
    }

    @Test func clearsWhatAnInterruptedRunLeft() throws {
        let folder = try Command.Folder()
        try folder.write("zoo.yaml", Self.schema([("Ant", "Small.")]))
        // As if a run had been ended after it wrote a page that is gone now, in the midst of the next line of the journal.
        try folder.write("out/zoo/index/Bee.md", "Busy.")
        let digest = "d12c9c7d3ad6f1b4d7c5be8a6f6ea6b2"
        try folder.write("out/.sextant-run/7", "half a pa")
        try folder.write("out/.sextant-run/journal", "\n\(digest)\(digest) zoo/index/Ant.md\n\n\(digest)")
        #expect(try generate(folder).status == 0)
        #expect(folder.files == ["out/.sextant-manifest.json", "out/zoo/index/Ant.md", "out/zoo/index/Bee.md", "zoo.yaml"])
    }

    @Test(arguments: ["", "{", "null", #"{"format":1,"files":{"../zoo.yaml":"00"}}"#, #"{"format":1,"files":7}"#, "\u{0}"])
    func readsAnyManifest(text: String) throws {
        let folder = try Command.Folder()
        try folder.write("zoo.yaml", Self.schema([("Ant", "Small.")]))
        try folder.write("out/.sextant-manifest.json", text)
        #expect(try generate(folder).status == 0)
        #expect(folder.files == ["out/.sextant-manifest.json", "out/zoo/index/Ant.md", "zoo.yaml"])
    }

    @Test func saysOnceThatNothingCanBeWritten() throws {
        let folder = try Command.Folder()
        try folder.write("zoo.yaml", Self.schema([("Ant", "Small."), ("Bee", "Busy.")]))
        try folder.write("out", "a file, no folder")
        let outcome = try generate(folder)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("out: error: the folder can't be written to:"), "\(outcome.errors)")
        #expect(outcome.errors.contains("[unwritable-file]"))
    }
}
