import Base

/// Findings as workflow commands.
///
/// Source of the form: GitHub's documentation, "Workflow commands for GitHub Actions": `%` and line breaks are written as percent
/// codes, and in properties `:` and `,` too.
enum GitHubReport {
    /// A command for each finding.
    static func text(_ findings: [ReportedFinding]) -> [UInt8] { findings.flatMap { Array(command($0).utf8) } }

    private static func command(_ reported: ReportedFinding) -> String {
        let finding = reported.finding
        var properties: [String] = []
        if let file = finding.file { properties.append("file=\(percentCoded(file, isProperty: true))") }
        if let location = finding.location {
            properties.append("line=\(location.line)")
            // Columns are taken only where a command stays on its line.
            if let end = finding.end, end.line > location.line {
                properties.append("endLine=\(end.line)")
            } else {
                properties.append("col=\(location.column)")
                if let end = finding.end { properties.append("endColumn=\(end.column)") }
            }
        }
        properties.append("title=\(percentCoded(finding.code.name, isProperty: true))")
        let message = reported.prefix + finding.message + (finding.hint.isEmpty ? "" : "\n\(finding.hint)")
        return
            "::\(finding.severity.rawValue) \(properties.joined(separator: ","))::\(percentCoded(message, isProperty: false))\n"
    }

    private static func percentCoded(_ text: String, isProperty: Bool) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": out += "%25"
            case "\r": out += "%0D"
            case "\n": out += "%0A"
            case ":" where isProperty: out += "%3A"
            case "," where isProperty: out += "%2C"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }
}
