import Base
import Documents

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The questions of a batch.
struct Questions {
    /// A line each.
    private(set) var bytes: [UInt8] = []
    /// How many there are.
    private(set) var count = 0
    /// Where they come from, in words.
    let origin: String

    /// The programs of a corpus, or else those of the goldens, repeated until they are as many as a corpus has.
    static func read(corpus: String?) throws -> Questions {
        guard let corpus else {
            var questions = Questions(origin: "the goldens' own, repeated")
            let names = try FileManager.default.contentsOfDirectory(atPath: "golden/programs").sorted()
            let files = names.compactMap { FileManager.default.contents(atPath: "golden/programs/\($0)/program.yaml") }
            while !files.isEmpty, questions.count < 915 {
                let source = String(decoding: files[questions.count % files.count], as: UTF8.self)
                questions.add(id: String(questions.count), source)
            }
            return questions
        }
        var questions = Questions(origin: "of \(URL(fileURLWithPath: corpus).lastPathComponent)")
        for name in try FileManager.default.contentsOfDirectory(atPath: corpus).sorted() where name.hasSuffix(".jsonl") {
            let bytes = Array(FileManager.default.contents(atPath: "\(corpus)/\(name)") ?? Data())
            for line in bytes.split(separator: 0x0A) {
                let root = DataNode.parse(SourceFile(name: "line.json", bytes: Array(line))).root
                if let id = root?["id"]?.string, let source = root?["source"]?.string { questions.add(id: id, source) }
            }
        }
        return questions
    }

    private init(origin: String) { self.origin = origin }

    private mutating func add(id: String, _ source: String) {
        var json = JSONWriter()
        json.object { json in
            json.member("id", id)
            json.member("source", source)
        }
        bytes += json.bytes
        bytes.append(0x0A)
        count += 1
    }
}
