public import Base
import Documents
public import LanguageKit

/// What became of the SDKs of a package. The files themselves were handed on as they were made.
public struct BindingsGeneration: Sendable {
    /// How many files there are.
    public var fileCount = 0
    /// The folders of the languages of which every file was made: whatever else lies there is stale.
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
    public struct Item: Sendable {
        fileprivate var folder: String
        fileprivate var language: LanguageID
        fileprivate var part: BindingsPart
    }

    /// Everything that the SDKs consist of, overlays included; each file once.
    ///
    /// - Parameter request: gives the request for the language whose SDK has the given folder.
    public func items(_ request: (String) -> BindingsRequest) -> (items: [Item], diagnostics: [Diagnostic]) {
        var items: [Item] = []
        var found: [Diagnostic] = []
        for target in targets {
            let kind = type(of: target)
            let request = request(kind.folder)
            let parts = timings.measure(.init("plan \(kind.language.name)")) { target.parts(of: request) }
            let overlays = request.overlays.map { file in BindingsPart(file.path) { BindingsText(file.bytes) } }
            // A hand-written file takes the place of a generated one.
            let overlaid = Set(request.overlays.map(\.path))
            var taken: Set<String> = []
            for part in overlays + parts.filter({ !overlaid.contains($0.path) }) {
                // Some file systems don't tell case apart; two declarations must never be one file there.
                guard taken.insert(part.path.lowercased()).inserted else {
                    found.append(Self.duplicate(part, kind.language))
                    continue
                }
                items.append(Item(folder: kind.folder, language: kind.language, part: part))
            }
        }
        return (items, found)
    }

    /// Makes the files and hands each on as soon as it is made.
    ///
    /// - Parameters:
    ///   - progress: called from any thread after each file.
    ///   - sink: takes the files, in any order.
    public func generate(
        _ items: [Item], progress: @escaping @Sendable () -> Void = {}, to sink: any PageSink
    ) -> BindingsGeneration {
        let made = ParallelMap.map(items, jobs: jobs, chunk: 4, log: log) { item, work -> (isMade: Bool, found: [Diagnostic]) in
            defer { progress() }
            guard work?.isFaulty != true else { return (false, [Self.fault(item)]) }
            let text = timings.measure(.init("bindings \(item.language.name)")) { item.part.make() }
            let file = File(path: "\(item.folder)/\(item.part.path)", bytes: text.bytes)
            timings.measure("write") { sink.take([file]) }
            return (true, text.diagnostics)
        }
        var generation = BindingsGeneration()
        generation.wholeFolders = Set(items.map(\.folder))
        for (item, result) in zip(items, made) {
            generation.diagnostics += result.found
            if result.isMade { generation.fileCount += 1 } else { generation.wholeFolders.remove(item.folder) }
        }
        generation.diagnostics = generation.diagnostics.sortedOnce()
        return generation
    }

    private static func duplicate(_ part: BindingsPart, _ language: LanguageID) -> Diagnostic {
        finding(
            part, language, .duplicateFile, "the file \(part.path) would overwrite another's",
            hint: "Rename one of the declarations: their files differ in nothing but case.")
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

extension DiagnosticCode {
    /// Two declarations of a package have the same file.
    public static let duplicateFile: DiagnosticCode = "duplicate-file"
}
