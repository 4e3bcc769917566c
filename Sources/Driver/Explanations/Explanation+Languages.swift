import Base

extension Explanation {
    /// Findings of single languages: all others come out whole.
    static let languages: [Explanation] = [
        Explanation(
            "unsupported-function", "A language has no form of a function.",
            cause:
                "The function of the program language has no counterpart in the language's SDK or library. Its place in the program, and on the page, says so.",
            example: "outputs:\n  a: {\"fn::stackOutput\": …}",
            nextStep: "Say the same by other functions, or accept that this language lacks it."),
        Explanation(
            "not-expressible", "A language can't say something.",
            cause:
                "The construct has no form in the language that the finding names: YAML programs have no loops, conditions or operators, and other languages lack single constructs. Its place in the program, and on the page, says so.",
            example: "a = count > 1 ? x : y",
            nextStep: "Do as the hint says, give the example a program that does without, or accept that this language lacks it."),
        Explanation(
            "nothing-written", "A language gave no program at all.",
            cause: "This is a fault of this program, not of the input.",
            example: "none is known", nextStep: "Report it with the program that brings it about."),
        Explanation(
            "internal-fault", "A fault of Sextant itself.",
            cause:
                "The process that did the work ended in a fault; its backtrace is on standard error. What it had in hand is missing; everything else came out.",
            example: "none is known", nextStep: "Report it with the program or schema that brings it about."),
    ]
}
