import Testing

@testable import Constructors

/// The expected orders are those of `sort.Slice` in Go 1.26.
@Suite struct RequiredFirstTests {
    private func sorted(_ count: Int, by isRequired: @escaping (Int) -> Bool) -> [Int] {
        RequiredFirst.sorted(Array(0..<count), by: isRequired)
    }

    @Test func keepsTheOrderOfAFew() {
        #expect(sorted(5) { $0 == 3 || $0 == 4 } == [3, 4, 0, 1, 2])
        #expect(sorted(12) { $0 == 11 } == [11, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
        #expect(sorted(0) { _ in true } == [])
    }

    @Test func sortsMoreAsTheRegistryDoes() {
        #expect(sorted(13) { ($0 * $0 + 3 * $0) % 7 < 3 } == [4, 11, 7, 0, 6, 5, 3, 2, 8, 9, 10, 1, 12])
        #expect(
            sorted(20) { ($0 * $0 + 3 * $0) % 3 < 1 } == [9, 18, 15, 3, 12, 0, 6, 5, 8, 7, 10, 11, 4, 13, 14, 2, 16, 17, 1, 19])
    }

    @Test(
        arguments: [
            (27, 1, 0, 15_152_717_556_162_480_557), (60, 5, 2, 1_184_421_158_876_875_594), (60, 2, 1, 17_014_990_362_695_617_566),
            (100, 7, 3, 11_026_914_270_992_804_612), (300, 11, 4, 14_296_171_467_400_493_108),
            (1000, 3, 1, 17_099_803_488_674_275_456), (200, 2, 0, 4_658_671_879_608_424_548),
        ] as [(Int, Int, Int, UInt64)])
    func sortsManyAsTheRegistryDoes(count: Int, modulus: Int, bound: Int, hash: UInt64) {
        let order = sorted(count) { ($0 * $0 + 3 * $0) % modulus < bound }
        #expect(order.reduce(UInt64(0)) { $0 &* 31 &+ UInt64($1) } == hash)
        #expect(order.sorted() == Array(0..<count))
    }
}
