import Base
import Documents
import Driver
import Testing

@Suite struct TimingsTests {
    @Test func countsAStageWithinAnotherOnce() {
        let timings = Timings()
        let number = timings.measure("render") { timings.measure("bind") { busy() } + timings.measure("bind") { busy() } }
        #expect(number > 0)
        let times = Dictionary(timings.stages.map { ($0.stage.name, $0.time) }) { first, _ in first }
        #expect(times["bind"]?.count == 2)
        #expect(times["render"]?.count == 1)
        let (inner, outer, total) = (times["bind"]?.wall ?? 0, times["render"]?.wall ?? 0, timings.total.wall)
        #expect(inner > 0 && outer >= 0)
        #expect(inner + outer <= total)
    }

    @Test func gathersAllThreads() {
        let timings = Timings()
        _ = ParallelMap.map(Array(0..<64), jobs: 4) { number in timings.measure("emit go") { number } }
        #expect(timings.stages.map(\.time.count) == [64])
    }

    @Test func passesErrorsOnAndTakesNoTimeWhereNobodyAsks() {
        struct Failure: Error {}
        let none: Timings? = nil
        #expect(none.measure("bind") { 7 } == 7)
        let timings: Timings? = Timings()
        #expect(throws: Failure.self) { try timings.measure("bind") { () throws(Failure) in throw Failure() } }
        #expect(timings?.stages.count == 1)
    }

    @Test func isATableAndADocument() throws {
        let timings = Timings()
        for stage in ["write", "emit go", "bind", "parse", "emit csharp"] as [Timings.Stage] { timings.measure(stage) {} }
        let report = TimingsReport(timings)
        let names = report.text.split(separator: "\n").map { $0.prefix(19).split(separator: "  ").first.map(String.init) ?? "" }
        #expect(
            names.map { $0.trimmed } == [
                "stage", "parse", "bind", "emit csharp", "emit go", "write", "sum of all threads", "whole run",
            ])
        let root = try #require(DataNode.parse(SourceFile(name: "a.json", bytes: report.json)).root)
        #expect(root["stages"]?["bind"]?["count"]?.integer == 1)
        #expect(root["wall"]?.number != nil)
        #expect(root["cpu"]?.number != nil)
    }

    private func busy() -> Int { (0..<20_000).reduce(1) { ($0 &* 31) ^ $1 } & 0xFF | 1 }
}

extension String {
    fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}
