import Base
import Docs
import Testing

@Suite struct CoverageTests {
    private func example(
        _ name: String, hasProgram: Bool = true, _ outcomes: [(String, ExampleCoverage.Outcome)]
    ) -> ExampleCoverage {
        ExampleCoverage(
            name: name, file: "zoo.json", location: SourceLocation(line: 1, column: 1), hasProgram: hasProgram,
            programs: outcomes.map { .init(language: $0, outcome: $1) })
    }

    @Test func saysWhatCameOutAndWhatStayed() {
        var all = Coverage()
        all.examples = [
            example("a#1", [("go", .complete), ("yaml", .complete)]), example("a#2", [("go", .complete), ("yaml", .incomplete)]),
        ]
        var other = Coverage()
        other.examples = [
            example("b#1", [("go", .complete), ("yaml", .complete)]),
            example("b#2", hasProgram: false, [("go", .kept), ("yaml", .missing)]),
        ]
        other.kept = ["hcl": 3]
        all.add(other)
        #expect(
            all.summary(languages: ["go", "yaml"]) == [
                "3 examples: go 3, yaml 2 (and 1 incomplete)",
                "1 example kept: no program to make others from",
                "3 hcl code blocks kept: that language isn't written here",
            ])
    }

    @Test func takesAnErrorOfNoLanguageForOneOfEach() {
        let general = Diagnostic(.error, "some-code", "all")
        let inGo = Diagnostic(.error, "some-code", "one", language: "go")
        let warning = Diagnostic(.warning, "some-code", "none")
        let outcome = ExampleCoverage.outcome
        #expect(outcome("go", true, [warning]) == .complete)
        #expect(outcome("yaml", true, [inGo, warning]) == .complete)
        #expect(outcome("go", true, [inGo]) == .incomplete)
        #expect(outcome("yaml", true, [general]) == .incomplete)
        #expect(outcome("yaml", false, []) == .missing)
    }

    @Test func countsNothingOfAPageThatDoesNotComeOut() {
        var page = Coverage()
        page.examples = [example("a#1", [("go", .complete)])]
        let lost = page.lost(Diagnostic(.error, "unsafe-token", "no path"))
        #expect(lost.count(.missing, "go") == 1)
        #expect(lost.examples.first?.findings.map(\.code.name) == ["unsafe-token"])
    }
}
