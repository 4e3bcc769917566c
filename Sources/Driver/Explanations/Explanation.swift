public import Base

/// What a kind of finding means, and what to do about it: `sextant explain CODE`.
public struct Explanation: Sendable {
    /// The kind of finding.
    public let code: DiagnosticCode
    /// What was found, in one sentence.
    public let summary: String
    /// Why that is reported, and what becomes of the input.
    public let cause: String
    /// An input, or a command, that brings it about.
    public let example: String
    /// What to do.
    public let nextStep: String

    init(_ code: DiagnosticCode, _ summary: String, cause: String, example: String, nextStep: String) {
        self.code = code
        self.summary = summary
        self.cause = cause
        self.example = example
        self.nextStep = nextStep
    }

    /// All of them, by code.
    public static let all = (documents + schemas + programs + languages + pages + runs).sorted { $0.code < $1.code }

    /// The explanation of a code; nil if there is no such code.
    public static func of(_ code: DiagnosticCode) -> Explanation? { byCode[code] }

    private static let byCode = Dictionary(all.map { ($0.code, $0) }) { first, _ in first }

    /// As plain text, for a terminal.
    public var text: String {
        """
        \(code.name): \(summary)

        Cause: \(cause)

        Example:
        \(example.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }.joined(separator: "\n"))

        Next step: \(nextStep)
        """
    }

    /// As Markdown.
    public var markdown: String {
        "**\(summary)**\n\n\(cause)\n\n```\n\(example)\n```\n\n**Next step:** \(nextStep)"
    }
}
