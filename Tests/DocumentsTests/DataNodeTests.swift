import Base
import Documents
import Testing

@Suite struct DataNodeTests {
    private let json = #"{"name": "a", "list": [1, 2.5, true, null], "object": {"k": "v"}}"#
    private let yaml = "name: a\nlist: [1, 2.5, true, null]\nobject:\n  k: v\n"

    /// A node written out, for comparison.
    private func describe(_ node: DataNode) -> String {
        switch node.kind {
        case .null: "null"
        case .boolean: "\(node.boolean ?? false)"
        case .integer: "\(node.integer ?? 0)"
        case .number: "\(node.number ?? 0)"
        case .string: "'\(node.string ?? "")'"
        case .array: "[\(node.elements.map(describe).joined(separator: " "))]"
        case .object: "{\(node.members.map { "\($0.key)=\(describe($0.value))" }.joined(separator: " "))}"
        }
    }

    @Test func bothFormatsReadAlike() throws {
        let first = try #require(DataNode.parse(SourceFile(name: "a.json", text: json)).root)
        let second = try #require(DataNode.parse(SourceFile(name: "a.yaml", text: yaml)).root)
        #expect(describe(first) == "{name='a' list=[1 2.5 true null] object={k='v'}}")
        #expect(describe(second) == describe(first))
        #expect(first["object"]?["k"]?.location == SourceLocation(line: 1, column: 61))
        #expect(second["object"]?["k"]?.location == SourceLocation(line: 4, column: 6))
    }

    @Test func theNameDecidesTheFormat() {
        #expect(DataNode.parse(SourceFile(name: "a.yaml", text: "{a: 1}")).root?["a"]?.integer == 1)
        #expect(DataNode.parse(SourceFile(name: "a.json", text: "a: 1")).diagnostics.map(\.code) == [.invalidJSON])
        #expect(DataNode.parse(SourceFile(name: "<stdin>", text: " {\"a\": 1}")).root?["a"]?.integer == 1)
        #expect(DataNode.parse(SourceFile(name: "<stdin>", text: "a: 1")).root?["a"]?.integer == 1)
    }

    @Test func nothingOfAnotherKindIsGiven() throws {
        let node = try #require(DataNode.parse(SourceFile(name: "a.yaml", text: "'12'")).root)
        #expect(node.string == "12")
        #expect(node.integer == nil)
        #expect(node["a"] == nil)
        #expect(node.elements.isEmpty)
        #expect(DataNode.null.kind == .null)
    }
}
