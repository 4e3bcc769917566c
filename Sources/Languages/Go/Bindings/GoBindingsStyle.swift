import LanguageKit

/// The style options of Go SDKs, read once.
struct GoBindingsStyle: Sendable {
    /// What the first line of a file calls its generator.
    let generator: String
    /// Whether the output form of a function calls the plain form's operation in a callback over its arguments.
    let liftsArguments: Bool
    /// Whether descriptions keep the names and examples of all languages.
    let keepsAlternatives: Bool
    /// Whether the SDK has no files for Git.
    let omitsGitFiles: Bool

    /// Reads the options.
    init(_ section: StyleSection) {
        generator = section.text("sdkGenerator") ?? "sextant"
        liftsArguments = section.flag("liftFunctionArguments")
        keepsAlternatives = section.flag("keepAlternatives")
        omitsGitFiles = section.flag("omitGitFiles")
    }

    /// The options, with what each changes.
    static let options: [StyleOption] = [
        StyleOption("sdkGenerator", "what the first line of an SDK's files calls their generator"),
        StyleOption(
            "liftFunctionArguments",
            "the output form of an SDK's function calls `ctx.InvokeOutput` in a callback over its arguments, not directly"),
        StyleOption("keepAlternatives", "descriptions in an SDK keep the names and examples of all languages"),
        StyleOption("omitGitFiles", "an SDK has no .gitattributes"),
    ]
}
