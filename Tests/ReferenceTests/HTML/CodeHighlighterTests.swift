import Base
import Testing

@testable import Reference

@Suite struct CodeHighlighterTests {
    private func html(_ code: String, _ fence: String) -> String {
        var out = CodeWriter(indent: "")
        CodeHighlighter(fence: fence).write(code, to: &out)
        return out.text
    }

    @Test func keywordsTextsNumbersAndCommentsAreMarked() {
        #expect(
            html("const size = new Box(\"a\", 12); // big", "typescript")
                == "<b>const</b> size = <b>new</b> Box(<u>\"a\"</u>, <s>12</s>); <i>// big</i>")
        #expect(html("x = None  # empty", "python") == "x = <b>None</b>  <i># empty</i>")
        #expect(html("resource \"a\" \"b\" {", "hcl") == "<b>resource</b> <u>\"a\"</u> <u>\"b\"</u> {")
    }

    @Test func everyPartIsEscaped() {
        #expect(html("x := \"<b>\" // a & b", "go") == "x := <u>\"&lt;b&gt;\"</u> <i>// a &amp; b</i>")
        #expect(html("List<String> x", "java") == "List&lt;String&gt; x")
        #expect(html("<script>", "unknown") == "&lt;script&gt;")
    }

    @Test func keysOfYAMLAreMarkedAtTheBeginningOfLines() {
        #expect(html("name: a\n  - size: 3", "yaml") == "<b>name</b>: a\n  - <b>size</b>: <s>3</s>")
        #expect(html("url: http://x#y", "yaml") == "<b>url</b>: http://x#y")
    }

    @Test func textWithoutAnEndStopsAtTheLine() {
        #expect(html("a = \"b\nc = 1", "go") == "a = <u>\"b</u>\nc = <s>1</s>")
        #expect(html("a = `b\nc`;", "typescript") == "a = <u>`b\nc`</u>;")
        #expect(html("\"\"\"a\n\"b\"\"\" x", "python") == "<u>\"\"\"a\n\"b\"\"\"</u> x")
        #expect(html("\"a\\\"b\"", "csharp") == "<u>\"a\\\"b\"</u>")
    }

    @Test func commentWithoutAnEndGoesToTheEnd() {
        #expect(html("/* a", "go") == "<i>/* a</i>")
        #expect(html("/* a */ b", "go") == "<i>/* a */</i> b")
    }
}
