public import Base
import Docs
import LanguageKit
import Languages
public import Schema

/// An example of the old schema whose program has errors with the new one that it hadn't before.
public struct BrokenExample: Sendable {
    /// What it is called: `TOKEN#NUMBER`, counted from 1 on its page.
    public var name: String
    /// The new errors.
    public var findings: [Diagnostic]

    /// The examples of a package's descriptions and definitions that don't bind to another version of it.
    ///
    /// Each example is bound to both versions. What both report, such as names that an example leaves to its reader, is no
    /// difference between them.
    ///
    /// - Parameters:
    ///   - package: the package in the old version.
    ///   - old: finds the schemas of the old version.
    ///   - new: finds the schemas of the new version.
    ///   - jobs: number of threads.
    public static func all(
        of package: Package, old: any PackageProvider, new: any PackageProvider, jobs: Int
    ) -> [BrokenExample] {
        let before = examples(of: package, boundTo: old, jobs)
        let after = examples(of: package, boundTo: new, jobs)
        let known = Dictionary(before.map { ($0.name, Set($0.findings.map(\.message))) }, uniquingKeysWith: { $0.union($1) })
        return after.compactMap { example in
            let said = known[example.name] ?? []
            let findings = example.findings.filter { $0.severity == .error && !said.contains($0.message) }
            return findings.isEmpty ? nil : BrokenExample(name: example.name, findings: findings)
        }
    }

    /// Forgets pages: only what was found in their examples counts.
    private struct NoPages: PageSink {
        func take(_ files: [File]) {}
    }

    private static func examples(of package: Package, boundTo packages: any PackageProvider, _ jobs: Int) -> [ExampleCoverage] {
        // Any language does: errors of binding are the same in all.
        let language = LanguageRegistry.language(LanguageID("yaml")).map { [$0] } ?? LanguageRegistry.all
        var pipeline = Pipeline(packages: packages, style: Style(name: "current"), languages: language)
        pipeline.isStrict = true
        return Generator(pipeline: pipeline, jobs: jobs).generate([package], to: NoPages()).coverage.examples
    }
}
