import Base

/// Findings for people, with the line that each is about.
struct TextReport {
    /// Where lines come from, and whether colours are seen.
    let context: ReportContext

    /// All findings:
    ///
    ///     zoo.yaml:7:8: warning: nothing declares `x`: it stays as it is [undeclared-name]
    ///      7 |     a: ${x}
    ///        |        ^^^^
    ///         Did you mean `y`?
    func text(_ findings: [ReportedFinding]) -> [UInt8] {
        var out: [UInt8] = []
        for finding in findings { out.append(contentsOf: text(finding).utf8) }
        return out
    }

    private func text(_ reported: ReportedFinding) -> String {
        let finding = reported.finding
        var place = finding.file.map { "\($0.onOneLine):" } ?? ""
        if let location = finding.location, finding.file != nil { place += "\(location.line):\(location.column):" }
        if !place.isEmpty { place += " " }
        let severity = painted("\(finding.severity.rawValue):", colour(of: finding.severity))
        let message = painted(finding.message.onOneLine, .bold)
        let hint = finding.hint.isEmpty ? "" : "    \(finding.hint.onOneLine)\n"
        return "\(place)\(severity) \(reported.prefix)\(message) [\(finding.code.name)]\n\(excerpt(finding))\(hint)"
    }

    /// The source's line, and below it what the finding is about.
    private func excerpt(_ finding: Diagnostic) -> String {
        guard let file = finding.file, let location = finding.location, let source = context.source?(file),
            let excerpt = SourceExcerpt(source, at: location, to: finding.end)
        else { return "" }
        let number = String(location.line)
        let blank = String(repeating: " ", count: number.utf8.count)
        let mark = painted(String(repeating: "^", count: excerpt.markWidth), colour(of: finding.severity))
        return " \(number) | \(excerpt.text)\n \(blank) | \(String(repeating: " ", count: excerpt.indent))\(mark)\n"
    }

    private enum Colour: String {
        case bold = "1"
        case red = "1;31"
        case yellow = "1;33"
    }

    private func colour(of severity: Severity) -> Colour {
        switch severity {
        case .error: .red
        case .warning: .yellow
        }
    }

    private func painted(_ text: String, _ colour: Colour) -> String {
        context.usesColours ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
    }
}
