public import Base

/// A program that stands inside a schema: its text, and the way back to the schema's lines.
public struct ProgramText: Sendable {
    /// What a program may be written in.
    public enum Format: Sendable { case yaml, pcl, hcl, terraform }

    /// The program alone, from its own first line.
    public let source: SourceFile
    /// What it is written in.
    public let format: Format
    private let file: String
    private let place: @Sendable (SourceLocation) -> SourceLocation

    /// Creates a program's text.
    ///
    /// - Parameters:
    ///   - file: name of the document that holds it.
    ///   - place: where a place of the text is in that document.
    init(_ source: SourceFile, format: Format, file: String, place: @escaping @Sendable (SourceLocation) -> SourceLocation) {
        self.source = source
        self.format = format
        self.file = file
        self.place = place
    }

    /// Where the program begins in the document.
    var start: (file: String, location: SourceLocation) { (file, place(SourceLocation(line: 1, column: 1))) }

    /// Findings in the program, at their places in the document.
    func moved(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        diagnostics.map { finding in
            guard finding.file == source.name else { return finding }
            var moved = finding
            moved.file = file
            moved.location = place(finding.location ?? SourceLocation(line: 1, column: 1))
            moved.end = finding.end.map(place)
            return moved
        }
    }
}
