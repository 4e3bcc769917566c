import Base
import Docs
import Documents
import Schema

/// Writes and reads findings and coverage of a declaration's page. Places are kept relative to where the declaration begins, or
/// another that the page shows, so that they hold when text above it changes.
///
/// In YAML, and for what a schema's check finds, places are kept as they are: there a result holds for one text of the whole
/// document only.
struct FindingCoding {
    /// Name of the file that the declaration stands in.
    let file: String
    /// The declaration; nil if places are kept as they are.
    private let node: DataNode?
    /// Others of its document on which the result depends: few pages need them.
    private let others: () -> [DataNode]

    /// The coding of what is found in a node of a package.
    ///
    /// - Parameter others: other declarations in the same document whose texts the result depends on, in an order that stays.
    init(_ node: DataNode, others: @escaping () -> [DataNode]) {
        file = node.source.name
        self.node = node.innerSpan == nil ? nil : node
        self.others = others
    }

    /// The coding of what is found in a whole document.
    init(document: String) {
        file = document
        node = nil
        others = { [] }
    }

    /// The same with places as they are.
    var absolute: FindingCoding { FindingCoding(document: file) }

    /// Where a declaration begins and ends.
    private static func bounds(_ node: DataNode) -> (start: SourceLocation, end: SourceLocation)? {
        node.innerSpan.map { (node.source.location(of: $0.start), node.source.location(of: $0.end)) }
    }

    /// The first declaration that a place stands in, and where that begins.
    private func anchor(of location: SourceLocation) -> (index: Int, start: SourceLocation)? {
        guard let node else { return nil }
        func start(of node: DataNode) -> SourceLocation? {
            guard let bounds = Self.bounds(node), bounds.start <= location, location <= bounds.end else { return nil }
            return bounds.start
        }
        if let start = start(of: node) { return (0, start) }
        for (index, other) in others().enumerated() {
            if let start = start(of: other) { return (index + 1, start) }
        }
        return nil
    }

    /// Where the declaration with an anchor's index begins.
    private func start(ofAnchor index: Int) -> SourceLocation? {
        guard let node else { return nil }
        if index == 0 { return Self.bounds(node)?.start }
        let others = others()
        return others.indices.contains(index - 1) ? Self.bounds(others[index - 1])?.start : nil
    }

    /// Whether all places are in the declaration's file, or in none.
    func knowsFiles(of places: [Place]) -> Bool { places.allSatisfy { $0.file == nil || $0.file == file } }

    /// Whether all places can be kept relative to a declaration, or need not be.
    func holds(_ places: [Place]) -> Bool {
        node == nil || places.allSatisfy { place in place.location.map { anchor(of: $0) != nil } ?? true }
    }

    /// A file and a place in it.
    struct Place {
        var file: String?
        var location: SourceLocation?
    }

    /// All places that findings and coverage name.
    static func places(_ diagnostics: [Diagnostic], _ coverage: Coverage) -> [Place] {
        (diagnostics + coverage.examples.flatMap(\.findings)).flatMap { finding in
            [finding.location, finding.end].map { Place(file: finding.file, location: $0) }
        } + coverage.examples.map { Place(file: $0.file, location: $0.location) }
    }

    func write(_ place: Place, to writer: inout ByteWriter) {
        writer.add(byte: place.file == nil ? 0 : 1)
        guard let location = place.location else { return writer.add(byte: 0) }
        guard let anchor = anchor(of: location) else {
            writer.add(byte: 1)
            writer.add(location.line)
            return writer.add(location.column)
        }
        writer.add(byte: 2)
        writer.add(anchor.index)
        writer.add(location.line - anchor.start.line)
        writer.add(location.line == anchor.start.line ? location.column - anchor.start.column : location.column)
    }

    func readPlace(_ reader: inout ByteReader) throws(ByteReader.Malformed) -> Place {
        let file = try reader.byte() == 0 ? nil : file
        switch try reader.byte() {
        case 0: return Place(file: file, location: nil)
        case 1 where node == nil:
            return Place(file: file, location: SourceLocation(line: try reader.number(), column: try reader.number()))
        case 2:
            let index = try reader.number()
            guard let start = start(ofAnchor: index) else { throw ByteReader.Malformed() }
            let (line, column) = (try reader.number(), try reader.number())
            let place = SourceLocation(line: start.line &+ line, column: line == 0 ? start.column &+ column : column)
            return Place(file: file, location: place)
        default: throw ByteReader.Malformed()
        }
    }

    func write(_ diagnostics: [Diagnostic], to writer: inout ByteWriter) {
        writer.add(list: diagnostics) { writer, finding in
            writer.add(byte: finding.severity == .error ? 1 : 0)
            writer.add(finding.code.name)
            writer.add(finding.message)
            writer.add(finding.hint)
            writer.add(finding.language)
            write(Place(file: finding.file, location: finding.location), to: &writer)
            write(Place(file: nil, location: finding.end), to: &writer)
        }
    }

    func readDiagnostics(_ reader: inout ByteReader) throws(ByteReader.Malformed) -> [Diagnostic] {
        try reader.list { (reader) throws(ByteReader.Malformed) in
            let severity: Severity = try reader.byte() == 0 ? .warning : .error
            let code = DiagnosticCode(try reader.text())
            let (message, hint, language) = (try reader.text(), try reader.text(), try reader.optionalText())
            let place = try readPlace(&reader)
            var finding = Diagnostic(
                severity, code, message, hint: hint, file: place.file, location: place.location, language: language)
            finding.end = try readPlace(&reader).location
            return finding
        }
    }

    func write(_ coverage: Coverage, to writer: inout ByteWriter) {
        writer.add(list: coverage.examples) { writer, example in
            writer.add(example.name)
            writer.add(example.page)
            write(Place(file: example.file, location: example.location), to: &writer)
            writer.add(byte: example.hasProgram ? 1 : 0)
            writer.add(list: example.programs) { writer, program in
                writer.add(program.language)
                writer.add(program.outcome.rawValue)
            }
            write(example.findings, to: &writer)
        }
        writer.add(list: coverage.kept.sorted { $0.key < $1.key }) { writer, kept in
            writer.add(kept.key)
            writer.add(kept.value)
        }
    }

    func readCoverage(_ reader: inout ByteReader) throws(ByteReader.Malformed) -> Coverage {
        var coverage = Coverage()
        coverage.examples = try reader.list { (reader) throws(ByteReader.Malformed) in
            let (name, page) = (try reader.text(), try reader.optionalText())
            let place = try readPlace(&reader)
            let hasProgram = try reader.byte() != 0
            let programs = try reader.list { (reader) throws(ByteReader.Malformed) in
                let language = try reader.text()
                guard let outcome = ExampleCoverage.Outcome(rawValue: try reader.text()) else { throw ByteReader.Malformed() }
                return ExampleCoverage.Program(language: language, outcome: outcome)
            }
            return ExampleCoverage(
                name: name, page: page, file: place.file, location: place.location, hasProgram: hasProgram, programs: programs,
                findings: try readDiagnostics(&reader))
        }
        for _ in 0..<max(0, try reader.number()) {
            let name = try reader.text()
            coverage.kept[name] = try reader.number()
        }
        return coverage
    }
}
