import Testing

/// `sextant schema diff` through the command line.
@Suite struct SchemaDiffTests {
    private static let old = """
        {"name": "yard", "version": "1.4.0", "resources": {"yard:index:Dock": {
          "description": "## Example\\n\\n<!--Start PulumiCodeChooser -->\\n```yaml\\nresources:\\n  a:\\n    type: yard:Dock\\n    properties:\\n      size: 3\\n```\\n<!--End PulumiCodeChooser -->\\n",
          "inputProperties": {"size": {"type": "integer"}, "hint": {"type": "string"}}}}}
        """
    private static let new = """
        {"name": "yard", "version": "1.5.0", "resources": {"yard:index:Dock": {
          "inputProperties": {
            "hint": {"type": "string", "default": "x"}}}}}
        """

    private let folder: Command.Folder
    private let old: String
    private let new: String

    init() throws {
        folder = try Command.Folder()
        old = try folder.write("old.json", Self.old)
        new = try folder.write("new.json", Self.new)
    }

    @Test func textListsChangesByLevelAndAsksForAMajorVersion() throws {
        let run = try Command.run("schema", "diff", old, new)
        #expect(run.status == 0)
        #expect(
            run.output == """
                yard 1.4.0 → 1.5.0: 1 breaking, 1 behaviour

                breaking
                  resources/yard:index:Dock/inputs/size: the input was removed [property-removed]

                behaviour
                  resources/yard:index:Dock/inputs/hint: the input is "x" where it is left out [default-changed]

                """)
        #expect(run.errors.contains("1 change breaks programs, but 1.4.0 → 1.5.0 is no major version"))
        #expect(run.errors.contains("breaking-without-major-version"))
    }

    @Test(arguments: [("breaking", 1), ("state", 1), ("behaviour", 1)])
    func failsOnTheLevelAskedFor(level: String, status: Int32) throws {
        #expect(try Command.run("schema", "diff", old, new, "--fail-on", level).status == status)
        #expect(try Command.run("schema", "diff", old, old, "--fail-on", level).status == 0)
    }

    @Test func overridesGiveAnotherLevelAndUnusedOnesAreReported() throws {
        let overrides = try folder.write(
            "overrides.yaml",
            """
            overrides:
              - change: property-removed
                at: resources/yard:index:Dock/*
                level: compatible
                reason: The service never took it.
              - at: functions/*
                level: compatible
                reason: none
            """)
        let run = try Command.run("schema", "diff", old, new, "--fail-on", "breaking", "--overrides", overrides)
        #expect(run.status == 0, "\(run.errors)")
        #expect(
            run.output.contains(
                "compatible\n  resources/yard:index:Dock/inputs/size: the input was removed (The service never took it.) [property-removed]\n"
            ))
        #expect(run.errors.contains("overrides.yaml:6:5: warning: no change belongs to this override"))
    }

    @Test(arguments: [
        ("overrides:\n  - at: x\n    level: harmless\n    reason: r\n", "3:12: error: there is no level 'harmless'"),
        ("overrides:\n  - at: x\n", "2:5: error: an override needs `at`, `level` and `reason`"),
        ("overrides:\n  - {at: x, level: state, reason: r, change: foo}\n", "there is no kind of change 'foo'"),
        ("other: []\n", "1:1: error: 'other' means nothing in an overrides file"),
    ])
    func brokenOverridesAreErrorsAndTheChangesStillComeOut(text: String, message: String) throws {
        let overrides = try folder.write("overrides.yaml", text)
        let run = try Command.run("schema", "diff", old, new, "--overrides", overrides)
        #expect(run.status == 1)
        #expect(run.errors.contains(message), "\(run.errors)")
        #expect(run.output.hasPrefix("yard 1.4.0 → 1.5.0: 1 breaking"))
    }

    @Test func jsonGivesPlaces() throws {
        let run = try Command.run("schema", "diff", old, new, "--format", "json")
        #expect(
            run.output.contains(
                #"{"kind":"default-changed","level":"behaviour","section":"resources","token":"yard:index:Dock","path":["inputs","hint"],"#
                    + #""message":"the input is \"x\" where it is left out","file":"\#(new)","line":3,"column":43}"#),
            "\(run.output)")
        #expect(run.output.contains(#""allowsBreaking":false,"counts":{"breaking":1,"state":0,"behaviour":1,"compatible":0}"#))
    }

    @Test func markdownIsATableForEachLevel() throws {
        let run = try Command.run("schema", "diff", old, new, "--format", "markdown")
        #expect(
            run.output.contains(
                """
                ### Breaking changes

                | Where | Change | Languages |
                | --- | --- | --- |
                | `resources/yard:index:Dock/inputs/size` | the input was removed | all |
                """))
    }

    @Test func githubMarksTheLines() throws {
        let run = try Command.run("schema", "diff", old, new, "--format", "github")
        #expect(run.output.contains("::error file=\(old),line=3,"), "\(run.output)")
        #expect(run.output.contains("::warning file=\(new),line=3,"), "\(run.output)")
    }

    @Test func programsThatNoLongerBindAreListed() throws {
        let run = try Command.run("schema", "diff", old, new, "--programs", "--fail-on", "breaking")
        #expect(run.status == 1)
        #expect(run.output.contains("examples: 1 example no longer binds"), "\(run.output)")
        #expect(run.output.contains("  yard:index:Dock#1: "), "\(run.output)")
        #expect(try Command.run("schema", "diff", old, old, "--programs").output.contains("examples: all still bind"))
    }

    @Test func aSchemaThatCannotBeReadIsAnErrorWithItsPlace() throws {
        let broken = try folder.write("broken.json", #"{"name": "yard", "resources": {"#)
        let run = try Command.run("schema", "diff", old, broken)
        #expect(run.status == 1)
        #expect(run.errors.contains("broken.json:1:"), "\(run.errors)")
        let missing = try Command.run("schema", "diff", old, folder.path + "/none.json")
        #expect(missing.status == 1)
        #expect(missing.errors.contains("none.json: error: the file can't be read"), "\(missing.errors)")
    }
}
