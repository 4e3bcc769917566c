public import Base
import LanguageKit

extension DiagnosticCode {
    /// A language gave no program at all.
    public static let nothingWritten: DiagnosticCode = "nothing-written"
    /// Something failed that never should.
    public static let internalFault: DiagnosticCode = "internal-fault"
}

extension Diagnostic {
    /// The same finding as an error: what is wrong in a whole program where it is only worth knowing in a fragment.
    var asError: Diagnostic {
        var copy = self
        copy.severity = .error
        return copy
    }

    static func nothingWritten(by language: any Language, of source: SourceFile) -> Diagnostic {
        let language = type(of: language)
        return Diagnostic(
            .error, .nothingWritten, "no \(language.displayName) program was written",
            hint: "Report this with the program: it is a fault here.", in: source, at: .none, language: language.id.name)
    }

    static func internalFault(in source: SourceFile, language: (any Language)? = nil) -> Diagnostic {
        let name = language.map { type(of: $0).displayName }
        return Diagnostic(
            .error, .internalFault, "\(name.map { "writing \($0)" } ?? "converting the program") ended in a fault of this tool",
            hint: "Report this with the program.", in: source, at: .none, language: language.map { type(of: $0).id.name })
    }
}
