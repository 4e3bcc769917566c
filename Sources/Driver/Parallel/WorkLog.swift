import Synchronization

/// Notes what every thread is working on, in memory that outlives the process.
///
/// A fault of this program (an index out of range, a stack that overflows) ends its process. Whoever started the process reads the notes,
/// and starts another one with what it has learned: `faults` are left out and reported, `suspects` are done first and one at a time,
/// so that the next fault names one of them.
public final class WorkLog: Sendable {
    /// An item of a run, or one language of it.
    public struct Unit: Hashable, Sendable {
        /// Number of the item in the run; nil for every item.
        public var item: Int?
        /// Position of the language among those that are written; nil for the item as a whole.
        public var language: Int?

        /// Creates a unit.
        public init(item: Int?, language: Int? = nil) {
            self.item = item
            self.language = language
        }
    }

    /// Bytes of memory that the notes take.
    public static let size = slotCount * MemoryLayout<Slot>.stride
    private static let slotCount = 256

    /// The item and language that one thread is working on, each as its index plus one; 0 means none.
    private struct Slot {
        var item: Int64 = 0
        var language: Int64 = 0
    }

    private struct Slots: @unchecked Sendable {
        let memory: UnsafeMutablePointer<Slot>
    }

    private let slots: Slots
    private let free = Mutex(Array((0..<slotCount).reversed()))
    private let faults: Set<Unit>
    /// Items that were in hand when an earlier process ended.
    let suspects: Set<Int>
    private let forced: ForcedFault?

    /// Creates a log whose notes lie in the given memory, which must stay, and be `size` bytes long.
    ///
    /// - Parameters:
    ///   - faults: what ended in a fault before; it isn't tried again.
    ///   - suspects: items of which one did, or several.
    ///   - forced: a fault to bring about, for tests.
    public init(
        memory: UnsafeMutableRawPointer, faults: Set<Unit> = [], suspects: Set<Int> = [], forced: ForcedFault? = nil
    ) {
        slots = Slots(memory: memory.bindMemory(to: Slot.self, capacity: Self.slotCount))
        slots.memory.update(repeating: Slot(), count: Self.slotCount)
        self.faults = faults
        self.suspects = suspects
        self.forced = forced
    }

    /// What was in hand when the process that noted it ended.
    public static func unitsInHand(in memory: UnsafeRawPointer) -> [Unit] {
        UnsafeBufferPointer(start: memory.assumingMemoryBound(to: Slot.self), count: slotCount).compactMap { slot in
            slot.item == 0 ? nil : Unit(item: Int(slot.item) - 1, language: slot.language == 0 ? nil : Int(slot.language) - 1)
        }
    }

    /// Runs `body` for an item, which is noted while it lasts.
    func working<Result>(on item: Int, _ body: (Work) -> Result) -> Result {
        let slot = free.withLock { $0.popLast() }
        note(Slot(item: Int64(item) + 1), at: slot)
        if let forced, !faults.contains(Unit(item: item)) {
            if forced.isItem(item) { ForcedFault.trap() }
            if forced.isLock(at: item) { free.withLock { _ in ForcedFault.trap() } }
        }
        defer {
            note(Slot(), at: slot)
            if let slot { free.withLock { $0.append(slot) } }
        }
        return body(Work(log: self, item: item, slot: slot))
    }

    private func note(_ entry: Slot, at slot: Int?) {
        if let slot { slots.memory[slot] = entry }
    }

    /// An item in hand.
    struct Work: Sendable {
        fileprivate let log: WorkLog
        fileprivate let item: Int
        fileprivate let slot: Int?

        /// Whether the item ended in a fault before.
        var isFaulty: Bool { log.faults.contains(Unit(item: item)) }

        /// Runs `body` for one language of the item; nil if that ended in a fault before.
        func writing<Result>(language position: Int, _ name: String, _ body: () -> Result) -> Result? {
            if !log.faults.isEmpty, [item, nil].contains(where: { log.faults.contains(Unit(item: $0, language: position)) }) {
                return nil
            }
            log.note(Slot(item: Int64(item) + 1, language: Int64(position) + 1), at: slot)
            defer { log.note(Slot(item: Int64(item) + 1), at: slot) }
            if log.forced?.isLanguage(name, at: item) == true { ForcedFault.trap() }
            return body()
        }
    }
}

/// A fault that is brought about on purpose, to test what becomes of the rest.
public struct ForcedFault: Sendable {
    private enum Place {
        case item, lock
        case language(String)
    }

    private let place: Place
    private let item: Int?

    /// Reads `item:3`, `lock:3`, `language:go:3` or `language:go`, which is every item of that language.
    public init?(_ text: String) {
        let parts = text.split(separator: ":").map(String.init)
        switch (parts.first, parts.count) {
        case ("item", 2): place = .item
        case ("lock", 2): place = .lock
        case ("language", 2...3): place = .language(parts[1])
        default: return nil
        }
        item = parts.last.flatMap { Int($0) }
    }

    func isItem(_ item: Int) -> Bool {
        if case .item = place { return self.item == item }
        return false
    }

    func isLock(at item: Int) -> Bool {
        if case .lock = place { return self.item == item }
        return false
    }

    func isLanguage(_ name: String, at item: Int) -> Bool {
        if case .language(name) = place { return self.item == nil || self.item == item }
        return false
    }

    /// Ends the process as an index out of range does.
    static func trap() {
        let nothing: [Int] = []
        _ = nothing[nothing.count]
    }
}
