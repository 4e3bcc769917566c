public import Base

/// How findings are written.
public enum DiagnosticFormat: String, Sendable, CaseIterable {
    /// `file:line:column: error: message [code]`, with the hint below.
    case text
    /// One JSON object a line.
    case json
    /// Workflow commands of GitHub Actions, which mark the lines of a change.
    case github
    /// One SARIF 2.1.0 document.
    case sarif

    /// The findings in this format, in the order given; empty if there are none, save for SARIF, which is always a document.
    public func text(_ diagnostics: [Diagnostic]) -> [UInt8] {
        switch self {
        case .text: Array(diagnostics.map { Self.line($0) }.joined().utf8)
        case .json: diagnostics.flatMap { Self.json($0) }
        case .github: Array(diagnostics.map { Self.command($0) }.joined().utf8)
        case .sarif: SARIF.document(diagnostics)
        }
    }

    private static func line(_ finding: Diagnostic) -> String {
        var place = finding.file.map { "\(shown($0)):" } ?? ""
        if let location = finding.location, finding.file != nil { place += "\(location.line):\(location.column):" }
        if !place.isEmpty { place += " " }
        let language = finding.language.map { "\($0): " } ?? ""
        let hint = finding.hint.isEmpty ? "" : "    \(shown(finding.hint))\n"
        return "\(place)\(finding.severity.rawValue): \(language)\(shown(finding.message)) [\(finding.code.name)]\n\(hint)"
    }

    private static func json(_ finding: Diagnostic) -> [UInt8] {
        var json = JSONWriter()
        finding.write(to: &json, withFile: true)
        return json.bytes + [0x0A]
    }

    /// Source of the form: GitHub's documentation, "Workflow commands": `%`, line breaks and, in properties, `:` and `,` are
    /// written as percent codes.
    private static func command(_ finding: Diagnostic) -> String {
        var properties: [String] = []
        if let file = finding.file { properties.append("file=\(percentCoded(file, isProperty: true))") }
        if let location = finding.location { properties.append("line=\(location.line),col=\(location.column)") }
        properties.append("title=\(percentCoded(finding.code.name, isProperty: true))")
        let message = finding.hint.isEmpty ? finding.message : "\(finding.message)\n\(finding.hint)"
        let text = percentCoded(message, isProperty: false)
        return "::\(finding.severity.rawValue) \(properties.joined(separator: ","))::\(text)\n"
    }

    private static func percentCoded(_ text: String, isProperty: Bool) -> String {
        var out = ""
        for character in text.unicodeScalars {
            switch character {
            case "%": out += "%25"
            case "\r": out += "%0D"
            case "\n": out += "%0A"
            case ":" where isProperty: out += "%3A"
            case "," where isProperty: out += "%2C"
            default: out.unicodeScalars.append(character)
            }
        }
        return out
    }

    /// The text on one line and without characters that a terminal would obey.
    private static func shown(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) }) else { return text }
        var out = ""
        for character in text.unicodeScalars {
            switch character.value {
            case 0x0A: out += "\\n"
            case 0x09: out += "\\t"
            case 0..<0x20, 0x7F..<0xA0: out += "\\u{\(String(character.value, radix: 16))}"
            default: out.unicodeScalars.append(character)
            }
        }
        return out
    }
}
