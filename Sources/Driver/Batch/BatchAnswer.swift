import Base
public import Docs
import LanguageKit

/// One line of a batch's answers.
public struct BatchAnswer: Sendable {
    /// The identity that the question gave, as JSON.
    let id: [UInt8]?
    let conversion: Conversion
    /// The answer as one line of JSON, line break included. It is written where the answer is found, on one of many threads.
    public let line: [UInt8]

    /// Creates an answer.
    ///
    /// - Parameter namesFiles: whether the question named files, so that findings say which one they are in.
    init(id: [UInt8]?, conversion: Conversion, namesFiles: Bool = false) {
        self.id = id
        self.conversion = conversion
        line = Self.line(id: id, conversion, namesFiles: namesFiles)
    }

    /// Whether an error was found.
    public var hasErrors: Bool { conversion.diagnostics.hasErrors }

    /// What became of the question's program; it is called by its identity, or else by its number.
    public func coverage(number: Int, _ languages: [String]) -> ExampleCoverage {
        let name = id.map { String(decoding: $0, as: UTF8.self) } ?? "line \(number)"
        let isText = name.count > 1 && name.hasPrefix("\"")
        return conversion.coverage(
            name: isText ? String(name.dropFirst().dropLast()) : name, file: nil, languages: languages)
    }

    private static func line(id: [UInt8]?, _ conversion: Conversion, namesFiles: Bool) -> [UInt8] {
        // A language may need several files for the program; else each gives one text.
        let hasSeveralFiles = conversion.outputs.contains { $0.files.count > 1 }
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
        json.endLine()
        return json.bytes
    }
}
