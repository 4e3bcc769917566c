import Base
import Driver
import LanguageKit
import Languages
import Schema
import Testing

@Suite struct ProgramStyleTests {
    private static let schema = #"""
        {
          "name": "garden", "version": "1.0.0",
          "resources": {
            "garden:index:Bed": {
              "inputProperties": {
                "name": { "type": "string" },
                "soil": { "$ref": "#/types/garden:index:Soil" },
                "labels": { "type": "object", "additionalProperties": { "type": "string" } },
                "notes": { "$ref": "pulumi.json#/Any" }
              },
              "properties": { "area": { "type": "string" } }, "required": ["area"]
            }
          },
          "types": {
            "garden:index:Soil": {
              "type": "object", "properties": { "kind": { "type": "string" }, "depth": { "type": "integer" } }
            }
          },
          "functions": {
            "garden:index:label": {
              "inputs": {
                "properties": { "parts": { "type": "array", "items": { "$ref": "pulumi.json#/Any" } } }
              },
              "outputs": { "properties": { "text": { "type": "string" } }, "required": ["text"] }
            }
          }
        }
        """#

    private func text(_ program: String, in language: LanguageID, style: [String: StyleSection] = [:]) throws -> String {
        let bytes = Array(Self.schema.utf8)
        let pipeline = Pipeline(
            packages: PackageLoader(files: ["garden.json"], read: { $0 == "garden.json" ? bytes : nil }),
            style: Style(name: "test", sections: style), languages: LanguageRegistry.all.filter { $0.id == language })
        let source = SourceFile(name: "Pulumi.yaml", bytes: Array(program.utf8))
        let output = try #require(pipeline.convert(ProgramFolder(source), from: .yaml).outputs.first?.files.first)
        let text = String(decoding: output.bytes, as: UTF8.self)
        #expect(text.hasSuffix("\n"))
        return String(text.dropLast())
    }

    private let nulls = """
        resources:
          bed:
            type: garden:Bed
            properties:
              name: null
              soil: {kind: loam, depth: null}
              labels: {a: null}
              notes: {b: null}
        """

    @Test func inputsAndDeclaredMembersThatAreNullAreLeftOut() throws {
        #expect(
            try text(nulls, in: "csharp") == """
                using System.Collections.Generic;
                using System.Linq;
                using Pulumi;
                using Garden = Pulumi.Garden;

                return await Deployment.RunAsync(() => 
                {
                    var bed = new Garden.Bed("bed", new()
                    {
                        Soil = new Garden.Inputs.SoilArgs
                        {
                            Kind = "loam",
                        },
                        Labels = 
                        {
                            { "a", null },
                        },
                        Notes = new Dictionary<string, object?>
                        {
                            ["b"] = null,
                        },
                    });

                });

                """)
    }

    @Test func inputsThatAreNullAreWrittenWhereTheStyleKeepsThem() throws {
        let style = ["programs": StyleSection(["nullInputs": "written"])]
        #expect(
            try text(nulls, in: "csharp", style: style) == """
                using System.Collections.Generic;
                using System.Linq;
                using Pulumi;
                using Garden = Pulumi.Garden;

                return await Deployment.RunAsync(() => 
                {
                    var bed = new Garden.Bed("bed", new()
                    {
                        Name = null,
                        Soil = new Garden.Inputs.SoilArgs
                        {
                            Kind = "loam",
                            Depth = null,
                        },
                        Labels = 
                        {
                            { "a", null },
                        },
                        Notes = new Dictionary<string, object?>
                        {
                            ["b"] = null,
                        },
                    });

                });

                """)
    }

    @Test func inputsThatAreNullAreEmptyTextsWhereTheStyleSaysSoAndTextIsWanted() throws {
        let style = ["programs": StyleSection(["nullInputs": "emptyTexts"])]
        #expect(
            try text(nulls, in: "csharp", style: style) == """
                using System.Collections.Generic;
                using System.Linq;
                using Pulumi;
                using Garden = Pulumi.Garden;

                return await Deployment.RunAsync(() => 
                {
                    var bed = new Garden.Bed("bed", new()
                    {
                        Name = "",
                        Soil = new Garden.Inputs.SoilArgs
                        {
                            Kind = "loam",
                            Depth = null,
                        },
                        Labels = 
                        {
                            { "a", null },
                        },
                        Notes = new Dictionary<string, object?>
                        {
                            ["b"] = null,
                        },
                    });

                });

                """)
    }

    private let call = """
        resources:
          bed: {type: garden:Bed}
          path:
            type: garden:Bed
            properties:
              name:
                fn::invoke: {function: "garden:label", arguments: {parts: ["${bed.area}"]}, return: text}
        """

    @Test func functionIsCalledInItsOutputFormForAnOutputInAListOfAnything() throws {
        #expect(
            try text(call, in: "typescript").hasSuffix(
                """
                const bed = new garden.Bed("bed", {});
                const path = new garden.Bed("path", {name: garden.labelOutput({
                    parts: [bed.area],
                }).text});
                """))
    }

    @Test func functionIsCalledInItsPlainFormForAnOutputInAListOfAnythingWhereTheStyleSaysSo() throws {
        let style = ["programs": StyleSection(["plainFormsOfAny": "true"])]
        #expect(
            try text(call, in: "typescript", style: style).hasSuffix(
                """
                const path = new garden.Bed("path", {name: garden.label({
                    parts: [bed.area],
                }).then(invoke => invoke.text)});
                """))
    }
}
