import Documents
import Testing

@Suite struct DataNodeTests {
    @Test func kindsDiffer() { #expect(DataNode.Kind.array != .object) }
}
