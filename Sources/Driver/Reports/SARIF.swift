import Base

/// Findings as a SARIF document.
///
/// Source of the form: the OASIS standard "Static Analysis Results Interchange Format", version 2.1.0.
enum SARIF {
    /// One run with one result for each finding. Its rules are all that can be found, so that every document explains every code.
    static func document(_ findings: [ReportedFinding], version: String?) -> [UInt8] {
        let unexplained = Set(findings.map(\.finding.code)).filter { Explanation.of($0) == nil }.sorted()
        let rules = Explanation.all.map(\.code) + unexplained
        let indices = Dictionary(rules.enumerated().map { ($1, $0) }) { first, _ in first }
        var json = JSONWriter(capacity: 32768 + findings.count * 512)
        json.object { json in
            json.member("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
            json.member("version", "2.1.0")
            json.key("runs")
            json.array { json in
                json.object { json in
                    json.key("tool")
                    json.object { json in
                        json.key("driver")
                        json.object { json in
                            json.member("name", "sextant")
                            if let version { json.member("semanticVersion", version) }
                            json.key("rules")
                            json.array { json in for rule in rules { write(rule, to: &json) } }
                        }
                    }
                    json.member("columnKind", "unicodeCodePoints")
                    json.key("results")
                    json.array { json in
                        for finding in findings { write(finding, ruleIndex: indices[finding.finding.code], to: &json) }
                    }
                }
            }
        }
        return json.bytes + [0x0A]
    }

    private static func write(_ rule: DiagnosticCode, to json: inout JSONWriter) {
        json.object { json in
            json.member("id", rule.name)
            guard let explanation = Explanation.of(rule) else { return }
            write("shortDescription", explanation.summary, to: &json)
            write("fullDescription", explanation.cause, to: &json)
            json.key("help")
            json.object { json in
                json.member("text", explanation.text)
                json.member("markdown", explanation.markdown)
            }
        }
    }

    private static func write(_ key: String, _ text: String, to json: inout JSONWriter) {
        json.key(key)
        json.object { $0.member("text", text) }
    }

    private static func write(_ reported: ReportedFinding, ruleIndex: Int?, to json: inout JSONWriter) {
        let finding = reported.finding
        json.object { json in
            json.member("ruleId", finding.code.name)
            if let ruleIndex { json.member("ruleIndex", ruleIndex) }
            json.member("level", finding.severity.rawValue)
            let text = reported.prefix + finding.message
            write("message", finding.hint.isEmpty ? text : "\(text). \(finding.hint)", to: &json)
            if let file = finding.file {
                json.key("locations")
                json.array { json in
                    json.object { json in
                        json.key("physicalLocation")
                        json.object { json in writePlace(finding, in: file, to: &json) }
                    }
                }
            }
            guard !reported.languages.isEmpty else { return }
            json.key("properties")
            json.object { json in
                json.key("languages")
                json.array { json in for language in reported.languages { json.value(language) } }
            }
        }
    }

    private static func writePlace(_ finding: Diagnostic, in file: String, to json: inout JSONWriter) {
        json.key("artifactLocation")
        json.object { $0.member("uri", uri(file)) }
        guard let location = finding.location else { return }
        json.key("region")
        json.object { json in
            json.member("startLine", location.line)
            json.member("startColumn", location.column)
            guard let end = finding.end else { return }
            json.member("endLine", end.line)
            json.member("endColumn", end.column)
        }
    }

    /// A path as a relative or absolute reference: bytes that a URI can't hold are percent-coded.
    private static func uri(_ path: String) -> String {
        var out: [UInt8] = []
        for byte in path.utf8 {
            if allowed.contains(byte) {
                out.append(byte)
            } else {
                out.append(contentsOf: "%".utf8)
                out.append(contentsOf: (byte < 16 ? "0" : "").utf8)
                out.append(contentsOf: String(byte, radix: 16, uppercase: true).utf8)
            }
        }
        // Two slashes at the start would name a host.
        return String(decoding: out.starts(with: "//".utf8) ? out[1...] : out[...], as: UTF8.self)
    }

    private static let allowed = Set(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/@!$&'()*+,;=".utf8)
}
