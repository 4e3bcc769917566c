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

    private func typeScript(
        _ text: String, style: String = "current", mapping: String? = nil, components: [String: String] = [:]
    ) throws -> (text: String, codes: [String]) {
        let loader = PackageLoader(directories: ["schemas"]) { path in
            path == "schemas/zoo.json" ? Array(Self.schema.utf8) : nil
        }
        var pipeline = Pipeline(packages: loader, style: try #require(Style.bundled(style)).style)
        if let mapping {
            pipeline.useMappings(in: ["mappings"]) { $0 == "mappings/zoo.json" ? Array(mapping.utf8) : nil }
        }
        let files = [("main.tf", text)] + components.sorted { $0.key < $1.key }
        let folder = try #require(
            ProgramFolder(files: files.map { (path: $0.0, source: SourceFile(name: $0.0, text: $0.1)) }, kind: .snippet))
        let done = pipeline.convert(folder, from: .terraform)
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

    @Test func mappingNamesFieldsOfElements() throws {
        let (text, _) = try typeScript(
            """
            variable "doors" {
              type = list(any)
            }
            resource "zoo_cage" "a" {
              title = "x"
              door  = var.doors
              picture = "a.png"
              pole {
                thickness = 3
              }
            }
            """,
            mapping: """
                {"provider": {"resources": {"zoo_cage": {"door": {"type": 5, "maxItems": 1}}}},
                 "resources": {"zoo_cage": {"tok": "zoo:yard/cage:Cage", "fields": {
                   "title": {"name": "label"}, "picture": {"asset": {}},
                   "pole": {"name": "bars", "element": {"fields": {"thickness": {"name": "width"}}}}}}}}
                """)
        #expect(
            text.hasSuffix(
                """
                const a = new zoo.yard.Cage("a", {
                    label: "x",
                    door: doors[0],
                    picture: new pulumi.asset.FileAsset("a.png"),
                    bars: [{
                        width: 3,
                    }],
                });

                """))
    }

    @Test func provisionersBecomeCommands() throws {
        let (text, codes) = try typeScript(
            """
            resource "zoo_yard_cage" "a" {
              label = "x"
              connection {
                host         = "h"
                bastion_host = "b"
                timeout      = "2m"
                agent        = false
              }
              provisioner "local-exec" {
                command = "echo ${self.label}"
              }
              provisioner "remote-exec" {
                inline = ["ls"]
              }
              provisioner "local-exec" {
                when    = destroy
                command = "bye"
              }
              provisioner "chef" {
              }
            }
            """)
        #expect(
            text.hasSuffix(
                """
                const a = new zoo.yard.Cage("a", {label: "x"});
                const aProvisioner0 = new command.local.Command("aProvisioner0", {create: a.label.apply(label => `echo ${required(label)}`)}, {
                    dependsOn: [a],
                });
                const aProvisioner1 = new command.remote.Command("aProvisioner1", {
                    connection: {
                        host: "h",
                        proxy: {
                            host: "b",
                        },
                    },
                    create: std.join({
                        separator: "\\n",
                        input: ["ls"],
                    }).result,
                }, {
                    customTimeouts: {
                        create: "2m",
                        update: "2m",
                    },
                    dependsOn: [aProvisioner0],
                });
                const aProvisioner2 = new command.local.Command("aProvisioner2", {
                    create: "true",
                    update: "true",
                    "delete": "bye",
                }, {
                    dependsOn: [aProvisioner1],
                });

                """))
        #expect(codes.filter { $0 == "unsupported-terraform" }.count == 2)
    }

    @Test func provisionersOfInstancesHaveTheirRange() throws {
        let (text, _) = try typeScript(
            """
            resource "zoo_yard_cage" "a" {
              count = 2
              provisioner "local-exec" {
                command = "echo ${count.index}"
              }
            }
            """)
        #expect(text.contains("for (let range = 0; range < 2; range++) {\n    aProvisioner0.push("))
        #expect(text.contains("create: `echo ${range}`"))
    }

    @Test func commentNamesThePackageOfAModule() throws {
        let (text, codes) = try typeScript(
            """
            // @pulumi-terraform-module net
            module "one" {
              source   = "hashicorp/subnets/cidr"
              base_net = "10.0.0.0/8"
              parts    = [{ new_bits = 8 }]
            }
            module "two" {
              source   = "hashicorp/subnets/cidr"
              base_net = module.one.next_net
            }
            """)
        #expect(
            text == """
                import * as pulumi from "@pulumi/pulumi";
                import * as net from "@pulumi/net";

                const one = new net.Module("one", {
                    base_net: "10.0.0.0/8",
                    parts: [{
                        new_bits: 8,
                    }],
                });
                const two = new net.Module("two", {base_net: one.next_net});

                """)
        #expect(!codes.contains("unsupported-terraform"))
    }

    @Test func componentsMayLieOutsideTheFolder() throws {
        let (text, codes) = try typeScript(
            """
            module "net" {
              source = "../parts/net"
              size   = 2
            }
            """,
            components: [
                "../parts/net/main.tf": """
                variable "size" {
                  type = number
                }
                module "inner" {
                  source = "../inner"
                }
                """,
                "../parts/inner/main.tf": """
                resource "zoo_yard_cage" "a" {
                }
                """,
            ])
        #expect(text.contains("import { Net } from \"./net\";"))
        #expect(text.contains("const net = new Net(\"net\", {size: 2});"))
        #expect(!codes.contains("unknown-component"))
    }

    @Test func unknownCallsKeepTheirTokens() throws {
        let (text, _) = try typeScript(
            """
            output "a" {
              value = fileset( "${ path.module } x" , [for f in var.b: f] )
            }
            """)
        #expect(text.contains(#"notImplemented("fileset(\"${path.module} x\",[for f in var.b:f])")"#))
    }

    @Test func wordsOfTheLanguageAreNoNames() throws {
        let (text, _) = try typeScript(
            """
            resource "zoo_yard_cage" "for" {
            }
            resource "zoo_yard_cage" "b_" {
              label = zoo_yard_cage.for.label
            }
            """)
        #expect(text.contains(#"const forResource_ = new zoo.yard.Cage("for", {});"#))
        #expect(text.contains(#"const b_ = new zoo.yard.Cage("b_", {label: forResource_.label});"#))
    }

    @Test func timeoutsWithoutCounterpartStayAsComment() throws {
        let (text, codes) = try typeScript(
            """
            resource "zoo_yard_cage" "a" {
              timeouts {
                create = "1m"
                read   = "2m"
              }
            }
            resource "zoo_yard_cage" "b" {
              dynamic "timeouts" {
                for_each = ["3m"]
                content {
                  delete = timeouts.value
                }
              }
            }
            """)
        #expect(text.contains("customTimeouts: {\n        create: \"1m\",\n    }"))
        #expect(text.contains("\"delete\": try_("))
        #expect(codes.contains("terraform-setting"))
    }

    @Test func commentsAtTheEndOfABlockAreKeptUnlessTheStyleDropsThem() throws {
        let source = """
            locals {
              a = 1
              # after a
            }
            resource "zoo_yard_cage" "b" {
              label = "x"
              # more
            }
            variable "c" {
              type      = string
              sensitive = true
            }
            """
        let current = try typeScript(source).text
        #expect(current.contains("// after a\nconst b"))
        #expect(current.contains("// more"))
        #expect(current.contains("config.requireSecret(\"c\")"))
        let published = try typeScript(source, style: "published").text
        #expect(published.contains("// after a\nconst b"))
        #expect(!published.contains("// more"))
        #expect(published.contains("config.require(\"c\")"))
    }
}
