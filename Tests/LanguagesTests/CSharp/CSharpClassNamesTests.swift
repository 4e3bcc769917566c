import Base
import Frontend
import LanguageCSharp
import LanguageKit
import Program
import Schema
import Testing

/// Names that programs take from the SDK of a package.
@Suite struct CSharpClassNamesTests {
    private func emit(_ pcl: String, compatibility: String = "") -> String {
        let schema = """
            {"name": "sample", "version": "1.2.3", "language": {"csharp": {\(compatibility)}},
             "types": {"sample:index:Filter": {"type": "object", "properties": {"kebab-key": {"type": "string"}}}},
             "resources": {"sample:index:Server": {
               "inputProperties": {"filter": {"$ref": "#/types/sample:index:Filter"}}}},
             "functions": {"sample:index:getServer": {
               "inputs": {"properties": {"filter": {"$ref": "#/types/sample:index:Filter"}}},
               "outputs": {"properties": {"name": {"type": "string"}}}}}}
            """
        let bytes = Array(schema.utf8)
        let loader = PackageLoader(files: ["sample.json"], read: { $0 == "sample.json" ? bytes : nil })
        let syntax = PCLFrontend().parse(SourceFile(name: "main.pp", text: pcl))
        let program = Binder(packages: loader).bind(syntax.syntax).program
        return CSharpLanguage(style: StyleSection()).emit(program).text
    }

    private let function = """
        found = invoke("sample:index:getServer", {filter = {"kebab-key" = "a"}})
        """

    @Test func argumentsOfFunctionsHaveTheClassOfInputs() {
        #expect(emit(function).contains("Filter = new Sample.Inputs.FilterArgs"))
    }

    @Test func argumentsOfFunctionsHaveAClassOfTheirOwnInBridgedPackages() {
        let text = emit(function, compatibility: #""compatibility": "tfbridge20""#)
        #expect(text.contains("Filter = new Sample.Inputs.FilterInputArgs"))
        let resource = """
            resource web "sample:index:Server" {
                filter = {"kebab-key" = "a"}
            }
            """
        #expect(
            emit(resource, compatibility: #""compatibility": "tfbridge20""#).contains("Filter = new Sample.Inputs.FilterArgs"))
    }

    @Test func propertiesHaveTheNamesOfTheSDK() {
        #expect(emit(function).contains(#"KebabKey = "a","#))
    }
}
