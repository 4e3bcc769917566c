import Testing

/// What `gen-sdk` does with schemas that have errors, and with faults of its own.
@Suite struct GenerateSDKFaultTests {
    private static let good = """
        {"name": "zoo", "version": "1.0.0",
         "types": {"zoo:index:Den": {"type": "object", "properties": {"size": {"type": "integer"}}}},
         "resources": {
          "zoo:index:Lion": {"inputProperties": {"den": {"$ref": "#/types/zoo:index:Den"}}},
          "zoo:index:Tiger": {"inputProperties": {"age": {"type": "integer"}}}}}
        """

    private static let languages = "nodejs,python,java,dotnet"

    private static func arguments(_ path: String, _ folder: Command.Folder) -> [String] {
        ["package", "gen-sdk", path, "--language", languages, "--out", folder.path + "/sdk"]
    }

    /// The files of the SDKs, without notes of runs.
    private func files(_ folder: Command.Folder) -> [String: String] {
        let paths = folder.files.filter { $0.hasPrefix("sdk/") && !$0.hasPrefix("sdk/.sextant") }
        return Dictionary(uniqueKeysWithValues: paths.map { ($0, folder.read($0) ?? "") })
    }

    private func folderWithSDK() throws -> (Command.Folder, [String: String]) {
        let folder = try Command.Folder()
        let path = try folder.write("zoo.json", Self.good)
        #expect(try Command.run(Self.arguments(path, folder)).status == 0)
        let made = files(folder)
        #expect(made["sdk/nodejs/lion.ts"] != nil)
        return (folder, made)
    }

    @Test(arguments: [
        ("{\"name\": \"zoo\", \"resources\": {", "zoo.json:1:31: error:"),
        ("[1]", "zoo.json:1:1: error: A package schema must be an object"),
        ("{\"resources\": {}}", "zoo.json:1:1: error: The schema gives no name for its package"),
    ])
    func schemaThatCannotBeReadLeavesTheSDKAlone(_ schema: String, _ finding: String) throws {
        let (folder, made) = try folderWithSDK()
        let path = try folder.write("zoo.json", schema)
        let run = try Command.run(Self.arguments(path, folder))
        #expect(run.status == 1)
        #expect(run.errors.contains(finding), "\(run.errors)")
        #expect(files(folder) == made)
    }

    @Test func everyErrorHasItsPlaceAndOtherFilesComeOut() throws {
        let (folder, made) = try folderWithSDK()
        let path = try folder.write(
            "zoo.json",
            """
            {"name": "zoo", "version": "1.0.0",
             "types": {"zoo:index:Den": {"type": "object", "properties": {"size": {"type": "integer"}}}},
             "resources": {
              "zoo:index:Lion": {"inputProperties": {"den": {"$ref": "#/types/zoo:index:Cave"}, "age": {"type": "int"}}},
              "zoo:index:Tiger": {"inputProperties": 5},
              "zoo:index:Ape": {"inputProperties": {"pulumi": {"type": "string"}}}}}
            """)
        let run = try Command.run(Self.arguments(path, folder))
        #expect(run.status == 1)
        for finding in [
            "zoo.json:4:58: error: The type 'zoo:index:Cave' is not declared by the package 'zoo' [dangling-reference]",
            "zoo.json:4:101: error: There is no type 'int' [unknown-type]",
            "zoo.json:5:42: error: 'inputProperties' of a resource must be an object, not an integer [wrong-kind]",
            "zoo.json:6:41: error: No input can be called 'pulumi' [reserved-name]",
        ] {
            #expect(run.errors.contains(finding), "\(run.errors)")
        }
        let now = files(folder)
        // What can't be read as a whole keeps its files, and nothing is taken for stale.
        let tiger = [
            "sdk/java/src/main/java/com/pulumi/zoo/Tiger.java", "sdk/java/src/main/java/com/pulumi/zoo/TigerArgs.java",
            "sdk/nodejs/tiger.ts", "sdk/python/pulumi_zoo/tiger.py",
        ]
        for path in tiger { #expect(now[path] != nil && now[path] == made[path], "\(path)") }
        #expect(Set(made.keys).isSubset(of: now.keys))
        // All else is of the new schema.
        #expect(now["sdk/nodejs/ape.ts"] != nil)
        #expect(now["sdk/python/pulumi_zoo/ape.py"] != nil)
        #expect(now["sdk/java/src/main/java/com/pulumi/zoo/Ape.java"] != nil)
        #expect(now["sdk/nodejs/lion.ts"] != made["sdk/nodejs/lion.ts"])
        // The corrected schema's run removes what is stale.
        try folder.write("zoo.json", Self.good)
        #expect(try Command.run(Self.arguments(path, folder)).status == 0)
        #expect(files(folder) == made)
    }

    @Test func filesThatDifferOnlyInCaseCostTheirLanguageAlone() throws {
        let folder = try Command.Folder()
        let path = try folder.write(
            "zoo.json", #"{"name": "zoo", "resources": {"zoo:index:Ape": {}, "zoo:index:APE": {}, "zoo:index:Bee": {}}}"#)
        let run = try Command.run(Self.arguments(path, folder))
        #expect(run.status == 1)
        #expect(
            run.errors.contains("java: the file src/main/java/com/pulumi/zoo/Ape.java would overwrite another's"), "\(run.errors)"
        )
        #expect(files(folder)["sdk/nodejs/bee.ts"] != nil)
        #expect(files(folder)["sdk/java/src/main/java/com/pulumi/zoo/Bee.java"] != nil)
    }

    @Test func faultInOneFileCostsThatFile() throws {
        let (folder, made) = try folderWithSDK()
        let path = try folder.write("zoo.json", Self.good.replacing("\"1.0.0\"", with: "\"2.0.0\""))
        // The check and three plans come before the files.
        let run = try Command.run(Self.arguments(path, folder), fault: "item:5")
        #expect(run.status == 1)
        #expect(run.errors.contains("ended in a fault of this tool [internal-fault]"), "\(run.errors)")
        #expect(Set(files(folder).keys) == Set(made.keys))
        #expect(try Command.run(Self.arguments(path, folder)).status == 0)
    }

    @Test func faultInThePlanOfALanguageLeavesTheOthers() throws {
        let (folder, made) = try folderWithSDK()
        let path = try folder.write("zoo.json", Self.good.replacing("Tiger", with: "Puma"))
        let run = try Command.run(Self.arguments(path, folder), fault: "item:1")
        #expect(run.status == 1)
        #expect(run.errors.contains("typescript: planning the SDK ended in a fault of this tool"), "\(run.errors)")
        let now = files(folder)
        #expect(now.filter { $0.key.hasPrefix("sdk/nodejs/") } == made.filter { $0.key.hasPrefix("sdk/nodejs/") })
        #expect(now["sdk/python/pulumi_zoo/puma.py"] != nil)
    }

    @Test func fileOutsideOfTheFolderIsLeftOut() throws {
        let folder = try Command.Folder()
        let path = try folder.write(
            "zoo.json", "{\"name\": \"zoo\", \"resources\": {\"zoo:index:Ant\": {}, \"zoo:x/../..:Bee\": {}}}")
        let run = try Command.run("package", "gen-sdk", path, "--language", "go", "--out", folder.path + "/sdk")
        #expect(run.status == 1)
        #expect(
            run.errors.contains("zoo.json:1:71: error: go: 'zoo/x/../../bee.go' can't be the path of a file"), "\(run.errors)")
        #expect(folder.files.contains("sdk/go/zoo/ant.go"))
    }
}
