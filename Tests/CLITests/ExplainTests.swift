import Testing

@Suite struct ExplainTests {
    @Test func explainsACode() throws {
        let outcome = try Command.run("explain", "undeclared-name")
        #expect(outcome.status == 0)
        #expect(outcome.output.hasPrefix("undeclared-name: Nothing declares a name that a program uses.\n\nCause: "))
        #expect(outcome.output.contains("\nNext step: "))
    }

    @Test func listsAll() throws {
        let lines = try Command.run("explain").output.split(separator: "\n")
        #expect(lines.count > 70)
        #expect(lines.contains { $0.hasPrefix("unknown-property ") })
    }

    @Test func suggestsACode() throws {
        let outcome = try Command.run("explain", "undeclard-name")
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("did you mean 'undeclared-name'?"))
        #expect(try Command.run("explain", "quite-another").errors.contains("`sextant explain` lists all"))
    }
}
