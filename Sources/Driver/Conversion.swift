public import Base
public import LanguageKit

/// One program in every language that was asked for, and what was found on the way.
public struct Conversion: Sendable {
    /// The program in one language.
    public struct Output: Sendable {
        /// The language.
        public var language: LanguageID
        /// Its files, the main program first.
        public var files: [File]

        /// The main program as text.
        public var text: String { files.first.map { String(decoding: $0.bytes, as: UTF8.self) } ?? "" }
    }

    /// One for each language that could say the program at least in part, in the order of the languages.
    public var outputs: [Output]
    /// Whether the program declares anything at all.
    public var declaresAnything = false
    /// What was found, sorted by place, each finding once.
    public var diagnostics: [Diagnostic]

    /// The program in the given language.
    public func output(_ language: LanguageID) -> Output? { outputs.first { $0.language == language } }
}
