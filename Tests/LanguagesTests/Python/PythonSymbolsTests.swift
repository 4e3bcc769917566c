import Base
import LanguageKit
import LanguagePython
import Schema
import Testing

/// Names and files of small schemas, expected as published SDKs have them.
@Suite struct PythonSymbolsTests {
    private static let types = """
        "types": {
          "farm:animals/stall:stall": {"type": "object", "properties": {"size": {"type": "integer"}}},
          "farm:animals/calfArgs:Calf": {"type": "object", "properties": {"size": {"type": "integer"}}},
          "farm:animals/shared:Shared": {"type": "object", "properties": {"size": {"type": "integer"}}},
          "farm:index/color:Color": {"type": "string", "enum": [
            {"value": "dark-red"}, {"name": "BrightRed", "value": "b"}, {"value": "*"}, {"value": "1x"}]}},
        "resources": {
          "farm:animals/cow:Cow": {
            "inputProperties": {
              "stall": {"$ref": "#/types/farm:animals/stall:stall"}, "calf": {"$ref": "#/types/farm:animals/calfArgs:Calf"},
              "resourceName": {"type": "string"}},
            "methods": {"feedAll": "farm:animals/cow:Cow/feedAll"}},
          "farm:animals/calf:Calf": {}, "farm:index/animals:Animals": {}},
        "functions": {
          "farm:animals/getCow:getCow": {
            "inputs": {"properties": {"shared": {"$ref": "#/types/farm:animals/shared:Shared"}}},
            "outputs": {"properties": {"shared": {"$ref": "#/types/farm:animals/shared:Shared"}}}},
          "farm:animals/cow:Cow/feedAll": {"outputs": {"properties": {"grams": {"type": "integer"}}}}},
        "config": {"variables": {"barn": {"type": "string"}}},
        "meta": {"moduleFormat": "(.*)(?:/[^/]*)"}
        """

    private func symbols(_ language: String) throws -> PythonSymbols {
        let text = "{\"name\": \"farm\", \"language\": {\"python\": {\(language)}}, \(Self.types)}"
        return PythonSymbols(try #require(Package.read(from: SourceFile(name: "farm.json", text: text)).package))
    }

    private func text(_ symbol: Symbol?) -> String {
        symbol.map { "\($0.file) \($0.namespace) \($0.identifier)" } ?? "none"
    }

    @Test(
        arguments: [
            (.resource, "farm:animals/cow:Cow", "pulumi_farm/animals/cow.py animals Cow"),
            (.resourceArgs, "farm:animals/cow:Cow", "pulumi_farm/animals/cow.py animals CowArgs"),
            (.resourceState, "farm:animals/cow:Cow", "pulumi_farm/animals/cow.py animals _CowState"),
            (.methodResult("feedAll"), "farm:animals/cow:Cow", "pulumi_farm/animals/cow.py animals.Cow FeedAllResult"),
            (.methodArgs("feedAll"), "farm:animals/cow:Cow", "none"),
            (.function(.plain), "farm:animals/getCow:getCow", "pulumi_farm/animals/get_cow.py animals get_cow"),
            (.function(.output), "farm:animals/getCow:getCow", "pulumi_farm/animals/get_cow.py animals get_cow_output"),
            (.functionArgs(.plain), "farm:animals/getCow:getCow", "none"),
            (.functionResult, "farm:animals/getCow:getCow", "pulumi_farm/animals/get_cow.py animals GetCowResult"),
            (.object(.output), "farm:animals/stall:stall", "pulumi_farm/animals/outputs.py animals.outputs Stall"),
            (.object(.input), "farm:animals/stall:stall", "pulumi_farm/animals/_inputs.py animals StallArgs"),
            (.object(.functionInput), "farm:animals/shared:Shared", "pulumi_farm/animals/_inputs.py animals Shared"),
            (.object(.output), "farm:animals/shared:Shared", "pulumi_farm/animals/outputs.py animals.outputs Shared"),
            (.enumeration, "farm:index/color:Color", "pulumi_farm/_enums.py  Color"),
            (.resource, "pulumi:providers:farm", "pulumi_farm/provider.py  Provider"),
            // The class of the arguments would have the name of an object type's class.
            (.resourceArgs, "farm:animals/calf:Calf", "pulumi_farm/animals/calf.py animals CalfInitArgs"),
            // The file would have the name of a module's folder.
            (.resource, "farm:index/animals:Animals", "pulumi_farm/animals_.py  Animals"),
        ] as [(SymbolKind, String, String)])
    func declarationsHaveNamesAndFiles(_ kind: SymbolKind, _ token: String, _ expected: String) throws {
        #expect(text(try symbols("").symbol(kind, token)) == expected)
    }

    /// In bridged packages the suffix tells what a type is used for, not its shape.
    @Test func compatibilityDecidesSuffixes() throws {
        let symbols = try symbols("\"compatibility\": \"tfbridge20\"")
        #expect(symbols.symbol(.object(.functionInput), "farm:animals/shared:Shared")?.identifier == "SharedArgs")
        #expect(symbols.symbol(.object(.output), "farm:animals/shared:Shared")?.identifier == "SharedResult")
        #expect(symbols.symbol(.object(.output), "farm:animals/stall:stall")?.identifier == "Stall")
    }

    @Test func settingsRenamePackagesAndModules() throws {
        let symbols = try symbols("\"packageName\": \"barn\", \"moduleNameOverrides\": {\"animals\": \"live/stock\"}")
        let cow = symbols.symbol(.resource, "farm:animals/cow:Cow")
        #expect(text(cow) == "barn/live/stock/cow.py live.stock Cow")
        #expect(cow?.importPath == "barn")
    }

    /// A constructor has parameters of its own, which an input must not hide.
    @Test func propertiesAreSnakeCase() throws {
        let symbols = try symbols("")
        let cow = try #require(symbols.schema.resource("farm:animals/cow:Cow"))
        let property = try #require(cow.inputs["resourceName"])
        #expect(symbols.property(property, of: .constructor) == "resource_name_")
        #expect(symbols.property(property, of: .arguments) == "resource_name")
    }

    @Test func membersOfEnumsAreConstants() throws {
        let symbols = try symbols("")
        guard case .enumeration(let color) = symbols.schema.type("farm:index/color:Color") else {
            Issue.record("no enum")
            return
        }
        #expect(color.members.map { symbols.member($0, of: color) } == ["DARK_RED", "BRIGHT_RED", "ASTERISK", "COLOR_1X"])
    }
}
