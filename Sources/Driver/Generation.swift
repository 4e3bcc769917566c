public import Base
public import Docs
import Documents
import Languages
public import Schema

/// The pages of packages, as files.
public struct Generation: Sendable {
    /// The files, in the order of the schemas.
    public var files: [OutputFile]
    /// How many pages there are among them.
    public var pageCount: Int
    /// What became of the examples of all pages.
    public var coverage = Coverage()
    /// The same in sentences, a line each.
    public var summary: [String] = []
    /// What was found, sorted by place, each finding once.
    public var diagnostics: [Diagnostic]
}

/// Makes the pages of packages on several threads.
public struct Generator: Sendable {
    private let pipeline: Pipeline
    private let only: Glob?
    private let writesPrograms: Bool
    private let jobs: Int

    /// Creates a generator.
    ///
    /// - Parameters:
    ///   - only: pattern of the tokens or paths of pages to make; nil for all.
    ///   - writesPrograms: whether each example's program files are written beside its page.
    ///   - jobs: number of threads.
    public init(pipeline: Pipeline, only: Glob? = nil, writesPrograms: Bool = false, jobs: Int = ParallelMap.processorCount) {
        self.pipeline = pipeline
        self.only = only
        self.writesPrograms = writesPrograms
        self.jobs = jobs
    }

    /// The pages of the packages.
    ///
    /// - Parameter progress: called from any thread after each page.
    public func generate(_ packages: [Package], progress: @escaping @Sendable (Page) -> Void = { _ in }) -> Generation {
        let subjects = packages.flatMap { PageSubject.all(of: $0) }.filter { matches($0) }
        let pages = ParallelMap.map(subjects, jobs: jobs, chunk: 2, rescue: { ($0, rescued($0)) }) { subject in
            let page = pipeline.page(of: subject)
            progress(page)
            return (subject, page)
        }
        var generation = Generation(files: [], pageCount: 0, diagnostics: pages.flatMap(\.1.diagnostics))
        var taken = Set<String>()
        for (subject, page) in pages {
            guard let path = page.path else {
                generation.coverage.add(
                    page.diagnostics.first { $0.code == .unsafeToken }.map(page.coverage.lost) ?? page.coverage)
                continue
            }
            // Some file systems don't tell case apart; two pages must never be one file there.
            guard taken.insert(path.file.lowercased()).inserted else {
                let finding = duplicate(page, subject)
                generation.diagnostics.append(finding)
                generation.coverage.add(page.coverage.lost(finding))
                continue
            }
            generation.pageCount += 1
            generation.coverage.add(page.coverage)
            generation.files.append(OutputFile(path: path.file, bytes: Array(page.text.utf8)))
            if writesPrograms { addPrograms(of: page, at: path, to: &generation) }
        }
        generation.diagnostics = generation.diagnostics.sortedOnce()
        generation.summary = generation.coverage.summary(languages: pipeline.languages.map { type(of: $0).id.name })
        return generation
    }

    /// The page of a subject for which a fault happened: without the languages that fail, or else none.
    private func rescued(_ subject: PageSubject) -> Page {
        if let page = Fault.isolated({ pipeline.careful.page(of: subject) }) { return page }
        let finding = Diagnostic(
            .error, .internalFault, "making the page of '\(subject.token)' ended in a fault of this tool",
            hint: "Report this with the schema.", in: subject.node.source, at: subject.node.span)
        var page = Page(token: subject.token, diagnostics: [finding])
        page.coverage.examples = [
            ExampleCoverage(
                name: subject.token, file: subject.node.source.name, location: subject.node.location, hasProgram: true,
                programs: pipeline.languages.map { .init(language: type(of: $0).id.name, outcome: .missing) }, findings: [finding]
            )
        ]
        return page
    }

    private func addPrograms(of page: Page, at path: PagePath, to generation: inout Generation) {
        for (number, files) in page.examples.enumerated() {
            let folder = path.folder(ofExample: number)
            for file in files { generation.files.append(OutputFile(path: "\(folder)/\(file.path)", bytes: file.bytes)) }
        }
    }

    private func matches(_ subject: PageSubject) -> Bool {
        guard let only else { return true }
        return only.matches(subject.token) || subject.path.map { only.matches($0.components.joined(separator: "/")) } ?? false
    }

    private func duplicate(_ page: Page, _ subject: PageSubject) -> Diagnostic {
        Diagnostic(
            .error, .duplicatePage, "the page of '\(page.token)' would overwrite another's",
            hint: "Two tokens differ in nothing that the path of a page shows.", in: subject.node.source, at: subject.node.span)
    }
}
