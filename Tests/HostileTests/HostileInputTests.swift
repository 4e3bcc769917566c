import Driver
import Fuzzing
import Testing

/// Input that means harm, or that no one would write: it must end well on every surface. What the fuzzer found lies in `Inputs/SURFACE/`.
@Suite struct HostileInputTests {
    @Test(arguments: Surface.allCases) func endsWell(_ surface: Surface) throws {
        let inputs = try HostileInputs.texts + HostileInputs.found(for: surface)
        // On threads with large stacks, as the command line does it.
        let problems = ParallelMap.map(inputs, chunk: 1) { surface.problems(with: $0.bytes, known: HostileInputs.known) }
        for (input, found) in zip(inputs, problems) { #expect(found == [], "\(input.name)") }
    }

    /// A surface that never complains would pass everything.
    @Test func noticesPathsThatLeadOut() {
        #expect(Surface.escapes(["harbor/index/Ship.md"]) == [])
        #expect(
            Surface.escapes(["../x.md", "/x.md", "a//x.md", "a/./x.md"]) == [
                "the path '../x.md' leads out of the folder", "the path '/x.md' leads out of the folder",
                "the path 'a//x.md' leads out of the folder", "the path 'a/./x.md' leads out of the folder",
            ])
    }
}
