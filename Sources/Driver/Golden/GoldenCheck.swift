public import Base
import LanguageKit
import Languages
public import Schema

/// Compares what comes of golden inputs with what is expected.
public struct GoldenCheck: Sendable {
    /// How one file differs from what is expected.
    public enum Difference: Sendable, Equatable {
        /// Nothing was expected there.
        case missing
        /// Nothing came of it any more.
        case stale
        /// Something else came; as a unified diff.
        case changed(String)
    }

    /// What came of one case.
    public struct Result: Sendable {
        /// The case's name.
        public var name: String
        /// The files that came of it, by path inside the case's folder.
        public var files: [File]
        /// The differences by path, sorted.
        public var differences: [(path: String, difference: Difference)]
    }

    private let packages: any PackageProvider
    private let styles: [String: (style: Style, diagnostics: [Diagnostic])]

    /// Creates a check whose programs find their schemas with the given provider.
    public init(packages: any PackageProvider) {
        self.packages = packages
        styles = Dictionary(
            uniqueKeysWithValues: Style.bundledNames.compactMap { name in Style.bundled(name).map { (name, $0) } })
    }

    /// Runs cases on several threads; results are in the order of the cases.
    public func run(_ cases: [GoldenCase], jobs: Int = ParallelMap.processorCount) -> [Result] {
        ParallelMap.map(cases, jobs: jobs, chunk: 1) { run($0) }
    }

    /// Runs one case.
    func run(_ golden: GoldenCase) -> Result {
        let files = golden.styles.flatMap { style in
            outputs(of: golden, style: style).map { File(path: "\(style)/\($0.path)", bytes: $0.bytes) }
        }
        let expected = golden.expected
        let actual = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
        let differences = Set(expected.keys).union(actual.keys).sorted().compactMap { path -> (String, Difference)? in
            switch (expected[path], actual[path]) {
            case (let old?, let new?):
                old == new ? nil : (path, .changed(UnifiedDiff.text(from: old, to: new, name: "\(golden.name)/\(path)")))
            case (_?, nil): (path, .stale)
            case (nil, _?): (path, .missing)
            case (nil, nil): nil
            }
        }
        return Result(name: golden.name, files: files, differences: differences)
    }

    /// What comes of a case's input in one style.
    private func outputs(of golden: GoldenCase, style name: String) -> [File] {
        guard let (style, unread) = styles[name] else { return [] }
        switch golden.kind {
        case .program(let source, let format):
            let pipeline = Pipeline(packages: packages, style: style, languages: LanguageRegistry.known)
            let conversion = pipeline.convert(ProgramFolder(source), from: format)
            let files = conversion.outputs.flatMap { $0.files.map { File(path: $0.path, bytes: $0.bytes) } }
            return files + report(unread + conversion.diagnostics)
        case .pages(let source):
            let (package, broken) = Package.read(from: source, provider: packages)
            let pipeline = Pipeline(
                packages: Overlay(package: package, others: packages), style: style, languages: style.pageLanguages,
                constructors: golden.showsConstructors)
            let list = FileList()
            let generation = Generator(pipeline: pipeline, jobs: 1).generate(package.map { [$0] } ?? [], to: list)
            return list.files + report(unread + broken + generation.diagnostics)
        case .sdks(let source):
            let (package, broken) = Package.read(from: source, provider: packages)
            guard let package else { return report(unread + broken) }
            let generator = BindingsGenerator(LanguageRegistry.bindings, style: style, jobs: 1)
            let list = FileList()
            let generation = generator.generate(generator.plan(package) { _ in BindingsRequest(package) }, to: list)
            return list.files + report(unread + broken + generation.diagnostics)
        case nil: return []
        }
    }

    private func report(_ diagnostics: [Diagnostic]) -> [File] {
        guard !diagnostics.isEmpty else { return [] }
        return [File(path: "diagnostics.txt", bytes: DiagnosticFormat.text.text(diagnostics.sortedOnce()))]
    }
}

/// One package before those of another provider.
private struct Overlay: PackageProvider {
    let package: Package?
    let others: any PackageProvider

    func package(_ name: String, version: String?) -> Package? {
        if let package, package.name == name { return package }
        return others.package(name, version: version)
    }
}
