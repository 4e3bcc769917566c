import LanguageKit
import Lowering

/// The style options that change programs before they are written in any language.
struct ProgramStyle: Sendable {
    /// How inputs that are null are written.
    let nullInputs: NullInputs
    /// Whether a function that takes anything is called in its plain form though an output stands among the arguments.
    let callsPlainFormsOfAny: Bool

    /// Reads the options.
    init(_ section: StyleSection) {
        nullInputs =
            switch section.text("nullInputs") {
            case "written": .kept
            case "emptyTexts": .emptyTexts
            default: .omitted
            }
        callsPlainFormsOfAny = section.flag("plainFormsOfAny")
    }

    /// The options, for the check of style files.
    static let options = [
        StyleOption(
            "nullInputs",
            "inputs that are null are written (written), as \"\" where text is wanted (emptyTexts), or left out (unset)"),
        StyleOption(
            "plainFormsOfAny", "a function that takes anything is called in its plain form, whatever outputs it is given"),
    ]
}
