import Foundation
import Fuzzing
import Schema

/// Texts for every surface, most of them in none's language.
enum HostileInputs {
    /// The packages that programs may refer to: none.
    static let known = PackageLoader { _ in nil }

    /// Texts with what is wrong with them.
    static let texts: [(name: String, bytes: [UInt8])] =
        [
            ("nothing", ""),
            ("white space", " \t\r\n \r"),
            ("a byte order mark alone", "\u{FEFF}"),
            ("control characters", "a: \u{1}\u{2}\u{7F}\u{85}\u{2028}\n\u{0}b = \"\u{0}\""),
            (
                "marks of direction",
                "resources:\n  \u{202E}gnp\u{202C}: {type: \"u:i:\u{2066}T\"}\noutputs: {\"\u{200F}\": \u{200F}}"
            ),
            ("deep flow lists", "variables: {v: " + String(repeating: "[", count: 50_000)),
            ("deep block lists", "variables:\n  v:\n    " + String(repeating: "- ", count: 5_000) + "1"),
            ("deep JSON", "{\"name\": \"a\", \"resources\": " + String(repeating: "{\"a\":", count: 50_000)),
            ("deep parentheses", "v = " + String(repeating: "(", count: 50_000)),
            ("deep calls", "v = " + String(repeating: "toJSON([", count: 20_000) + "1" + String(repeating: "])", count: 20_000)),
            ("deep templates", "v = " + String(repeating: "\"${", count: 20_000)),
            ("deep blocks", String(repeating: "a {\n", count: 50_000)),
            ("deep negation", "v = " + String(repeating: "!", count: 50_000) + "true"),
            ("a long sum", "v = 1" + String(repeating: " + 1", count: 20_000)),
            ("a long path", "variables: {v: \"${a" + String(repeating: ".b[0]", count: 10_000) + "}\"}"),
            ("aliases that double", aliases(levels: 30)),
            ("an alias of itself", "variables: &a {v: *a}"),
            ("huge string", "variables: {v: \"" + String(repeating: "x", count: 2_000_000) + "\"}"),
            ("huge number", "variables: {v: 1" + String(repeating: "0", count: 100_000) + "}"),
            ("huge exponent", "variables: {v: 1e999999999, w: -1e-999999999}\nx = 1e999999999"),
            ("open heredoc", "v = <<EOF\n" + String(repeating: "${\n", count: 10_000)),
            ("open interpolations", "variables: {v: \"" + String(repeating: "${", count: 20_000) + "\"}"),
            ("tokens that lead out", leading("../../x:../../y:../../Z") + leading("/etc:a/b:/C") + leading("a:..:.")),
            (
                "fences in text",
                "```yaml\nresources: {}\n```` \n~~~\n```typescript\n<!--End PulumiCodeChooser -->\n{{% /examples %}}"
            ),
            ("open markers", String(repeating: "{{% examples %}}\n<!--Start PulumiCodeChooser -->\n```yaml\n", count: 5_000)),
            ("template openers", "variables: {v: \"{{< x >}} {{% y %}} {{ z }} %{ if } ${\"}"),
            (
                "a hostile batch",
                "{\"id\": {\"a\": [}\n{\"id\": 1, \"files\": {\"../../m.pp\": \"a = 1\", \"\": \"\"}}\n[]\nnull\n\"\"\n{}"
            ),
        ].map { ($0.0, Array($0.1.utf8)) } + [
            ("bytes that are no UTF-8", [0x76, 0x20, 0x3D, 0x20, 0x22, 0xFF, 0xC0, 0x80, 0xED, 0xA0, 0x80, 0xF5, 0x22, 0x0A]),
            ("the start of a character", Array("variables: {v: \"".utf8) + [0xE2, 0x82]),
            ("UTF-16", [0xFF, 0xFE, 0x61, 0x00, 0x3A, 0x00, 0x20, 0x00]),
            ("zero bytes", [UInt8](repeating: 0, count: 10_000)),
        ]

    /// What the fuzzer found on a surface.
    static func found(for surface: Surface) throws -> [(name: String, bytes: [UInt8])] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Inputs/\(surface.rawValue)")
        guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map {
            ($0, Array(try Data(contentsOf: folder.appending(path: $0))))
        }
    }

    /// Each level stands for twice the one before.
    private static func aliases(levels: Int) -> String {
        "variables:\n  v0: &v0 [x, x]\n" + (1...levels).map { "  v\($0): &v\($0) [*v\($0 - 1), *v\($0 - 1)]\n" }.joined()
    }

    /// A schema and a program at once, with a token in every place.
    private static func leading(_ token: String) -> String {
        """
        name: "../x"
        resources:
          "\(token)": {type: "\(token)", properties: {"\(token)": {"$ref": "#/types/\(token)"}}}
        functions: {"\(token)": {}}

        """
    }
}
