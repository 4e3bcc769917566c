import Base
public import Docs

/// The coverage of a run as a document; the same input gives the same bytes.
public struct CoverageReport: Sendable {
    private let coverage: Coverage
    private let languages: [String]

    /// Creates a report.
    ///
    /// - Parameter languages: identifiers of the languages that were asked for, in the order of a page.
    public init(_ coverage: Coverage, languages: [String]) {
        self.coverage = coverage
        self.languages = languages
    }

    /// As JSON, an example a line, so that two reports can be compared line by line:
    ///
    ///     {"version":1,
    ///     "totals":{"examples":2,"withoutProgram":0,"languages":{"go":{"complete":1,"incomplete":1,"missing":0,"kept":0}},"keptBlocks":{"hcl":1}},
    ///     "examples":[
    ///     {"name":"a:index:B#1","page":"a/index/B.md","file":"a.json","line":1,"column":2,"hasProgram":true,
    ///      "languages":{"go":"incomplete"},"findings":[…as --diagnostics json…]}
    ///     ]}
    public var json: [UInt8] {
        var totals = JSONWriter()
        totals.object { json in
            json.member("examples", coverage.exampleCount)
            json.member("withoutProgram", coverage.withoutProgramCount)
            json.key("languages")
            json.object { json in
                for language in languages {
                    json.key(language)
                    json.object { json in
                        for outcome in ExampleCoverage.Outcome.allCases {
                            json.member(outcome.rawValue, coverage.count(outcome, language))
                        }
                    }
                }
            }
            json.key("keptBlocks")
            json.object { json in
                for (name, count) in coverage.kept.sorted(by: { $0.key < $1.key }) { json.member(name, count) }
            }
        }
        var out = Array("{\"version\":1,\n\"totals\":".utf8) + totals.bytes + Array(",\n\"examples\":[".utf8)
        for (index, example) in coverage.examples.enumerated() {
            out.append(contentsOf: (index == 0 ? "\n" : ",\n").utf8)
            out.append(contentsOf: Self.json(example))
        }
        out.append(contentsOf: "\n]}\n".utf8)
        return out
    }

    private static func json(_ example: ExampleCoverage) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("name", example.name)
            json.member("page", example.page)
            json.member("file", example.file)
            json.member("line", example.location?.line)
            json.member("column", example.location?.column)
            json.key("hasProgram")
            json.value(example.hasProgram)
            json.key("languages")
            json.object { json in
                for program in example.programs { json.member(program.language, program.outcome.rawValue) }
            }
            json.key("findings")
            json.array { json in
                for finding in example.findings.sortedOnce() { finding.write(to: &json, withFile: true) }
            }
        }
        return json.bytes
    }

    /// As a summary in Markdown: a table of the languages, then each example that didn't come out whole, with the reasons.
    public var markdown: [UInt8] {
        var lines = ["# Coverage", ""]
        lines += coverage.summary(languages: []).map { "- " + Self.escaped($0) }
        lines += ["", "| language | " + ExampleCoverage.Outcome.allCases.map(\.rawValue).joined(separator: " | ") + " |"]
        lines.append("|---|" + String(repeating: "---:|", count: ExampleCoverage.Outcome.allCases.count))
        for language in languages {
            let counts = ExampleCoverage.Outcome.allCases.map { String(coverage.count($0, language)) }
            lines.append("| \(language) | \(counts.joined(separator: " | ")) |")
        }
        let partial = coverage.examples.filter { example in example.programs.contains { $0.outcome != .complete } }
        if !partial.isEmpty {
            lines += ["", "## What did not come out whole", "", "| example | place | languages | why |", "|---|---|---|---|"]
            lines += partial.map(Self.row)
        }
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    private static func row(_ example: ExampleCoverage) -> String {
        let place = (example.file ?? "") + (example.location.map { ":\($0.line):\($0.column)" } ?? "")
        let outcomes = ExampleCoverage.Outcome.allCases.filter { $0 != .complete }.compactMap { outcome -> String? in
            let languages = example.programs.filter { $0.outcome == outcome }.map(\.language)
            return languages.isEmpty ? nil : "\(outcome.rawValue): \(languages.joined(separator: ", "))"
        }
        let reasons = example.findings.sortedOnce().map { finding in
            let place = finding.location.map { "\($0.line):\($0.column) " } ?? ""
            return "\(place)\(finding.language.map { "\($0): " } ?? "")\(finding.message) [\(finding.code.name)]"
        }
        let cells = [example.name, place, outcomes.joined(separator: "; "), reasons.joined(separator: "; ")]
        return "| " + cells.map(escaped).joined(separator: " | ") + " |"
    }

    /// A text as the content of a cell: nothing in it ends the cell, or is taken for HTML.
    private static func escaped(_ text: String) -> String {
        var out = ""
        for scalar in text.onOneLine.unicodeScalars {
            switch scalar {
            case "|": out += "\\|"
            case "<": out += "&lt;"
            case "&": out += "&amp;"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }
}
