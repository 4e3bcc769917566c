package import Base
package import Program

/// What a language can't say. All languages report it in the same words and under the same codes, so that a reader need not know
/// which language's author found it; the finding's `language` says where it is so. The other languages come out whole.
extension Diagnostic {
    /// A construct for which a language has no words. Its place in the program says so.
    package static func notExpressible(
        _ construct: String, in language: any Language.Type, hint: String, of program: Program, at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            .error, .notExpressible, "\(construct) can't be said in \(language.displayName)", hint: hint, in: program.source,
            at: span, language: language.id.name)
    }

    /// A function of the program language that has no counterpart in a language.
    package static func unsupportedFunction(
        _ call: CallExpression, in language: any Language.Type, of program: Program
    ) -> Diagnostic {
        Diagnostic(
            .error, .unsupportedFunction, "the function `\(call.function.name)` has no counterpart in \(language.displayName)",
            hint: "Say it by an invoke, for example of the package std, or write the value out.", in: program.source,
            at: call.span, language: language.id.name)
    }
}

extension DiagnosticCode {
    /// A language has no words for a construct.
    package static let notExpressible: DiagnosticCode = "not-expressible"
    /// A function of the program language has no counterpart in a language.
    package static let unsupportedFunction: DiagnosticCode = "unsupported-function"
}
