import Testing

@testable import Frontend

@Suite struct IdentifierNamingTests {
    @Test(arguments: [
        ("my-site", "mySite"), ("my_site", "mySite"), ("volume_", "volume"), ("URLPath", "urlpath"),
        ("k8sPlatform", "k8SPlatform"),
        ("exampleWTeam", "exampleWteam"), ("ID", "id"), ("1st", "_1St"), ("日本", "x"), ("a.b", "aB"),
    ])
    func namesBecomeIdentifiers(name: String, expected: String) {
        #expect(IdentifierNaming.identifier(name) == expected)
    }

    @Test func whoComesFirstKeepsTheName() {
        let names = DeclaredNames(
            configuration: ["size"], outputs: ["pets"], variables: ["pets", "size"], stacks: [],
            resources: ["project", "my-pet", "my_pet"])
        #expect(names.output("pets") == "pets")
        #expect(names.variable("pets") == "petsVar")
        #expect(names.variable("size") == "sizeVar")
        #expect(names.resource("project") == "projectResource")
        #expect(names.resource("my-pet") == "myPet")
        #expect(names.resource("my_pet") == "myPetResource")
        #expect(names.reference("size") == "size")
        #expect(names.reference("nothing") == nil)
    }
}
