import Testing

@testable import LanguageGo

/// Comments as gofmt lays them out.
@Suite struct GoDocCommentTests {
    private func expect(_ text: String, gives expected: String, _ location: SourceLocation = #_sourceLocation) {
        #expect(GoDocComment.formatted(text) == expected, sourceLocation: location)
    }

    @Test func oneLineStays() {
        expect("Gives milk; don't ask.", gives: "Gives milk; don't ask.")
    }

    @Test func doubledQuotesBecomeQuotationMarks() {
        expect("A ``cow'' of ```three```.", gives: "A “cow” of ```three```.")
    }

    @Test func indentedLinesAreCode() {
        expect("Like:\n  a = 1\n    b = 2\nEnd.", gives: "Like:\n\n\ta = 1\n\t  b = 2\n\nEnd.")
    }

    @Test func lineThatOpensABraceBelongsToTheCode() {
        expect("Text\nfunc main() {\n\trun()\n}", gives: "Text\n\n\tfunc main() {\n\t\trun()\n\t}")
    }

    @Test func itemsThatGoOnIndentedAreAList() {
        expect(
            "Kinds:\n* The first\n  of all.\n* The second", gives: "Kinds:\n  - The first\n    of all.\n  - The second")
    }

    @Test func unindentedItemsAreAParagraph() {
        expect("Kinds:\n- one\n- two", gives: "Kinds:\n- one\n- two")
    }

    @Test func numberedItemsKeepTheirNumbers() {
        expect("Steps:\n\n 1) Go\n 10) Stop", gives: "Steps:\n\n 1. Go\n 10. Stop")
    }

    @Test func itemsApartStayApart() {
        expect("Kinds:\n\n  - one\n\n  - two", gives: "Kinds:\n\n  - one\n\n  - two")
    }

    @Test func headingsHaveAMark() {
        expect("Text.\n\nThe Heading\n\nMore.", gives: "Text.\n\n# The Heading\n\nMore.")
        expect("# One\nTwo", gives: "# One\nTwo")
        expect("Text.\n\n#  Title\n\nMore.", gives: "Text.\n\n# Title\n\nMore.")
    }

    @Test func linksStandForLast() {
        expect(
            "[b]: https://b.example\n\nSee [a].\n\n[a]: https://a.example",
            gives: "See [a].\n\n[a]: https://a.example\n\n[b]: https://b.example")
    }

    @Test func emptyLinesAroundTheTextAreLeftOut() {
        expect("\n\n Text\n \n more\n\n", gives: "Text\n\nmore")
    }
}
