public import Base

/// One program in the languages of a page, as whoever converts programs gives it.
public struct ExamplePrograms: Sendable {
    /// The program in one language.
    public struct Program: Sendable {
        /// Identifier of the language, such as `csharp`.
        public var language: String
        /// The text; nil if the language could not say the program at all.
        public var text: String?
        /// The files of a project with this program, main program first.
        public var files: [ProgramFile]
        /// What could not be said, a sentence each.
        public var problems: [String]

        /// Creates a program.
        public init(language: String, text: String?, files: [ProgramFile] = [], problems: [String] = []) {
            self.language = language
            self.text = text
            self.files = files
            self.problems = problems
        }
    }

    /// The languages that were asked for, in the order of a page; empty if the source could not be read.
    public var programs: [Program]
    /// Whether the source declares anything: a text that doesn't may be no program at all.
    public var declaresAnything: Bool
    /// What was found.
    public var diagnostics: [Diagnostic]
    /// The languages that the page doesn't show the example in, since it had no code of them and they can't say the program.
    var leftOut: Set<String> = []

    /// Creates the programs of one example.
    public init(programs: [Program], declaresAnything: Bool, diagnostics: [Diagnostic] = []) {
        self.programs = programs
        self.declaresAnything = declaresAnything
        self.diagnostics = diagnostics
    }

    /// Leaves out what can't be said in languages of which the page had no code: that nobody can read it there is a warning, not an error.
    mutating func leaveOutUnsayable(in absent: Set<String>) {
        leftOut = Set(programs.filter { absent.contains($0.language) && !$0.problems.isEmpty }.map(\.language))
        guard !leftOut.isEmpty else { return }
        programs.removeAll { leftOut.contains($0.language) }
        for index in diagnostics.indices where diagnostics[index].language.map({ leftOut.contains($0) }) ?? false {
            diagnostics[index].severity = .warning
        }
    }
}

/// A file of a program.
public struct ProgramFile: Sendable, Hashable {
    /// Path relative to the program's folder.
    public var path: String
    /// Its bytes.
    public var bytes: [UInt8]

    /// Creates a file.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}

/// What a page must know of a language.
public struct PageLanguage: Sendable {
    /// Identifier, such as `csharp`.
    public var id: String
    /// Name for people, such as `C#`.
    public var displayName: String
    /// What its code fences say.
    public var fence: String
    /// Everything that a fence of it may say, in lower case.
    public var fenceNames: Set<String>
    /// What opens a comment that lasts to the end of a line.
    public var commentMark: String

    /// Creates a description of a language.
    public init(id: String, displayName: String, fence: String, aliases: [String], commentMark: String) {
        self.id = id
        self.displayName = displayName
        self.fence = fence
        self.commentMark = commentMark
        fenceNames = Set([id, fence] + aliases)
    }
}
