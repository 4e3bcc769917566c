import Testing

@Suite struct GenerateTests {
    static let schema = """
        name: zoo
        meta: {moduleFormat: '(.*)(?:/[^/]*)'}
        resources:
          zoo:cats/lion:Lion:
            description: |
              Roars.

              <!--Start PulumiCodeChooser -->
              ```yaml
              outputs:
                a: 1
              ```
              <!--End PulumiCodeChooser -->
          zoo:index/ant:Ant: {description: Small.}
        """

    @Test func writesAPageForEachResourceAndOnlyWhatChanged() throws {
        let folder = try Command.Folder()
        let path = try folder.write("zoo.yaml", Self.schema)
        let first = try Command.run(
            "generate", path, "--out", folder.path + "/out", "--language", "python,yaml", "--programs", "--no-project")
        #expect(first.status == 0, "\(first.errors)")
        #expect(
            folder.files == [
                "out/.sextant-manifest.json", "out/zoo/cats/Lion.md", "out/zoo/cats/Lion/example-1/Pulumi.yaml",
                "out/zoo/cats/Lion/example-1/__main__.py",
                "out/zoo/index/Ant.md", "zoo.yaml",
            ])
        #expect(folder.read("out/zoo/cats/Lion/example-1/__main__.py") == "import pulumi\n\npulumi.export(\"a\", 1)\n")
        let second = try Command.run(
            "generate", path, "--out", folder.path + "/out", "--language", "python,yaml", "--programs", "--no-project")
        #expect(second.errors.contains("0 files written, 4 unchanged"))
    }

    @Test func writesProjectsOfEachLanguageApart() throws {
        let folder = try Command.Folder()
        let path = try folder.write("zoo.yaml", Self.schema)
        let run = try Command.run("generate", path, "--out", folder.path + "/out", "--language", "python,yaml", "--programs")
        #expect(run.status == 0, "\(run.errors)")
        let example = "out/zoo/cats/Lion/example-1"
        #expect(
            folder.files.filter { $0.hasPrefix(example) } == [
                "\(example)/python/.gitignore", "\(example)/python/Pulumi.yaml", "\(example)/python/__main__.py",
                "\(example)/python/requirements.txt", "\(example)/yaml/Main.yaml", "\(example)/yaml/Pulumi.yaml",
            ])
        #expect(folder.read("\(example)/yaml/Pulumi.yaml") == "name: example\nruntime: yaml\n")
    }

    @Test func makesOnlyWhatMatches() throws {
        let folder = try Command.Folder()
        let path = try folder.write("zoo.yaml", Self.schema)
        _ = try Command.run("generate", path, "--out", folder.path + "/out", "--only", "zoo/index/*")
        #expect(folder.files == ["out/.sextant-manifest.json", "out/zoo/index/Ant.md", "zoo.yaml"])
    }

    @Test func followsAStyleOfTheUsersOwn() throws {
        let folder = try Command.Folder()
        let path = try folder.write("zoo.yaml", Self.schema)
        try folder.write("mine/page.mustache", "# {{ token }}\n{{ description }}\n")
        try folder.write("mine/style.yaml", "python:\n  colour: red\ncobol: {}\n")
        let outcome = try Command.run(
            "generate", path, "--out", folder.path + "/out", "--style", folder.path + "/mine", "--only", "*Ant")
        #expect(outcome.status == 1)
        #expect(
            outcome.errors.contains("mine/style.yaml:2:3: error: python: Python has no style option 'colour' [unknown-style-key]")
        )
        #expect(outcome.errors.contains("mine/style.yaml:3:1: error: style.yaml has options for 'cobol', which is no language"))
        #expect(folder.read("out/zoo/index/Ant.md") == "# zoo:index/ant:Ant\nSmall.")
    }

    @Test(arguments: ["json", "github", "sarif"]) func writesFindingsAsAsked(format: String) throws {
        let outcome = try Command.run("convert", "nowhere.yaml", "--diagnostics", format)
        #expect(outcome.status == 1)
        switch format {
        case "json": #expect(outcome.errors.hasPrefix(#"{"severity":"error","code":"unreadable-file","message":"the file"#))
        case "github": #expect(outcome.errors.hasPrefix("::error file=nowhere.yaml,title=unreadable-file::the file"))
        default: #expect(outcome.errors.contains(#""version":"2.1.0","runs":[{"tool":{"driver":{"name":"sextant""#))
        }
    }
}
