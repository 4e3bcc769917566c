import Base
import Documents
import Testing

@Suite struct JSONDocumentTests {
    private func findings(_ text: String) -> [String] { findings(Array(text.utf8)) }

    private func findings(_ bytes: [UInt8]) -> [String] {
        JSONDocument.parse(SourceFile(name: "a.json", bytes: bytes)).diagnostics.map {
            "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.code.name)"
        }
    }

    @Test func valuesOfEveryKindAreRead() throws {
        let text =
            #"{"s": "a\nü", "i": -5, "u": 18446744073709551615, "d": 1.5, "t": true, "n": null, "a": [1, "x", {}], "s": 2}"#
        let root = try #require(JSONDocument.parse(SourceFile(name: "a.json", text: text)).document?.root)
        #expect(root.kind == .object)
        #expect(root["s"]?.string == "a\nü")
        #expect(root["i"]?.integer == -5)
        #expect(root["u"]?.number == 18_446_744_073_709_551_616)
        #expect(root["d"]?.number == 1.5)
        #expect(root["t"]?.boolean == true)
        #expect(root["n"]?.kind == .null)
        #expect(root["missing"] == nil)
        var kinds: [DataNode.Kind] = []
        root["a"]?.forEachElement { kinds.append($0.kind) }
        #expect(kinds == [.integer, .string, .object])
    }

    @Test func spansAreFoundOnDemand() throws {
        let many = (0..<3000).map { #"{"k\"\#($0)": [\#($0), -1.5e3, "ü", null]}"# }.joined(separator: ",\n")
        let source = SourceFile(name: "a.json", text: "\u{FEFF}[\n\(many)\n]")
        let root = try #require(JSONDocument.parse(source).document?.root)
        var texts: [String] = []
        root.forEachElement { element in
            element.forEachMember { key, value in
                texts.append("{\(source.text(of: key.span)): \(source.text(of: value.span))}")
                #expect(source.text(of: element.span) == texts.last)
            }
        }
        #expect(texts.joined(separator: ",\n") == many)
    }

    @Test(arguments: [
        ("", "1:1 empty-document"), (" \n ", "1:1 empty-document"), ("{\n  \"a\": 1,\n}", "3:1 invalid-json"),
        ("{\"a\" 1}", "1:6 invalid-json"), ("[1 2]", "1:4 invalid-json"), ("[1, tru]", "1:5 invalid-json"),
        ("[\"a", "1:2 invalid-json"),
        ("[\"a\\q\"]", "1:4 invalid-json"), ("[1] x", "1:5 invalid-json"), ("[1", "1:3 invalid-json"),
        ("[01]", "1:2 invalid-json"),
        ("{\"ü\": 1e999}", "1:7 number-out-of-range"), ("[123456789012345678901234567890]", "1:2 number-out-of-range"),
        ("[\"a\tb\"]", "1:4 invalid-json"), ("[\"\\u12x4\"]", "1:3 invalid-json"), ("{]", "1:2 invalid-json"),
        ("[\"\\ud83d\\ude00\", \"\\ud800x\"]", "1:19 invalid-json"),
    ])
    func badTextHasAPlace(text: String, finding: String) {
        #expect(findings(text) == [finding])
    }

    @Test func bytesThatAreNotUTF8AreReported() {
        #expect(findings([0x5B, 0x22, 0xC3, 0x28, 0x22, 0x5D]) == ["1:3 invalid-encoding"])
        #expect(findings([0x5B, 0x22, 0xE2, 0x82]) == ["1:3 invalid-encoding"])
    }

    @Test func nestingIsBounded() {
        #expect(findings(String(repeating: "[", count: 100_000)) == ["1:501 nesting-too-deep"])
        let objects = String(repeating: "{\"a\":", count: 100_000)
        #expect(findings(objects) == ["1:2501 nesting-too-deep"])
        #expect(findings(String(repeating: "[", count: 400) + String(repeating: "]", count: 400)) == [])
    }
}
