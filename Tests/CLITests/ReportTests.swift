import Testing

@testable import sextant

@Suite struct ReportTests {
    @Test func showsTheLineOfStandardInput() throws {
        let outcome = try Command.run("convert", "-", "--language", "yaml", input: "outputs:\n  a: ${x}\n")
        #expect(outcome.errors.contains("<stdin>:2:6: warning: nothing declares `x`"))
        #expect(outcome.errors.contains("\n 2 |   a: ${x}\n   |      ^"))
    }

    @Test func isNothingButTheDocumentOnStandardError() throws {
        let folder = try Command.Folder()
        let path = try folder.write("zoo.yaml", "name: zoo\nresources: {}\n")
        for format in ["json", "sarif"] {
            let outcome = try Command.run("generate", path, "--out", folder.path + "/out", "--diagnostics", format)
            #expect(outcome.status == 0)
            #expect(outcome.errors.isEmpty == (format == "json"))
            if format == "sarif" { #expect(outcome.errors.hasPrefix("{") && outcome.errors.hasSuffix("}\n")) }
        }
    }

    @Test func canBeQuiet() throws {
        let folder = try Command.Folder()
        let path = try folder.write("zoo.yaml", "name: zoo\nresources: {\"zoo:index:Ant\": {}}\n")
        let loud = try Command.run("generate", path, "--out", folder.path + "/out")
        #expect(loud.errors.hasPrefix("1 page of 1 package: 1 file written, 0 unchanged"))
        #expect(try Command.run("generate", path, "--out", folder.path + "/out", "--quiet").errors.isEmpty)
    }

    @Test func drawsABar() {
        #expect(
            Progress.line(done: 610, total: 2440, noun: "pages", seconds: 3)
                == "[#####---------------]  610/2440 pages  203/s  9 s left")
        #expect(Progress.line(done: 0, total: 0, noun: "pages", seconds: 0) == "[--------------------]  0/0 pages")
        #expect(
            Progress.line(done: 3, total: 2, noun: "pages", seconds: 1) == "[####################]  3/3 pages  3.0/s  0 s left")
        #expect(
            Progress.line(done: 1, total: 601, noun: "pages", seconds: 0.5)
                == "[--------------------]  1/601 pages  2.0/s  5 min 0 s left")
    }
}
