import Foundation
import Testing

/// A fault of the program costs what it happened in; all else comes out, and nothing hangs.
@Suite(.timeLimit(.minutes(2))) struct FaultTests {
    private static let count = 12
    private static let options = ["convert", "--batch", "--language", "python,go,yaml"]
    private static let input = (0..<count).map { #"{"id": \#($0), "source": "outputs: {a: \#($0)}"}"# }.joined(separator: "\n")

    /// The answers to the batch, a line each.
    private func answers(fault: String, _ more: String...) throws -> (lines: [String], outcome: Command.Outcome) {
        let outcome = try Command.run(Self.options + more, fault: fault, input: Self.input)
        return (outcome.output.split(separator: "\n").map(String.init), outcome)
    }

    private func expected() throws -> [String] {
        let outcome = try Command.run(Self.options, input: Self.input)
        #expect(outcome.status == 0)
        return outcome.output.split(separator: "\n").map(String.init)
    }

    @Test(arguments: ["1", "4"]) func faultInALanguageCostsThatProgramAlone(jobs: String) throws {
        let expected = try expected()
        let (lines, outcome) = try answers(fault: "language:go:5", "--jobs", jobs)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("Index out of range"), "\(outcome.errors)")
        #expect(outcome.errors.contains("ForcedFault"), "a backtrace names the function: \(outcome.errors)")
        #expect(lines.count == expected.count)
        for (number, (line, whole)) in zip(lines, expected).enumerated() where number != 5 { #expect(line == whole) }
        #expect(lines[5].hasPrefix(#"{"id":5,"outputs":{"python":"#) && lines[5].contains(#""yaml":"#))
        #expect(
            lines[5].contains(#""code":"internal-fault","message":"writing Go ended in a fault of this tool""#), "\(lines[5])")
        #expect(lines[5].hasSuffix(#""language":"go"}]}"#))
    }

    @Test func languageThatFaultsEverywhereIsLeftOut() throws {
        let expected = try expected()
        let (lines, outcome) = try answers(fault: "language:go", "--jobs", "3")
        #expect(outcome.status == 1)
        #expect(lines.count == expected.count)
        for line in lines {
            #expect(line.contains(#""python":"#) && line.contains("internal-fault") && !line.contains(#""go":"#))
        }
    }

    @Test(arguments: ["1", "4"]) func faultInAnItemOrUnderALockCostsThatItem(jobs: String) throws {
        let expected = try expected()
        let (lines, outcome) = try answers(fault: "item:3", "--jobs", jobs)
        #expect(outcome.status == 1)
        #expect(lines.count == expected.count)
        #expect(lines[3].contains(#""message":"converting the program ended in a fault of this tool""#))
        for (number, (line, whole)) in zip(lines, expected).enumerated() where number != 3 { #expect(line == whole) }
    }

    @Test(arguments: ["1", "4"]) func faultUnderALockHangsNothing(jobs: String) throws {
        let expected = try expected()
        let (lines, outcome) = try answers(fault: "lock:3", "--jobs", jobs)
        #expect(outcome.status == 1)
        #expect(lines.count == expected.count)
        #expect(lines.count { $0.contains("internal-fault") } == 1)
        #expect(lines[3].contains("internal-fault"))
    }

    @Test func coverageCountsEveryAnswerOnce() throws {
        let folder = try Command.Folder()
        let (lines, _) = try answers(fault: "language:go:5", "--coverage", folder.path + "/coverage")
        #expect(lines.count == Self.count)
        #expect(folder.read("coverage.json")?.contains(#""examples":12"#) == true, "\(folder.read("coverage.json") ?? "")")
    }

    @Test func faultOnAPageLeavesTheOthers() throws {
        let folder = try Command.Folder()
        let path = try folder.write("zoo.yaml", OutputTests.schema([("Ant", "Small."), ("Bee", "Busy."), ("Cat", "Lazy.")]))
        // The schema's check comes first.
        let outcome = try Command.run(["generate", path, "--out", folder.path + "/out"], fault: "item:2")
        #expect(outcome.status == 1)
        #expect(
            outcome.errors.contains("making the page of 'zoo:index:Bee' ended in a fault of this tool [internal-fault]"),
            "\(outcome.errors)")
        #expect(
            folder.files == ["out/.sextant-manifest.json", "out/zoo/index/Ant.md", "out/zoo/index/Cat.md", "zoo.yaml"])
        let check = try Command.run(["generate", path, "--out", folder.path + "/out"], fault: "item:0")
        #expect(check.status == 1)
        #expect(check.errors.contains("checking the schema ended in a fault"))
        #expect(folder.read("out/zoo/index/Bee.md") == "Busy.")
    }

    @Test func programOnStandardInputIsReadOnce() throws {
        let arguments = ["convert", "--language", "python,go", "-"]
        let outcome = try Command.run(arguments, fault: "language:go", input: "outputs: {a: 1}")
        #expect(outcome.status == 1)
        #expect(outcome.output.contains(#"pulumi.export("a", 1)"#))
        #expect(outcome.errors.contains("go: writing Go ended in a fault of this tool"), "\(outcome.errors)")
    }

    /// Whatever ends the process that a user started, the one that does the work ends too.
    @Test func noWorkerStaysBehind() throws {
        let process = Command.process(Self.options)
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        input.fileHandleForWriting.write(Data((Self.input + "\n").utf8))
        #expect(!output.fileHandleForReading.availableData.isEmpty)
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        #expect(process.terminationReason == .uncaughtSignal)
        // The pipe ends when nobody holds its other end any more.
        _ = output.fileHandleForReading.readDataToEndOfFile()
    }
}
