import Schema
import Testing

@testable import LanguageTypeScript

@Suite struct TypeScriptNamesTests {
    @Test(arguments: [
        ("web", "web"), ("some-client", "some_client"), ("default", "_default"), ("this", "_this"), ("let", "_let"),
        ("1st", "_1st"), ("größe", "größe"), ("a.b c", "a_b_c"), ("", "_"), ("$a", "$a"), ("👇", "_"),
    ])
    func variablesHaveIdentifiers(name: String, expected: String) { #expect(TypeScriptNames.identifier(name) == expected) }

    @Test(arguments: [
        ("name", true), ("default", false), ("a-b", false), ("", false), ("1", false), ("_", true), ("static", true),
    ])
    func keysNeedNoQuotesWhereTheyAreIdentifiers(name: String, expected: Bool) {
        #expect(TypeScriptNames.isLegal(name) == expected)
    }

    @Test func takenNamesGetNumbers() {
        var taken: Set<String> = ["random"]
        #expect(TypeScriptNames.unique("random", &taken) == "random2")
        #expect(TypeScriptNames.unique("random", &taken) == "random3")
        #expect(TypeScriptNames.unique("my-x", &taken) == "my_x")
        #expect(TypeScriptNames.unique("my_x", &taken) == "my_x2")
    }

    @Test(arguments: [
        (nil as String?, SchemaValue.string("s-1vcpu"), "S_1vcpu" as String?), (nil, .string("*"), "Asterisk"),
        (nil, .integer(1), "One"),
        ("ZeroPointOne", .number(0.1), "ZeroPointOne"), (nil, .string("It's got apostrophes"), "It_s_got_apostrophes"),
        (nil, .string("(a)  value "), "Size_a_value_"), (nil, .number(0.1), "Size_0_1"), (nil, .string("/"), nil),
        (nil, .string("default"), "Default"),
    ])
    func membersOfEnumsHaveConstants(name: String?, value: SchemaValue, expected: String?) {
        let member = EnumType.Member(name: name, value: value, description: "", deprecation: nil)
        #expect(TypeScriptNames.enumMember(member, of: "Size") == expected)
    }
}
