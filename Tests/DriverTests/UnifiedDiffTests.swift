import Driver
import Testing

@Suite struct UnifiedDiffTests {
    private func diff(_ old: String, _ new: String, limit: Int = 60) -> String {
        UnifiedDiff.text(from: Array(old.utf8), to: Array(new.utf8), name: "f", limit: limit)
    }

    @Test func showsChangesWithContext() {
        let old = (1...9).map { "\($0)\n" }.joined()
        let expected = """
            --- expected f
            +++ actual f
            @@ -2,7 +2,7 @@
             2
             3
             4
            -5
            +five
             6
             7
             8

            """
        #expect(diff(old, old.replacing("5", with: "five")) == expected)
        #expect(diff(old, old) == "")
    }

    @Test func tellsAMissingLineBreak() {
        #expect(diff("a\n", "a") == "--- expected f\n+++ actual f\n@@ -1,1 +1,2 @@\n a\n+\\ No newline at end of file\n")
    }

    @Test func countsWhatItLeavesOut() {
        let long = (1...100).map { "\($0)\n" }.joined()
        #expect(diff("", long, limit: 10).hasSuffix("+9\n… 91 more lines\n"))
    }
}
