import Driver
import Testing

@Suite struct ParallelMapTests {
    @Test(arguments: [1, 2, 7]) func keepsTheOrder(jobs: Int) {
        let items = Array(0..<1000)
        #expect(ParallelMap.map(items, jobs: jobs, chunk: 3) { $0 * 2 } == items.map { $0 * 2 })
    }

    @Test func takesNothing() {
        #expect(ParallelMap.map([Int](), jobs: 4) { $0 }.isEmpty)
    }

    @Test func givesDeepRecursionRoom() {
        @Sendable func depth(_ n: Int) -> Int { n == 0 ? 0 : 1 + depth(n - 1) }
        #expect(ParallelMap.map([200_000], jobs: 1, depth) == [200_000])
    }
}
