import Base
import Documents

extension BatchQuestion {
    /// Why a line is no question, with its identity where that much could be read.
    struct Failure: Error {
        var id: [UInt8]?
        var message: String
        /// Where in the line it is, as a column.
        var column: Int?
    }

    /// Reads one line of JSON.
    init(line: [UInt8]) throws(Failure) {
        let (root, broken) = DataNode.parse(SourceFile(name: "line.json", bytes: line))
        guard let root, broken.isEmpty else {
            let finding = broken.first
            throw Failure(
                id: nil, message: "the line is no JSON: \(finding?.message ?? "it can't be read")",
                column: finding?.location?.column)
        }
        guard root.kind == .object else { throw Failure(id: nil, message: "the line is no JSON object") }
        id = root["id"].flatMap { Self.json($0) }
        if let name = root["from"] {
            guard let format = name.string.flatMap(SourceFormat.init(rawValue:)) else {
                throw Failure(id: id, message: "`from` is neither \"yaml\" nor \"pcl\"", column: name.location.column)
            }
            self.format = format
        }
        if let source = root["source"]?.string {
            files = [File(path: "", text: source)]
            namesFiles = false
            return
        }
        let named = root["files"]?.entries ?? []
        files = named.compactMap { key, value in value.string.map { File(path: key.text, text: $0) } }
        namesFiles = true
        guard !files.isEmpty, files.count == named.count else {
            throw Failure(id: id, message: "the question has neither `source`, a string, nor `files`, an object of strings")
        }
    }

    /// The JSON of an identity: a string or a number as it stands.
    private static func json(_ node: DataNode) -> [UInt8]? {
        switch node.kind {
        case .string, .integer, .number: Array(node.source.text(of: node.span).utf8)
        case .null, .boolean, .array, .object: nil
        }
    }
}
