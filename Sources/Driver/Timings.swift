import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// How long each stage of a run takes, summed over all threads. A stage within another counts for itself alone.
///
/// Nobody has one unless times were asked for: a run without it asks no clock.
public final class Timings: Sendable {
    /// A stage of a run.
    public struct Stage: Hashable, Sendable, ExpressibleByStringLiteral {
        /// Its name, such as `bind` or `emit go`.
        public let name: String

        /// Creates a stage.
        public init(_ name: String) { self.name = name }
        /// Creates a stage.
        public init(stringLiteral value: String) { name = value }
    }

    /// The time that a stage took, in seconds.
    public struct Time: Sendable, Equatable {
        /// As a clock on the wall shows it, summed over threads.
        public var wall = 0.0
        /// As the processors counted it.
        public var cpu = 0.0
        /// How often it ran.
        public var count = 0

        /// No time.
        public init() {}
    }

    private let times = Mutex<[(stage: Stage, time: Time)]>([])
    private let start = Timings.now(CLOCK_MONOTONIC)
    private let outer: pthread_key_t

    /// Creates a watch that runs from now on.
    public init() {
        var key = pthread_key_t()
        pthread_key_create(&key, nil)
        outer = key
    }

    /// The stages that ran, in the order in which each first ended, and sorted by name where several threads ran them.
    public var stages: [(stage: Stage, time: Time)] { times.withLock { $0 } }

    /// The time since the watch was made, and what the whole process used of the processors.
    public var total: Time {
        var total = Time()
        total.wall = Self.now(CLOCK_MONOTONIC) - start
        total.cpu = Self.now(CLOCK_PROCESS_CPUTIME_ID)
        return total
    }

    /// Runs a stage and adds its time, less that of stages in it.
    public func measure<Result, Failure>(_ stage: Stage, _ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        let frame = Frame()
        let before = pthread_getspecific(outer)
        pthread_setspecific(outer, Unmanaged.passUnretained(frame).toOpaque())
        let wall = Self.now(CLOCK_MONOTONIC)
        let cpu = Self.now(CLOCK_THREAD_CPUTIME_ID)
        defer {
            var time = Time()
            time.wall = Self.now(CLOCK_MONOTONIC) - wall
            time.cpu = Self.now(CLOCK_THREAD_CPUTIME_ID) - cpu
            pthread_setspecific(outer, before)
            if let before {
                let around = Unmanaged<Frame>.fromOpaque(before).takeUnretainedValue()
                around.inner.wall += time.wall
                around.inner.cpu += time.cpu
            }
            time.wall -= frame.inner.wall
            time.cpu -= frame.inner.cpu
            time.count = 1
            add(time, to: stage)
        }
        return try body()
    }

    private func add(_ time: Time, to stage: Stage) {
        times.withLock { times in
            guard let index = times.firstIndex(where: { $0.stage == stage }) else { return times.append((stage, time)) }
            times[index].time.wall += time.wall
            times[index].time.cpu += time.cpu
            times[index].time.count += time.count
        }
    }

    /// What the stages within one took, which its own thread alone reads and writes.
    private final class Frame {
        var inner = Time()
    }

    private static func now(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

extension Optional<Timings> {
    /// Runs a stage; its time is taken only where times were asked for.
    @inline(__always)
    public func measure<Result, Failure>(
        _ stage: @autoclosure () -> Timings.Stage, _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        guard let self else { return try body() }
        return try self.measure(stage(), body)
    }
}
