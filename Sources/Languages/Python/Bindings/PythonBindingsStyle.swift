import LanguageKit

/// The style options of Python SDKs, read once.
struct PythonBindingsStyle: Sendable {
    /// What the first line of a file calls its generator.
    let generator: String
    /// Whether an optional input is an optional value, and not an input of one.
    let wrapsInputsInOptional: Bool
    /// Whether constants are annotated by the type of their values.
    let widensConstants: Bool
    /// Whether descriptions keep the names and examples of all languages.
    let keepsAlternatives: Bool
    /// Whether the SDK has no files for Git.
    let omitsGitFiles: Bool

    /// Reads the options.
    init(_ section: StyleSection) {
        generator = section.text("sdkGenerator") ?? "sextant"
        wrapsInputsInOptional = section.flag("wrapInputsInOptional")
        widensConstants = section.flag("widenConstants")
        keepsAlternatives = section.flag("keepAlternatives")
        omitsGitFiles = section.flag("omitGitFiles")
    }

    /// The options, with what each changes.
    static let options: [StyleOption] = [
        StyleOption("sdkGenerator", "what the first line of an SDK's files calls their generator"),
        StyleOption(
            "wrapInputsInOptional", "an optional input of an SDK is `Optional[pulumi.Input[T]]`, not `pulumi.Input[Optional[T]]`"),
        StyleOption("widenConstants", "a constant of an SDK is annotated as `str`, not as `Literal['x']`"),
        StyleOption("keepAlternatives", "descriptions in an SDK keep the names and examples of all languages"),
        StyleOption("omitGitFiles", "an SDK has neither .gitattributes nor .gitignore"),
    ]
}
