import Base
public import Docs
import LanguageKit

extension Conversion {
    /// What became of a program.
    ///
    /// - Parameters:
    ///   - name: what it is called from run to run.
    ///   - file: name of the file that holds it.
    ///   - languages: identifiers of the languages that were asked for.
    public func coverage(name: String, file: String?, languages: [String]) -> ExampleCoverage {
        ExampleCoverage(
            name: name, file: file, location: SourceLocation(line: 1, column: 1), hasProgram: !outputs.isEmpty,
            programs: languages.map { language in
                let isWritten = outputs.contains { $0.language.name == language }
                return .init(
                    language: language,
                    outcome: ExampleCoverage.outcome(language: language, isWritten: isWritten, diagnostics: diagnostics))
            }, findings: diagnostics.filter { $0.severity == .error })
    }
}
