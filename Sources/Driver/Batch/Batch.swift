import Base

/// Answers questions, each a line of JSON, with a line of JSON each, in the order of the questions.
public struct Batch: Sendable {
    private let pipeline: Pipeline
    private let format: SourceFormat
    private let jobs: Int

    /// Creates a batch.
    ///
    /// - Parameters:
    ///   - format: what a question's program is written in where it doesn't say.
    ///   - jobs: number of threads.
    public init(pipeline: Pipeline, format: SourceFormat, jobs: Int = ParallelMap.processorCount) {
        self.pipeline = pipeline
        self.format = format
        self.jobs = jobs
    }

    /// The answers to lines of questions; empty lines have none.
    ///
    /// - Parameter count: how many questions have been answered before.
    public func answer(_ lines: [ArraySlice<UInt8>], after count: Int = 0) -> [BatchAnswer] {
        let questions = lines.filter { !$0.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } }
        return ParallelMap.map(questions, jobs: jobs, chunk: 4, log: pipeline.log, after: count) { line, work in
            work?.isFaulty == true ? faultyAnswer(Array(line)) : answer(Array(line), pipeline.working(on: work))
        }
    }

    /// The answer to a line that ended in a fault.
    private func faultyAnswer(_ line: [UInt8]) -> BatchAnswer {
        let question = try? BatchQuestion(line: line)
        let source = question?.mainFile ?? SourceFile(name: "source", bytes: [])
        return BatchAnswer(
            id: question?.id, conversion: Conversion(outputs: [], diagnostics: [.internalFault(in: source)]),
            namesFiles: question?.namesFiles ?? false)
    }

    /// The answer to one line.
    private func answer(_ line: [UInt8], _ pipeline: Pipeline) -> BatchAnswer {
        do throws(BatchQuestion.Failure) {
            let question = try pipeline.timings.measure("read") { () throws(BatchQuestion.Failure) in
                try BatchQuestion(line: line)
            }
            let format = question.format ?? format
            let conversion = pipeline.convert(question.folder(in: format), from: format)
            return pipeline.timings.measure("answer") {
                BatchAnswer(id: question.id, conversion: conversion, namesFiles: question.namesFiles)
            }
        } catch {
            let finding = Diagnostic(
                .error, .badQuestion, error.message, hint: "A question is one JSON object on one line, with `id` and `source`.",
                location: error.column.map { SourceLocation(line: 1, column: $0) })
            return BatchAnswer(id: error.id, conversion: Conversion(outputs: [], diagnostics: [finding]))
        }
    }
}

extension BatchQuestion {
    /// The file that holds the main program: of several, the first in the root folder by name, `main.pp`, `main.tf` and `Pulumi.yaml` before others.
    var mainFile: SourceFile {
        let root = files.filter { !$0.path.utf8.contains(0x2F) }
        let main = root.first { ["main.pp", "main.tf", "Pulumi.yaml"].contains($0.path) } ?? root.first ?? files.first
        return SourceFile(name: main.map { $0.path.isEmpty ? "source" : $0.path } ?? "source", text: main?.text ?? "")
    }

    /// The program: a lone source is a snippet, files are a project.
    func folder(in format: SourceFormat) -> ProgramFolder {
        let kind: ProgramFolder.Kind = namesFiles ? .project : .snippet
        if namesFiles, format.hasComponents,
            let folder = ProgramFolder(files: files.map { ($0.path, SourceFile(name: $0.path, text: $0.text)) }, kind: kind)
        {
            return folder
        }
        return ProgramFolder(mainFile, kind: kind)
    }
}
