import ArgumentParser
import Base
import Comparison
import Driver
import Schema

/// `sextant schema diff`: what changed between two versions of a schema, and whom it concerns?
struct SchemaDiff: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Compare two versions of a package schema.",
        discussion: """
            Each change has a level: breaking (programs may not compile or deploy), state (existing resources may be replaced or lost), \
            behaviour (the same program may do something else) or compatible.

            Example:
              sextant schema diff old/schema.json schema.json --fail-on breaking
            """)

    @Argument(help: "The old version of the schema.", completion: .file(extensions: ["json", "yaml", "yml"]))
    var old: String

    @Argument(help: "The new version of the schema.", completion: .file(extensions: ["json", "yaml", "yml"]))
    var new: String

    @Option(help: "How changes are written: text, markdown, json, github or sarif.", transform: readChangeFormat)
    var format: ChangeFormat = .text

    @Option(
        help: "End with status 1 if there is a change of this level or a graver one: behaviour, state or breaking.",
        transform: readLevel)
    var failOn: SchemaChange.Level?

    @Option(
        help: "File with levels that take the place of those found: entries with change, at, level and reason.",
        completion: .file())
    var overrides: String?

    @Flag(help: "Bind the old schema's examples to the new one, and list those that have new errors.")
    var programs = false

    @OptionGroup var schemas: SchemaOptions
    @OptionGroup var running: RunOptions
    @OptionGroup var report: ReportOptions

    mutating func run() throws {
        var found: [Diagnostic] = []
        let loaders = (schemas.packages(files: [old]), schemas.packages(files: [new]))
        for file in [old, new] {
            do throws(Files.Failure) { _ = try Files.read(file) } catch {
                found.append(Diagnostic(.error, .unreadableFile, "the file can't be read: \(error.reason)", file: error.path))
            }
        }
        let before = loaders.0.givenPackages.first
        let after = loaders.1.givenPackages.first
        found += loaders.0.diagnostics.filter { $0.severity == .error } + loaders.1.diagnostics.filter { $0.severity == .error }
        var given = ChangeOverrides()
        if let overrides {
            do throws(Files.Failure) {
                let read = ChangeOverrides.read(SourceFile(name: overrides, bytes: try Files.read(overrides)))
                given = read.overrides
                found += read.diagnostics
            } catch {
                found.append(Diagnostic(.error, .unreadableFile, "the file can't be read: \(error.reason)", file: error.path))
            }
        }
        guard let before, let after else { return try report.finish(found) }
        let comparison = SchemaComparison(from: before, to: after)
        let (changes, unused) = given.applied(to: comparison.changes)
        let examples = programs ? BrokenExample.all(of: before, old: loaders.0, new: loaders.1, jobs: running.jobs) : nil
        let result = ChangeReport(package: after.name, comparison, changes: changes, examples: examples)
        StandardOutput.write(result.text(format, context: ReportContext(version: Sextant.version)))
        try report.finish(found + unused + result.versionFindings)
        if let failOn, changes.contains(where: { $0.level >= failOn }) || (failOn == .breaking && examples?.isEmpty == false) {
            throw ExitCode(1)
        }
    }
}

@Sendable private func readChangeFormat(_ name: String) throws -> ChangeFormat {
    guard let format = ChangeFormat(rawValue: name) else {
        let known = ChangeFormat.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("'\(name)' is no way to write changes; there are \(known)")
    }
    return format
}

@Sendable private func readLevel(_ name: String) throws -> SchemaChange.Level {
    guard let level = SchemaChange.Level(rawValue: name), level != .compatible else {
        throw ValidationError("'\(name)' is no level to fail on; there are behaviour, state and breaking")
    }
    return level
}
