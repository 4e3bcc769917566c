public import Base

/// What a report of findings needs beside the findings.
public struct ReportContext: Sendable {
    /// Gives the text that a finding's file names; nil where there is none at hand.
    public var source: (@Sendable (String) -> SourceFile?)?
    /// Whether the report goes where colours are seen.
    public var usesColours: Bool
    /// The program's version.
    public var version: String?

    /// Creates a context; without a source, no lines are shown.
    public init(source: (@Sendable (String) -> SourceFile?)? = nil, usesColours: Bool = false, version: String? = nil) {
        self.source = source
        self.usesColours = usesColours
        self.version = version
    }
}
