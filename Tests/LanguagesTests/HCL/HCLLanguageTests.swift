import Base
import Documents
import Frontend
import LanguageHCL
import LanguageKit
import Program
import Schema
import Testing

@Suite struct HCLLanguageTests {
    @Test func snippetHasTheFormOfDocumentation() {
        let program = """
            // A boat
            resource boat "yard:dock/smallBoat:SmallBoat" {
                __logicalName = "first-boat"
                hullURL = "https://hulls"
                sailCount = 2
                berth = { isOpen = true, sideRopes = [{ ropeKind = "hemp" }] }
                ropes = [{ ropeKind = "jute", lengths = [1, 2] }, { ropeKind = "wire" }]
                tags = { sailMaker = "Ann" }
                options {
                    dependsOn = [other]
                    protect = true
                }
            }
            resource other "yard:dock/smallBoat:SmallBoat" {
                hullURL = "https://other"
            }
            """
        let expected = """
            pulumi {
              required_providers {
                yard = {
                  source = "pulumi/yard"
                }
              }
            }

            // A boat
            resource "yard_dock_smallboat" "first-boat" {
              lifecycle {
                prevent_destroy = true
              }
              depends_on = [yard_dock_smallboat.other]
              hull_url   = "https://hulls"
              sail_count = 2
              berth = {
                is_open = true
                side_ropes = [{
                  rope_kind = "hemp"
                }]
              }
              ropes {
                rope_kind = "jute"
                lengths   = [1, 2]
              }
              ropes {
                rope_kind = "wire"
              }
              tags = {
                "sailMaker" = "Ann"
              }
            }
            resource "yard_dock_smallboat" "other" {
              hull_url = "https://other"
            }

            """
        #expect(hcl(program).text == expected)
    }

    @Test func projectHasItsOwnForm() {
        let program = """
            resource main "pulumi:providers:yard" { baseURL = "https://yard" }
            resource boat "yard:dock/smallBoat:SmallBoat" {
                hullURL = "a"
                options {
                    provider = main
                    protect = true
                    ignoreChanges = [sailCount]
                    customTimeouts = { create = "5m" }
                }
            }
            output kind { value = boat.berth.isOpen }
            output urn { value = boat.urn }
            """
        let expected = """
            terraform {
              required_providers {
                yard = {
                  source  = "pulumi/yard"
                  version = "1.2.3"
                }
              }
            }

            provider "yard" {
              alias    = "main"
              base_url = "https://yard"
            }
            resource "yard_dock_small_boat" "boat" {
              provider = yard.main
              pulumi {
                protect = true
              }
              lifecycle {
                ignore_changes        = [sail_count]
                create_before_destroy = true
              }
              timeouts {
                create = "5m"
              }
              hull_url = "a"
            }
            output "kind" {
              value = yard_dock_small_boat.boat.berth.is_open
            }
            output "urn" {
              value = pulumiresourceurn(yard_dock_small_boat.boat)
            }

            """
        #expect(hcl(program, isProject: true).text == expected)
    }

    @Test func resourcesStandBeforeEverythingElse() {
        let program = """
            config size int { default = 3 }
            key = "a b"
            resource boat "yard:dock/smallBoat:SmallBoat" { sailCount = size }
            """
        let expected = """
            resource "yard_dock_smallboat" "boat" {
              sail_count = var.size
            }
            variable "size" {
              type    = number
              default = 3
            }
            locals {
              key = "a b"
            }

            """
        #expect(hcl(program).body == expected)
    }

    @Test func callsOfFunctionsAreDataSources() {
        let program = """
            // The master
            master = invoke("yard:index:getHarborMaster", { portName = "Ost" })
            output name { value = master.fullName }
            output other {
                value = invoke("yard:index:getHarborMaster", { portName = master.fullName }).fullName
            }
            output names {
                value = [for port in ["a"] : invoke("yard:index:getHarborMaster", { portName = port }).fullName]
            }
            """
        let expected = """
            // The master
            data "yard_getharbormaster" "master" {
              port_name = "Ost"
            }
            data "yard_getharbormaster" "invoke_1" {
              port_name = data.yard_getharbormaster.master.full_name
            }
            data "yard_getharbormaster" "invoke_2" {
              for_each  = toset(["a"])
              port_name = each.value
            }

            output "name" {
              value = data.yard_getharbormaster.master.full_name
            }
            output "other" {
              value = data.yard_getharbormaster.invoke_1.full_name
            }
            output "names" {
              value = [for port in ["a"] : data.yard_getharbormaster.invoke_2[port].full_name]
            }

            """
        #expect(hcl(program).body == expected)
    }

    @Test func commentsOfADataSourceCanStandApart() {
        let program = "// The master\nmaster = invoke(\"yard:index:getHarborMaster\", {})"
        let expected = """
            data "yard_getharbormaster" "master" {
            }

            // The master

            """
        #expect(hcl(program, style: ["dataSourceComments": "separate"]).body == expected)
    }

    @Test func projectsCallFunctionsOfSeveralArgumentsAndMethods() {
        let program = """
            resource boat "yard:dock/smallBoat:SmallBoat" {}
            output tied { value = invoke("yard:index:tieUp", { stern = "b" }).result }
            output anchor { value = call(boat, "findAnchor", { seaDepth = 3 }).anchorKind }
            """
        let expected = """
            call "boat" "find_anchor" {
              sea_depth = 3
            }

            resource "yard_dock_small_boat" "boat" {
              lifecycle {
                create_before_destroy = true
              }
            }
            output "tied" {
              value = provider::yard::tie_up(null, "b").result
            }
            output "anchor" {
              value = call.boat.find_anchor.anchor_kind
            }

            """
        #expect(hcl(program, isProject: true).body == expected)
    }

    @Test func listsOfObjectsThatArentWrittenOutAreDynamicBlocks() {
        let program = """
            resource boat "yard:dock/smallBoat:SmallBoat" {}
            resource loop "yard:dock/smallBoat:SmallBoat" {
                ropes = [for i, kind in ["a", "b"] : { ropeKind = "${kind}${i}" } if kind != "b"]
            }
            resource copy "yard:dock/smallBoat:SmallBoat" { ropes = boat.ropes }
            """
        let expected = """
            resource "yard_dock_smallboat" "boat" {
            }
            resource "yard_dock_smallboat" "loop" {
              dynamic "ropes" {
                for_each = { for i, kind in ["a", "b"] : i => kind if kind != "b" }
                content {
                  rope_kind = "${ropes.value}${ropes.key}"
                }
              }
            }
            resource "yard_dock_smallboat" "copy" {
              dynamic "ropes" {
                for_each = yard_dock_smallboat.boat.ropes
                content {
                  rope_kind = ropes.value.rope_kind
                  lengths   = ropes.value.lengths
                  dynamic "knots" {
                    for_each = ropes.value.knots == null ? [] : ropes.value.knots
                    content {
                      tied_by = knots.value.tied_by
                    }
                  }
                }
              }
            }

            """
        #expect(hcl(program).body == expected)
    }

    @Test func rangesOfListsAreMapsByPosition() {
        let program = """
            resource boats "yard:dock/smallBoat:SmallBoat" {
                hullURL = "${range.key}/${range.value}"
                options { range = ["a", "b"] }
            }
            resource more "yard:dock/smallBoat:SmallBoat" {
                sailCount = range.value
                options { range = 2 }
            }
            """
        let expected = """
            resource "yard_dock_small_boat" "boats" {
              for_each = { for __key, __value in ["a", "b"] : tostring(__key) => __value }
              pulumi {
                name = "boats-${each.key}"
              }
              lifecycle {
                create_before_destroy = true
              }
              hull_url = "${each.key}/${each.value}"
            }
            resource "yard_dock_small_boat" "more" {
              count = 2
              pulumi {
                name = "more-${count.index}"
              }
              lifecycle {
                create_before_destroy = true
              }
              sail_count = count.index
            }

            """
        #expect(hcl(program, isProject: true).body == expected)
    }

    @Test func componentsAreModulesInFolders() {
        let inner = """
            config portName string { description = "The port" }
            resource boat "yard:dock/smallBoat:SmallBoat" { hullURL = portName }
            output hull { value = boat.hullURL }
            """
        let emission = hcl(
            "component quay \"./docks\" { portName = \"Ost\" }\noutput hull { value = quay.hull }", isProject: true,
            components: ["docks": inner])
        #expect(emission.files.map(\.path) == ["main.tf", "docks/main.tf"])
        let main = """
            module "quay" {
              source   = "./docks"
              portName = "Ost"
            }
            output "hull" {
              value = module.quay.hull
            }

            """
        #expect(emission.body == main)
        let module = """
            resource "yard_dock_small_boat" "boat" {
              pulumi {
                name = "${pulumi.module.name}-boat"
              }
              lifecycle {
                create_before_destroy = true
              }
              hull_url = var.portName
            }
            variable "portName" {
              type        = string
              description = "The port"
            }
            output "hull" {
              value = yard_dock_small_boat.boat.hull_url
            }

            """
        #expect(Emission(files: Array(emission.files.dropFirst())).body == module)
    }

    @Test func functionsOfTheStandardPackageAreHCLsOwn() {
        let program = """
            output joined { value = invoke("std:index:join", { separator = ",", input = ["a"] }).result }
            output whole { value = invoke("std:index:upper", { input = "a" }) }
            output json { value = toJSON({ screenName = secret("x") }) }
            output dir { value = cwd() }
            """
        let expected = """
            output "joined" {
              value = join(",", ["a"])
            }
            output "whole" {
              value = {
                result = upper("a")
              }
            }
            output "json" {
              value = jsonencode({
                "screenName" = sensitive("x")
              })
            }
            output "dir" {
              value = path.cwd
            }

            """
        #expect(hcl(program).text == expected)
    }

    @Test func whatHCLCannotSayIsReported() {
        let program = """
            read found "yard:dock/smallBoat:SmallBoat" { id = "i" }
            resource boat "yard:dock/smallBoat:SmallBoat" { ropes = [] }
            output kind { value = mimeType("a.txt") }
            """
        let found = hcl(program).diagnostics.map { "\($0.code.name): \($0.message)" }
        #expect(
            found == [
                "not-expressible: a resource that is read by its id can't be said in HCL",
                "not-expressible: an empty list of objects can't be said in HCL",
                "unsupported-function: the function `mimeType` has no counterpart in HCL",
            ])
    }

    @Test func fragmentHasNoHeader() {
        let syntax = PCLFrontend().parse(
            SourceFile(name: "main.pp", text: "resource boat \"yard:dock/smallBoat:SmallBoat\" { sailCount = 1 }")
        ).syntax
        let program = Binder(packages: YardPackages()).bind(syntax).program
        let expected = """
            resource "yard_dock_smallboat" "boat" {
              sail_count = 1
            }
            """
        #expect(HCLLanguage(style: StyleSection()).emitFragment(program).text == expected)
    }
}
