import Base
import Docs
import Documents
import Driver
import Testing

@Suite struct CoverageReportTests {
    private var coverage: Coverage {
        var coverage = Coverage()
        let finding = Diagnostic(
            .error, "some-code", "no <way> | at all", file: "a.json", location: SourceLocation(line: 4, column: 5), language: "go"
        )
        coverage.examples = [
            ExampleCoverage(
                name: "a:b:C#1", page: "a/b/C.md", file: "a.json", location: SourceLocation(line: 2, column: 3), hasProgram: true,
                programs: [.init(language: "go", outcome: .incomplete), .init(language: "yaml", outcome: .complete)],
                findings: [finding])
        ]
        coverage.kept = ["hcl": 2]
        return coverage
    }

    @Test func isJSONWithAnExampleALine() throws {
        let report = CoverageReport(coverage, languages: ["go", "yaml"])
        let lines = String(decoding: report.json, as: UTF8.self).split(separator: "\n")
        #expect(lines.count == 5)
        #expect(
            lines[3]
                == #"{"name":"a:b:C#1","page":"a/b/C.md","file":"a.json","line":2,"column":3,"hasProgram":true,"languages":{"go":"incomplete","yaml":"complete"},"findings":[{"severity":"error","code":"some-code","message":"no <way> | at all","file":"a.json","line":4,"column":5,"language":"go"}]}"#
        )
        let root = try #require(DataNode.parse(SourceFile(name: "coverage.json", bytes: report.json)).root)
        #expect(root["totals"]?["languages"]?["go"]?["incomplete"]?.integer == 1)
        #expect(root["totals"]?["languages"]?["yaml"]?["complete"]?.integer == 1)
        #expect(root["totals"]?["keptBlocks"]?["hcl"]?.integer == 2)
    }

    @Test func isASummaryInMarkdown() {
        let text = String(decoding: CoverageReport(coverage, languages: ["go", "yaml"]).markdown, as: UTF8.self)
        #expect(
            text == """
                # Coverage

                - 1 example
                - 2 hcl code blocks kept: that language isn't written here

                | language | complete | incomplete | missing | kept |
                |---|---:|---:|---:|---:|
                | go | 0 | 1 | 0 | 0 |
                | yaml | 1 | 0 | 0 | 0 |

                ## What did not come out whole

                | example | place | languages | why |
                |---|---|---|---|
                | a:b:C#1 | a.json:2:3 | incomplete: go | 4:5 go: no &lt;way> \\| at all [some-code] |

                """)
    }
}
