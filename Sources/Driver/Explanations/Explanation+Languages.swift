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
            "unsupported-grouping", "Python has no expression that gathers values by key.",
            cause:
                "A `for` with `…` gathers all values of one key into a list, which no comprehension of Python does. The last value is taken.",
            example: "{for x in xs : x.key => x.value...}", nextStep: "Gather the values before, or accept that Python lacks it."),
        Explanation(
            "go-not-expressible", "Go can't say something.",
            cause: "The expression has no form in Go that compiles at its place. Its place in the program says so.",
            example: "several components of one token in a range",
            nextStep: "Compute the value in a variable of its own, or accept that Go lacks it."),
        Explanation(
            "not-expressible-in-csharp", "C# can't say something.",
            cause: "The expression has no form in C# that compiles at its place. Its place in the program says so.",
            example: "value = can(a.b)",
            nextStep: "Compute the value in a variable of its own, or accept that C# lacks it."),
        Explanation(
            "not-expressible-in-java", "Java can't say something.",
            cause: "The expression has no form in Java that compiles at its place. Its place in the program says so.",
            example: "a `for` over values that only deployment gives",
            nextStep: "Compute the value in a variable of its own, or accept that Java lacks it."),
        Explanation(
            "not-expressible-in-yaml", "YAML can't say something.",
            cause:
                "YAML programs have no loops, conditions or operators: a program in PCL may need them. `null` is written in its place, with a comment.",
            example: "a = count > 1 ? x : y",
            nextStep: "Give the example a program that does without, or accept that YAML lacks it."),
        Explanation(
            "not-expressible-in-pcl", "PCL can't say something.",
            cause: "The program language has no words for what the YAML program says. Its place in the program says so.",
            example: "resources:\n  a:\n    type: zoo:Ant\n    defaultProvider: true",
            nextStep: "Do as the hint says, or accept that PCL lacks it."),
        Explanation(
            "nothing-written", "A language gave no program at all.",
            cause: "This is a fault of this program, not of the input.",
            example: "none is known", nextStep: "Report it with the program that brings it about."),
        Explanation(
            "internal-fault", "Something failed that never should.",
            cause: "This program met a fault of its own. What it happened in is missing; everything else came out.",
            example: "none is known", nextStep: "Report it with the program or schema that brings it about."),
    ]
}
