import Base
import Testing

@Suite struct SourceFileTests {
    @Test func columnsCountCharacters() {
        let source = SourceFile(name: "a", text: "ab\r\nçé x\n\nz")
        #expect(source.location(of: 0) == SourceLocation(line: 1, column: 1))
        #expect(source.location(of: 4) == SourceLocation(line: 2, column: 1))
        #expect(source.location(of: 9) == SourceLocation(line: 2, column: 4))
        #expect(source.location(of: 99) == SourceLocation(line: 4, column: 2))
        #expect(source.location(of: -1) == SourceLocation(line: 1, column: 1))
        #expect(source.line(2) == "çé x")
        #expect(source.line(1) == "ab")
        #expect(source.line(9) == "")
    }

    @Test func longLinesHaveColumnsToo() {
        let text = "\n" + String(repeating: "aü→", count: 3000)
        let source = SourceFile(name: "a", text: text)
        for characters in [0, 1, 1023, 1024, 2500, 8999, 9000] {
            let offset = String(text.unicodeScalars.prefix(characters + 1)).utf8.count
            #expect(source.location(of: offset) == SourceLocation(line: 2, column: characters + 1))
        }
    }

    @Test func joinedFilesKeepTheirNamesAndPlaces() {
        let joined = SourceFile.joining(
            [SourceFile(name: "a.pp", text: "x = 1"), SourceFile(name: "b.pp", text: "y = 2\nz = 3\n")], name: "a.pp")
        let z = Diagnostic(.warning, "test", "", in: joined, at: SourceSpan(12, 13))
        #expect(joined.text(of: SourceSpan(12, 13)) == "z")
        #expect(z.file == "b.pp")
        #expect(z.location == SourceLocation(line: 2, column: 1))
        #expect(Diagnostic(.warning, "test", "", in: joined, at: SourceSpan(4, 5)).file == "a.pp")
        let only = SourceFile(name: "c.pp", text: "")
        #expect(SourceFile.joining([only], name: "d.pp") === only)
    }

    @Test func spansOutsideAreCut() {
        let source = SourceFile(name: "a", text: "abc")
        #expect(source.text(of: SourceSpan(1, 9)) == "bc")
        #expect(source.text(of: SourceSpan(7, 9)) == "")
    }
}
