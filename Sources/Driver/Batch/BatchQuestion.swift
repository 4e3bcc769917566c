public import Base

/// One line of a batch: a program to convert.
public struct BatchQuestion: Sendable {
    /// The identity that the answer repeats, as JSON; nil if the question gives none.
    public var id: [UInt8]?
    /// What the program is written in; nil means as the command line says.
    public var format: SourceFormat?
    /// The program's files by path; one without a path is the only file.
    public var files: [File]
    /// Whether the question named its files, so that the answer does too.
    public var namesFiles: Bool

    /// A file of a program.
    public struct File: Sendable {
        /// Path relative to the program's folder; empty for a lone source.
        public var path: String
        /// Its text.
        public var text: String
    }
}

extension DiagnosticCode {
    /// A line of a batch isn't a question.
    public static let badQuestion: DiagnosticCode = "bad-question"
}
