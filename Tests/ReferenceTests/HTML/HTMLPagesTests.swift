import LanguageKit
import Testing

@testable import Reference

@Suite struct HTMLPagesTests {
    private let pages: HTMLPages
    private let parts: [ReferencePart]

    init() throws {
        pages = HTMLPages(try Sample.tree()) { _ in [(language: "yaml", text: "type: yard:port:Dock")] }
        parts = pages.parts
    }

    private func page(_ path: String) throws -> String { try Sample.text(path, of: parts) }

    @Test func everyPageHasAFile() {
        #expect(
            parts.map(\.path) == [
                "_site/style.css", "_site/site.js", "_site/pages.js", "index.html", "provider.html", "port/index.html",
                "port/dock.html",
                "port/getdock.html",
            ])
    }

    @Test func propertyStandsOnceWithAllSpellings() throws {
        let page = try page("port/dock.html")
        #expect(
            page.contains(
                "<dt id=\"maxLength\"><a href=\"#maxLength\"><b data-l=aef>max<wbr>Length</b><b data-l=bg>max_<wbr>length</b>"
                    + "<b data-l=cd>Max<wbr>Length</b></a> <code><b data-l=ag>number</b><b data-l=bcd>int</b><b data-l=e>Integer</b>"
                    + "<b data-l=f>Number</b></code> <em>Replaces the resource</em><dd><p>Length | in metres.</p>"))
        #expect(page.contains("<p>Default: <code>40</code>"))
    }

    @Test func nestedTypesStandWithTheirPropertyToDepthTwo() throws {
        let page = try page("port/dock.html")
        let inputs = try #require(page.firstRange(of: "<h2 id=inputs>"))
        let outputs = try #require(page.firstRange(of: "<h2 id=outputs>"))
        let further = try #require(page.firstRange(of: "<h2 id=types>"))
        for anchor in ["types.DockSpec", "types.Template"] {
            let place = try #require(page.firstRange(of: "<details id=\"\(anchor)\">"))
            #expect(place.lowerBound > inputs.lowerBound && place.lowerBound < outputs.lowerBound)
        }
        let deep = try #require(page.firstRange(of: "<details id=\"types.TemplateSpec\" open>"))
        #expect(deep.lowerBound > further.lowerBound)
        #expect(page.contains("<p class=uses>Appears in <a href=\"#spec.template.spec\">spec.template.spec</a>"))
        #expect(page.contains("<p class=uses>Appears in <a href=\"#spec\">spec</a>, <a href=\"#spec.other\">spec.other</a>"))
        #expect(page.contains("<dt id=\"spec.template.spec.craneCount\">"))
    }

    @Test func marksAreWords() throws {
        let dock = try page("port/dock.html")
        #expect(dock.contains("<em>Required</em>"))
        #expect(dock.contains("<em class=deprecated>Deprecated</em>"))
        let provider = try page("provider.html")
        #expect(provider.contains("<em>Secret</em>"))
        #expect(provider.contains("<p>Read from the environment: <code>YARD_KEY</code>"))
    }

    @Test func hostileNamesAndTextsAreEscaped() throws {
        let page = try page("port/dock.html")
        #expect(page.contains("<dt id=\"&lt;b&gt;x\"><a href=\"#%3Cb%3Ex\">"))
        #expect(!page.contains("<b>x"))
        #expect(!page.contains("<script>alert"))
        #expect(!page.contains("javascript:alert"))
    }

    @Test func pageKnowsItsWayToTheSharedFiles() throws {
        let page = try page("port/dock.html")
        #expect(page.contains("<script src=\"../_site/site.js\"></script>"))
        #expect(
            page.contains(
                "<ol><li><a href=\"../index.html\">Yard</a><li><a href=\"index.html\">port</a><li aria-current=page>Dock</ol>"))
        #expect(page.contains("<title>Dock · yard.port</title>"))
    }

    @Test func moduleListsItsPages() throws {
        let page = try page("port/index.html")
        #expect(page.contains("<li><a href=\"dock.html\">Dock</a> <span>A place for ships.</span>"))
        #expect(page.contains("<li><a href=\"getdock.html\">Get<wbr>Dock</a> <span>Finds a dock.</span>"))
        #expect(try self.page("index.html").contains("<li><a href=\"port/index.html\">port</a>"))
    }

    @Test func chosenLanguageIsShownByTheStyleSheet() throws {
        let style = try page("_site/style.css")
        #expect(
            style.contains(
                "html[data-lang=b] [data-l]:not([data-l*=b]),html:not([data-lang]):has(#lang-b:checked) [data-l]:not([data-l*=b])"
                    + "{display:none}"))
        #expect(style.contains("b[data-l=bg]::after{content:\"Python, HCL\"}"))
    }

    @Test func scriptKnowsTheLanguages() throws {
        let script = try page("_site/site.js")
        #expect(script.contains("languages = [\"typescript\",\"python\",\"go\",\"csharp\",\"java\",\"yaml\",\"hcl\"]"))
    }

    @Test func searchFindsPagesByTokenAndNamesByLetters() throws {
        #expect(
            try page("_site/pages.js")
                == "site.pages(\"yard\",[[\"\",\"\",[[\"Provider\",\"provider.html\",0,\"pulumi:providers:yard\"]]],"
                + "[\"port\",\"port/\",[[\"Dock\",\"dock.html\",0,\"yard:port/dock:Dock\"],"
                + "[\"GetDock\",\"getdock.html\",1,\"yard:port/getDock:getDock\"]]]])\n")
        for part in parts { _ = part.make() }
        let shards = pages.finalParts
        #expect(shards.map(\.path).contains("_site/find/ma.js"))
        #expect(
            try Sample.text("_site/find/ma.js", of: shards) == "site.found(\"ma\",{\"maxlength\":[[\"maxLength\",0,[1,0]]]})\n")
        #expect(
            try Sample.text("_site/find/cr.js", of: shards)
                == "site.found(\"cr\",{\"cranecount\":[[\"craneCount\",0,[1,\"spec.template.spec.craneCount\"]]]})\n")
    }

    @Test func onlyChosenLanguagesAreShown() throws {
        let parts = HTMLPages(try Sample.tree(), languages: ["go"]) { _ in nil }.parts
        let page = try Sample.text("port/dock.html", of: parts)
        #expect(page.contains("<a href=\"#maxLength\">Max<wbr>Length</a>"))
        #expect(!page.contains("Python"))
    }
}
