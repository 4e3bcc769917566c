import LanguageKit
import Reference
import Testing

@Suite struct MarkdownPagesTests {
    private let parts: [ReferencePart]
    private let pythonParts: [ReferencePart]

    init() throws {
        let tree = try Sample.tree()
        parts =
            MarkdownPages(tree) { _ in
                [(language: "python", text: "dock = yard.port.Dock(\"dock\")"), (language: "yaml", text: "type: yard:port:Dock")]
            }.parts
        pythonParts = MarkdownPages(tree, languages: ["python"]) { _ in nil }.parts
    }

    @Test func everyModuleAndDeclarationHasAPage() {
        #expect(
            parts.map(\.path).sorted() == [
                "index.md", "llms-full.txt", "llms.txt", "port/dock.md", "port/getdock.md", "port/index.md", "port/llms-full.txt",
                "provider.md",
            ])
    }

    @Test func nestedPropertiesHaveTheirPathAsAnchor() throws {
        let page = try Sample.text("port/dock.md", of: parts)
        for anchor in [
            "spec", "maxLength", "spec.template", "spec.template.spec", "spec.template.spec.craneCount", "state.maxLength",
        ] {
            #expect(page.contains("<a id=\"\(anchor)\"></a>"), "\(anchor)")
        }
    }

    @Test func anchorsAreUnique() throws {
        let page = try Sample.text("port/dock.md", of: parts)
        let anchors = page.split(separator: "<a id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
        #expect(anchors.count == Set(anchors).count)
    }

    @Test func everyLinkWithinThePageHasItsAnchor() throws {
        let page = try Sample.text("port/dock.md", of: parts)
        let anchors = Set(page.split(separator: "<a id=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) })
        let links = page.split(separator: "](#").dropFirst().map { String($0.prefix { $0 != ")" }) }
        #expect(!links.isEmpty)
        for link in links { #expect(anchors.contains(link), "\(link)") }
    }

    @Test func aTypeIsDescribedOnceAndNamesItsUses() throws {
        let page = try Sample.text("port/dock.md", of: parts)
        #expect(page.split(separator: "### Template\n").count == 2)
        #expect(page.contains("Used by [`spec.template`](#spec.template), [`berths.template`](#berths.template)."))
        #expect(page.contains("Used by [`spec`](#spec), [`spec.other`](#spec.other)."))
    }

    @Test func propertyShowsSpellingsTypeNotesAndDescription() throws {
        let page = try Sample.text("port/dock.md", of: parts)
        #expect(
            page.contains(
                "| <a id=\"maxLength\"></a>`maxLength`<br>`max_length` Python, HCL<br>`MaxLength` Go, C# | integer "
                    + "| Default `40`<br>Replaces the resource | Length \\| in metres.<br>* more<br>* less |\n"))
        #expect(page.contains("| [DockSpec](#types.DockSpec) | **Required** | What it is like. |\n"))
        #expect(page.contains("| [Mode](#types.Mode) | **Deprecated.** Use `spec`. |  |\n"))
    }

    @Test func requiredPropertiesComeFirst() throws {
        let page = try Sample.text("port/dock.md", of: parts)
        let spec = try #require(page.firstRange(of: "<a id=\"spec\">"))
        let length = try #require(page.firstRange(of: "<a id=\"maxLength\">"))
        #expect(spec.lowerBound < length.lowerBound)
    }

    @Test func htmlAndScriptsInDescriptionsAreShownAsText() throws {
        let page = try Sample.text("port/dock.md", of: parts)
        #expect(page.contains("&lt;script>alert(1)&lt;/script> [a](javascript&#58; alert(1)) `<i>` |"))
        #expect(page.contains("<a id=\"&lt;b&gt;x\"></a>`<b>x`"))
        #expect(!page.contains("<script"))
    }

    @Test func onePageInOneLanguageHasItsNamesAndTypes() throws {
        let page = try Sample.text("port/dock.md", of: pythonParts)
        #expect(page.contains("<a id=\"maxLength\"></a>`max_length` | `int` |"))
        #expect(page.contains("def Dock(resource_name: str,\n         args: DockArgs,\n"))
        #expect(!page.contains("```typescript"))
    }

    @Test func constructorExamplesFollowTheSignatures() throws {
        let page = try Sample.text("port/dock.md", of: parts)
        #expect(
            page.contains(
                "### Constructor example\n\n```python\ndock = yard.port.Dock(\"dock\")\n```\n\n```yaml\ntype: yard:port:Dock\n```\n"
            ))
    }

    @Test func methodHasArgumentsAndResult() throws {
        let page = try Sample.text("port/dock.md", of: parts)
        #expect(page.contains("<a id=\"methods.measure\"></a>\n\n### measure\n"))
        #expect(page.contains("<a id=\"methods.measure.unit\"></a>"))
        #expect(page.contains("<a id=\"methods.measure.result.value\"></a>"))
    }

    @Test func functionTellsArgumentsFromResult() throws {
        let page = try Sample.text("port/getdock.md", of: parts)
        #expect(page.contains("<a id=\"name\"></a>"))
        #expect(page.contains("<a id=\"result.name\"></a>"))
        #expect(page.contains("function getDock(args: GetDockArgs, opts?: InvokeOptions): Promise<GetDockResult>\n"))
    }

    @Test func importSectionComesLast() throws {
        #expect(try Sample.text("port/dock.md", of: parts).hasSuffix("\n## Import\n\nBy its name.\n"))
    }

    @Test func enumListsValuesAndNames() throws {
        let page = try Sample.text("port/dock.md", of: parts)
        #expect(page.contains("| `\"dry\"` |"))
        #expect(page.contains("| No water. |\n"))
    }

    @Test func providerSaysWhichVariablesItReads() throws {
        #expect(try Sample.text("provider.md", of: parts).contains("| string | Read from `YARD_KEY`<br>Secret |"))
    }

    @Test func overviewLinksEveryPageWithItsFirstSentence() throws {
        #expect(
            try Sample.text("llms.txt", of: parts) == """
                # Yard

                > Ships and docks.

                API reference of package `yard`, version 1.4.0. Each module's folder has a file `llms-full.txt` with all of its pages.

                ## yard

                - [All pages](llms-full.txt)
                - [Provider](provider.md)

                ## yard.port

                - [All pages](port/llms-full.txt)
                - [Dock](port/dock.md): A place for ships.
                - [GetDock](port/getdock.md): Finds a dock.

                """)
    }

    @Test func fullTextHasAllPagesOfTheModule() throws {
        let full = try Sample.text("port/llms-full.txt", of: parts)
        #expect(full.contains("# yard.port\n"))
        #expect(full.contains("# yard.port.Dock\n"))
        #expect(full.contains("# yard.port.getDock\n"))
    }
}
