import Base
import Foundation

extension BatchQuestion {
    /// Why a line is no question, with its identity where that much could be read.
    struct Failure: Error {
        var id: [UInt8]?
        var message: String
    }

    /// Reads one line of JSON.
    init(line: [UInt8]) throws(Failure) {
        guard let value = try? JSONSerialization.jsonObject(with: Data(line), options: [.fragmentsAllowed]) else {
            throw Failure(id: nil, message: "the line is not JSON")
        }
        guard let object = value as? [String: Any] else { throw Failure(id: nil, message: "the line is not a JSON object") }
        var writer = JSONWriter()
        if let text = object["id"] as? String {
            writer.value(text)
            id = writer.bytes
        } else if let number = object["id"] as? Int {
            writer.value(number)
            id = writer.bytes
        }
        if let name = object["from"] {
            guard let format = (name as? String).flatMap(SourceFormat.init(rawValue:)) else {
                throw Failure(id: id, message: "`from` is neither \"yaml\" nor \"pcl\"")
            }
            self.format = format
        }
        if let source = object["source"] as? String {
            files = [File(path: "", text: source)]
            namesFiles = false
        } else if let named = object["files"] as? [String: String], !named.isEmpty {
            files = named.map { File(path: $0.key, text: $0.value) }.sorted { $0.path < $1.path }
            namesFiles = true
        } else {
            throw Failure(id: id, message: "the question has neither `source`, a string, nor `files`, an object of strings")
        }
    }
}
