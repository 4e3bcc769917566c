import Base
import Driver
import Foundation
import Testing

@Suite struct ExplanationTests {
    /// Every code that the sources declare or report.
    private static var declaredCodes: Set<String> {
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../Sources").path
        let code = #""([a-z0-9]+(?:-[a-z0-9]+)+)""#
        let patterns = [
            #":\s*DiagnosticCode\s*=\s*"# + code, #"DiagnosticCode\(\s*"# + code, #"\breport\(\s*(?:\.\w+,\s*)?"# + code,
            #"\bDiagnostic\(\s*\.\w+,\s*"# + code,
        ]
        var codes = Set<String>()
        for file in FileManager.default.enumerator(atPath: sources)?.compactMap({ $0 as? String }) ?? []
        where file.hasSuffix(".swift") {
            guard let text = try? String(contentsOfFile: "\(sources)/\(file)", encoding: .utf8) else { continue }
            for pattern in patterns {
                guard let expression = try? NSRegularExpression(pattern: pattern) else { continue }
                for match in expression.matches(in: text, range: NSRange(text.startIndex..., in: text)) {
                    if let range = Range(match.range(at: 1), in: text) { codes.insert(String(text[range])) }
                }
            }
        }
        return codes
    }

    @Test func everyCodeHasOne() {
        let codes = Self.declaredCodes
        #expect(codes.count > 70)
        #expect(codes.isSuperset(of: ["undeclared-name", "not-expressible", "unreadable-file"]))
        #expect(codes.filter { Explanation.of(DiagnosticCode($0)) == nil }.sorted() == [])
    }

    @Test func eachIsWholeAndThereIsOneForEach() {
        #expect(Set(Explanation.all.map(\.code)).count == Explanation.all.count)
        #expect(Explanation.all.map(\.code) == Explanation.all.map(\.code).sorted())
        for explanation in Explanation.all {
            let texts = [explanation.summary, explanation.cause, explanation.nextStep]
            #expect(texts.allSatisfy { $0.hasSuffix(".") && $0.count > 10 }, "\(explanation.code.name)")
            #expect(!explanation.example.isEmpty)
        }
    }

    @Test func readsAsText() {
        #expect(
            Explanation.of("duplicate-key")?.text == """
                duplicate-key: An object has two members of one name.

                Cause: Only one of the two can count, and it isn't clear which was meant.

                Example:
                    outputs:
                      a: 1
                      a: 2

                Next step: Remove or rename one of the two.
                """)
    }
}
