import LanguageKit
import Languages
import Testing

@Suite struct LanguageRegistryTests {
    @Test func ordersLanguagesAsOnAPage() {
        #expect(LanguageRegistry.all.map { $0.id.name } == ["typescript", "python", "csharp", "go", "hcl", "java", "yaml"])
    }

    @Test func findsLanguagesByAlias() {
        #expect(LanguageRegistry.language("nodejs")?.id == "typescript")
        #expect(LanguageRegistry.language("dotnet")?.id == "csharp")
        #expect(LanguageRegistry.language("cobol") == nil)
    }
}
