import Testing

@Suite struct CoverageTests {
    private static func schema(_ program: String) -> String {
        """
        name: zoo
        resources:
          zoo:index/ant:Ant:
            examples:
              - title: A
                program: \(program)
        """
    }

    @Test func aFloorRisesFailsAndFallsOnlyWhereThatIsAsked() throws {
        let folder = try Command.Folder()
        let path = try folder.write("zoo.yaml", Self.schema("{outputs: {a: 1}}"))
        func generate(_ more: String...) throws -> Command.Outcome {
            try Command.run(
                ["generate", path, "--out", folder.path + "/out", "--coverage-floor", folder.path + "/floor.json"] + more)
        }
        #expect(try generate().errors.contains("[unreadable-file]"))
        #expect(try generate("--update-floor").status == 0)
        let floor = folder.read("floor.json")
        #expect(floor?.contains(#""zoo:index/ant:Ant#1":[]"#) == true)
        #expect(try generate().status == 0)

        try folder.write("zoo.yaml", Self.schema("'outputs: ['"))
        let fallen = try generate("--update-floor")
        #expect(fallen.status == 1)
        #expect(fallen.errors.contains("coverage of go fell by 1: from 1 whole programs to 0 [coverage-fell]"))
        #expect(fallen.errors.contains("the example 'zoo:index/ant:Ant#1' came out whole in"))
        #expect(folder.read("floor.json") == floor)

        let lowered = try generate("--lower-floor")
        #expect(lowered.status == 1)
        #expect(lowered.errors.contains("warning: go: coverage of go fell by 1"))
        #expect(folder.read("floor.json")?.contains(#""go":0"#) == true)
    }

    @Test func saysWhatCameOutAndTheSameEachTime() throws {
        let folder = try Command.Folder()
        let path = try folder.write("zoo.yaml", Self.schema("{outputs: {a: 1}}"))
        for jobs in ["1", "8"] {
            let outcome = try Command.run(
                "generate", path, "--out", folder.path + "/out", "--coverage", "\(folder.path)/\(jobs).json", "--jobs", jobs)
            #expect(outcome.status == 0, "\(outcome.errors)")
        }
        #expect(folder.read("1.json")?.contains(#""name":"zoo:index/ant:Ant#1","page":"zoo/index/ant/Ant.md""#) == true)
        #expect(folder.read("1.md")?.contains("| go | 1 | 0 | 0 | 0 |") == true)
        #expect(folder.read("1.json") == folder.read("8.json"))
    }

    @Test func coversBatchesToo() throws {
        let folder = try Command.Folder()
        let question = #"{"id":"q","source":"outputs:\n  a: 1\n"}"# + "\n"
        _ = try Command.run("convert", "--batch", "--coverage", folder.path + "/batch", input: question)
        #expect(folder.read("batch.json")?.contains(#""name":"q""#) == true)
    }

    @Test func wantsAFloorToUpdate() throws {
        #expect(try Command.run("convert", "--batch", "--update-floor").status == 64)
    }
}
