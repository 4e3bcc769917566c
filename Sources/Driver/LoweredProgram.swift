import LanguageKit
import Lowering
import Program

/// A program after the lowering that all languages share.
struct LoweredProgram {
    /// The program with null inputs as the style wants them.
    private let program: Program
    /// The program with its null inputs, for the languages that have such inputs themselves; nil where these are written like the others.
    private let withNulls: Program?

    init(_ program: Program, nullInputs: NullInputs) {
        let replaced = program.replacingNullInputs(nullInputs)
        self.program = (replaced ?? program).convertingKnownValues()
        withNulls = replaced != nil && nullInputs == .emptyTexts ? program.convertingKnownValues() : nil
    }

    /// The program as a language writes it.
    func program(for language: any Language) -> Program {
        guard let withNulls, type(of: language).hasNullInputs else { return program }
        return withNulls
    }
}
