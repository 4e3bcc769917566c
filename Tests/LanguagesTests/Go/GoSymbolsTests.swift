import Base
import LanguageKit
import Schema
import Testing

@testable import LanguageGo

@Suite struct GoSymbolsTests {
    private func symbols(_ body: String, go: String = "") throws -> GoSymbols {
        let text = """
            {"name": "my-quay", "meta": {"moduleFormat": "(.*)(?:/[^/]*)"}, "language": {"go": {\(go)}}, \(body)}
            """
        return GoSymbols(try #require(Package.read(from: SourceFile(name: "quay.json", text: text)).package))
    }

    @Test func modulesAreFoldersBelowTheImportBasePath() throws {
        let symbols = try symbols(
            """
            "resources": {"my-quay:index/rope:Rope": {}, "my-quay:Deck/plank:Plank": {}, "my-quay:hold/crate:Crate": {}}
            """,
            go: """
                "importBasePath": "example.com/sdk/v2/go/quay", "moduleToPackage": {"hold": "Cargo/Hold"},
                "packageImportAliases": {"example.com/sdk/v2/go/quay/deck": "quaydeck"}
                """)
        let rope = try #require(symbols.symbol(.resource, "my-quay:index/rope:Rope"))
        #expect(
            rope == Symbol(namespace: "", importPath: "example.com/sdk/v2/go/quay", file: "rope.go", identifier: "Rope"))
        #expect(symbols.location(of: "").name == "myquay")
        let plank = symbols.resource("my-quay:Deck/plank:Plank")
        #expect(plank.location == GoLocation(importPath: "example.com/sdk/v2/go/quay/deck", name: "quaydeck", folder: "deck"))
        #expect(plank.file == "deck/plank.go")
        let crate = symbols.resource("my-quay:hold/crate:Crate")
        #expect(
            crate.location == GoLocation(importPath: "example.com/sdk/v2/go/quay/cargo/hold", name: "hold", folder: "cargo/hold"))
        #expect(symbols.rootFolder == "quay")
        #expect(symbols.modules == ["", "cargo/hold", "deck"])
    }

    @Test func flatPackagesHaveNoRootFolderUnlessTheyArePacked() throws {
        let go = #""importBasePath": "example.com/quay", "rootPackageName": "harbor""#
        let flat = try symbols(#""resources": {}"#, go: go)
        #expect(flat.rootFolder == "")
        #expect(flat.rootPackageName == "harbor")
        #expect(try symbols(#""parameterization": {}"#, go: go).rootFolder == "quay")
    }

    @Test func resourcesComeFirstWhereNamesCollide() throws {
        let symbols = try symbols(
            """
            "resources": {"my-quay:index/rope:Rope": {}, "my-quay:index/ropeArgs:RopeArgs": {}},
            "types": {
              "my-quay:index/Rope:Rope": {"type": "object"},
              "my-quay:index/RopeInput:RopeInput": {"type": "object"},
              "my-quay:index/RopeState:RopeState": {"type": "string", "enum": [{"value": "a"}]},
              "my-quay:index/getRope:getRope": {"type": "object"},
              "my-quay:other/Rope:Rope": {"type": "object"}},
            "functions": {"my-quay:index/getRope:getRope": {}, "my-quay:index/newRope:newRope": {},
              "my-quay:index/getKnot:getKnot": {}}
            """)
        #expect(symbols.resource("my-quay:index/rope:Rope").name == "Rope")
        // `RopeArgs` is the struct of what `Rope` takes.
        #expect(symbols.resource("my-quay:index/ropeArgs:RopeArgs").name == "RopeArgsResource")
        #expect(symbols.resource("my-quay:index/ropeArgs:RopeArgs").plainArguments == "ropeArgsResourceArgs")
        #expect(symbols.object("my-quay:index/Rope:Rope").name == "RopeType")
        #expect(symbols.object("my-quay:index/RopeInput:RopeInput").name == "RopeInputType")
        #expect(symbols.enumeration("my-quay:index/RopeState:RopeState").name == "RopeStateEnum")
        #expect(symbols.object("my-quay:index/getRope:getRope").name == "GetRopeType")
        #expect(symbols.object("my-quay:other/Rope:Rope").name == "Rope")
        #expect(symbols.function("my-quay:index/getRope:getRope").outputForm == "LookupRopeOutput")
        #expect(symbols.function("my-quay:index/getRope:getRope").file == "getRope.go")
        #expect(symbols.function("my-quay:index/newRope:newRope").name == "CreateRope")
        #expect(symbols.function("my-quay:index/getKnot:getKnot").result == "GetKnotResult")
    }

    @Test func tokensThatDifferInCaseOnlyAreOneType() throws {
        let symbols = try symbols(
            #""types": {"my-quay:index/Rope:Rope": {"type": "object"}, "my-quay:index/rope:Rope": {"type": "object"}}"#)
        #expect(symbols.object("my-quay:index/Rope:Rope").name == "Rope")
        #expect(symbols.object("my-quay:index/rope:Rope").name == "Rope")
    }

    @Test func fieldsAndAccessorsGiveWayToMethodsOfAllResources() throws {
        let rope = try symbols(#""resources": {"my-quay:index/rope:Rope": {}}"#).resource("my-quay:index/rope:Rope")
        #expect(rope.field("elementType") == "ElementType_")
        #expect(rope.accessor("elementType") == "GetElementType_")
        #expect(rope.field("toRopeOutput") == "ToRopeOutput_")
        #expect(rope.field("isSecret") == "IsSecret")
        #expect(rope.accessor("isSecret") == "GetIsSecret")
        let type = GoTypeSymbols(location: rope.location, file: "", name: "Knot")
        #expect(type.pointerAccessor("isSecret") == "IsSecretProp")
        #expect(type.pointerType == "knotPtrType")
    }

    @Test func helperTypesFollowFromUses() throws {
        let body = """
            "types": {
              "my-quay:index/Rope:Rope": {"type": "object", "properties": {"knot": {"$ref": "#/types/my-quay:index%2FKnot:Knot"}}},
              "my-quay:index/Knot:Knot": {"type": "object", "properties": {"loops": {"type": "integer"}}},
              "my-quay:index/Spare:Spare": {"type": "object"}},
            "resources": {"my-quay:index/ship:Ship": {
              "properties": {"ropes": {"type": "array", "items": {"$ref": "#/types/my-quay:index%2FRope:Rope"}}},
              "inputProperties": {"holds": {"type": "object", "additionalProperties":
                {"type": "array", "items": {"$ref": "#/types/my-quay:index%2FKnot:Knot"}}}}}}
            """
        let plain = try symbols(body)
        #expect(plain.forms(ofType: "my-quay:index/Rope:Rope") == [.output, .arrayOutput])
        #expect(
            plain.forms(ofType: "my-quay:index/Knot:Knot")
                == [.input, .output, .pointerOutput, .arrayInput, .arrayOutput])
        #expect(plain.forms(ofType: "my-quay:index/Spare:Spare") == [])
        #expect(plain.symbol(.object(.input), "my-quay:index/Rope:Rope") == nil)
        #expect(plain.symbol(.object(.input), "my-quay:index/Knot:Knot")?.identifier == "KnotArgs")
        let names = Set(plain.entries.map(\.name))
        #expect(names.isSuperset(of: ["KnotArrayMap", "KnotArrayMapInput", "KnotArrayMapOutput", "RopeArrayOutput"]))
        #expect(names.isDisjoint(with: ["RopeArgs", "RopeArray", "KnotPtr", "ShipArray"]))
        let extra = try symbols(body, go: #""generateExtraInputTypes": true, "generateResourceContainerTypes": true"#)
        #expect(extra.forms(ofType: "my-quay:index/Spare:Spare") == [.input, .output])
        #expect(Set(extra.entries.map(\.name)).isSuperset(of: ["RopeArgs", "RopeArray", "ShipArray", "ShipMapOutput"]))
    }
}
