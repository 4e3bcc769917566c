import Base
import Documents
import Testing

@Suite struct YAMLMergeTests {
    private func members(_ text: String) -> [String] {
        guard let root = parseYAML(SourceFile(name: "a.yaml", text: text)).root else { return [] }
        return (root.members.last?.value.members ?? []).map { "\($0.key.scalar?.text ?? "")=\($0.value.scalar?.text ?? "")" }
    }

    private func codes(_ text: String) -> [String] {
        parseYAML(SourceFile(name: "a.yaml", text: text)).diagnostics.map {
            "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.code.name)"
        }
    }

    @Test func mergedMembersTakePlaceOfMergeKey() {
        #expect(members("a: &a {x: 1, y: 2}\nb:\n  <<: *a\n  z: 3\n") == ["x=1", "y=2", "z=3"])
    }

    @Test func keyOfMappingItselfWinsOverMergedOne() {
        #expect(members("a: &a {x: 1, y: 2}\nb:\n  <<: *a\n  y: 9\n") == ["x=1", "y=9"])
        #expect(members("a: &a {x: 1, y: 2}\nb:\n  y: 9\n  <<: *a\n") == ["y=9", "x=1"])
    }

    @Test func earlierMappingOfListWinsOverLaterOne() {
        #expect(members("a: &a {x: 1}\nc: &c {x: 2, y: 3}\nb:\n  <<: [*a, *c]\n") == ["x=1", "y=3"])
    }

    @Test func mergesNest() {
        #expect(members("a: &a {x: 1}\nc: &c {<<: *a, y: 2}\nb: {<<: *c, z: 3}\n") == ["x=1", "y=2", "z=3"])
    }

    @Test func quotedKeyIsNoMergeKey() {
        #expect(members("a: &a {x: 1}\nb:\n  '<<': 5\n") == ["<<=5"])
    }

    @Test func scalarCannotBeMerged() {
        #expect(codes("b:\n  <<: 3\n") == ["2:7 invalid-merge"])
        #expect(codes("a: &a {x: 1}\nb:\n  <<: [*a, 3]\n") == ["3:12 invalid-merge"])
    }
}
