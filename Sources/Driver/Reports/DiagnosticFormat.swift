public import Base

/// How findings are written.
public enum DiagnosticFormat: String, Sendable, CaseIterable {
    /// For people: `file:line:column: error: message [code]`, the source's line with the place marked, and the hint.
    case text
    /// One JSON object a line.
    case json
    /// Workflow commands of GitHub Actions, which mark the lines of a change.
    case github
    /// One SARIF 2.1.0 document.
    case sarif

    /// Whether the findings are a document for programs, beside which nothing else may stand.
    public var isDocument: Bool { self == .json || self == .sarif }

    /// The findings in this format, in the order given; empty if there are none, save for SARIF, which is always a document.
    public func text(_ diagnostics: [Diagnostic], context: ReportContext = ReportContext()) -> [UInt8] {
        let findings = ReportedFinding.gathered(diagnostics)
        switch self {
        case .text: return TextReport(context: context).text(findings)
        case .json: return findings.flatMap { Self.json($0) }
        case .github: return GitHubReport.text(findings)
        case .sarif: return SARIF.document(findings, version: context.version)
        }
    }

    private static func json(_ reported: ReportedFinding) -> [UInt8] {
        var json = JSONWriter()
        let finding = reported.finding
        json.object { json in
            json.member("severity", finding.severity.rawValue)
            json.member("code", finding.code.name)
            json.member("message", finding.message)
            if !finding.hint.isEmpty { json.member("hint", finding.hint) }
            json.member("file", finding.file)
            json.member("line", finding.location?.line)
            json.member("column", finding.location?.column)
            if let end = finding.end {
                json.member("endLine", end.line)
                json.member("endColumn", end.column)
            }
            json.member("language", reported.languages.count == 1 ? reported.languages.first : nil)
            guard reported.languages.count > 1 else { return }
            json.key("languages")
            json.array { json in for language in reported.languages { json.value(language) } }
        }
        return json.bytes + [0x0A]
    }
}
