import Base
import Documents
import Driver
import Testing

@Suite struct DiagnosticFormatTests {
    private let source = SourceFile(name: "zoo.yaml", text: "outputs:\n  a: ${x} # 猫\n")

    private var finding: Diagnostic {
        Diagnostic(.warning, "undeclared-name", "nothing declares `x`", hint: "Declare it.", in: source, at: SourceSpan(14, 18))
    }

    private func text(_ format: DiagnosticFormat, _ findings: [Diagnostic], colours: Bool = false) -> String {
        let source = source
        let context = ReportContext(source: { $0 == "zoo.yaml" ? source : nil }, usesColours: colours, version: "1.2.3")
        return String(decoding: format.text(findings, context: context), as: UTF8.self)
    }

    @Test func marksThePlaceForPeople() {
        #expect(
            text(.text, [finding]) == """
                zoo.yaml:2:6: warning: nothing declares `x` [undeclared-name]
                 2 |   a: ${x} # 猫
                   |      ^^^^
                    Declare it.

                """)
    }

    @Test func paintsOnATerminalOnly() {
        #expect(text(.text, [finding], colours: true).contains("\u{1B}[1;33mwarning:\u{1B}[0m"))
        #expect(!text(.text, [finding]).contains("\u{1B}"))
    }

    @Test func countsWideCharactersAndHidesWhatATerminalObeys() {
        let source = SourceFile(name: "a", text: "猫\t\u{202E}\u{1B}x")
        let place = Diagnostic(.error, "some-code", "x\u{1B}[2J\ny", in: source, at: SourceSpan(8, 9))
        let report = DiagnosticFormat.text.text([place], context: ReportContext(source: { _ in source }))
        #expect(
            String(decoding: report, as: UTF8.self) == """
                a:1:5: error: x\\u{1b}[2J\\ny [some-code]
                 1 | 猫 \u{FFFD}\u{FFFD}x
                   |      ^

                """)
    }

    @Test func cutsLongLines() {
        let text = String(repeating: "ä", count: 5000) + "X" + String(repeating: "b", count: 5000)
        let source = SourceFile(name: "a", text: text)
        let place = Diagnostic(.error, "some-code", "x", in: source, at: SourceSpan(10000, 10001))
        let lines = String(
            decoding: DiagnosticFormat.text.text([place], context: ReportContext(source: { _ in source })), as: UTF8.self
        ).split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines[1] == " 1 | …" + String(repeating: "ä", count: 60) + "X" + String(repeating: "b", count: 49) + "…")
        #expect(lines[2] == "   | " + String(repeating: " ", count: 61) + "^")
    }

    @Test func survivesPlacesThatAreNotThere() {
        for place in [(0, 0), (9, 1), (2, 999), (3, 1), (-1, -1)] {
            let finding = Diagnostic(
                .error, "some-code", "x", file: "zoo.yaml", location: SourceLocation(line: place.0, column: place.1))
            #expect(text(.text, [finding]).hasPrefix("zoo.yaml:"))
        }
    }

    @Test func reportsWhatSeveralLanguagesFindOnce() {
        let findings = ["go", "java"].map { Diagnostic(.error, "some-code", "no way", file: "a", language: $0) }
        #expect(text(.text, findings) == "a: error: go, java: no way [some-code]\n")
        #expect(text(.json, findings).contains(#""language":null,"languages":["go","java"]"#))
        #expect(text(.github, findings) == "::error file=a,title=some-code::go, java: no way\n")
    }

    @Test func escapesWorkflowCommands() {
        let finding = Diagnostic(
            .error, "some-code", "50%\n::set-output name=a::b", file: "a,b:c\r.yaml", location: SourceLocation(line: 1, column: 2)
        )
        #expect(
            text(.github, [finding])
                == "::error file=a%2Cb%3Ac%0D.yaml,line=1,col=2,title=some-code::50%25%0A::set-output name=a::b\n")
        #expect(
            text(.github, [self.finding]).hasPrefix("::warning file=zoo.yaml,line=2,col=6,endColumn=10,title=undeclared-name::"))
        #expect(text(.github, []).isEmpty)
    }

    @Test func isADocumentOfSARIFEvenWithoutFindings() throws {
        let root = try #require(DataNode.parse(SourceFile(name: "a.json", text: text(.sarif, []))).root)
        #expect(root["version"]?.string == "2.1.0")
        let run = try #require(root["runs"]?.elements.first)
        #expect(run["results"]?.kind == .array)
        #expect(run["results"]?.elements.isEmpty == true)
        #expect(run["tool"]?["driver"]?["name"]?.string == "sextant")
        #expect(run["tool"]?["driver"]?["semanticVersion"]?.string == "1.2.3")
        #expect(run["tool"]?["driver"]?["rules"]?.elements.count == Explanation.all.count)
        for rule in run["tool"]?["driver"]?["rules"]?.elements ?? [] {
            #expect(rule["id"]?.string != nil)
            #expect(rule["shortDescription"]?["text"]?.string?.isEmpty == false)
            #expect(rule["help"]?["text"]?.string?.isEmpty == false)
            #expect(rule["help"]?["markdown"]?.string?.isEmpty == false)
        }
    }

    @Test func aResultOfSARIFNamesItsRuleAndPlace() throws {
        var place = finding
        place.file = "a b/ü:%.yaml"
        let root = try #require(DataNode.parse(SourceFile(name: "a.json", text: text(.sarif, [place]))).root)
        let run = try #require(root["runs"]?.elements.first)
        let result = try #require(run["results"]?.elements.first)
        #expect(result["ruleId"]?.string == "undeclared-name")
        let index = try #require(result["ruleIndex"]?.integer)
        #expect(run["tool"]?["driver"]?["rules"]?.elements[Int(index)]["id"]?.string == "undeclared-name")
        #expect(result["level"]?.string == "warning")
        #expect(result["message"]?["text"]?.string == "nothing declares `x`. Declare it.")
        let physical = try #require(result["locations"]?.elements.first?["physicalLocation"])
        #expect(physical["artifactLocation"]?["uri"]?.string == "a%20b/%C3%BC%3A%25.yaml")
        let region = try #require(physical["region"])
        #expect(["startLine", "startColumn", "endLine", "endColumn"].map { region[$0]?.integer } == [2, 6, 2, 10])
    }
}
