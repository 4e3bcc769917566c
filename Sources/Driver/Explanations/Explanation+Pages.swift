import Base

extension Explanation {
    /// Findings in pages and styles.
    static let pages: [Explanation] = [
        Explanation(
            "unsafe-token", "A token can't be the path of a page.",
            cause:
                "A page lies at PACKAGE/MODULE/NAME.md; a part of this token is no file name on every system, or would lead out of the output folder. The page is left out.",
            example: "resources: {\"zoo:../..:Ant\": {}}", nextStep: "Rename the resource or function."),
        Explanation(
            "duplicate-page", "Two tokens would have the same page.",
            cause:
                "They differ in nothing that the path of a page shows, or only in letter case, which some file systems don't tell apart. The first keeps its page.",
            example: "zoo:index/ant:Ant and zoo:index/Ant:Ant", nextStep: "Rename one of the two."),
        Explanation(
            "fence-kept", "A code block stays as it is.",
            cause:
                "It stands where an example is expected, but there is no program in YAML or HCL to make it anew from: none stands beside it, or it can't be read.",
            example: "```python\nprint(1)\n```", nextStep: "Give the example a YAML program that can be read."),
        Explanation(
            "template-delimiter", "A program holds an opening template delimiter without its end.",
            cause:
                "The site's generator would take `{{<` or `{{%` for one of its own commands. The braces are set apart on the page.",
            example: "outputs:\n  a: \"{{<\"", nextStep: "Check how the page looks, or write the text otherwise."),
        Explanation(
            "constructor-cut", "A constructor example doesn't show every property.",
            cause: "Whole, it would be longer than pages take. It ends at a property; what is nested more deeply is left out.",
            example: "a resource with hundreds of nested inputs", nextStep: "Show such a resource by an example of its own."),
        Explanation(
            "bad-template", "A page template can't be read.",
            cause: "The text is no template in Mustache. Pages are made without it.",
            example: "{{#examples}} never closed", nextStep: "Correct the template at the given place."),
        Explanation(
            "unknown-style-key", "A style sets an option that there is not.",
            cause: "It is misspelled, or stands under another language. It changes nothing.",
            example: "python:\n  colour: red", nextStep: "See `templates/current/style.yaml`, which explains every option."),
    ]
}
