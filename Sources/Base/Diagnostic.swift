/// How grave a finding is. An error means that something asked for could not be produced as it should be.
public enum Severity: String, Sendable, Comparable {
    case warning, error

    /// Warnings come before errors.
    public static func < (a: Severity, b: Severity) -> Bool { a == .warning && b == .error }
}

/// Something that a person should know about the input: what, where, and what to do next.
public struct Diagnostic: Hashable, Sendable {
    /// How grave it is.
    public var severity: Severity
    /// Stable name of the kind of finding.
    public var code: DiagnosticCode
    /// One sentence that names the construct; no full stop needed.
    public var message: String
    /// The next step to take, as a sentence; empty only where nothing can be done.
    public var hint: String
    /// Name of the file, as the user gave it; nil if the finding concerns no file.
    public var file: String?
    /// Where it is; nil if the finding concerns a file as a whole.
    public var location: SourceLocation?
    /// Where it ends, one past its last character; nil where only the start is known.
    public var end: SourceLocation?
    /// The language that it concerns alone, as a language identifier; nil if it concerns all.
    public var language: String?

    /// Creates a finding at a span of a source text.
    public init(
        _ severity: Severity, _ code: DiagnosticCode, _ message: String, hint: String = "", in source: SourceFile,
        at span: SourceSpan, language: String? = nil
    ) {
        let (source, offset) = source.part(at: span.start)
        let inner = source.location(of: offset)
        let innerEnd = span.end > span.start ? source.location(of: offset + span.end - span.start) : nil
        self.severity = severity
        self.code = code
        self.message = message
        self.hint = hint
        self.language = language
        if let origin = source.origin {
            file = origin.file
            if origin.hasOwnLines {
                location = origin.outer(inner)
                end = innerEnd.map { origin.outer($0) }
            } else {
                location = origin.start
                self.message = "\(message) (\(source.name), line \(inner.line), column \(inner.column))"
            }
        } else {
            file = source.name
            location = inner
            end = innerEnd
        }
    }

    /// Creates a finding about a file as a whole, or about none.
    public init(
        _ severity: Severity, _ code: DiagnosticCode, _ message: String, hint: String = "", file: String? = nil,
        location: SourceLocation? = nil, language: String? = nil
    ) {
        self.severity = severity
        self.code = code
        self.message = message
        self.hint = hint
        self.file = file
        self.location = location
        self.language = language
    }
}

extension Diagnostic {
    /// What makes two findings one: neither the hint nor the end.
    fileprivate var identity: Diagnostic {
        Diagnostic(severity, code, message, file: file, location: location, language: language)
    }

    fileprivate var ofNoLanguage: Diagnostic { Diagnostic(severity, code, message, file: file, location: location) }
}

extension Diagnostic: Comparable {
    /// By file, line, column, then severity (errors first), code, language and message, so that the order never varies.
    public static func < (a: Diagnostic, b: Diagnostic) -> Bool {
        let fileA = a.file ?? ""
        let fileB = b.file ?? ""
        if fileA != fileB { return fileA < fileB }
        let start = SourceLocation(line: 0, column: 0)
        let placeA = a.location ?? start
        let placeB = b.location ?? start
        if placeA != placeB { return placeA < placeB }
        if a.severity != b.severity { return a.severity > b.severity }
        if a.code != b.code { return a.code < b.code }
        if a.language != b.language { return (a.language ?? "") < (b.language ?? "") }
        return a.message < b.message
    }
}

extension [Diagnostic] {
    /// Sorted by place, each finding once: what is found at a place of a program isn't found again for each language, or by
    /// each pass that comes by.
    public func sortedOnce() -> [Diagnostic] {
        guard count > 1 else { return self }
        var seen = Set<Diagnostic>()
        let once = filter { seen.insert($0.identity).inserted }
        return once.filter { $0.language == nil || !seen.contains($0.identity.ofNoLanguage) }.sorted()
    }

    /// Whether any of them is an error.
    public var hasErrors: Bool { contains { $0.severity == .error } }
}
