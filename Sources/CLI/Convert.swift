import ArgumentParser
import Base
import Driver
import Languages

/// `sextant convert`: programs in, the same programs in other languages out.
struct Convert: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Convert programs to other languages.",
        discussion: """
            Examples:
              sextant convert --schemas schemas Pulumi.yaml --language go
              sextant convert --schemas schemas --out out programs/
              sextant convert --batch --schemas schemas < questions.jsonl > answers.jsonl
            """)

    @Flag(help: "Answer questions, one JSON object a line, on standard output.")
    var batch = false

    @Option(
        name: .customLong("from"), help: "What programs are written in: yaml or pcl.", transform: readFormat)
    var format: SourceFormat = .yaml

    @OptionGroup var schemas: SchemaOptions
    @OptionGroup var languages: LanguageOptions
    @OptionGroup var style: StyleOptions
    @OptionGroup var running: RunOptions

    mutating func run() throws {
        let (style, unread) = try style.load()
        for finding in unread { StandardError.write(line: "\(finding.severity.rawValue): \(finding.message)") }
        let pipeline = Pipeline(packages: schemas.packages(), style: style, languages: try languages.selected())
        try runBatch(pipeline)
    }

    /// Answers what stands on standard input, as it comes.
    private func runBatch(_ pipeline: Pipeline) throws {
        let batch = Batch(pipeline: pipeline, format: format, jobs: running.jobs)
        var input = LineReader(descriptor: 0)
        var failed = false
        while let lines = input.next() {
            let answers = batch.answer(lines)
            StandardOutput.write(answers.flatMap(\.line))
            failed = failed || answers.contains(where: \.hasErrors)
        }
        if failed { throw ExitCode(1) }
    }
}
