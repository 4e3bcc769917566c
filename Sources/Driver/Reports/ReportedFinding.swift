import Base

/// A finding as a person should see it: once, though several languages report the same of one place.
struct ReportedFinding {
    /// The finding, as the first of the languages reports it.
    var finding: Diagnostic
    /// The languages that it concerns; empty if it concerns all.
    var languages: [String]

    /// Findings in the order given, those that differ in nothing but the language put together.
    static func gathered(_ diagnostics: [Diagnostic]) -> [ReportedFinding] {
        var places: [Diagnostic: Int] = [:]
        var gathered: [ReportedFinding] = []
        for finding in diagnostics {
            guard let language = finding.language else {
                gathered.append(ReportedFinding(finding: finding, languages: []))
                continue
            }
            let key = Diagnostic(finding.severity, finding.code, finding.message, file: finding.file, location: finding.location)
            if let index = places[key] {
                gathered[index].languages.append(language)
            } else {
                places[key] = gathered.count
                gathered.append(ReportedFinding(finding: finding, languages: [language]))
            }
        }
        return gathered
    }

    /// The languages before a message, such as `go, java: `; empty if it concerns all.
    var prefix: String { languages.isEmpty ? "" : languages.joined(separator: ", ") + ": " }
}
