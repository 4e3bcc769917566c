import Base
import Docs
import Driver
import Testing

@Suite struct CoverageFloorTests {
    private static func coverage(_ examples: [(String, [String: ExampleCoverage.Outcome])]) -> Coverage {
        var coverage = Coverage()
        coverage.examples = examples.map { name, outcomes in
            let lost = outcomes.contains { $0.value != .complete }
            return ExampleCoverage(
                name: name, page: "a/\(name).md", file: "a.json", location: SourceLocation(line: 2, column: 3), hasProgram: true,
                programs: ["go", "yaml"].map { .init(language: $0, outcome: outcomes[$0] ?? .complete) },
                findings: lost ? [Diagnostic(.error, "some-code", "no way", file: "a.json", language: "go")] : [])
        }
        return coverage
    }

    private let before = coverage([("x#1", [:]), ("x#2", ["go": .missing])])
    private var floor: CoverageFloor { CoverageFloor(before, languages: ["go", "yaml"]) }

    @Test func isAFileThatReadsBackAndCanBeReadByPeople() throws {
        let text = """
            {"version":1,
            "languages":{"go":1,"yaml":2},
            "examples":{
            "x#1":[],
            "x#2":["go"]
            }}

            """
        #expect(String(decoding: floor.bytes, as: UTF8.self) == text)
        let (read, diagnostics) = CoverageFloor.read(SourceFile(name: "floor.json", bytes: floor.bytes))
        #expect(diagnostics.isEmpty)
        #expect(read == floor)
    }

    @Test func holdsWhatIsTheSame() {
        #expect(floor.compare(before, languages: ["go", "yaml"], file: "floor.json").isEmpty)
    }

    @Test func saysWhichLanguageFellByHowMuchAndWhichExamplesAreNewLosses() {
        let now = Self.coverage([("x#1", ["go": .incomplete]), ("x#2", ["go": .missing])])
        let found = floor.compare(now, languages: ["go", "yaml"], file: "floor.json")
        #expect(
            found.map(\.message) == [
                "coverage of go fell by 1: from 1 whole programs to 0",
                "the example 'x#1' came out whole in go and no longer does: no way [some-code]",
            ])
        #expect(found.map(\.code.name) == ["coverage-fell", "coverage-loss"])
        #expect(found.map(\.severity) == [.error, .error])
        #expect(found.last?.location == SourceLocation(line: 2, column: 3))
    }

    @Test func aNewExampleCannotHideALoss() {
        let now = Self.coverage([("x#1", ["go": .missing]), ("x#2", [:])])
        #expect(floor.compare(now, languages: ["go"], file: "floor.json").map(\.code.name) == ["coverage-loss"])
    }

    @Test func saysWhatIsGone() {
        let now = Self.coverage([("x#1", [:])])
        #expect(
            floor.compare(now, languages: ["go", "yaml"], file: "floor.json").map { "\($0.severity) \($0.code.name)" } == [
                "error coverage-fell", "warning coverage-gone",
            ])
    }

    @Test func leavesLanguagesAloneThatWereNotAskedFor() {
        let now = Self.coverage([("x#1", [:]), ("x#2", [:])])
        let updated = floor.updated(by: now, languages: ["yaml"])
        #expect(updated.languages == ["go": 1, "yaml": 2])
        #expect(updated.losses == ["x#1": [], "x#2": ["go"]])
    }

    @Test(arguments: [
        "", "[]", "{}", #"{"version":2,"languages":{},"examples":{}}"#, #"{"version":1,"languages":[],"examples":{}}"#,
    ])
    func refusesWhatIsNoFloor(text: String) {
        let (floor, diagnostics) = CoverageFloor.read(SourceFile(name: "floor.json", text: text))
        #expect(floor == nil)
        #expect(diagnostics.hasErrors)
    }
}
