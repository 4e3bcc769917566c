import Base
import Documents
import Testing

@Suite struct YAMLParserTests {
    private func parse(_ text: String) -> (root: YAMLNode?, diagnostics: [Diagnostic]) {
        parseYAML(SourceFile(name: "a.yaml", text: text))
    }

    /// The place and code of each finding.
    private func findings(_ text: String) -> [String] { Self.findings(Array(text.utf8)) }

    private static func findings(_ bytes: [UInt8]) -> [String] {
        parseYAML(SourceFile(name: "a.yaml", bytes: bytes)).diagnostics.map {
            "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.code.name)"
        }
    }

    @Test func tabAsIndentationIsNamed() {
        let (root, diagnostics) = parse("a:\n\tb: 1\n")
        #expect(root == nil)
        #expect(diagnostics.map(\.message) == ["A tab is used for indentation, which YAML does not allow"])
        #expect(findings("a:\n\tb: 1\n") == ["2:1 invalid-yaml"])
    }

    @Test func spansAreInBytes() throws {
        let text = "grüße: «ö»\nliste:\n  - 'ä'\n  - b # note\n\n# end\n"
        let source = SourceFile(name: "a.yaml", text: text)
        let root = try #require(parseYAML(source).root)
        let members = root.members.map { (source.text(of: $0.key.span), source.text(of: $0.value.span)) }
        #expect(members[0] == ("grüße", "«ö»"))
        #expect(members[1] == ("liste", "- 'ä'\n  - b"))
        #expect(source.location(of: root.members[1].value.elements[1].span.start) == SourceLocation(line: 4, column: 5))
        #expect(source.text(of: root.span) == "grüße: «ö»\nliste:\n  - 'ä'\n  - b")
    }

    @Test(arguments: ["\u{FEFF}a: 1\r\nb: 2\r\n", "\u{FEFF}a: é\r\nb: 2\r\n"])
    func spansCountAByteOrderMark(text: String) throws {
        let source = SourceFile(name: "a.yaml", text: text)
        let root = try #require(parseYAML(source).root)
        #expect(root.members.map { source.text(of: $0.key.span) } == ["a", "b"])
        #expect(source.location(of: root.members[1].key.span.start) == SourceLocation(line: 2, column: 1))
    }

    @Test func scalarsKeepTheirStyleAndTag() throws {
        let root = try #require(parse("- a\n- 'b'\n- \"c\\n\"\n- |\n  d\n- >\n  e\n- !!str 1\n- !mine x\n- ").root)
        let scalars = root.elements.compactMap(\.scalar)
        #expect(scalars.map(\.style) == [.plain, .singleQuoted, .doubleQuoted, .literal, .folded, .plain, .plain, .plain])
        #expect(scalars.map(\.text) == ["a", "b", "c\n", "d\n", "e\n", "1", "x", ""])
        #expect(scalars[5].tag == "tag:yaml.org,2002:str")
        #expect(scalars[6].tag == "!mine")
        #expect(root.elements[5].value == .string("1"))
        #expect(root.elements[7].value == .null)
    }

    @Test func aliasesStandForTheirAnchor() throws {
        let text = "a: &x {k: v}\nb: *x\nc: *x\n"
        let source = SourceFile(name: "a.yaml", text: text)
        let root = try #require(parseYAML(source).root)
        #expect(root["b"]?["k"]?.value == .string("v"))
        #expect(root["b"]?.isAlias == true)
        #expect(source.text(of: root["c"]?.span ?? .none) == "*x")
    }

    @Test func aliasesThatGoWrongAreErrors() {
        #expect(findings("a: *x\n") == ["1:4 invalid-alias"])
        #expect(findings("a: &x\n  b: *x\n") == ["2:6 invalid-alias"])
        var bomb = "l0: &l0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...9 {
            bomb += "l\(level): &l\(level) [\(Array(repeating: "*l\(level - 1)", count: 10).joined(separator: ", "))]\n"
        }
        #expect(findings(bomb) == ["5:45 invalid-alias"])
    }

    @Test func depthGrowsThroughAliasesToo() {
        var text = "l0: &l0 \(String(repeating: "[", count: 200))\(String(repeating: "]", count: 200))\n"
        for level in 1...3 {
            text +=
                "l\(level): &l\(level) \(String(repeating: "[", count: 200))*l\(level - 1)\(String(repeating: "]", count: 200))\n"
        }
        #expect(findings(text) == ["3:209 nesting-too-deep"])
    }

    @Test func nestingIsBounded() {
        let flow = String(repeating: "[", count: 100_000)
        #expect(findings(flow) == ["1:501 nesting-too-deep"])
        let block = String(repeating: "- ", count: 100_000)
        #expect(findings(block) == ["1:1001 nesting-too-deep"])
        #expect(findings(String(repeating: "[", count: 500) + String(repeating: "]", count: 500)) == [])
    }

    @Test func badTextHasAPlace() {
        #expect(findings("") == ["1:1 empty-document"])
        #expect(findings("# only this\n") == ["1:1 empty-document"])
        #expect(findings("a: [1,\nb: 2\n").allSatisfy { $0.hasSuffix("invalid-yaml") })
        #expect(findings("a: 1\nb:\t- c\n") == ["2:4 invalid-yaml"])
        #expect(findings("é: \u{1}\n") == ["1:4 invalid-yaml"])
        #expect(Self.findings([0x61, 0x0A, 0x62, 0xFF]) == ["2:2 invalid-encoding"])
        #expect(Self.findings([0xED, 0xA0, 0x80]) == ["1:1 invalid-encoding"])
    }

    @Test func duplicateKeysAreReportedOnce() throws {
        #expect(findings("a: 1\nb: {c: 1, c: 2}\n\"a\": 3\n") == ["2:11 duplicate-key", "3:1 duplicate-key"])
    }

    @Test func onlyTheFirstDocumentIsRead() throws {
        let (root, diagnostics) = parse("a: 1\n---\n]\n")
        #expect(root?["a"]?.value == .integer(1))
        #expect(diagnostics.map(\.code) == [.extraDocument])
    }
}
