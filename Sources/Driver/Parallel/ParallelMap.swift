import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Maps items on several threads; results come back in the order of the items, whatever thread was faster.
public enum ParallelMap {
    /// The number of threads that runs without the caller's choice: one for each processor at hand.
    public static var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

    /// The results of `body` for each item, by index.
    ///
    /// - Parameters:
    ///   - jobs: number of threads; values below 1 count as 1.
    ///   - chunk: how many neighbours a thread takes at a time; work pays from about 100 µs a chunk.
    public static func map<Item: Sendable, Result: Sendable>(
        _ items: [Item], jobs: Int = processorCount, chunk: Int = 4, _ body: @escaping @Sendable (Item) -> Result
    ) -> [Result] {
        guard !items.isEmpty else { return [] }
        let queue = Queue<Item, Result>(items, chunk: max(1, chunk), jobs: max(1, jobs), body: body)
        DeepThread.run(count: queue.threadCount) { queue.work() }
        return queue.results
    }

    /// The same, and records which item each thread is working on. Items that are suspected of a fault come first, one after the other, so that another fault
    /// leaves no doubt which of them it was.
    ///
    /// - Parameters:
    ///   - log: takes the notes; nil if nobody watches.
    ///   - count: how many items of the run came before these.
    static func map<Item: Sendable, Result: Sendable>(
        _ items: [Item], jobs: Int, chunk: Int, log: WorkLog?, after count: Int = 0,
        _ body: @escaping @Sendable (Item, WorkLog.Work?) -> Result
    ) -> [Result] {
        guard let log else { return map(items, jobs: jobs, chunk: chunk) { body($0, nil) } }
        let suspects = log.suspects.map { $0 - count }.filter(items.indices.contains).sorted()
        let first = map(suspects, jobs: 1) { index in log.working(on: count + index) { body(items[index], $0) } }
        let known = Dictionary(zip(suspects, first)) { first, _ in first }
        return map(Array(items.indices), jobs: jobs, chunk: chunk) { index in
            known[index] ?? log.working(on: count + index) { body(items[index], $0) }
        }
    }
}

/// What the threads share: the chunks to take, and those that are done.
private final class Queue<Item: Sendable, Result: Sendable>: Sendable {
    let threadCount: Int
    private let items: [Item]
    private let chunk: Int
    private let body: @Sendable (Item) -> Result
    private let started = Atomic<Int>(0)
    /// The chunks that are left of each thread's own stretch. Neighbours often need the same schema, which one thread reads while the
    /// others wait for it: so each begins elsewhere.
    private let shares: Mutex<[Range<Int>]>
    private let done = Mutex<[(index: Int, results: [Result])]>([])

    init(_ items: [Item], chunk: Int, jobs: Int, body: @escaping @Sendable (Item) -> Result) {
        self.items = items
        self.chunk = chunk
        self.body = body
        let chunkCount = (items.count + chunk - 1) / chunk
        let threadCount = min(jobs, chunkCount)
        self.threadCount = threadCount
        shares = Mutex((0..<threadCount).map { $0 * chunkCount / threadCount..<($0 + 1) * chunkCount / threadCount })
    }

    /// All results so far, in the order of the items.
    var results: [Result] { done.withLock { $0.sorted { $0.index < $1.index }.flatMap(\.results) } }

    /// Takes chunks until none is left, those of its own stretch first.
    func work() { work(started.add(1, ordering: .relaxed).oldValue % threadCount) }

    private func work(_ share: Int) {
        while let number = take(share) {
            let start = number * chunk
            let results = items[start..<min(items.count, start + chunk)].map(body)
            done.withLock { $0.append((start, results)) }
        }
    }

    /// The next chunk of a stretch, or the last one of the stretch that has most left.
    private func take(_ share: Int) -> Int? {
        shares.withLock { shares in
            if let number = shares[share].popFirst() { return number }
            guard let longest = shares.indices.max(by: { shares[$0].count < shares[$1].count }) else { return nil }
            return shares[longest].popLast()
        }
    }
}
