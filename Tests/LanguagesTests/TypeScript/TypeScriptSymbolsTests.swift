import Base
import LanguageKit
import LanguageTypeScript
import Schema
import Testing

/// Names and files of small schemas, expected as published SDKs have them.
@Suite struct TypeScriptSymbolsTests {
    private static let types = """
        "types": {
          "farm:animals/stall:stall": {"type": "object", "properties": {"size": {"type": "integer"}}},
          "farm:animals/shared:Shared": {"type": "object", "properties": {"size": {"type": "integer"}}},
          "farm:index/color:Color": {"type": "string", "enum": [
            {"value": "dark-red"}, {"name": "Bright", "value": "b"}, {"value": "*"}, {"value": "_x"}, {"value": "?"}]}},
        "resources": {
          "farm:animals/cow:Cow": {
            "inputProperties": {"stall": {"$ref": "#/types/farm:animals/stall:stall"}, "shared": {"$ref": "#/types/farm:animals/shared:Shared"}},
            "methods": {"feed": "farm:animals/cow:Cow/feed"}},
          "farm:index/index:Index": {}, "farm:index/config:Config": {}, "farm:index/animals:Animals": {}},
        "functions": {
          "farm:animals/getCow:getCow": {
            "inputs": {"properties": {"shared": {"$ref": "#/types/farm:animals/shared:Shared"}}},
            "outputs": {"properties": {"name": {"type": "string"}}}},
          "farm:animals/cow:Cow/feed": {"inputs": {"properties": {"__self__": {}, "grams": {"type": "integer"}}}}},
        "config": {"variables": {"barn": {"type": "string"}}},
        "meta": {"moduleFormat": "(.*)(?:/[^/]*)"}
        """

    private func symbols(_ language: String, namespace: String = "") throws -> TypeScriptSymbols {
        let text = "{\"name\": \"farm\", \(namespace)\"language\": {\"nodejs\": {\(language)}}, \(Self.types)}"
        return TypeScriptSymbols(try #require(Package.read(from: SourceFile(name: "farm.json", text: text)).package))
    }

    private func text(_ symbol: Symbol?) -> String {
        symbol.map { "\($0.importPath) \($0.file) \($0.namespace) \($0.identifier)" } ?? "none"
    }

    @Test(
        arguments: [
            (.resource, "farm:animals/cow:Cow", "@pulumi/farm animals/cow.ts animals Cow"),
            (.resourceArgs, "farm:animals/cow:Cow", "@pulumi/farm animals/cow.ts animals CowArgs"),
            (.resourceState, "farm:animals/cow:Cow", "@pulumi/farm animals/cow.ts animals CowState"),
            (.methodArgs("feed"), "farm:animals/cow:Cow", "@pulumi/farm animals/cow.ts animals.Cow FeedArgs"),
            (.function(.plain), "farm:animals/getCow:getCow", "@pulumi/farm animals/getCow.ts animals getCow"),
            (.function(.output), "farm:animals/getCow:getCow", "@pulumi/farm animals/getCow.ts animals getCowOutput"),
            (.functionArgs(.plain), "farm:animals/getCow:getCow", "@pulumi/farm animals/getCow.ts animals GetCowArgs"),
            (.functionArgs(.output), "farm:animals/getCow:getCow", "@pulumi/farm animals/getCow.ts animals GetCowOutputArgs"),
            (.functionResult, "farm:animals/getCow:getCow", "@pulumi/farm animals/getCow.ts animals GetCowResult"),
            (.object(.output), "farm:animals/stall:stall", "@pulumi/farm types/output.ts types.output.animals Stall"),
            (.object(.input), "farm:animals/stall:stall", "@pulumi/farm types/input.ts types.input.animals StallArgs"),
            (.object(.functionInput), "farm:animals/shared:Shared", "@pulumi/farm types/input.ts types.input.animals Shared"),
            (.enumeration, "farm:index/color:Color", "@pulumi/farm types/enums/index.ts  Color"),
            (.resource, "pulumi:providers:farm", "@pulumi/farm provider.ts  Provider"),
            (.resourceArgs, "pulumi:providers:farm", "@pulumi/farm provider.ts  ProviderArgs"),
            // Files that would hide another file or a module.
            (.resource, "farm:index/index:Index", "@pulumi/farm index_.ts  Index"),
            (.resource, "farm:index/config:Config", "@pulumi/farm config_.ts  Config"),
            (.resource, "farm:index/animals:Animals", "@pulumi/farm animals_.ts  Animals"),
        ] as [(SymbolKind, String, String)])
    func declarationsHaveNamesAndFiles(_ kind: SymbolKind, _ token: String, _ expected: String) throws {
        #expect(text(try symbols("").symbol(kind, token)) == expected)
    }

    /// Bridged packages have no suffix on inputs, unless a function takes the type in both forms.
    @Test func compatibilityLeavesOutSuffixes() throws {
        let symbols = try symbols("\"compatibility\": \"tfbridge20\"")
        #expect(symbols.symbol(.object(.input), "farm:animals/stall:stall")?.identifier == "Stall")
        #expect(symbols.symbol(.object(.input), "farm:animals/shared:Shared")?.identifier == "SharedArgs")
        #expect(symbols.symbol(.object(.functionInput), "farm:animals/shared:Shared")?.identifier == "Shared")
    }

    @Test func settingsRenamePackagesAndModules() throws {
        let cow = try symbols("\"packageName\": \"barn\", \"moduleToPackage\": {\"animals\": \"Live/Stock\"}")
            .symbol(.resource, "farm:animals/cow:Cow")
        #expect(text(cow) == "barn live/stock/cow.ts live.stock Cow")
        let other = try symbols("", namespace: "\"namespace\": \"acme\", ").symbol(.resource, "farm:animals/cow:Cow")
        #expect(other?.importPath == "@acme/farm")
    }

    @Test func membersOfEnumsAreIdentifiers() throws {
        let symbols = try symbols("")
        guard case .enumeration(let color) = symbols.schema.type("farm:index/color:Color") else {
            Issue.record("no enum")
            return
        }
        let names = color.members.map { symbols.member($0, of: color) }
        #expect(names == ["Dark_red", "Bright", "Asterisk", "Color_x", nil])
    }
}
