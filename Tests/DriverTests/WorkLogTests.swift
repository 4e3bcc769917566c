import Synchronization
import Testing

@testable import Driver

@Suite struct WorkLogTests {
    private final class Memory {
        let bytes = UnsafeMutableRawPointer.allocate(byteCount: WorkLog.size, alignment: 16)
        deinit { bytes.deallocate() }
        var inHand: [WorkLog.Unit] { WorkLog.unitsInHand(in: bytes) }
    }

    @Test func workIsNotedWhileItLasts() {
        let memory = Memory()
        let log = WorkLog(memory: memory.bytes)
        #expect(memory.inHand.isEmpty)
        log.working(on: 7) { work in
            #expect(memory.inHand == [.init(item: 7)])
            log.working(on: 8) { _ in #expect(Set(memory.inHand) == [.init(item: 7), .init(item: 8)]) }
            #expect(work.writing(language: 2, "go") { memory.inHand } == [.init(item: 7, language: 2)])
            #expect(memory.inHand == [.init(item: 7)])
        }
        #expect(memory.inHand.isEmpty)
    }

    @Test func faultsAreNotTriedAgain() {
        let memory = Memory()
        let faults: Set<WorkLog.Unit> = [.init(item: 1), .init(item: 2, language: 0), .init(item: nil, language: 3)]
        let log = WorkLog(memory: memory.bytes, faults: faults)
        #expect((0..<3).map { log.working(on: $0) { $0.isFaulty } } == [false, true, false])
        #expect(log.working(on: 2) { $0.writing(language: 0, "go") { 1 } } == nil)
        #expect(log.working(on: 2) { $0.writing(language: 1, "go") { 1 } } == 1)
        #expect(log.working(on: 5) { $0.writing(language: 3, "go") { 1 } } == nil)
    }

    @Test func suspectsComeFirstAndAlone() {
        let memory = Memory()
        let log = WorkLog(memory: memory.bytes, suspects: [13, 17, 40])
        let order = Mutex<[Int]>([])
        let results = ParallelMap.map(Array(0..<20), jobs: 4, chunk: 2, log: log, after: 10) { item, _ in
            order.withLock { $0.append(item) }
            return item * 2
        }
        #expect(results == (0..<20).map { $0 * 2 })
        #expect(order.withLock { Array($0.prefix(2)) } == [3, 7])
        #expect(order.withLock { $0.sorted() } == Array(0..<20))
    }
}
