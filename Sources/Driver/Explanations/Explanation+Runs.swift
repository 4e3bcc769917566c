import Base

extension Explanation {
    /// Findings about a run as a whole.
    static let runs: [Explanation] = [
        Explanation(
            "bad-question", "A line of a batch is no question.",
            cause:
                "Each line is one JSON object with `source`, a string, or `files`, an object of strings. The line is answered with this finding alone.",
            example: #"{"id": "a", "sauce": "outputs: {}"}"#,
            nextStep: "Correct the line; `sextant convert --help` shows the form."),
        Explanation(
            "no-goldens", "A folder of goldens has none.",
            cause:
                "A case is a folder with program.yaml, schema.yaml or the like. None was found, which is more likely a wrong path than what was meant.",
            example: "sextant check --golden emptyfolder", nextStep: "Check the path given with --golden."),
        Explanation(
            "coverage-fell", "Fewer programs of a language come out whole than the floor asks for.",
            cause: "The file given with --coverage-floor says how many did before.",
            example: "sextant generate zoo.json --out docs --coverage-floor floor.json",
            nextStep:
                "Mend the examples that are reported as losses. If the fall is right, run once with --lower-floor and commit the file."
        ),
        Explanation(
            "coverage-loss", "An example that came out whole no longer does.",
            cause: "The file given with --coverage-floor says that it did before, in the languages that the message names.",
            example: "an example whose new YAML can't be read",
            nextStep: "Mend the example. If the loss is right, run once with --lower-floor and commit the file."),
        Explanation(
            "coverage-gone", "An example of the floor is no longer there.",
            cause:
                "It was removed or renamed, its resource was, or one before it on its page was removed, so that it is counted otherwise.",
            example: "a description with one example fewer than before",
            nextStep:
                "If that is right, run with --update-floor, or with --lower-floor where a language fell, and commit the file."),
        Explanation(
            "bad-coverage-floor", "A file is no floor of coverage.",
            cause: "A floor is JSON with `version` 1, `languages` and `examples`. A floor that can't be read can't be held.",
            example: "--coverage-floor package.json", nextStep: "Name the right file, or write a new one with --update-floor."),
    ]
}
