import Testing

@testable import Docs

@Suite struct FenceTests {
    @Test func findsBlocksWithTheirRanges() {
        let text = Array("a\n```go\nx\n```\nb\n  ````yaml {x}\n```\n  ````\n```\nopen".utf8)
        let fences = Fence.all(in: text)
        #expect(fences.map(\.name) == ["go", "yaml", ""])
        #expect(fences.map { String(decoding: text[$0.content], as: UTF8.self) } == ["x\n", "```\n", "open"])
        #expect(fences.map(\.indent) == [0, 2, 0])
        #expect(fences.map(\.isClosed) == [true, true, false])
        #expect(String(decoding: text[fences[0].range], as: UTF8.self) == "```go\nx\n```\n")
    }

    @Test func fenceOfTildesEndsWithTildes() {
        let text = Array("~~~yaml `x`\na\n```\n~~~~\nb\n".utf8)
        let fences = Fence.all(in: text)
        #expect(fences.map(\.name) == ["yaml"])
        #expect(fences.map { String(decoding: text[$0.content], as: UTF8.self) } == ["a\n```\n"])
        #expect(fences.map(\.isClosed) == [true])
    }

    @Test func takesNoInlineCodeForAFence() {
        #expect(Fence.all(in: Array("```a```\n``\ntext ```\n".utf8)).isEmpty)
    }

    @Test func gathersOnlyWhatBelongsTogether() {
        let marked = "<!--Start PulumiCodeChooser -->\n```go\n```\n\n```yaml\n```\n<!--End PulumiCodeChooser -->\n"
        let plain = "```go\n```\n```yaml\n```\n\n```java\n```\n"
        let again = "```go\n```\n```go\n```\n"
        let names = FenceRun.all(in: Array((marked + plain + "text\n" + again).utf8)).map { $0.fences.map(\.name) }
        #expect(names == [["go", "yaml"], ["go", "yaml"], ["java"], ["go"], ["go"]])
    }

    @Test func makesFencesLongEnough() {
        #expect(CodeBlock.text("a\n", fence: "go") == "```go\na\n```\n")
        #expect(CodeBlock.text("a\n  ```\nb", fence: "go") == "````go\na\n  ```\nb\n````\n")
        #expect(CodeBlock.text("a\n\nb", fence: "go", indent: 2) == "  ```go\n  a\n\n  b\n  ```\n")
    }
}

@Suite struct TemplateDelimitersTests {
    @Test func showsPairsAndBreaksWhatHasNoPartner() {
        #expect(TemplateDelimiters.escaped("{{ x }}") == ("{{ x }}", false))
        #expect(TemplateDelimiters.escaped("a {{< b >}} c") == ("a {{</* b */>}} c", false))
        #expect(TemplateDelimiters.escaped("{{% b %}}{{<") == ("{{%/* b */%}}{ {<", true))
    }
}

@Suite struct PagePathTests {
    @Test(arguments: [
        ("..", "a"), ("a", ".."), ("a/../b", "c"), ("a", "b\\c"), ("a", "C:"), ("a", ""), ("a", "b\u{0}"), ("/a", "b"),
    ])
    func refusesWhatIsNoName(module: String, name: String) {
        #expect(PagePath(package: "p", module: module, name: name) == nil)
    }

    @Test func leadsFromPackageToName() {
        #expect(PagePath(package: "aws", module: "s3", name: "Bucket")?.file == "aws/s3/Bucket.md")
        #expect(PagePath(package: "aws", module: "", name: "Provider/method")?.file == "aws/index/Provider/method.md")
    }
}
