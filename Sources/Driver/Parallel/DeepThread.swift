#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Threads with a stack of their own size: recursion over deeply nested programs must not end the process.
public enum DeepThread {
    /// Starts a thread with a usual stack that nobody waits for.
    public static func detach(_ work: @escaping @Sendable () -> Void) {
        let box = Unmanaged.passRetained(Work(work))
        #if canImport(Darwin)
            var thread: pthread_t?
            guard pthread_create(&thread, nil, threadMain, box.toOpaque()) == 0, let thread else { return box.release() }
        #else
            var thread = pthread_t()
            guard pthread_create(&thread, nil, threadMain, box.toOpaque()) == 0 else { return box.release() }
        #endif
        pthread_detach(thread)
    }

    /// Bytes of stack for each thread; only what is touched is ever backed by memory.
    static let stackSize = 512 << 20

    /// Runs the same work on `count` threads and waits for all of them.
    static func run(count: Int = 1, _ work: @escaping @Sendable () -> Void) {
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
