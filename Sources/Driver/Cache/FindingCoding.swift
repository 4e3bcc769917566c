import Base
import Docs
import Documents
import Schema

/// Writes and reads findings and coverage of a declaration's page. Places are kept relative to where the declaration begins, so
/// that they hold when text above it changes.
///
/// In YAML, and for what a schema's check finds, places are kept as they are: there a result holds for one text of the whole
/// document only.
struct FindingCoding {
    /// Name of the file that the declaration stands in.
    let file: String
    /// Where the declaration begins and ends; nil if places are kept as they are.
    let bounds: (start: SourceLocation, end: SourceLocation)?

    /// The coding of what is found in a node of a package.
    init(_ node: DataNode) {
        file = node.source.name
        bounds = node.innerSpan.map { (node.source.location(of: $0.start), node.source.location(of: $0.end)) }
    }

    /// The coding of what is found in a whole document.
    init(document: String) {
        file = document
        bounds = nil
    }

    /// The same with places as they are.
    var absolute: FindingCoding { FindingCoding(document: file) }

    /// Whether all places are in the declaration's file, or in none.
    func knowsFiles(of places: [Place]) -> Bool { places.allSatisfy { $0.file == nil || $0.file == file } }

    /// Whether all places can be kept relative to the declaration.
    func holds(_ places: [Place]) -> Bool {
        guard let bounds else { return true }
        return places.allSatisfy { place in place.location.map { bounds.start <= $0 && $0 <= bounds.end } ?? true }
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
        guard let bounds else {
            writer.add(byte: 1)
            writer.add(location.line)
            return writer.add(location.column)
        }
        let isFirstLine = location.line == bounds.start.line
        writer.add(byte: 2)
        writer.add(location.line - bounds.start.line)
        writer.add(isFirstLine ? location.column - bounds.start.column : location.column)
    }

    func readPlace(_ reader: inout ByteReader) throws(ByteReader.Malformed) -> Place {
        let file = try reader.byte() == 0 ? nil : file
        switch try reader.byte() {
        case 0: return Place(file: file, location: nil)
        case 1 where bounds == nil:
            return Place(file: file, location: SourceLocation(line: try reader.number(), column: try reader.number()))
        case 2:
            guard let bounds else { throw ByteReader.Malformed() }
            let line = try reader.number()
            let column = try reader.number()
            return Place(
                file: file,
                location: SourceLocation(
                    line: bounds.start.line &+ line, column: line == 0 ? bounds.start.column &+ column : column))
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
