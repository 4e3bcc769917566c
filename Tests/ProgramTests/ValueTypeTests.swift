import Program
import Testing

@Suite struct ValueTypeTests {
    @Test func anOutputIsUnwrappedToItsValue() {
        #expect(ValueType.output(.string).resolved == .string)
    }
}
