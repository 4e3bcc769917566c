import Base

/// Findings as a SARIF document.
///
/// Source of the form: the OASIS standard "Static Analysis Results Interchange Format", version 2.1.0.
enum SARIF {
    /// One run with one result for each finding.
    static func document(_ diagnostics: [Diagnostic]) -> [UInt8] {
        let rules = Set(diagnostics.map(\.code)).sorted()
        var json = JSONWriter(capacity: 1024 + diagnostics.count * 256)
        json.object { json in
            json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
            json.member("version", "2.1.0")
            json.key("runs")
            json.array { json in
                json.object { json in
                    json.key("tool")
                    json.object { json in
                        json.key("driver")
                        json.object { json in
                            json.member("name", "sextant")
                            json.key("rules")
                            json.array { json in
                                for rule in rules { json.object { $0.member("id", rule.name) } }
                            }
                        }
                    }
                    json.key("columnKind")
                    json.value("unicodeCodePoints")
                    json.key("results")
                    json.array { json in
                        for finding in diagnostics { write(finding, to: &json) }
                    }
                }
            }
        }
        return json.bytes + [0x0A]
    }

    private static func write(_ finding: Diagnostic, to json: inout JSONWriter) {
        json.object { json in
            json.member("ruleId", finding.code.name)
            json.member("level", finding.severity.rawValue)
            json.key("message")
            json.object { json in
                json.member("text", finding.hint.isEmpty ? finding.message : "\(finding.message). \(finding.hint)")
            }
            guard let file = finding.file else { return }
            json.key("locations")
            json.array { json in
                json.object { json in
                    json.key("physicalLocation")
                    json.object { json in
                        json.key("artifactLocation")
                        json.object { $0.member("uri", uri(file)) }
                        if let location = finding.location {
                            json.key("region")
                            json.object { json in
                                json.member("startLine", location.line)
                                json.member("startColumn", location.column)
                            }
                        }
                    }
                }
            }
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
        return String(decoding: out, as: UTF8.self)
    }

    private static let allowed = Set(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/@!$&'()*+,;=".utf8)
}
