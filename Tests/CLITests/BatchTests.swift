import Testing

@Suite struct BatchTests {
    @Test func answersEveryLineInOrder() throws {
        let outcome = try Command.run(
            "convert", "--batch", "--language", "python",
            input: """
                {"id": "a", "from": "yaml", "source": "variables:\\n  x: 1\\noutputs:\\n  y: 2"}
                not json

                {"id": 7}
                {"id": "p", "from": "pcl", "source": "x = 1"}
                {"id": "f", "files": {"Pulumi.yaml": "outputs:\\n  y: 2"}}
                """)
        let lines = outcome.output.split(separator: "\n")
        #expect(outcome.status == 1)
        #expect(lines.count == 5)
        #expect(
            lines[0] == #"{"id":"a","outputs":{"python":"import pulumi\n\nx = 1\npulumi.export(\"y\", 2)\n"},"diagnostics":[]}"#)
        #expect(lines[1].hasPrefix(#"{"id":null,"outputs":{},"diagnostics":[{"severity":"error","code":"bad-question""#))
        #expect(lines[2].hasPrefix(#"{"id":7,"outputs":{},"diagnostics":[{"severity":"error","code":"bad-question""#))
        #expect(lines[3] == #"{"id":"p","outputs":{"python":"import pulumi\n\nx = 1\n"},"diagnostics":[]}"#)
        #expect(lines[4].hasPrefix(#"{"id":"f","outputs":{"python":"import pulumi\n"#))
    }

    /// A lone source is documentation, files are a project: the published generators call functions in another form there.
    @Test func projectsCallFunctionsInTheFormThatGivesOutputs() throws {
        let folder = try Command.Folder()
        try folder.write(
            "sample.json",
            """
            {"name": "sample", "functions": {"sample:index:find": {
              "inputs": {"properties": {"key": {"type": "string"}}}, "outputs": {"properties": {"log": {"type": "string"}}}}}}
            """)
        let text = #"found = invoke(\"sample:find\", {key = \"k\"})"#
        let outcome = try Command.run(
            "convert", "--batch", "--from", "pcl", "--language", "python", "--schemas", folder.path,
            input: """
                {"id": "a", "source": "\(text)"}
                {"id": "b", "files": {"main.pp": "\(text)"}}
                """)
        let lines = outcome.output.split(separator: "\n")
        #expect(
            lines.first
                == #"{"id":"a","outputs":{"python":"import pulumi\nimport pulumi_sample as sample\n\nfound = sample.find(key=\"k\")\n"},"diagnostics":[]}"#
        )
        #expect(lines.last?.contains("found = sample.find_output(key=") == true)
    }

    @Test func allFilesOfAFolderAreOneProgram() throws {
        let folder = try Command.Folder()
        try folder.write("a.pp", "copy = name\n")
        try folder.write("b.pp", "name = \"x\"\nother = nothing\n")
        let outcome = try Command.run("convert", "--from", "pcl", "--language", "python", folder.path)
        #expect(outcome.output == "import pulumi\n\nname = \"x\"\ncopy = name\nother = nothing\n")
        #expect(outcome.errors.hasPrefix("\(folder.path)/b.pp:2:9: warning: "))
    }
}
