import Base
import Frontend
import LanguageKit
import Languages
import Program
import Schema
import Testing

@testable import LanguagePCL

/// Knows no package.
private struct NoPackages: PackageProvider {
    func package(_ name: String, version: String?) -> Package? { nil }
}

/// A YAML program in PCL.
private func ejected(_ text: String, style: [String: String] = [:]) -> Emission {
    let syntax = YAMLFrontend().parse(SourceFile(name: "Pulumi.yaml", text: text)).syntax
    return PCLLanguage(style: StyleSection(style)).emit(Binder(packages: NoPackages()).bind(syntax).program)
}

/// A program in PCL, read as a snippet and written again.
private func rewritten(_ text: String) -> Emission {
    let syntax = PCLFrontend(isProject: false).parse(SourceFile(name: "main.pp", text: text)).syntax
    return PCLLanguage(style: StyleSection()).emit(Binder(packages: NoPackages()).bind(syntax).program)
}

@Suite struct PCLProgramTests {
    @Test func isForEjectionOnly() {
        #expect(PCLLanguage.isForEjectionOnly)
        #expect(!LanguageRegistry.all.contains { $0.id == "pcl" })
        #expect(LanguageRegistry.language("pcl")?.id == "pcl")
    }

    @Test func ejectsEverySectionWithItsComments() {
        let emission = ejected(
            """
            configuration:
              # How many
              how-many:
                type: int
                default: 3
                secret: true
            resources:
              # The pet
              my-pet: # lives long
                type: zoo:index:Pet
                name: rex
                properties:
                  # Words
                  legs: ${how-many}
                  friends:
                    - a # first
                    - b
                  # Nothing more
                options:
                  dependsOn:
                    - ${other}
                  ignoreChanges:
                    - tags.kind
                    - legs[0]
                    - names["a b"]
                  protect: true
              other:
                type: zoo:Pet
            variables:
              kind: # of pet
                fn::invoke:
                  function: zoo:getKind
                  arguments:
                    name: ${other.name}
                  options:
                    version: 1.2.3
                  return: kind
            outputs:
              Kind: ${kind}
            pulumi:
              requiredVersion: ">=3.0.0"
            # The end
            """)
        #expect(emission.diagnostics.isEmpty)
        #expect(
            emission.text == """
                pulumi {
                	requiredVersionRange = ">=3.0.0"
                }

                # How many
                config howMany int {
                	__logicalName = "how-many"
                	secret = true
                	default = 3
                }

                kindVar = invoke("zoo:index:getKind", {
                	name = other.name
                }, {
                	version = "1.2.3"
                }).kind # of pet

                # The pet
                resource myPet "zoo:index:Pet" { # lives long
                	__logicalName = "rex"
                	# Words
                	legs = howMany
                	friends = [
                		"a", # first
                		"b"
                	]

                	options {
                		dependsOn = [other]
                		ignoreChanges = [
                			tags.kind,
                			legs[0],
                			names["a b"]
                		]
                		protect = true
                	}
                	# Nothing more
                }

                resource other "zoo:index:Pet" {
                	__logicalName = "other"
                }

                output kind {
                	__logicalName = "Kind"
                	value = kindVar
                }

                # The end

                """)
    }

    @Test func keepsTheSourcesWordsWhereTheStyleSaysSo() {
        let text = """
            resources:
              my-pet:
                type: zoo:Pet
                properties:
                  role: ${zoo_role.keeper.full_name}
            outputs:
              name: ${my-pet.name}
            """
        let emission = ejected(text, style: ["keys": "source", "undeclaredReferences": "source"])
        #expect(
            emission.text == """
                resource my-pet "zoo:index:Pet" {
                	__logicalName = "my-pet"
                	role = zoo_role.keeper.full_name
                }

                output name {
                	__logicalName = "name"
                	value = my-pet.name
                }

                """)
        #expect(ejected(text).text.contains("role = keeperZooRole.fullName"))
    }

    @Test func readsOtherStacksAsResources() {
        let emission = ejected(
            """
            outputs:
              name:
                fn::stackReference:
                  - org/project/dev
                  - name
            """)
        #expect(
            emission.text == """
                resource orgProjectDev "pulumi:pulumi:StackReference" {
                	__logicalName = "org/project/dev"
                	name = "org/project/dev"
                }

                output name {
                	__logicalName = "name"
                	value = getOutput(orgProjectDev, "name")
                }

                """)
    }

    @Test(arguments: [
        ("plain", #""plain""#), ("$5 and 5%", #""$5 and 5%""#), ("a ${b}", #""a $${b}""#), ("%{if}", #""%%{if}""#),
        ("$${b}", #""\u0024$${b}""#), ("$$ and %%", #""$$ and %%""#),
        ("tab\tline\nquote\"back\\", #""tab\tline\nquote\"back\\""#),
        ("bell\u{7}", #""bell\u0007""#), ("é ⚓ 🚢", #""é ⚓ \U0001f6a2""#), ("", #""""#),
    ])
    func escapesStrings(text: String, expected: String) {
        var out = CodeWriter(indent: "\t")
        PCLText.writeQuoted(text, to: &out)
        #expect(out.text == expected)
        let syntax = PCLFrontend().parse(SourceFile(name: "main.pp", text: "a = \(out.text)\n")).syntax
        guard case .variable(.string(let read, _))? = syntax.declarations.first?.kind else { Issue.record("no string"); return }
        #expect(read == text)
    }

    @Test func keepsDollarsBeforeValues() {
        #expect(rewritten("a = 1\nb = \"$${\"$\"}${a}\"\n").diagnostics.isEmpty)
        let emission = ejected("variables: {a: 1, b: 'cost $$${a} now'}")
        #expect(emission.text == "a = 1\nb = \"cost \\u0024${a} now\"\n")
        #expect(rewritten(emission.text).text == emission.text)
    }

    /// Texts that are written already as they are to be written.
    @Test(arguments: [
        "a = 1 + 2 * 3 - (4 - 5)",
        "a = (1 + 2) * 3 % 4",
        "a = !(x && y) || z == null",
        "a = -x - -5",
        "a = x ? 1 : y ? 2 : 3",
        "a = (x ? y : z) ? 1 : 2",
        "a = (x ? y : z).name",
        "a = [for v in list : v.name if v.isOpen]",
        "a = {for k, v in map : k => v...}",
        "a = list[*].name",
        "a = (list[*].name)[index]",
        "a = (list[*].name)[0].first",
        "a = (list[*].names)[*].first",
        "a = list[0][\"some key\"].name[x + 1]",
        "a = invoke(\"zoo:index:getPets\").ids[0]",
        "a = call(pet, \"feed\", {\n\tfood = \"bone\"\n})",
        "a = max(1, numbers...)",
        "a = join(\", \", [\n\t\"a\",\n\tb\n])",
        "a = {\n\t\"x\" = 1,\n\t2 = true,\n\t(y) = null,\n\t\"${z}-1\" = []\n}",
        "a = 1\n# Apart\n\n// Above\n// the next\nb = 2",
        "a = [ # not alone\n]",
        "for = {\n\t\"for\" = 1\n}",
    ])
    func writesWhatItReads(text: String) {
        // A comment that opens a list stands on a line of its own afterwards.
        let expected = text.replacing("[ # not alone\n]", with: "[\n\t# not alone\n]") + "\n"
        let emission = rewritten(text + "\n")
        #expect(emission.text == expected)
        #expect(rewritten(emission.text).text == expected)
        #expect(emission.diagnostics.isEmpty)
    }

    @Test func writesBlocksOfAllKinds() {
        let text = """
            package {
            	baseProviderName = "base"
            	baseProviderVersion = "1.0.0"

            	parameterization {
            		name = "zoo"
            		version = "2.0.0"
            		value = "aGVsbG8="
            	}
            }

            config sizes "list(object({name=string, count=int}))" {
            	__logicalName = "sizes"
            	description = "How many of each"
            	nullable = true
            }

            read old "zoo:index:Pet" {
            	__logicalName = "old"
            	id = "pet-1"
            	kind = "dog" # for sure
            }

            // Several lines
            // of comments.
            resource pets "zoo:index:Pet" {
            	__logicalName = "pets"
            	name = "pet ${range.value.name}"

            	options {
            		range = sizes
            		aliases = [{
            			name = "old"
            		}]
            		customTimeouts = {
            			create = "5m"
            		}
            	}
            }

            component house "./house" {
            	pets = pets

            	options {
            		parent = old
            	}
            }

            """
        #expect(rewritten(text).text == text)
    }

    @Test func writesComponentsOnceEach() {
        let sources = ["one": "output x {\n\tvalue = 1\n}\n", "one/two": "y = 2\n"].mapValues {
            SourceFile(name: "c.pp", text: $0)
        }
        let main = "component a \"./one\" {\n}\n\ncomponent b one {\n}\n\ncomponent c \"./one/two\" {\n}\n"
        let syntax = PCLFrontend().parse(SourceFile(name: "main.pp", text: main), components: sources).syntax
        let emission = PCLLanguage(style: StyleSection()).emit(Binder(packages: NoPackages()).bind(syntax).program)
        #expect(emission.files.map(\.path) == ["main.pp", "one/main.pp", "one/two/main.pp"])
        #expect(emission.text == main)
    }

    @Test func reportsReferencesThatWouldBeCaptured() {
        let emission = ejected("variables: {fooBar: 1, other: '${foo-bar.id}'}")
        #expect(emission.diagnostics.map(\.code.name) == ["not-expressible"])
        #expect(emission.text == "fooBar = 1\nother = fooBar.id\n")
    }

    @Test func reportsWhatPCLCannotSay() {
        let emission = ejected(
            """
            resources:
              pet:
                type: zoo:Pet
                properties:
                  name: Rex
                  zoo.io/kind: dog
            variables:
              "true": 1
            """)
        #expect(emission.diagnostics.map(\.code.name) == ["not-expressible", "not-expressible"])
        #expect(emission.diagnostics.allSatisfy { $0.language == "pcl" && $0.location != nil })
        #expect(emission.text.contains("\tname = \"Rex\"\n\t# The property 'zoo.io/kind' can't be said in PCL\n"))
    }

    @Test func pathsAndTextsOfOneValueAreReadBackAsTheyWere() {
        let text = """
            resource a "zoo:index:Ant" {
            	__logicalName = "a"

            	options {
            		ignoreChanges = [
            			legs,
            			tags["a b"].c,
            			"tags[\\"a\\\\b\\\"]"
            		]
            	}
            }

            n = 3
            t = "${n}${""}"

            output o string {
            	__logicalName = "o"
            	value = t
            }

            """
        #expect(rewritten(text).text == text)
    }
}
