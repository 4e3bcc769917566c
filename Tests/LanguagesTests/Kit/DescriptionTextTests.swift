import LanguageKit
import Testing

/// Descriptions as SDKs show them.
@Suite struct DescriptionTextTests {
    private let python = DescriptionText(key: "python", fence: "python")

    @Test(
        arguments: [
            ("a <span pulumi-lang-nodejs=\"`fooBar`\" pulumi-lang-python=\"`foo_bar`\">`fooBar`</span> b", "a `foo_bar` b"),
            ("<span pulumi-lang-nodejs=\"\"fooBar\"\" pulumi-lang-python=\"\"foo_bar\"\">x</span>", "\"foo_bar\""),
            ("<span pulumi-lang-nodejs=\"x\">x</span>.", "."),
            (
                "A\n<!--Start PulumiCodeChooser -->\n```typescript\nlet a;\n```\n```python\na = 1\n```\n<!--End PulumiCodeChooser -->\nB",
                "A\n```python\na = 1\n```\nB"
            ),
            ("a < b", "a < b"),
        ])
    func alternativesAreResolved(_ text: String, _ expected: String) { #expect(python.resolved(text) == expected) }

    @Test func alternativesAreKeptWhereAsked() {
        let text = "<span pulumi-lang-nodejs=\"a\" pulumi-lang-python=\"b\">a</span>"
        #expect(DescriptionText(key: "python", fence: "python", keepsAlternatives: true).resolved(text) == text)
    }

    @Test(
        arguments: [
            ("One. \nTwo.  \n\n\n\nThree.\n", "One.\nTwo.\n\nThree.\n"),
            ("Ends.  \nGoes on.", "Ends.\\\nGoes on."),
            ("> One.\n> Two.", "> One.\nTwo."),
            ("* One\ngoes on.\n* Two", "* One\n  goes on.\n* Two"),
            ("One.\n\n---\n\nTwo.", "One.\n\n***\n\nTwo."),
            ("One.\n___\n", "One.\n***\n"),
            ("Heading\n---\n", "Heading\n---\n"),
            ("host`, `task`.", "host` ,  `task`."),
            ("the `a` and `b`", "the `a` and `b`"),
            ("<!-- one\n\n  two -->\nThree", "<!-- one\n\n  two -->\nThree"),
            ("One\n\t\t> goes on.", "One\n\t\t> goes on."),
            ("One:   \n\t- goes on.", "One:\\\n\t- goes on."),
            ("One.\n\n\t\tcode\n\t> code", "One.\n\n        code\n    > code"),
            ("##    One", "## One"),
            (" - One\n  goes on.", " - One\n     goes on."),
        ])
    func markdownIsLaidOut(_ text: String, _ expected: String) { #expect(python.laidOut(text) == expected) }

    @Test(
        arguments: [
            ("A:\n\n```go\nx\n```\n\nB.", "A:\n\nB."),
            ("A:\n\n```python\nx  \n\n\ny\n```\n\nB.", "A:\n\n```python\nx  \n\n\ny\n```\n\nB."),
            ("A:\n\n```sh\nls\n```", "A:\n\n```sh\nls\n```"),
            (
                "A.\n\n{{% examples %}}\n## Examples\n{{% example %}}\n### One\n```python\nx\n```\n{{% /example %}}\n{{% example %}}\n### Two\n```go\nx\n```\n{{% /example %}}\n{{% /examples %}}\n",
                "A.\n\n## Examples\n### One\n```python\nx\n```\n"
            ),
        ])
    func examplesOfOtherLanguagesAreLeftOut(_ text: String, _ expected: String) {
        #expect(python.filtered(text) == expected)
    }
}
