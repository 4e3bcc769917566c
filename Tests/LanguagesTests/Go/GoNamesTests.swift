import Testing

@testable import LanguageGo

@Suite struct GoNamesTests {
    @Test(arguments: [
        ("abc", "Abc"), ("my-name", "MyName"), ("$ref", "Ref"), ("2fa", "_2fa"), ("URL", "URL"), ("élan", "Élan"), ("", ""),
    ])
    func raisesNames(_ name: String, _ expected: String) {
        #expect(GoNames.title(name) == expected)
    }

    @Test func namesFields() {
        #expect(GoNames.field("elementType") == "ElementType_")
        #expect(GoNames.field("id") == "Id")
    }

    @Test(arguments: [
        ("default", "_default"), ("len", "_len"), ("a-b.c", "a_b_c"), ("1st", "_1st"), ("", "_"), ("größe", "größe"),
    ])
    func makesIdentifiers(_ name: String, _ expected: String) {
        #expect(GoNames.identifier(name) == expected)
    }

    @Test(arguments: [
        ("nyc1", "RegionNyc1"), ("*", "RegionAsterisk"), ("far-away", "Region_Far_Away"), ("s 1__x", "Region_S_1_x"),
    ])
    func namesEnumMembers(_ name: String, _ expected: String) {
        #expect(GoNames.enumMember(name, of: "Region") == expected)
    }

    @Test(arguments: [
        ("a\"b\\c", #""a\"b\\c""#), ("tab\tline\nbell\u{07}nul\0", #""tab\tline\nbell\anul\x00""#),
        ("é日本\u{200B}\u{A0}", "\"é日本\\u200b\\u00a0\""), ("🙂\u{E0001}", "\"🙂\\U000e0001\""),
    ])
    func quotesStrings(_ text: String, _ expected: String) {
        #expect(GoText.quoted(text) == expected)
    }

    @Test func writesLongTextsRaw() {
        let lines = "twelve chars\n"
        #expect(GoText.canBeRaw(String(repeating: lines, count: 5)))
        #expect(!GoText.canBeRaw(String(repeating: lines, count: 4)))
        #expect(!GoText.canBeRaw("\n\n\n\n\n"))
        #expect(!GoText.canBeRaw(String(repeating: lines, count: 5) + "`"))
        #expect(!GoText.canBeRaw(String(repeating: "carriage return\r\n", count: 5)))
    }

    @Test func keepsImportsApart() {
        var imports = GoImports()
        #expect(imports.add("example.com/a/sdk", name: "sdk") == "sdk")
        #expect(imports.add("example.com/b/sdk", name: "sdk") == "bsdk")
        #expect(imports.add("example.com/a/sdk", name: "sdk") == "sdk")
        #expect(imports.add("example.com/go-x", name: "x") == "x")
        #expect(imports.add("os", name: "os") == "os")
        #expect(imports.alias(of: "os") == nil)
        #expect(imports.alias(of: "example.com/b/sdk") == "bsdk")
        #expect(imports.alias(of: "example.com/go-x") == "x")
    }
}
