public import Base
import Documents
public import LanguageKit
public import Schema

/// What became of the SDKs of a package. The files themselves were handed on as they were made.
public struct BindingsGeneration: Sendable {
    /// How many files there are.
    public var fileCount = 0
    /// The folders of the languages of which every file was made, from a schema without errors: whatever else lies there is stale.
    public var wholeFolders: Set<String> = []
    /// What was found on the way, sorted by place, each finding once.
    public var diagnostics: [Diagnostic] = []
}

/// Generates the SDKs of a package on several threads.
public struct BindingsGenerator: Sendable {
    private let targets: [any BindingsTarget]
    private let jobs: Int
    private let timings: Timings?
    private let log: WorkLog?

    /// Creates a generator for the given languages.
    public init(
        _ targets: [any BindingsTarget.Type], style: Style, jobs: Int = ParallelMap.processorCount, timings: Timings? = nil,
        log: WorkLog? = nil
    ) {
        self.targets = targets.map { $0.init(style: style.section($0.language)) }
        self.jobs = jobs
        self.timings = timings
        self.log = log
    }

    /// A file to make.
    fileprivate struct Item: Sendable {
        var folder: String
        var language: LanguageID
        var part: BindingsPart
    }

    /// What is to be made.
    public struct Plan: Sendable {
        /// What the check of the schema found, and files that can't be made.
        public fileprivate(set) var diagnostics: [Diagnostic] = []
        fileprivate var items: [Item] = []
        /// The folders of the languages of which every file can be made.
        fileprivate var wholeFolders: Set<String> = []
        /// How many tasks there were before the files.
        fileprivate var taskCount = 0

        /// How many files there are to make.
        public var fileCount: Int { items.count }
    }

    /// Checks the package's schema, and plans everything that the SDKs consist of, overlays included; each file once.
    ///
    /// A declaration of which the schema gives a part as another kind of value isn't generated: its files would lack that part. Where
    /// the schema has errors, older files are never taken for stale.
    ///
    /// - Parameter request: gives the request for the language whose SDK has the given folder.
    public func plan(_ package: Package, _ request: (String) -> BindingsRequest) -> Plan {
        let requests = targets.map { request(type(of: $0).folder) }
        let tasks = [Task.check] + zip(targets, requests).map { .plan($0, $1) }
        let results = ParallelMap.map(tasks, jobs: jobs, chunk: 1, log: log) { task, work -> Outcome in
            let isFaulty = work?.isFaulty == true
            switch task {
            case .check: return .found(isFaulty ? [Self.fault("checking the schema", package.node.source)] : check(package))
            case .plan(let target, let request):
                let kind = type(of: target)
                guard !isFaulty else {
                    return .found([Self.fault("planning the SDK", package.node.source, language: kind.language)])
                }
                return .parts(timings.measure(.init("plan \(kind.language.name)")) { target.parts(of: request) })
            }
        }
        var plan = Plan()
        plan.taskCount = tasks.count
        var withheld = WithheldParts([])
        for (task, result) in zip(tasks, results) {
            switch (task, result) {
            case (_, .found(let findings)):
                plan.diagnostics += findings
                if case .check = task { withheld = WithheldParts(findings) }
            case (.plan(let target, let request), .parts(let parts)):
                add(parts, of: target, request, withheld, to: &plan)
            case (.check, .parts): break
            }
        }
        if plan.diagnostics.hasErrors { plan.wholeFolders = [] }
        return plan
    }

    /// What one thread does at a time before there are files.
    private enum Task: Sendable {
        case check
        case plan(any BindingsTarget, BindingsRequest)
    }

    /// What came of a task.
    private enum Outcome: Sendable {
        case found([Diagnostic])
        case parts([BindingsPart])
    }

    private func check(_ package: Package) -> [Diagnostic] { timings.measure("check") { checkSchema(package) } }

    private func add(
        _ parts: [BindingsPart], of target: any BindingsTarget, _ request: BindingsRequest, _ withheld: WithheldParts,
        to plan: inout Plan
    ) {
        let kind = type(of: target)
        plan.wholeFolders.insert(kind.folder)
        let overlays = request.overlays.map { file in BindingsPart(file.path) { BindingsText(file.bytes) } }
        // A hand-written file takes the place of a generated one.
        let overlaid = Set(request.overlays.map(\.path))
        var taken: Set<String> = []
        for part in overlays + parts.filter({ !overlaid.contains($0.path) && !withheld.contains($0) }) {
            guard !File.leadsAstray(part.path) else {
                plan.diagnostics.append(Self.unsafePath(part, kind.language))
                continue
            }
            // Some file systems don't tell case apart; two declarations must never be one file there.
            guard taken.insert(part.path.lowercased()).inserted else {
                plan.diagnostics.append(Self.duplicate(part, kind.language))
                continue
            }
            plan.items.append(Item(folder: kind.folder, language: kind.language, part: part))
        }
    }

    /// Makes the files and hands each on as soon as it is made.
    ///
    /// - Parameters:
    ///   - progress: called from any thread after each file.
    ///   - sink: takes the files, in any order.
    public func generate(
        _ plan: Plan, progress: @escaping @Sendable () -> Void = {}, to sink: any PageSink
    ) -> BindingsGeneration {
        let made = ParallelMap.map(plan.items, jobs: jobs, chunk: 4, log: log, after: plan.taskCount) {
            item, work -> (isMade: Bool, found: [Diagnostic]) in
            defer { progress() }
            guard work?.isFaulty != true else { return (false, [Self.fault(item)]) }
            let text = timings.measure(.init("bindings \(item.language.name)")) { item.part.make() }
            let file = File(path: "\(item.folder)/\(item.part.path)", bytes: text.bytes)
            timings.measure("write") { sink.take([file]) }
            return (true, text.diagnostics)
        }
        var generation = BindingsGeneration()
        generation.wholeFolders = plan.wholeFolders
        generation.diagnostics = plan.diagnostics
        for (item, result) in zip(plan.items, made) {
            generation.diagnostics += result.found
            if result.isMade { generation.fileCount += 1 } else { generation.wholeFolders.remove(item.folder) }
        }
        generation.diagnostics = generation.diagnostics.sortedOnce()
        return generation
    }

    private static func unsafePath(_ part: BindingsPart, _ language: LanguageID) -> Diagnostic {
        finding(
            part, language, .unsafePath, "'\(part.path)' can't be the path of a file: it leads out of its folder",
            hint: "Rename the module of the token that the file is made of.")
    }

    private static func duplicate(_ part: BindingsPart, _ language: LanguageID) -> Diagnostic {
        finding(
            part, language, .duplicateFile, "the file \(part.path) would overwrite another's",
            hint: "Rename one of the declarations: their files differ in nothing but case.")
    }

    private static func fault(_ work: String, _ source: SourceFile, language: LanguageID? = nil) -> Diagnostic {
        Diagnostic(
            .error, .internalFault, "\(work) ended in a fault of this tool", hint: "Report this with the schema.", in: source,
            at: .none, language: language?.name)
    }

    private static func fault(_ item: Item) -> Diagnostic {
        finding(
            item.part, item.language, .internalFault, "generating \(item.part.path) ended in a fault of this tool",
            hint: "Report this with the schema.")
    }

    private static func finding(
        _ part: BindingsPart, _ language: LanguageID, _ code: DiagnosticCode, _ message: String, hint: String
    ) -> Diagnostic {
        guard let node = part.node else { return Diagnostic(.error, code, message, hint: hint, language: language.name) }
        return Diagnostic(.error, code, message, hint: hint, in: node.source, at: node.span, language: language.name)
    }
}

/// The parts of SDKs that can't be made as a whole: those of declarations in which a value is of another kind than it must be.
private struct WithheldParts: Sendable {
    private let places: [(file: String, location: SourceLocation)]

    init(_ findings: [Diagnostic]) {
        places = findings.compactMap { finding in
            guard finding.code == .wrongKind, let file = finding.file, let location = finding.location else { return nil }
            return (file, location)
        }
    }

    func contains(_ part: BindingsPart) -> Bool {
        guard !places.isEmpty, let node = part.node else { return false }
        let start = node.source.location(of: node.span.start)
        let end = node.source.location(of: node.span.end)
        return places.contains { $0.file == node.source.name && $0.location >= start && $0.location <= end }
    }
}

extension DiagnosticCode {
    /// A token leads to a file outside of the SDK's folders.
    public static let unsafePath: DiagnosticCode = "unsafe-path"
    /// Two declarations of a package have the same file.
    public static let duplicateFile: DiagnosticCode = "duplicate-file"
}
