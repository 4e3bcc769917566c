import Base
import Driver
import LanguageKit
import Languages
import Testing

@Suite struct StyleTests {
    @Test(arguments: Style.bundledNames) func bundledStylesAreSound(name: String) throws {
        let (_, diagnostics) = try #require(Style.bundled(name))
        #expect(diagnostics.isEmpty, "\(diagnostics)")
    }

    @Test func reportsUnknownKeysWithTheirPlaces() {
        let (_, found) = Style.read(name: "mine", files: [("style.yaml", Array("go:\n  colour: red\nbasic:\n  x: 1\n".utf8))])
        #expect(found.map(\.code) == [.unknownStyleKey, .unknownStyleKey])
        #expect(found.map(\.location) == [SourceLocation(line: 2, column: 3), SourceLocation(line: 3, column: 1)])
        #expect(found.first?.file == "mine/style.yaml")
    }

    @Test func takesAStyleOfCommentsOnly() {
        #expect(Style.read(name: "mine", files: [("style.yaml", Array("# nothing\n".utf8))]).diagnostics.isEmpty)
    }
}
