import Testing

/// `--strict`, where a user gives it.
@Suite struct StrictTests {
    private static let schema = """
        {"name": "zoo", "resources": {"zoo:index:Ant": {
           "inputProperties": {"legs": {"type": "integer"}}, "requiredInputs": ["legs"]}}}
        """

    private func folder() throws -> Command.Folder {
        let folder = try Command.Folder()
        try folder.write("zoo.json", Self.schema)
        return folder
    }

    @Test func aFragmentIsAWarningAndAWholeProgramAnError() throws {
        let folder = try folder()
        let path = try folder.write("a.yaml", "outputs:\n  a: ${ant.legs}\n")
        let lenient = try Command.run("convert", path, "--language", "python")
        #expect(lenient.status == 0)
        #expect(lenient.errors.contains("a.yaml:2:6: warning: nothing declares `ant`"))
        let strict = try Command.run("convert", "--strict", path, "--language", "python")
        #expect(strict.status == 1)
        #expect(strict.errors.contains("a.yaml:2:6: error: nothing declares `ant`"))
        // The program still comes out.
        #expect(strict.output == lenient.output)
    }

    @Test func typesAreComparedOnlyWhereThatIsAskedFor() throws {
        let folder = try folder()
        let path = try folder.write(
            "a.yaml", "resources:\n  ant:\n    type: zoo:Ant\n    properties:\n      legs: [6]\n  bee: {type: \"zoo:Ant\"}\n")
        let lenient = try Command.run("convert", path, "--schemas", folder.path, "--language", "python")
        #expect(lenient.status == 0)
        #expect(lenient.errors == "")
        let strict = try Command.run(
            "convert", "--strict", path, "--schemas", folder.path, "--language", "python", "--diagnostics", "github")
        #expect(strict.status == 1)
        #expect(strict.errors.contains("line=5,"))
        #expect(strict.errors.contains("`legs` takes int, not [int]"))
        #expect(strict.errors.contains("the resource `bee` needs `legs`"))
    }

    @Test func batchesAreStrictToo() throws {
        let folder = try folder()
        let questions = #"{"id": 1, "from": "pcl", "source": "resource ant \"zoo:index:Ant\" {}"}"# + "\n"
        let lenient = try Command.run(
            "convert", "--batch", "--schemas", folder.path, "--language", "yaml", input: questions)
        #expect(lenient.status == 0)
        #expect(lenient.output.contains("\"diagnostics\":[]"))
        let strict = try Command.run(
            "convert", "--batch", "--strict", "--schemas", folder.path, "--language", "yaml", input: questions)
        #expect(strict.status == 1)
        #expect(strict.output.contains(#""diagnostics":[{"severity":"error","code":"missing-property""#))
    }

    @Test func pagesAreStrictOnlyIfAskedFor() throws {
        let folder = try Command.Folder()
        let schema = try folder.write(
            "zoo.yaml",
            """
            name: zoo
            resources:
              zoo:index:Ant:
                inputProperties: {legs: {type: integer}}
                requiredInputs: [legs]
                examples:
                  - title: Basic
                    program:
                      resources:
                        ant: {type: "zoo:Ant"}
            """)
        let options = ["--out", folder.path + "/out", "--language", "yaml"]
        let lenient = try Command.run(["generate", schema] + options)
        #expect(lenient.status == 0, "\(lenient.errors)")
        for _ in 0..<2 {
            let strict = try Command.run(["generate", "--strict", schema] + options)
            #expect(strict.status == 1)
            #expect(strict.errors.contains("zoo.yaml:10:13: error: the resource `ant` needs `legs`"))
        }
        #expect(try Command.run(["generate", schema] + options).status == 0)
    }
}
