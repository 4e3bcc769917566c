import Testing

@Suite struct ConvertTests {
    private static let program = "outputs:\n  a: 1\n"

    @Test func writesProjects() throws {
        let folder = try Command.Folder()
        let path = try folder.write("my zoo/Pulumi.yaml", Self.program)
        let run = try Command.run("convert", path, "--out", folder.path + "/out", "--language", "go,java")
        #expect(run.status == 0, "\(run.errors)")
        #expect(
            folder.files == [
                "my zoo/Pulumi.yaml", "out/go/Pulumi.yaml", "out/go/go.mod", "out/go/main.go", "out/java/.gitignore",
                "out/java/Pulumi.yaml", "out/java/pom.xml", "out/java/src/main/java/generated_program/App.java",
            ])
        // A project's name has no blanks; the file's own name says nothing.
        #expect(folder.read("out/go/Pulumi.yaml") == "name: my-zoo\nruntime: go\n")
    }

    @Test func leavesProjectFilesOut() throws {
        let folder = try Command.Folder()
        let path = try folder.write("zoo.yaml", Self.program)
        _ = try Command.run("convert", path, "--out", folder.path + "/out", "--language", "go", "--no-project")
        #expect(folder.files == ["out/main.go", "zoo.yaml"])
    }

    @Test func writesEachProgramToAFolder() throws {
        let folder = try Command.Folder()
        _ = try folder.write("in/a.yaml", Self.program)
        _ = try folder.write("in/b.yaml", "name: own\n" + Self.program)
        _ = try Command.run("convert", folder.path + "/in", "--out", folder.path + "/out", "--language", "yaml")
        #expect(folder.read("out/a/Pulumi.yaml") == "name: a\nruntime: yaml\n")
        #expect(folder.read("out/b/Pulumi.yaml") == "name: own\nruntime: yaml\n")
    }

    @Test func namesTellWhatProgramsAreWrittenIn() throws {
        let folder = try Command.Folder()
        let python = "import pulumi\n\nname = \"x\"\npulumi.export(\"a\", name)\n"
        let file = try folder.write("pcl/main.pp", "name = \"x\"\noutput a { value = name }\n")
        #expect(try Command.run("convert", file, "--language", "python").output == python)
        // Beside files in PCL, it only describes the project.
        _ = try folder.write("pcl/Pulumi.yaml", "name: own\nruntime: pcl\n")
        #expect(try Command.run("convert", folder.path + "/pcl", "--language", "python").output == python)
        #expect(try Command.run("convert", folder.path, "--from", "pcl", "--language", "python").output == python)
        // An option says otherwise, and is believed.
        let forced = try Command.run("convert", file, "--from", "yaml", "--language", "python")
        #expect(forced.status == 1)
        #expect(forced.errors.contains("[unexpected-kind]"))
        _ = try folder.write("other/notes.txt", "")
        let none = try Command.run("convert", folder.path + "/other", "--language", "python")
        #expect(none.errors.contains("the folder holds no program [unreadable-file]\n    Programs end in .yaml, .pp or .tf."))
    }
}
