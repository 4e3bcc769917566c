import Docs
import Testing

@Suite struct CoverageTests {
    @Test func saysWhatCameOutAndWhatStayed() {
        var all = Coverage()
        all.examples = 2
        all.complete = ["go": 2, "yaml": 1]
        all.incomplete = ["yaml": 1]
        var other = Coverage()
        other.examples = 1
        other.complete = ["go": 1, "yaml": 1]
        other.withoutSource = 1
        other.kept = ["hcl": 3]
        all.add(other)
        #expect(
            all.summary(languages: ["go", "yaml"]) == [
                "3 examples: go 3, yaml 2 (and 1 incomplete)",
                "1 examples kept as they are: no YAML program to make them from",
                "3 hcl code blocks kept as they are: that language isn't written here",
            ])
    }
}
