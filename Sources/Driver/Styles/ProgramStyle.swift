import LanguageKit

/// The style options that change programs before they are written in any language.
struct ProgramStyle: Sendable {
    /// Whether inputs that are null are written; they are left out otherwise, which means the same.
    let keepsNullInputs: Bool
    /// Whether a function that takes anything is called in its plain form though an output stands among the arguments.
    let callsPlainFormsOfAny: Bool

    /// Reads the options.
    init(_ section: StyleSection) {
        keepsNullInputs = section.flag("keepNullInputs")
        callsPlainFormsOfAny = section.flag("plainFormsOfAny")
    }

    /// The options, for the check of style files.
    static let options = [
        StyleOption("keepNullInputs", "inputs that are null are written, not left out"),
        StyleOption(
            "plainFormsOfAny", "a function that takes anything is called in its plain form, whatever outputs it is given"),
    ]
}
