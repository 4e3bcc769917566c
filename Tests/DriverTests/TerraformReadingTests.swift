import Base
import LanguageKit
import Schema
import Testing

@testable import Driver

/// Modules of Terraform, read and written in TypeScript; the expected texts are written by hand.
@Suite struct TerraformReadingTests {
    private static let schema = """
        {"name": "zoo", "version": "1.0.0", "meta": {"moduleFormat": "(.*)(?:/[^/]*)"}, "resources": {
          "zoo:yard/cage:Cage": {
            "inputProperties": {
              "label": {"type": "string"},
              "bars": {"type": "array", "items": {"$ref": "#/types/zoo:yard/CageBar:CageBar"}},
              "door": {"$ref": "#/types/zoo:yard/CageDoor:CageDoor"},
              "tags": {"type": "object", "additionalProperties": {"type": "string"}}},
            "properties": {"label": {"type": "string"}, "door": {"$ref": "#/types/zoo:yard/CageDoor:CageDoor"}}}},
         "types": {
          "zoo:yard/CageBar:CageBar": {"type": "object", "properties": {"width": {"type": "number"}}},
          "zoo:yard/CageDoor:CageDoor": {"type": "object", "properties": {"lockKind": {"type": "string"}}}}}
        """

    private func typeScript(_ text: String) throws -> (text: String, codes: [String]) {
        let loader = PackageLoader(directories: ["schemas"]) { path in
            path == "schemas/zoo.json" ? Array(Self.schema.utf8) : nil
        }
        let pipeline = Pipeline(packages: loader, style: try #require(Style.bundled("current")).style)
        let done = pipeline.convert(ProgramFolder(SourceFile(name: "main.tf", text: text)), from: .terraform)
        let output = try #require(done.outputs.first { $0.language.name == "typescript" })
        let bytes = try #require(output.files.first).bytes
        return (String(decoding: bytes, as: UTF8.self), done.diagnostics.map { $0.code.name })
    }

    @Test func blocksBecomeListsOrSingleValues() throws {
        let (text, _) = try typeScript(
            """
            resource "zoo_yard_cage" "big_cage" {
              label = "a"
              bar {
                width = 2
              }
              door {
                lock_kind = "key"
              }
              tags = {
                snake_case = "x"
              }
            }
            """)
        #expect(
            text == """
                import * as pulumi from "@pulumi/pulumi";
                import * as zoo from "@pulumi/zoo";

                const bigCage = new zoo.yard.Cage("big_cage", {
                    label: "a",
                    bars: [{
                        width: 2,
                    }],
                    door: {
                        lockKind: "key",
                    },
                    tags: {
                        snake_case: "x",
                    },
                });

                """)
    }

    @Test func indexOfOnlyElementIsDropped() throws {
        let (text, _) = try typeScript(
            """
            resource "zoo_yard_cage" "a" {
              label = zoo_yard_cage.b.door[0].lock_kind
            }
            resource "zoo_yard_cage" "b" {
              door = [{ lock_kind = "key" }]
            }
            """)
        #expect(text.contains("label: b.door.apply(door => door?.lockKind)"))
        #expect(text.contains("const b = new zoo.yard.Cage(\"b\", {door: {\n    lockKind: \"key\",\n}});"))
    }

    @Test func leftOutConstructsAreReported() throws {
        let (_, codes) = try typeScript(
            """
            moved {
              from = zoo_yard_cage.x
              to   = zoo_yard_cage.a
            }
            resource "zoo_yard_cage" "a" {
              lifecycle {
                create_before_destroy = true
              }
            }
            """)
        #expect(codes.contains("unsupported-terraform"))
        #expect(codes.contains("terraform-setting"))
    }
}
