import Base
import Frontend
import LanguageCSharp
import LanguageKit
import Program
import Schema
import Testing

/// Values that may be absent, where C# takes none.
@Suite struct CSharpAbsenceTests {
    private static let schema = """
        {"name": "sample", "version": "1.2.3",
         "types": {
           "sample:index:State": {"type": "object", "properties": {
             "isOpen": {"type": "boolean"}, "isLocked": {"type": "boolean"}}, "required": ["isLocked"]}},
         "resources": {"sample:index:Server": {"inputProperties": {
           "size": {"type": "integer"}, "maps": {"type": "array", "items": {"type": "object",
             "additionalProperties": {"type": "string"}}}}}},
         "functions": {"sample:index:getServer": {
           "outputs": {"required": ["state", "isFull"], "properties": {
             "isOpen": {"type": "boolean"}, "isFull": {"type": "boolean"}, "state": {"$ref": "#/types/sample:index:State"}}}}}}
        """

    private func emit(_ pcl: String) -> String {
        let bytes = Array(Self.schema.utf8)
        let loader = PackageLoader(files: ["sample.json"], read: { $0 == "sample.json" ? bytes : nil })
        let syntax = PCLFrontend().parse(SourceFile(name: "main.pp", text: pcl))
        let program = Binder(packages: loader).bind(syntax.syntax).program
        return CSharpLanguage(style: StyleSection()).emit(program).text
    }

    @Test(arguments: [
        ("found.isOpen", "getServerResult.IsOpen.Value ? 1 : 2"),
        ("!found.isOpen", "!getServerResult.IsOpen.Value ? 1 : 2"),
        ("found.isOpen && found.isFull", "getServerResult.IsOpen.Value && getServerResult.IsFull ? 1 : 2"),
        // What is read by `?.` is a `bool?` even if it is always there.
        ("found.state.isLocked", "(getServerResult.State?.IsLocked).Value ? 1 : 2"),
    ])
    func opensConditions(_ condition: String, _ expected: String) {
        let text = emit(
            """
            found = invoke("sample:index:getServer", {})
            resource web "sample:index:Server" {
                size = \(condition) ? 1 : 2
            }
            """)
        #expect(text.contains(expected), "\(text)")
    }

    @Test func opensConfiguredConditions() {
        let text = emit(
            """
            config wanted bool {
                nullable = true
            }
            config settings "object({on=bool})" {
            }
            resource web "sample:index:Server" {
                options { range = wanted }
            }
            output size {
                value = settings.on ? 1 : 2
            }
            """)
        #expect(text.contains("if (wanted.Value)"), "\(text)")
        #expect(text.contains(#"["size"] = settings.@on ? 1 : 2"#), "\(text)")
    }

    @Test func writesEmptyMapsInLists() {
        let text = emit(
            """
            resource web "sample:index:Server" {
                maps = [{}, {a = "b"}]
            }
            """)
        #expect(
            text.contains(
                """
                        Maps = new[]
                        {
                            new InputMap<string>
                            {
                            },
                            new InputMap<string>
                            {
                                { "a", "b" },
                            },
                        },
                """), "\(text)")
    }
}
