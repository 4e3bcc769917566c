/// What became of the examples of a page, or of many.
public struct Coverage: Sendable, Equatable {
    /// Examples of which the programs were made.
    public var examples = 0
    /// Language → programs that came out whole.
    public var complete: [String: Int] = [:]
    /// Language → programs that lack something, or didn't come out; each has a finding that says why.
    public var incomplete: [String: Int] = [:]
    /// Examples that stay as they are, since they have no program to make others from.
    public var withoutSource = 0
    /// Name of a code fence → blocks beside generated ones in a language that isn't written here.
    public var kept: [String: Int] = [:]

    /// Nothing yet.
    public init() {}

    /// Adds what became of other examples.
    public mutating func add(_ other: Coverage) {
        examples += other.examples
        withoutSource += other.withoutSource
        complete.merge(other.complete, uniquingKeysWith: +)
        incomplete.merge(other.incomplete, uniquingKeysWith: +)
        kept.merge(other.kept, uniquingKeysWith: +)
    }

    /// Adds the programs of one example.
    mutating func add(_ programs: ExamplePrograms) {
        examples += 1
        for program in programs.programs {
            if program.text != nil, program.problems.isEmpty {
                complete[program.language, default: 0] += 1
            } else {
                incomplete[program.language, default: 0] += 1
            }
        }
    }

    /// The coverage in sentences, a line each: examples and programs by language, in the given order, then what stayed.
    public func summary(languages: [String]) -> [String] {
        var lines: [String] = []
        if examples > 0 {
            let counts = languages.map { language in
                let missing = incomplete[language, default: 0]
                return "\(language) \(complete[language, default: 0])" + (missing > 0 ? " (and \(missing) incomplete)" : "")
            }
            lines.append("\(examples) examples: " + counts.joined(separator: ", "))
        }
        if withoutSource > 0 { lines.append("\(withoutSource) examples kept as they are: no YAML program to make them from") }
        for (name, count) in kept.sorted(by: { $0.key < $1.key }) {
            lines.append("\(count) \(name) code blocks kept as they are: that language isn't written here")
        }
        return lines
    }
}
