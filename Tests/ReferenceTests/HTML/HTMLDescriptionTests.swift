import Base
import Testing

@testable import Reference

@Suite struct HTMLDescriptionTests {
    private let spellings: HTMLSpellings

    init() throws { spellings = HTMLSpellings(columns: ReferenceColumn.all(of: try Sample.tree().package)) }

    private func html(_ text: String, under level: Int? = 1) -> String {
        var out = CodeWriter(indent: "")
        HTMLDescription(spellings: spellings).write(text, under: level, to: &out)
        return out.text
    }

    @Test func plainTextIsOneParagraph() {
        #expect(html("A place for ships.") == "<p>A place for ships.</p>")
        #expect(html("") == "")
    }

    @Test func nothingInATextIsRun() {
        for text in [
            "<script>alert(1)</script>", "a <img src=x onerror=alert(1)> b", "[x](javascript:alert(1))",
            "<a href='javascript:x'>y</a>",
            "[x](JaVaScRiPt:alert(1))", "[x](&#106;avascript:alert(1))", "![x](javascript:alert(1))",
            "[x](data:text/html,<script>)",
            "{{=<% %>=}}", "[a]\n\n[a]: vbscript:x", "<svg/onload=alert(1)>",
        ] {
            let html = html(text).lowercased()
            for mark in ["<script", "<img", "<svg", "href=\"javascript", "href=\"data", "href=\"vbscript"] {
                #expect(!html.contains(mark), "\(text) gives \(html)")
            }
        }
    }

    @Test func htmlIsLeftOutWithoutATrace() {
        #expect(html("a <b>bold</b> word") == "<p>a bold word</p>\n")
    }

    @Test func headingsFollowThePage() {
        #expect(html("#### Deep", under: 1) == "<h2>Deep</h2>\n")
        #expect(html("# Top", under: 2) == "<h3>Top</h3>\n")
        #expect(html("## Of a property", under: nil) == "<p><strong>Of a property</strong></p>\n")
    }

    @Test func linksThatLeadNowhereLoseTheirAddresses() {
        #expect(html("[a](#b) [c](d.html)") == "<p>a c</p>\n")
        #expect(html("[a](/docs/b)") == "<p><a href=\"https://www.pulumi.com/docs/b\">a</a></p>\n")
        #expect(html("[a](https://example.com)") == "<p><a href=\"https://example.com\">a</a></p>\n")
    }

    @Test func examplesInSeveralLanguagesAreOne() {
        let text = "```python\nx = 1\n```\n```typescript\nx;\n```\n"
        #expect(
            html(text)
                == "<figure data-l=acdefg><figcaption>TypeScript</figcaption>"
                + "<p class=fallback data-l=c>No example in Go; this is TypeScript.</p>"
                + "<p class=fallback data-l=d>No example in C#; this is TypeScript.</p>"
                + "<p class=fallback data-l=e>No example in Java; this is TypeScript.</p>"
                + "<p class=fallback data-l=f>No example in YAML; this is TypeScript.</p>"
                + "<p class=fallback data-l=g>No example in HCL; this is TypeScript.</p>"
                + "<pre tabindex=0><code>x;</code></pre></figure>"
                + "<figure data-l=b><figcaption>Python</figcaption><pre tabindex=0><code>x = <s>1</s></code></pre></figure>")
    }

    @Test func codeAloneIsShownInEveryLanguage() {
        #expect(html("```sh\npulumi up\n```\n") == "<pre tabindex=0><code>pulumi up</code></pre>")
    }

    @Test func summaryHasNoParagraph() {
        var out = CodeWriter(indent: "")
        HTMLDescription.inline("A *dock* & more.", to: &out)
        #expect(out.text == "A <em>dock</em> &amp; more.")
    }
}
