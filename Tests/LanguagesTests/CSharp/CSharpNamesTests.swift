import Testing

@testable import LanguageCSharp

@Suite struct CSharpNamesTests {
    @Test(arguments: [
        ("web", "web"), ("default", "@default"), ("value", "@value"), ("some-client", "some_client"), ("1st", "_1st"),
        ("@base", "@base"), ("straße", "straße"), ("a b", "a_b"), ("", "_"), ("class", "@class"), ("😀", "_"),
    ])
    func makesIdentifiers(_ name: String, _ expected: String) {
        #expect(CSharpNames.identifier(name) == expected)
    }

    @Test(arguments: [("dropletId", "DropletId"), ("class", "Class"), ("node_pool", "Node_pool"), ("x-y", "X_y")])
    func makesPropertyNames(_ name: String, _ expected: String) {
        #expect(CSharpNames.property(name) == expected)
    }

    @Test(arguments: [
        ("nyc3", "Nyc3"), ("DropletS1VCPU1GB", "DropletS1VCPU1GB"), ("s-1vcpu", "S_1vcpu"), ("a--b", "A_b"), ("*", "Asterisk"),
        ("8", "Eight"), ("2xl", "Kind_2xl"), ("equals", "@Equals"), ("Equals", "EqualsValue"), ("default", "@Default"),
    ])
    func makesEnumMembers(_ name: String, _ expected: String) {
        #expect(CSharpNames.enumMember(name, of: "Kind") == expected)
    }

    @Test(arguments: [("core/v1", "Core.V1"), ("my-pkg", "MyPkg"), ("index", "Index"), ("digitalocean", "DigitalOcean")])
    func makesNamespaces(_ name: String, _ expected: String) {
        #expect(CSharpNames.namespace(name, in: ["digitalocean": "DigitalOcean"]) == expected)
    }

    @Test(arguments: [
        ("1h", "System.TimeSpan.FromHours(1)"), ("1h30m", "System.TimeSpan.FromMinutes(90)"),
        ("90s", "System.TimeSpan.FromSeconds(90)"),
        ("5m", "System.TimeSpan.FromMinutes(5)"), ("0s", "System.TimeSpan.FromSeconds(0)"), ("5", nil), ("", nil), ("5ms", nil),
        ("99999999999999999999h", nil),
    ])
    func readsDurations(_ text: String, _ expected: String?) {
        #expect(CSharpTranslator.duration(text).map { printed($0) } == expected)
    }
}
