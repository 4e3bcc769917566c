import Testing

@testable import LanguagePython

@Suite struct PythonNamesTests {
    @Test(arguments: [
        ("someProperty", "some_property"), ("URLPath", "url_path"), ("publicIPs", "public_ips"), ("sha256Hash", "sha256_hash"),
        ("SHA256Hash", "sha256_hash"), ("ID", "id"), ("k8SPlatform", "k8_s_platform"), ("lambda", "lambda_"), ("from", "from_"),
        ("kebab-name", "kebab_name"), ("2fast", "_2fast"), ("openXJsonSerDe", "open_x_json_ser_de"), ("None", "none"),
        ("already_snake", "already_snake"), ("naïve", "naïve"),
    ])
    func spellsNamesInSnakeCase(_ name: String, _ expected: String) {
        #expect(PythonNames.snakeCase(name) == expected)
    }

    @Test func keepsConstructorParametersFree() {
        #expect(PythonNames.parameter("resourceName") == "resource_name_")
        #expect(PythonNames.parameter("opts") == "opts_")
    }

    @Test func findsModules() {
        #expect(PythonNames.modulePath("lambda") == ".lambda_")
        #expect(PythonNames.modulePath("mod/Nested") == ".mod.nested")
        #expect(PythonNames.modulePath("index") == "")
    }

    @Test(arguments: [
        ("nyc1", "Region", "NYC1"), ("stringOne", "StringEnum", "STRING_ONE"), ("*", "Any", "ASTERISK"),
        ("2.0", "Version", "VERSION_2_0"),
        ("It's got", "Wordy", "IT_S_GOT"),
    ])
    func namesMembersOfEnums(_ name: String, _ type: String, _ expected: String) {
        #expect(PythonNames.enumMember(name, of: type) == expected)
    }

    @Test func tellsIdentifiers() {
        #expect(PythonNames.isIdentifier("a_1"))
        #expect(!PythonNames.isIdentifier("1a"))
        #expect(!PythonNames.isIdentifier("a-b"))
        #expect(!PythonNames.isIdentifier(""))
    }

    @Test func callbackParametersHideNoModule() {
        #expect(PythonNames.callbackParameter("base64") == "base64_")
        #expect(PythonNames.callbackParameter("keyName") == "key_name")
    }
}
