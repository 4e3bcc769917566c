import Base
import LanguageKit
import Schema
import Testing

@testable import LanguageJava

@Suite struct JavaSymbolsTests {
    private func symbols(_ java: String = "", namespace: String = "") throws -> JavaSymbols {
        let text = """
            {"name": "my-quay", \(namespace) "meta": {"moduleFormat": "(.*)(?:/[^/]*)"}, "language": {"java": {\(java)}},
             "types": {
               "my-quay:deck/Rope:Rope": {"type": "object", "properties": {"length": {"type": "integer"}}},
               "my-quay:deck/getShipResult:getShipResult": {"type": "object"},
               "my-quay:deck/Kind:Kind": {"type": "string", "enum": [{"name": "Big-One", "value": "a"}, {"value": "default"}]}},
             "resources": {
               "my-quay:deck/ship:Ship": {
                 "inputProperties": {"rope": {"$ref": "#/types/my-quay:deck%2FRope:Rope"}},
                 "stateInputs": {"properties": {"rope": {"$ref": "#/types/my-quay:deck%2FRope:Rope"}}}}},
             "functions": {
               "my-quay:deck/getShip:getShip": {
                 "inputs": {"properties": {"id": {"type": "string"}}}, "outputs": {"properties": {"id": {"type": "string"}}}},
               "my-quay:index/getRope:getRope": {"outputs": {"properties": {"id": {"type": "string"}}}}}}
            """
        return JavaSymbols(try #require(Package.read(from: SourceFile(name: "quay.json", text: text)).package))
    }

    @Test func packagesAndFilesFollowFromModules() throws {
        let symbols = try symbols()
        #expect(
            symbols.symbol(.resource, "my-quay:deck/ship:Ship")
                == Symbol(
                    namespace: "com.pulumi.myquay.deck", importPath: "com.pulumi.myquay.deck.Ship",
                    file: "src/main/java/com/pulumi/myquay/deck/Ship.java", identifier: "Ship"))
        #expect(symbols.resource(symbols.schema.providerToken).qualified == "com.pulumi.myquay.Provider")
        #expect(symbols.state(ofResource: "my-quay:deck/ship:Ship").qualified == "com.pulumi.myquay.deck.inputs.ShipState")
        let renamed = try self.symbols(#""basePackage": "org.harbor", "packages": {"my-quay": "quays", "deck": "upper.deck"}"#)
        #expect(renamed.package(of: "my-quay:deck/ship:Ship") == "org.harbor.quays.upper.deck")
        #expect(try self.symbols(namespace: #""namespace": "harbor","#).rootPackage == "com.harbor.myquay")
    }

    @Test func functionsAreMethodsOfOneClassForEachModule() throws {
        let symbols = try symbols()
        let token = "my-quay:deck/getShip:getShip"
        #expect(symbols.functions(of: token).qualified == "com.pulumi.myquay.deck.DeckFunctions")
        #expect(symbols.functions(of: "my-quay:index/getRope:getRope").name == "MyquayFunctions")
        #expect(symbols.symbol(.function(.plain), token)?.identifier == "getShipPlain")
        #expect(symbols.symbol(.function(.output), token)?.identifier == "getShip")
        #expect(symbols.arguments(ofFunction: token, .plain).name == "GetShipPlainArgs")
        #expect(symbols.arguments(ofFunction: token, .output).name == "GetShipArgs")
        // The type of that name comes first.
        #expect(symbols.result(ofFunction: token).qualified == "com.pulumi.myquay.deck.outputs.GetShipInvokeResult")
        #expect(symbols.result(ofFunction: "my-quay:index/getRope:getRope").name == "GetRopeResult")
    }

    @Test func classesOfTypesFollowTheirShape() throws {
        let symbols = try symbols()
        #expect(
            TypeShape.allCases.map { symbols.object("my-quay:deck/Rope:Rope", $0).qualified.dropFirst(23) } == [
                "outputs.Rope", "inputs.RopeArgs", "inputs.RopeArgs", "inputs.Rope", "inputs.RopeArgs",
            ])
        #expect(symbols.symbol(.object(.output), "my-quay:deck/Rope:Rope") == nil)
        #expect(symbols.symbol(.object(.input), "my-quay:deck/Rope:Rope")?.identifier == "RopeArgs")
    }

    @Test(arguments: [
        ("clone", "clone_"), ("default", "default_"), ("builder", "builder_"), ("id", "id"), ("moor-ing", "moorIng"),
    ])
    func gettersGiveWayToMethodsOfAllObjects(_ name: String, _ expected: String) {
        #expect(JavaMemberNames.property(name) == expected)
    }

    @Test func gettersOfResourcesGiveWayToMethodsOfAllResources() {
        #expect(JavaMemberNames.resourceProperty("urn") == "urn_")
        #expect(JavaMemberNames.resourceProperty("name") == "name")
    }

    @Test func membersOfEnumsAreRaised() throws {
        let symbols = try symbols()
        guard case .enumeration(let kind)? = symbols.schema.type("my-quay:deck/Kind:Kind") else {
            Issue.record("no enum")
            return
        }
        #expect(kind.members.map { symbols.member($0, of: kind) } == ["BigOne", "Default_"])
        #expect(symbols.enumeration(kind.token).qualified == "com.pulumi.myquay.deck.enums.Kind")
    }
}
