import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Maps items on several threads; results come back in the order of the items, whatever thread was faster.
///
/// The threads have stacks of their own size: recursion over deeply nested programs must not end the process.
public enum ParallelMap {
    /// Bytes of stack for each thread; only what is touched is ever backed by memory.
    static let stackSize = 512 << 20

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
        let chunk = max(1, chunk)
        let chunks = (items.count + chunk - 1) / chunk
        guard chunks > 0 else { return [] }
        let shared = Shared<Result>()
        let work: @Sendable () -> Void = {
            while true {
                let number = shared.next.add(1, ordering: .relaxed).oldValue
                guard number < chunks else { return }
                let start = number * chunk
                let results = items[start..<min(items.count, start + chunk)].map(body)
                shared.done.withLock { $0.append((number, results)) }
            }
        }
        run(min(max(1, jobs), chunks), work)
        return shared.done.withLock { $0.sorted { $0.number < $1.number }.flatMap(\.results) }
    }

    /// What the threads share: the next chunk to take, and the chunks that are done.
    private final class Shared<Result: Sendable>: Sendable {
        let next = Atomic<Int>(0)
        let done = Mutex<[(number: Int, results: [Result])]>([])
    }

    /// Runs the same work on `count` threads and waits for all of them.
    private static func run(_ count: Int, _ work: @escaping @Sendable () -> Void) {
        let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
        pthread_attr_init(attributes)
        defer {
            pthread_attr_destroy(attributes)
            attributes.deallocate()
        }
        pthread_attr_setstacksize(attributes, stackSize)
        var threads: [pthread_t] = []
        for _ in 0..<count {
            let box = Unmanaged.passRetained(Work(work))
            #if canImport(Darwin)
                var thread: pthread_t?
                let status = pthread_create(&thread, attributes, threadMain, box.toOpaque())
                if status == 0, let thread { threads.append(thread) }
            #else
                var thread = pthread_t()
                let status = pthread_create(&thread, attributes, threadMain, box.toOpaque())
                if status == 0 { threads.append(thread) }
            #endif
            if status != 0 { box.release() }
        }
        // A machine that gives no thread at all still gets its answer.
        if threads.isEmpty { work() }
        for thread in threads { pthread_join(thread, nil) }
    }
}

/// A closure as an object, so that it can go through a C pointer.
private final class Work: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

#if canImport(Darwin)
    private func threadMain(_ box: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
        Unmanaged<Work>.fromOpaque(box).takeRetainedValue().run()
        return nil
    }
#else
    private func threadMain(_ box: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        guard let box else { return nil }
        Unmanaged<Work>.fromOpaque(box).takeRetainedValue().run()
        return nil
    }
#endif
