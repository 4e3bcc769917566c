import Testing

/// Examples of pages that have a program in HCL and none in YAML.
@Suite struct HCLExampleTests {
    private func schema(_ program: String) -> String {
        """
        name: zoo
        resources:
          zoo:index:Lion:
            inputProperties: {ageInYears: {type: integer}, friends: {type: array, items: {type: string}}}
            description: |
              Roars.

              <!--Start PulumiCodeChooser -->
              ```python
              stale
              ```
              ```hcl
        \(program)
              ```
              <!--End PulumiCodeChooser -->
        """
    }

    @Test func otherLanguagesAreMadeFromIt() throws {
        let folder = try Command.Folder()
        let path = try folder.write(
            "zoo.yaml", schema("      resource \"zoo_lion\" \"leo\" {\n        age_in_years = 3\n      }"))
        let run = try Command.run("generate", path, "--out", folder.path + "/out", "--language", "python,hcl,yaml")
        #expect(run.status == 0, "\(run.errors)")
        #expect(
            folder.read("out/zoo/index/Lion.md")?.hasSuffix(
                """
                ```python
                import pulumi
                import pulumi_zoo as zoo

                leo = zoo.Lion("leo", age_in_years=3)
                ```
                ```hcl
                pulumi {
                  required_providers {
                    zoo = {
                      source = "pulumi/zoo"
                    }
                  }
                }

                resource "zoo_lion" "leo" {
                  age_in_years = 3
                }
                ```
                ```yaml
                resources:
                  leo:
                    type: zoo:Lion
                    properties:
                      ageInYears: 3
                ```
                <!--End PulumiCodeChooser -->
                """) == true, "\(folder.read("out/zoo/index/Lion.md") ?? "")")
    }

    @Test func whatAnAbsentLanguageCannotSayIsLeftOutWithAWarning() throws {
        let folder = try Command.Folder()
        let path = try folder.write(
            "zoo.yaml",
            schema("      resource \"zoo_lion\" \"leo\" {\n        friends = [for n in [\"a\"] : \"${n}x\"]\n      }"))
        let run = try Command.run("generate", path, "--out", folder.path + "/out", "--language", "python,yaml")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors.contains("warning: yaml: a `for` can't be said in YAML"), "\(run.errors)")
        let page = folder.read("out/zoo/index/Lion.md") ?? ""
        #expect(page.contains("leo = zoo.Lion(\"leo\", friends=[f\"{n}x\" for n in [\"a\"]])"), "\(page)")
        #expect(!page.contains("```yaml"))
    }
}
