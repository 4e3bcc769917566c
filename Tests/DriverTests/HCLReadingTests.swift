import Base
import Driver
import LanguageKit
import Languages
import Schema
import Testing

/// Programs in HCL, read and written in other languages.
@Suite struct HCLReadingTests {
    private static let schema = """
        {"name": "yard", "version": "1.0.0",
         "meta": {"moduleFormat": "(.*)(?:/[^/]*)"},
         "types": {
           "yard:index/Slip:Slip": {"type": "object", "properties": {"slipName": {"type": "string"}, "maxDepth": {"type": "integer"}}},
           "yard:index/Gate:Gate": {"type": "object", "properties": {"openAt": {"type": "string"}}}},
         "resources": {
           "yard:port/bigDock:BigDock": {
             "inputProperties": {
               "dockTitle": {"type": "string"}, "labels": {"type": "object", "additionalProperties": {"type": "string"}},
               "slips": {"type": "array", "items": {"$ref": "#/types/yard:index/Slip:Slip"}},
               "mainGate": {"$ref": "#/types/yard:index/Gate:Gate"}, "size": {"type": "integer"}},
             "requiredInputs": ["dockTitle"],
             "properties": {"dockTitle": {"type": "string"}, "mainGate": {"$ref": "#/types/yard:index/Gate:Gate"}},
             "required": ["dockTitle"]}},
         "functions": {"yard:port/getBigDock:getBigDock": {
           "inputs": {"properties": {"dockTitle": {"type": "string"}}, "required": ["dockTitle"]},
           "outputs": {"properties": {"dockTitle": {"type": "string"}, "firstSlip": {"type": "string"}}, "required": ["dockTitle", "firstSlip"]}}}}
        """

    private func convert(_ hcl: String, _ language: String = "yaml", kind: ProgramFolder.Kind = .snippet) -> Conversion {
        let loader = PackageLoader(files: ["yard.json"], read: { $0 == "yard.json" ? Array(Self.schema.utf8) : nil })
        let languages = LanguageRegistry.known.filter { $0.id == LanguageID(language) }
        let pipeline = Pipeline(packages: loader, style: Style(name: "current"), languages: languages)
        return pipeline.convert(ProgramFolder(SourceFile(name: "main.tf", text: hcl), kind: kind), from: .hcl)
    }

    private func text(_ hcl: String, _ language: String = "yaml", kind: ProgramFolder.Kind = .snippet) -> String {
        let conversion = convert(hcl, language, kind: kind)
        #expect(conversion.diagnostics.map(\.message) == [])
        return conversion.outputs.first?.text ?? ""
    }

    @Test func namesBecomeThoseOfTheSchemaAndKeysOfMapsStay() {
        #expect(
            text(
                """
                pulumi {
                  required_providers {
                    yard = { source = "pulumi/yard" }
                  }
                }

                # The first dock
                resource "yard_port_bigdock" "north" {
                  dock_title = "North" # of two
                  labels     = { "dock_title" = "n", depth_max = "3" }
                  slips {
                    slip_name = "a"
                    max_depth = 3
                  }
                  slips {
                    slip_name = "b"
                  }
                  main_gate = {
                    open_at = "7:00"
                  }
                }
                output "gate" {
                  value = yard_port_bigdock.north.main_gate.open_at
                }
                """) == """
                    resources:
                      # The first dock
                      north:
                        type: yard:port:BigDock
                        properties:
                          dockTitle: North # of two
                          labels:
                            dock_title: n
                            depth_max: '3'
                          slips:
                            - slipName: a
                              maxDepth: 3
                            - slipName: b
                          mainGate:
                            openAt: 7:00
                    outputs:
                      gate: ${north.mainGate.openAt}

                    """)
    }

    @Test func bothSpellingsOfTypesMeanTheSame() {
        for type in ["yard_port_bigdock", "yard_port_big_dock"] {
            #expect(text("resource \"\(type)\" \"a\" {\n  dock_title = \"x\"\n}\n").contains("type: yard:port:BigDock"))
        }
        for type in ["yard_port_getbigdock", "yard_port_big_dock", "yard_port_get_big_dock"] {
            #expect(
                text("data \"\(type)\" \"a\" {\n  dock_title = \"x\"\n}\n").contains("function: yard:port:getBigDock"), "\(type)")
        }
    }

    @Test func dataSourcesAreVariablesAndHoistedCallsGoBack() {
        #expect(
            text(
                """
                data "yard_port_getbigdock" "found" {
                  dock_title = "x"
                }
                data "yard_port_getbigdock" "invoke_1" {
                  dock_title = "y"
                }
                resource "yard_port_bigdock" "a" {
                  dock_title = data.yard_port_getbigdock.found.first_slip
                  labels     = { "other" = data.yard_port_getbigdock.invoke_1.first_slip }
                }
                """) == """
                    resources:
                      a:
                        type: yard:port:BigDock
                        properties:
                          dockTitle: ${found.firstSlip}
                          labels:
                            other:
                              fn::invoke:
                                function: yard:port:getBigDock
                                arguments:
                                  dockTitle: y
                                return: firstSlip
                    variables:
                      found:
                        fn::invoke:
                          function: yard:port:getBigDock
                          arguments:
                            dockTitle: x

                    """)
    }

    @Test func variablesLocalsAndFunctionsOfHCLHaveCounterparts() {
        #expect(
            text(
                """
                variable "prefix" {
                  type    = string
                  default = "dock"
                }
                locals {
                  title = "${var.prefix}-1"
                }
                resource "yard_port_bigdock" "a" {
                  dock_title = local.title
                  labels     = { "json" = jsonencode({ "n" = 1 }), "key" = sensitive("k"), "stack" = pulumi.stack }
                }
                """) == """
                    configuration:
                      prefix:
                        type: string
                        default: dock
                    resources:
                      a:
                        type: yard:port:BigDock
                        properties:
                          dockTitle: ${title}
                          labels:
                            json:
                              fn::toJSON:
                                n: 1
                            key:
                              fn::secret: k
                            stack: ${pulumi.stack}
                    variables:
                      title: ${prefix}-1

                    """)
    }

    @Test func dynamicBlocksAreLoops() {
        let program = text(
            """
            variable "names" {
              type = list(string)
            }
            resource "yard_port_bigdock" "a" {
              dock_title = "x"
              dynamic "slips" {
                for_each = var.names
                content {
                  slip_name = slips.value
                  max_depth = slips.key
                }
              }
            }
            """, "pcl")
        #expect(
            program.contains("slips = [for key, entry in names : {\n\t\t\"slipName\" = entry,\n\t\t\"maxDepth\" = key\n\t}]"),
            "\(program)")
    }

    @Test func optionsOfDocumentationAreThoseOfResources() {
        #expect(
            text(
                """
                resource "yard_port_bigdock" "a" {
                  depends_on = [yard_port_bigdock.b]
                  lifecycle {
                    prevent_destroy       = true
                    ignore_changes        = [dock_title, main_gate.open_at]
                    create_before_destroy = false
                  }
                  dock_title = "x"
                }
                resource "yard_port_bigdock" "b" {
                  dock_title = "y"
                }
                """) == """
                    resources:
                      a:
                        type: yard:port:BigDock
                        properties:
                          dockTitle: x
                        options:
                          dependsOn:
                            - ${b}
                          ignoreChanges:
                            - dockTitle
                            - mainGate.openAt
                          protect: true
                          deleteBeforeReplace: true
                      b:
                        type: yard:port:BigDock
                        properties:
                          dockTitle: y

                    """)
    }

    @Test func projectsDeleteFirstUnlessTheySayOtherwise() {
        let first = text("resource \"yard_port_big_dock\" \"a\" {\n  dock_title = \"x\"\n}\n", "pcl", kind: .project)
        #expect(first.contains("deleteBeforeReplace = true"))
        let second = text(
            "resource \"yard_port_big_dock\" \"a\" {\n  lifecycle {\n    create_before_destroy = true\n  }\n  dock_title = \"x\"\n}\n",
            "pcl", kind: .project)
        #expect(!second.contains("deleteBeforeReplace"))
    }

    @Test func rangesComeFromCountAndForEach() {
        let program = text(
            """
            resource "yard_port_bigdock" "a" {
              count      = 2
              dock_title = "x-${count.index}"
            }
            resource "yard_port_bigdock" "b" {
              for_each   = { "n" = "North" }
              dock_title = each.value
              labels     = { "key" = each.key }
            }
            output "first" {
              value = yard_port_bigdock.a[0].dock_title
            }
            """, "pcl")
        #expect(program.contains("options {\n\t\trange = 2\n\t}"), "\(program)")
        #expect(program.contains("dockTitle = \"x-${range.value}\""), "\(program)")
        #expect(program.contains("dockTitle = range.value"), "\(program)")
        #expect(program.contains("\"key\" = range.key"), "\(program)")
        #expect(program.contains("value = a[0].dockTitle"), "\(program)")
    }

    @Test func countsAreWholeNumbers() {
        let program = text(
            """
            variable "n" {
              type = number
            }
            variable "m" {
              type = number
            }
            resource "yard_port_bigdock" "a" {
              count = var.n
            }
            """, "pcl")
        #expect(program.contains("config n int {"), "\(program)")
        #expect(program.contains("config m number {"), "\(program)")
    }

    @Test(arguments: [
        ("resource \"yard_port_nothing\" \"a\" {\n}\n", "unknown-hcl-type", 1, 10),
        ("resource \"a\" \"b\" {\n}\n", "unknown-hcl-type", 1, 10),
        ("module \"a\" {\n  source = \"example/thing\"\n}\n", "unsupported-hcl", 1, 8),
        ("check \"a\" {\n}\n", "unsupported-hcl", 1, 1),
        ("output \"a\" {\n}\n", "invalid-block", 1, 8),
        ("output \"a\" {\n  value = yamlencode({})\n}\n", "unsupported-hcl", 2, 11),
        ("output \"a\" {\n  value = (1\n}\n", "hcl-syntax", 3, 1),
    ])
    func whatCannotBeReadIsReportedWithItsPlace(hcl: String, code: String, line: Int, column: Int) {
        let found = convert(hcl).diagnostics.first { $0.code == DiagnosticCode(code) }
        #expect(found?.location == SourceLocation(line: line, column: column), "\(convert(hcl).diagnostics)")
        #expect(found?.file == "main.tf")
    }
}
