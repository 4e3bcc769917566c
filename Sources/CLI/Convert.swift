import ArgumentParser
import Base
import Docs
import Driver
import LanguageKit
import Schema

/// `sextant convert`: programs in, the same programs in other languages out.
struct Convert: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Convert programs to other languages.",
        discussion: """
            A folder with a Pulumi.yaml or Main.yaml is one program; in any other folder each YAML file is one. All .pp files of \
            a folder are one program, and the folders below hold its components. A folder is written as a project: functions of \
            packages are called in the form that gives outputs. A single file is written as documentation shows programs. With --out, \
            programs are written to OUT/PROGRAM/LANGUAGE/FILE, where PROGRAM and LANGUAGE are left out if there is only one, and \
            each with the files that make it a project that starts (package.json, requirements.txt, go.mod, pom.xml, ...).

            Examples:
              sextant convert --schemas schemas Pulumi.yaml --language go
              sextant convert --schemas schemas --out out programs/
              sextant convert --schemas schemas --language typescript main.pp
              cat Pulumi.yaml | sextant convert --schemas schemas --language python -
              sextant convert --batch --schemas schemas < questions.jsonl > answers.jsonl

            With --batch, each line of standard input is a question and each line of standard output an answer:
              {"id": "a", "from": "yaml", "source": "resources: ..."}
              {"id": "a", "outputs": {"go": "..."}, "diagnostics": [...]}
            """)

    @Argument(help: "A program, a folder of programs, or - for standard input.", completion: .file())
    var input: String?

    @Flag(help: "Answer questions, one JSON object a line, on standard output.")
    var batch = false

    @Option(
        name: .customLong("from"),
        help: "What programs are written in: yaml, pcl, hcl or terraform. (default: as names end; yaml for what has no name)",
        transform: readFormat)
    var format: SourceFormat?

    @Option(help: "Folder to write to; without it, programs go to standard output.", completion: .directory)
    var out: String?

    @Flag(help: "Write programs alone, without the files that make them projects: package.json, go.mod and the like.")
    var noProject = false

    @OptionGroup var schemas: SchemaOptions
    @OptionGroup var mappings: MappingOptions
    @OptionGroup var checking: CheckingOptions
    @OptionGroup var languages: LanguageOptions
    @OptionGroup var style: StyleOptions
    @OptionGroup var coverage: CoverageOptions
    @OptionGroup var running: RunOptions
    @OptionGroup var timing: TimingOptions
    @OptionGroup var report: ReportOptions

    func validate() throws {
        if batch, input != nil || out != nil { throw ValidationError("--batch reads standard input and writes standard output") }
        if !batch, input == nil { throw ValidationError("name a program, a folder, or - for standard input") }
    }

    mutating func run() throws { try Supervisor.run(report) { worker in try run(worker) } }

    private func run(_ worker: Worker?) throws {
        let watch = timing.watch()
        let chosen = try languages.selected()
        let (style, diagnostics) = try style.load()
        let loader = schemas.packages()
        var pipeline = Pipeline(packages: loader, style: style, languages: chosen, timings: watch)
        mappings.use(in: &pipeline)
        pipeline.isStrict = checking.strict
        pipeline.log = worker?.log
        guard let input else {
            try runBatch(pipeline, diagnostics, languages: chosen.map { $0.id.name }, worker?.record, watch)
            return
        }
        let contents = watch.measure("load") { ProgramFiles.read(input, format: format) }
        let found = try convert(contents, from: input, pipeline, languages: chosen.map { $0.id.name })
        // Standard input can't be read a second time for the lines of a report.
        try report.finish(
            diagnostics + loader.diagnostics + contents.diagnostics + found + timing.finish(watch),
            sources: input == "-" ? contents.programs.map(\.folder.source) : [])
    }

    /// Answers what stands on standard input, as it comes.
    ///
    /// - Parameter record: what an earlier process of this run has done. Where coverage is asked for, all questions are answered again, but
    ///   no answer is written twice; else the run goes on at the first question without an answer.
    private func runBatch(
        _ pipeline: Pipeline, _ diagnostics: [Diagnostic], languages: [String], _ record: RunRecord?, _ watch: Timings?
    ) throws {
        let batch = Batch(pipeline: pipeline, format: format ?? .yaml, jobs: running.jobs)
        var input = LineReader(descriptor: 0, record: record)
        var failed = record?.hasErrors ?? false
        var covered = Coverage()
        var written = record?.answered ?? 0
        var count = coverage.isAsked ? 0 : written
        while let lines = input.next() {
            let answers = batch.answer(lines, after: count)
            let new = answers.dropFirst(max(0, written - count))
            watch.measure("write") { StandardOutput.write(new.flatMap(\.line)) }
            failed = failed || answers.contains(where: \.hasErrors)
            if coverage.isAsked {
                for answer in answers { covered.examples.append(answer.coverage(number: covered.examples.count + 1, languages)) }
            }
            count += answers.count
            written = max(written, count)
            record?.answered = written
            record?.hasErrors = failed
            if !coverage.isAsked { input.forgetLines() }
        }
        try report.finish(diagnostics + coverage.finish(covered, languages: languages) + timing.finish(watch))
        if failed { throw ExitCode(1) }
    }

    /// Converts programs, and gives what was found.
    private func convert(
        _ contents: ProgramFiles.Contents, from input: String, _ pipeline: Pipeline, languages: [String]
    ) throws -> [Diagnostic] {
        let sources = contents.programs
        let folders = sources.map { source -> ProgramFolder in
            var folder = source.folder
            if out != nil, !noProject { folder.projectName = Self.projectName(of: source.name, in: input) }
            return folder
        }
        let conversions = pipeline.convert(folders, from: contents.format, jobs: running.jobs)
        var found = conversions.flatMap(\.diagnostics)
        let files = zip(sources, conversions).flatMap { source, conversion in
            conversion.outputs.flatMap { output in
                output.files.map { file in
                    let folders = (sources.count > 1 ? [source.name] : []) + (languages.count > 1 ? [output.language.name] : [])
                    return File(path: (folders + [file.path]).joined(separator: "/"), bytes: file.bytes)
                }
            }
        }
        if let out {
            let output = Output(folder: out)
            output.write(files)
            output.finish()
            report.say("\(counted(output.written, "file")) written, \(output.unchanged) unchanged, in \(out)")
            found += output.diagnostics
        } else {
            for file in files {
                if files.count > 1 { StandardOutput.write(Array("--- \(file.path)\n".utf8)) }
                StandardOutput.write(file.bytes)
            }
        }
        guard coverage.isAsked else { return found }
        var covered = Coverage()
        covered.examples = zip(sources, conversions).map { source, conversion in
            let file = source.folder.source.name
            return conversion.coverage(name: source.name.isEmpty ? file : source.name, file: file, languages: languages)
        }
        return found + coverage.finish(covered, languages: languages)
    }

    /// What the project of a program is called that gives itself no name: as its file or folder is.
    private static func projectName(of program: String, in input: String) -> String {
        let path = (input == "-" ? "" : program.isEmpty ? input : program).split(separator: "/")
        guard var name = path.last else { return "program" }
        if program.isEmpty, let dot = name.lastIndex(of: "."), dot > name.startIndex { name = name[..<dot] }
        // These names say what the file is, not what the program is about.
        if ["Pulumi", "Main", "main"].contains(name), let folder = path.dropLast().last { name = folder }
        return name.allSatisfy { $0 == "." } ? "program" : String(name)
    }
}
