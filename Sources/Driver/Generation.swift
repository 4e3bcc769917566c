public import Base
public import Docs
import Documents
import LanguageKit
public import Schema

/// What became of the pages of packages. The pages themselves were handed on as they were made.
public struct Generation: Sendable {
    /// How many pages there are.
    public var pageCount = 0
    /// The packages of which every page was made: whatever else lies in their folders documents something that is gone.
    public var wholePackages: Set<String> = []
    /// What became of the examples of all pages.
    public var coverage = Coverage()
    /// The same in sentences, a line each.
    public var summary: [String] = []
    /// What was found on the way, sorted by place, each finding once.
    public var diagnostics: [Diagnostic] = []
    /// What the check of the schemas found, if one was asked for.
    public var schemaFindings: [Diagnostic] = []
}

/// Makes the pages of packages on several threads.
public struct Generator: Sendable {
    private let pipeline: Pipeline
    private let only: Glob?
    private let writesPrograms: Bool
    private let checksSchemas: Bool
    private let jobs: Int

    /// Creates a generator.
    ///
    /// - Parameters:
    ///   - only: pattern of the tokens or paths of pages to make; nil for all.
    ///   - writesPrograms: whether each example's program files are written beside its page.
    ///   - checksSchemas: whether the packages' schemas are checked beside.
    ///   - jobs: number of threads.
    public init(
        pipeline: Pipeline, only: Glob? = nil, writesPrograms: Bool = false, checksSchemas: Bool = false,
        jobs: Int = ParallelMap.processorCount
    ) {
        self.pipeline = pipeline
        self.only = only
        self.writesPrograms = writesPrograms
        self.checksSchemas = checksSchemas
        self.jobs = jobs
    }

    /// Number of pages that the packages have.
    public func pageCount(of packages: [Package]) -> Int {
        packages.reduce(0) { $0 + PageSubject.all(of: $1).count { matches($0) } }
    }

    /// Makes the pages of the packages and hands on the files of each as soon as it is made, so that memory holds no more than
    /// the pages in flight.
    ///
    /// - Parameters:
    ///   - progress: called from any thread after each page.
    ///   - sink: takes a page's files, in any order.
    public func generate(
        _ packages: [Package], progress: @escaping @Sendable () -> Void = {}, to sink: any PageSink
    ) -> Generation {
        // A check takes longer than any page: it comes first, so that no thread waits for it at the end.
        let checked = checksSchemas ? packages.map { Task.check($0) } : []
        let tasks = checked + pages(of: packages.flatMap { PageSubject.all(of: $0) }.filter { matches($0) }).map { Task.page($0) }
        let results = ParallelMap.map(tasks, jobs: jobs, chunk: 2, log: pipeline.log) { task, work in
            switch task {
            case .check(let package): return Outcome.checked(check(package, isFaulty: work?.isFaulty == true))
            case .page(let planned):
                defer { progress() }
                let subject = planned.subject
                let isFaulty = work?.isFaulty == true
                let page = isFaulty ? faultyPage(of: subject) : pipeline.working(on: work).page(of: subject)
                return Outcome.page(finish(planned, page, sink))
            }
        }
        var generation = Generation()
        var lacking = Set<String>()
        for (task, result) in zip(tasks, results) {
            switch (task, result) {
            case (_, .checked(let findings)): generation.schemaFindings += findings
            case (.page(let planned), .page(let page)):
                generation.diagnostics += page.diagnostics
                generation.pageCount += page.isWritten ? 1 : 0
                generation.coverage.add(page.coverage)
                if !page.isWritten { lacking.insert(planned.subject.package.name) }
            case (.check, .page): break
            }
        }
        if only == nil { generation.wholePackages = Set(packages.map(\.name)).subtracting(lacking) }
        generation.diagnostics = generation.diagnostics.sortedOnce()
        generation.summary = generation.coverage.summary(languages: pipeline.languages.map { type(of: $0).id.name })
        return generation
    }

    /// What one thread does at a time.
    private enum Task: Sendable {
        case check(Package)
        case page(PlannedPage)
    }

    /// What came of a task.
    private enum Outcome: Sendable {
        case checked([Diagnostic])
        case page(MadePage)
    }

    /// A page to make.
    private struct PlannedPage: Sendable {
        var subject: PageSubject
        /// Whether another page has its path: then it is made, but not written.
        var isDuplicate: Bool
    }

    /// What is kept of a page once it is written.
    private struct MadePage: Sendable {
        var isWritten: Bool
        var coverage: Coverage
        var diagnostics: [Diagnostic]
    }

    /// The pages to make, in order; of those with one path, the first has it.
    private func pages(of subjects: [PageSubject]) -> [PlannedPage] {
        var taken = Set<String>()
        return subjects.map { subject in
            // Some file systems don't tell case apart; two pages must never be one file there.
            PlannedPage(subject: subject, isDuplicate: subject.path.map { !taken.insert($0.file.lowercased()).inserted } ?? false)
        }
    }

    /// Hands on a page's files.
    private func finish(_ planned: PlannedPage, _ page: Page, _ sink: any PageSink) -> MadePage {
        guard let path = page.path else {
            let coverage = page.diagnostics.first { $0.code == .unsafeToken }.map(page.coverage.lost) ?? page.coverage
            return MadePage(isWritten: false, coverage: coverage, diagnostics: page.diagnostics)
        }
        guard !planned.isDuplicate else {
            let finding = duplicate(page, planned.subject)
            return MadePage(isWritten: false, coverage: page.coverage.lost(finding), diagnostics: page.diagnostics + [finding])
        }
        var files = [File(path: path.file, bytes: Array(page.text.utf8))]
        if writesPrograms { addPrograms(of: page, at: path, to: &files) }
        pipeline.timings.measure("write") { sink.take(files) }
        return MadePage(isWritten: true, coverage: page.coverage, diagnostics: page.diagnostics)
    }

    /// What the check of a package's schema finds.
    private func check(_ package: Package, isFaulty: Bool) -> [Diagnostic] {
        guard !isFaulty else {
            return [
                Diagnostic(
                    .error, .internalFault, "checking the schema ended in a fault of this tool",
                    hint: "Report this with the schema.", in: package.node.source, at: .none)
            ]
        }
        return pipeline.timings.measure("check") { checkSchema(package) }
    }

    /// An empty page with the finding that making it ended in a fault.
    private func faultyPage(of subject: PageSubject) -> Page {
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

    private func addPrograms(of page: Page, at path: PagePath, to files: inout [File]) {
        for (number, program) in page.examples.enumerated() {
            let folder = path.folder(ofExample: number)
            for file in program { files.append(File(path: "\(folder)/\(file.path)", bytes: file.bytes)) }
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
