import Base
import LanguageKit
import Schema
import Testing

@testable import LanguageCSharp

@Suite struct CSharpSymbolsTests {
    private func symbols(_ csharp: String = "", name: String = "my-quay") throws -> CSharpSymbols {
        let text = """
            {"name": "\(name)", "meta": {"moduleFormat": "(.*)(?:/[^/]*)"}, "language": {"csharp": {\(csharp)}},
             "config": {"variables": {"moor-ing": {"type": "string"}}},
             "types": {
               "\(name):deck/Rope:Rope": {"type": "object", "properties": {"length": {"type": "integer"}}},
               "\(name):deck/Kind:Kind": {"type": "string", "enum": [{"value": "s-1"}, {"name": "Equals", "value": "b"}]}},
             "resources": {
               "\(name):deck/ship:Ship": {
                 "language": {"csharp": {"name": "vessel"}},
                 "inputProperties": {"rope": {"$ref": "#/types/\(name):deck%2FRope:Rope"}},
                 "stateInputs": {"properties": {"rope": {"$ref": "#/types/\(name):deck%2FRope:Rope"}}}}},
             "functions": {
               "\(name):deck/getShip:getShip": {
                 "inputs": {"properties": {"rope": {"$ref": "#/types/\(name):deck%2FRope:Rope"}}},
                 "outputs": {"properties": {"rope": {"$ref": "#/types/\(name):deck%2FRope:Rope"}}}},
               "\(name):index/invoke:invoke": {}}}
            """
        return CSharpSymbols(try #require(Package.read(from: SourceFile(name: "quay.json", text: text)).package))
    }

    @Test func declaredNamespacesKeepTheirCase() throws {
        let symbols = try symbols(#""namespaces": {"deck": "deck"}"#)
        #expect(symbols.aliased(symbols.resource("my-quay:deck/ship:Ship")) == "MyQuay.deck.Vessel")
    }

    @Test func namespacesAndFilesFollowFromModules() throws {
        let symbols = try symbols(#""namespaces": {"deck": "UpperDeck"}"#)
        #expect(
            symbols.symbol(.resource, "my-quay:deck/ship:Ship")
                == Symbol(
                    namespace: "Pulumi.MyQuay.UpperDeck", importPath: "Pulumi.MyQuay.UpperDeck", file: "UpperDeck/Vessel.cs",
                    identifier: "Vessel"))
        #expect(symbols.aliased(symbols.resource("my-quay:deck/ship:Ship")) == "MyQuay.UpperDeck.Vessel")
        #expect(
            symbols.aliased(symbols.argument("my-quay:deck/Rope:Rope", ofFunction: true))
                == "MyQuay.UpperDeck.Inputs.RopeArgs")
        #expect(symbols.resource(symbols.schema.providerToken).qualified == "Pulumi.MyQuay.Provider")
        #expect(symbols.state(ofResource: "my-quay:deck/ship:Ship").name == "VesselState")
        #expect(symbols.function("my-quay:index/invoke:invoke").name == "InvokeFunction")
        #expect(symbols.outputFormArguments(ofFunction: "my-quay:deck/getShip:getShip").name == "GetShipInvokeArgs")
    }

    @Test func rootNamespaceIsThePublishersUnlessGiven() throws {
        #expect(try symbols(#""rootNamespace": "Harbor""#).rootNamespace == "Harbor.MyQuay")
        #expect(try symbols(name: "config").rootNamespace == "Pulumi.Config_")
        #expect(try symbols(name: "output").alias == "PulumiOutput")
    }

    @Test func classesOfTypesFollowTheirShape() throws {
        let rope = "my-quay:deck/Rope:Rope"
        let shapes = TypeShape.allCases
        let symbols = try symbols()
        #expect(
            shapes.map { symbols.object(rope, $0).qualified } == [
                "Pulumi.MyQuay.Deck.Outputs.Rope", "Pulumi.MyQuay.Deck.Inputs.RopeArgs", "Pulumi.MyQuay.Deck.Inputs.RopeGetArgs",
                "Pulumi.MyQuay.Deck.Inputs.Rope", "Pulumi.MyQuay.Deck.Inputs.RopeArgs",
            ])
        let bridged = try self.symbols(#""compatibility": "tfbridge20""#)
        #expect(
            shapes.map { bridged.object(rope, $0).name } == [
                "RopeResult", "RopeInputArgs", "RopeGetArgs", "RopeArgs", "RopeInputArgs",
            ])
        #expect(
            shapes.map { bridged.object(rope, $0).file } == [
                "Deck/Outputs/RopeResult.cs", "Deck/Inputs/RopeArgs.cs", "Deck/Inputs/RopeGetArgs.cs", "Deck/Inputs/Rope.cs",
                "Deck/Inputs/RopeArgs.cs",
            ])
        let kubernetes = try self.symbols(#""compatibility": "kubernetes20""#)
        #expect(kubernetes.object(rope, .output).namespace == "Pulumi.MyQuay.Types.Outputs.Deck")
        #expect(kubernetes.arguments(ofResource: "my-quay:deck/ship:Ship").namespace == "Pulumi.MyQuay.Types.Inputs.Deck")
    }

    @Test func membersAreProperties() throws {
        let symbols = try symbols()
        let variable = try #require(symbols.schema.configuration["moor-ing"])
        #expect(symbols.property(variable, of: .configuration) == "MoorIng")
        guard case .enumeration(let kind)? = symbols.schema.type("my-quay:deck/Kind:Kind") else {
            Issue.record("no enum")
            return
        }
        #expect(kind.members.map { symbols.member($0, of: kind) } == ["S_1", "EqualsValue"])
        #expect(symbols.enumeration(kind.token).file == "Deck/Enums.cs")
        #expect(symbols.configuration == CSharpClass(namespace: "Pulumi.MyQuay", name: "Config", file: "Config/Config.cs"))
    }
}
