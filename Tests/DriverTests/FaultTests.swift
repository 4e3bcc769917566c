import Base
import LanguageKit
import LanguageYAML
import Languages
import Program
import Schema
import Testing

@testable import Driver

/// Reads where nothing is: a fault that prints nothing.
private func readNowhere() -> Int { UnsafeRawPointer(bitPattern: 64)?.load(as: Int.self) ?? 0 }

/// A language whose emitter has a fault.
private struct FaultyLanguage: Language {
    static let id: LanguageID = "faulty"
    static let aliases: [LanguageID] = []
    static let displayName = "Faulty"
    static let fence = "faulty"
    static let mainFile = "main"
    static let commentMark = "//"
    static let options: [StyleOption] = []

    init(style: StyleSection) {}

    func emit(_ program: Program) -> Emission { Emission(files: [.init(path: "\(readNowhere())", bytes: [])]) }
}

private struct NoPackages: PackageProvider {
    func package(_ name: String, version: String?) -> Package? { nil }
}

@Suite struct FaultTests {
    @Test func aFaultCostsOnlyItsItem() {
        let items = Array(0..<100)
        let results = ParallelMap.map(items, jobs: 2, chunk: 7, rescue: { -$0 }) { item in
            item % 10 == 3 ? readNowhere() : item
        }
        #expect(results == items.map { $0 % 10 == 3 ? -$0 : $0 })
    }

    @Test func anOverflowingStackIsAFault() {
        @Sendable func endless(_ n: Int) -> Int { n < 0 ? 0 : 1 + endless(n + 1) }
        #expect(ParallelMap.map([1, -1], jobs: 1, rescue: { _ in 0 }) { $0 < 0 ? 7 : endless($0) } == [0, 7])
    }

    @Test func aFaultInOneLanguageLeavesTheOthers() {
        let pipeline = Pipeline(
            packages: NoPackages(), style: Style(name: "current"), languages: [FaultyLanguage.self, YAMLLanguage.self])
        let sources = (0..<3).map { SourceFile(name: "\($0)", text: "outputs:\n  a: \($0)\n") }
        let conversions = pipeline.convert(sources, from: .yaml, jobs: 2)
        #expect(conversions.map { $0.outputs.map(\.text) } == (0..<3).map { ["outputs:\n  a: \($0)\n"] })
        #expect(conversions.map { $0.diagnostics.map(\.code) } == Array(repeating: [.internalFault], count: 3))
        #expect(conversions.first?.diagnostics.first?.language == "faulty")
    }

    @Test func aBatchAnswersAfterAFault() {
        let pipeline = Pipeline(
            packages: NoPackages(), style: Style(name: "current"), languages: [FaultyLanguage.self, YAMLLanguage.self])
        let line = Array(#"{"id": "a", "source": "outputs: {a: 1}"}"#.utf8)[...]
        let answers = Batch(pipeline: pipeline, format: .yaml).answer([line, line])
        #expect(
            answers.map {
                String(decoding: $0.line, as: UTF8.self).hasPrefix(#"{"id":"a","outputs":{"yaml":"outputs:\n  a: 1\n"}"#)
            } == [true, true])
    }
}
