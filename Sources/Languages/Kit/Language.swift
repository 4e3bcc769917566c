public import Base
public import Program

/// Identifies a language: `typescript`, `python`, `csharp`, `go`, `hcl`, `java`, `yaml`, `pcl`.
public struct LanguageID: Hashable, Sendable, Comparable, ExpressibleByStringLiteral {
    /// The identifier, in lower case.
    public let name: String

    /// Creates an identifier.
    public init(_ name: String) { self.name = name }
    /// Creates an identifier.
    public init(stringLiteral value: String) { name = value }
    /// Alphabetical order.
    public static func < (a: LanguageID, b: LanguageID) -> Bool { a.name < b.name }
}

/// The options that a style sets for one language: `key: value` pairs of `style.yaml`, each documented there.
///
/// A language reads them once, into a struct of its own, and never asks for a style by name.
public struct StyleSection: Sendable {
    private var values: [String: String]

    /// Creates a section from its pairs.
    public init(_ values: [String: String] = [:]) { self.values = values }
    /// Sets an option.
    public mutating func set(_ key: String, to value: String) { values[key] = value }
    /// Whether the option is `true`; false if it isn't set.
    public func flag(_ key: String) -> Bool { values[key] == "true" }
    /// The option's text, if it is set.
    public func text(_ key: String) -> String? { values[key] }
    /// Names of all options that are set, sorted.
    public var keys: [String] { values.keys.sorted() }
}

/// A program in one language: its files and what could not be said in it.
public struct Emission: Sendable {
    /// The main program first, then components' files.
    public var files: [File]
    /// What was found, each with the language set.
    public var diagnostics: [Diagnostic]

    /// Creates an emission.
    public init(files: [File], diagnostics: [Diagnostic] = []) {
        self.files = files
        self.diagnostics = diagnostics
    }

    /// Creates the emission of a fragment; line breaks at its end are left out.
    package init(fragment bytes: [UInt8], path: String, diagnostics: [Diagnostic]) {
        var end = bytes.count
        while end > 0, bytes[end - 1] == 0x0A { end -= 1 }
        self.init(files: [File(path: path, bytes: Array(bytes[..<end]))], diagnostics: diagnostics)
    }

    /// The main program as text.
    public var text: String { files.first.map { String(decoding: $0.bytes, as: UTF8.self) } ?? "" }
}

/// Turns bound programs into programs of one language. Emitters are values without state: one serves all threads.
public protocol Language: Sendable {
    /// Its identifier.
    static var id: LanguageID { get }
    /// Other identifiers that commands accept, such as `nodejs`.
    static var aliases: [LanguageID] { get }
    /// Name for people, such as `TypeScript`.
    static var displayName: String { get }
    /// What a code fence says.
    static var fence: String { get }
    /// File name of a main program, such as `index.ts`.
    static var mainFile: String { get }
    /// What opens a comment that lasts to the end of the line.
    static var commentMark: String { get }
    /// The style options that it knows, with what each changes; others are reported.
    static var options: [StyleOption] { get }
    /// Whether it is written only where a command asks for it by name: `all` doesn't mean it, and pages don't have it.
    static var isForEjectionOnly: Bool { get }
    /// Whether an input can be null in it, as in the languages that programs are read from.
    static var hasNullInputs: Bool { get }

    /// Creates an emitter that follows the given style options.
    init(style: StyleSection)

    /// The program in this language. Never fails as a whole: what can't be said is a diagnostic at its place.
    func emit(_ program: Program) -> Emission

    /// The declarations of the program alone, for a page that shows one construct: no imports, no entry point, no helpers. A
    /// language that has no way of its own to say that gives the whole program.
    func emitFragment(_ program: Program) -> Emission

    /// The files of a project in this language: the program's, where the language's tools expect them, and those that make it start.
    static func files(of project: Project) -> [File]
}

extension Language {
    /// The whole program.
    public func emitFragment(_ program: Program) -> Emission { emit(program) }
}

extension Language {
    // The protocol documents it.
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static var isForEjectionOnly: Bool { false }
    // The protocol documents it.
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static var hasNullInputs: Bool { false }
    // The protocol documents it.
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static func files(of project: Project) -> [File] { project.files }
}

/// A style option that a language knows.
public struct StyleOption: Sendable {
    /// Its key in `style.yaml`.
    public var key: String
    /// What it changes, in a sentence.
    public var summary: String

    /// Creates an option.
    public init(_ key: String, _ summary: String) {
        self.key = key
        self.summary = summary
    }
}
