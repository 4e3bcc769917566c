public import Base

/// What became of the examples of a page, or of many.
public struct Coverage: Sendable, Equatable {
    /// The examples, in the order of the pages.
    public var examples: [ExampleCoverage] = []
    /// Name of a code fence → blocks beside generated ones in a language that isn't written here.
    public var kept: [String: Int] = [:]

    /// Nothing yet.
    public init() {}

    /// Adds what became of other examples.
    public mutating func add(_ other: Coverage) {
        examples += other.examples
        kept.merge(other.kept, uniquingKeysWith: +)
    }

    /// The same examples on a page that doesn't come out, with the finding that says why.
    public func lost(_ finding: Diagnostic) -> Coverage {
        var copy = self
        for index in copy.examples.indices {
            copy.examples[index].page = nil
            copy.examples[index].findings.append(finding)
            for place in copy.examples[index].programs.indices { copy.examples[index].programs[place].outcome = .missing }
        }
        return copy
    }

    /// Number of examples that have a program from which the languages were made.
    public var exampleCount: Int { examples.count { $0.hasProgram } }

    /// Number of examples that stay as they are, since they have no program that could be read.
    public var withoutProgramCount: Int { examples.count - exampleCount }

    /// How many programs in a language came out so.
    public func count(_ outcome: ExampleCoverage.Outcome, _ language: String) -> Int {
        examples.count { $0.outcome(language) == outcome }
    }

    /// The coverage in sentences, a line each: examples and programs by language, in the given order, then what stayed.
    public func summary(languages: [String]) -> [String] {
        var lines: [String] = []
        if exampleCount > 0 {
            let counts = languages.map { language in
                let whole = count(.complete, language)
                let rest = exampleCount - whole
                return "\(language) \(whole)" + (rest > 0 ? " (and \(rest) incomplete)" : "")
            }
            let list = counts.isEmpty ? "" : ": " + counts.joined(separator: ", ")
            lines.append(counted(exampleCount, "example") + list)
        }
        if withoutProgramCount > 0 {
            lines.append("\(counted(withoutProgramCount, "example")) kept: no program to make others from")
        }
        for (name, count) in kept.sorted(by: { $0.key < $1.key }) {
            lines.append("\(counted(count, "\(name) code block")) kept: that language isn't written here")
        }
        return lines
    }

    private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
