import Frontend
import LanguageKit
import Lowering

/// The style options that change programs before they are written in any language.
struct ProgramStyle: Sendable {
    /// How inputs that are null are written.
    let nullInputs: NullInputs
    /// Whether a function that takes anything is called in its plain form though an output stands among the arguments.
    let callsPlainFormsOfAny: Bool
    /// What is left out of modules of Terraform.
    let terraform: TerraformOmissions

    /// Reads the options.
    init(_ section: StyleSection) {
        nullInputs =
            switch section.text("nullInputs") {
            case "written": .kept
            case "emptyTexts": .emptyTexts
            default: .omitted
            }
        callsPlainFormsOfAny = section.flag("plainFormsOfAny")
        terraform = TerraformOmissions(
            endComments: section.text("terraformEndComments") == "dropped", secrecy: section.text("terraformSecrets") == "dropped"
        )
    }

    /// The options, for the check of style files.
    static let options = [
        StyleOption(
            "nullInputs",
            "inputs that are null are written (written), as \"\" where text is wanted (emptyTexts), or left out (unset)"),
        StyleOption(
            "plainFormsOfAny", "a function that takes anything is called in its plain form, whatever outputs it is given"),
        StyleOption(
            "terraformEndComments", "`dropped`: comments at the end of a block of Terraform are left out; else they follow it"),
        StyleOption(
            "terraformSecrets",
            "`dropped`: `sensitive = true` of Terraform's variables and outputs is left out; else they are secret"),
    ]
}
