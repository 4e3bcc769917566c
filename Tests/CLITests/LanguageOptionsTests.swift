import ArgumentParser
import Driver
import LanguageKit
import Languages
import Testing

@testable import sextant

@Suite struct LanguageOptionsTests {
    @Test func selectsInPageOrderWhateverTheOrderGiven() throws {
        let options = try LanguageOptions.parse(["--language", "go,nodejs"])
        #expect(try options.selected().map { $0.id.name } == ["typescript", "go"])
    }

    @Test func refusesUnknownLanguages() throws {
        let options = try LanguageOptions.parse(["--language", "cobol"])
        #expect(throws: (any Error).self) { try options.selected() }
    }

    @Test func leavesLanguagesForEjectionOutUnlessTheyAreNamed() throws {
        #expect(try !LanguageOptions.parse([]).selected().contains { $0.id == "pcl" })
        let named = try LanguageOptions.parse(["--language", "pcl,yaml"])
        #expect(try named.selected().map { $0.id.name } == ["yaml", "pcl"])
        #expect(throws: (any Error).self) { try named.selectedForPages(Style(name: "current")) }
    }

    @Test func styleChoosesThePagesLanguagesWhereAllAreAskedFor() throws {
        let (style, _) = Style.read(name: "s", files: [("style.yaml", Array("pages:\n  languages: go yaml\n".utf8))])
        #expect(try LanguageOptions.parse([]).selectedForPages(style).map { $0.id.name } == ["go", "yaml"])
        #expect(try LanguageOptions.parse(["--language", "hcl"]).selectedForPages(style).map { $0.id.name } == ["hcl"])
    }
}
