import ArgumentParser
import Base
import Driver

/// How findings are reported.
struct ReportOptions: ParsableArguments {
    @Option(
        name: .customLong("diagnostics"), help: "How findings are written: text, json, github or sarif.",
        transform: readDiagnosticFormat)
    var format: DiagnosticFormat = .text

    /// Writes findings on standard error, and ends the command with status 1 if there is an error among them.
    func finish(_ diagnostics: [Diagnostic]) throws {
        let sorted = diagnostics.sortedOnce()
        StandardError.write(format.text(sorted))
        if sorted.hasErrors { throw ExitCode(1) }
    }
}

@Sendable private func readDiagnosticFormat(_ name: String) throws -> DiagnosticFormat {
    guard let format = DiagnosticFormat(rawValue: name) else {
        let known = DiagnosticFormat.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("'\(name)' is no way to write findings; there are \(known)")
    }
    return format
}
