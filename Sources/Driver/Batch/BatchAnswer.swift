import Base
public import Docs
import Languages

/// One line of a batch's answers.
public struct BatchAnswer: Sendable {
    /// The identity that the question gave, as JSON.
    var id: [UInt8]?
    var conversion: Conversion
    /// Whether the question named files, so that findings say which one they are in.
    var namesFiles = false

    /// Whether a language needs several files for the program; else each gives one text.
    private var hasSeveralFiles: Bool { conversion.outputs.contains { $0.files.count > 1 } }

    /// Whether an error was found.
    public var hasErrors: Bool { conversion.diagnostics.hasErrors }

    /// What became of the question's program; it is called by its identity, or else by its number.
    public func coverage(number: Int, _ languages: [String]) -> ExampleCoverage {
        let name = id.map { String(decoding: $0, as: UTF8.self) } ?? "line \(number)"
        let isText = name.count > 1 && name.hasPrefix("\"")
        return conversion.coverage(
            name: isText ? String(name.dropFirst().dropLast()) : name, file: nil, languages: languages)
    }

    /// The answer as one line of JSON, line break included.
    public var line: [UInt8] {
        let size = conversion.outputs.reduce(512) { $0 + $1.files.reduce(64) { $0 + $1.bytes.count * 9 / 8 } }
        var json = JSONWriter(capacity: size)
        json.object { json in
            json.key("id")
            if let id { json.raw(id) } else { json.null() }
            json.key(hasSeveralFiles ? "files" : "outputs")
            json.object { json in
                for output in conversion.outputs {
                    json.key(output.language.name)
                    if hasSeveralFiles {
                        json.object { json in
                            for file in output.files {
                                json.key(file.path)
                                json.value(utf8: file.bytes)
                            }
                        }
                    } else {
                        json.value(utf8: output.files.first?.bytes ?? [])
                    }
                }
            }
            json.key("diagnostics")
            json.array { json in
                for finding in conversion.diagnostics { finding.write(to: &json, withFile: namesFiles) }
            }
        }
        return json.bytes + [0x0A]
    }
}
