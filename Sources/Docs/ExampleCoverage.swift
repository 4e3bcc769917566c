public import Base

/// What became of one example, language by language, and why.
public struct ExampleCoverage: Sendable, Hashable {
    /// What became of an example in one language.
    public enum Outcome: String, Sendable, CaseIterable {
        /// The program came out whole.
        case complete
        /// The program came out, but something in it could not be said or is wrong.
        case incomplete
        /// No program came out.
        case missing
        /// The code that was there before stays, since there is no program to make it anew from.
        case kept
    }

    /// An outcome and its language.
    public struct Program: Sendable, Hashable {
        /// Identifier of the language, such as `csharp`.
        public var language: String
        /// What became of it.
        public var outcome: Outcome

        /// Creates an outcome.
        public init(language: String, outcome: Outcome) {
            self.language = language
            self.outcome = outcome
        }
    }

    /// What it is called from run to run: `TOKEN#NUMBER`, counted from 1 on its page, or the path of a program.
    public var name: String
    /// Path of its page relative to the output folder; nil if it has none.
    public var page: String?
    /// Name of the file that holds it.
    public var file: String?
    /// Where it begins there.
    public var location: SourceLocation?
    /// Whether it has a program that could be read, from which the languages were made.
    public var hasProgram: Bool
    /// The languages, in the order of a page.
    public var programs: [Program]
    /// Why what didn't come out whole didn't: its errors, and warnings about code that stays.
    public var findings: [Diagnostic]

    /// Creates a record of what became of an example.
    public init(
        name: String, page: String? = nil, file: String?, location: SourceLocation?, hasProgram: Bool, programs: [Program],
        findings: [Diagnostic] = []
    ) {
        self.name = name
        self.page = page
        self.file = file
        self.location = location
        self.hasProgram = hasProgram
        self.programs = programs
        self.findings = findings
    }

    /// What became of it in a language; nil if that language was not asked for.
    public func outcome(_ language: String) -> Outcome? { programs.first { $0.language == language }?.outcome }

    /// What becomes of a language: an error that concerns no language alone concerns each.
    ///
    /// - Parameters:
    ///   - isWritten: whether a text came out.
    ///   - diagnostics: all that was found in the example.
    public static func outcome(language: String, isWritten: Bool, diagnostics: [Diagnostic]) -> Outcome {
        guard isWritten else { return .missing }
        let isWhole = diagnostics.allSatisfy { $0.severity < .error || ($0.language != nil && $0.language != language) }
        return isWhole ? .complete : .incomplete
    }
}
