import LanguageKit

/// A description as pages of the registry show it, with its examples in blocks that a chooser switches.
struct RegistryDescription {
    /// The text before the import section.
    let text: String
    /// The examples section that follows; empty where examples stand in the text.
    let examples: String
    /// The text of the import section.
    let importText: String

    init(_ description: String, offered: String, isCleaned: Bool = true) {
        if description.isEmpty {
            text = ""
            examples = ""
            importText = ""
            return
        }
        let parts = ReferenceDescription(description)
        importText = parts.importText
        if parts.text.contains(Self.start) || description.contains(Self.start) {
            text = Self.withBlocks(parts.text, offered: offered)
            examples = ""
        } else {
            let sections = ExampleSections(parts.text)
            text = sections.text + "\n"
            examples = sections.examples.isEmpty ? "" : "\n" + Self.section(sections.examples, offered: offered)
        }
    }

    private static let start = "<!--Start PulumiCodeChooser -->"
    private static let end = "<!--End PulumiCodeChooser -->"
    private static let missing = "Example coming soon!"
    private static let languages: [(fence: String, values: String)] = [
        ("typescript", "javascript,typescript"), ("python", "python"), ("go", "go"), ("csharp", "csharp"), ("java", "java"),
        ("yaml", "yaml"), ("hcl", "hcl"),
    ]

    private static func withBlocks(_ text: String, offered: String) -> String {
        var out = ""
        var rest = Substring(text)
        while let open = rest.firstRange(of: start), let close = rest[open.upperBound...].firstRange(of: end) {
            out += rest[..<open.lowerBound]
            out += blocks(rest[open.upperBound..<close.lowerBound], offered: offered)
            rest = rest[close.upperBound...]
        }
        return out + rest
    }

    private static func blocks(_ chooser: Substring, offered: String) -> String {
        var out = "<div>\n<pulumi-chooser type=\"language\" options=\"\(offered)\"></pulumi-chooser>\n</div>\n"
        for language in languages {
            out += "<div>\n<pulumi-choosable type=\"language\" values=\"\(language.values)\">\n\n"
            if let open = chooser.firstRange(of: "```\(language.fence)"),
                let close = chooser[open.upperBound...].firstRange(of: "```")
            {
                out += chooser[open.lowerBound..<close.upperBound] + "\n"
            } else {
                out += "```\n\(missing)\n```\n"
            }
            out += "</pulumi-choosable>\n</div>\n"
        }
        return out
    }

    private static func section(_ examples: [ExampleSections.Example], offered: String) -> String {
        var out = "<div><pulumi-examples>\n\n## Example Usage\n\n<div><pulumi-chooser type=\"language\" options=\"\(offered)\">"
        out += "</pulumi-chooser></div>\n\n"
        let order = ["csharp", "go", "hcl", "java", "typescript", "python", "yaml"]
        for example in examples {
            out += "\n\(HTMLText.escaped(example.title))\n\n"
            for id in order {
                let text = example.snippets[id] ?? missing
                out +=
                    "\n<div>\n<pulumi-choosable type=\"language\" values=\"\(id)\">\n\n\(text)\n\n</pulumi-choosable>\n</div>\n\n"
            }
            out += "\n\n"
        }
        return out + "\n\n</pulumi-examples></div>\n\n"
    }
}

/// The parts of a description that mark their examples by short codes: `{{% examples %}}`, `{{% example %}}`.
private struct ExampleSections {
    struct Example {
        var title = ""
        /// Fence → the example with its fences.
        var snippets: [String: String] = [:]
    }

    /// The text without its examples.
    var text: String
    private(set) var examples: [Example] = []

    init(_ description: String) {
        guard let open = description.firstRange(of: "{{% examples %}}") else {
            text = description
            return
        }
        let rest = description[open.upperBound...]
        let close = rest.firstRange(of: "{{% /examples %}}")
        text = String(description[..<open.lowerBound]) + String(close.map { rest[$0.upperBound...] } ?? "")
        while text.hasSuffix("\n") { text.removeLast() }
        var inner = rest[..<(close?.lowerBound ?? rest.endIndex)]
        while let start = inner.firstRange(of: "{{% example %}}") {
            let body = inner[start.upperBound...]
            let end = body.firstRange(of: "{{% /example %}}")?.lowerBound ?? body.endIndex
            examples.append(Self.example(body[..<end]))
            inner = body[end...].dropFirst()
        }
    }

    private static func example(_ body: Substring) -> Example {
        var example = Example()
        var fence: String?
        var lines: [Substring] = []
        var previous: Substring = "-"
        for line in body.split(separator: "\n", omittingEmptySubsequences: false) {
            if let open = fence {
                lines.append(line)
                if line.hasPrefix("```") {
                    example.snippets[open] = lines.joined(separator: "\n") + "\n"
                    fence = nil
                }
            } else if line.hasPrefix("```") {
                fence = String(line.dropFirst(3))
                // A blank line before the fence is part of what Markdown prints of it.
                lines = previous.isEmpty ? ["", line] : [line]
            } else if line.hasPrefix("### "), example.title.isEmpty {
                example.title = String(line)
            }
            previous = line
        }
        return example
    }
}
