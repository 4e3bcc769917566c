import ArgumentParser
import Base
import Driver
import Synchronization

/// How findings, and the run itself, are reported.
struct ReportOptions: ParsableArguments {
    @Option(
        name: .customLong("diagnostics"), help: "How findings are written: text, json, github or sarif.",
        transform: readDiagnosticFormat)
    var format: DiagnosticFormat = .text

    @Flag(help: "Write nothing on standard error but findings.")
    var quiet = false

    /// Whether to say how the run goes: not where findings are a document, beside which nothing else may stand.
    var isTalking: Bool { !quiet && !format.isDocument }

    /// Writes a line about the run on standard error.
    func say(_ line: String) {
        if isTalking { StandardError.write(line: line) }
    }

    /// Writes findings on standard error, and ends the command with status 1 if there is an error among them.
    ///
    /// - Parameter sources: texts that can't be read again, such as standard input.
    func finish(_ diagnostics: [Diagnostic], sources: [SourceFile] = []) throws {
        let sorted = diagnostics.sortedOnce()
        let lines = SourceLines(sources)
        StandardError.write(
            format.text(
                sorted,
                context: ReportContext(
                    source: { lines.source($0) }, usesColours: StandardError.showsColours, version: Sextant.version)))
        if sorted.hasErrors { throw ExitCode(1) }
    }
}

/// The texts that findings are about, read again for the report: a run doesn't keep what it has read.
private final class SourceLines: Sendable {
    private let given: [String: SourceFile]
    // A report asks for them sorted by file: the last one is all that needs keeping.
    private let last = Mutex<(name: String, source: SourceFile?)?>(nil)

    init(_ sources: [SourceFile]) { given = Dictionary(sources.map { ($0.name, $0) }) { first, _ in first } }

    func source(_ name: String) -> SourceFile? {
        if let source = given[name] { return source }
        return last.withLock { last in
            if let last, last.name == name { return last.source }
            // A label such as <stdin>, a pipe or a device can't be read a second time.
            let source = Files.isFile(name) ? (try? Files.read(name)).map { SourceFile(name: name, bytes: $0) } : nil
            last = (name, source)
            return source
        }
    }
}

@Sendable private func readDiagnosticFormat(_ name: String) throws -> DiagnosticFormat {
    guard let format = DiagnosticFormat(rawValue: name) else {
        let known = DiagnosticFormat.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("'\(name)' is no way to write findings; there are \(known)")
    }
    return format
}
