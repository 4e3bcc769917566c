import Base
import Testing

@Suite struct DiagnosticTests {
    @Test func isReportedOnceWhoeverFindsIt() {
        let source = SourceFile(name: "a", text: "abc")
        let first = Diagnostic(.error, "some-code", "x", hint: "one", in: source, at: SourceSpan(1, 2))
        let longer = Diagnostic(.error, "some-code", "x", hint: "two", in: source, at: SourceSpan(1, 3))
        let inGo = Diagnostic(.error, "some-code", "x", in: source, at: SourceSpan(1, 2), language: "go")
        #expect([first, longer, inGo].sortedOnce() == [first])
        #expect([inGo, first].sortedOnce() == [first])
        let inJava = Diagnostic(.error, "some-code", "x", in: source, at: SourceSpan(1, 2), language: "java")
        #expect([inJava, inGo].sortedOnce() == [inGo, inJava])
    }

    @Test func isSortedByPlace() {
        let late = Diagnostic(.error, "some-code", "x", file: "a", location: SourceLocation(line: 2, column: 1))
        let early = Diagnostic(.warning, "some-code", "x", file: "a", location: SourceLocation(line: 1, column: 9))
        let other = Diagnostic(.error, "some-code", "x", file: "b")
        #expect([other, late, early].sortedOnce() == [early, late, other])
    }

    @Test func saysWhereItEnds() {
        let source = SourceFile(name: "a", text: "é\nbc")
        let finding = Diagnostic(.error, "some-code", "x", in: source, at: SourceSpan(0, 4))
        #expect(finding.end == SourceLocation(line: 2, column: 2))
        #expect(Diagnostic(.error, "some-code", "x", in: source, at: SourceSpan(1, 1)).end == nil)
        let inner = SourceFile(
            name: "inner", text: "abc\nd",
            origin: .init(file: "outer", start: SourceLocation(line: 5, column: 10), hasOwnLines: true))
        #expect(
            Diagnostic(.error, "some-code", "x", in: inner, at: SourceSpan(1, 3)).end == SourceLocation(line: 5, column: 13))
    }
}
